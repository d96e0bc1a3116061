"""Wordings: the many ways in which English tells the same link, one sentence each."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read


def links(text: str) -> set[str]:
    """Return the links of a text that are told as facts, each as `type(subject, object)`."""
    reading = read(Document(text=text, lang="en")).asserted()
    names = {it.id: it.name for it in reading.entities}
    return {f"{it.type}({names[it.subject]}, {names[it.object]})" for it in reading.relations}


STANCES = [
    ("Kenya called out Uganda for detaining its fishermen.", "criticizes(Kenya, Uganda)"),
    ("Colombia expressed its displeasure with Peru.", "criticizes(Colombia, Peru)"),
    ("Estonia demanded that Russia release the seized vessel.", "criticizes(Estonia, Russia)"),
    ("Moldova declared the Russian diplomat persona non grata.", "criticizes(Moldova, Russia)"),
    ("Rwanda dismissed the allegations made by Burundi as baseless.", "criticizes(Rwanda, Burundi)"),
    ("Spain voiced its disagreement with Algeria's suspension of trade.", "criticizes(Spain, Algeria)"),
    ("Bangladesh expressed sympathy with Nepal.", "supports(Bangladesh, Nepal)"),
    ("Latvia shipped howitzers to Ukraine.", "supports(Latvia, Ukraine)"),
]
DANGERS = [
    ("Norway regards piracy as a grave danger to shipping.", "counters(Norway, piracy)"),
    ("Saint Lucia called climate change an existential threat.", "counters(Saint Lucia, climate change)"),
    ("Cameroon is battling Boko Haram.", "counters(Cameroon, Boko Haram)"),
    ("Denmark intends to protect undersea cables from sabotage.", "counters(Denmark, sabotage)"),
    ("Nigeria attributed the cyberattack to Benin.", "attributedTo(cyberattack, Benin)"),
]
DEALS = [
    ("Kenya and Uganda inked a pact on power sharing.", "partyTo(Uganda, pact on power sharing)"),
    ("Malta and Italy struck a deal on rescue at sea.", "partyTo(Malta, deal on rescue)"),
]


@pytest.mark.parametrize(("text", "link"), [*STANCES, *DANGERS, *DEALS])
def test_a_wording_gives_its_link(text: str, link: str) -> None:
    assert link in links(text)


@pytest.mark.parametrize(
    ("text", "member"),
    [
        ("Lebanon's president Joseph Aoun made an official visit to Riyadh.", "Joseph Aoun"),
        ("Prime Minister Mia Mottley of Barbados addressed the summit.", "Mia Mottley"),
        ("President Lula hosted President Gustavo Petro of Colombia in Santos.", "Gustavo Petro"),
        ("Minister Penny Wong of Australia called on her Fijian counterpart, Biman Prasad.", "Biman Prasad"),
        ("Ministers Ali Gul of Chad and Jo Bell of Fiji exchanged views in Moscow.", "Jo Bell"),
        (
            "Minister Penny Wong of Australia flew to Suva, where she met Minister Jo Bell of Fiji.",
            "Penny Wong",
        ),
        ("Japan and Fiji wrapped up the ministerial meeting in Suva.", "Fiji"),
    ],
)
def test_a_wording_tells_who_took_part(text: str, member: str) -> None:
    assert any(it.startswith(f"participatesIn({member}, ") for it in links(text))


def test_whom_somebody_calls_on_to_act_is_not_met() -> None:
    text = "Minister Penny Wong of Australia called on President Jo Bell of Fiji to release the crew."
    assert not any(it.startswith("participatesIn") for it in links(text))


def test_what_something_is_called_is_not_what_is_condemned() -> None:
    assert "counters(Singapore, grave danger)" not in links("Singapore regards piracy as a grave danger.")


@pytest.mark.parametrize(
    ("text", "link"),
    [
        (
            "The Security Council met on Monday. Council strongly condemned the attack in Bossaso.",
            "counters(United Nations Security Council, attack in Bossaso)",
        ),
        (
            "The Commission of the African Union condemns the bombing in Bossaso.",
            "counters(African Union, bombing in Bossaso)",
        ),
        (
            "Belarus left the Commonwealth of Nations. The bloc thanked Kenya.",
            "supports(Commonwealth of Nations, Kenya)",
        ),
        (
            "The East African Community opened its summit. Leaders commended Angola for its mediation.",
            "supports(East African Community, Angola)",
        ),
    ],
)
def test_an_organ_or_a_common_noun_speaks_for_its_body(text: str, link: str) -> None:
    assert link in links(text)
