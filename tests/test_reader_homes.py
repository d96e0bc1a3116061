"""Whom an English official is of where no state stands beside the office, and whom an office with its state means."""

from __future__ import annotations

import pytest

from tests.asserted import by_name

TREATY = """The Parties shall grant each other overflight rights.

For the Republic of Chad: Mahamat Saleh Annadif, Minister of Foreign Affairs

For the Republic of Kenya: Raychelle Omamo, Cabinet Secretary"""
KYIV = """On 3 May, Foreign Minister Dmytro Kuleba of Ukraine met Musalia Mudavadi, Prime Cabinet Secretary of Kenya.

The Ukrainian Foreign Minister praised Chad. He conveyed his thanks to Togo. Ukraine's foreign minister condemned piracy."""


@pytest.mark.parametrize(
    ("text", "title", "links"),
    [
        (
            "The Greek Prime Minister, Mr Mitsotakis, opened the fair.",
            None,
            {("Mitsotakis", "Greece")},
        ),
        (
            "Presidents Gustavo Petro Urrego of Colombia and Daniel Noboa Azín of Ecuador signed the text.",
            None,
            {("Gustavo Petro", "Colombia"), ("Daniel Noboa", "Ecuador")},
        ),
        (
            "The panel was led by Ms. Lina Adwan, Permanent Secretary in the Ministry of Foreign Affairs of Botswana,"
            " and Mr. John Banda, Director-General at the Ministry of Trade and Industry of Malawi.",
            None,
            {("Lina Adwan", "Botswana"), ("John Banda", "Malawi")},
        ),
        (
            TREATY,
            "Agreement between Kenya and Chad on Air Services",
            {("Mahamat Saleh Annadif", "Chad"), ("Raychelle Omamo", "Kenya")},
        ),
        (
            "The United Nations is grateful to the Special Representative of the Secretary-General, Mr. Peter Thomson.",
            None,
            {("Peter Thomson", "United Nations")},
        ),
        (
            "The Council demands the release of the interim President, Mr. Manuel Nhamadjo, and peace in Guinea-Bissau.",
            "Statement by the President of the Security Council on the situation in Guinea-Bissau",
            {("Manuel Nhamadjo", "Guinea-Bissau")},
        ),
    ],
)  # fmt: skip
def test_whom_an_official_is_of(text: str, title: str | None, links: set[tuple[str, str]]) -> None:
    assert {(one, other) for one, _, other in by_name(text, "represents", title=title)} >= links


def test_a_body_s_officer_is_of_no_state_that_only_stands_near() -> None:
    text = "Japan announced 220 million dollars. Commissioner Jutta Urpilainen committed 200 million euros."
    assert not by_name(text, "represents", title="Summary of the pledging conference")


def test_an_office_with_its_state_is_the_official_told_before() -> None:
    found = by_name(KYIV, "supports", "counters")
    assert ("Dmytro Kuleba", "supports", "Chad") in found
    assert ("Dmytro Kuleba", "supports", "Togo") in found
    assert ("Dmytro Kuleba", "counters", "piracy") in found


def test_what_a_title_only_tells_about_is_no_party() -> None:
    text = "The European Union condemns the raid. We express our solidarity with Chad and with Mali."
    found = by_name(
        text, "supports", title="Belarus: Statement by the Spokesperson on the raid and the arrests"
    )
    assert found == {("European Union", "supports", "Chad"), ("European Union", "supports", "Mali")}


def test_the_council_is_the_one_whose_text_it_is() -> None:
    text = (
        "The Security Council met. It notes the work of the Peace and Security Council of the African Union. "
        "The Council condemns the coup."
    )
    title = "Statement by the President of the Security Council on the situation in Gabon"
    found = by_name(text, "counters", title=title)
    assert {one for one, _, _ in found} == {"United Nations Security Council"}
