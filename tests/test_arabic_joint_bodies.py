"""Arabic joint bodies and treaties of two, whose members and parties are those whose text it is or whom all know."""

from __future__ import annotations

from accords.graph.document import Document
from accords.ingest.pipeline import read

BOTH = "بيان مشترك صادر عن كينيا وأوغندا. عقد الجانبان محادثات في كمبالا."


def links(text: str, kind: str) -> set[tuple[str, str]]:
    """Return the ends of the links of a kind that an Arabic text tells, by name."""
    said = read(Document(text=text, lang="ar")).asserted().to_json()
    names = {it["id"]: it["name"] for it in said["entities"]}
    return {(names[it["subject"]], names[it["object"]]) for it in said["relations"] if it["type"] == kind}


def test_a_body_only_called_joint_is_of_the_two_whose_text_it_is() -> None:
    text = f"{BOTH} وستنظر اللجنة الوزارية المشتركة في الأمر لاحقا."
    assert {it for it, _ in links(text, "memberOf")} == {"Kenya", "Uganda"}


def test_a_joint_body_of_others_is_not() -> None:
    text = f"{BOTH} وستنظر اللجنة المشتركة بين قطر والكويت في الأمر لاحقا."
    assert {it for it, _ in links(text, "memberOf")}.isdisjoint({"Kenya", "Uganda"})


def test_a_known_treaty_of_two_is_theirs_where_both_are_named() -> None:
    text = "اتهمت باكستان الهند بتعليق العمل بمعاهدة مياه السند."
    assert {it for it, _ in links(text, "partyTo")} == {"India", "Pakistan"}


def test_a_known_treaty_of_two_makes_no_link_where_one_is_not_named() -> None:
    assert links("أشادت كينيا بمعاهدة مياه السند.", "partyTo") == set()


def test_whose_attempts_lead_to_a_danger_does_it() -> None:
    said = links("أدانت كينيا محاولات إسرائيل تغيير الوضع القائم في القدس.", "attributedTo")
    assert {it for _, it in said} == {"Israel"}


def test_two_states_side_by_side_in_an_opening_are_both_sides() -> None:
    text = (
        "محضر اجتماع. انعقدت في دمشق أعمال الدورة الخامسة للجنة السورية البيلاروسية المشتركة. "
        "ترأس الجانب السوري السيد فيصل المقداد. واتفق الجانبان على تشكيل لجنة فرعية للتعليم."
    )
    members = {who for who, what in links(text, "memberOf") if "فرعية" in what}
    assert members == {"Syria", "Belarus"}


def test_a_state_whose_adjective_stands_elsewhere_is_no_side() -> None:
    text = (
        "بيان صادر عن سوريا. أعربت سوريا عن تقديرها للشركة البيلاروسية. وقررت سوريا تشكيل لجنة فرعية للتعليم."
    )
    assert {who for who, what in links(text, "memberOf") if "فرعية" in what} <= {"Syria"}
