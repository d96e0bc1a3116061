"""Curation: what people decide is kept, applied when the graph is built, and undone without a trace."""

from __future__ import annotations

import dataclasses
import json
import shutil
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from accords.cli import root
from accords.graph.curation.candidate import Candidate
from accords.graph.curation.suggesting import compared, suggestions
from accords.graph.errors import AccordsError, BadInput, PublishFailed
from accords.graph.generation import Generation
from accords.graph.neo4j.projection import project
from accords.graph.publish import publish
from accords.graph.questions import ask
from accords.graph.rdf.terms import ID, graph, node, term, value_of
from accords.graph.reading import Entity, Reading
from accords.graph.record import Decision, Record, Verdict, in_force
from accords.graph.settings import Settings
from tests.published import bytes_of
from tests.worlds import small_world as statements

Run = Callable[..., Result]
BY = ("--by", "A. Reviewer", "--why", "the communiqué says so")


@pytest.fixture
def home(small_home: Path, tmp_path: Path) -> Path:
    """A copy of the small world that a test may change."""
    return Path(shutil.copytree(small_home, tmp_path / "copy"))


@pytest.fixture
def run(home: Path) -> Run:
    """Run `accords review` over that copy; errors of ours come through."""

    def accords(*words: str) -> Result:
        result = CliRunner().invoke(root, ["review", *words, "--home", str(home)])
        if isinstance(result.exception, AccordsError):
            raise result.exception
        assert result.exit_code == 0, result.output
        return result

    return accords


def bytes_of_a_rebuild(home: Path) -> bytes:
    publish(Settings(home=home), rebuild=True)
    return bytes_of(home)


def things(home: Path, kind: str, local: bool = False) -> list[str]:
    """The things of a class that statements name, in order; those that are local to one where asked."""
    with closing(Generation.current(home).index()) as index:
        rows = index.execute("SELECT iri FROM things WHERE type = ? ORDER BY iri", (kind,)).fetchall()
    return [row[0] for row in rows if ("#" in row[0]) == local]


def links_of(home: Path, thing: str) -> int:
    """How many plain links begin or end at a thing."""
    store = Generation.current(home).store
    ends = ((node(thing), None), (None, node(thing)))
    return sum(1 for s, o in ends for _ in store.quads_for_pattern(s, None, o, graph("links")))


def sound(home: Path) -> bool:
    return CliRunner().invoke(root, ["check", "--home", str(home)]).exit_code == 0


def test_a_merge_moves_every_link_and_its_undoing_leaves_no_trace(run: Run, home: Path) -> None:
    before = bytes_of(home)
    one, other, *_ = things(home, "Official")
    together = links_of(home, one) + links_of(home, other)
    told = json.loads(run(one, "--same-as", other, *BY, "--json").stdout)
    assert told["detail"]["into"] == other
    assert links_of(home, one) == 0
    assert 0 < links_of(home, other) <= together
    assert one not in things(home, "Official")
    assert sound(home)
    merged = bytes_of(home)
    assert bytes_of_a_rebuild(home) == merged
    run("--undo", str(told["number"]), *BY)
    assert bytes_of(home) == before
    assert bytes_of_a_rebuild(home) == before
    assert sound(home)


FORMS = ("nquads", "trig", "turtle", "jsonld", "graphml")


def files_of(home: Path, folder: Path) -> dict[str, bytes]:
    """Every form of the published graph, and the rows that Neo4j is loaded with."""
    for form in FORMS:
        words = ["export", "--no-clock", "--format", form, "--out", str(folder / form), "--home", str(home)]
        assert CliRunner().invoke(root, words).exit_code == 0
    rows = json.dumps(dataclasses.asdict(project(Generation.current(home))), default=str, sort_keys=True)
    return {form: (folder / form).read_bytes() for form in FORMS} | {"neo4j": rows.encode()}


def test_merged_then_split_every_published_file_has_the_bytes_it_had(
    run: Run, home: Path, tmp_path: Path
) -> None:
    quads, before = bytes_of(home), files_of(home, tmp_path)
    for kind in ("WorkingGroup", "Meeting", "Agreement", "Threat", "Official"):
        one, other = [t for t in things(home, kind) if not in_background(home, t)][:2]
        run(one, "--same-as", other, *BY)
        assert bytes_of(home) != quads, kind
        if kind == "Official":
            merged = files_of(home, tmp_path)
            assert all(merged[form] != before[form] for form in before)
        run(one, "--split", *BY)
        assert bytes_of(home) == quads, kind
    assert files_of(home, tmp_path) == before
    assert sound(home)


