"""Arabic summits: whose statement it is where a title names two blocs, or one body of many states."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read


def condemning(title: str, text: str) -> set[str]:
    """Return who counters a danger in an Arabic text with a title."""
    said = read(Document(text=text, title=title, lang="ar")).asserted().to_json()
    names = {it["id"]: it["name"] for it in said["entities"]}
    return {names[it["subject"]] for it in said["relations"] if it["type"] == "counters"}


@pytest.mark.parametrize(
    ("title", "one", "other"),
    [
        ("البيان الختامي للقمة العربية الصينية الأولى", "جامعة الدول العربية", "الصين"),
        ("إعلان صادر عن القمة الأفريقية الأوروبية السادسة", "الاتحاد الأفريقي", "الاتحاد الأوروبي"),
        ("البيان الختامي للاجتماع الوزاري لمنتدى التعاون العربي الهندي", "جامعة الدول العربية", "الهند"),
    ],
)
def test_two_blocs_issue_what_their_gathering_says(title: str, one: str, other: str) -> None:
    text = (
        "عقد القادة قمتهم برئاسة الرئيس الكيني وليام روتو. ودعا القادة إلى السلام. وأدان القادة الإرهاب. "
        f"وتستضيف {one} الاجتماع المقبل. وتدرس {other} ذلك."
    )
    assert len(condemning(title, text)) == 2
    assert "William Ruto" not in condemning(title, text)


@pytest.mark.parametrize(
    "title",
    [
        "البيان الختامي للقمة الاستثنائية لمجموعة شرق أفريقيا",
        "البيان الختامي للدورة العادية لقمة مجموعة شرق أفريقيا",
    ],
)
def test_one_body_issues_what_its_summit_says(title: str) -> None:
    text = (
        "بدعوة من الرئيس الكيني وليام روتو، عقد مؤتمر رؤساء الدول دورة استثنائية في نيروبي. "
        "وأدان المؤتمر الهجمات الإرهابية."
    )
    assert condemning(title, text) == {"East African Community"}


def test_a_body_that_meets_a_state_does_not_issue_alone() -> None:
    title = "البيان الختامي للاجتماع الوزاري المشترك بين مجموعة شرق أفريقيا واليابان"
    text = "عقد وزراء مجموعة شرق أفريقيا واليابان اجتماعا في نيروبي. وأدان الوزراء الإرهاب."
    assert condemning(title, text) == {"East African Community", "Japan"}


def test_a_resolution_is_of_the_council_and_the_charter_is_not_concluded_by_it() -> None:
    text = (
        "إن مجلس الأمن،\n\nإذ يتصرف بموجب الفصل السابع من ميثاق الأمم المتحدة،\n\n"
        "1 - يقرر أن يراجع التدابير المنصوص عليها في هذا القرار؛"
    )
    said = (
        read(Document(text=text, title="القرار 2999 (2030) بشأن الحالة في ليبيا", lang="ar"))
        .asserted()
        .to_json()
    )
    parties = [it for it in said["relations"] if it["type"] == "partyTo"]
    assert [it["frame"] for it in parties] == ["own.agreement"]
