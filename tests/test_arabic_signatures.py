"""Who signs and is bound by what, in Arabic constructions written for these tests."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read


def parties(text: str) -> dict[str, set[str]]:
    """The parties of every agreement, under the agreement's name."""
    reading = read(Document(text=text, id="sample", lang="ar", published="2023-06-15")).asserted()
    names = {it.id: it.name for it in reading.entities}
    found: dict[str, set[str]] = {}
    for link in reading.relations:
        if link.type == "partyTo":
            found.setdefault(names[link.object], set()).add(names[link.subject])
    return found


@pytest.mark.parametrize(
    "signed",
    [
        "ووقع الاتفاق عن تونس وزير الداخلية خالد النوري وعن ليبيا وزير الداخلية عماد الطرابلسي.",
        "ووقعه عن الجانب التونسي وزير الداخلية خالد النوري وعن الجانب الليبي وزير الداخلية عماد الطرابلسي.",
        "ووقع الوثيقة باسم الحكومة التونسية وزير الداخلية خالد النوري وباسم الحكومة الليبية نظيره عماد الطرابلسي.",
    ],
)
def test_those_signed_for_are_parties_to_what_was_told(signed: str) -> None:
    assert parties("أُعلن في طرابلس عن اتفاق لإعادة فتح معبر رأس جدير. " + signed) == {
        "اتفاق لإعادة فتح معبر رأس جدير": {"Tunisia", "Libya"}
    }


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("وقعت كينيا مع تنزانيا اتفاقا لإدارة المياه.", {"Kenya", "Tanzania"}),
        (
            "وقع وزير الخارجية الكيني موساليا مودافادي مع نظيره التنزاني اتفاقا لإدارة المياه.",
            {"Kenya", "Tanzania"},
        ),
        ("وقعت كينيا، اليوم في نيروبي، بالأحرف الأولى، على اتفاق لإدارة المياه.", {"Kenya"}),
        ("وقعت كينيا وتنزانيا بالتنسيق مع أوغندا اتفاقا لإدارة المياه.", {"Kenya", "Tanzania"}),
    ],
)
def test_with_joins_another_party(text: str, states: set[str]) -> None:
    assert list(parties(text).values()) == [states]


def test_a_dual_of_two_agreements_is_one_thing_signed() -> None:
    assert parties("وقعت كينيا وتنزانيا مذكرتي تفاهم بشأن الموانئ.") == {
        "مذكرتي تفاهم بشأن الموانئ": {"Kenya", "Tanzania"}
    }


def test_the_bound_are_parties_to_an_old_treaty() -> None:
    assert parties("أكدت كينيا تمسكها باتفاقية باريس للمناخ.") == {"Paris Agreement": {"Kenya"}}
    assert parties("أكدت كينيا التزامها بتعزيز الحوار.") == {}


def test_a_declaration_of_some_principles_is_not_the_one_known_by_that_name() -> None:
    assert "Oslo Accords" in parties("وقعت إسرائيل ومنظمة التحرير الفلسطينية إعلان المبادئ.")
    assert "Oslo Accords" not in parties("وقعت كينيا وتنزانيا إعلان مبادئ للتعاون.")


def test_what_happens_is_not_signed() -> None:
    assert parties("وقع انفجار في بغداد نجم عن تسرب الغاز من مصنع عن العراق وإيران.") == {}


def test_two_states_before_a_dual_verb_sign() -> None:
    assert parties("كندا والمكسيك توقعان مذكرة تفاهم لحماية الغابات.") == {
        "مذكرة تفاهم لحماية الغابات": {"Canada", "Mexico"}
    }


@pytest.mark.parametrize(
    "signed",
    [
        "وقعت حكومة كينيا، ممثلة بالوزير ديفيس شيرشير، اتفاقا للنقل مع حكومة رواندا ممثلة بالوزير مارتن نغوغا.",
        "وقع الاتفاق عن كينيا، ومثلها الوزير ديفيس شيرشير، وعن رواندا الوزير مارتن نغوغا.",
    ],
)
def test_those_who_stand_for_a_signatory_are_of_it(signed: str) -> None:
    reading = read(Document(text=signed, id="sample", lang="ar", published="2023-06-15")).asserted()
    names = {it.id: it.name for it in reading.entities}
    of = {(names[it.subject], names[it.object]) for it in reading.relations if it.type == "represents"}
    assert of == {("ديفيس شيرشير", "Kenya"), ("مارتن نغوغا", "Rwanda")}
