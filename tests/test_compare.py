"""Two statements side by side: promises of two rounds across languages, two accounts of one meeting."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner

from accords.graph.accounts import compare as compare_accounts
from accords.graph.accounts.dates import may_be_same
from accords.graph.errors import BadInput
from accords.graph.generation import Generation
from accords.graph.rounds import compare as compare_rounds
from accords.graph.rounds.command import diff
from accords.graph.rounds.concepts import content
from accords.graph.rounds.likeness import likeness, settings
from accords.graph.rounds.promise import Promise


def promise(about: str, by: str = "USA QAT") -> Promise:
    return Promise(f"id:{about}", "agrees", about, about, 0, len(about), set(by.split()))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("على تعزيز التعاون في مكافحة الاتجار بالبشر", "to combat trafficking in persons"),
        (
            "تُعقد الجولة الثالثة من الحوار في واشنطن",
            "hold the fourth round of the Strategic Dialogue in 2021",
        ),
        ("تبادل المعلومات بشأن تمويل الإرهاب", "to share information about terrorist financing"),
        ("to deepen cooperation in health", "to strengthen cooperation in health"),
    ],
)
def test_one_promise_in_two_wordings_is_above_the_floor(one: str, other: str) -> None:
    assert likeness(promise(one), promise(other)) >= settings()["floor"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("على تعزيز التعاون في مكافحة الاتجار بالبشر", "against the financing of terrorism"),
        ("to strengthen cooperation in health", "to strengthen cooperation in energy"),
        ("to train coast guards", "to withdraw the coast guards"),
        ("الأوضاع في سوريا", "the Gulf crisis"),
    ],
)
def test_the_same_parties_alone_make_no_promise_the_same(one: str, other: str) -> None:
    assert likeness(promise(one), promise(other)) < settings()["floor"]


def test_weights_sum_to_one() -> None:
    told = settings()
    assert told["actors"] + told["concept"] + told["words"] == pytest.approx(1.0)


def test_both_languages_name_one_concept() -> None:
    assert content("الاتفاق النووي").objects & content("Iran nuclear deal").objects
    assert content("مكافحة الإرهاب").objects & content("counterterrorism").objects
    assert content("بمكافحة الإرهاب").actions == content("fighting terrorism").actions == {"combat"}


def test_each_side_of_a_row_has_its_source(small_world: Generation) -> None:
    row = compare_rounds(small_world, "dialogue-2020", "dialogue-2021").records()[0]
    assert row["before_quote"] == (
        "The United States and Saudi Arabia agreed to protect shipping in the Red Sea."
    )
    assert (row["before_published"], row["before_publisher"]) == ("2020-10-14", "Department of State")
    assert (row["before_speaker_en"], row["before_speaker_ar"]) == ("United States", "الولايات المتحدة")
    assert row["after_published"] == "2021-11-03"


def test_two_accounts_differ_in_the_place_and_share_the_rest(small_world: Generation) -> None:
    rows = compare_accounts(small_world, "dialogue-2020", "dialogue-2020-ar").records()
    found = {(row["found"], row["facet"]) for row in rows}
    assert ("both", "date") in found
    assert ("both", "body") in found
    assert ("onlyHere", "participant") in found
    assert not any(facet == "chair" and kind == "differs" for kind, facet in found)
    for row in rows:
        assert row["here_quote"] or row["there_quote"]


def test_what_only_one_account_has_is_no_contradiction(small_world: Generation) -> None:
    rows = compare_accounts(small_world, "dialogue-2020", "dialogue-2020-ar").records()
    assert {row["facet"] for row in rows if row["found"] == "differs"} <= {"date", "place", "chair", "office"}


def test_an_account_agrees_with_its_reprint(small_world: Generation) -> None:
    rows = compare_accounts(small_world, "dialogue-2021", "dialogue-2021-reprint").records()
    assert {row["found"] for row in rows} == {"both"}


def test_different_meetings_are_refused(small_world: Generation) -> None:
    with pytest.raises(BadInput, match="different meetings"):
        compare_accounts(small_world, "dialogue-2020", "nile-committee")
    with pytest.raises(BadInput, match="tells of no meeting"):
        compare_accounts(small_world, "gulf-communique", "dialogue-2020")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("2020-10", "2020-10-14", True), ("2020-09-14/2020-09-15", "2020-09-15", True),
     ("2020-10-14", "2020-10-15", False), ("2019/..", "2021-05", True)],
)  # fmt: skip
def test_a_coarser_date_is_no_other_date(one: str, other: str, same: bool) -> None:
    assert may_be_same(one, other) is same


@pytest.mark.parametrize(
    "form", [[], ["--lang", "ar"], ["--json"], ["--csv"], ["--accounts"], ["--accounts", "--json"]]
)
def test_the_command_answers_in_every_form_and_twice_the_same(form: list[str], small_home: Path) -> None:
    words = ["dialogue-2020", "dialogue-2020-ar", *form, "--home", os.fspath(small_home)]
    runs = [CliRunner().invoke(diff, words) for _ in range(2)]
    assert [run.exit_code for run in runs] == [0, 0]
    assert runs[0].output == runs[1].output
    if "--json" in form:
        assert isinstance(json.loads(runs[0].stdout), list)
