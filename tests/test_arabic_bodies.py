"""Who belongs to a body, in Arabic constructions written for these tests."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read


def members(text: str) -> set[tuple[str, str]]:
    """Who is a member of what, by name."""
    reading = read(Document(text=text, id="sample", lang="ar", published="2023-06-15")).asserted()
    names = {it.id: it.name for it in reading.entities}
    return {(names[it.subject], names[it.object]) for it in reading.relations if it.type == "memberOf"}


@pytest.mark.parametrize(
    ("text", "body", "states"),
    [
        (
            "تتألف مجموعة الاتصال من فرنسا وألمانيا وأوكرانيا.",
            "مجموعة الاتصال",
            {"France", "Germany", "Ukraine"},
        ),
        ("تضم اللجنة الثلاثية مصر والأردن وقطر.", "اللجنة الثلاثية", {"Egypt", "Jordan", "Qatar"}),
        (
            "تشكلت لجنة وزارية برئاسة السعودية وعضوية كل من مصر والبحرين.",
            "لجنة وزارية",
            {"Saudi Arabia", "Egypt", "Bahrain"},
        ),
        ("عادت مجموعة العمل التي ترأسها فرنسا والأردن إلى باريس.", "مجموعة العمل", {"France", "Jordan"}),
        (
            "وصل فريق الوساطة الذي تقوده قطر ويضم مصر وعمان إلى الخرطوم. ورحب فريق الوساطة بالهدنة.",
            "فريق الوساطة",
            {"Qatar", "Egypt", "Oman"},
        ),
    ],
)
def test_a_body_has_the_members_that_a_verb_or_noun_lists(text: str, body: str, states: set[str]) -> None:
    assert {state for state, of in members(text) if of == body} == states


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("انضمت جنوب أفريقيا إلى مجموعة بريكس عام 2011.", ("South Africa", "BRICS")),
        ("رحبت كندا بانضمام السويد إلى حلف شمال الأطلسي.", ("Sweden", "North Atlantic Treaty Organization")),
        (
            "ساهمت أوغندا بقوات في بعثة الاتحاد الأفريقي في الصومال.",
            ("Uganda", "African Union Mission in Somalia"),
        ),
    ],
)
def test_whoever_joins_a_body_or_gives_it_troops_is_a_member(text: str, link: tuple[str, str]) -> None:
    assert link in members(text)


def test_a_verb_far_before_says_who_is_or_became_a_member() -> None:
    states = {"Egypt", "Ethiopia", "Iran"}
    told = members("أصبحت مصر وإثيوبيا وإيران أعضاء في مجموعة بريكس عام 2024.")
    assert told == {(it, "BRICS") for it in states}
    told = members("تعد الجزائر عضوا غير دائم في مجلس الأمن الدولي.")
    assert told == {("Algeria", "United Nations Security Council")}


@pytest.mark.parametrize(
    "text",
    [
        "قد تصبح السويد عضوا في حلف شمال الأطلسي.",
        "ليست أوكرانيا عضوا في حلف شمال الأطلسي.",
        "تسعى أوكرانيا إلى الانضمام إلى حلف شمال الأطلسي.",
        "لم تنضم السويد إلى حلف شمال الأطلسي.",
        "قدمت كينيا مساعدات إلى الاتحاد الأفريقي.",
        "انضمت كينيا إلى الأمم المتحدة في إدانة الهجوم.",
        "ضمت إسرائيل الجولان، ورفضت الجامعة العربية ذلك.",
        "ضم الوفد الأردني وزراء ونوابا من لجنة الصداقة مع مصر والعراق.",
    ],
)
def test_wishing_refusing_and_aiding_make_no_member(text: str) -> None:
    assert members(text) == set()


@pytest.mark.parametrize("told", ["أصبحت أوغندا عضوا في", "باتت أوغندا عضوا في"])
def test_a_state_said_to_be_a_member_is_one(told: str) -> None:
    assert ("Uganda", "United Nations Security Council") in members(f"{told} مجلس الأمن الدولي، إلى الحوار.")


def test_who_comes_as_a_member_is_one_and_who_comes_as_an_observer_is_none() -> None:
    assert ("Uganda", "United Nations Security Council") in members(
        "حضرت أوغندا الاجتماع بصفتها عضوا في مجلس الأمن الدولي."
    )
    assert not members("حضرت أوغندا الاجتماع بصفتها مراقبا في مجلس الأمن الدولي.")


def test_a_state_beside_a_member_is_none() -> None:
    assert not members("التقت أوغندا سفير دولة عضو في مجلس الأمن الدولي.")
    assert not members("لم تصبح أوغندا عضوا في مجلس الأمن الدولي.")


def test_who_refuses_to_sign_is_no_party() -> None:
    text = "رفضت أوغندا التوقيع على اتفاقية حماية البحيرات."
    reading = read(Document(text=text, id="sample", lang="ar")).asserted()
    assert not [it for it in reading.relations if it.type == "partyTo"]


def test_the_coalition_is_never_the_group_that_it_fights() -> None:
    text = "وزعت فرنسا بيان التحالف الدولي ضد حركة الشباب. وأعلن التحالف أنه يحارب القرصنة."
    reading = read(Document(text=text, id="sample", lang="ar", published="2023-06-15")).asserted()
    names = {it.id: it.name for it in reading.entities}
    told = {(names[it.subject], names[it.object]) for it in reading.relations if it.type == "counters"}
    assert "al-Shabaab" not in {it[0] for it in told}
    assert [it for it in told if "Coalition" in it[0] and it[1] == "القرصنة"]
