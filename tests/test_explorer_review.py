"""The Review page: claims accepted and corrected, pairs told apart, things merged and split, all of it undone."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from accords.graph.generation import Generation
from accords.graph.publish import publish
from accords.graph.rdf.terms import ID, term, value_of
from accords.graph.record import Decision, Record
from accords.graph.settings import Settings
from accords.graph.views.atlas import Atlas
from tests.published import bytes_of
from tests.test_curation import BY, Run, changed, home, run, things, without_key
from tests.test_explorer_pages import markup, shown
from tests.worlds import small_world

__all__ = ["home", "run"]  # fixtures
ONE, OTHER = "official/usa-mary-ellsworth", "official/sau-tariq-al-mansour"


def part(home: Path, name: str, language: str = "en", **parameters: str) -> Any:
    """One part of the page, with the reviewer's name given."""
    test = shown(home, "review", language, True, part=name, **parameters)
    assert not test.exception
    test.text_input(key="reviewer-name").set_value("A. Reviewer").run()
    return test


def because(test: Any, key: str) -> None:
    field = next(one for one in test.text_input if str(one.key).startswith(f"why-{key}"))
    field.set_value("the communiqué says so")


def chosen(test: Any, key: str, value: str | int) -> None:
    next(one for one in test.selectbox if str(one.key).startswith(key)).set_value(value)


def last(home: Path) -> Decision:
    record = Record(home)
    decisions = record.decisions()
    record.close()
    return decisions[-1]


def test_a_claim_is_corrected_from_the_page_its_address_names(home: Path) -> None:
    store = Generation.current(home).store
    quads = store.quads_for_pattern(None, term("rdf:predicate"), term("acc:criticizes"), None)
    claim = min(value_of(quad.subject) for quad in quads)
    test = part(home, "claims", id=claim.removeprefix(ID))
    test.toggle[0].set_value(True).run()
    chosen(test, "p-", "supports")
    chosen(test, "o-", "country/JOR")
    because(test, "correct-")
    next(one for one in test.button if one.label == "Keep the correction").click().run()
    made = last(home)
    assert (made.assertion, made.verdict, made.who) == (claim, "corrected", "A. Reviewer")
    assert (made.detail["predicate"], made.detail["object"]) == ("supports", f"{ID}country/JOR")
    said = markup(part(home, "decided"))
    assert "corrected" in said
    assert "the communiqué says so" in said
    assert "criticizes → supports" in said


def test_a_commitment_is_corrected_and_then_rejected(home: Path) -> None:
    waiting = Atlas(Generation.current(home), home).unreviewed_commitments()
    promise = next(one for one in waiting if one.strength != "notes")
    test = part(home, "undertaken", id=promise.id)
    test.toggle[0].set_value(True).run()
    chosen(test, "r-", "notes")
    because(test, "correct-")
    next(one for one in test.button if one.label == "Keep the correction").click().run()
    assert (last(home).assertion, last(home).detail["strength"]) == (promise.iri, "notes")
    test = part(home, "undertaken", id=promise.id)
    because(test, promise.id)
    next(one for one in test.button if one.label == "Reject").click().run()
    atlas = Atlas(Generation.current(home), home)
    assert promise.iri not in [one.iri for one in atlas.commitments.of(promise.by[0])]
    assert atlas.commitments.get(promise.iri).strength == "notes"  # type: ignore[union-attr]
    assert promise.iri not in [one.iri for one in atlas.unreviewed_commitments()]
    assert "rejected" in markup(part(home, "decided", "en"))


def test_what_is_not_there_cannot_be_judged(home: Path) -> None:
    assert "holds no claim or commitment" in markup(part(home, "claims", id="claim/0"))


def test_every_sentence_leads_to_its_judgement_on_this_machine_alone(home: Path) -> None:
    assert 'href="review?id=claim' in markup(shown(home, "entity", id=ONE))
    assert 'href="review' not in markup(shown(home, "entity", local=False, id=ONE))


