"""Subjects in English that a clause or a stretch parts from their verb, and blame told in idioms."""

from __future__ import annotations

import pytest

from tests.asserted import by_name


@pytest.mark.parametrize(
    ("text", "link"),
    [
        (
            "President William Ruto of Kenya, whose government had boycotted the talks, denounced Eritrea.",
            ("William Ruto", "criticizes", "Eritrea"),
        ),
        ("Kenya, whose troops lead the mission, praised Jamaica.", ("Kenya", "supports", "Jamaica")),
        (
            "Turkish Foreign Minister Hakan Fidan, whose country openly backs Baku, spoke in Rome.",
            ("Turkey", "supports", "Azerbaijan"),
        ),
        (
            "Chad, after months of silence, and despite French objections, condemned Serbia.",
            ("Chad", "criticizes", "Serbia"),
        ),
        ("Poland's Radosław Sikorski told Hungary to stop blocking aid.", ("Radosław Sikorski", "criticizes", "Hungary")),
        ("Ukraine said Russia was responsible for the destruction of the dam.", ("Ukraine", "criticizes", "Russia")),
        ("Canada took Syria to the International Court of Justice.", ("Canada", "criticizes", "Syria")),
        ("Brazil took a dim view of the American tariffs.", ("Brazil", "criticizes", "United States")),
        (
            "In a veiled swipe at Beijing, Prime Minister Fumio Kishida of Japan spoke of might.",
            ("Fumio Kishida", "criticizes", "China"),
        ),
        ("The Rev Jesse Jackson denounced Mr Blair as a hypocrite.", ("Jesse Jackson", "criticizes", "Blair")),
    ],
)  # fmt: skip
def test_who_blames_or_praises_whom(text: str, link: tuple[str, str, str]) -> None:
    assert link in by_name(text, "criticizes", "supports")


def test_what_somebody_is_said_to_be_responsible_for_is_laid_to_him() -> None:
    found = by_name(
        "Ukraine said Russia was responsible for the destruction of the dam.", "attributedTo", "counters"
    )
    assert {kind for _, kind, _ in found} == {"attributedTo", "counters"}


@pytest.mark.parametrize(
    "text",
    [
        "The agency of Chad is responsible for monitoring the fight against fraud.",
        "Norway took part in the hearing at the court of Chad.",
    ],
)
def test_who_only_has_a_task_is_not_blamed(text: str) -> None:
    assert not by_name(text, "criticizes", "attributedTo")


@pytest.mark.parametrize(
    ("text", "link"),
    [
        (
            "After rebels overran the town of Goma, ministers of Kenya and Rwanda met and condemned the violence.",
            ("Kenya", "counters", "violence"),
        ),
        (
            "When fighting reached the capital, Ghana and Togo met in Accra and denounced the attack on the port.",
            ("Ghana", "counters", "attack on the port"),
        ),
        (
            "Ghana, represented by its foreign minister, and Togo, represented by an envoy, denounced Serbia.",
            ("Ghana", "criticizes", "Serbia"),
        ),
    ],
)  # fmt: skip
def test_who_acts_behind_an_opening_clause(text: str, link: tuple[str, str, str]) -> None:
    assert link in by_name(text, "criticizes", "counters")


def test_who_leads_a_coalition_is_told_before_its_name_alone() -> None:
    text = "Kenya was attacked by the Saudi-led coalition, in which Qatar also took part."
    assert ("Kenya", "memberOf", "Saudi-led coalition in Yemen") not in by_name(text, "memberOf")


def test_a_treaty_signed_long_ago_has_the_parties_behind_by() -> None:
    text = "A treaty signed in 1959 by Egypt and Sudan divided the waters."
    assert {it[0] for it in by_name(text, "partyTo")} == {"Egypt", "Sudan"}


def test_a_coalition_has_its_leader_and_those_who_join_it() -> None:
    text = "Libya was bombed by a NATO-led coalition, in which Qatar took part."
    told = {it[0] for it in by_name(text, "memberOf")}
    assert told == {"North Atlantic Treaty Organization", "Qatar"}


def test_a_deed_told_before_is_meant_by_its_noun() -> None:
    text = "Norway condemned the expulsion of families from Chad. Sweden also denounced the expulsions."
    assert ("Sweden", "counters", "expulsion of families from Chad") in by_name(text, "counters")
    assert by_name("Sweden denounced the expulsions.", "counters") == set()


def test_examples_of_deeds_are_of_who_did_these() -> None:
    text = "Norway condemned the atrocities committed by Boko Haram, including the attack on Baga."
    assert ("attack on Baga", "attributedTo", "Boko Haram") in by_name(text, "attributedTo")
    text = "Norway condemned several attacks, including the attack on Baga, and praised Chad."
    assert by_name(text, "attributedTo") == set()
