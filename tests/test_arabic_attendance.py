"""Arabic meetings: who was there, by the words around them, and who was not."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read


def meetings(text: str) -> list[set[str]]:
    """Return who takes part in each meeting of an Arabic text, in the order of the text."""
    said = read(Document(text=text, lang="ar")).asserted().to_json()
    names = {it["id"]: it["name"] for it in said["entities"]}
    found: dict[str, set[str]] = {it["id"]: set() for it in said["entities"] if it["type"] == "Meeting"}
    for link in said["relations"]:
        if link["type"] == "participatesIn":
            found[link["object"]].add(names[link["subject"]])
    return list(found.values())


SHOUKRY, SAFADI = "Sameh Shoukry", "Ayman Safadi"
SUDANI, ERDOGAN = "Mohammed Shia al-Sudani", "Recep Tayyip Erdoğan"
SISI, MACRON = "Abdel Fattah el-Sisi", "Emmanuel Macron"


@pytest.mark.parametrize(
    "text",
    [
        "التقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في القاهرة.",
        "سيلتقي وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي يوم الأحد.",
        "من المقرر أن يلتقي وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي.",
        "اجتمع وزير الخارجية المصري سامح شكري مع نظيره الأردني أيمن الصفدي في القاهرة.",
    ],
)
def test_a_verb_of_meeting_puts_both_in_one_meeting(text: str) -> None:
    assert meetings(text) == [{SHOUKRY, SAFADI}]


@pytest.mark.parametrize(
    "text",
    [
        "عقدت اليوم في بغداد قمة ثنائية جمعت رئيس الوزراء العراقي محمد شياع السوداني والرئيس التركي رجب طيب أردوغان.",
        "جرت محادثات أجراها رئيس الوزراء العراقي محمد شياع السوداني والرئيس التركي رجب طيب أردوغان في أنقرة.",
        "عقد في أنقرة اجتماع موسع برئاسة الرئيس التركي رجب طيب أردوغان ورئيس الوزراء العراقي محمد شياع السوداني.",
        "انطلقت في بغداد قمة إقليمية بحضور رئيس الوزراء العراقي محمد شياع السوداني، والرئيس التركي رجب طيب أردوغان.",
    ],
)
def test_words_around_a_meeting_tell_who_was_there(text: str) -> None:
    assert meetings(text) == [{SUDANI, ERDOGAN}]


def test_a_visit_paid_has_its_visitor_and_who_asked_for_it() -> None:
    text = "بدعوة من الرئيس عبد الفتاح السيسي، قام الرئيس الفرنسي إيمانويل ماكرون بزيارة رسمية إلى القاهرة."
    assert meetings(text) == [{SISI, MACRON}]


def test_an_invitation_carried_during_a_visit_puts_nobody_in_it() -> None:
    text = "نقل الرئيس الفرنسي إيمانويل ماكرون خلال زيارة إلى القاهرة دعوة من الملك عبدالله الثاني."
    assert all("Abdullah II" not in it for it in meetings(text))


@pytest.mark.parametrize(
    "text",
    [
        "عقدت اللجنة المشتركة العراقية الأردنية اجتماعها الأول في بغداد.",
        "تنعقد اللجنة المشتركة العراقية الأردنية في بغداد الأسبوع المقبل.",
        "عقد أمس الاجتماع الأول للجنة المشتركة العراقية الأردنية في بغداد.",
    ],
)
def test_a_session_of_a_body_has_its_members(text: str) -> None:
    assert meetings(text) == [{"Iraq", "Jordan"}]


def test_who_presides_over_a_body_named_later_is_not_at_the_meeting() -> None:
    text = "قرر الاجتماع العربي الطارئ أن تواصل لجنة القدس، برئاسة الملك محمد السادس، مهامها."
    assert all("Mohammed VI" not in it for it in meetings(text))


def states(text: str) -> set[str]:
    """Return the states an Arabic text is read to speak of."""
    said = read(Document(text=text, lang="ar")).to_json()
    return {it["name"] for it in said["entities"] if it["type"] == "State"}


@pytest.mark.parametrize(
    ("text", "named", "other"),
    [
        ("التقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في عمان.", "Jordan", "Oman"),
        ("وصل الرئيس الفرنسي إيمانويل ماكرون إلى عمّان أمس وأكد دعم عمّان.", "Jordan", "Oman"),
        ("أشاد الرئيس الفرنسي إيمانويل ماكرون بدور عمان والكويت في الوساطة.", "Oman", "Jordan"),
        ("بحث وزير الخارجية العماني بدر البوسعيدي في عمان مع وفد من اليمن الهدنة.", "Oman", "Jordan"),
    ],
)
def test_a_capital_written_like_a_state_is_told_by_signs_row_and_company(
    text: str, named: str, other: str
) -> None:
    found = states(text)
    assert named in found
    assert other not in found


@pytest.mark.parametrize(
    "text",
    [
        "دعا الرئيس الفرنسي إيمانويل ماكرون إلى حوار بين إسرائيل وفلسطين.",
        "أكد الرئيس عبد الفتاح السيسي أهمية استئناف المفاوضات بين إسرائيل وفلسطين.",
        "طالب العراق بعقد اجتماع طارئ لوزراء الخارجية.",
    ],
)
def test_a_meeting_that_is_only_called_for_is_none(text: str) -> None:
    assert meetings(text) == []


def test_who_speaks_at_a_press_conference_is_there() -> None:
    text = "قال وزير الخارجية المصري سامح شكري في مؤتمر صحفي مع نظيره الأردني أيمن الصفدي إن الحل سياسي."
    assert meetings(text) == [{SHOUKRY, SAFADI}]


def test_states_on_a_tour_are_no_visitors() -> None:
    text = "بدأ الرئيس الفرنسي إيمانويل ماكرون جولة إقليمية تشمل مصر والأردن."
    assert meetings(text) == [{MACRON}]


def test_who_welcomes_a_conference_of_others_is_not_at_it() -> None:
    text = "رحب وزير الخارجية المصري سامح شكري بانعقاد القمة بين العراق وتركيا."
    assert all(SHOUKRY not in it for it in meetings(text))


def test_general_talk_of_visits_and_contacts_is_no_meeting() -> None:
    text = "أشاد الرئيس الفرنسي إيمانويل ماكرون بالزيارات المتبادلة والاتصالات المستمرة بين مصر وفرنسا."
    assert meetings(text) == []


def test_a_visit_and_a_press_conference_told_twice_are_one_each() -> None:
    text = (
        "سيزور الرئيس الفرنسي إيمانويل ماكرون بيروت الأحد. وتأتي زيارة ماكرون إلى لبنان في إطار دعم الاستقرار. "
        "وقال ماكرون في مؤتمر صحفي إن بلاده تدعم لبنان. وأضاف ماكرون خلال مؤتمر صحفي أن الحل سياسي."
    )
    assert meetings(text) == [{MACRON}, {MACRON}]


def test_visits_to_two_states_are_two() -> None:
    text = "زار الرئيس الفرنسي إيمانويل ماكرون لبنان. وقام الرئيس إيمانويل ماكرون بزيارة إلى العراق."
    assert meetings(text) == [{MACRON}, {MACRON}]


def test_was_behind_its_subject_keeps_who_acts() -> None:
    text = "وأضاف البيان أن الرئيس عبد الفتاح السيسي كان قد التقى الرئيس الفرنسي إيمانويل ماكرون في باريس."
    assert meetings(text) == [{SISI, MACRON}]


def test_those_who_lead_sides_or_joined_are_at_the_meeting_told_before() -> None:
    text = (
        "عقدت اللجنة المشتركة المصرية الأردنية اجتماعها الثاني في القاهرة. "
        "وترأس الجانب المصري وزير الخارجية سامح شكري، وترأس الجانب الأردني وزير الخارجية أيمن الصفدي."
    )
    assert meetings(text) == [{"Egypt", "Jordan", SHOUKRY, SAFADI}]


def test_who_leads_a_delegation_elsewhere_is_not_drawn_into_a_meeting() -> None:
    text = (
        "التقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي. أدانت العراق الهجوم. أدانت تركيا الهجوم. "
        "أدانت فرنسا الهجوم. وترأس الوفد العراقي رئيس الوزراء محمد شياع السوداني."
    )
    assert all(SUDANI not in it for it in meetings(text))


def test_leaders_who_agreed_on_the_next_meeting_take_part_in_it() -> None:
    text = "اتفق الرئيس عبد الفتاح السيسي والرئيس الفرنسي إيمانويل ماكرون على أن تعقد القمة المقبلة في باريس."
    assert meetings(text) == [{SISI, MACRON}]


def test_with_may_stand_before_the_meeting() -> None:
    text = "عقد وزير الخارجية المصري سامح شكري مع نظيره الأردني أيمن الصفدي جلسة مباحثات في القاهرة."
    assert meetings(text) == [{SHOUKRY, SAFADI}]


@pytest.mark.parametrize(
    "text",
    [
        "تلقى الرئيس عبد الفتاح السيسي اتصالا هاتفيا من الرئيس الفرنسي إيمانويل ماكرون.",
        "أجرى الرئيس عبد الفتاح السيسي اتصالا هاتفيا بالرئيس الفرنسي إيمانويل ماكرون.",
        "اتصل الرئيس عبد الفتاح السيسي بالرئيس الفرنسي إيمانويل ماكرون.",
        "جاء ذلك خلال استقبال الرئيس عبد الفتاح السيسي في قصر الاتحادية أمس الرئيس الفرنسي إيمانويل ماكرون.",
    ],
)
def test_calls_and_receptions_have_both(text: str) -> None:
    assert meetings(text) == [{SISI, MACRON}]


def test_who_met_their_death_met_nobody() -> None:
    assert meetings("لقي عشرة مدنيين حتفهم في قصف شنته روسيا على أوكرانيا.") == []


def test_whoever_tells_of_talks_he_had_with_another_was_there() -> None:
    text = "قال وزير الخارجية المصري سامح شكري إن المباحثات التي أجراها مع نظيره الأردني أيمن الصفدي مثمرة."
    assert meetings(text) == [{SHOUKRY, SAFADI}]


def test_a_long_row_between_whom_talks_were_is_no_part_of_their_name() -> None:
    text = "جرت مباحثات بين وفدي جمهورية مصر العربية والمملكة الأردنية الهاشمية برئاسة الوزيرين سامح شكري وأيمن الصفدي."
    said = read(Document(text=text, lang="ar")).to_json()
    assert [it["name"] for it in said["entities"] if it["type"] == "Meeting"] == ["مباحثات"]


def test_those_who_attended_the_meeting_are_at_the_one_told_before() -> None:
    text = (
        "التقى وزير الخارجية المصري سامح شكري الرئيس الفرنسي إيمانويل ماكرون في باريس. "
        "حضر اللقاء وزير الخارجية الأردني أيمن الصفدي."
    )
    assert meetings(text) == [{SHOUKRY, MACRON, SAFADI}]


@pytest.mark.parametrize(
    "text",
    [
        "ثمن الأردن الدعم الدولي لجهوده المتعلقة باستقبال اللاجئين السوريين.",
        "أشاد الأردن بالاتصالات التي تقوم بها مصر.",
    ],
)
def test_taking_in_refugees_and_contacts_at_large_are_no_meetings(text: str) -> None:
    assert meetings(text) == []


def test_a_coordination_before_a_meeting_with_another_is_without_the_other() -> None:
    text = "عقدت مصر والأردن اجتماعا تنسيقيا للتحضير لاجتماع مع العراق."
    assert meetings(text)[0] == {"Egypt", "Jordan"}


@pytest.mark.parametrize(
    ("text", "there"),
    [
        (
            "التقى وزير الخارجية المصري سامح شكري نظراءه في دول مجلس التعاون الخليجي.",
            {SHOUKRY, "Gulf Cooperation Council"},
        ),
        ("اجتمع وزير الخارجية المصري سامح شكري مع نظيره الروسي في القاهرة.", {SHOUKRY, "Russia"}),
    ],
)
def test_a_counterpart_without_a_name_is_the_state(text: str, there: set[str]) -> None:
    assert meetings(text) == [there]


def test_a_signing_in_the_presence_of_others_is_a_ceremony() -> None:
    text = "وقع الرئيس الفرنسي إيمانويل ماكرون الاتفاقية بحضور الرئيس عبد الفتاح السيسي."
    assert meetings(text) == [{MACRON, SISI}]


def test_a_signing_of_which_no_presence_is_told_is_no_meeting() -> None:
    assert meetings("وقعت مصر والأردن اتفاقية التعاون.") == []


def test_who_goes_on_to_meet_others_is_who_acted_before() -> None:
    text = (
        "وصل الرئيس الفرنسي إيمانويل ماكرون إلى القاهرة. "
        "كما سيعقد اجتماعا ثنائيا مع رئيس الوزراء العراقي محمد شياع السوداني."
    )
    assert {MACRON, SUDANI} in meetings(text)


def test_talks_on_a_day_between_two_are_theirs() -> None:
    text = "تعقد محادثات في 3 أغسطس 2022 بين الرئيس عبد الفتاح السيسي والرئيس الفرنسي إيمانويل ماكرون."
    assert meetings(text) == [{SISI, MACRON}]


def test_a_dual_verb_behind_a_meeting_is_of_the_two_who_met() -> None:
    text = "سيلتقي وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في القاهرة حيث سيتباحثان في قضايا عدة."
    assert meetings(text) == [{SHOUKRY, SAFADI}]


def test_a_name_with_a_word_like_a_verb_in_it_acts_as_a_whole() -> None:
    text = "قام الرئيس الموريتاني محمد ولد الشيخ الغزواني بزيارة عمل إلى فرنسا."
    assert any("Mohamed Ould Ghazouani" in it for it in meetings(text))


def test_a_delegation_stands_for_the_state_it_comes_from() -> None:
    assert meetings("شارك وفد من السودان في المنتدى الأفريقي للمياه.") == [{"Sudan"}]
    assert not any(meetings("لم يشارك وفد من السودان في المنتدى الأفريقي للمياه."))


def present(text: str) -> set[str]:
    """Everybody who takes part in any meeting of an Arabic text."""
    return set[str]().union(*meetings(text))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "أجرى وزير الشؤون الخارجية والتعاون الإفريقي والمغاربة المقيمين بالخارج، السيد ناصر بوريطة، اليوم "
            "الثلاثاء بالرباط، مباحثات مع نظيره الهنغاري، السيد بيتر سيارتو.",
            {"Nasser Bourita", "Péter Szijjártó"},
        ),
        (
            "استقبل رئيس الجمهورية، السيد عبد المجيد تبون، اليوم الأحد، بمقر رئاسة الجمهورية، وزير الشؤون الخارجية "
            "لجمهورية البرتغال، جواو كرافينيو.",
            {"Abdelmadjid Tebboune", "João Gomes Cravinho"},
        ),
        (
            "تلقى وزير الخارجية المصري سامح شكري، اتصالا هاتفيا، اليوم، من وزير الخارجية الأردني أيمن الصفدي.",
            {SHOUKRY, SAFADI},
        ),
        ("جمع لقاء في عمان وزير الخارجية الأردني أيمن الصفدي بنظيره المصري سامح شكري.", {SHOUKRY, SAFADI}),
        (
            "أكد وزير الخارجية الأردني أيمن الصفدي أهمية الحوار. جاء ذلك خلال لقائه في نيويورك وزير الخارجية المصري "
            "سامح شكري.",
            {SHOUKRY, SAFADI},
        ),
        (
            "التقى وفد من مجلس الشيوخ الأمريكي برئاسة السيناتور ليندسي غراهام رئيس الوزراء العراقي محمد شياع "
            "السوداني.",
            {"Lindsey Graham", SUDANI},
        ),
        (
            "التقى نائب رئيس مجلس السيادة السوداني مالك عقار بالرئيس التركي رجب طيب أردوغان.",
            {"Malik Agar", ERDOGAN},
        ),
    ],
)
def test_long_offices_times_and_places_do_not_part_those_who_met(text: str, who: set[str]) -> None:
    assert present(text) == who


def test_the_fields_of_a_long_office_leave_its_holder_the_one_who_acts() -> None:
    text = "شارك وزير الشؤون الخارجية والهجرة والتونسيين بالخارج عثمان الجرندي في اجتماع وزاري بالجزائر."
    assert meetings(text) == [{"Othman Jerandi"}]


def test_who_leads_a_delegation_to_a_meeting_does_not_chair_it() -> None:
    text = (
        "ترأس وزير الخارجية السعودي الأمير فيصل بن فرحان وفد المملكة المشارك في الاجتماع الوزاري في نيودلهي."
    )
    reading = read(Document(text=text, lang="ar")).asserted()
    assert {it.type for it in reading.relations} == {"represents", "participatesIn"}


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            "وجه الرئيس الكيني وليام روتو الدعوة إلى الرئيس الرواندي بول كاغامي لزيارة نيروبي.",
            {"Paul Kagame"},
        ),
        (
            "تلقى وزير الخارجية المصري سامح شكري اتصالا من وزير الخارجية الأردني أيمن الصفدي، الذي أعرب عن شكره.",
            {SHOUKRY, SAFADI},
        ),
        (
            "عُقد في عمان اجتماع وزاري. وقال وزير الخارجية الأردني أيمن الصفدي، الذي ترأس الاجتماع، إن الحل قريب.",
            {SAFADI},
        ),
    ],
)
def test_who_is_asked_who_called_and_who_presided(text: str, who: set[str]) -> None:
    assert meetings(text) == [who]
