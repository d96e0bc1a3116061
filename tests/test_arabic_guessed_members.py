"""Whether a document's parties are taken for the members of a body it names, in Arabic written for these tests."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read

OPENING = "بيان مشترك\n\nعقد وزيرا خارجية اليابان والبرازيل اجتماعا في طوكيو وأصدرا البيان المشترك التالي. "


def members(text: str, body: str) -> set[str]:
    """Who is a member of a body, by name."""
    reading = read(Document(text=OPENING + text, id="sample", lang="ar", published="2023-06-15")).asserted()
    names = {it.id: it.name for it in reading.entities}
    return {
        names[it.subject]
        for it in reading.relations
        if it.type == "memberOf" and names[it.object].startswith(body)
    }


def test_a_body_whose_list_is_told_has_no_other_members() -> None:
    told = "ورحب الجانبان بجهود اللجنة الرباعية التي تضم كينيا وغانا وتشاد ومالي."
    assert members(told, "اللجنة الرباعية") == {"Kenya", "Ghana", "Chad", "Mali"}


@pytest.mark.parametrize(
    "text", ["والتقى الوزيران المستشار تارو ساتو مدير مكتب لجنة الشؤون الزراعية في الحزب الحاكم."]
)
def test_a_body_that_somebody_holds_an_office_in_is_not_the_parties_own(text: str) -> None:
    assert members(text, "لجنة الشؤون الزراعية") == set()


def test_a_body_of_which_nothing_is_told_is_the_parties_own() -> None:
    told = "واتفق الجانبان على أن تجتمع اللجنة الثنائية مرتين في السنة."
    assert members(told, "اللجنة الثنائية") == {"Japan", "Brazil"}


def test_bodies_founded_side_by_side_are_no_members_of_each_other() -> None:
    told = "ورحب الجانبان بإنشاء قوة بحرية مشتركة ولجنة تنسيق لحماية الملاحة."
    assert not [it for it in members(told, "لجنة تنسيق") if it not in ("Japan", "Brazil")]


MANY = (
    "بيان مشترك\n\nعقد وزراء خارجية اليابان والبرازيل وكينيا وغانا اجتماعا في طوكيو وأصدروا البيان المشترك التالي. "
    "{}"
)


@pytest.mark.parametrize(
    ("text", "theirs"),
    [("ورحب الوزراء بإنشاء لجنة مراقبة في البحر الأحمر.", False), ("وقرر الوزراء إنشاء لجنة مراقبة.", True)],
)
def test_many_parties_that_only_welcome_a_body_are_no_members_of_it(text: str, theirs: bool) -> None:
    reading = read(Document(text=MANY.format(text), id="sample", lang="ar", published="2023-06-15"))
    assert any(it.type == "memberOf" for it in reading.asserted().relations) is theirs
