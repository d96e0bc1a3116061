"""Names of agreements and bodies: how far they go."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read


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
