"""Verbs: what a written form may be a form of, and which verb a verbal noun or participle belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from accords.graph import reference
from accords.graph.cabinet import kept
from accords.ingest.arabic.conjugation import VerbForm, forms, participles
from accords.ingest.arabic.folding import fold
from accords.ingest.lexicon import lexicon_file


def _listed() -> Iterator[tuple[str, list[str]]]:
    """Yield the perfect of each listed verb with its imperfect and verbal nouns."""
    for group in lexicon_file("ar", "verbs.toml").values():
        yield from group.items()


@kept
def verb_forms() -> Mapping[str, tuple[VerbForm, ...]]:
    """Map each folded form to what it may be, the likeliest first: third person before first, past before present.

    A form that is a state's name is left to it: تشاد.
    """
    found: dict[str, list[VerbForm]] = {}
    states = {fold(row.name_ar) for row in reference.countries()}
    for perfect, (imperfect, *_) in _listed():
        for written, form in forms(perfect, imperfect):
            if written in states:
                continue
            options = found.setdefault(written, [])
            if form not in options:
                options.append(form)
    return {written: tuple(sorted(options, key=_order)) for written, options in found.items()}


def _order(form: VerbForm) -> tuple[int, int]:
    """Order readings: the third person first, the singular first."""
    return (-form.person if form.person != 2 else 0, "sdp".index(form.number))


@cache
def verbal_nouns() -> Mapping[str, str]:
    """Map each folded verbal noun to its verb's citation form."""
    found: dict[str, str] = {}
    for perfect, (_, *nouns) in _listed():
        for noun in nouns:
            found.setdefault(fold(noun), fold(perfect))
    return found


@cache
def verbal_participles() -> Mapping[str, str]:
    """Map each folded participle to its verb's citation form."""
    found: dict[str, str] = {}
    for perfect, (imperfect, *_) in _listed():
        for word in participles(perfect, imperfect):
            found.setdefault(word, fold(perfect))
    return found
