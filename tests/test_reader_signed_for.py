"""For whom an agreement was signed, who answers for a deed, and promises not to do something, in English."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read
from tests.asserted import by_name


@pytest.mark.parametrize("told", [
    "was signed on behalf of Chad by Mahamat Saleh Annadif and on behalf of Mali by Abdoulaye Diop",
    "was signed by Mahamat Saleh Annadif for Chad and by Abdoulaye Diop for Mali",
    "was initialled by Mahamat Saleh Annadif on behalf of the Government of Chad, and Abdoulaye Diop on behalf of Mali",
])  # fmt: skip
def test_those_an_agreement_was_signed_for_are_its_parties(told: str) -> None:
    found = by_name(f"The Bamako Agreement {told}.", "partyTo")
    assert found == {(it, "partyTo", "Bamako Agreement") for it in ("Chad", "Mali")}


def test_what_an_agreement_is_for_is_no_party() -> None:
    text = "Chad signed the Bamako Agreement for the protection of Lake Chad and its birds."
    assert {one for one, _, _ in by_name(text, "partyTo")} == {"Chad"}


@pytest.mark.parametrize("told", [
    "was claimed by Boko Haram", "has been blamed on Boko Haram", "was attributed to Boko Haram",
])  # fmt: skip
def test_a_deed_laid_to_somebody_by_a_passive_verb(told: str) -> None:
    text = f"The attack in Diffa {told}."
    assert by_name(text, "attributedTo") == {("attack in Diffa", "attributedTo", "Boko Haram")}


@pytest.mark.parametrize("verb", ["undertakes", "agrees", "pledges", "promised"])
def test_a_promise_not_to_do_something(verb: str) -> None:
    reading = read(Document(text=f"Chad {verb} not to close the border.", lang="en"))
    assert [it.strength for it in reading.commitments] == ["agrees"]


@pytest.mark.parametrize(
    "deed", ["close the border", "secure the border", "free the prisoners", "complete the road"]
)
def test_words_that_are_mostly_adjectives_are_verbs_behind_to(deed: str) -> None:
    reading = read(Document(text=f"Chad and Mali agreed to {deed}.", lang="en"))
    assert [it.about for it in reading.commitments] == [deed]


@pytest.mark.parametrize("text", [
    "Chad thanked Mali for its support, Niger for its mediation and Togo for its hospitality.",
    "Chad thanked Mali and Niger, as well as Togo, for their help.",
])  # fmt: skip
def test_each_of_a_row_is_thanked_for_what_he_did(text: str) -> None:
    assert {other for _, _, other in by_name(text, "supports")} == {"Mali", "Niger", "Togo"}
