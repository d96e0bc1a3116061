"""Given names: the first names that officials bear."""

from __future__ import annotations

from accords.graph import reference
from accords.graph.cabinet import kept
from accords.ingest.english.titles import honorifics
from accords.ingest.english.words import fold, spans
from accords.ingest.lexicon import lexicon_file
from accords.ingest.token import Token

LEAST = 3


@kept
def given_names() -> frozenset[str]:
    """Return the folded first names, listed or of known officials, that are no other word with a capital.

    One that is listed may begin a body's name too: Rafael, Carter.
    """
    listed = {fold(it) for it in lexicon_file("en", "names.toml")["given"]["words"]}
    found = set[str]()
    for row in reference.officials():
        for name in (row.name_en, *row.aliases_en):
            words = [fold(name[a:b]) for a, b in spans(name)]
            if len(words) > 1 and len(words[0]) >= LEAST and words[0].isalpha():
                found.add(words[0])
    return frozenset((listed | (found - _bodies())) - _others())


def _others() -> set[str]:
    """Return what a first word with a capital mostly is instead: a title, an office, a state, a place, a common word."""
    words = set(honorifics())
    for row in reference.offices():
        words |= {fold(it) for form in (*row.forms_en, *row.forms_en_plural) for it in form.split()}
    for state in reference.countries():
        names = (state.name_en, *state.aliases_en, *state.demonyms_en, *state.capital_en)
        words |= {fold(name.split()[0]) for name in names}
    for place in reference.places():
        words |= {fold(name.split()[0]) for name in (place.name_en, *place.aliases_en)}
    return words | set(lexicon_file("en", "words.toml")["lists"]["no_given_names"])


def _bodies() -> set[str]:
    """Return the first words of the names of organisations and armed groups."""
    names = [name for it in reference.organizations() for name in (it.name_en, *it.aliases_en)]
    names += [name for it in reference.armed_groups() for name in (it.name_en, *it.aliases_en)]
    return {fold(it.split()[0]) for it in names}


def is_given_name(token: Token) -> bool:
    """Say whether a word with a capital is a first name that officials bear."""
    return token.text[0].isupper() and token.norm in given_names()
