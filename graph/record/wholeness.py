"""Wholeness: what the record holds is as it was taken: the file sound, every text with its hash, every reading readable."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator

from accords.graph.record.database import Database


def losses(database: Database) -> Iterator[str]:
    """Every place where the record is not as it was written, in plain sentences; nothing where it is whole."""
    for row in database.rows("PRAGMA quick_check(5)"):
        if row[0] != "ok":
            yield f"{database.path} is damaged: {row[0]}"
    for row in database.rows(
        "SELECT statement, text_hash, text FROM statements JOIN texts USING (statement)"
    ):
        if hashlib.sha256(row["text"].encode()).hexdigest() != row["text_hash"]:
            yield f"the text of statement {row['statement']} is not the one that was taken"
    for row in database.rows("SELECT statement, reading FROM readings"):
        if not _is_readable(row["reading"]):
            yield f"the reading of statement {row['statement']} cannot be read"


def _is_readable(reading: str) -> bool:
    """Say whether a reading is JSON."""
    try:
        json.loads(reading)
    except ValueError:
        return False
    return True
