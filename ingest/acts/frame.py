"""The frame: what a verb, noun or phrase says about its subject and its object, read from TOML."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from accords.graph.cabinet import kept
from accords.graph.errors import ReferenceFault
from accords.ingest.languages import language
from accords.ingest.lexicon import frame_files, rows, word_list
from accords.ingest.things.thing import ACTORS
from accords.ingest.token import Token

KEYS = frozenset(
    {
        "id",
        "family",
        "verbs",
        "nouns",
        "phrases",
        "subject",
        "object",
        "emits",
        "strength",
        "plan",
        "unless",
        "example",
        "counter",
        "heads",
        "only",
        "then",
        "near",
        "behind",
        "finite",
        "makes",
        "joint",
        "direct",
        "by_body",
        "that",
    }
)
OBJECT_KEYS = frozenset({"type", "open", "side", "reach", "grave"})
EMIT = re.compile(r"(\w+)\(([\w.]+)(?::(\w+))?, ([\w.]+)(?::(\w+))?\)")
MOST_SKIPPED = 8
LOOSE = frozenset({"ADV", "DET", "ADJ", "NUM", "PRON", "NAME"})
ADVERBS = frozenset({"ADV"})
NOUNS = frozenset({"N", "ADJ", "NAME"})
CLASSES: Mapping[str, frozenset[str]] = {
    "Actor": ACTORS,
    "Country": frozenset({"State"}),
    "Body": frozenset({"State", "Organization"}),
}


class Emit(NamedTuple):
    """One link a frame gives; an end may be limited to a type."""

    link: str
    subject: str
    subject_type: frozenset[str] | None
    object: str
    object_type: frozenset[str] | None


class Sample(NamedTuple):
    """An example or counter-example of a frame."""

    text: str
    gives: tuple[str, ...]


class Frame(NamedTuple):
    """One frame; the file says what each field means (`docs/lexicons.md`)."""

    id: str
    family: str
    subject: str
    types: frozenset[str]
    open: str | None
    side: str
    reach: str
    grave: bool
    emits: tuple[Emit, ...]
    strength: str | None
    plan: bool
    heads: frozenset[str]
    only: str | None
    then: frozenset[str]
    near: frozenset[str]
    behind: frozenset[str]
    finite: bool
    makes: bool
    joint: bool
    direct: frozenset[str]
    by_body: bool
    that: bool
    unless: tuple[tuple[str, ...], ...]
    example: Sample
    counter: Sample


class Trigger(NamedTuple):
    """Words that open a frame; a verb's first word must be a verb there, a noun's must not."""

    words: tuple[str, ...]
    part: str
    frame: Frame


@cache
def frames(lang: str) -> tuple[Frame, ...]:
    """Return the frames of a language."""
    return tuple(dict.fromkeys(it.frame for options in triggers(lang).values() for it in options))


@kept
def triggers(lang: str) -> Mapping[str, tuple[Trigger, ...]]:
    """Index the triggers of all frames by their first word, the longest first."""
    index: dict[str, list[Trigger]] = {}
    tongue = language(lang)
    for name, text in frame_files(lang):
        for row in rows(text, name, "frame", KEYS):
            frame = _frame(row, name, lang)
            for part in ("verbs", "nouns", "phrases"):
                for phrase in row.get(part, ()):
                    words = tongue.phrase(phrase)
                    index.setdefault(words[0], []).append(Trigger(words, part, frame))
    return {word: tuple(sorted(options, key=lambda it: -len(it.words))) for word, options in index.items()}


def _frame(row: Mapping[str, Any], name: str, lang: str) -> Frame:
    """Build a frame from its row; raises ReferenceFault where a field is missing or has an unknown value."""
    object_ = row.get("object", {})
    for key in object_:
        if key not in OBJECT_KEYS:
            raise ReferenceFault(f"{name}: frame {row.get('id')!r}: unknown key {key!r} in object")
    for key in ("id", "family", "example", "counter"):
        if key not in row:
            raise ReferenceFault(f"{name}: frame {row.get('id')!r} lacks {key!r}")
    return Frame(
        row["id"],
        row["family"],
        row.get("subject", "actor"),
        expand(object_.get("type", ())),
        object_.get("open"),
        object_.get("side", "after"),
        object_.get("reach", "clause"),
        object_.get("grave", False),
        tuple(_emit(it, row["id"], name) for it in row.get("emits", ())),
        row.get("strength"),
        row.get("plan", False),
        frozenset(row.get("heads", ())),
        row.get("only"),
        frozenset(row.get("then", ())),
        frozenset(language(lang).fold(it) for it in row.get("near", ())),
        frozenset(language(lang).fold(it) for it in row.get("behind", ())),
        row.get("finite", False),
        row.get("makes", False),
        row.get("joint", False),
        frozenset(language(lang).fold(it) for it in row.get("direct", ())),
        row.get("by_body", False),
        row.get("that", False),
        tuple(language(lang).phrase(it) for it in row.get("unless", ())),
        _sample(row["example"]),
        _sample(row["counter"]),
    )


def _sample(data: Mapping[str, Any]) -> Sample:
    """Build an example."""
    return Sample(data["text"], tuple(data.get("gives", ())))


def expand(types: Sequence[str]) -> frozenset[str]:
    """Return entity types, with Actor and Country spelt out."""
    return frozenset(it for name in types for it in CLASSES.get(name, frozenset({name})))


def _emit(written: str, frame: str, name: str) -> Emit:
    """Parse "counters(subject, object:Threat)"."""
    found = EMIT.fullmatch(written)
    if found is None:
        raise ReferenceFault(f"{name}: frame {frame!r}: cannot read {written!r}, expected relation(end, end)")
    link, subject, subject_type, object_, object_type = found.groups()
    return Emit(
        link,
        subject,
        expand((subject_type,)) if subject_type else None,
        object_,
        expand((object_type,)) if object_type else None,
    )


def match(tokens: Sequence[Token], place: int, trigger: Trigger) -> int | None:
    """Return where a trigger that begins at a token ends; None where it does not stand here.

    Between the words of a noun or phrase, articles, adjectives, adverbs and possessives may stand.
    """
    end = place
    for number, word in enumerate(trigger.words):
        found = _ahead(tokens, end, word, trigger.part) if number else end
        if found is None or word not in (tokens[found].norm, tokens[found].lemma):
            return None
        end = found + 1
    return end


def _ahead(tokens: Sequence[Token], place: int, word: str, part: str) -> int | None:
    """Return where the next word of a trigger stands: here, or behind a few words that may stand before it.

    Behind a verb they are adverbs alone, unless the word is a noun: "reaffirmed their commitment".
    """
    near = tokens[place : place + MOST_SKIPPED + 1]
    found = next((n for n, it in enumerate(near) if word == it.norm or word == it.lemma), None)
    if not found:
        return place if found == 0 else None
    noun = part != "verbs" or any(
        it.tag in NOUNS and (word == it.norm or word == it.lemma) for it in near[found:]
    )
    loose = LOOSE if noun else ADVERBS
    held = all(it.tag in loose for it in near[:found])
    apart = part == "nouns" and (_is_voiced(near[:found]) or (word == "to" and _is_owner(near[:found])))
    return place + found if held or apart else None


def _is_owner(between: Sequence[Token]) -> bool:
    """Say whether only its owner parts an English noun from "to": "the pledge of the European Union | to"."""
    led = between[0].norm in ("of", "by") and between[0].tag == "PREP"
    return led and all(it.tag in ("DET", "NAME", "ADJ", "N") or it.norm == "of" for it in between[1:])


def _is_voiced(between: Sequence[Token]) -> bool:
    """Say whether only a passive verb of speaking parts a noun from its preposition: "concern was | voiced | over"."""
    verbs = [it for it in between if it.tag in ("V", "VPART")]
    voiced = len(verbs) == 1 and verbs[0].passive and verbs[0].lemma in _voicing()
    return voiced and all(it.tag in ("AUX", "ADV") or it is verbs[0] for it in between)


@cache
def _voicing() -> frozenset[str]:
    """Return the verbs by which a feeling is put into words."""
    return word_list("en", "voicing")
