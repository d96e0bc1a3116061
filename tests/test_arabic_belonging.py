"""Who is a member of a body by Arabic words beside its name; in sentences written for these tests."""

from __future__ import annotations

import pytest

from tests.asserted import links as links_of


def members(text: str) -> set[str]:
    """Return the members that a text tells of, with their bodies."""
    return {it for it in links_of(text, "ar") if it.startswith("memberOf(")}


@pytest.mark.parametrize(
    "told",
    [
        "كينيا عضو مؤسس في مجموعة شرق أفريقيا.",
        "كينيا، وهي عضو في مجموعة شرق أفريقيا، دعت إلى الحوار.",
        "بصفتها عضوا في مجموعة شرق أفريقيا، دعت كينيا إلى الحوار.",
        "دعت كينيا، بصفتها رئيسة لمجموعة شرق أفريقيا، إلى الحوار.",
        "وانتخبت كينيا عضوا في مجموعة شرق أفريقيا.",
        "رحب القادة بكينيا عضوا جديدا في مجموعة شرق أفريقيا.",
        "أعلنت رواندا انضمام كينيا إلى مجموعة شرق أفريقيا.",
        "تعد كينيا من الدول المؤسسة لمجموعة شرق أفريقيا.",
        "وتترأس كينيا حاليا مجموعة شرق أفريقيا.",
        "وتسلمت كينيا رئاسة مجموعة شرق أفريقيا من رواندا.",
    ],
)
def test_words_beside_a_body_tell_its_members(told: str) -> None:
    assert "memberOf(Kenya, East African Community)" in members(told)


@pytest.mark.parametrize(
    "told",
    [
        "تدعم رواندا انضمام كينيا إلى مجموعة شرق أفريقيا.",
        "يرأس وزير الخارجية الكيني وفد بلاده إلى مجموعة شرق أفريقيا.",
        "ترأست كينيا بعثة مجموعة شرق أفريقيا إلى بوروندي.",
        "كينيا ليست عضوا في مجموعة شرق أفريقيا.",
    ],
)
def test_who_only_wants_to_join_or_leads_others_is_no_member(told: str) -> None:
    assert "memberOf(Kenya, East African Community)" not in members(told)


def test_a_body_formed_of_some_has_them_as_members() -> None:
    told = members("وتشكلت لجنة فنية مشتركة من كينيا وأوغندا ورواندا.")
    assert {it.split("(")[1].split(",")[0] for it in told} >= {"Kenya", "Uganda", "Rwanda"}


def test_a_joint_body_that_one_side_tells_of_is_of_both() -> None:
    met = "استقبل رئيس غانا جون ماهاما في أكرا نظيره التوغولي فور غناسينغبي. "
    told = members(met + "وأعلن وزير الإعلام الغاني فيليكس كواكي عن تشكيل لجنة مشتركة للمتابعة.")
    assert {it.split("(")[1].split(",")[0] for it in told} >= {"Ghana", "Togo"}
    told = members(met + "وأعلنت غانا تشكيل لجنة وطنية للمياه.")
    assert not any("Togo" in it for it in told)


def test_the_quality_of_an_official_makes_his_state_a_member() -> None:
    text = "برعاية الرئيس الكيني وليام روتو، بصفته رئيسا لمجموعة شرق أفريقيا، اجتمع وزراء مصر والسودان."
    assert members(text) == {
        it for it in members(text) if it.startswith("memberOf(Kenya") or "كيني" in it.partition(",")[0]
    }
    assert members(text)


@pytest.mark.parametrize("told", ["تقود كينيا بعثة الاتحاد الأفريقي في الصومال."])
def test_who_leads_a_mission_is_in_it(told: str) -> None:
    assert "memberOf(Kenya, African Union Mission in Somalia)" in members(told)
