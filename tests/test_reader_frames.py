"""Every frame reads its example and is silent at its counter-example."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.graph.reading import Commitment, Reading, Relation
from accords.ingest.acts.frame import Frame, frames, triggers
from accords.ingest.english.forms import verb_forms
from accords.ingest.languages import language
from accords.ingest.lexicon import lexicon_folder
from accords.ingest.pipeline import read

LANGUAGES = [lang for lang in ("en", "ar") if (lexicon_folder(lang) / "frames").is_dir()]
FRAMES = [pytest.param(lang, frame, id=frame.id) for lang in LANGUAGES for frame in frames(lang)]

AUXILIARIES = {"will", "'ll", "shall", "would", "is", "are", "was", "were", "been"}


def reading_of(text: str, lang: str) -> Reading:
    return read(Document(text=text, id="sample", lang=lang, published="2022-06-15"))


def said(reading: Reading) -> set[str]:
    """Everything a reading asserts, with each end under every name it has in the text."""
    names = {it.id: {it.name, *(mention.text for mention in it.mentions)} for it in reading.entities}
    links = {
        f"{it.type}({one}, {other})"
        for it in reading.relations if it.factuality == "asserted"
        for one in names[it.subject] for other in names[it.object]
    }  # fmt: skip
    promises = {
        f"{it.strength}({', '.join(by)})"
        for it in reading.commitments if it.factuality == "asserted"
        for by in _choices([sorted(names[each]) for each in it.by])
    }  # fmt: skip
    return links | promises


def _choices(options: list[list[str]]) -> list[list[str]]:
    found: list[list[str]] = [[]]
    for option in options:
        found = [[*head, name] for head in found for name in option]
    return found


@pytest.mark.parametrize(("lang", "frame"), FRAMES)
def test_a_frame_gives_what_its_example_says(lang: str, frame: Frame) -> None:
    heard = said(reading_of(frame.example.text, lang))
    assert set(frame.example.gives) <= heard, sorted(heard)


@pytest.mark.parametrize(("lang", "frame"), FRAMES)
def test_a_frame_asserts_nothing_at_its_counter_example(lang: str, frame: Frame) -> None:
    reading = reading_of(frame.counter.text, lang)
    asserted: list[Relation | Commitment] = [*reading.relations, *reading.commitments]
    assert [it for it in asserted if it.frame == frame.id and it.factuality == "asserted"] == []


def test_every_frame_has_an_id_of_its_own() -> None:
    for lang in LANGUAGES:
        ids = [frame.id for frame in frames(lang)]
        assert len(ids) == len(set(ids))


def test_every_english_verb_of_a_frame_has_its_forms() -> None:
    known = {base for forms in verb_forms().values() for base, _ in forms} | AUXILIARIES
    verbs = {it.words for options in triggers("en").values() for it in options if it.part == "verbs"}
    assert {words for words in verbs if words[0] not in known} == set()


@pytest.mark.parametrize(
    "subject",
    ["Portugal", "Nepal", "Hungary", "Faisal", "Ministers", "Heads of state", "Diplomats in Vienna", "They"],
)
@pytest.mark.parametrize("verb", ["abhor", "face", "renounce", "abandon"])
def test_a_verb_is_one_behind_whatever_acts(subject: str, verb: str) -> None:
    past = {"abhor": "abhorred", "face": "faced", "renounce": "renounced", "abandon": "abandoned"}[verb]
    one = subject in ("Portugal", "Nepal", "Hungary", "Faisal")
    form = past if one else verb
    tokens = language("en").tokens(f"{subject} {form} the attack on the village.", 0)
    assert next(it.tag for it in tokens if it.text == form) == "V"
