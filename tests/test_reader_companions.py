"""Who does the same as an actor, who is appointed, and meetings of other people or to come."""

from __future__ import annotations

import pytest

from tests.asserted import by_name

OPENING = (
    "Prime Minister Katrín Jakobsdóttir of Iceland and President Alar Karis of Estonia met in Reykjavik. "
)


def links(text: str, kind: str, title: str | None = None) -> set[str]:
    """Return the links of a kind in a text, as "subject: object"."""
    return {f"{one}: {other}" for one, _, other in by_name(text, kind, title=title)}


@pytest.mark.parametrize(
    "told",
    [
        "Kenya will work with Oman against piracy.",
        "Kenya, together with Oman, fights piracy.",
        "Kenya, alongside Oman, condemned piracy.",
        "Kenya joined Oman in condemning piracy.",
        "Kenya condemned piracy together with Oman.",
    ],
)
def test_those_who_go_along_counter_the_danger_too(told: str) -> None:
    assert links(told, "counters") == {"Kenya: piracy", "Oman: piracy"}


@pytest.mark.parametrize(
    "told", ["Kenya discussed with Oman the fight against piracy.", "Kenya condemned piracy off Oman."]
)
def test_those_only_spoken_to_do_not(told: str) -> None:
    assert links(told, "counters") == {"Kenya: piracy"}


def test_an_envoy_represents_whoever_appoints_him() -> None:
    told = "The African Union named Thabo Mbeki of South Africa and Joyce Banda of Malawi as mediators."
    found = links(told, "represents")
    assert {"Thabo Mbeki: African Union", "Joyce Banda: African Union"} <= found


def test_a_groups_own_session_is_not_the_meeting_of_the_leaders() -> None:
    told = (
        "They reviewed the work of the bilateral Port Group, which met on 3 May under the co-chairmanship of "
        "Ambassador Bryndís Kjartansdóttir and Ambassador Kaja Tael."
    )
    found = links(OPENING + told, "chairs", "Joint Statement of Iceland and Estonia")
    assert found
    assert not any("Karis" in it for it in found)


def test_a_deed_is_no_danger_of_those_who_only_describe_it() -> None:
    assert links("Norway condemned terrorist violence.", "counters") == {"Norway: terrorist violence"}


TALKS = "Chad and Sudan held talks in Doha on 3 May 2009. The weather was fine. The city was calm. "


def came(text: str) -> set[str]:
    """Return who took part in a meeting told in a text."""
    return {one for one, _, _ in by_name(TALKS + text, "participatesIn")}


def test_who_mediates_and_those_together_with_him_take_part() -> None:
    found = came(
        "Anna Keiner of Norway led the mediation, together with Paul Biya of Cameroon and John Mahama."
    )
    assert {"Anna Keiner", "Paul Biya", "John Mahama"} <= found
    assert "Anna Keiner" not in came("Anna Keiner of Norway led the mediation panel of the city.")


def test_those_who_attend_as_observers_take_part() -> None:
    assert {"Norway", "Kenya"} <= came("Norway and Kenya attended as observers.")
    assert not {"Norway", "Kenya"} & came("Norway and Kenya served as models.")


def test_who_makes_progress_together_with_others_comes_to_no_meeting() -> None:
    assert "Kenya" not in came(
        "They praised the progress that Chad is making, together with Kenya, on trade."
    )
