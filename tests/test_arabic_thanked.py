"""Arabic thanks: who did what one is thanked for, to whom it was given, and praise resumed behind another clause."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read

MUTUA, AMISOM = "Alfred Mutua", "African Union Mission in Somalia"


def links(text: str, kind: str = "supports") -> set[tuple[str, str]]:
    """Return the ends of the links of a kind that an Arabic text tells, by name."""
    said = read(Document(text=text, lang="ar")).asserted().to_json()
    names = {it["id"]: it["name"] for it in said["entities"]}
    return {(names[it["subject"]], names[it["object"]]) for it in said["relations"] if it["type"] == kind}


@pytest.mark.parametrize(
    "words",
    ["نوه الوزير الكيني ألفريد موتوا بما قدمته اليابان للصومال من عون.", "شكر ألفريد موتوا اليابان على ما قدمته من عون للصومال."],
)  # fmt: skip
def test_what_was_given_helps_whom_it_was_given_to(words: str) -> None:
    assert links(words) == {(MUTUA, "Japan"), ("Japan", "Somalia")}


def test_a_pronoun_that_means_whom_one_helped_leaves_nobody_behind_it() -> None:
    assert ("Japan", "Somalia") not in links("انتقدت كينيا الصومال. وقدمته اليابان للصومال.")


def test_who_is_thanked_gave_what_the_verb_behind_tells() -> None:
    text = "أعرب الوزير الكيني ألفريد موتوا عن شكره لأوغندا على ما قدمته من قوات لبعثة الاتحاد الأفريقي في الصومال."
    assert links(text, "memberOf") == {("Uganda", AMISOM)}


def test_two_who_are_thanked_do_not_help_each_other() -> None:
    text = "شكر الوزير الكيني ألفريد موتوا السعودية وقطر على ما قدمتاه من ودائع."
    assert not {("Saudi Arabia", "Qatar"), ("Qatar", "Saudi Arabia")} & links(text)


def test_the_preposition_said_again_goes_on_with_the_first_verb() -> None:
    text = "أعرب الوزير الكيني ألفريد موتوا عن تقديره لأن مصر تدعم السلام، وعن شكره لقطر."
    assert (MUTUA, "Qatar") in links(text)
    assert ("Egypt", "Qatar") not in links(text)
