"""The record: what the workspace was given, in one SQLite file; everything else is built from it.

In come documents with their readings, withdrawals and decisions; out go statements in their order, the
authority file of identities, and the ledger of what happened. This file is what is backed up.
"""

from accords.graph.record.record import Record
from accords.graph.record.rows import (
    JUDGED,
    Decision,
    Held,
    LedgerEntry,
    Quarantined,
    Taken,
    Verdict,
    in_force,
    not_undone,
)

__all__ = [
    "JUDGED",
    "Decision",
    "Held",
    "LedgerEntry",
    "Quarantined",
    "Record",
    "Taken",
    "Verdict",
    "in_force",
    "not_undone",
]