def test_what_was_never_merged_cannot_be_split_off(run: Run, home: Path) -> None:
    with pytest.raises(BadInput, match="is merged into nothing"):
        run(things(home, "Official")[0], "--split", *BY)


def test_corrections_add_up_and_the_newest_verdict_counts(run: Run, home: Path) -> None:
    store = Generation.current(home).store
    quads = store.quads_for_pattern(None, term("rdf:predicate"), term("acc:criticizes"), None)
    claim = min(value_of(quad.subject) for quad in quads)
    run(claim, "--object", "country/JOR", *BY)
    run(claim, "--type", "supports", *BY)
    run(claim, "--verdict", "accepted", *BY)
    assert has(home, claim, "rdf:object", f"{ID}country/JOR")
    assert has(home, claim, "rdf:predicate", term("acc:supports").value)
    assert has(home, claim, "acc:reviewStatus", term("acc:accepted").value)
    answer = ask(Generation.current(home), "reviewer_changes", {}).records()
    told = [(row["part"], row["was"], row["became"], row["became_en"], row["why"]) for row in answer]
    assert told[0][:1] + told[0][2:] == ("object", f"{ID}country/JOR", "Jordan", BY[-1])
    assert told[1] == ("predicate", "criticizes", "supports", None, BY[-1])
    run("--undo", "1", *BY)
    assert not has(home, claim, "rdf:object", f"{ID}country/JOR")
    assert has(home, claim, "rdf:predicate", term("acc:supports").value)
    assert bytes_of(home) == bytes_of_a_rebuild(home)


def mixed(home: Path) -> list[list[str]]:
    """One decision of every kind, some about the same things."""
    officials = sorted(things(home, "Official"), key=lambda official: statements_of(home, official))
    one, other, third = officials[0], officials[1], officials[-1]
    store = Generation.current(home).store

    def first(predicate: str, value: str) -> str:
        return min(
            value_of(q.subject) for q in store.quads_for_pattern(None, term(predicate), term(value), None)
        )

    promise, claim = first("rdf:type", "acc:Commitment"), first("rdf:predicate", "acc:counters")
    split = statement_of(home, third)
    return [
        [one, "--same-as", other],
        [third, "--split-in", split],
        [claim, "--type", "supports", "--object", third],
        [other, "--same-as", third],
        [promise, "--strength", "discusses"],
        [claim, "--verdict", "rejected"],
        [promise, "--subject", "country/JOR"],
    ]


def test_judgements_taken_back_in_any_order_leave_no_trace(run: Run, home: Path) -> None:
    before = bytes_of(home)
    asked = mixed(home)
    for words in asked:
        run(*words, *BY)
        assert bytes_of(home) == bytes_of_a_rebuild(home), words
    for number in (3, 1, 6, 2, 7, 4, 5):
        run("--undo", str(number), *BY)
        assert bytes_of(home) == bytes_of_a_rebuild(home), number
        assert sound(home)
    assert bytes_of(home) == before


def test_the_history_keeps_what_was_undone(run: Run, home: Path) -> None:
    one, other, *_ = things(home, "Official")
    run(one, "--same-as", other, *BY)
    run("--undo", "1", *BY)
    told = json.loads(run("--json").stdout)
    assert [(line["verdict"], line["undone"]) for line in told] == [
        ("merged", True),
        ("undone", False),
    ]
    run("--undo", "2", *BY)
    assert one not in things(home, "Official")
    assert "taken back" in run().stdout


def test_a_merge_is_published_with_who_when_and_why(run: Run, home: Path) -> None:
    one, other, *_ = things(home, "Official")
    run(one, "--same-as", other, *BY)
    store = Generation.current(home).store
    (decision,) = [q.subject for q in store.quads_for_pattern(None, term("acc:decides"), node(one), None)]
    told = {
        value_of(q.predicate).rpartition("#")[2]: value_of(q.object)
        for q in store.quads_for_pattern(decision, None, None, graph("curation"))
    }
    assert told["mergedInto"] == other
    assert told["decidedBy"] == "A. Reviewer"
    assert told["because"] == "the communiqué says so"
    assert told["wasAssociatedWith"] == f"{ID}reviewer/a-reviewer"
    (replaced,) = store.quads_for_pattern(node(one), term("dct:isReplacedBy"), None, None)
    assert value_of(replaced.object) == other


