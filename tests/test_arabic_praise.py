"""Arabic praise and backing in the wordings of many papers: thanks, pride, salutes, standing with, by settings and guests."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read

RUTO, KAGAME = "William Ruto", "Paul Kagame"


def backed(text: str) -> set[tuple[str, str]]:
    """Return who backs whom in an Arabic text, by name."""
    said = read(Document(text=text, lang="ar")).asserted().to_json()
    names = {it["id"]: it["name"] for it in said["entities"]}
    return {
        (names[it["subject"]], names[it["object"]]) for it in said["relations"] if it["type"] == "supports"
    }


@pytest.mark.parametrize(
    "words",
    [
        "أعربت كندا عن عرفانها للنرويج على جهودها.",
        "عبرت كندا عن امتنانها لما تقدمه النرويج من عون.",
        "عبرت كندا عن اعتزازها بموقف النرويج.",
        "أعربت كندا عن ارتياحها لموقف النرويج.",
        "أبدت كندا إعجابها بالتجربة النرويجية.",
        "أشادت كندا في بيان بالجهد النرويجي.",
        "أشادت كندا، في تغريدة لها، بجهود النرويج.",
        "ثمنت كندا في هذا السياق ما قامت به النرويج من دور.",
        "تقف كندا مع النرويج في مطالبها.",
        "جددت كندا التزامها بوحدة النرويج وسلامة أراضيها.",
        "وصفت كندا الدور النرويجي بأنه بناء.",
        "أكدت كندا أنها لن تتخلى عن النرويج.",
        "أعلنت كندا اعترافها بدولة النرويج.",
        "أكدت كندا أنها ممتنة للنرويج.",
        "ثمنت كندا النهج الذي سلكته النرويج.",
        "أعربت كندا عن مساندتها للهدنة القائمة في السودان ولمساعي النرويج في تثبيتها.",
    ],
)
def test_one_state_backs_another(words: str) -> None:
    assert backed(words) == {("Canada", "Norway")}


@pytest.mark.parametrize(
    "words",
    [
        "أشادت كندا بدور النرويج وبجهود كينيا.",
        "أعربت كندا عن شكرها للنرويج ولجمهورية كينيا على جهودهما.",
        "أثنت كندا على جهود النرويج وعلى موقف كينيا.",
        "أشادت كندا بجهود النرويج في السودان وجهود كينيا.",
    ],
)
def test_a_preposition_said_again_leads_to_one_more(words: str) -> None:
    assert backed(words) == {("Canada", "Norway"), ("Canada", "Kenya")}


@pytest.mark.parametrize(
    "words",
    [
        "طالبت كندا بوقف التبادل مع النرويج.",
        "أثنى الرئيس الكيني وليام روتو على رئاسته للاتحاد الأفريقي.",
        "وصفت كندا الدور النرويجي بأنه محدود.",
        "نوهت كندا بخطة العمل الشاملة المشتركة مع إيران.",
    ],
)
def test_nobody_is_backed(words: str) -> None:
    assert backed(words) == set()


def test_his_host_and_his_guest_are_those_who_met() -> None:
    met = "استقبل الرئيس الكيني وليام روتو الرئيس الرواندي بول كاغامي. "
    assert backed(met + "وشكر الرئيس كاغامي مضيفه.") == {(KAGAME, RUTO)}
    assert backed(met + "وهنأ الرئيس روتو ضيفه.") == {(RUTO, KAGAME)}
    assert backed(met + "وأشاد الضيف بتجربة كينيا.") == {(KAGAME, "Kenya")}


def test_a_verb_behind_for_his_part_is_no_noun() -> None:
    assert backed("ومن جانبه شكر الرئيس الكيني وليام روتو النرويج.") == {(RUTO, "Norway")}


def test_a_verb_behind_a_comma_goes_on_over_a_relative_word() -> None:
    text = "تساند كندا كينيا في تحرير ما بقي من أرضها بما فيها الجزر، وتقف مع النرويج في مطالبها."
    assert backed(text) == {("Canada", "Kenya"), ("Canada", "Norway")}


def test_the_unity_of_mali_is_no_finance() -> None:
    assert backed("جددت كندا التزامها بوحدة مالي وسلامة أراضيه.") == {("Canada", "Mali")}


def test_who_stands_alone_behind_thanks_is_thanked() -> None:
    text = "استقبل الرئيس الكيني وليام روتو الرئيس الرواندي بول كاغامي. وشكر كاغامي على جهوده."
    assert backed(text) == {(RUTO, KAGAME)}


def test_whose_will_it_is_backs() -> None:
    text = "جدد وزير الخارجية المصري سامح شكري التزام كينيا بدعم أمن الصومال واستقراره."
    assert backed(text) == {("Kenya", "Somalia")}


def test_who_gave_aid_backs_too() -> None:
    text = "نوهت كندا بما قدمته النرويج من عون إنساني للصومال."
    assert backed(text) == {("Canada", "Norway"), ("Norway", "Somalia")}


def test_a_state_in_an_office_is_not_praised() -> None:
    text = "أعربت كندا عن تقديرها للرئيس الكيني وليام روتو، رئيس جمهورية كينيا، وللرئيس الرواندي بول كاغامي."
    assert backed(text) == {("Canada", RUTO), ("Canada", KAGAME)}
