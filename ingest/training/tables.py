"""The learned tables: how each is made from its data, and where it stands."""

from __future__ import annotations

from pathlib import Path

from accords.ingest.arabic.perceptron import written
from accords.ingest.training import clitics, names, tags
from accords.ingest.training.segments import sentences

LEARNERS = {"ar.clitics": clitics.trained, "ar.tags": tags.trained, "ar.names": names.trained}


def retrain(table: str, data: Path) -> str:
    """Return the text of a table made from its data."""
    return written(LEARNERS[table](list(sentences(data))))


def table_path(table: str) -> Path:
    """Return where the reader keeps a table."""
    return Path(__file__).parent.parent / "weights" / f"{table.replace('.', '-')}.json"
