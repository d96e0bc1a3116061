"""What is set against what was said, and what is denied, in Arabic written for these tests."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read


def links(text: str) -> set[tuple[str, str, str]]:
    """What a text asserts, by name."""
    reading = read(Document(text=text, id="sample", lang="ar", published="2023-06-15")).asserted()
    names = {it.id: it.name for it in reading.entities}
    return {(names[it.subject], it.type, names[it.object]) for it in reading.relations}


@pytest.mark.parametrize("against", ["في حين", "بينما", "فيما", "غير أن", "بيد أن", "في حين أن"])
def test_an_accusation_ends_where_somebody_else_is_set_against_it(against: str) -> None:
    told = links(f"اتهم السودان تشاد بدعم قوات الدعم السريع، {against} كينيا تقول إن إيران تدعم الحوثيين.")
    assert ("Rapid Support Forces", "attributedTo", "Chad") in told
    assert ("Houthis", "attributedTo", "Iran") in told
    assert not told & {("Houthis", "attributedTo", "Chad"), ("Sudan", "counters", "Houthis")}


def test_an_accusation_goes_on_in_a_row() -> None:
    told = links("اتهم السودان تشاد بدعم قوات الدعم السريع والحوثيين.")
    assert ("Houthis", "attributedTo", "Chad") in told


@pytest.mark.parametrize(
    "denial", ["ونفى دعم الحوثيين.", "ونفت تشاد دعم الحوثيين.", "ونفت تشاد أنها تدعم الحوثيين."]
)
def test_what_is_denied_is_laid_to_nobody(denial: str) -> None:
    told = links(f"اتهم السودان تشاد بدعم قوات الدعم السريع، {denial}")
    assert not [it for it in told if it[0] == "Houthis"]
