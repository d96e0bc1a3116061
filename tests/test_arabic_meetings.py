"""Who meets whom, in Arabic constructions written for these tests."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read


def taking_part(text: str) -> dict[str, set[str]]:
    """The participants of every meeting, under the meeting's name."""
    reading = read(Document(text=text, id="sample", lang="ar", published="2023-06-15")).asserted()
    names = {it.id: it.name for it in reading.entities}
    found: dict[str, set[str]] = {}
    for link in reading.relations:
        if link.type == "participatesIn":
            found.setdefault(names[link.object], set()).add(names[link.subject])
    return found


@pytest.mark.parametrize(
    ("text", "people"),
    [
        (
            "التقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في القاهرة.",
            {"Sameh Shoukry", "Ayman Safadi"},
        ),
        (
            "عُقدت في بغداد قمة ثلاثية جمعت الرئيس عبد الفتاح السيسي والملك عبدالله الثاني.",
            {"Abdel Fattah el-Sisi", "Abdullah II"},
        ),
        ("عقدت لجنة المتابعة القطرية البحرينية اجتماعها الثاني في الرياض.", {"Qatar", "Bahrain"}),
        ("انعقدت في تونس الدورة الثالثة للجنة التونسية الليبية المشتركة.", {"Tunisia", "Libya"}),
        ("قام رئيس الحكومة الإسبانية بيدرو سانشيز بزيارة رسمية إلى المغرب.", {"Pedro Sánchez"}),
        (
            "بحث رئيس الوزراء اللبناني نجيب ميقاتي مع السفيرة الأمريكية ليزا جونسون الأوضاع في الجنوب.",
            {"Najib Mikati", "Lisa Johnson"},
        ),
    ],
)
def test_those_who_met_take_part(text: str, people: set[str]) -> None:
    assert people in taking_part(text).values()


def test_whom_a_visitor_met_is_not_the_one_who_visited() -> None:
    found = taking_part("زار الرئيس الفرنسي إيمانويل ماكرون بيروت أمس والتقى الرئيس اللبناني ميشال عون.")
    assert {"Emmanuel Macron", "Michel Aoun"} in found.values()
    assert {"Emmanuel Macron"} in found.values()


def test_talks_told_twice_are_one_meeting() -> None:
    found = taking_part(
        "التقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في القاهرة. "
        "وقال شكري إن المباحثات التي جرت بينهما كانت مثمرة. "
        "وأكد شكري في ختام محادثاته مع الصفدي أن العلاقات متينة."
    )
    assert list(found.values()) == [{"Sameh Shoukry", "Ayman Safadi"}]


@pytest.mark.parametrize(
    "text",
    [
        "لم يلتق وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي.",
        "يعتزم وزير الخارجية المصري سامح شكري أن يناقش مع الأردن ملف المياه.",
    ],
)
def test_a_meeting_that_was_not_held_has_nobody(text: str) -> None:
    assert taking_part(text) == {}


def test_several_calls_reach_everybody_named() -> None:
    calls = "أجرى وزير الخارجية المصري سامح شكري {} بوزير الخارجية الأردني أيمن الصفدي ووزير الخارجية العراقي فؤاد حسين."
    assert taking_part(calls.format("اتصالين هاتفيين")) == {
        "اتصالين هاتفيين": {"Sameh Shoukry", "Ayman Safadi", "Fuad Hussein"}
    }


def test_counterparts_of_a_long_row_of_states_were_all_met() -> None:
    text = "التقى وزير الخارجية التشادي محمد صالح النظيف نظراءه من مالي والنيجر وتوغو وبنين وغانا."
    (members,) = taking_part(text).values()
    assert members >= {"Mali", "Niger", "Togo", "Benin", "Ghana"}


def test_an_adjective_of_mali_is_no_minister_s_name() -> None:
    text = "أجرى وزير الخارجية التشادي محمد صالح النظيف اتصالا هاتفيا مع نظيره المالي."
    assert not any("Malley" in it for members in taking_part(text).values() for it in members)


@pytest.mark.parametrize("joint", ["بنظيره", "مع نظيره", "ونظيره"])
def test_both_whom_a_meeting_brought_together_took_part(joint: str) -> None:
    text = f"جاء ذلك خلال لقاء جمع وزير الخارجية التشادي محمد صالح النظيف {joint} المصري سامح شكري في نيامي."
    (members,) = taking_part(text).values()
    assert members == {"Mahamat Saleh Annadif", "Sameh Shoukry"}


def test_a_round_of_consultations_is_one_meeting() -> None:
    text = "عقدت تشاد والنيجر الجولة الثانية من المشاورات السياسية في نيامي."
    assert list(taking_part(text)) == ["الجولة الثانية من المشاورات السياسية"]


@pytest.mark.parametrize("text", [
    "جرت جولة مباحثات تركزت على القضية وقال وزير إن أجراها",
    "أكد البيان أن الهجمات التي تشنها المليشيات تقوض السلم وأن",
    "قال الوزير إن محادثات التي أجراها أن",
])  # fmt: skip
def test_a_sentence_that_breaks_off_is_read(text: str) -> None:
    assert read(Document(text=text, lang="ar")) is not None