def test_a_chain_of_merges_leads_to_its_end_and_each_link_can_be_undone(run: Run, home: Path) -> None:
    before = bytes_of(home)
    first, second, third, *_ = things(home, "Official")
    run(first, "--same-as", second, *BY)
    run(second, "--same-as", third, *BY)
    assert links_of(home, first) == links_of(home, second) == 0
    assert bytes_of(home) == bytes_of_a_rebuild(home)
    run("--undo", "1", *BY)
    assert links_of(home, first) > 0
    assert bytes_of(home) == bytes_of_a_rebuild(home)
    run("--undo", "2", *BY)
    assert bytes_of(home) == before


def test_what_a_key_joined_wrongly_is_split_in_one_statement(run: Run, home: Path) -> None:
    before = bytes_of(home)
    thing = next(t for t in things(home, "Official") if statements_of(home, t) > 1)
    statement = statement_of(home, thing)
    count = statements_of(home, thing)
    told = json.loads(run(thing, "--split-in", statement, *BY, "--json").stdout)
    local = told["detail"]["local"]
    assert statements_of(home, thing) == count - 1
    assert local in things(home, "Official", local=True)
    assert bytes_of(home) == bytes_of_a_rebuild(home)
    assert sound(home)
    other = next(t for t in things(home, "Official") if t != thing)
    run(local, "--same-as", other, *BY)
    assert local not in things(home, "Official", local=True)
    assert bytes_of(home) == bytes_of_a_rebuild(home)
    run("--undo", "2", *BY)
    run("--undo", "1", *BY)
    assert bytes_of(home) == before


def statement_of(home: Path, thing: str) -> str:
    """The first statement that names a thing."""
    with closing(Generation.current(home).index()) as index:
        query = "SELECT min(statement) FROM appearances WHERE iri = ?"
        return str(index.execute(query, (thing,)).fetchone()[0])


def statements_of(home: Path, thing: str) -> int:
    with closing(Generation.current(home).index()) as index:
        query = "SELECT count(DISTINCT statement) FROM appearances WHERE iri = ?"
        return int(index.execute(query, (thing,)).fetchone()[0])


def test_a_decision_on_a_local_thing_survives_another_reading(run: Run, home: Path) -> None:
    document, reading = statements()[0]
    keyless = next(e for e in reading.entities if e.type == "Official" and e.key is not None)
    record = Record(home)
    record.take(document, changed(reading, "first", lambda e: without_key(e, keyless.id)))
    publish(Settings(home=home))
    local = f"{ID}statement/{document.statement_hash}#{keyless.id}"
    other = things(home, "Official")[0]
    run(local, "--same-as", other, *BY)
    assert links_of(home, local) == 0
    # The next reading numbers its entities another way.
    record.take(document, renumbered(changed(reading, "second", lambda e: without_key(e, keyless.id))))
    publish(Settings(home=home))
    assert not things(home, "Official", local=True)
    assert links_of(home, other) > 0
    assert bytes_of(home) == bytes_of_a_rebuild(home)
    assert sound(home)


def without_key(entity: Entity, id: str) -> Entity:
    return dataclasses.replace(entity, key=None) if entity.id == id else entity


def changed(reading: Reading, reader: str, change: Callable[[Entity], Entity]) -> Reading:
    return dataclasses.replace(reading, reader=reader, entities=tuple(map(change, reading.entities)))


def renumbered(reading: Reading) -> Reading:
    """The same reading with other ids for its entities."""
    told = json.dumps(reading.to_json())
    for entity in reading.entities:
        told = told.replace(f'"{entity.id}"', f'"e9{entity.id[1:]}"')
    from accords.graph.reading import reading_from_json

    return reading_from_json(json.loads(told))


def test_a_corrected_claim_says_what_the_reviewer_says_and_keeps_its_sentence(run: Run, home: Path) -> None:
    before = bytes_of(home)
    store = Generation.current(home).store
    quads = store.quads_for_pattern(None, term("rdf:predicate"), term("acc:criticizes"), None)
    claim = min(value_of(quad.subject) for quad in quads)
    evidence = [q.object for q in store.quads_for_pattern(node(claim), term("acc:evidence"), None, None)]
    other = f"{ID}country/JOR"
    run(claim, "--type", "supports", "--object", other, *BY)
    store = Generation.current(home).store
    assert has(home, claim, "rdf:predicate", term("acc:supports").value)
    assert has(home, claim, "rdf:object", other)
    assert has(home, claim, "acc:reviewStatus", term("acc:corrected").value)
    assert evidence == [
        q.object for q in store.quads_for_pattern(node(claim), term("acc:evidence"), None, None)
    ]
    assert has(home, f"{ID}decision/1#predicate", "acc:was", "criticizes")
    assert bytes_of(home) == bytes_of_a_rebuild(home)
    assert sound(home)
    run("--undo", "1", *BY)
    assert bytes_of(home) == before


