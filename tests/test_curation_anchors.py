"""A judgement finds its claim or commitment in another reading by its words, or is listed as orphaned."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner

from accords.cli import root
from accords.graph.curation.history import history
from accords.graph.document import Document
from accords.graph.generation import Generation
from accords.graph.publish import publish
from accords.graph.rdf.anchors import anchors
from accords.graph.rdf.terms import ID, term, value_of
from accords.graph.reading import Commitment, Reading, Relation, Span
from accords.graph.record import Held, Record
from accords.graph.settings import Settings
from tests.published import bytes_of
from tests.test_curation import (
    BY,
    Run,
    bytes_of_a_rebuild,
    changed,
    has,
    home,
    renumbered,
    run,
    without_key,
)
from tests.worlds import small_world as statements

__all__ = ["home", "run"]  # fixtures
Read = Callable[[Reading], Generation]


@pytest.fixture
def read(home: Path) -> Read:
    """Take another reading of the first statement, and publish."""

    def again(reading: Reading) -> Generation:
        record = Record(home)
        assert record.take(statements()[0][0], reading) == "replaced"
        record.close()
        return publish(Settings(home=home))

    return again


def keyless(reading: Reading) -> Reading:
    """The reading with an official of whom nobody knows whom they act for."""
    subjects = {link.subject for link in reading.relations}
    one = next(e for e in reading.entities if e.type == "Official" and e.key and e.id in subjects)
    return changed(reading, "keyless", lambda e: without_key(e, one.id))


def status(home: Path) -> dict[str, str]:
    """The review status of every assertion that was judged."""
    store = Generation.current(home).store
    quads = store.quads_for_pattern(None, term("acc:reviewStatus"), None, None)
    found = {value_of(q.subject): value_of(q.object).rpartition("#")[2] for q in quads}
    return {iri: said for iri, said in found.items() if said != "unreviewed"}


def test_every_assertion_of_the_small_world_has_an_anchor(home: Path) -> None:
    store = Generation.current(home).store
    for held in Record(home).held():
        source = term("prov:wasDerivedFrom")
        quads = store.quads_for_pattern(None, source, None, None)
        statement = f"{ID}statement/{held.statement}"
        there = {value_of(q.subject) for q in quads if value_of(q.object) == statement}
        assert set(anchors(held)) == there


def test_a_rejected_claim_stays_rejected_when_its_ends_are_numbered_anew(
    run: Run, home: Path, read: Read
) -> None:
    reading = keyless(statements()[0][1])
    store = read(reading).store
    local = [value_of(q.subject) for q in store.quads_for_pattern(None, term("rdf:subject"), None, None)
             if "#" in value_of(q.object)]  # fmt: skip
    claim = min(local)
    run(claim, "--verdict", "rejected", *BY)
    assert status(home) == {claim: "rejected"}
    read(dataclasses.replace(renumbered(reading), reader="other numbers"))
    ((today, verdict),) = status(home).items()
    assert (today != claim, verdict) == (True, "rejected")
    (line,) = history(home)
    assert (line.today, line.orphaned) == (today, False)
    assert has(home, f"{ID}decision/1", "acc:decides", today)
    assert bytes_of(home) == bytes_of_a_rebuild(home)
    run("--undo", "1", *BY)
    assert status(home) == {}
    run("--undo", "2", *BY)
    assert status(home) == {today: "rejected"}
    assert bytes_of(home) == bytes_of_a_rebuild(home)


def test_an_end_without_a_key_is_found_again_when_a_reading_gives_it_one(
    run: Run, home: Path, read: Read
) -> None:
    whole = statements()[0][1]
    local = [value_of(q.subject) for q in
             read(keyless(whole)).store.quads_for_pattern(None, term("rdf:subject"), None, None)
             if "#" in value_of(q.object)]  # fmt: skip
    run(min(local), "--verdict", "accepted", *BY)
    read(dataclasses.replace(whole, reader="a better one"))
    assert list(status(home).values()) == ["accepted"]
    assert not history(home)[0].orphaned


def test_what_no_reading_says_any_more_is_orphaned_and_comes_back_rejected(
    run: Run, home: Path, read: Read
) -> None:
    document, reading = statements()[0]
    store = Generation.current(home).store
    quads = store.quads_for_pattern(None, term("rdf:predicate"), term("acc:counters"), None)
    here = set(anchors(held_of(home, document)))
    claim = min(value_of(q.subject) for q in quads if value_of(q.subject) in here)
    run(claim, "--verdict", "rejected", *BY)
    silent = [link for link in reading.relations if link.type != "counters"]
    read(dataclasses.replace(reading, reader="silent", relations=tuple(silent)))
    assert status(home) == {}
    (told,) = json.loads(run("--json").stdout)
    assert told["orphaned"]
    assert "(orphaned)" in run().stdout
    read(dataclasses.replace(reading, reader="as before"))
    assert status(home) == {claim: "rejected"}
    assert not history(home)[0].orphaned


def held_of(home: Path, document: Document) -> Held:
    held = Record(home).get(document.statement_hash)
    assert held is not None
    return held


def two_promises(reading: Reading) -> Reading:
    """The reading with two undertakings in one sentence."""
    (one, *rest) = sorted(reading.commitments, key=lambda c: (c.evidence, c.about_span))
    middle = (one.about_span.start + one.about_span.end) // 2
    first = dataclasses.replace(one, about_span=Span(one.about_span.start, middle))
    second = dataclasses.replace(one, about_span=Span(middle, one.about_span.end))
    others = [each for each in rest if each.evidence != one.evidence]
    return dataclasses.replace(reading, reader="two", commitments=(first, second, *others))


def without(reading: Reading, promise: Commitment) -> Reading:
    kept = tuple(each for each in reading.commitments if each != promise)
    return dataclasses.replace(reading, reader="one", commitments=kept)


@pytest.mark.parametrize("judged", [0, 1])
def test_a_judgement_of_one_of_two_undertakings_never_passes_to_the_other(
    run: Run, home: Path, read: Read, judged: int
) -> None:
    both = two_promises(statements()[0][1])
    read(both)
    first, second = both.commitments[:2]
    text = statements()[0][0].text
    wanted = text[slice(*both.commitments[judged].about_span)]
    (iri,) = [iri for iri, one in anchors(held_of(home, statements()[0][0])).items() if one.about == wanted]
    run(iri, "--verdict", "rejected", *BY)
    read(without(both, first))  # the second is now the first of its sentence
    assert len(status(home)) == judged
    assert history(home)[0].orphaned == (judged == 0)
    assert has(home, next(iter(status(home)), ""), "acc:about", wanted) if judged else second
    assert bytes_of(home) == bytes_of_a_rebuild(home)


def test_two_that_say_the_same_are_left_to_a_person(run: Run, home: Path, read: Read) -> None:
    reading = keyless(statements()[0][1])
    local = [value_of(q.subject) for q in
             read(reading).store.quads_for_pattern(None, term("rdf:subject"), None, None)
             if "#" in value_of(q.object)]  # fmt: skip
    run(min(local), "--verdict", "rejected", *BY)
    read(dataclasses.replace(doubled(renumbered(reading)), reader="doubled"))
    assert status(home) == {}
    assert history(home)[0].orphaned


def doubled(reading: Reading) -> Reading:
    """The reading with every thing that has no key twice, and all that is said of it."""
    twice = [e for e in reading.entities if e.key is None]
    again = {e.id: f"{e.id}0" for e in twice}
    copies = tuple(dataclasses.replace(e, id=again[e.id]) for e in twice)

    def copy(link: Relation) -> Relation:
        ends = {end: again.get(getattr(link, end), getattr(link, end)) for end in ("subject", "object")}
        return dataclasses.replace(link, **ends)

    more = tuple(copy(link) for link in reading.relations)
    links = tuple(dict.fromkeys((*reading.relations, *more)))
    return dataclasses.replace(reading, entities=(*reading.entities, *copies), relations=links)


def test_what_was_rejected_stays_so_when_its_source_gives_a_longer_text(tmp_path: Path) -> None:
    """From the file to the graph, with the reader itself."""
    home, file = tmp_path / "home", tmp_path / "statement.jsonl"
    first = "Qatar and Egypt signed a memorandum of understanding on health in Doha on May 3, 2024."
    more = "The two sides met on Friday. " + first + " Qatar condemned the terrorist attack in Cairo."

    def accords(*words: str) -> str:
        ran = CliRunner().invoke(root, [*words, "--home", str(home)])
        assert ran.exit_code == 0, (words, ran.output, ran.exception)
        return ran.stdout

    def ingest(text: str) -> None:
        told = {"id": "doha-2024", "text": text, "title": "Health", "published": "2024-05-04"}
        file.write_text(json.dumps(told) + "\n", "utf-8")
        accords("ingest", str(file))

    def claims() -> set[str]:
        store = Generation.current(home).store
        quads = store.quads_for_pattern(None, term("rdf:predicate"), term("acc:partyTo"), None)
        return {value_of(quad.subject) for quad in quads}

    ingest(first)
    claim = min(claims())
    accords("review", claim, "--verdict", "rejected", *BY)
    ingest(more)
    assert claim in claims()
    assert status(home) == {claim: "rejected"}
    (line,) = history(home)
    assert not line.orphaned
    accords("withdraw", "doha-2024")
    accords("publish")
    assert history(home)[0].orphaned
    accords("ingest", str(file), "--again")
    assert status(home) == {claim: "rejected"}
    accords("check")
