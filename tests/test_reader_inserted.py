"""Participles that stand before or inside a clause, and recitals of a preamble in one line."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read
from tests.asserted import by_name

OPENING = "The leaders of Ghana and Togo met in Accra on 4 May 2015. "


def links(text: str, kind: str, title: str | None = None) -> set[str]:
    """Return the links of a kind in a text, as "subject: object"."""
    return {f"{one}: {other}" for one, _, other in by_name(text, kind, title=title)}


@pytest.mark.parametrize(
    "told",
    [
        "The Fisheries Charter, signed on this occasion, will be carried out by both.",
        "By signing the Fisheries Charter, Ghana and Togo have ended their quarrel.",
        "The Fisheries Charter, concluded last year by Ghana and Togo, ended the quarrel.",
        "Ghana and Togo are bound by the Fisheries Charter.",
        "Ghana, a signatory of the Fisheries Charter, and Togo, which ratified the Fisheries Charter, agreed.",
    ],
)
def test_who_signed_is_party_wherever_the_verb_stands(told: str) -> None:
    found = links(OPENING + told, "partyTo", "Communiqué of the Accra Summit")
    assert found == {"Ghana: Fisheries Charter", "Togo: Fisheries Charter"}


@pytest.mark.parametrize(
    "told",
    [
        "The Fisheries Charter, drafted last year, will be published.",
        "By reading the Fisheries Charter, experts have learned much.",
    ],
)
def test_nobody_is_party_to_what_is_only_read(told: str) -> None:
    assert links(OPENING + told, "partyTo", "Communiqué of the Accra Summit") == set()


def test_recitals_in_one_line_are_sentences_of_their_own() -> None:
    text = (
        "The Security Council,\n\nRecalling its earlier resolutions, Reaffirming its support for Niger, "
        "Deeply alarmed by the abductions of Boko Haram, Commending the mediation of Togo,\n\n"
        "1. Condemns piracy;"
    )
    title = "Resolution 9999 (2031) on Niger"
    assert {"United Nations Security Council: Niger", "United Nations Security Council: Togo"} <= links(
        text, "supports", title
    )
    assert "United Nations Security Council: piracy" in links(text, "counters", title)
    quotes = {
        text[it.evidence.start : it.evidence.end]
        for it in read(Document(text=text, lang="en", title=title)).relations
    }
    assert "Commending the mediation of Togo," in quotes


@pytest.mark.parametrize("text", [
    "Chad, which borders Libya, condemned the coup in Gabon.",
    "Chad – together with its partners in the region – condemned the coup in Gabon.",
    "The President of Chad – meeting reporters in Moundou on 3 May – condemned the coup in Gabon.",
])  # fmt: skip
def test_what_stands_between_dashes_or_after_which_does_not_act(text: str) -> None:
    assert links(text, "counters") == {"Chad: coup in Gabon"}


@pytest.mark.parametrize("text", [
    "Chad and Mali agreed (i) to establish a joint fund, (ii) to exchange data on piracy.",
    "Chad and Mali agreed (a) to establish a joint fund; (b) to exchange data on piracy.",
    "Chad and Mali (1) agreed to establish a joint fund.",
])  # fmt: skip
def test_letters_in_brackets_only_count_what_is_promised(text: str) -> None:
    assert any(it.strength == "agrees" for it in read(Document(text=text, lang="en")).commitments)
