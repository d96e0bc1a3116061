"""Whose agreements are: the parties they name, and relations raised to a partnership."""

from __future__ import annotations

from accords.graph.document import Document
from accords.ingest.pipeline import read
from tests.asserted import links


def parties(text: str, title: str | None = None) -> set[tuple[str, str]]:
    reading = read(Document(id="x", text=text, lang="en", title=title)).asserted()
    names = {it.id: it.name for it in reading.entities}
    return {(names[it.subject], names[it.object]) for it in reading.relations if it.type == "partyTo"}


def test_who_recalls_an_agreement_between_two_others_is_no_party_to_it() -> None:
    text = "Morocco reaffirmed the Fisheries Agreement between Kenya and Uganda."
    assert {who for who, _ in parties(text)} == {"Kenya", "Uganda"}


def test_who_signs_an_agreement_with_another_is_a_party_to_it() -> None:
    text = "Morocco signed the Fisheries Agreement with Uganda."
    assert {who for who, _ in parties(text)} == {"Morocco", "Uganda"}


def test_relations_are_raised_to_a_partnership() -> None:
    text = "Kenya and Morocco decided to upgrade their relations to a strategic partnership."
    found = parties(text, "Joint Statement by Kenya and Morocco")
    assert found == {("Kenya", "strategic partnership"), ("Morocco", "strategic partnership")}
    text = "Kenya and Morocco did not decide to upgrade their relations to a strategic partnership."
    assert parties(text, "Joint Statement by Kenya and Morocco") == set()


def test_an_accord_told_with_the_article_alone_is_one() -> None:
    text = "Kenya ratified the peace accord on Monday."
    assert parties(text) == {("Kenya", "peace accord")}


def test_who_deposits_its_instrument_of_ratification_is_a_party() -> None:
    text = "Fiji deposited its instrument of ratification of the Comprehensive Nuclear-Test-Ban Treaty."
    assert "partyTo(Fiji, Comprehensive Nuclear-Test-Ban Treaty)" in links(text, "en")
