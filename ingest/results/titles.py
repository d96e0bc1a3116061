"""Titles: what bodies, agreements and dangers are called, without words that only say how new or good they are."""

from __future__ import annotations

from functools import cache

from accords.ingest.languages import language
from accords.ingest.lexicon import lexicon_file

TITLED = frozenset({"WorkingGroup", "Agreement", "Threat"})
"""The types of things that are called by a title."""

JOINING = frozenset({"and", "or"})


def title(name: str, lang: str) -> str:
    """Return a name without passing words: before it in English where they are small, behind it in Arabic."""
    words = name.split()
    if lang == "ar":
        while len(words) > 1 and _norm(words[-1], lang) in _words(lang, "passing"):
            words.pop()
    else:
        while len(words) > 1 and _is_passing(words[0]) and words[1] not in JOINING:
            words.pop(0)
    return " ".join(words)


def _is_passing(word: str) -> bool:
    """Say whether an English word in small letters only passes: "new", not the "New" of New START."""
    return word.islower() and word in _words("en", "passing")


def is_telling(name: str, lang: str) -> bool:
    """Say whether a title tells one agreement from others: "memorandum on fisheries", not "memorandum of understanding"."""
    words = {_norm(word, lang) for word in name.replace("-", " ").split()}
    return not words <= _words(lang, "plain") | _words(lang, "passing")


def _norm(word: str, lang: str) -> str:
    """Return a word as the lists hold it."""
    return " ".join(language(lang).phrase(word))


@cache
def _words(lang: str, kind: str) -> frozenset[str]:
    """Return one of the lists of `titles.toml`, as words are matched."""
    return frozenset(_norm(word, lang) for word in lexicon_file(lang, "titles.toml")[kind])
