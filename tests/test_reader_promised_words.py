"""The words of a promise: both verbs that share its object, a refusal with its "neither", no "to" that only leads to it."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read

MET = "President William Ruto of Kenya and President John Mahama of Ghana met in Accra on 5 May 2025. "


@pytest.mark.parametrize(
    ("told", "words"),
    [
        ("Kenya and Ghana agreed to deepen and widen their trade.", "deepen and widen their trade"),
        ("Kenya and Ghana will not threaten or blame each other.", "not threaten or blame each other"),
        ("Neither country shall arm or shelter rebels.", "Neither country shall arm or shelter rebels"),
        ("Kenya reaffirmed its commitment to the treaty.", "the treaty"),
        ("Kenya reaffirmed its commitment to that treaty.", "that treaty"),
        ("Kenya agreed to open its market and praised Ghana.", "open its market"),
        ("Kenya agreed to pay and praised Ghana.", "pay"),
        ("Kenya agreed to pay, and praised Ghana.", "pay"),
    ],
)
def test_what_is_promised_is_told_whole_and_without_what_follows(told: str, words: str) -> None:
    reading = read(Document(text=MET + told, lang="en"))
    assert words in {it.about for it in reading.commitments}
