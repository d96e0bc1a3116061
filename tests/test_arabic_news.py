"""The many wordings of Arabic news agencies: receptions, protests, congratulations, councils that speak."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read


def told(text: str, title: str | None = None) -> set[str]:
    """Return links as "type(subject, object)" and promises as "strength(who, …)"."""
    reading = read(
        Document(text=text, title=title, id="sample", lang="ar", published="2023-06-15")
    ).asserted()
    names = {it.id: it.name for it in reading.entities}
    promised = {f"{it.strength}({', '.join(names[by] for by in it.by)})" for it in reading.commitments}
    return promised | {f"{it.type}({names[it.subject]}, {names[it.object]})" for it in reading.relations}


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("استقبل السلطان هيثم بن طارق رئيس جمهورية تنزانيا المتحدة سامية صلوحو حسن.", "represents(Samia Suluhu Hassan, Tanzania)"),
        ("استدعت وزارة الخارجية الكينية السفير الروسي في نيروبي علي رضا منصوري.", "represents(علي رضا منصوري, Russia)"),
        ("استدعت وزارة الخارجية الكينية السفير الروسي لإبلاغه احتجاجها.", "criticizes(Kenya, Russia)"),
        ("استدعت كينيا سفير الاتحاد الأوروبي لإبلاغه احتجاجها.", "criticizes(Kenya, European Union)"),
        ("استدعت كينيا السفير الروسي على خلفية القصف الروسي للميناء.", "counters(Kenya, القصف الروسي)"),
        ("طالبت كينيا أوغندا بسحب قواتها من الجزيرة.", "criticizes(Kenya, Uganda)"),
        ("هنأ رئيس كينيا وليام روتو الرئيس الأوغندي يوويري موسيفيني بمناسبة الاستقلال.", "supports(William Ruto, Yoweri Museveni)"),
        ("أخذت كينيا على نفسها دعم المشروع.", "agrees(Kenya)"),
        ("قالت أوغندا إنها محايدة، فيما وعدت كينيا بدعم المشروع.", "agrees(Kenya)"),
        ("اتفقت كينيا وأوغندا على إحداث لجنة فنية مشتركة للحدود.", "memberOf(Kenya, لجنة فنية مشتركة للحدود)"),
        ("قرر مجلس جامعة الدول العربية عقد اجتماع. ورحب المجلس بجهود كينيا.", "supports(League of Arab States, Kenya)"),
        ("رفضت كينيا ما وصفته بالتدخل السافر في شؤونها.", "counters(Kenya, التدخل السافر في شؤونها)"),
        ("أعربت كينيا عن تضامنها الكامل مع بوركينا فاسو.", "supports(Kenya, Burkina Faso)"),
        ("أعربت كينيا عن تعازيها لحكومة أوغندا وشعبها.", "supports(Kenya, Uganda)"),
        ("شهد الرئيس الكيني وليام روتو مراسم التوقيع على الاتفاقية.", "participatesIn(William Ruto, مراسم التوقيع)"),
        ("قالت دولة الكويت على لسان مندوبها الدائم لدى الأمم المتحدة السفير طارق البناي إنها قلقة.", "represents(Tareq Al-Bannai, Kuwait)"),
        ("شكر المجلس الوزاري لجامعة الدول العربية مجلس الأمن. وأشاد المجلس بأوغندا.", "supports(League of Arab States, Uganda)"),
        ("طردت مالي السفير السويدي بسبب تصريحاته.", "criticizes(Mali, Sweden)"),
        ("ستواصل كينيا دعم أوغندا في حربها على الإرهاب.", "supports(Kenya, Uganda)"),
        ("وصف الرئيس الكيني وليام روتو الغارات بأنها انتهاك صارخ.", "counters(William Ruto, الغارات)"),
        ("أدانت كينيا حركة الشباب. وقالت كينيا إن أوغندا تمد حركة الشباب بالسلاح.", "attributedTo(al-Shabaab, Uganda)"),
        ("عقدت أوغندا اجتماعا أمنيا في نيروبي. وشارك في الاجتماع وزراء خارجية كينيا وتنزانيا.", "participatesIn(Kenya, اجتماعا أمنيا)"),
        ("شكر الرئيس الكيني وليام روتو أوغندا على دعمها لبلاده.", "supports(Uganda, Kenya)"),
        ("اتفقت كينيا وأوغندا على التجارة. ووقع الاتفاق في نيروبي وزيرا التجارة الكيني والأوغندي.", "partyTo(Uganda, الاتفاق)"),
        ("أدانت كينيا الهجوم. وأعربت الخارجية عن دعمها لأوغندا.", "supports(Kenya, Uganda)"),
        ("أدانت كينيا الهجوم. وأكدت السلطات دعمها لأوغندا.", "supports(Kenya, Uganda)"),
    ],
)  # fmt: skip
def test_a_wording_of_the_news_is_read(text: str, link: str) -> None:
    assert link in told(text)


def test_a_body_that_only_the_title_names_speaks_in_the_text() -> None:
    title = "البيان الختامي للدورة الثالثة للمجلس الأعلى لمجلس التعاون لدول الخليج العربية"
    found = told("أدان المجلس الأعلى الهجمات الإرهابية. وثمن المجلس الجهود التي تبذلها كينيا.", title)
    assert "supports(Gulf Cooperation Council, Kenya)" in found


def test_what_a_state_is_called_between_commas_is_no_danger() -> None:
    found = told("حملت كينيا إسرائيل، القوة القائمة بالاحتلال، مسؤولية الهجمات.")
    assert not [it for it in found if it.startswith("counters") and "الاحتلال" in it]


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("دعت كينيا إلى وقف إطلاق النار في السودان، معربة عن قلقها إزاء العنف في دارفور.", "counters(Sudan"),
        ("دعت كينيا إلى إلزام أوغندا بالانضمام إلى معاهدة عدم انتشار الأسلحة النووية.", "partyTo"),
        ("بحث وزراء دفاع مالي والنيجر الأمن. وحضر وزيرا الصيد في البلدين.", "represents"),
        ("طالبت كينيا بتصنيف حركة الشباب منظمة إرهابية.", "counters(Kenya, منظمة إرهابية)"),
        ("أدانت كينيا محاولة استهداف رئيس الوزراء الصومالي.", "attributedTo"),
        ("تبنى مجلس الأمن القرار 2719 الذي يقضي بتمويل عمليات دعم السلام.", "counters"),
    ],
)
def test_what_only_looks_like_a_wording_is_left(text: str, link: str) -> None:
    assert not [it for it in told(text) if it.startswith(link)]


def test_who_discusses_behind_that_met() -> None:
    found = told("قالت كينيا إن الوزير وليام روتو بحث مع رئيس أوغندا يوويري موسيفيني التجارة.")
    assert "participatesIn(William Ruto, مباحثات: William Ruto – Yoweri Museveni)" in found
