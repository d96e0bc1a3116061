"""Saved questions: views of the explorer under a name, kept in the record, and so in its backup."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from accords.graph.errors import BadInput
from accords.graph.record.database import NAME, Database

LONGEST = {"name": 120, "note": 500, "address": 20_000}
"""How many characters each part may have."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A view by its name: the page with its parameters (`pair?a=…`), a note, who saved it, and the day.

    Note and person may be empty.
    """

    name: str
    address: str
    note: str = ""
    who: str = ""
    day: str = ""


def saved_questions(home: Path) -> list[Saved]:
    """Give what was saved in a workspace, newest first; nothing where its record is older, damaged or absent."""
    path = home / NAME
    if not path.is_file():
        return []
    address = f"{path.absolute().as_uri()}?mode=ro"
    with suppress(sqlite3.Error), closing(sqlite3.connect(address, uri=True)) as record:
        query = "SELECT name, address, note, who, substr(at, 1, 10) FROM saved ORDER BY at DESC, name"
        return [Saved(*row) for row in record.execute(query)]
    return []


def save_question(home: Path, question: Saved) -> None:
    """Keep a view under its name. Raises BadInput where the name is missing, taken, or anything is too long."""
    if not question.name:
        raise BadInput("a saved question needs a name")
    for part, most in LONGEST.items():
        if len(getattr(question, part)) > most:
            raise BadInput(
                f"the {part} has {len(getattr(question, part))} characters, expected {most} at most"
            )
    row = (question.name, question.address, question.note, question.who, datetime.now(UTC).isoformat())
    with closing(Database(home)) as database, database.transaction() as work:
        if not work.execute("INSERT OR IGNORE INTO saved VALUES (?, ?, ?, ?, ?)", row).rowcount:
            raise BadInput(f"there is a saved question “{question.name}” already")


def forget_question(home: Path, name: str) -> bool:
    """Take a saved question away; False where there was none of the name."""
    with closing(Database(home)) as database, database.transaction() as work:
        return bool(work.execute("DELETE FROM saved WHERE name = ?", (name,)).rowcount)