def test_things_are_merged_and_the_merge_taken_back(home: Path) -> None:
    before = bytes_of(home)
    test = part(home, "joining")
    chosen(test, "merge-one", ONE)
    test.run()
    chosen(test, "merge-other", OTHER)
    because(test, "merge")
    test.run()
    test.button(key="merge").click().run()
    assert last(home).detail["into"] == ID + OTHER
    assert f"{ID}{ONE}" not in things(home, "Official")
    said = markup(shown(home, "entity", id=ONE))
    assert "was found to be this one: merged by A. Reviewer" in said
    assert "the communiqué says so" in said
    assert "دمجه A. Reviewer" in markup(shown(home, "entity", "ar", id=ONE))
    test = part(home, "decided")
    chosen(test, "undo-which", 1)
    because(test, "undo")
    test.run()
    test.button(key="undo").click().run()
    assert bytes_of(home) == before
    assert "taken back" in markup(part(home, "decided"))


def test_the_page_of_a_thing_says_what_was_merged_here_and_leads_to_merging(run: Run, home: Path) -> None:
    run(ONE, "--same-as", OTHER, *BY)
    said = markup(shown(home, "entity", id=OTHER))
    assert "“Mary Ellsworth” was found to be this one: merged by A. Reviewer" in said
    assert "review?part=joining&amp;one=official%2Fsau-tariq-al-mansour" in said
    test = part(home, "joining", one=OTHER)
    assert [one.value for one in test.selectbox if str(one.key).startswith(("merge-one", "split-one"))] == [
        OTHER, OTHER
    ]  # fmt: skip


def test_a_thing_is_split_off_in_one_statement(home: Path) -> None:
    test = part(home, "joining")
    chosen(test, "split-one", OTHER)
    test.run()
    field = next(one for one in test.selectbox if str(one.key) == "split-in")
    assert len(field.options) > 1
    record = Record(home)
    statement = record.find("dialogue-2020")
    record.close()
    field.set_value(f"statement/{statement}")
    because(test, "split")
    test.run()
    test.button(key="split").click().run()
    assert (last(home).verdict, last(home).detail["statement"]) == ("split", statement)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_suggestion_is_shown_with_its_reasons_and_told_apart(run: Run, home: Path, language: str) -> None:
    keyless_official(home)
    told = json.loads(run("--suggestions", "--json").stdout)
    assert told
    test = part(home, "suggested", language)
    assert told[0]["reasons"][language].split("“")[0].split("«")[0][:20] in markup(test)
    label = {"en": "Two things", "ar": "شيئان"}[language]
    next(one for one in test.button if one.label == label).click().run()
    made = last(home)
    assert (made.verdict, made.why) == ("distinct", told[0]["reasons"][language])
    assert len(json.loads(run("--suggestions", "--json").stdout)) == len(told) - 1


def keyless_official(home: Path) -> None:
    """Let the first statement name an official of whom nobody knows whom they act for."""
    document, reading = small_world()[0]
    known = next(e for e in reading.entities if e.type == "Official" and e.key is not None)
    record = Record(home)
    record.take(document, changed(reading, "keyless", lambda e: without_key(e, known.id)))
    record.close()
    publish(Settings(home=home))


def test_what_cannot_be_decided_is_said_in_a_sentence(home: Path) -> None:
    test = part(home, "joining")
    chosen(test, "merge-one", ONE)
    test.run()
    chosen(test, "merge-other", ONE)
    because(test, "merge")
    test.run()
    test.button(key="merge").click().run()
    assert "is one thing already" in markup(test)
    assert not test.exception


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("name", ["claims", "undertaken", "suggested", "joining", "decided"])
def test_every_part_speaks_both_languages(home: Path, name: str, language: str) -> None:
    assert not part(home, name, language).exception


def test_others_see_what_was_decided_and_can_decide_nothing(run: Run, home: Path) -> None:
    run(ONE, "--same-as", OTHER, *BY)
    test = shown(home, "review", local=False)
    assert "takes no judgements" in markup(test)
    assert "A. Reviewer" in markup(test)
    assert not test.button
    assert not test.text_input


def test_a_withdrawn_statement_says_since_when(small_home: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copytree(small_home, tmp_path / "home"))
    record = Record(copy)
    statement = record.find("doha-readout")
    record.withdraw(statement)
    record.close()
    publish(Settings(home=copy))
    assert "was withdrawn on" in markup(shown(copy, "statement", id=f"statement/{statement}"))
    assert "سُحب البيان" in markup(shown(copy, "statement", "ar", id=f"statement/{statement}"))