def has(home: Path, subject: str, predicate: str, value: str) -> bool:
    quads = Generation.current(home).store.quads_for_pattern(node(subject), term(predicate), None, None)
    return value in {value_of(quad.object) for quad in quads}


def test_a_corrected_commitment_has_another_strength_and_actor(run: Run, home: Path) -> None:
    store = Generation.current(home).store
    quads = store.quads_for_pattern(None, term("rdf:type"), term("acc:Commitment"), None)
    promise = min(value_of(quad.subject) for quad in quads)
    run(promise, "--strength", "discusses", "--subject", "country/JOR", *BY)
    assert has(home, promise, "acc:strength", term("acc:discusses").value)
    assert has(home, promise, "acc:committedBy", f"{ID}country/JOR")
    assert bytes_of(home) == bytes_of_a_rebuild(home)
    assert sound(home)


def test_what_cannot_be_decided_is_refused_in_a_sentence(run: Run, home: Path) -> None:
    official, *_ = things(home, "Official")
    meeting, *_ = things(home, "Meeting")
    with pytest.raises(BadInput, match="only two of one class can be one"):
        run(official, "--same-as", meeting, *BY)
    with pytest.raises(BadInput, match="no statement names"):
        run(official, "--same-as", "official/nobody", *BY)
    with pytest.raises(BadInput, match="is one thing already"):
        run(official, "--same-as", official, *BY)
    with pytest.raises(BadInput, match="no judgement 7 is in force"):
        run("--undo", "7", *BY)
    with pytest.raises(BadInput, match="told by its code"):
        run("country/SAU", "--split-in", statements()[0][0].statement_hash, *BY)
    bodies = things(home, "Organization")
    known = next(body for body in bodies if in_background(home, body))
    other = next(body for body in bodies if body != known)
    with pytest.raises(BadInput, match="background knowledge and stays"):
        run(known, "--same-as", other, *BY)


def in_background(home: Path, thing: str) -> bool:
    quads = Generation.current(home).store.quads_for_pattern(node(thing), None, None, graph("reference"))
    return next(iter(quads), None) is not None


def test_what_a_correction_may_not_say_is_refused_and_nothing_is_kept(run: Run, home: Path) -> None:
    def first(predicate: str, value: str) -> str:
        store = Generation.current(home).store
        return min(
            value_of(q.subject) for q in store.quads_for_pattern(None, term(predicate), term(value), None)
        )

    claim, dated = first("rdf:predicate", "acc:counters"), first("rdf:predicate", "acc:onDate")
    placed, promise = first("rdf:predicate", "acc:place"), first("rdf:type", "acc:Commitment")
    for words, why in (
        ((claim, "--object", "2020-10-14"), "reference data does not know it"),
        ((claim, "--object", "official/nobody"), "reference data does not know it"),
        ((claim, "--type", "hates"), "expected one of represents"),
        ((claim, "--strength", "agrees"), "a claim has no strength"),
        ((dated, "--object", "2020-13-41"), "is no date"),
        ((dated, "--object", "country/SAU"), "is no date"),
        ((dated, "--type", "counters"), "no link between two things"),
        ((placed, "--object", "country/SAU"), "place leads to a Place"),
        ((promise, "--object", "2020"), "reference data does not know it"),
        ((promise, "--type", "supports"), "a commitment has no predicate"),
        ((claim, "--object", "a b"), "can be no IRI"),
        ((claim, "--type", "counters"), "must change something"),
    ):
        with pytest.raises(BadInput, match=why):
            run(*words, *BY)
    record = Record(home)
    assert record.decisions() == []
    record.close()


def test_a_claim_may_be_corrected_to_what_only_reference_data_knows(run: Run, home: Path) -> None:
    before = bytes_of(home)
    store = Generation.current(home).store
    quads = store.quads_for_pattern(None, term("rdf:predicate"), term("acc:criticizes"), None)
    claim = min(value_of(quad.subject) for quad in quads)
    run(claim, "--object", "country/ISL", *BY)
    assert has(home, claim, "rdf:object", f"{ID}country/ISL")
    assert sound(home)
    assert bytes_of(home) == bytes_of_a_rebuild(home)
    run("--undo", "1", *BY)
    assert bytes_of(home) == before


