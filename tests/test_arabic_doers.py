"""Who does what is condemned, and who does what is praised, in Arabic constructions written for these tests."""

from __future__ import annotations

import pytest

from tests.asserted import links as links_of


def links(text: str) -> set[str]:
    return links_of(text, "ar")


@pytest.mark.parametrize(
    ("text", "deed"),
    [
        ("أدانت النرويج الانتهاكات التي تقوم بها ميانمار في ولاية أراكان.", "الانتهاكات"),
        ("نددت النرويج بالاعتداءات المتكررة من جانب ميانمار على القرى.", "الاعتداءات المتكررة"),
        ("أدانت النرويج الجرائم التي ارتكبت على أيدي قوات ميانمار.", "الجرائم"),
        ("أدانت النرويج ما ترتكبه ميانمار من جرائم في القرى.", "جرائم في القرى"),
        ("أدانت النرويج إقدام ميانمار على قصف القرى.", "قصف القرى"),
        ("استنكرت النرويج استمرار ميانمار في هدم القرى.", "هدم القرى"),
        ("دعت النرويج ميانمار إلى الكف عن التدخل في الشؤون الداخلية للدول.", "التدخل في الشؤون الداخلية"),
    ],
)
def test_a_deed_is_laid_to_whom_the_words_around_it_name(text: str, deed: str) -> None:
    assert {f"attributedTo({deed}, ميانمار)", "criticizes(Norway, ميانمار)"} <= links(text)


@pytest.mark.parametrize(
    "text",
    [
        "أدانت النرويج الانتهاكات، وقامت ميانمار بزيارة القرى.",
        "أدانت النرويج الهجمات في القرى، وقدمت ميانمار مساعدات من قبل.",
        "دعت النرويج ميانمار إلى إدانة الهجمات.",
        "حملت النرويج ميانمار المسؤولية الكاملة عن مصير اللاجئين.",
    ],
)
def test_a_deed_is_not_laid_to_who_stands_beside_it(text: str) -> None:
    assert not [it for it in links(text) if it.startswith("attributedTo")]


def test_who_lays_the_answer_to_another_does_not_claim_the_deed() -> None:
    heard = links("حملت النرويج ميانمار المسؤولية الكاملة عن الهجمات الإرهابية.")
    assert "attributedTo(الهجمات الإرهابية, ميانمار)" in heard
    assert "attributedTo(الهجمات الإرهابية, النرويج)" not in heard


def test_a_group_that_owns_to_an_attack_did_it() -> None:
    heard = links("أدانت النرويج الهجوم الذي أعلنت حركة الشباب مسؤوليتها عنه.")
    assert "attributedTo(الهجوم, al-Shabaab)" in heard
    assert not [
        it for it in links("أدانت النرويج الهجوم الذي نفت حركة الشباب علاقتها به.") if "attributedTo" in it
    ]


@pytest.mark.parametrize(
    "text",
    [
        "أشادت النرويج بما تبذله كينيا من جهود للوساطة.",
        "ثمنت النرويج عاليا الدور الذي تقوم به كينيا في المنطقة.",
    ],
)
def test_praise_of_what_somebody_does_is_praise_of_who_does_it(text: str) -> None:
    assert "supports(Norway, كينيا)" in links(text)


def test_praise_of_aid_does_not_praise_who_takes_it() -> None:
    assert "supports(Norway, الصومال)" not in links("أشادت النرويج بما قدمته كينيا من عون للصومال.")


def test_words_that_strengthen_a_verb_stand_in_nobodys_way() -> None:
    assert "criticizes(Norway, الروسية)" in links("ترفض النرويج رفضا قاطعا العقوبات الروسية.")
    assert "criticizes(Norway, الروسية)" not in links("قبلت النرويج قبولا تاما الخطة الروسية.")


def test_a_state_behind_its_verb_ends_before_what_it_does_something_to() -> None:
    assert "criticizes(Norway, الروسي)" in links("استدعت النرويج السفير الروسي احتجاجا على التصريحات.")
    assert not [
        it for it in links("استدعت النرويج سفيرها في أوتاوا للتشاور.") if "criticizes(Norway, Norway)" in it
    ]


def test_an_it_of_another_gender_than_the_verb_is_nobody() -> None:
    assert "counters(مصر, الهجوم على القرية)" in links_of(
        "وأضاف البيان أنه أدانت مصر الهجوم على القرية.", "ar"
    )
