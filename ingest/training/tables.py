"""The learned tables: how each is made from its data, and where it stands."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from accords.ingest.arabic import perceptron
from accords.ingest.training import clitics, knowledge, names, tags
from accords.ingest.training.segments import Segment, sentences

Data = Sequence[Sequence[Segment]]


def retrain(table: str, data: Path) -> str:
    """Return the text of a table made from its data."""
    return LEARNERS[table](list(sentences(data)))


def table_path(table: str) -> Path:
    """Return where the reader keeps a table."""
    return Path(__file__).parent.parent / "weights" / f"{table.replace('.', '-')}.json"


def then_known() -> knowledge.Kept:
    """Return what the word lists knew when it was last kept."""
    return knowledge.Kept(table_path("ar.known"))


def _known(data: Data) -> str:
    """Return what today's lists know of all stems that training asks for."""
    asked = knowledge.Asked()
    clitics.cases(data, asked)
    tags.cases(data, asked)
    return knowledge.written(asked.answers)


LEARNERS: dict[str, Callable[[Data], str]] = {
    "ar.known": _known,
    "ar.clitics": lambda data: perceptron.written(clitics.trained(data, then_known())),
    "ar.tags": lambda data: perceptron.written(tags.trained(data, then_known())),
    "ar.names": lambda data: perceptron.written(names.trained(data)),
}
