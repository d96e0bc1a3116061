"""Members told of by the word "member" in English, and who is none."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read


def members(told: str) -> set[str]:
    """Return who is told to belong to something."""
    reading = read(Document(text=told, lang="en")).asserted()
    names = {it.id: it.name for it in reading.entities}
    return {names[it.subject] for it in reading.relations if it.type == "memberOf"}


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("Kenya, as a member of the Commonwealth, will support the mission.", {"Kenya"}),
        ("As members of the G20, India and Brazil will work together.", {"India", "Brazil"}),
        ("Kenya, a founding member of the East African Community, welcomed the report.", {"Kenya"}),
        ("Kenya and Ghana are fellow members of the Commonwealth.", {"Kenya", "Ghana"}),
        (
            "France will speak in the Arctic Council, of which Sweden and Norway are members.",
            {"Sweden", "Norway"},
        ),
        ("The African Union welcomed Finland's accession to NATO.", {"Finland"}),
        ("France welcomed Finland as a new member of NATO.", {"Finland"}),
        ("ASEAN member state Brunei spoke first.", {"Brunei"}),
        ("Hungary, an EU member, blocked the text.", {"Hungary"}),
        ("Timor-Leste, ASEAN's newest member, hosted the retreat.", {"Timor-Leste"}),
        ("Angola, which chairs the African Union this year, offered help.", {"Angola"}),
        ("Costa Rica, which holds the rotating presidency of SICA, called for calm.", {"Costa Rica"}),
        (
            "Founding members Algeria, Tunisia and Libya revived the Arab Maghreb Union.",
            {"Algeria", "Tunisia", "Libya"},
        ),
        ("As the current chair of the Pacific Islands Forum, Tonga spoke first.", {"Tonga"}),
        ("Sweden's accession to NATO was completed in March.", {"Sweden"}),
        ("Nepal is one of the eight members of SAARC.", {"Nepal"}),
        ("Vanuatu's seat on the Human Rights Council expires next year.", {"Vanuatu"}),
        ("Togo has been a member of the Commonwealth since 2022.", {"Togo"}),
        ("Panama was admitted to the Central American Integration System.", {"Panama"}),
        ("Italy, Germany and France belong to NATO.", {"Italy", "Germany", "France"}),
    ],
)
def test_a_member_is_told_by_the_word(told: str, wanted: set[str]) -> None:
    assert members(told) == wanted


@pytest.mark.parametrize(
    "told",
    [
        "Kenya wants to become a member of BRICS.",
        "Colombia has been a NATO global partner since 2017.",
        "Moldova's application for membership of the European Union was discussed.",
        "Kenya is not a member of the European Union.",
        "Kenya, a former member of BRICS, sent observers.",
        "France supports Ukraine's accession to NATO.",
        "France spoke of the Arctic Council, of which Kenya is not a member.",
    ],
)
def test_who_wants_to_belong_or_no_longer_does_is_no_member(told: str) -> None:
    assert not members(told)


def test_whom_member_states_meet_is_no_member() -> None:
    assert members("ASEAN member states Brunei and Laos met Kenya.") == {"Brunei", "Laos"}


@pytest.mark.parametrize(
    ("text", "member"),
    [
        ("The member states of the Eurasian Economic Union are Armenia, Belarus and Kazakhstan.", "Belarus"),
        ("The Andean Community has Bolivia, Colombia and Peru as members.", "Colombia"),
        ("As a member state of SADC, Malawi welcomes the decision.", "Malawi"),
    ],
)
def test_member_states_and_having_as_members_tell_who_belongs(text: str, member: str) -> None:
    assert member in members(text)


def test_seeking_membership_is_no_membership() -> None:
    assert not members("Serbia is seeking membership of the European Union.")
