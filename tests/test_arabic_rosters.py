"""Arabic rosters: who was there for whom, whom "the participants" and "the parties" mean, and whose an agreement is."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read

ANDES = {"Chile", "Bolivia", "Colombia"}


def read_links(text: str) -> set[tuple[str, str, str]]:
    """Return every asserted link of an Arabic text by the names of its ends."""
    said = read(Document(text=text, lang="ar")).asserted().to_json()
    names = {it["id"]: it["name"] for it in said["entities"]}
    return {(it["type"], names[it["subject"]], names[it["object"]]) for it in said["relations"]}


def told(text: str, kind: str) -> set[str]:
    """Return the subjects of the links of one kind."""
    return {who for link, who, _ in read_links(text) if link == kind}


@pytest.mark.parametrize(
    "row",
    [
        "وشارك فيه خوسيه راموس عن تشيلي، وماريا لوبيز عن بوليفيا، ولويس مورا عن كولومبيا.",
        "وحضره عن تشيلي الوزير خوسيه راموس وعن بوليفيا الوزيرة ماريا لوبيز وعن كولومبيا الوزير لويس مورا.",
        "وشارك في الاجتماع خوسيه راموس عن حكومة تشيلي، وماريا لوبيز عن بوليفيا ولويس مورا عن كولومبيا.",
    ],
)
def test_a_row_tells_who_was_there_for_whom(row: str) -> None:
    links = read_links("عُقد في ليما اجتماع وزاري حول حماية الغابات. " + row)
    pairs = {("خوسيه راموس", "Chile"), ("ماريا لوبيز", "Bolivia"), ("لويس مورا", "Colombia")}
    assert {(who, of) for kind, who, of in links if kind == "represents"} == pairs
    assert {who for kind, who, _ in links if kind == "participatesIn"} >= ANDES


def test_a_verb_of_speaking_makes_nobody_an_envoy() -> None:
    assert told("تحدث الكاتب خوسيه راموس عن تشيلي.", "represents") == set()


def test_a_host_acts_over_a_time_between_commas() -> None:
    text = "استضافت بيرو، يومي 3 و4 مايو 2023، المؤتمر الوزاري لدول الأنديز."
    assert told(text, "participatesIn") == {"Peru"}


@pytest.mark.parametrize("word", ["المشاركون", "الحاضرون", "المجتمعون"])
def test_the_participants_are_the_states_that_were_there(word: str) -> None:
    text = (
        "عُقد في ليما اجتماع وزاري حول حماية الغابات. "
        "وشارك فيه خوسيه راموس عن تشيلي، وماريا لوبيز عن بوليفيا، ولويس مورا عن كولومبيا. "
        f"وأدان {word} الاتجار بالبشر."
    )
    assert told(text, "counters") == ANDES


@pytest.mark.parametrize("words", ["وتعهد الطرفان", "وتعهد طرفا الاتفاق", "والتزمت الأطراف الموقعة"])
def test_the_parties_are_those_of_the_agreement_told_last(words: str) -> None:
    text = (
        "رحبت النرويج باتفاق السلام بين إريتريا والسودان. وأشادت كندا بجهود النرويج. "
        f"{words} بمكافحة الإرهاب."
    )
    assert told(text, "counters") == {"Eritrea", "Sudan"}


@pytest.mark.parametrize(
    "agreement",
    [
        "اتفاق النقل البري، المبرم في طشقند عام 2017 بين أوزبكستان وقيرغيزستان",
        "الاتفاقية الموقعة عام 2017 بين أوزبكستان وقيرغيزستان",
    ],
)
def test_an_agreement_is_theirs_between_whom_it_was_made(agreement: str) -> None:
    text = f"اتفقت كازاخستان وأوزبكستان وقيرغيزستان على تفعيل {agreement}."
    assert told(text, "partyTo") == {"Uzbekistan", "Kyrgyzstan"}


def test_the_letters_of_a_name_promise_nothing() -> None:
    said = read(Document(text="وحضر الاجتماع وزير الخارجية بختيار سيدوف.", lang="ar")).to_json()
    assert said["commitments"] == []


def test_a_delegation_takes_part_and_is_of_its_state() -> None:
    links = read_links(
        "التقى الرئيس الكيني وليام روتو الرئيس الرواندي بول كاغامي في نيروبي. "
        "وضم الوفد الكيني وزير الخارجية ألفريد موتوا ووزير الطاقة ديفيس شيرشير، "
        "فيما رافقت الرئيسَ الرواندي وزيرة التجارة كلير أكامانزي."
    )
    there = {who for kind, who, _ in links if kind == "participatesIn"}
    assert there == {"William Ruto", "Paul Kagame", "Alfred Mutua", "ديفيس شيرشير", "كلير أكامانزي"}
    assert {("represents", "ديفيس شيرشير", "Kenya"), ("represents", "كلير أكامانزي", "Rwanda")} <= links


def test_states_represented_there_take_part() -> None:
    text = (
        "عقد الاتحاد الأفريقي قمة استثنائية في أديس أبابا. "
        "وحضر القمة الرئيس الكيني وليام روتو، كما مُثّلت فيها رواندا وأوغندا بوفود رفيعة المستوى."
    )
    assert {"William Ruto", "Rwanda", "Uganda"} <= told(text, "participatesIn")


def test_the_sides_may_be_named_after_what_both_say() -> None:
    text = (
        "أكد الجانبان التزامهما بمكافحة الإرهاب. جاء ذلك خلال لقاء وزير الخارجية المصري سامح شكري "
        "نظيره الأردني أيمن الصفدي."
    )
    assert told(text, "counters") == {"Egypt", "Jordan"}


@pytest.mark.parametrize(
    "tells",
    [
        "الذي أبرم في مايو الماضي بين تشيلي وبوليفيا وكولومبيا",
        "الذي أبرمته تشيلي مع بوليفيا وكولومبيا",
        "الذي توصلت إليه تشيلي وبوليفيا وكولومبيا",
        "الذي اتفقت عليه تشيلي وبوليفيا وكولومبيا",
    ],
)
def test_a_relative_clause_tells_who_made_an_agreement(tells: str) -> None:
    assert told(f"رحبت اليابان باتفاق السلام {tells}.", "partyTo") == ANDES


def test_what_is_between_states_makes_them_no_parties() -> None:
    text = "رحبت اليابان باتفاق السلام الذي أنهى الخلاف بين تشيلي وبوليفيا."
    assert told(text, "partyTo") == set()


def test_all_of_a_row_behind_for_are_represented() -> None:
    text = "عقدت قمة المناخ في أوسلو، وشارك فيها ممثلون عن تشيلي والبنك الدولي والاتحاد الأوروبي."
    assert told(text, "participatesIn") >= {"Chile", "World Bank", "European Union"}


def test_who_only_stands_behind_another_verb_is_not_represented() -> None:
    text = "عقدت قمة المناخ في أوسلو، وشارك فيها ممثلون عن تشيلي، ورحبت بها اليابان."
    assert "Japan" not in told(text, "participatesIn")
