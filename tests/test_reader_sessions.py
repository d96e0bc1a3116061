"""Meetings that an ordinal before a body's name counts, who was there, and whose text it is."""

from __future__ import annotations

from accords.graph.document import Document
from accords.ingest.pipeline import read

TITLE = "Communiqué of the Ninth South Pacific Forum"
TEXT = (
    "The Ninth South Pacific Forum was held in Alofi. It was chaired by Robert Rex, Premier of Niue, and attended by "
    "the leaders or representatives of, among others, Fiji, Tonga and Samoa.\n\nThe Forum condemned piracy. "
    "The Forum pledged to build a port."
)


def links(kind: str) -> set[str]:
    """Return the subjects of a kind of link in the communiqué."""
    reading = read(Document(text=TEXT, lang="en", title=TITLE)).asserted()
    names = {it.id: it.name for it in reading.entities}
    return {names[it.subject] for it in reading.relations if it.type == kind}


def test_an_ordinal_before_a_bodys_name_counts_its_meetings() -> None:
    assert {"Fiji", "Tonga", "Samoa"} <= links("participatesIn")
    assert {"Fiji", "Tonga", "Samoa"} <= links("memberOf")


def test_the_body_speaks_by_its_own_name() -> None:
    assert links("counters") == {"Pacific Islands Forum"}


def test_a_pronoun_behind_a_name_of_two_words_is_not_the_state_inside_it() -> None:
    text = "The African Union noted the efforts of Papua New Guinea and commended it for its patience."
    reading = read(Document(text=text, lang="en")).asserted()
    names = {it.id: it.name for it in reading.entities}
    assert {names[it.object] for it in reading.relations if it.type == "supports"} == {"Papua New Guinea"}
