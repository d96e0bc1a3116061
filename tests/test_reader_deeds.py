"""Whose deeds, words and roles are blamed or praised in English, and what is neither."""

from __future__ import annotations

import pytest

from tests.asserted import by_name


def sides(told: str) -> set[str]:
    """Return who praises or criticises whom in a text."""
    return {f"{kind}({one}, {other})" for one, kind, other in by_name(told, "supports", "criticizes")}


@pytest.mark.parametrize(
    "told",
    [
        "Norway rejected Iceland's recent steps in the disputed waters.",
        "Norway expressed regret over the decision of Iceland to leave the commission.",
        "Norway deplored the measures taken by Iceland.",
        "Norway is disappointed by Iceland's refusal to negotiate.",
        "Norway called on Iceland to cease its support for the rebels.",
        "Norway demanded that Iceland withdraw its ships.",
        "Norway summoned the ambassador of Iceland over the incident.",
        "Norway took issue with Iceland's interpretation of the treaty.",
        "Norway lodged solemn representations with Iceland.",
        "Norway condemns Iceland's arms sales to the rebels.",
    ],
)
def test_a_deed_blamed_is_blamed_on_its_doer(told: str) -> None:
    assert sides(told) == {"criticizes(Norway, Iceland)"}


@pytest.mark.parametrize(
    "told",
    [
        "Germany recognised the role of Jordan in the talks.",
        "Germany took note with appreciation of Jordan's efforts.",
        "Germany values the contribution of Jordan.",
        "Germany hailed the progress made by Jordan.",
        "Germany attached importance to the role of Jordan.",
    ],
)
def test_a_role_valued_is_support_of_its_holder(told: str) -> None:
    assert sides(told) == {"supports(Germany, Jordan)"}


@pytest.mark.parametrize(
    "told",
    [
        "Norway rejected Iceland's offer of help.",
        "Norway regretted the death of the President of Iceland.",
        "Norway called on Iceland to take part in the talks.",
        "Germany recognised the need of Jordan for water.",
        "Germany took note of the report on Jordan.",
        "Norway summoned the cabinet of Prime Minister Solberg.",
        "Norway did not reject Iceland's steps.",
    ],
)
def test_what_blames_and_praises_nobody(told: str) -> None:
    assert not sides(told)


def test_the_holders_of_a_role_stand_in_a_row_or_a_clause_behind_it() -> None:
    told = by_name("Norway and Sweden note the constructive role of China, Iran and Pakistan.", "supports")
    assert {it[2] for it in told} == {"China", "Iran", "Pakistan"}
    told = by_name(
        "Norway commended the role that Kenya, together with Uganda, plays in the talks.", "supports"
    )
    assert ("Norway", "supports", "Kenya") in told


def test_who_speaks_behind_a_role_holds_it_not() -> None:
    told = by_name("Chad noted the role of China, Norway said.", "supports")
    assert ("Chad", "supports", "Norway") not in told
