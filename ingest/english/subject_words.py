"""Subject words: what stands before an English verb: the pass so far, one or several, names that act alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from accords.graph import reference
from accords.ingest.english.forms import singular
from accords.ingest.english.readings import Word
from accords.ingest.english.rightward import may_follow, verb_later
from accords.ingest.lexicon import lexicon_file
from accords.ingest.token import Tag

SUBJECT = frozenset({"DET", "ADJ", "N", "NAME", "NUM", "PREP", "CONJ", "ADV"})
"""What stands in a subject and before it."""


@dataclass(slots=True)
class Sofar:
    """What the pass has seen: the tags up to here, the last verb's kind.

    Whether a finite verb stands already.
    """

    tags: list[Tag]
    finite: bool = False
    last_kind: str = ""
    auxiliary: str = ""
    infinitive: bool = False
    names_joined: bool = False
    opened: bool = False


@cache
def _lone_actors() -> frozenset[str]:
    """Return the names of one word that act: states, their capitals, bodies."""
    capitals = {it for row in reference.countries() for it in row.capital_en}
    bodies = {name for row in reference.organizations() for name in (row.name_en, *row.aliases_en) if name}
    return lands() | {it.casefold() for it in capitals | bodies if " " not in it}


@cache
def lands() -> frozenset[str]:
    """Return the names of states that are one word, some of which end as adjectives do: Portugal, Hungary."""
    return frozenset(it.name_en.casefold() for it in reference.countries())


def are_parties(words: Sequence[Word], place: int) -> bool:
    """Say whether a verb stands behind parties in capitals, and a bare noun behind it: "The Member States condemn terrorism"."""
    parties = next((n for n in (place - 1, place - 3) if n >= 0 and words[n].norm in _parties()), None)
    if parties is None or (parties < place - 1 and words[place - 2].norm != "of"):
        return False
    united = parties > 0 and words[parties - 1].norm == "united"
    after = words[place + 1] if place + 1 < len(words) else None
    bare = after is not None and after.tag in ("N", "ADJ") and not after.capital
    return words[place].tag == "V" and bare and not united and not verb_later(words, place)


@cache
def _parties() -> frozenset[str]:
    """Return the plural nouns that parties go by, in capitals too: States, Leaders, Heads."""
    return frozenset(lexicon_file("en", "closed.toml")["PARTIES"])


def is_only_verb(words: Sequence[Word], place: int, state: Sofar) -> bool:
    """Say whether no other word can be a sentence's verb: "Chad calls for restraint", "the Ministers hope for peace"."""
    begun = all(it in SUBJECT for it in state.tags) and state.tags[-1] in ("N", "NAME")
    more = place + 1 < len(words) and words[place + 1].tag not in ("PUNCT", "CONJ")
    named = state.tags[-1] == "NAME" or (place == 1 and words[0].norm in _lone_actors())
    head = named or words[place - 1].norm in _parties() or state.tags[-2:-1] == ["DET"]
    return begun and more and head and not verb_later(words, place)


def begins_anew(words: Sequence[Word], place: int) -> bool:
    """Say whether a name before a verb begins a new clause: ", and the United States commends Kenya"."""
    start = place - 1
    while start > 0 and (words[start].capital or words[start].tag == "DET"):
        start -= 1
    return words[start].norm in ("and", "but", "while", "whereas", "as") and may_follow(words, place)


def plural_subject(words: Sequence[Word], place: int, state: Sofar) -> bool:
    """Say whether what stands before a verb is plural: a plural noun, one with "of" behind it, or nouns joined by and."""
    start = place
    while start > 0 and state.tags[start - 1] in ("N", "NAME", "ADJ", "DET", "NUM", "PREP"):
        start -= 1
    prep = next((n for n in range(start + 1, place) if state.tags[n] == "PREP"), place)
    for head in {place - 1, prep - 1}:
        first = head == 0 and words[head].tag in ("N", "V")
        party = words[head].norm in _parties() and words[head - 1].norm != "united"
        plain = first or party or (words[head].tag == "N" and not words[head].capital)
        if plain and singular(words[head].norm) != words[head].norm:
            return True
    return any(words[i].norm == "and" for i in range(max(0, place - 8), place))
