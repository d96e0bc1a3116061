"""Arabic people told by a first name alone or behind a long office, and what is no person or state."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read


def named(text: str, kind: str) -> set[str]:
    """Return the mentions of a kind of thing in a text."""
    found = read(Document(text=text, lang="ar")).entities
    return {mention.text for it in found if it.type == kind for mention in it.mentions}


@pytest.mark.parametrize(("text", "name"), [
    ("وترأس الوفد المدير العام لرئاسة الوزراء أنطوان سركيس.", "أنطوان سركيس"),
    ("وقال مستشار الرئاسة البولندية ميخايلو كوفالتشوك إن بلاده سترد.", "ميخايلو كوفالتشوك"),
    ("ووقع الإعلان وزير الداخلية واللامركزية محمد أحمد ولد سالم.", "محمد أحمد ولد سالم"),
    ("ودعا ممثل المنظمة في مجموعة الاتصال الخاصة بالأزمة، مارتن سايدل، إلى التهدئة.", "مارتن سايدل"),
    ("سيبحث الوزير ومساعده لشؤون حقوق الإنسان توم ماكنيلي الملف مع المسؤولين.", "توم ماكنيلي"),
])  # fmt: skip
def test_an_arabic_first_name_tells_a_person(text: str, name: str) -> None:
    assert name in named(text, "Official")


@pytest.mark.parametrize("text", [
    "ووقع على الاتفاق بصفة شاهد وزير خارجية كينيا.",
    "تنشط جماعة بوكو حرام في المنطقة.",
    "افتتح الوزير شارع محمد صالح ومستشفى كمال عدوان.",
])  # fmt: skip
def test_a_role_a_group_a_street_is_no_person(text: str) -> None:
    assert named(text, "Official") == set()


def test_a_kunya_alone_means_who_was_named_in_full() -> None:
    text = "أعرب الأمين العام سمير أبو الفتوح عن أسفه. وقال السيد أبو الفتوح إن الاجتماع تأجل."
    people = [it for it in read(Document(text=text, lang="ar")).entities if it.type == "Official"]
    assert len(people) == 1


@pytest.mark.parametrize(("text", "states"), [
    ("تبرعت كينيا بمبلغ مئة مليون دولار أمريكي.", {"كينيا"}),
    ("بحث الوزيران سبل إقناع مالي وبوركينا فاسو بالحوار.", {"مالي", "بوركينا فاسو"}),
    ("قدمت كينيا دعما مالي المصدر.", {"كينيا"}),
])  # fmt: skip
def test_a_currency_is_no_state_and_mali_in_a_row_is_one(text: str, states: set[str]) -> None:
    assert named(text, "State") == states
