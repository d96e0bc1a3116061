"""Dangers known by what is done about them, and who did them, in English."""

from __future__ import annotations

import pytest

from tests.asserted import by_name


def told(text: str, *kinds: str) -> set[tuple[str, str, str]]:
    """The links of a text with their ends in small letters."""
    return {(one.casefold(), kind, other.casefold()) for one, kind, other in by_name(text, *kinds)}


def countered(text: str) -> set[str]:
    """What anybody counters in a text."""
    return {other for _, _, other in told(text, "counters")}


@pytest.mark.parametrize(
    ("text", "dangers"),
    [
        ("Norway condemned the sham trial of activists and the curfew in Belarus.", {"sham trial", "curfew"}),
        (
            "Kenya and Tanzania agreed to crack down on wildlife dealers, charcoal rackets and sand harvesting.",
            {"wildlife dealers", "charcoal rackets", "sand harvesting"},
        ),
        ("Fiji and Samoa pledged to fight illiteracy.", {"illiteracy"}),
        ("A wave of attacks on traders drew condemnation from Nigeria.", {"attacks on traders"}),
        ("Japan protested to Moscow over the landing of soldiers.", {"landing of soldiers"}),
        ("Zambia declared cholera a national emergency.", {"cholera"}),
        ("Egypt will not stand idly by in the face of any threat to the Nile.", {"threat to the nile"}),
        (
            "New Zealand is deeply concerned at reports of torture in Xinjiang and of forced sterilisation.",
            {"torture", "forced sterilisation"},
        ),
        ("Niger accused France of spying and of arming terrorists.", {"spying", "arming terrorists"}),
        ("The Organization of American States rejected the fraudulent ballot in Nicaragua.", {"fraudulent ballot"}),
        ("Kenya voiced concern at arbitrary airspace closures.", {"arbitrary airspace closures"}),
        (
            "Norway condemned the hijacking of a ferry which was bound for Kuwait, and the abduction of its crew.",
            {"hijacking", "abduction"},
        ),
        (
            "Norway voiced its abhorrence of the crimes of the junta, and in particular of the burning of villages.",
            {"crimes", "burning of villages"},
        ),
    ],
)  # fmt: skip
def test_what_is_condemned_or_fought_is_a_danger_whatever_its_noun(text: str, dangers: set[str]) -> None:
    found = countered(text)
    assert all(any(danger in it for it in found) for danger in dangers)


@pytest.mark.parametrize(
    "text",
    [
        "Norway condemned the Government of Sudan.",
        "President William Ruto fought the election and won.",
        "Jamaica fights to keep its place in the sun.",
    ],
)
def test_who_is_condemned_and_what_is_fought_for_is_no_danger(text: str) -> None:
    assert not countered(text)


def test_who_committed_a_deed_is_countered_with_it_where_he_is_a_danger_himself() -> None:
    found = told(
        "Norway condemned the atrocities committed by armed gangs in Ecuador.", "counters", "attributedTo"
    )
    assert ("norway", "counters", "armed gangs") in found
    assert ("atrocities", "attributedTo", "armed gangs") in found


def test_a_state_that_uttered_threats_is_criticized_for_them() -> None:
    found = told(
        "Kenya deplored the threats uttered by Ethiopia against Somali traders.", "criticizes", "attributedTo"
    )
    assert ("kenya", "criticizes", "ethiopia") in found
    assert any(kind == "attributedTo" and other == "ethiopia" for _, kind, other in found)


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("Mexico criticised the new tomato duty imposed by the United States.", ("mexico", "criticizes", "united states")),
        ("Poland protested against the Belarusian verdict.", ("poland", "criticizes", "belarus")),
        ("Norway welcomed Kenya's new refugee law.", ("norway", "supports", "kenya")),
        ("Poland has delivered over 300 tanks to Kyiv.", ("poland", "supports", "ukraine")),
        ("Germany will train Malian officers in Hamburg.", ("germany", "supports", "mali")),
        ("Iceland voted in favour of Kosovo's admission.", ("iceland", "supports", "kosovo")),
        ("Kazakhstan wrote off the debt of Kyrgyzstan.", ("kazakhstan", "supports", "kyrgyzstan")),
        ("Kenya is helping Somalia to train its army.", ("kenya", "supports", "somalia")),
        ("Norway welcomed the steps announced by Chad, by Mali and by Niger.", ("norway", "supports", "niger")),
        ("Norway expressed its solidarity with Chad and with Mali.", ("norway", "supports", "mali")),
        (
            "Norway expressed its solidarity with Chad, as well as with the people of Niger.",
            ("norway", "supports", "niger"),
        ),
    ],
)  # fmt: skip
def test_whose_deed_is_blamed_or_praised(text: str, link: tuple[str, str, str]) -> None:
    assert link in told(text, "criticizes", "supports")


@pytest.mark.parametrize("text", ["Norway opposed the Ukrainian candidacy."])
def test_what_is_nobodys_deed_blames_nobody(text: str) -> None:
    assert not told(text, "criticizes", "supports")


@pytest.mark.parametrize("text", [
    "Kenya and Tanzania agreed to fight piracy and security cooperation in the region.",
    "Kenya and Tanzania pledged to fight piracy and its methods.",
    "Kenya and Tanzania agreed to fight, investigate and punish piracy.",
])  # fmt: skip
def test_a_row_adds_neither_what_is_good_nor_what_is_the_danger_s_own(text: str) -> None:
    assert countered(text) == {"piracy"}
