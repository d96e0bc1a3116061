"""Arabic heads of bodies besides their states, and who spoke at a meeting told before."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read

TINUBU, MUTUA, ECOWAS, AU = (
    "Bola Tinubu",
    "Alfred Mutua",
    "Economic Community of West African States",
    "African Union",
)


def links(text: str, kind: str) -> set[tuple[str, str]]:
    """Return the ends of the links of a kind that an Arabic text tells, by name."""
    said = read(Document(text=text, lang="ar")).asserted().to_json()
    names = {it["id"]: it["name"] for it in said["entities"]}
    return {(names[it["subject"]], names[it["object"]]) for it in said["relations"] if it["type"] == kind}


@pytest.mark.parametrize(
    "words",
    ["، والرئيس الحالي للإيكواس،", "، رئيس إيكواس،", "، الذي يتولى الرئاسة الدورية لإيكواس،", "، بصفته رئيسا لإيكواس،"],
)  # fmt: skip
def test_who_heads_a_body_represents_it_besides_his_state(words: str) -> None:
    text = f"أكد الرئيس النيجيري بولا تينوبو{words} تضامنه مع كينيا."
    assert links(text, "represents") == {(TINUBU, "Nigeria"), (TINUBU, ECOWAS)}


@pytest.mark.parametrize(
    "words",
    ["، الذي تتولى بلاده الرئاسة الدورية لإيكواس،", " ورئيس مفوضية إيكواس عمر توراي"],
)
def test_whose_state_holds_the_chair_or_who_stands_beside_the_head_does_not(words: str) -> None:
    text = f"أكد الرئيس النيجيري بولا تينوبو{words} تضامنه مع كينيا."
    assert (TINUBU, ECOWAS) not in links(text, "represents")


def test_a_state_called_the_chair_of_a_body_is_a_member_of_it() -> None:
    text = "استضافت جمهورية الكونغو الديمقراطية، رئيسة الاتحاد الأفريقي، المحادثات."
    assert links(text, "memberOf") == {("Democratic Republic of the Congo", AU)}


def test_who_spoke_took_part_in_the_meeting_told_before() -> None:
    held = "انعقد مؤتمر المانحين في أوسلو برئاسة النرويج."
    for words in (
        "وألقى الوزير الكيني ألفريد موتوا كلمة أمام الحضور.",
        "واستمع المشاركون إلى كلمة الوزير الكيني ألفريد موتوا.",
        "وأكد الوزير الكيني ألفريد موتوا في كلمته أهمية السلام.",
    ):
        assert MUTUA in {it for it, _ in links(f"{held} {words}", "participatesIn")}, words


def test_whose_report_is_only_mentioned_took_no_part() -> None:
    text = "انعقد مؤتمر المانحين في أوسلو برئاسة النرويج. ورحب المشاركون بتقرير الوزير الكيني ألفريد موتوا."
    assert MUTUA not in {it for it, _ in links(text, "participatesIn")}
