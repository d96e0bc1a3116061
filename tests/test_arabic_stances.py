"""Dangers, who counters them, who is praised or blamed, in Arabic constructions written for these tests."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read
from tests.asserted import links as links_of


def named(text: str, kind: str) -> set[str]:
    """The words of every entity of a type."""
    reading = read(Document(text=text, id="sample", lang="ar", published="2023-06-15")).asserted()
    return {mention.text for it in reading.entities if it.type == kind for mention in it.mentions}


def links(text: str) -> set[str]:
    return links_of(text, "ar")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أدانت النرويج الأنشطة التي تزعزع الاستقرار في المنطقة.", "الأنشطة التي تزعزع الاستقرار في المنطقة"),
        ("رفضت النرويج التدخل في الشؤون الداخلية للدول.", "التدخل في الشؤون الداخلية"),
        ("اتفقت النرويج والسويد على مكافحة الهجرة غير النظامية.", "الهجرة غير النظامية"),
        ("ناقشت النرويج والسويد مخاطر الإرهاب ومكافحة تنظيم داعش.", "تنظيم داعش"),
    ],
)
def test_a_danger_goes_as_far_as_its_words(text: str, told: str) -> None:
    assert told in named(text, "Threat")


@pytest.mark.parametrize(
    "told", ["التحالف الذي تقوده فرنسا", "تحالف بقيادة فرنسا", "تحالف من أجل محاربة تنظيم داعش"]
)
def test_a_coalition_is_named_by_its_leader_or_its_aim(told: str) -> None:
    assert told in named(f"انضمت النرويج إلى {told}.", "Organization")


def test_an_official_takes_the_stance_of_his_state_with_it() -> None:
    heard = links("أكد وزير الخارجية النرويجي إسبن بارث إيدي تضامن النرويج مع أوكرانيا.")
    assert {"supports(إسبن بارث إيدي, أوكرانيا)", "supports(Norway, أوكرانيا)"} <= heard


def test_who_tells_of_backing_for_a_group_counters_it() -> None:
    heard = links("قال وزير الخارجية النرويجي إسبن بارث إيدي إن إيران تدعم حزب الله.")
    assert "attributedTo(حزب الله, Iran)" in heard
    assert "criticizes(إسبن بارث إيدي, Iran)" in heard


def test_praise_of_what_somebody_does_is_praise_of_them() -> None:
    assert "supports(Norway, Kenya)" in links("أشادت النرويج بالجهود التي تبذلها كينيا.")
    assert "supports(Norway, Kenya)" in links("عبرت النرويج عن تقديرها لدور كينيا.")
    assert "supports(Norway, Kenya)" not in links("دعمت النرويج الحل السياسي للأزمة في كينيا.")


def test_what_a_danger_is_done_to_is_not_who_does_it() -> None:
    assert "attributedTo(خرق السيادة السورية, Syria)" not in links("أدانت النرويج خرق السيادة السورية.")
    assert "attributedTo(الإرهاب المدعوم, Iran)" in links("أدانت النرويج الإرهاب المدعوم من إيران.")


def test_who_gives_praise_or_aid_is_not_who_gets_it() -> None:
    assert "supports(Norway, Kenya)" not in links("تنفذ النرويج المشروع بدعم من كينيا.")
    heard = links("نقل وزير الخارجية النرويجي إسبن بارث إيدي تحيات وتقدير الملك هارالد الخامس إلى كينيا.")
    assert not any(it.startswith("supports(") for it in heard)


def test_a_state_right_before_its_verb_acts() -> None:
    assert "supports(Norway, Kenya)" in links("قالت مصادر إن المحادثات بدأت، والنرويج تدعم كينيا فيها.")
    assert "supports(Norway, Kenya)" in links("قالت مصادر إن النرويج التي تدعم كينيا لم تحضر.")


@pytest.mark.parametrize(
    ("text", "link"),
    [
        (
            "أشادت المتحدثة باسم الخارجية الأمريكية هيذر ناورت بجهود الكويت في الوساطة.",
            "supports(Heather Nauert, Kuwait)",
        ),
        (
            "أعرب مجلس التعاون لدول الخليج العربية والولايات المتحدة، في بيان مشترك، عن دعمهما للكويت.",
            "supports(United States, Kuwait)",
        ),
        (
            "انتقدت وزيرة الخارجية السويدية مارغوت فالستروم سياسة الاستيطان الإسرائيلية.",
            "attributedTo(سياسة الاستيطان الإسرائيلية, Israel)",
        ),
        (
            "أدانت فرنسا الهجوم الذي شنه تنظيم داعش على بغداد.",
            "attributedTo(الهجوم, ISIS)",
        ),
        ("أكدت الكويت وقوفها مع السعودية.", "supports(Kuwait, Saudi Arabia)"),
    ],
)
def test_the_whole_of_a_title_a_body_or_a_policy_is_read(text: str, link: str) -> None:
    assert link in links(text)


@pytest.mark.parametrize(
    "text",
    [
        "نفت إيران دعمها لليمن.",
        "رفضت مصر دعم إثيوبيا.",
        "استبعدت فرنسا دعم مالي.",
        "رفضت روسيا إدانة الهجوم على قطر.",
        "فرضت وزارة الخزانة الأمريكية عقوبات على أفراد يدعمون الحرس الثوري الإيراني.",
    ],
)
def test_a_stance_that_is_refused_or_anothers_is_nobodys(text: str) -> None:
    assert not [it for it in links(text) if it.startswith(("supports", "counters", "attributedTo"))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("اعترفت السويد باستقلال كوسوفو.", "supports(Sweden, Kosovo)"),
        ("رفضت السويد التصريحات الروسية الأخيرة.", "criticizes(Sweden, Russia)"),
        ("أدانت السويد اقتحام الوزير الإسرائيلي المسجد الأقصى.", "criticizes(Sweden, Israel)"),
        ("حذرت السويد من أن تهريب السلاح يهدد استقرار المنطقة.", "counters(Sweden, تهريب السلاح)"),
    ],
)
def test_recognizing_rejecting_and_warning_take_a_side(text: str, told: str) -> None:
    assert told in links(text)


@pytest.mark.parametrize(
    "text",
    [
        "اعترفت السويد بتأخر كوسوفو في الرد.",
        "رفضت السويد لقاء وفد من روسيا.",
        "قالت السويد إن تهريب السلاح لا يهدد استقرار المنطقة.",
    ],
)
def test_admitting_declining_and_denying_take_no_side(text: str) -> None:
    assert not {it for it in links(text) if it.startswith(("supports", "criticizes", "counters"))}


@pytest.mark.parametrize(
    "told",
    [
        "العنصرية",
        "الفساد",
        "التجارب النووية",
        "معاداة السامية",
        "حرق المصحف",
        "السطو المسلح",
        "العقوبات الأحادية",
    ],
)
def test_what_a_state_condemns_begins_right_behind_its_name(told: str) -> None:
    assert told in named(f"أدانت مصر {told}.", "Threat")


def test_the_states_around_a_state_are_not_that_state() -> None:
    assert "counters(Libya, الإرهاب)" not in links("اتفق وزراء خارجية دول جوار ليبيا على مكافحة الإرهاب.")


def test_who_presides_where_a_state_is_backed_is_not_backed_by_it() -> None:
    heard = links("عقد في باريس مؤتمر لدعم لبنان بحضور رئيس الوزراء الفرنسي جان كاستكس.")
    assert not any(it.startswith("supports(Lebanon") for it in heard)


def test_a_short_name_in_brackets_does_not_end_the_row_of_those_who_condemn() -> None:
    found = {
        it
        for it in links("أدان الاتحاد الأفريقي (AU) والأمم المتحدة الانقلاب في الغابون.")
        if "الانقلاب" in it
    }
    assert {it.partition(",")[0] for it in found} >= {"counters(African Union", "counters(United Nations"}


def test_an_article_that_for_swallows_is_written_in_a_name() -> None:
    reading = read(Document(text="جددت النرويج دعمها للقوة المشتركة في الساحل.", lang="ar"))
    assert not any(it.name.startswith("لق") for it in reading.entities)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("نفذ الجيش الكيني غارات جوية على معسكرات حركة الشباب.", "counters(Kenya, al-Shabaab)"),
        ("حظيت كندا بتأييد المكسيك.", "supports(Mexico, Canada)"),
        ("يحظى الرئيس الكيني وليام روتو بدعم كامل من كندا.", "supports(Canada, William Ruto)"),
        ("حذر وزير الخارجية الكندي جون بيرد دمشق من التصعيد.", "criticizes(John Baird, Syria)"),
        ("اتهمت أديس أبابا القاهرة بالعدوان.", "criticizes(Ethiopia, Egypt)"),
        ("حملت كندا المكسيك وزر انهيار المفاوضات.", "criticizes(Canada, Mexico)"),
        ("رفضت كندا التهجير القسري للسكان وأي عملية عسكرية روسية في المدينة.", "criticizes(Canada, Russia)"),
        (
            "شكر الوزير الكندي جون بيرد قطر على الجهود التي تبذلها المكسيك، ومتهما روسيا بالعدوان.",
            "criticizes(John Baird, Russia)",
        ),
        ("رأت كندا أن روسيا هي المسؤولة عن قصف المدينة.", "attributedTo(قصف المدينة, Russia)"),
    ],
)
def test_who_strikes_gets_warns_or_is_blamed(text: str, told: str) -> None:
    assert told in links(text)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("نفى الجيش الكيني غارات على معسكرات حركة الشباب.", "counters(Kenya, al-Shabaab)"),
        ("أعربت كندا عن تأييد المكسيك.", "supports(Mexico, Canada)"),
        ("حذر وزير الخارجية الكندي جون بيرد من تقسيم سوريا.", "criticizes(John Baird, Syria)"),
        ("نفذ الجيش الكيني عمليات ضد حركة الشباب.", "attributedTo(al-Shabaab, Kenya)"),
        (
            "أكدت كندا والمكسيك التزامهما بمكافحة الإرهاب، وباتفاق باريس بشأن تغير المناخ.",
            "counters(Canada, تغير المناخ)",
        ),
    ],
)
def test_nobody_is_blamed_for_what_is_denied_or_fought(text: str, wrong: str) -> None:
    assert wrong not in links(text)
