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
