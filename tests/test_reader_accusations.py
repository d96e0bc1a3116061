"""Deeds that somebody is accused of by a form in -ing: dangers, and to whom they are laid."""

from __future__ import annotations

from accords.graph.document import Document
from accords.ingest.pipeline import read


def told(text: str, link: str) -> set[tuple[str, str]]:
    reading = read(Document(id="x", text=text, lang="en")).asserted()
    names = {it.id: it.name for it in reading.entities}
    return {(names[it.subject], names[it.object]) for it in reading.relations if it.type == link}


def test_what_somebody_is_accused_of_doing_is_laid_to_him() -> None:
    text = "Kenya accused Uganda of arming rebels in the border region."
    assert told(text, "attributedTo") == {("arming rebels", "Uganda")}
    assert told(text, "counters") == {("Kenya", "arming rebels")}


def test_nobody_is_accused_who_is_accused_of_nothing_harmful_or_not_accused() -> None:
    assert told("Kenya accused Uganda of delaying the talks.", "attributedTo") == set()
    assert told("Kenya did not accuse Uganda of arming rebels.", "attributedTo") == set()
