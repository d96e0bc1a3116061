"""Organs of bodies in English: whose "General Assembly" is meant, and for whom a named council speaks."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read
from tests.asserted import links


def bodies(text: str) -> set[str]:
    reading = read(Document(id="x", text=text, lang="en")).asserted()
    return {it.name for it in reading.entities if it.type == "Organization"}


@pytest.mark.parametrize(
    "text",
    [
        "The 54th General Assembly of the OAS, held in Asunción, elected Paraguay as its chair.",
        "The Permanent Council of the OAS condemned the attack. The General Assembly supports Guatemala.",
        "The Organization of American States met in Lima. The General Assembly thanked Peru. The OAS thanked Chile.",
    ],
)
def test_the_general_assembly_is_that_of_the_body_the_text_speaks_of(text: str) -> None:
    found = bodies(text)
    assert "General Assembly of the Organization of American States" in found
    assert "United Nations General Assembly" not in found


@pytest.mark.parametrize(
    "text",
    [
        "The General Assembly supports Guatemala.",
        "Kenya thanked the United Nations. The General Assembly supports Kenya.",
        "The OAS thanked the United Nations. At the UN General Assembly, the United Nations thanked Chile. "
        "The General Assembly supports Peru.",
    ],
)
def test_without_another_body_it_is_that_of_the_united_nations(text: str) -> None:
    assert "United Nations General Assembly" in bodies(text)


@pytest.mark.parametrize(
    ("text", "link"),
    [
        (
            "The ECOWAS Authority of Heads of State and Government condemned the coup.",
            "counters(Economic Community of West African States, coup)",
        ),
        (
            "The GCC Ministerial Council condemned the attack on Saudi Arabia.",
            "counters(Gulf Cooperation Council, attack on Saudi Arabia)",
        ),
        (
            "The Parliamentary Assembly of the Council of Europe condemned Belarus.",
            "criticizes(Parliamentary Assembly of the Council of Europe, Belarus)",
        ),
    ],
)
def test_a_named_organ_speaks_for_its_body(text: str, link: str) -> None:
    assert link in links(text, "en")


@pytest.mark.parametrize(
    ("title", "body"),
    [
        ("Communiqué of the ECOWAS Summit", "Economic Community of West African States"),
        ("Communiqué of the SADC Summit", "Southern African Development Community"),
        ("Chairman's Statement of the 43rd ASEAN Summit", "Association of Southeast Asian Nations"),
    ],
)
def test_the_name_of_its_summit_tells_whose_text_it_is(title: str, body: str) -> None:
    text = f"{title}\n\nThe Heads of State and Government condemned the coup in Ruritania."
    reading = read(Document(id="x", text=text, lang="en", title=title)).asserted()
    names = {it.id: it.name for it in reading.entities}
    assert body in {names[it.subject] for it in reading.relations if it.type == "counters"}


def test_an_adjective_within_a_body_s_name_acts_not() -> None:
    text = "The General Secretariat of the Organization of American States (OAS) condemns the violence in Nicaragua."
    found = links(text, "en")
    assert "counters(General Secretariat of the Organization of American States, violence)" in found
    assert not any(it.startswith("counters(United States") for it in found)
