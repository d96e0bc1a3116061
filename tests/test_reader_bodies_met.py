"""That a body met: a meeting though nobody is named who met whom."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read


def meetings(text: str, lang: str = "en") -> set[str]:
    """Return the names of the meetings of a text."""
    return {it.name for it in read(Document(text=text, lang=lang)).entities if it.type == "Meeting"}


@pytest.mark.parametrize(("text", "name"), [
    ("The Contact Group on Yemen met in Geneva on 3 May.", "meeting: Contact Group on Yemen"),
    ("The permanent council of the African Union will meet on Tuesday.",
     "meeting: permanent council of the African Union"),
    ("They praised the Border Working Group, which met most recently on 4 June.", "meeting: Border Working Group"),
    ("The Joint Steering Group for Trade met on 4 May.", "meeting: Joint Steering Group for Trade"),
    ("The ECOWAS leaders will meet in Abuja in July.", "meeting: Economic Community of West African States"),
])  # fmt: skip
def test_a_body_that_met_had_a_meeting(text: str, name: str) -> None:
    assert name in meetings(text)


@pytest.mark.parametrize("text", [
    "The Parties shall establish a Joint Committee, which shall meet at least twice a year.",
    "The Contact Group on Yemen meets regularly.",
    "The Contact Group on Yemen has not met.",
    "The proposal of the Working Group met strong criticism from Ghana.",
])  # fmt: skip
def test_what_a_body_does_as_a_rule_is_no_meeting(text: str) -> None:
    assert meetings(text) == set()


def test_two_bodies_met_twice() -> None:
    text = "The Border Working Group met on 4 May and the Trade Working Group met on 5 May."
    assert len(meetings(text)) == 2


@pytest.mark.parametrize(("text", "name"), [
    ("وقد تجتمع مجموعة الاتصال المعنية بمالي في أكرا.", "لقاء: مجموعة الاتصال المعنية بمالي"),
    ("اجتمعت اللجنة الأمنية المشتركة في تونس.", "لقاء: اللجنة الأمنية المشتركة"),
    ("تقرر أن تلتئم اللجنة العليا المشتركة المصرية الكينية في نيروبي.", "دورة: Egypt – Kenya"),
])  # fmt: skip
def test_an_arabic_body_that_met_had_a_meeting(text: str, name: str) -> None:
    assert name in meetings(text, "ar")


@pytest.mark.parametrize("text", [
    "تجتمع اللجنة المشتركة مرتين سنويا.",
    "تجتمع اللجنة المشتركة كلما دعت الحاجة.",
])  # fmt: skip
def test_what_an_arabic_body_does_as_a_rule_is_no_meeting(text: str) -> None:
    assert meetings(text, "ar") == set()


def test_the_summit_and_the_session_it_counts_are_one() -> None:
    text = "انعقد مجلس جامعة الدول العربية على مستوى القمة في دورته العادية الثانية عشرة بالمنامة."
    found = [it for it in read(Document(text=text, lang="ar")).entities if it.type == "Meeting"]
    assert [[m.text for m in it.mentions][-1] for it in found] == ["دورته العادية الثانية عشرة"]


def test_an_arabic_meeting_with_its_day_is_told_by_itself() -> None:
    text = "عقدت في أكرا الدورة الثالثة لمؤتمر القمة الأفريقي يومي 14 و15 مايو 2012."
    assert len(meetings(text, "ar")) == 1


def test_a_counted_meeting_of_a_body_keeps_the_body_which_speaks_by_its_last_word() -> None:
    text = (
        "The Fifteenth Pacific Islands Forum was held in Suva, Fiji, on 3 May 1984. It was attended by the leaders of"
        " Australia, Fiji and Nauru. The Forum condemned the tests by France."
    )
    reading = read(Document(text=text, lang="en"))
    names = {it.id: it.name for it in reading.entities}
    links = {(it.type, names[it.subject], names[it.object]) for it in reading.relations}
    assert "Fifteenth Pacific Islands Forum" in names.values()
    assert ("counters", "Pacific Islands Forum", "tests by France") in links
    assert ("participatesIn", "Nauru", "Fifteenth Pacific Islands Forum") in links


def test_a_state_within_the_name_of_another_is_not_named() -> None:
    text = "Japan commended the efforts of the Government of Papua New Guinea and of South Sudan."
    found = read(Document(text=text, lang="en")).entities
    assert {it.iso3 for it in found if it.type == "State"} == {"JPN", "PNG", "SSD"}


@pytest.mark.parametrize("row", [
    "the leaders of, among others, Australia, Fiji and Nauru",
    "among others, the ministers of Australia, Fiji and Nauru",
    "the leaders of, inter alia, Australia, Fiji and Nauru",
])  # fmt: skip
def test_who_is_named_among_others_was_there(row: str) -> None:
    text = f"The Sixth South Pacific Forum was held in Suva on 3 May 1984. It was attended by {row}."
    reading = read(Document(text=text, lang="en", title="Communiqué of the Sixth South Pacific Forum"))
    names = {it.id: it.name for it in reading.entities}
    there = {names[it.subject] for it in reading.relations if it.type == "participatesIn"}
    assert {"Australia", "Fiji", "Nauru"} <= there
