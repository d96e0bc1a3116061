"""Who speaks in Arabic communiqués: the body whose text it is, and nobody rather than the state named last."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read

ISLAMIC = (
    "عقدت منظمة التعاون الإسلامي مؤتمرا طارئا في جدة يوم 3 مايو 2014. وأعربت إيران عن قلقها إزاء القرار. "
)


def links(text: str, title: str | None = None) -> set[tuple[str, str, str]]:
    """Return the links of a text as type, subject and object."""
    reading = read(Document(text=text, lang="ar", title=title)).to_json()
    names = {it["id"]: it["name"] for it in reading["entities"]}
    return {(it["type"], names[it["subject"]], names[it["object"]]) for it in reading["relations"]}


@pytest.mark.parametrize(
    "speaking",
    [
        "وشجب المؤتمر أعمال تنظيم داعش، وأشاد بدور قطر.",
        "كما ندد الاجتماع بتنظيم داعش، وأثنى على جهود قطر.",
        "وندد القادة بتنظيم داعش، وأشادوا بدور قطر.",
        "وأكد المجتمعون تضامنهم مع العراق، وأدانوا تنظيم داعش، وأشادوا بدور قطر.",
        "وأعلن المؤتمر عزمه محاربة تنظيم داعش، مشيدا بجهود قطر.",
    ],
)
def test_a_conference_speaks_for_the_body_that_held_it(speaking: str) -> None:
    found = links(ISLAMIC + speaking, "البيان الختامي لمنظمة التعاون الإسلامي")
    assert ("supports", "Organisation of Islamic Cooperation", "Qatar") in found
    assert not {it for it in found if it[1] in ("Iran", "Iraq")}


@pytest.mark.parametrize(
    "speaking",
    [
        "وأدان المجلس هجمات داعش، ورحب بجهود قطر.",
        "وأشاد المنتدى بجهود قطر، كما أدان هجمات داعش.",
        "واستنكرت اللجنة هجمات داعش، ونوهت بدور قطر.",
    ],
)
def test_a_body_nobody_knows_is_not_the_state_named_last(speaking: str) -> None:
    text = "استقبل الوزير العراقي فؤاد حسين نظيره المصري سامح شكري في بغداد. وقالت إيران إنها مستعدة للحوار. "
    assert not {it for it in links(text + speaking) if it[0] in ("counters", "supports", "criticizes")}


def test_a_state_that_speaks_itself_is_heard() -> None:
    assert ("supports", "Iran", "Qatar") in links(ISLAMIC + "وأشادت إيران بدور قطر.")


def test_what_is_condemned_does_not_condemn() -> None:
    text = "أكد مجلس جامعة الدول العربية دعمه للبنان، وأدان سياسات إسرائيل في القدس، وقرر تعليق عضوية سوريا."
    found = links(text)
    assert ("criticizes", "League of Arab States", "Israel") in found
    assert not {it for it in found if it[1] in ("Israel", "Syria")}


@pytest.mark.parametrize(
    "speaking",
    [
        "وأكد القادة دعمهم لليمن، كما أدانوا هجمات الحوثيين.",
        "وأدانت القمة هجمات الحوثيين، وأشادت بجهود الأردن.",
        "وذكر مصدر أن الاجتماع انتهى. كما أدان هجمات الحوثيين.",
    ],
)
def test_leaders_nobody_names_leave_the_speech_to_nobody(speaking: str) -> None:
    text = f"عقدت قمة في الدوحة. وأكدت سوريا رفضها للقرار. {speaking}"
    assert not {it for it in links(text, "البيان الختامي للقمة") if it[1] == "Syria"}


def test_a_plural_goes_on_with_those_who_met() -> None:
    text = (
        "التقى في عمان الرئيس المصري عبد الفتاح السيسي والملك عبدالله الثاني والرئيس الفرنسي إيمانويل ماكرون. "
        "وقال ماكرون إن بلاده مستعدة. واتفقوا على محاربة تنظيم داعش."
    )
    found = {it[1] for it in links(text) if it[0] == "counters"}
    assert found == {"Abdel Fattah el-Sisi", "Abdullah II", "Emmanuel Macron"}


CHAIRED = (
    "عقد في مسقط الاجتماع الوزاري المشترك بين مجلس التعاون لدول الخليج العربية واليابان برئاسة وزير خارجية سلطنة عمان "
    "بدر البوسعيدي رئيس الدورة الحالية، ووزير خارجية اليابان هاياشي يوشيماسا. وأدان الجانبان هجمات الحوثيين."
)


def test_the_member_that_presides_for_a_body_is_no_party_beside_it() -> None:
    found = links(CHAIRED, "البيان الختامي للاجتماع الوزاري المشترك بين مجلس التعاون واليابان")
    assert {it[1] for it in found if it[0] == "counters"} == {"Gulf Cooperation Council", "Japan"}


def test_a_member_the_title_names_is_a_party_beside_its_body() -> None:
    text = "عقد في مسقط اجتماع بين الأردن وسلطنة عمان ومجلس التعاون لدول الخليج العربية. وأدانت الأطراف هجمات الحوثيين."
    found = links(text, "البيان الختامي لاجتماع الأردن وسلطنة عمان ومجلس التعاون")
    assert {it[1] for it in found if it[0] == "counters"} >= {"Jordan", "Oman"}


def test_the_council_of_a_cabinet_is_no_other_council() -> None:
    text = (
        "اجتمع وزراء دول مجلس التعاون الخليجي في الرياض. ونوه مجلس الوزراء بالعلاقات المتينة بين البلدين. "
        "وأدان المجلس هجمات الحوثيين."
    )
    assert not {it for it in links(text) if it[0] == "counters"}


def test_the_council_is_the_one_named_last() -> None:
    text = "اجتمع وزراء دول مجلس التعاون الخليجي في الرياض يوم الأحد. وأدان المجلس هجمات الحوثيين."
    assert {it[1] for it in links(text) if it[0] == "counters"} == {"Gulf Cooperation Council"}


CONFERENCE = (
    "المؤتمر الصحفي للوزيرين\n\nالوزير أيمن الصفدي: عقدنا مباحثات مثمرة. وندين هجمات الحوثيين.\n\n"
    "الوزير بدر عبد العاطي: نقدر دور قطر.\n\nسؤال: هل ندين تنظيم داعش؟"
)


def test_who_a_label_names_says_we() -> None:
    found = {it for it in links(CONFERENCE) if it[0] in ("counters", "supports")}
    assert {it[1] for it in found if it[0] == "counters"} == {"Ayman Safadi"}
    assert {it[1] for it in found if it[0] == "supports"} == {"Badr Abdelatty"}


WE = "ندين الإرهاب ونؤكد دعمنا للبنان."


@pytest.mark.parametrize(
    "opening",
    [
        "نحن قادة الدول العربية ودول أمريكا الجنوبية المجتمعين في الرياض بالمملكة العربية السعودية، ",
        "نحن وزراء خارجية دول الساحل، المجتمعين في نواكشوط، ",
        "نحن رؤساء دول وحكومات الدول الأفريقية المجتمعين في مصر، ",
    ],
)
def test_we_of_many_unnamed_states_are_not_the_host(opening: str) -> None:
    assert not {it for it in links(f"إعلان ختامي\n{opening}{WE}") if it[0] in ("supports", "counters")}


@pytest.mark.parametrize(
    ("opening", "who"),
    [
        ("نحن، قادة دول مجلس التعاون، المجتمعين في المنامة، ", {"Gulf Cooperation Council"}),
        ("نحن وزراء خارجية الأردن ومصر والعراق، المجتمعين في عمّان، ", {"Jordan", "Egypt", "Iraq"}),
    ],
)
def test_we_are_the_states_or_the_body_named_with_us(opening: str, who: set[str]) -> None:
    assert {it[1] for it in links(f"إعلان ختامي\n{opening}{WE}") if it[0] == "supports"} == who


def test_an_and_joins_a_verb_that_no_noun_is_written_like() -> None:
    text = "التقى وزير الخارجية الأردني أيمن الصفدي نظيره المصري سامح شكري. وثمن الوزيران جهود قطر."
    assert {it[1] for it in links(text) if it[0] == "supports"} == {"Ayman Safadi", "Sameh Shoukry"}


def told(text: str, kind: str) -> set[tuple[str, str]]:
    """Return the ends of the links of one kind in an Arabic text."""
    said = read(Document(text=text, lang="ar")).asserted().to_json()
    names = {it["id"]: it["name"] for it in said["entities"]}
    return {(names[it["subject"]], names[it["object"]]) for it in said["relations"] if it["type"] == kind}


TURNS = (
    "المؤتمر الصحفي المشترك لوزير الخارجية المصري سامح شكري ونظيره الأردني أيمن الصفدي.\n\n"
    "الوزير أيمن الصفدي: {}\n\n"
)


def test_we_of_a_minister_is_his_state_too() -> None:
    found = told(TURNS.format("ندين الهجمات الإرهابية على السكان."), "counters")
    assert {who for who, _ in found} == {"Ayman Safadi", "Jordan"}


def test_i_of_a_minister_is_he_alone() -> None:
    found = told(TURNS.format("أدين الهجمات الإرهابية على السكان."), "counters")
    assert {who for who, _ in found} <= {"Ayman Safadi"}


def test_a_turn_is_of_who_holds_the_office_before_its_colon() -> None:
    text = (
        "نص المؤتمر الصحفي الذي عقده الأمين العام للأمم المتحدة أنطونيو غوتيريش في أوسلو.\n\n"
        "الأمين العام: شكرا لحكومة النرويج على كرم الضيافة، وشكرا لسويسرا."
    )
    assert told(text, "supports") == {("António Guterres", "Norway"), ("António Guterres", "Switzerland")}


def test_who_warns_behind_a_relative_clause_is_who_spoke() -> None:
    text = (
        "أثنى الوزير المصري سامح شكري على الدور الذي اضطلعت به الدوحة، محذرا من أن تجدد العنف يهدد المنطقة."
    )
    assert {who for who, _ in told(text, "counters")} == {"Sameh Shoukry"}


@pytest.mark.parametrize("manner", ["بشكل قاطع", "بأشد العبارات", "من جديد"])
def test_what_is_condemned_stands_behind_how(manner: str) -> None:
    assert told(f"أدانت كندا {manner} الهجمات الإرهابية.", "counters")


def test_who_warns_behind_what_was_said_is_who_said_it() -> None:
    text = (
        "واختتم المتحدث المصري أحمد حافظ تصريحه بأن القاهرة ستواصل مساندة ليبيا، "
        "محذرا من أن إرسال المقاتلين الأجانب إليها يهدد أمن دول الجوار."
    )
    assert {who for who, _ in told(text, "counters")} == {"Ahmed Hafez"}


def test_steps_that_a_state_takes_are_backed_as_the_state_is() -> None:
    text = "أكدت كندا دعمها للإجراءات السلمية التي تتخذها الإمارات لحماية أمنها."
    assert told(text, "supports") == {("Canada", "United Arab Emirates")}


def test_respect_affirmed_for_the_sovereignty_of_a_state_backs_it() -> None:
    assert told("يعيد مجلس الأمن تأكيد احترامه لسيادة الصومال ووحدته.", "supports")
    assert not told("جدد الجانبان المصري والليبي احترامهما لسيادة كل منهما.", "supports")


def test_thanks_behind_an_office_and_a_colon_are_its_holders_beside_other_officials() -> None:
    text = (
        "نص المؤتمر الصحفي الذي عقده الأمين العام للأمم المتحدة أنطونيو غوتيريش، بحضور وزيرة خارجية السويد "
        "مارغوت فالستروم.\n\nالأمين العام: شكرا لسلطنة عُمان والكويت اللتين يسرتا وصول الوفود."
    )
    assert told(text, "supports") == {("António Guterres", "Oman"), ("António Guterres", "Kuwait")}


@pytest.mark.parametrize(
    "text",
    [
        "وتأمل سلطنة عُمان أن يقود ذلك إلى تقدم، وتجدد إدانتها للعدوان على قطاع غزة.",
        "وتأمل سلطنة عُمان أن يقود ذلك إلى تقدم، وتدين العدوان على قطاع غزة.",
    ],
)
def test_a_verb_joined_behind_what_is_hoped_is_hers_with_whom_it_agrees(text: str) -> None:
    said = "قال وزير الخارجية العماني بدر البوسعيدي إن الاتفاق خطوة. "
    assert {who for who, _ in told(said + text, "counters")} == {"Oman"}


def test_a_strong_commitment_to_unity_backs_a_state() -> None:
    text = "يعيد مجلس الأمن تأكيد التزامه القوي بوحدة اليمن وسيادته."
    assert told(text, "supports") == {("United Nations Security Council", "Yemen")}


@pytest.mark.parametrize("mark", ["", "،"])
def test_a_state_speaks_by_the_mouth_of_its_minister(mark: str) -> None:
    text = f"انتقدت موسكو{mark} على لسان وزير خارجيتها سيرغي لافروف{mark} الولايات المتحدة."
    assert told(text, "criticizes") == {("Russia", "United States"), ("Sergei Lavrov", "United States")}


def test_who_is_blamed_stands_behind_who_blames_or_alone() -> None:
    blamed = told("حمّل مجلس التعاون الحكومة الإسرائيلية مسؤولية تعثر المسار.", "criticizes")
    assert blamed == {("Gulf Cooperation Council", "Israel")}
    alone = told("حذر الوزير المصري سامح شكري من التصعيد، وحمّل إسرائيل مسؤولية ذلك.", "criticizes")
    assert alone == {("Sameh Shoukry", "Israel")}


def promised(text: str) -> set[tuple[str, str]]:
    """Return who promises how strongly in an Arabic text."""
    said = read(Document(text=text, lang="ar")).asserted().to_json()
    names = {it["id"]: it["name"] for it in said["entities"]}
    return {(names[who], it["strength"]) for it in said["commitments"] for who in it["by"]}


@pytest.mark.parametrize(
    ("text", "gives"),
    [
        ("أكد الوزير الجزائري رمطان لعمامرة أن الجزائر ستظل إلى جانب مالي.", {("Algeria", "intends")}),
        ("قالت كندا إن العلاقات ستظل قوية.", set()),
        ("قرر مجلس الأمن إبقاء المسألة قيد نظره.", {("United Nations Security Council", "agrees")}),
        ("يجدد الجانب الجزائري تمسكه بمبدأ الصين الواحدة.", {("Algeria", "reaffirms")}),
        (
            "اتفاقية بين مصر وليبيا.\n\nالمادة 1\nيمتنع الطرفان عن حشد القوات على مسافة تقل عن عشرين كيلومترا.",
            {("Egypt", "undertakes"), ("Libya", "undertakes")},
        ),
        ("لم يجدد الجانب الجزائري تمسكه بمبدأ الصين الواحدة.", set()),
    ],
)
def test_who_will_stand_by_keep_or_hold_to_something_promises_it(
    text: str, gives: set[tuple[str, str]]
) -> None:
    assert promised(text) == gives


ISSUED = "عقدت منظمة التعاون الإسلامي دورتها الاستثنائية في جدة يوم 3 مايو 2014 برئاسة وزير الخارجية الكيني موساليا مودافادي.\n\n"


@pytest.mark.parametrize(
    "entry", ["يدين الهجمات التي شنها تنظيم داعش على القرى؛", "يرحب بجهود قطر في الوساطة؛"]
)
def test_an_entry_of_a_communique_that_begins_with_its_verb_is_the_bodys(entry: str) -> None:
    title = "البيان الختامي للدورة الاستثنائية لمنظمة التعاون الإسلامي"
    told = links(f"{ISSUED}وإن المجلس،\n\n{entry}", title)
    acting = {who for kind, who, _ in told if kind in ("counters", "supports")}
    assert acting == {"Organisation of Islamic Cooperation"}


DISPATCH = "أوتاوا - وكالات: عقد المتحدث باسم وزارة الخارجية جون سميث اليوم مؤتمره الصحفي، وفيما يلي أبرز ما جاء فيه:\n\n"


def test_who_holds_a_press_conference_says_i_and_we() -> None:
    told = links(
        f"{DISPATCH}ونحن نقدر جهود قطر. نرفض العقوبات الروسية جملة وتفصيلا.", "المتحدث في مؤتمره الصحفي"
    )
    assert {("supports", "جون سميث", "Qatar"), ("criticizes", "جون سميث", "Russia")} <= told
    assert ("represents", "جون سميث", "Canada") in told


def test_a_question_at_a_press_conference_is_nobodys() -> None:
    told = links(f"{DISPATCH}سؤال: هل نرفض العقوبات الروسية جملة وتفصيلا؟", "المتحدث في مؤتمره الصحفي")
    assert not {it for it in told if it[0] == "criticizes"}