def test_what_cannot_be_published_is_taken_back_and_what_broke_the_graph_can_be(run: Run, home: Path) -> None:
    before = bytes_of(home)
    store = Generation.current(home).store
    quads = store.quads_for_pattern(None, term("rdf:type"), term("acc:Commitment"), None)
    promise, other, *_ = sorted(value_of(quad.subject) for quad in quads)
    record = Record(home)  # what no command would let through
    hopes = {"strength": "hopes", "was_strength": "agrees"}
    record.decide(Decision(promise, "", "corrected", "R", "w", "2024-01-01T00:00:00Z", hopes))
    with pytest.raises(PublishFailed, match="strength of the seven"):
        run(other, "--verdict", "accepted", *BY)
    assert bytes_of(home) == before
    assert [one.number for one in in_force(record.decisions())] == [1]
    record.close()
    run("--undo", "1", *BY)
    assert bytes_of(home) == before
    assert sound(home)


def test_a_date_is_corrected(run: Run, home: Path) -> None:
    store = Generation.current(home).store
    quads = store.quads_for_pattern(None, term("rdf:predicate"), term("acc:onDate"), None)
    claim = min(value_of(quad.subject) for quad in quads)
    run(claim, "--object", "2019-05", *BY)
    assert has(home, claim, "rdf:object", "2019-05")
    assert sound(home)
    assert bytes_of(home) == bytes_of_a_rebuild(home)


def test_two_committees_of_different_pairs_are_never_suggested_as_one(small_home: Path) -> None:
    found = suggestions(Generation.current(small_home), small_home)
    assert not [one for one in found if one.one.type == "WorkingGroup"]


def named(iri: str, name: str) -> Candidate:
    return Candidate(iri, "Agreement", name, None, 1)


def test_names_that_differ_in_a_number_are_two() -> None:
    first, second = (
        named("a", "Security Council resolution 2140"),
        named("b", "Security Council resolution 2216"),
    )
    assert compared(first, second) is None
    assert compared(
        named("a", "resolution ٢١٤٠ of the Council"), named("b", "resolution 2140 of the Council")
    )


def test_two_bodies_of_plain_nouns_are_no_pair_unless_their_members_are_the_same() -> None:
    assert compared(named("a", "the working groups"), named("b", "Working Group")) is None
    assert compared(named("a", "اللجنة المشتركة"), named("b", "لجنة مشتركة")) is None
    assert compared(named("a", "TRIPS agreement"), named("b", "Paris Agreement")) is None
    members = frozenset({"sau", "usa"})
    one, other = (dataclasses.replace(named(iri, "joint committee"), parties=members) for iri in "ab")
    assert compared(one, other)


@pytest.mark.parametrize(
    ("one", "other", "are_likely"),
    [("Michelle O’Neill", "Michel Aoun", False), ("Bera", "Samantha Power", False),
     ("Biden", "Joe Biden", True), ("بايدن", "Joe Biden", True), ("Mohammed Al-Jadaan", "Mohamed Aljadan", True),
     ("Sergei Lavrov", "Sergey Lavrov", True), ("سيرغي لافروف", "سيرجي لافروف", True)],
)  # fmt: skip
def test_people_are_alike_by_consonants_and_letters(one: str, other: str, are_likely: bool) -> None:
    found = compared(Candidate("a", "Official", one, None, 1), Candidate("b", "Official", other, None, 1))
    assert (found is not None) == are_likely


def test_a_suggestion_names_its_reasons_in_both_languages_and_merges_nothing(run: Run, home: Path) -> None:
    document, reading = statements()[0]
    known = next(e for e in reading.entities if e.type == "Official" and e.key is not None)
    record = Record(home)
    record.take(document, changed(reading, "first", lambda e: without_key(e, known.id)))
    publish(Settings(home=home))
    before = bytes_of(home)
    told = [one for one in json.loads(run("--suggestions", "--json").stdout) if one["type"] == "Official"]
    assert told
    best = told[0]
    assert 0 < best["score"] <= 1
    assert best["reasons"]["en"]
    assert best["reasons"]["ar"]
    assert bytes_of(home) == before
    run(best["thing"], "--not-same-as", best["same_as"], *BY)
    again = json.loads(run("--suggestions", "--json").stdout)
    assert (best["thing"], best["same_as"]) not in [(one["thing"], one["same_as"]) for one in again]


def test_an_undoing_can_be_undone() -> None:
    def decided(number: int, verdict: Verdict, detail: dict[str, str]) -> Decision:
        return Decision("x", "", verdict, "R", "w", "2024-01-01", detail, number)

    merged = decided(1, "merged", {"into": "y"})
    taken_back, restored = decided(2, "undone", {"number": "1"}), decided(3, "undone", {"number": "2"})
    assert in_force([merged]) == [merged]
    assert in_force([merged, taken_back]) == []
    assert in_force([merged, taken_back, restored]) == [merged]
