"""Arabic leads: women in office, leaders praised with their state, who leads a side of a joint body, and whose chair tells a member."""

from __future__ import annotations

from accords.graph.document import Document
from accords.ingest.pipeline import read

MUTUA, BAERBOCK, TAMIM = "Alfred Mutua", "Annalena Baerbock", "Tamim bin Hamad Al Thani"
BOTH = "التقى وزير الخارجية الكيني ألفريد موتوا وزيرة الخارجية الألمانية أنالينا بيربوك في نيروبي."


def links(text: str, kind: str) -> set[tuple[str, str]]:
    """Return the ends of the links of a kind that an Arabic text tells, by name."""
    said = read(Document(text=text, lang="ar")).asserted().to_json()
    names = {it["id"]: it["name"] for it in said["entities"]}
    return {(names[it["subject"]], names[it["object"]]) for it in said["relations"] if it["type"] == kind}


def test_a_feminine_office_means_the_woman_named_before() -> None:
    for word in ("الوزيرة", "معاليها", "وزيرة الخارجية"):
        assert (BAERBOCK, "Qatar") in links(f"{BOTH} وأشادت {word} بجهود قطر.", "supports"), word


def test_a_feminine_office_means_no_man() -> None:
    text = "زار وزير الخارجية الكيني ألفريد موتوا الدوحة. وأشادت الوزيرة بجهود قطر."
    assert links(text, "supports") == set()


def test_the_leader_behind_those_praised_is_praised_too() -> None:
    text = "أشادت كينيا بدور قطر بقيادة الشيخ تميم بن حمد آل ثاني."
    assert links(text, "supports") == {("Kenya", "Qatar"), ("Kenya", TAMIM)}


def test_a_leader_behind_a_comma_or_a_verb_is_not_praised() -> None:
    text = "أشادت كينيا بدور قطر، وعقد الاجتماع برئاسة الشيخ تميم بن حمد آل ثاني."
    assert links(text, "supports") == {("Kenya", "Qatar")}


def test_who_leads_a_side_of_a_joint_body_chairs_its_session() -> None:
    text = (
        "انعقدت في بغداد الدورة الثالثة للجنة المشتركة العراقية الكينية. "
        "ترأس الجانب العراقي السيد فؤاد حسين، فيما ترأس الجانب الكيني ألفريد موتوا."
    )
    assert {it for it, _ in links(text, "chairs")} == {"Fuad Hussein", MUTUA}


def test_who_leads_a_side_of_talks_does_not_chair_them() -> None:
    text = (
        "انعقدت في بغداد جلسة مباحثات عراقية كينية. "
        "ترأس الجانب العراقي السيد فؤاد حسين، فيما ترأس الجانب الكيني ألفريد موتوا."
    )
    assert links(text, "chairs") == set()


def test_who_leads_a_side_of_a_body_just_founded_chairs_it() -> None:
    text = "تشكل لجنة فنية مشتركة تضم خبراء الطرفين، ويرأس الجانب الكيني فيها السيد ألفريد موتوا."
    assert {it for it, _ in links(text, "chairs")} == {MUTUA}


def test_who_chairs_a_bodys_own_meeting_is_of_a_member_state() -> None:
    text = "عقد مجلس جامعة الدول العربية دورته العاشرة في تونس برئاسة وزير خارجية تونس عثمان الجرندي."
    assert links(text, "memberOf") == {("Tunisia", "League of Arab States")}


def test_a_stranger_in_the_chair_makes_no_member() -> None:
    text = "عقد مجلس جامعة الدول العربية دورته العاشرة في تونس برئاسة وزير خارجية كينيا ألفريد موتوا."
    assert links(text, "memberOf") == set()
