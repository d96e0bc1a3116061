"""Whom Arabic officials represent whose own office names nobody; in sentences written for these tests."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read
from tests.asserted import links as links_of


def links(text: str, title: str | None = None, publisher: str | None = None) -> set[str]:
    """Every asserted link of an Arabic text with the names of its ends."""
    document = Document(text=text, id="sample", lang="ar", title=title, publisher=publisher)
    reading = read(document).asserted()
    names = {it.id: it.name for it in reading.entities}
    return {f"{it.type}({names[it.subject]}, {names[it.object]})" for it in reading.relations}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "اجتمع المبعوث الأممي مع قادة الحركة الشعبية لتحرير السودان في نيروبي. "
            "وأكد رئيس الحركة دانيال أكوي التزامه بالسلام.",
            "represents(دانيال أكوي, Sudan People's Liberation Movement)",
        ),
        ("عن حكومة جمهورية اليمن: المهندس خالد بحاح، وزير النفط", "represents(خالد بحاح, Yemen)"),
        (
            "أكد رئيس غانا والرئيس الحالي للجماعة الاقتصادية لدول غرب أفريقيا جون ماهاما أهمية الحوار.",
            "represents(جون ماهاما, Economic Community of West African States)",
        ),
        (
            "تعمل الأمم المتحدة في البلد. ويرحب مجلس الأمن بجهود الممثل الخاص للأمين العام، السيد نيلس برانت، في بلوغ الحل.",
            "represents(نيلس برانت, United Nations)",
        ),
        (
            "عقدت في مسقط جولة المشاورات السياسية. وترأس الجانب التونسي الأمين العام محمد بن عياد.",
            "represents(محمد بن عياد, Tunisia)",
        ),
    ],
)
def test_an_office_that_names_nobody_is_of_the_body_the_text_tells_of(text: str, told: str) -> None:
    assert told in links_of(text, "ar")


def test_an_office_of_a_movement_that_nobody_told_of_is_nobodys() -> None:
    assert not {
        it for it in links("وأكد رئيس الحركة موسى عبد الكريم التزامه بالسلام.") if it.startswith("represents")
    }


def test_an_office_in_a_statement_about_one_state_is_of_that_state() -> None:
    told = links(
        "تمر غامبيا بأزمة. ويرحب المجلس بخطاب الرئيس فيكتور أوبا أمام البرلمان.",
        "بيان مجلس السلم والأمن بشأن الحالة في غامبيا",
        "الاتحاد الأفريقي",
    )
    assert "represents(فيكتور أوبا, Gambia)" in told
