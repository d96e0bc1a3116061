"""Promises in English that reported speech, negation, "is to" and plans agreed on tell of, and what is none."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read

MET = "President William Ruto of Kenya and President John Mahama of Ghana met in Accra on 5 May 2025. "


def promised(told: str) -> set[tuple[str, ...]]:
    """Return strength and names of those who commit in a sentence after a meeting is told."""
    reading = read(Document(text=MET + told, lang="en")).asserted()
    names = {it.id: it.name for it in reading.entities}
    return {(it.strength, *(names[by] for by in it.by)) for it in reading.commitments}


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("President Ruto said his country would provide 500 soldiers to the mission.", ("intends", "Kenya")),
        (
            "President Ruto promised that his government would host the next summit.",
            ("agrees", "William Ruto"),
        ),
        ("Ghana confirmed that it would take part in the exercise.", ("intends", "Ghana")),
        ("Kenya assured Ghana that it would respect the agreement.", ("intends", "Kenya")),
        ("President Mahama told reporters that Ghana would send food aid.", ("intends", "Ghana")),
        ("Kenya undertook not to increase its tariffs.", ("agrees", "Kenya")),
        ("Ghana offered to host the next round of talks.", ("intends", "Ghana")),
        ("Kenya is to open an embassy in Accra in June.", ("intends", "Kenya")),
        ("Kenya and Ghana agreed that the ministers should meet twice a year.", ("agrees", "Kenya", "Ghana")),
        ("Kenya gave an undertaking to return the artefacts.", ("agrees", "Kenya")),
        ("Kenya and Ghana agreed in principle on a free trade area.", ("agrees", "Kenya", "Ghana")),
    ],
)
def test_a_promise_is_read_however_it_is_told(told: str, wanted: tuple[str, ...]) -> None:
    assert wanted in promised(told)


@pytest.mark.parametrize(
    "told",
    [
        "Kenya would send food aid if Ghana asked for it.",
        "President Ruto said that the rebels would attack again.",
        "President Ruto said that Ghana would win the match.",
        "Kenya agreed that the talks were useful.",
        "The aim of the talks is to end the dispute.",
        "The ceremony will be broadcast live on television.",
        "The results will be published next week.",
        "Ghana rejected an offer to host the talks.",
    ],
)
def test_what_is_only_foreseen_or_shown_is_no_promise(told: str) -> None:
    assert not promised(told)


@pytest.mark.parametrize(
    ("told", "wanted"),
    [
        ("Kenya will not impose tariffs on Ghana.", ("intends", "Kenya")),
        ("To pursue smugglers, Kenya and Ghana commit to sharing data.", ("agrees", "Kenya", "Ghana")),
    ],
)
def test_what_will_not_be_done_is_promised_too(told: str, wanted: tuple[str, ...]) -> None:
    assert wanted in promised(told)


def test_the_will_of_a_people_and_forces_seeking_harm_promise_nothing() -> None:
    assert not promised("Kenya respects the will of the people of Ghana.")
    assert not promised("Kenya confronts radical forces, such as Hamas, seeking to inflame tension.")
    assert not promised("Kenya will not become an enemy.")


@pytest.mark.parametrize(
    "told",
    [
        "President Ruto reaffirmed the readiness of Ghana along with its allies to respond.",
        "President Ruto reiterated Ghana's commitment to the mission.",
    ],
)
def test_who_affirms_anothers_will_is_not_bound_himself(told: str) -> None:
    assert promised(told) == {("reaffirms", "Ghana")}


def test_what_an_agreement_will_do_is_no_promise_of_its_parties() -> None:
    assert not promised("The new agreements between Kenya and Ghana will bring affordable energy.")
    assert promised("The governments of Kenya and Ghana will bring affordable energy.")
    assert promised("Ghana's government will build a dam.")


def test_what_is_forsworn_keeps_its_not() -> None:
    for told in (
        "Iran agreed not to enrich uranium.",
        "Iran pledged not to enrich uranium.",
        "Iran won't enrich uranium.",
    ):
        made = read(Document(text=told, lang="en")).asserted().commitments
        assert [("not" in it.about or "n't" in it.about) for it in made] == [True], told
