"""Who came to Arabic meetings by "among them", at whose wish and at whose level; in sentences written for these tests."""

from __future__ import annotations

import pytest

from tests.asserted import links as links_of


@pytest.mark.parametrize(
    "told",
    [
        "انعقدت في كيتو القمة الإقليمية بمشاركة وفود عن نحو أربعين دولة ومنظمة، من بينها بيرو وتشيلي.",
        "انعقدت في كيتو القمة الإقليمية بحضور ممثلي 12 دولة، بينها بيرو وتشيلي.",
        "شارك في القمة الإقليمية في كيتو ثلاثون دولة، منها بيرو وتشيلي.",
        "شارك في القمة الإقليمية في كيتو أكثر من ثلاثين دولة، في مقدمتها بيرو وتشيلي.",
        "انعقدت القمة الإقليمية بدعوة كريمة من بيرو وتشيلي.",
        "وبمبادرة من بيرو وتشيلي انعقدت القمة الإقليمية يوم الاثنين.",
    ],
)
def test_those_named_of_many_and_those_at_whose_wish_a_meeting_is_held_take_part(told: str) -> None:
    found = {it for it in links_of(told, "ar") if it.startswith("participatesIn(") and "القمة" in it}
    assert {it.split("(")[1].split(",")[0] for it in found} >= {"Peru", "Chile"}


def test_members_and_signatories_are_named_of_many_too() -> None:
    told = links_of("تأسست مجموعة الاتصال عام 2019، وتضم 12 دولة من بينها بيرو.", "ar")
    assert "memberOf(Peru, مجموعة الاتصال)" in told
    told = links_of("وقعت على معاهدة أعالي البحار أربعون دولة، بينها بيرو.", "ar")
    assert any(it.startswith("partyTo(Peru") for it in told)


def test_states_only_spoken_of_are_not_among_those_who_came() -> None:
    told = links_of("ناقشت القمة الإقليمية الأوضاع في عدة دول، منها بيرو وتشيلي.", "ar")
    assert not {it for it in told if it.startswith("participatesIn(Peru")}


def test_those_at_whose_level_a_meeting_is_held_take_part() -> None:
    told = links_of(
        "وسبق القمة الإقليمية اجتماع تحضيري على مستوى وزيري الخارجية خورخي بارا ولويس ماتا.", "ar"
    )
    assert {"participatesIn(خورخي بارا, اجتماع تحضيري)", "participatesIn(لويس ماتا, اجتماع تحضيري)"} <= told


@pytest.mark.parametrize("noun", ["الوزيران", "الرئيسان", "الزعيمان", "البلدان"])
def test_two_of_an_office_with_the_adjectives_of_their_states_are_both_states(noun: str) -> None:
    told = links_of(f"أدان {noun} البيروفي والتشيلي القرصنة.", "ar")
    assert {"counters(Peru, القرصنة)", "counters(Chile, القرصنة)"} <= told


def test_those_who_go_over_what_was_signed_with_nobody_else_named_are_its_parties() -> None:
    told = links_of(
        "استعرض الجانبان البيروفي والتشيلي تنفيذ مذكرة التفاهم بشأن الصحة الموقعة عام 2020.", "ar"
    )
    parties = {it.split("(")[1].split(",")[0] for it in told if it.startswith("partyTo(")}
    assert {"Peru", "Chile"} <= parties
    told = links_of("ناقش مجلس الأمن تنفيذ اتفاق السلام الموقع في أبوجا عام 2006.", "ar")
    assert not {it for it in told if it.startswith("partyTo(")}


def test_a_counterpart_asked_to_a_visit_is_to_pay_it() -> None:
    told = links_of(
        "التقى وزير خارجية بيرو خافيير مورا نظيره التشيلي لويس ماتا. ودعا مورا نظيره التشيلي إلى زيارة ليما.",
        "ar",
    )
    assert "participatesIn(لويس ماتا, زيارة ليما)" in told
    assert "participatesIn(خافيير مورا, زيارة ليما)" not in told
