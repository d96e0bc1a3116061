"""Rounds: what became, in a later statement, of the commitments of an earlier one.

In: a generation and two statements. Out: rows that say new, repeated, stronger, weaker, absent or not found,
each with both sentences.
"""

from accords.graph.rounds.asking import compare

__all__ = ["compare"]
