"""For whom somebody speaks, or whose head he is, told in English right beside his name."""

from __future__ import annotations

import pytest

from tests.asserted import by_name


@pytest.mark.parametrize(
    ("text", "link"),
    [
        (
            "Ambassador Jorge Valentim, on behalf of UNITA, could not agree to the text.",
            ("Jorge Valentim", "represents", "UNITA"),
        ),
        (
            "Minister Amara Essy, speaking for the Organization of African Unity, thanked Chad.",
            ("Amara Essy", "represents", "Organisation of African Unity"),
        ),
        (
            "The Polisario Front, through its spokesman, Ambassador Omar Mansour, rejected the plan.",
            ("Omar Mansour", "represents", "Polisario Front"),
        ),
        (
            "President Ernest Bai Koroma stayed in Freetown; his Foreign Minister, Dr Samura Kamara, spoke.",
            ("Samura Kamara", "represents", "Sierra Leone"),
        ),
        (
            "Minister Fred Mitchell of the Bahamas spoke for the Caribbean Community.",
            ("Fred Mitchell", "represents", "Caribbean Community"),
        ),
    ],
)
def test_for_whom_somebody_speaks(text: str, link: tuple[str, str, str]) -> None:
    assert link in by_name(text, "represents")


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Ambassador Jorge Valentim, an opponent of UNITA, could not agree to the text.", "UNITA"),
        ("The Polisario Front received its guest, Ambassador Omar Mansour.", "Polisario Front"),
        ("Minister Amara Essy, speaking for an hour, thanked Chad.", "Chad"),
    ],
)
def test_who_only_stands_beside_a_body_speaks_not_for_it(text: str, body: str) -> None:
    assert body not in {it[2] for it in by_name(text, "represents")}
