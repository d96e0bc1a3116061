"""Learned tables are made again byte for byte, and split and tag words they have not seen."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from accords.ingest.arabic.known import Knowledge, Known, known
from accords.ingest.arabic.name_shapes import looks_like_name
from accords.ingest.arabic.perceptron import Learner, best, whole, written
from accords.ingest.training import clitics, tags
from accords.ingest.training.knowledge import Asked, Kept
from accords.ingest.training.knowledge import written as kept_text
from accords.ingest.training.segments import Segment, sentences
from accords.ingest.training.tables import retrain, table_path, then_known
from accords.ingest.training.turns import turns

DATA = os.environ.get("ACCORDS_TRAINING")
FOLDS = 4
needs_data = pytest.mark.needs("ACCORDS_TRAINING")


def segments() -> Path:
    return Path(DATA or "") / "ar-segments.tsv"


def test_the_learner_learns_and_writes_sorted_whole_numbers() -> None:
    learner = Learner()
    learner.step += 1
    learner.correct(["b"], ["a"])
    learner.step += 1
    weights = whole([learner.averaged()])
    assert best(weights, [["a"], ["b"]]) == 1
    assert written(weights) == '{\n"a": -10,\n"b": 10\n}\n'


def test_ties_go_to_the_earlier_candidate() -> None:
    assert best({}, [["a"], ["b"]]) == 0


@needs_data
@pytest.mark.parametrize("table", ["ar.clitics", "ar.tags"])
def test_a_table_is_made_again_byte_for_byte(table: str) -> None:
    assert retrain(table, segments()) == table_path(table).read_text("utf-8")


@needs_data
def test_training_asks_no_word_list_of_today(monkeypatch: pytest.MonkeyPatch) -> None:
    def forbidden(*_: object) -> object:
        raise AssertionError("a word list of today was asked")

    data = list(sentences(segments()))[:40]
    for module in (clitics, tags):
        with_lists = module.trained(data, then_known())
        with monkeypatch.context() as patched:
            for listed in ("closed_tags", "hosts", "verb_forms", "noun_forms"):
                patched.setattr(f"accords.ingest.arabic.known.{listed}", forbidden)
            known.cache_clear()
            assert module.trained(data, then_known()) == with_lists


def test_what_the_lists_know_is_kept_and_read_again(tmp_path: Path) -> None:
    asked, file = Asked(), tmp_path / "known.json"
    stems = ["في", "اكد", "تعاون", "قط"]
    answers = [asked(it) for it in stems]
    file.write_text(kept_text(asked.answers), "utf-8")
    kept = Kept(file)
    assert [kept(it) for it in stems] == answers
    assert answers[0].grammar == "PREP"
    assert "v" in answers[1].lists
    assert "past" not in answers[0].tenses
    assert kept("لامعروفه") == Known()


def test_every_turn_has_an_order_of_its_own_and_the_same_each_time() -> None:
    once = list(turns(range(20), seed=1, rounds=2))
    assert sorted(once) == sorted([*range(20)] * 2)
    assert once[:20] != once[20:]
    assert once == list(turns(range(20), seed=1, rounds=2))
    assert once != list(turns(range(20), seed=2, rounds=2))


@needs_data
def test_the_table_of_name_shapes_is_made_the_same_twice() -> None:
    assert retrain("ar.names", segments()) == retrain("ar.names", segments())


@pytest.mark.parametrize(
    ("word", "is_name"), [("بوغدانوف", True), ("مولينيلي", True), ("تطابق", False), ("استنتاجات", False)]
)
def test_the_shape_of_a_word_tells_names_from_nouns(word: str, is_name: bool) -> None:
    assert looks_like_name(word, True) == is_name


@needs_data
@pytest.mark.parametrize(("module", "least"), [(clitics, 0.97), (tags, 0.94)])
def test_words_of_held_out_sentences_are_read_rightly(module: object, least: float) -> None:
    trained: Callable[[Sequence[Sequence[Segment]], Knowledge], dict[str, int]] = module.trained  # type: ignore[attr-defined]
    accuracy: Callable[..., tuple[int, int]] = module.accuracy  # type: ignore[attr-defined]
    data, right, total = list(sentences(segments())), 0, 0
    for fold in range(FOLDS):
        weights = trained([it for n, it in enumerate(data) if n % FOLDS != fold], then_known())
        hits, words = accuracy([it for n, it in enumerate(data) if n % FOLDS == fold], weights)
        right, total = right + hits, total + words
    assert right / total >= least
