"""Who chairs a body by the word for the office, and bodies and meetings told with their members, in English."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read
from tests.asserted import by_name


@pytest.mark.parametrize("text", [
    "Foreign Minister Mahamat Saleh Annadif of Chad was elected Chair of the Working Group on Small Arms.",
    "Foreign Minister Mahamat Saleh Annadif, Chair of the Working Group on Small Arms, welcomed the report.",
    "The Chair of the Working Group on Small Arms, Ambassador Mahamat Saleh Annadif of Chad, presented the report.",
    "The Working Group on Small Arms elected Mahamat Saleh Annadif of Chad as its Chair.",
])  # fmt: skip
def test_who_is_called_the_chair_chairs(text: str) -> None:
    assert by_name(text, "chairs") == {("Mahamat Saleh Annadif", "chairs", "Working Group on Small Arms")}


@pytest.mark.parametrize("text", [
    "Foreign Minister Mahamat Saleh Annadif met the Chair of the Working Group on Small Arms.",
    "Mahamat Saleh Annadif of Chad was not elected Chair of the Working Group on Small Arms.",
    "The Working Group on Small Arms thanked Mahamat Saleh Annadif of Chad for his work.",
])  # fmt: skip
def test_who_only_meets_the_chair_or_was_not_elected_does_not_chair(text: str) -> None:
    assert not by_name(text, "chairs")


@pytest.mark.parametrize(
    "told",
    ["consists of", "is composed of", "brings together", "comprises", "consists of representatives of"],
)
def test_a_body_s_members_behind_what_it_is_made_of(told: str) -> None:
    found = by_name(f"The Lake Commission {told} Chad, Mali and Niger.", "memberOf")
    assert {one for one, _, _ in found} == {"Chad", "Mali", "Niger"}


def test_those_named_of_many_who_are_only_counted_were_there() -> None:
    text = "The conference, held in Bamako, was attended by delegations from 12 countries, including Chad and Niger."
    assert {one for one, _, _ in by_name(text, "participatesIn")} == {"Chad", "Niger"}


def test_a_guest_of_a_state_was_received() -> None:
    text = "Foreign Minister Abdoulaye Diop of Mali was received by President Idriss Déby of Chad."
    assert {one for one, _, _ in by_name(text, "participatesIn")} >= {"Abdoulaye Diop", "Idriss Déby"}


@pytest.mark.parametrize("told", ["mediated by Oman between", "brokered by Oman between"])
def test_those_a_mediated_meeting_was_between_took_part(told: str) -> None:
    found = by_name(f"Talks {told} the United States and Iran ended without a deal.", "participatesIn")
    assert {one for one, _, _ in found} >= {"United States", "Iran"}


@pytest.mark.parametrize("text", [
    "انتخب وزير الخارجية التشادي محمد صالح النظيف رئيسا للجنة التشادية النيجرية المشتركة.",
    "رحب محمد صالح النظيف، رئيس الفريق العامل المعني بالأسلحة الصغيرة، بالتقرير.",
])  # fmt: skip
def test_who_is_called_the_chair_in_arabic_chairs(text: str) -> None:
    reading = read(Document(text=text, lang="ar")).asserted()
    names = {it.id: it.name for it in reading.entities}
    assert {names[it.subject] for it in reading.relations if it.type == "chairs"} == {"Mahamat Saleh Annadif"}
