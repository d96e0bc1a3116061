"""Who does the same as an actor in Arabic: beside him, with him, or as one of "all of"; in sentences written for these tests."""

from __future__ import annotations

import pytest

from tests.asserted import links as links_of

OPENING = "عقدت في بوينس آيرس القمة الرابعة. "


def links(text: str, kind: str) -> set[str]:
    """Return the links of a kind in a text."""
    return {it for it in links_of(text, "ar") if it.startswith(f"{kind}(")}


@pytest.mark.parametrize(
    "told",
    [
        "وشارك في القمة ممثلو كل من بيرو وتشيلي.",
        "وشارك في القمة رؤساء دول وحكومات وممثلو كل من بيرو وتشيلي.",
        "وشارك في القمة وفود كل من بيرو وتشيلي.",
    ],
)
def test_representatives_of_all_of_a_row_bring_their_states(told: str) -> None:
    found = links(OPENING + told, "participatesIn")
    assert {"participatesIn(Peru, القمة الرابعة)", "participatesIn(Chile, القمة الرابعة)"} <= found


@pytest.mark.parametrize(
    "told",
    [
        "شاركت بيرو في القمة الوزارية إلى جانب تشيلي.",
        "وذكر الوزير أن بيرو ستشارك إلى جانب تشيلي في القمة الوزارية.",
        "حضرت بيرو القمة الوزارية برفقة تشيلي.",
    ],
)
def test_who_stands_beside_a_participant_takes_part_too(told: str) -> None:
    found = links(told, "participatesIn")
    assert {"participatesIn(Peru, القمة الوزارية)", "participatesIn(Chile, القمة الوزارية)"} <= found


@pytest.mark.parametrize(
    "told",
    [
        "تعمل بيرو مع تشيلي على مكافحة القرصنة.",
        "تتعاون بيرو مع تشيلي في مكافحة القرصنة.",
        "أدانت بيرو، إلى جانب تشيلي، القرصنة.",
    ],
)
def test_who_works_with_an_actor_counters_the_danger_too(told: str) -> None:
    found = links(told, "counters")
    assert {"counters(Peru, القرصنة)", "counters(Chile, القرصنة)"} <= found


@pytest.mark.parametrize(
    "told", ["ناقشت بيرو مع تشيلي مكافحة القرصنة.", "أكدت بيرو وقوفها إلى جانب تشيلي في مكافحة القرصنة."]
)
def test_who_is_only_spoken_to_or_stood_by_does_not(told: str) -> None:
    assert not {it for it in links(told, "counters") if it.startswith("counters(Chile")}


@pytest.mark.parametrize(
    "told",
    [
        "بحث الوزير الكيني العلاقات مع تركيا، وأعرب عن شكره لها على تقديم المعدات.",
        "تابعت كينيا جهود تركيا في الوساطة، وأعربت عن دعمها الكامل لها.",
    ],
)
def test_a_pronoun_behind_thanks_or_backing_means_the_one_state_told_before(told: str) -> None:
    assert "supports(Kenya, Turkey)" in links(told, "supports")


def test_a_pronoun_that_may_mean_two_means_neither() -> None:
    assert not links("بحث الوزير الكيني العلاقات مع تركيا وقطر، وأعرب عن شكره لها على الدعم.", "supports")


def test_his_country_in_a_row_acts_with_the_others() -> None:
    told = links(
        "قال وزير خارجية النيجر إن بلاده ومالي وبوركينا فاسو ستشكل قوة مشتركة لمكافحة الإرهاب.", "counters"
    )
    assert told == {
        f"counters({it}, الإرهاب)"
        for it in ("Niger", "النيجر", "Mali", "مالي", "Burkina Faso", "بوركينا فاسو")
    }


@pytest.mark.parametrize(
    "told",
    [
        "بدأت في ليما محادثات بين بيرو وتشيلي بوساطة عمانية.",
        "بدأت في ليما محادثات بين بيرو وتشيلي بوساطة عمان.",
        "بدأت في ليما محادثات بين بيرو وتشيلي بتيسير من عمان.",
    ],
)
def test_who_mediates_talks_takes_part_in_them(told: str) -> None:
    assert any(it.startswith("participatesIn(Oman,") for it in links(told, "participatesIn"))


def test_a_delegation_from_a_body_brings_it() -> None:
    told = links("وقام وفد من الاتحاد الأفريقي بزيارة إلى باماكو.", "participatesIn")
    assert any(it.startswith("participatesIn(African Union,") for it in told)


def test_who_stays_away_from_his_bodys_meeting_takes_no_part() -> None:
    assert not links("تغيب الرئيس الصيني عن قمة بريكس.", "participatesIn")
    assert links("حضر الرئيس الصيني قمة بريكس.", "participatesIn")


def test_a_visit_that_a_verb_describes_is_paid_by_who_arrives() -> None:
    told = links("وصل وزير الدفاع الإيطالي غويدو كروسيتو إلى نيامي في زيارة تستغرق يومين.", "participatesIn")
    assert any("غويدو كروسيتو" in it for it in told)
