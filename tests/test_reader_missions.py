"""Missions, forces and councils: bodies that only their kind names; and what no body or state is."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read


def named(text: str, lang: str, kind: str) -> set[str]:
    """Return the names of a kind of thing in a text."""
    return {it.name for it in read(Document(text=text, lang=lang)).entities if it.type == kind}


@pytest.mark.parametrize(("text", "lang", "name"), [
    ("The European Union will send a training mission to Niger.", "en", "training mission"),
    ("The observer mission in Kosovo is to end in May.", "en", "observer mission"),
    ("The parties agreed to deploy an international monitoring force.", "en", "international monitoring force"),
    ("A multinational force led by NATO will be deployed in Albania.", "en", "multinational force"),
    ("قرر المجلس إنشاء بعثة لمراقبة وقف إطلاق النار في النوبة.", "ar", "بعثة لمراقبة وقف إطلاق النار"),
    ("رحب المجلس بنشر قوة متعددة الجنسيات بقيادة كينيا في هايتي.", "ar", "قوة متعددة الجنسيات"),
    ("شكر المجلس قوة حفظ السلام الأفريقية.", "ar", "قوة حفظ السلام الأفريقية"),
])  # fmt: skip
def test_a_mission_or_force_is_a_body(text: str, lang: str, name: str) -> None:
    assert name in named(text, lang, "Organization")


@pytest.mark.parametrize(("text", "lang"), [
    ("Peacekeeping forces left Chad. Training missions are useful.", "en"),
    ("He undertook a mission to Peru with the armed forces.", "en"),
    ("نشرت تشاد قوات مشتركة، وقوات حفظ السلام باقية.", "ar"),
    ("بحث الوزير تعزيز الأمن، لافتا إلى أهمية الاستقرار.", "ar"),
])  # fmt: skip
def test_forces_in_general_are_no_body(text: str, lang: str) -> None:
    assert named(text, lang, "Organization") == set()


@pytest.mark.parametrize(("text", "name"), [
    ("قرر المؤتمر إنشاء مجلس دائم للأمن الغذائي.", "مجلس دائم للأمن الغذائي"),
    ("اتفق البلدان على تأسيس مجلس لرجال الأعمال.", "مجلس لرجال الأعمال"),
    ("قررت القمة تشكيل لجنة خاصة برئاسة الأردن.", "لجنة خاصة"),
    ("عقد مجلس التعاون المشترك بين الهند وعمان اجتماعه الأول.", "مجلس التعاون المشترك بين الهند وعمان"),
])  # fmt: skip
def test_councils_of_two_states_are_their_own(text: str, name: str) -> None:
    assert name in named(text, "ar", "WorkingGroup")
    assert "Gulf Cooperation Council" not in named(text, "ar", "Organization")


@pytest.mark.parametrize(("text", "states"), [
    ("حرر في مسقط من نسختين أصليتين باللغتين العربية والإنجليزية.", set()),
    ("وقعت كوبا الاتفاق باللغات العربية والإسبانية والفرنسية.", {"Cuba"}),
    ("النص الإنجليزي هو المرجع عند الاختلاف.", set()),
    ("زار الوزيران الفرنسي والإسباني كوبا.", {"France", "Spain", "Cuba"}),
])  # fmt: skip
def test_a_language_is_no_state(text: str, states: set[str]) -> None:
    assert named(text, "ar", "State") == states
