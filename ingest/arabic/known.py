"""Known words: what the lexicons and reference tables already know of a stem, as evidence for splitting and tagging."""

from __future__ import annotations

from collections.abc import Callable, Container, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from accords.graph import reference
from accords.graph.cabinet import kept
from accords.ingest.arabic.closed import closed_tags, hosts
from accords.ingest.arabic.folding import bare, fold
from accords.ingest.arabic.nouns import noun_forms
from accords.ingest.arabic.verbs import verb_forms, verbal_participles
from accords.ingest.lexicon import lexicon_file
from accords.ingest.token import Tag


class Known(NamedTuple):
    """What the lists know of a folded stem; all of it is empty for a stem nobody knows."""

    lists: str = ""
    """Which lists: c grammar, v verb, n noun, g name, o officials and offices, a adjective, p participle."""
    tenses: str = ""
    """The tenses a verb has in this form, two letters each."""
    grammar: Tag | None = None
    """Its tag as a word of grammar."""
    hosts: bool = False
    """Whether it is a word of grammar that takes pronouns."""


Knowledge = Callable[[str], Known]
"""Tells what is known of a folded stem: today's lists, or those a table was trained with."""


@lru_cache(maxsize=65536)
def known(stem: str) -> Known:
    """Return what today's lists know of a folded stem."""
    forms = verb_forms().get(stem)
    tenses = sorted({it.tense[:2] for it in forms}) if forms else ()
    return Known(_lists(stem), "".join(tenses), closed_tags().get(stem), stem in hosts())


def known_as(stem: str) -> str:
    """Say which of today's lists know a folded stem, as `Known.lists` does; empty for none."""
    return known(stem).lists


def _lists(stem: str) -> str:
    """Name the lists that know a stem."""
    return "".join([letter for letter, listed in _by_letter() if stem in listed])


@cache
def _by_letter() -> Sequence[tuple[str, Container[str]]]:
    """Return the lists with the letters that `Known.lists` names them by."""
    return (
        ("c", closed_tags()), ("v", verb_forms()), ("n", noun_forms()), ("g", name_words()), ("o", proper_words()),
        ("a", adjectives()), ("p", verbal_participles()),
    )  # fmt: skip


@kept
def name_words() -> frozenset[str]:
    """Return the folded words of the names of states, capitals, cities and regions that stand by themselves."""
    found: set[str] = set()
    for row in reference.countries():
        for name in (row.name_ar, *row.aliases_ar, *row.capital_ar):
            if " " not in name:
                found.add(_without_article(name))
    return frozenset(it for it in found if len(it) > 2) | _cities()


@cache
def realm_words() -> frozenset[str]:
    """Return the folded first words of the names of states that have several: مملكة, جمهورية."""
    names = (
        name for row in reference.countries() for name in (row.name_ar, row.official_ar, *row.aliases_ar)
    )
    return frozenset(_without_article(name.split()[0]) for name in names if name and " " in name)


def _cities() -> frozenset[str]:
    """Return the folded one-word names of cities and regions that are no other word of the language."""
    names = (name for row in reference.places() for name in (row.name_ar, *row.aliases_ar) if " " not in name)
    stems = {_without_article(it) for it in names}
    return frozenset(
        it for it in stems
        if len(it) > 3 and not (it in noun_forms() or it in verb_forms() or it in closed_tags())
    )  # fmt: skip


@kept
def proper_words() -> frozenset[str]:
    """Return the folded words of the names of people, bodies and offices, whole, to be kept whole when split."""
    found: set[str] = set()
    for row in reference.officials():
        for name in (row.name_ar, *row.aliases_ar):
            found.update((name or "").split())
    for office in reference.offices():
        for form in (*office.forms_ar_m, *office.forms_ar_f, *office.forms_ar_dual, *office.forms_ar_plural):
            found.update(form.split()[:1])
    return frozenset(_without_article(it) for it in found if len(bare(it)) > 3)


def _without_article(word: str) -> str:
    """Fold a word without its article; أل at the head of a name is none."""
    return fold(word)[2:] if bare(word).startswith("ال") and len(bare(word)) > 4 else fold(word)


@kept
def title_words() -> frozenset[str]:
    """Return the folded first words of offices and titles of respect, without article."""
    offices = (
        form
        for row in reference.offices()
        for form in (*row.forms_ar_m, *row.forms_ar_f, *row.forms_ar_dual, *row.forms_ar_plural)
    )
    titles = (row.form for row in reference.honorifics() if row.lang == "ar" and row.position == "before")
    return frozenset(_without_article(it.split()[0]) for it in (*offices, *titles))


@cache
def adjectives() -> frozenset[str]:
    """Return the folded adjectives of states (فرنسي, فرنسية) and those listed because they look like split words."""
    rows = reference.countries()
    listed = lexicon_file("ar", "nouns.toml")["adjectives"]["words"]
    return frozenset(fold(it) for it in listed) | frozenset(
        word for row in rows for form in (*row.adjective_ar_m, *row.adjective_ar_f, *row.dual_ar, *row.plural_ar)
        for word in fold(form).split() if len(word) > 3
    )  # fmt: skip


@cache
def first_names() -> frozenset[str]:
    """Return the folded first names that are no word of the language besides."""
    listed = (fold(it) for it in lexicon_file("ar", "names.toml")["given"]["words"])
    return frozenset(
        it
        for it in listed
        if len(it) > 2 and not (it in noun_forms() or it in verb_forms() or it in closed_tags())
    )
