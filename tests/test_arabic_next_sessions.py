"""Arabic sessions to come, offers to hold them, and who signed at a ceremony or for "the government" alone."""

from __future__ import annotations

from accords.graph.document import Document
from accords.ingest.pipeline import read

MUTUA, NATO = "Alfred Mutua", "North Atlantic Treaty Organization"
JOINT = "بيان مشترك صادر عن كينيا وأوغندا. عقد الجانبان محادثات في كمبالا."


def links(text: str, kind: str) -> set[tuple[str, str]]:
    """Return the ends of the links of a kind that an Arabic text tells, by name."""
    said = read(Document(text=text, lang="ar")).asserted().to_json()
    names = {it["id"]: it["name"] for it in said["entities"]}
    return {(names[it["subject"]], names[it["object"]]) for it in said["relations"] if it["type"] == kind}


def coming(text: str, words: str) -> set[str]:
    """Return who takes part in the meetings whose names hold a word."""
    return {who for who, what in links(text, "participatesIn") if words in what}


def test_a_party_takes_part_in_the_session_it_will_host() -> None:
    for words in (
        "واتفق الجانبان على عقد الدورة السادسة والعشرين في نيروبي.",
        "ومن المقرر أن تنعقد الدورة المقبلة في نيروبي.",
        "واتفقا على أن تعقد اللجنة المشتركة دورتها المقبلة بنيروبي.",
    ):
        assert "Kenya" in coming(f"{JOINT} {words}", "دور"), words


def test_the_land_of_a_stranger_or_of_a_meeting_that_a_guest_holds_takes_no_part() -> None:
    assert "Switzerland" not in coming(f"{JOINT} ومن المقرر أن تنعقد الدورة المقبلة في جنيف.", "دور")
    text = (
        "يعقد وزير الخارجية الكيني ألفريد موتوا اجتماعا مع نظيره الأوغندي في الدوحة. وأشاد موتوا بجهود قطر."
    )
    assert "Qatar" not in coming(text, "اجتماع")


def test_who_offers_to_host_a_session_takes_part() -> None:
    text = "وأحاط المجلس علما بعرض كينيا استضافة الدورة الخامسة للجنة المشتركة."
    assert "Kenya" in coming(text, "الدورة")


def test_whose_decision_it_is_to_join_becomes_a_member() -> None:
    text = "أعربت أوغندا عن تقديرها لقرار كينيا الانضمام إلى حلف شمال الأطلسي."
    assert links(text, "memberOf") == {("Kenya", NATO)}


def test_who_only_backs_joining_becomes_no_member() -> None:
    assert links("أعربت أوغندا عن دعم كينيا انضمام الصومال إلى حلف شمال الأطلسي.", "memberOf") == set()


def test_who_signed_for_others_was_at_the_ceremony() -> None:
    text = "وقع الاتفاق عن كينيا ألفريد موتوا وعن أوغندا جيجي أودونغو. وجرت مراسم التوقيع في الدوحة."
    assert coming(text, "مراسم") >= {"Kenya", "Uganda", MUTUA, "Jeje Odongo"}


def test_who_only_spoke_was_not_at_the_ceremony() -> None:
    text = "أشاد ألفريد موتوا بالاتفاق. وجرت مراسم التوقيع في الدوحة."
    assert coming(text, "مراسم") == set()


def test_the_government_alone_is_that_told_before() -> None:
    text = (
        "وقعت الحكومة السودانية والحركة الشعبية لتحرير السودان بروتوكولا. "
        "ووقع البروتوكول عن الحكومة مستشار الرئيس غازي صلاح الدين، وعن الحركة القائد باقان أموم."
    )
    told = links(text, "represents")
    assert {("غازي صلاح الدين", "Sudan"), ("باقان أموم", "Sudan People's Liberation Movement")} <= told


def test_nobody_signs_for_a_government_that_was_not_told() -> None:
    assert links("ووقع البروتوكول عن الحكومة مستشار الرئيس غازي صلاح الدين.", "represents") == set()


def test_his_countrys_government_is_the_state_and_her_thanks_are_not_the_mans() -> None:
    text = "أشاد الوزير الكيني ألفريد موتوا بدور قطر، معبرا عن امتنان حكومة بلاده لجهود عمان."
    assert ("Kenya", "Oman") in links(text, "supports")
    text = "أعرب الوزير الكيني ألفريد موتوا عن تطلع كينيا إلى السلام، وعن شكرها لقطر."
    assert ("Kenya", "Qatar") in links(text, "supports")
