"""Arabic realms that stand alone, rows of those thanked, lists that a group is put on, and who called a conference."""

from __future__ import annotations

from accords.graph.document import Document
from accords.ingest.pipeline import read

MUTUA = "Alfred Mutua"


def links(text: str, kind: str = "supports") -> set[tuple[str, str]]:
    """Return the ends of the links of a kind that an Arabic text tells, by name."""
    said = read(Document(text=text, lang="ar")).asserted().to_json()
    names = {it["id"]: it["name"] for it in said["entities"]}
    return {(names[it["subject"]], names[it["object"]]) for it in said["relations"] if it["type"] == kind}


def test_the_kingdom_alone_is_the_one_that_the_text_names() -> None:
    text = "رحبت كينيا وأوغندا بتيسير من المملكة العربية السعودية. وأشادت كينيا بجهود المملكة وقطر."
    assert {("Kenya", "Saudi Arabia"), ("Kenya", "Qatar")} <= links(text)


def test_the_kingdom_alone_is_nobody_where_two_are_named() -> None:
    text = "اجتمعت المملكة المغربية والمملكة العربية السعودية. وأشادت كينيا بجهود المملكة."
    assert links(text) == set()


def test_a_row_may_be_thanked_each_for_something_else() -> None:
    text = "شكر الوزير الكيني ألفريد موتوا قطر على ما قدمته من ودائع، ومصر والأردن على المستشفيات الميدانية."
    assert {(MUTUA, it) for it in ("Qatar", "Egypt", "Jordan")} <= links(text)


def test_who_acts_in_a_clause_of_his_own_is_not_thanked() -> None:
    text = "شكر الوزير الكيني ألفريد موتوا قطر على دعمها، وزار مصر على رأس وفد."
    assert (MUTUA, "Egypt") not in links(text)


def test_the_name_of_a_list_is_no_danger() -> None:
    said = {it for _, it in links("أدرجت كينيا حركة الشباب على قائمة المنظمات الإرهابية.", "counters")}
    assert said == {"al-Shabaab"}


def test_at_whose_invitation_a_welcomed_conference_is_held_takes_part() -> None:
    text = "رحبت كينيا بعقد مؤتمر المانحين في أوسلو بدعوة من النرويج."
    assert "Norway" in {it for it, _ in links(text, "participatesIn")}


def test_an_abstract_noun_behind_a_mans_verb_is_what_he_stresses() -> None:
    text = "التقى الوزير الكيني ألفريد موتوا نظيره القطري. وأكد مركزية القضية الفلسطينية، وأدان الإرهاب."
    assert {it for it, _ in links(text, "counters")} == {MUTUA}
