"""Names of agreements and bodies: how far they go."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read
from tests.asserted import by_name


def named(kind: str, text: str) -> set[str]:
    """Return the names of a kind of thing in a text."""
    return {it.name for it in read(Document(text=text, lang="en")).entities if it.type == kind}


@pytest.mark.parametrize(("text", "name"), [
    ("Kenya and Chad signed the Treaty on Friendship, Good-Neighbourliness and Cooperation for the Development of Border Areas.",
     "Treaty on Friendship, Good-Neighbourliness and Cooperation for the Development of Border Areas"),
    ("Kenya and Chad signed a Memorandum of Understanding on Trade, Investment and Technology.",
     "Memorandum of Understanding on Trade, Investment and Technology"),
    ("Kenya signed the Treaty on Friendship, and Chad thanked Kenya.", "Treaty on Friendship"),
    ("The Treaty on Friendship, Kenya and Chad agreed, is binding.", "Treaty on Friendship"),
])  # fmt: skip
def test_a_list_of_capitals_belongs_to_the_name_of_an_agreement(text: str, name: str) -> None:
    assert name in named("Agreement", text)


@pytest.mark.parametrize(("text", "name"), [
    ("Kenya thanked the United Nations Regional Centre for Peace and Disarmament.",
     "United Nations Regional Centre for Peace and Disarmament"),
    ("Mali and Niger established the Senegal Basin Authority in 1972.", "Senegal Basin Authority"),
    ("Kenya praised the Nairobi Institute for Security Studies.", "Nairobi Institute for Security Studies"),
])  # fmt: skip
def test_a_centre_an_authority_an_institute_is_a_body(text: str, name: str) -> None:
    assert name in named("Organization", text)


def test_authorities_and_centres_in_general_are_no_body() -> None:
    text = "Kenya thanked the Authorities of the city, the Authority of the elders and the trade centre."
    assert named("Organization", text) == set()


@pytest.mark.parametrize(("text", "name"), [
    ("وقعت مصر والسودان معاهدة الصداقة وحسن الجوار والتعاون في القاهرة.", "معاهدة الصداقة وحسن الجوار والتعاون"),
    ("علقت الهند العمل بمعاهدة مياه السند.", "معاهدة مياه السند"),
    ("وقعت مصر والسودان معاهدة الصداقة والوزيران يبتسمان.", "معاهدة الصداقة"),
])  # fmt: skip
def test_what_an_arabic_treaty_is_of_belongs_to_its_name(text: str, name: str) -> None:
    found = read(Document(text=text, lang="ar")).entities
    assert name in {mention.text for it in found if it.type == "Agreement" for mention in it.mentions}


def test_good_faith_is_no_will_and_an_appraisal_binds_nobody() -> None:
    text = (
        "اتفاق إعلان مبادئ بين مصر والسودان\n\nإن مصر والسودان، اتفقتا على ما يلي:\n\nالمادة الأولى\n\n"
        "يتعاون الطرفان، بحسن نية، في تنفيذ هذا الاتفاق.\n\nيقدر الطرفان الجهود التي بذلتها إثيوبيا حتى الآن."
    )
    frames = {it.frame for it in read(Document(text=text, lang="ar")).commitments}
    assert "ar.intend" not in frames
    assert not any("الجهود" in it.about for it in read(Document(text=text, lang="ar")).commitments)


@pytest.mark.parametrize(("text", "name"), [
    ("Germany and Chile recalled the Treaty of 14 May 1991.", "Treaty of 14 May 1991"),
    ("Kenya and Chad signed the Agreement establishing the Nairobi Institute.",
     "Agreement establishing the Nairobi Institute"),
    ("Japan ratified the Protocol relating to fisheries.", "Protocol relating to fisheries"),
    ("Ghana and Togo recalled the General Assembly resolutions on Palestine.",
     "General Assembly resolutions on Palestine"),
    ("France and Chad renewed their defence cooperation treaty.", "defence cooperation treaty"),
    ("Norway and Kenya signed a loan agreement worth 200 million dollars.", "loan agreement"),
    ("Brazil and Chile concluded a nuclear safeguards arrangement in 1991.", "nuclear safeguards arrangement"),
    ("Eritrea and Chad put their names to five accords in Jeddah.", "five accords"),
    ("Bolivia and Peru signed the minutes of the boundary survey.", "minutes of the boundary survey"),
    ("Chad and Mali agreed a bilateral ceasefire.", "bilateral ceasefire"),
])  # fmt: skip
def test_an_agreement_without_a_name_is_told_by_what_it_is_about_and_by_its_date(
    text: str, name: str
) -> None:
    assert name in named("Agreement", text)


@pytest.mark.parametrize("text", [
    "Kenya read the documents of the case.",
    "Kenya praised the treaty.",
    "Kenya and Chad agreed that the accords were old.",
    "Kenya welcomed the minutes of silence.",
    "Kenya praised an arrangement of flowers.",
])  # fmt: skip
def test_papers_that_nobody_signs_are_no_agreements(text: str) -> None:
    assert named("Agreement", text) == set()


@pytest.mark.parametrize(("text", "names"), [
    ("Kenya Airways and Ethiopian Airlines signed a memorandum of understanding in Kigali.",
     {"Kenya Airways", "Ethiopian Airlines"}),
    ("The Peasants' Democratic Party of Togo criticized Benin.", {"Peasants' Democratic Party of Togo"}),
    ("The Sudan People's Liberation Movement thanked Kenya.", {"Sudan People's Liberation Movement"}),
    ("Chad thanked the Organisation for the Prohibition of Chemical Weapons.",
     {"Organisation for the Prohibition of Chemical Weapons"}),
    ("Chad thanked the Organization for Security and Cooperation in Europe.",
     {"Organization for Security and Co-operation in Europe"}),
])  # fmt: skip
def test_parties_and_companies_are_bodies_that_act(text: str, names: set[str]) -> None:
    assert named("Organization", text) == names


@pytest.mark.parametrize("text", [
    "Each Contracting Party shall inform the Requesting Party of the outcome.",
    "The Coastal Harvest Party held a congress in Accra.",
])  # fmt: skip
def test_a_party_to_a_treaty_or_one_that_does_nothing_is_not_shown(text: str) -> None:
    assert not {it for it in named("Organization", text) if "Party" in it}


@pytest.mark.parametrize(("text", "members"), [
    ("The African Union (AU) and the United Nations (UN) condemned the coup in Niger.", {"African Union", "United Nations"}),
    ("Canada and the Movement for Democratic Change condemned the coup in Niger.", {"Canada", "Movement for Democratic Change"}),
    ("The National League for Democracy and Norway condemned the coup in Niger.", {"National League for Democracy", "Norway"}),
    ("The coup in Niger was condemned by the African Union (AU) and Ghana.", {"African Union", "Ghana"}),
])  # fmt: skip
def test_a_row_goes_on_behind_a_short_name_and_over_a_long_one(text: str, members: set[str]) -> None:
    assert {one for one, _, _ in by_name(text, "counters")} == members


def test_who_founds_a_partnership_does_not_do_what_it_is_against() -> None:
    text = "Kenya launched the Partnership to Address the Climate Crisis."
    assert not by_name(text, "attributedTo")
    assert by_name(text, "partyTo")


def test_a_short_name_with_capitals_means_the_body_that_ends_so() -> None:
    text = (
        "Chad praised the Multinational Joint Task Force. Chad thanked Niger for its aid to the Task Force."
    )
    assert "Task Force" not in named("WorkingGroup", text) | named("Organization", text)


def test_a_year_in_brackets_is_no_short_name() -> None:
    text = "France supports the Treaty of Rome (1957). In 1957, France and Kenya met in Paris."
    found = read(Document(text=text, lang="en")).entities
    assert {mention.text for it in found if it.type == "Agreement" for mention in it.mentions} == {
        "Treaty of Rome"
    }
