"""English links by force, blame and joining: who strikes a group, who lays a deed to whom, whose ratification a noun tells."""

from __future__ import annotations

import pytest

from tests.asserted import by_name


def links(text: str, kind: str) -> set[tuple[str, str]]:
    """Return both ends of the asserted links of one kind."""
    return {(one, other) for one, _, other in by_name(text, kind)}


PARTIES = [
    ("ASEAN welcomed the accession of Brazil to the Treaty of Amity and Cooperation.", {"Brazil"}),
    ("The ratification of the Kigali Amendment by Morocco was welcomed by UNEP.", {"Morocco"}),
    ("We hail the signature by Chile and Peru of the Antofagasta Accord.", {"Chile", "Peru"}),
    ("Ministers hailed the signing of the Air Services Agreement by Kenya and Ghana.", {"Kenya", "Ghana"}),
    ("The EU encouraged the ratification of the Arms Trade Treaty by Iran.", set()),
    ("The EU called for Iran's accession to the Arms Trade Treaty.", set()),
    ("Togo stressed the importance of the early ratification of the Arms Trade Treaty by Iran.", set()),
    ("Kenya, along with Uganda, signed the Nile Basin Agreement.", {"Kenya", "Uganda"}),
]
STRUCK = [
    ("The Kenyan army bombed Al-Shabaab camps near Kismayo.", {("Kenya", "al-Shabaab")}),
    ("Kenya recaptured the town of Bardera from Al-Shabaab.", {("Kenya", "al-Shabaab")}),
    ("Ten fighters of Boko Haram were killed by Nigerian forces in Borno.", {("Nigeria", "Boko Haram")}),
    ("Twelve civilians were killed by Boko Haram.", set()),
    ("Nigerian troops freed hostages held by Boko Haram.", set()),
    ("Rebels struck an oil facility, an attack that Jordan condemned.", {("Jordan", "attack")}),
    ("The massacre denounced by the United Nations took place in Moura.", {("United Nations", "massacre")}),
]
LAID = [
    ("Kenya blamed the blast on ISIS.", {("blast", "ISIS")}),
    ("Kenya put the blame for the raid squarely on Somalia.", {("raid", "Somalia")}),
    ("Kenya held Al-Shabaab responsible for the raid.", {("raid", "al-Shabaab")}),
    ("Kenya did not blame the raid on Chad.", set()),
    ("ISIS claimed the attack in Kabul.", {("attack in Kabul", "ISIS")}),
    ("ISIS claimed the attack in Kabul was staged.", set()),
    ("The raid, condemned by Jordan, killed ten.", set()),
    ("Mali has been accused by France of committing massacres in Moura.", {("massacres in Moura", "Mali")}),
]


@pytest.mark.parametrize(("text", "parties"), PARTIES)
def test_a_noun_of_joining_tells_who_became_party(text: str, parties: set[str]) -> None:
    assert {one for one, _ in links(text, "partyTo")} == parties


@pytest.mark.parametrize(("text", "expected"), STRUCK)
def test_who_strikes_a_group_or_blames_a_deed_counters_it(text: str, expected: set[tuple[str, str]]) -> None:
    assert links(text, "counters") == expected


@pytest.mark.parametrize(("text", "expected"), LAID)
def test_a_deed_is_laid_to_whom_a_verb_names(text: str, expected: set[tuple[str, str]]) -> None:
    assert links(text, "attributedTo") == expected


def test_a_bid_to_join_makes_no_member_and_its_approval_is_support() -> None:
    text = "Turkey's parliament approved Finland's bid to join NATO."
    assert links(text, "memberOf") == set()
    assert links(text, "supports") == {("Turkey", "Finland")}


def test_the_accused_backs_whom_a_passive_says_he_is_accused_of_backing() -> None:
    assert links("Rwanda is accused by the UN of supporting the M23.", "supports") == {
        ("Rwanda", "March 23 Movement")
    }


def test_those_beside_a_subject_and_the_person_behind_an_office_act_too() -> None:
    thanked = "France, together with Germany and Poland, thanked Moldova."
    assert links(thanked, "supports") == {(it, "Moldova") for it in ("France", "Germany", "Poland")}
    assert links("The head of the mission, Ana Diaz, thanked Kenya.", "supports") == {("Ana Diaz", "Kenya")}


@pytest.mark.parametrize(
    ("text", "blamed"),
    [
        ("The European Union regrets that Serbia has not aligned itself with the sanctions.", {"Serbia"}),
        ("Japan deplores the fact that Russia has resumed testing.", {"Russia"}),
        ("Norway said the statement by Serbia was regrettable.", {"Serbia"}),
        ("Kenya regrets that Uganda was attacked.", set()),
        ("Kenya regrets that Uganda lost ten soldiers.", set()),
        ("ECOWAS suspended Mali from its decision-making bodies.", {"Mali"}),
    ],
)
def test_whom_a_word_of_regret_blames(text: str, blamed: set[str]) -> None:
    assert {other for _, other in links(text, "criticizes")} == blamed


def test_a_speaker_thanks_by_a_noun_alone() -> None:
    text = (
        "President William Ruto of Kenya welcomed the delegates. Our thanks go to Egypt and to Ambassador Juan Rojas."
        " A big thank you to Denmark. Thank you, Japan, for coming. Thanks to Cuba, the talks resumed. Hats off to Ghana."
    )
    found = by_name(text, "supports", title="Remarks by President William Ruto of Kenya")
    thanked = {other for one, _, other in found if one == "William Ruto"}
    assert thanked == {"Egypt", "Juan Rojas", "Denmark", "Japan", "Ghana"}


def test_a_decision_of_others_to_join_makes_the_speaker_no_member() -> None:
    text = "Norway welcomes the decision of Finland and Sweden to join NATO."
    assert by_name(text, "memberOf") == set()
