"""Accounts: what two statements say of one meeting, and where they differ.

In: a generation and two statements. Out: rows that say `differs`, `onlyHere`, `onlyThere` or `both`, each
with its sentences. What only one account has is never called a contradiction.
"""

from accords.graph.accounts.comparison import compare

__all__ = ["compare"]
