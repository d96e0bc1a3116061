"""Whose text an Arabic statement or speech is, and who "the co-chairs" are; in sentences written for these tests."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read
from tests.asserted import links as links_of


def links(text: str, title: str | None = None, publisher: str | None = None) -> set[str]:
    """Every asserted link of an Arabic text with the names of its ends."""
    document = Document(text=text, id="sample", lang="ar", title=title, publisher=publisher)
    reading = read(document).asserted()
    names = {it.id: it.name for it in reading.entities}
    return {f"{it.type}({names[it.subject]}, {names[it.object]})" for it in reading.relations}


def test_we_in_a_statement_are_its_publisher_and_not_those_it_is_about() -> None:
    told = links(
        "تتابع كندا الوضع على الحدود بين إثيوبيا وإريتريا. ونحن ندين الهجمات على القرى.",
        "بيان المتحدث باسم وزارة الخارجية: التوتر بين إثيوبيا وإريتريا",
        "وزارة الخارجية الكندية",
    )
    assert {it for it in told if it.startswith("counters")} == {"counters(Canada, الهجمات على القرى)"}


def test_who_speaks_but_is_named_only_in_the_title_speaks_for_his_state() -> None:
    told = links(
        "يسرني أن ألقي كلمة جزر المالديف. وأشكر اليابان على ما قدمته لنا.",
        "خطاب الرئيس إبراهيم محمد صليح أمام قمة المناخ",
        "رئاسة جمهورية المالديف",
    )
    assert "supports(Maldives, Japan)" in told


def test_the_co_chairs_are_those_under_whose_joint_chair_a_meeting_was_held() -> None:
    told = links(
        "عقد في برن مؤتمر المانحين لجنوب السودان برئاسة مشتركة بين سويسرا وأوغندا. "
        "وأدان الرؤساء المشاركون الهجمات على القوافل."
    )
    assert {it for it in told if it.startswith("counters")} == {
        "counters(Switzerland, الهجمات على القوافل)",
        "counters(Uganda, الهجمات على القوافل)",
    }


def test_a_body_that_stands_in_one_row_with_its_members_acts_beside_them() -> None:
    told = links("وقعت كينيا وأوغندا والاتحاد الأفريقي، الخميس، اتفاقا لحماية الغابات.")
    assert not {it for it in told if it.startswith("memberOf")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "انعقد في نيروبي المؤتمر الدولي للمياه. وافتتح أعماله وزير الري الكيني إيريك موريثي إلى جانب نظيره "
            "الأوغندي سام شيبتوريس.",
            "participatesIn(سام شيبتوريس, المؤتمر الدولي)",
        ),
        (
            "انعقد في أوسلو المؤتمر الدولي للمحيطات. وخاطب المشاركين كذلك رئيس وزراء فيجي سيتيفيني رابوكا.",
            "participatesIn(سيتيفيني رابوكا, المؤتمر الدولي)",
        ),
        (
            "عقد في لاهاي اجتماع المانحين. أما كندا، التي مثلتها ميلاني جولي، وزيرة الخارجية، فقد أعلنت مساهمة.",
            "participatesIn(كندا, اجتماع المانحين)",
        ),
        (
            "عقدت اللجنة الأردنية الإثيوبية المشتركة اجتماعها. وترأس أعمالها وزيرة التخطيط الأردنية زينة طوقان.",
            "chairs(زينة طوقان, اجتماعها)",
        ),
        ("ستشارك #إيطاليا و#تونس في اجتماع خماسي.", "participatesIn(تونس, اجتماع خماسي)"),
        (
            "أكد وزير الخارجية الأمريكي ماركو روبيو لنظيريه الهندي سوبرامانيام جايشانكار والأسترالية بيني وونغ، "
            "خلال الاجتماع الوزاري، التزام بلاده.",
            "participatesIn(بيني وونغ, الاجتماع الوزاري)",
        ),
        (
            "سيلتقي الوزير الماليزي محمد حسن، خلال الزيارة التي تستغرق يومين، الرئيس الأوزبكي شوكت ميرضيائيف.",
            "participatesIn(محمد حسن, يلتقي)",
        ),
    ],
)
def test_who_came_is_told_by_what_the_meeting_did(text: str, told: str) -> None:
    assert told in links_of(text, "ar")
