"""What English binds its parties to: "neither Party shall", passive "shall be … by", "it was agreed", contractions."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read

TREATY = "Treaty between Kenya and Uganda on fisheries"
OPENING = "The Republic of Kenya and the Republic of Uganda have agreed as follows:\n\n"


def promised(text: str, title: str | None = None) -> list[tuple[set[str], str]]:
    reading = read(Document(id="x", text=text, lang="en", title=title)).asserted()
    names = {it.id: it.name for it in reading.entities}
    return [({names[by] for by in it.by}, it.strength) for it in reading.commitments]


@pytest.mark.parametrize(
    "article",
    [
        "Neither Party shall catch fish in the waters of the other.",
        "The Parties shall not use nets in the lake.",
        "Each Party shall protect the lake.",
        "Any dispute shall be settled amicably by consultation.",
    ],
)
def test_a_treaty_binds_both_parties_by_shall_and_shall_not(article: str) -> None:
    assert ({"Kenya", "Uganda"}, "undertakes") in promised(OPENING + article, TREATY)


def test_a_committee_is_bound_by_what_it_shall_do() -> None:
    text = OPENING + "The Joint Committee on Fisheries shall meet once a year."
    assert ({"Joint Committee on Fisheries"}, "undertakes") in promised(text, TREATY)


def test_it_was_agreed_tells_what_the_sides_agreed() -> None:
    text = "Kenya and Uganda held consultations in Kampala. It was agreed that the next session will be held in Nairobi."
    assert ({"Kenya", "Uganda"}, "agrees") in promised(text, "Joint Statement by Kenya and Uganda")


def test_what_somebody_will_not_do_by_a_contraction_is_a_promise_not_to_do_it() -> None:
    text = (
        "President William Ruto of Kenya said that Kenya won't build the dam and doesn't intend to buy ships."
    )
    assert promised(text) == [({"Kenya"}, "intends")]
    assert [it.about for it in read(Document(text=text, lang="en")).asserted().commitments] == [
        "won't build the dam"
    ]


def test_what_somebody_is_going_to_do_is_intended_but_not_where_he_is_going() -> None:
    assert promised("Kenya is going to build an embassy in Rabat.") == [({"Kenya"}, "intends")]
    assert promised("President William Ruto of Kenya is going to Rabat.") == []
