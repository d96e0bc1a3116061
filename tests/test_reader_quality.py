"""How well the reader reads annotated documents: floors that must hold, a little under what was measured."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from accords.ingest.pipeline import read
from accords.ingest.scoring.gold import annotated
from accords.ingest.scoring.report import scores
from accords.ingest.scoring.tally import Tally

CORPUS = Path(__file__).parent / "corpus"
UNSEEN = Path(__file__).parent / "unseen"
FLOORS = {
    ("en", "entities"): 0.88, ("en", "relations"): 0.71, ("en", "commitments"): 0.72,
    ("ar", "entities"): 0.88, ("ar", "relations"): 0.68, ("ar", "commitments"): 0.73,
}  # fmt: skip
UNSEEN_FLOORS = {
    ("en", "entities"): 0.84, ("en", "relations"): 0.62, ("en", "commitments"): 0.70,
    ("ar", "entities"): 0.84, ("ar", "relations"): 0.55, ("ar", "commitments"): 0.61,
}  # fmt: skip
GOLD_FLOORS = {
    ("en", "entities"): 0.88, ("en", "relations"): 0.77, ("en", "commitments"): 0.76,
    ("ar", "entities"): 0.88, ("ar", "relations"): 0.68, ("ar", "commitments"): 0.68,
}  # fmt: skip


def tally_of(folder: Path) -> Tally:
    tally = Tally()
    for document, gold in annotated(folder):
        reading = read(document).asserted()
        tally.add(document.lang or reading.lang, gold, reading.to_json())
    return tally


@pytest.fixture(scope="module")
def corpus() -> Tally:
    return tally_of(CORPUS)


@pytest.mark.parametrize(("lang", "measure"), FLOORS)
def test_the_corpus_is_read_well_enough(corpus: Tally, lang: str, measure: str) -> None:
    assert scores(corpus, lang, measure)[2] >= FLOORS[lang, measure]


@pytest.fixture(scope="module")
def unseen() -> Tally:
    return tally_of(UNSEEN)


@pytest.mark.parametrize(("lang", "measure"), UNSEEN_FLOORS)
def test_documents_of_other_publishers_are_read_well_enough(unseen: Tally, lang: str, measure: str) -> None:
    assert scores(unseen, lang, measure)[2] >= UNSEEN_FLOORS[lang, measure]


@pytest.mark.needs("ACCORDS_GOLD")
@pytest.mark.parametrize(("lang", "measure"), GOLD_FLOORS)
def test_the_annotated_documents_are_read_well_enough(lang: str, measure: str) -> None:
    gold = tally_of(Path(os.environ["ACCORDS_GOLD"]))
    assert scores(gold, lang, measure)[2] >= GOLD_FLOORS[lang, measure]
