"""Dangers that Arabic tells of in a clause: warned of, called unacceptable, answered for; in sentences written for these tests."""

from __future__ import annotations

import pytest

from tests.asserted import links as links_of


def links(text: str) -> set[str]:
    return links_of(text, "ar")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "حذر وزير خارجية إسبانيا خوسيه مانويل ألباريس من أن استمرار القصف على رفح سيدفع المنطقة إلى حرب.",
            "counters(خوسيه مانويل ألباريس, القصف على رفح)",
        ),
        (
            "نبهت النرويج إلى أن الجماعات المسلحة، وفي طليعتها تنظيم داعش، تهرب السلاح.",
            "counters(Norway, الجماعات المسلحة)",
        ),
        (
            "نبهت النرويج إلى أن الجماعات المسلحة، وفي طليعتها تنظيم داعش، تهرب السلاح.",
            "counters(Norway, تنظيم داعش)",
        ),
        ("أكدت أرمينيا أن القصف الأذربيجاني للمدينة يشكل خرقا للهدنة.", "criticizes(Armenia, Azerbaijan)"),
        ("قالت السويد إن الإرهاب عدو مشترك لجميع الدول.", "counters(Sweden, الإرهاب)"),
        (
            "أكدت اليونان أن الأعمال الاستفزازية في بحر إيجه أمر مرفوض.",
            "counters(Greece, الأعمال الاستفزازية)",
        ),
        (
            "قالت كولومبيا إن الحكومة الإسرائيلية تتحمل مسؤولية المجازر في غزة.",
            "attributedTo(المجازر, Israel)",
        ),
        (
            "شددت كينيا على ألا تصبح المنطقة ملاذا للتنظيمات الإرهابية.",
            "counters(Kenya, لتنظيمات الإرهابية)",
        ),
        (
            "بحثت سنغافورة والفلبين تداعيات هجمات القراصنة على السفن.",
            "counters(Philippines, هجمات القراصنة على السفن)",
        ),
        (
            "قالت ليتوانيا إن روسيا تنتهك القانون الدولي وتقوض الأمن الأوروبي.",
            "criticizes(Lithuania, Russia)",
        ),
        ("أكدت لاتفيا أن روسيا تواصل هجماتها على المدن الأوكرانية.", "criticizes(Latvia, Russia)"),
        ("أعربت نيوزيلندا عن صدمتها من المجزرة في القرية.", "counters(New Zealand, المجزرة)"),
        ("أكدت بنغلاديش أنها تنتهج سياسة عدم التسامح مطلقا مع الإرهاب.", "counters(Bangladesh, الإرهاب)"),
        (
            "ناقشت كينيا وأوغندا التحديات التي تواجه البلدين، وفي مقدمتها الجريمة المنظمة والهجرة غير الشرعية.",
            "counters(Kenya, الهجرة غير الشرعية)",
        ),
        ("أكدت الجزائر رفضها القاطع لأي محاولات لتقسيم البلاد.", "counters(Algeria, محاولات لتقسيم البلاد)"),
        ("أكد وزيرا خارجية السنغال وغامبيا رفض بلديهما أي تدخل أجنبي.", "counters(Gambia, تدخل أجنبي)"),
    ],
)
def test_a_danger_told_in_a_clause_is_countered(text: str, told: str) -> None:
    assert told in links(text)


@pytest.mark.parametrize(
    "text",
    [
        "قالت كينيا إن الحكومة تتحمل مسؤولية حماية المدنيين من الإرهاب.",
        "قالت السويد إن الأمن ليس أمرا مرفوضا.",
        "حذرت النرويج من أن كينيا قد ترد على الهجوم.",
        "أكدت لاتفيا أن كينيا تواصل مكافحة الإرهاب.",
    ],
)
def test_what_is_said_of_others_lays_no_danger_to_them(text: str) -> None:
    assert not {it for it in links(text) if it.startswith(("criticizes", "attributedTo"))}


def test_who_is_told_to_do_a_danger_by_a_relative_clause_is_not_who_speaks() -> None:
    told = links("تعهدت بوركينا فاسو ومالي بالتصدي لعمليات الابتزاز التي تقوم بها الجماعات المسلحة.")
    assert "counters(Mali, عمليات الابتزاز)" in told
    assert not {it for it in told if it.startswith("attributedTo")}


@pytest.mark.parametrize(
    "told",
    [
        "أكد وزير الخارجية النرويجي أن الهجمات التي تشنها حركة الشباب على القرى تهدد استقرار الصومال.",
        "أكد وزير الخارجية النرويجي أن الهجمات التي تشنها حركة الشباب، تقوض السلام.",
    ],
)
def test_a_danger_parted_from_its_verb_by_who_does_it_is_warned_of(told: str) -> None:
    found = links_of(told, "ar")
    assert {"counters(Norway, الهجمات)", "attributedTo(الهجمات, حركة الشباب)"} <= found
    assert not {it for it in found if it.startswith("counters(حركة الشباب")}


def test_a_verb_behind_a_relative_clause_goes_on_with_the_noun_before_it() -> None:
    told = links_of("أوضح الوزير أن اليابان، التي استضافت المؤتمر، تدين الهجوم على القافلة.", "ar")
    assert "counters(Japan, الهجوم على القافلة)" in told


def test_a_row_of_dangers_goes_on_behind_the_clause_that_tells_of_the_first() -> None:
    told = links_of("أدانت غانا القصف الذي تشنه القوات الإريترية على القرى، وعرقلة وصول الإغاثة.", "ar")
    assert {
        "counters(Ghana, القصف)",
        "counters(Ghana, عرقلة وصول الإغاثة)",
        "attributedTo(القصف, Eritrea)",
    } <= told
    assert "attributedTo(عرقلة وصول الإغاثة, Eritrea)" not in told


def test_what_a_group_may_resort_to_is_warned_of_and_laid_to_it() -> None:
    told = links_of("حذرت الهند من أن حركة الشباب قد تلجأ إلى تفجيرات في العاصمة.", "ar")
    assert {"counters(India, تفجيرات)", "attributedTo(تفجيرات, al-Shabaab)"} <= told


def test_desert_locusts_are_nobodys_and_the_sahrawi_people_somebodys() -> None:
    told = links_of("حذرت منظمة الأغذية والزراعة من تفشي الجراد الصحراوي في القرن الأفريقي.", "ar")
    assert not {it for it in told if it.startswith(("criticizes", "attributedTo"))}
    assert "supports(Algeria, Western Sahara)" in links_of("أشادت الجزائر بالشعب الصحراوي.", "ar")
