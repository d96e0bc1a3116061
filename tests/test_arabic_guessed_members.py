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
