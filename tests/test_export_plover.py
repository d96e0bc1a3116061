"""Events in the terms of PLOVER: what the small world gives, and what it does not."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from accords.graph.export import exported
from accords.graph.export.form import form
from accords.graph.export.names import Names
from accords.graph.export.pages import pages
from accords.graph.export.plover_mapping import mapping
from accords.graph.generation import Generation
from accords.graph.reading import STRENGTHS
from tests.worlds import small_world as statements

ID = "https://w3id.org/accords/id/"
Events = list[dict[str, Any]]


@pytest.fixture(scope="module")
def events(small_world: Generation) -> Events:
    return [json.loads(line) for line in exported(small_world.store, "plover").splitlines()]


def codes(parties: list[dict[str, Any]]) -> tuple[str, ...]:
    return tuple(party["code"] for party in parties)


def told(events: Events, kind: str) -> set[tuple[tuple[str, ...], tuple[str, ...]]]:
    return {(codes(e["actor"]), codes(e["recipient"])) for e in events if e["event_type"] == kind}


def test_every_event_has_a_type_of_plover_two_parties_a_date_and_its_words(events: Events) -> None:
    texts = {f"{ID}statement/{document.statement_hash}": document for document, _ in statements()}
    assert len(mapping().types) == 16
    assert len(events) > 20
    for event in events:
        document = texts[event["statement"]]
        assert event["event_type"] in mapping().types
        assert event["actor"]
        assert event["recipient"]
        assert not set(codes(event["actor"])) & set(codes(event["recipient"]))
        assert document.text[event["start"] : event["end"]] == event["text"]
        assert event["publisher"] == document.publisher
        assert event["published"] == document.published
        assert event["speaker"]["name"]
    assert {event["lang"] for event in events} == {"en", "ar"}


def test_who_is_condemned_is_accused_once_and_piracy_is_nobody(events: Events) -> None:
    accused = [e for e in events if e["event_type"] == "ACCUSE" and "malign activities" in e["text"]]
    assert sorted(
        (codes(e["actor"]), codes(e["recipient"])) for e in accused if e["published"] == "2020-10-14"
    ) == [
        (("SAU",), ("IRN",)),
        (("USA",), ("IRN",)),
    ]
    assert not [e for e in events if e.get("object") == f"{ID}threat/piracy"]


def test_a_new_agreement_is_agreed_and_an_old_one_is_no_event(events: Events) -> None:
    assert {(("SAU",), ("USA",)), (("USA",), ("SAU",))} <= told(events, "AGREE")
    agreed = {e["object_name"] for e in events if e["predicate"] == "partyTo"}
    assert "memorandum of understanding on health" in agreed
    assert "Paris Agreement" not in agreed


def test_officials_act_for_whom_they_represent_and_meet_on_the_day_of_the_meeting(events: Events) -> None:
    met = [
        e for e in events if e["event_type"] == "CONSULT" and e["date"] == "2020-10-14" and e["lang"] == "en"
    ]
    assert {(codes(e["actor"]), codes(e["recipient"])) for e in met} == {
        (("SAU",), ("USA",)),
        (("USA",), ("SAU",)),
    }
    assert {e["date_of"] for e in met} == {"event"}
    assert "Mary Ellsworth" in {person for e in met for party in e["actor"] for person in party["persons"]}


def test_promises_are_made_to_somebody(events: Events) -> None:
    promised = [e for e in events if e["predicate"] == "commitment"]
    coasts = next(e for e in promised if e["about"] == "to support training for Saudi coast guards")
    assert (coasts["event_type"], codes(coasts["actor"]), codes(coasts["recipient"])) == (
        "AGREE",
        ("USA",),
        ("SAU",),
    )
    assert coasts["date_of"] == "publication"


def test_what_is_denied_or_conditional_is_no_event(events: Events, small_world: Generation) -> None:
    every = [one for page in pages(small_world.store, Names(small_world.store)) for one in page.links]
    fallen = {link.iri for link in every if not link.stands}
    assert fallen
    assert not fallen & {event["id"] for event in events}


def test_what_gives_no_event_is_counted(events: Events, small_world: Generation) -> None:
    counts = form("plover").write(small_world.store, io.BytesIO(), True)
    assert counts["events"] == len(events)
    read = list(pages(small_world.store, Names(small_world.store)))
    links = sum(link.stands for page in read for link in page.links)
    promises = sum(promise.stands for page in read for promise in page.promises)
    assert sum(counts.values()) >= links + promises


def test_every_link_and_strength_is_an_event_or_left_out_with_a_reason(small_world: Generation) -> None:
    named = mapping()
    met = {
        link.predicate for page in pages(small_world.store, Names(small_world.store)) for link in page.links
    }
    assert met <= named.links.keys() | named.no_event.keys()
    assert not named.links.keys() & named.no_event.keys()
    assert set(named.strengths) == set(STRENGTHS)
    used = {rule.type for rules in named.links.values() for rule in rules} | set(named.strengths.values())
    assert used - {""} <= set(named.types)
