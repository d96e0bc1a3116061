"""Closed classes: words of grammar with their tags, and what attached pronouns tell."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import cast

from accords.ingest.arabic.folding import fold
from accords.ingest.lexicon import lexicon_file
from accords.ingest.token import Tag


@cache
def closed_tags() -> Mapping[str, Tag]:
    """Map each folded word of grammar to its tag; the first listed wins."""
    found: dict[str, Tag] = {}
    for tag, words in lexicon_file("ar", "closed.toml")["tags"].items():
        for word in words:
            found.setdefault(fold(word), cast(Tag, tag))
    return found


@cache
def pronouns() -> Mapping[str, tuple[int, str, str | None]]:
    """Map each folded pronoun to its person, number and gender."""
    listed = lexicon_file("ar", "closed.toml")["pronouns"]
    return {fold(word): (person, number, gender or None) for word, (person, number, gender) in listed.items()}


@cache
def hosts() -> frozenset[str]:
    """Return the folded words of grammar that take attached pronouns."""
    return frozenset(fold(word) for word in lexicon_file("ar", "closed.toml")["hosts"]["words"])


@cache
def openers() -> Mapping[str, tuple[tuple[tuple[str, ...], Tag], ...]]:
    """Index the phrases that open a list or a condition by their first word."""
    found: dict[str, list[tuple[tuple[str, ...], Tag]]] = {}
    for tag, phrases in lexicon_file("ar", "closed.toml")["openers"].items():
        for phrase in phrases:
            words = tuple(fold(it) for it in phrase.split())
            found.setdefault(words[0], []).append((words, cast(Tag, tag)))
    return {word: tuple(options) for word, options in found.items()}


@cache
def ambiguous() -> frozenset[str]:
    """Return names of states that are plain words too: مالي."""
    return frozenset(fold(it) for it in lexicon_file("ar", "closed.toml")["ambiguous"]["words"])


@cache
def whole_words() -> frozenset[str]:
    """Return folded forms whose first letters look like particles and are none."""
    return frozenset(fold(it) for it in lexicon_file("ar", "closed.toml")["whole"]["words"])


@cache
def closed_spellings() -> frozenset[str]:
    """Return the words of grammar as they are written, hamzas kept."""
    return frozenset(it for words in lexicon_file("ar", "closed.toml")["tags"].values() for it in words)


@cache
def ruling() -> frozenset[str]:
    """Return nouns behind which such a word is the state: حكومة مالي."""
    return frozenset(fold(it) for it in lexicon_file("ar", "closed.toml")["ambiguous"]["ruling"])


@cache
def masculine_states() -> frozenset[str]:
    """Return the states whose names are masculine; the others and cities are feminine."""
    words = (fold(it) for it in lexicon_file("ar", "closed.toml")["masculine"]["states"])
    return frozenset(it[2:] if it.startswith("ال") else it for it in words)


@cache
def before_nouns() -> frozenset[str]:
    """Return the folded words of grammar behind which no verb stands."""
    return frozenset(fold(word) for word in lexicon_file("ar", "closed.toml")["nominal"]["words"])


@cache
def told_nouns() -> frozenset[str]:
    """Return the folded forms that are a noun where a verb went before and nothing joins the two."""
    return frozenset(fold(word) for word in lexicon_file("ar", "closed.toml")["told"]["words"])


@cache
def without_objects() -> frozenset[str]:
    """Return the folded forms of verbs that govern no noun, and are nouns where they do not agree with the one behind."""
    return frozenset(fold(word) for word in lexicon_file("ar", "closed.toml")["told"]["ungoverning"])


@cache
def listed_nouns() -> frozenset[str]:
    """Return the folded forms that are a noun where a list of verbal nouns goes on with them."""
    return frozenset(fold(word) for word in lexicon_file("ar", "closed.toml")["listed"]["words"])


@cache
def before_present() -> frozenset[str]:
    """Return the folded words behind which a verb's form is a present one where it can be."""
    return frozenset(fold(word) for word in lexicon_file("ar", "closed.toml")["present"]["words"])


@cache
def verbs_taking() -> Mapping[str, frozenset[str]]:
    """Map each preposition that may be a verb to the nouns that tell so behind who acts: قبل المشاركون الدعوة."""
    listed = lexicon_file("ar", "closed.toml")["verbs_taking"]
    return {fold(it): frozenset(fold(noun) for noun in nouns) for it, nouns in listed.items()}


@cache
def fronting() -> frozenset[str]:
    """Return the folded nouns that with a pronoun put somebody before a verb: من جانبه, من جهتها, بدوره."""
    return frozenset(fold(word) for word in lexicon_file("ar", "closed.toml")["fronting"]["words"])


@cache
def verbs_with() -> Mapping[str, str]:
    """Map each preposition that may be a verb to the preposition that tells so: عبر … عن."""
    return {fold(it): fold(to) for it, to in lexicon_file("ar", "closed.toml")["verbs_with"].items()}


@cache
def auxiliaries() -> frozenset[str]:
    """Return the folded citation forms of the verbs that help another verb."""
    return frozenset(fold(word) for word in lexicon_file("ar", "closed.toml")["auxiliary"]["verbs"])
