from __future__ import annotations

import pytest

from accords.graph import keys
from accords.graph.skeleton import skeleton
from accords.graph.slug import slug
from accords.graph.stems import stems

SAME_PERSON = [
    ("Mike Pompeo", "مايك بومبيو"),
    ("Faisal bin Farhan", "فيصل بن فرحان"),
    ("Khalid bin Mohammed Al-Attiyah", "خالد بن محمد العطية"),
    ("Abdullah bin Zayed Al Nahyan", "عبد الله بن زايد آل نهيان"),
    ("Abdulaziz", "عبد العزيز"),
    ("Abd el-Fattah el-Sisi", "عبدالفتاح السيسي"),
    ("Antony J. Blinken", "أنتوني بلينكن"),
    ("John F. Kerry", "جون كيري"),
    ("Sergei Lavrov", "سيرغي لافروف"),
    ("Lloyd Austin", "لويد أوستن"),
    ("Ayman Safadi", "أيمن الصفدي"),
    ("Alexander", "ألكسندر"),
    ("Charles", "تشارلز"),
    ("Ben Wallace", "بن والاس"),
]

DIFFERENT_PEOPLE = [
    ("Mohammed", "Mamdouh"),
    ("George H. W. Bush", "George W. Bush"),
    ("خالد", "كمال"),
]


@pytest.mark.parametrize(("english", "arabic"), SAME_PERSON)
def test_both_scripts_have_one_skeleton(english: str, arabic: str) -> None:
    assert skeleton(english) == skeleton(arabic)


@pytest.mark.parametrize(("one", "other"), DIFFERENT_PEOPLE)
def test_different_people_have_different_skeletons(one: str, other: str) -> None:
    assert skeleton(one) != skeleton(other)


def test_keys_read_as_the_model_says() -> None:
    assert keys.country_key("sau") == "country:SAU"
    assert keys.organization_key("Ansar Front") == "organization:ansar-front"
    assert keys.official_key("SAU", "Faisal bin Farhan") == "official:sau:fsl-frhn"
    assert keys.working_group_key(["USA", "country:SAU"], "joint committee", "Trade") == (
        "working-group:sau+usa:joint-committee:trade"
    )
    assert keys.meeting_key("call", ["USA", "official:qat:nsr-kr"], "2021-12") == (
        "meeting:call:qat-nsr-kr+usa:2021-12"
    )
    assert keys.threat_key("malign-activity", actor="country:IRN") == "threat:malign-activity.irn"
    assert keys.threat_key("attack", target="SAU") == "threat:attack..sau"


def test_an_incomplete_thing_has_no_key() -> None:
    assert keys.working_group_key(["USA"], "committee", "trade") is None
    assert keys.working_group_key(["USA", "SAU"], "committee", None) is None
    assert keys.meeting_key("visit", ["USA"], "2021") is None
    assert keys.meeting_key("visit", [], "2021-03") is None
    assert keys.agreement_key("treaty", [], "water") is None
    assert keys.official_key(None, "Mary Ellsworth") is None


def test_iris_are_readable() -> None:
    assert keys.iri_for("country:SAU") == "https://w3id.org/accords/id/country/SAU"
    assert keys.iri_for("official:qat:xld-t", "Khalid Al-Attiyah").endswith("/official/qat-khalid-al-attiyah")
    assert keys.iri_for("working-group:sau+usa:working-group:cybersecurity").endswith(
        "/sau-usa/cybersecurity"
    )
    assert keys.iri_for("working-group:egy+sdn:joint-committee:trade").endswith(
        "/egy-sdn/joint-committee-trade"
    )
    assert keys.iri_for("threat:malign-activity.irn").endswith("/threat/malign-activity.irn")


def test_slugs_are_ascii_in_both_scripts() -> None:
    assert slug("Élysée Accord") == "elysee-accord"
    assert slug("صحيفة الميناء") == "shifa-al-mina"
    assert slug("؟") == "unnamed"


def test_adjectives_and_names_of_a_state_meet() -> None:
    assert "xxsau" in stems("سعودي")
    assert "xxsau" in stems("السعودية")
    assert "xxsau" in stems("Saudi")
    assert stems("الحكومة السعودية")[1] == stems("سعودي")[0]


def test_a_known_place_has_one_key_in_both_scripts() -> None:
    assert keys.place_key("الرياض") == keys.place_key("Riyadh") == "place:riyadh"
    assert keys.place_key("مصر") == keys.place_key("Egypt")
    assert keys.place_key("Camp David") == "place:camp-david"


def test_a_title_before_a_full_name_is_no_part_of_it() -> None:
    assert (
        skeleton("Minister Ayman Safadi") == skeleton("أيمن الصفدي") == skeleton("معالي الوزير أيمن الصفدي")
    )
    assert skeleton("Sultan Al Jaber") == skeleton("سلطان الجابر")
    assert skeleton("Sheikh Hasina") != skeleton("Hasina")


def test_talks_and_a_meeting_of_one_day_are_one_and_a_press_conference_is_its_own() -> None:
    day, pair = "2021-10-14", ["USA", "QAT"]
    assert keys.meeting_key("talks", pair, day) == keys.meeting_key("meeting", pair, day)
    assert keys.meeting_key("press-conference", pair, day) != keys.meeting_key("meeting", pair, day)


def test_a_series_tells_meetings_apart_only_where_no_day_does() -> None:
    pair = ("USA", "EGY")
    assert (
        keys.meeting_key("dialogue", pair, "2021-11-08", "us-egypt") == "meeting:dialogue:egy+usa:2021-11-08"
    )
    assert (
        keys.meeting_key("dialogue", pair, "2021-11", "us-egypt")
        == "meeting:dialogue:egy+usa:2021-11:us-egypt"
    )


def test_what_one_side_is_told_to_do_is_no_meeting_of_two() -> None:
    assert keys.meeting_key("visit", ["IRN"], "2015-07-26") is None
    assert keys.meeting_key("summit", ["USA"], "2022-06-09", "summit-americas") is not None
