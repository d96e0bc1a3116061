"""The layer of parties: subjects counted by whether their sentence names them."""

from __future__ import annotations

from accords.graph.document import Document
from accords.ingest.pipeline import read
from accords.ingest.scoring.parties import PartyTally, party_lines

TEXT = "Joint Statement of Kenya and Brazil\n\nKenya and Brazil signed the Nairobi Treaty. The two sides condemned piracy."


def test_a_reading_scored_against_itself_resolves_every_subject() -> None:
    tally, reading = PartyTally(), read(Document(TEXT)).to_json()
    tally.add("en", reading, reading)
    assert {how for _, how in tally.wanted} == {"named", "party word"}
    assert tally.resolved == tally.understood == tally.wanted
    assert not +tally.extra


def test_a_party_that_is_taken_for_another_counts_as_not_resolved_and_as_extra() -> None:
    tally, gold = PartyTally(), read(Document(TEXT)).to_json()
    kenya = next(it["id"] for it in gold["entities"] if it["name"] == "Kenya")
    fewer = [it for it in gold["relations"] if it["type"] != "counters" or it["subject"] != kenya]
    tally.add("en", {**gold, "relations": fewer}, gold)
    tally.add("en", gold, {**gold, "relations": fewer})
    assert tally.extra["en", "party word"] == 1
    assert tally.understood["en", "party word"] - tally.resolved["en", "party word"] == 1
    assert any("extra    1" in it for it in party_lines(tally))
