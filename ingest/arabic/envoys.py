"""Envoys: people whom a sentence names with whom they act for, behind verbs of attending and signing.

"وشارك فيه فلان عن تشيلي، وفلان عن بوليفيا", "ووقعها عن الجانب الهندي فلان وعن الجانب النيبالي فلان".
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cache

from accords.ingest.arabic.folding import fold
from accords.ingest.arabic.names import given_names, is_name_word, name_end, particles
from accords.ingest.arabic.offices import titles_end
from accords.ingest.languages import Named, Person
from accords.ingest.lexicon import lexicon_file
from accords.ingest.token import Token

LONGEST = 7
TITLES = 4


def envoys(
    tokens: Sequence[Token], owners: Mapping[int, Named], stops: Collection[int], found: Sequence[Person]
) -> list[Person]:
    """Return the people found with whom they act for, and those whom only that tells, in no order."""
    told = list(found)
    for place in range(1, len(tokens) - 1):
        owner = _principal(tokens, owners, place)
        if owner is not None and _is_acting(tokens, place):
            person = _ahead(tokens, stops, told, place) or _behind(tokens, stops, told, owner.last)
        else:
            owner, begin = _represented(tokens, owners, place)
            person = _behind(tokens, stops, told, begin) if owner is not None else None
        if person is not None and owner is not None:
            told = [it for it in told if it.first != person.first]
            told.append(person if person.of is not None else replace(person, of=owner.key))
    return told


def _principal(tokens: Sequence[Token], owners: Mapping[int, Named], place: int) -> Named | None:
    """Return whom "for" leads to at a token: عن تشيلي, عن حكومة بيرو, من الجانب الهندي."""
    token, behind = tokens[place], tokens[place + 1]
    sided = behind.norm in _words("sides")
    if token.tag != "PREP" or not (token.norm in _words("acting_for") or (sided and token.norm == "من")):
        return None
    return owners.get(place + 1) or (owners.get(place + 2) if sided else None)


def _represented(
    tokens: Sequence[Token], owners: Mapping[int, Named], place: int
) -> tuple[Named | None, int]:
    """Return who is "represented by" somebody, and where that one begins: الحكومة الكينية ممثلة بالوزير, ومثلها الوزير."""
    token, behind = tokens[place], tokens[place + 1]
    told = token.norm in _words("represented") and behind.tag == "PREP" and behind.norm in ("ب", "في")
    joined = tokens[place - 1].tag in ("CONJ", "REL") and token.tag in ("V", "DET")
    said = not _words("representing").isdisjoint((token.norm, token.lemma))
    verb = joined and said and behind.tag == "PRON"
    if not told and not (verb and behind.word == token.word):
        return None, place
    first = max([n for n in range(place) if tokens[n].tag == "V"], default=0)
    before = [it for it in owners.values() if first <= it.first and it.last <= place]
    end = place + 2 + (told and tokens[place + 2 : place + 3] != [] and tokens[place + 2].norm == "شخص")
    return (max(before, key=lambda it: it.first) if before else None), end


def _is_acting(tokens: Sequence[Token], place: int) -> bool:
    """Say whether the last verb before a token is of attending or signing."""
    verb = next((it for it in reversed(tokens[:place]) if it.tag in ("V", "VPART")), None)
    return verb is not None and fold(verb.lemma) in _words("verbs")


def _ahead(
    tokens: Sequence[Token], stops: Collection[int], found: Sequence[Person], end: int
) -> Person | None:
    """Return who is named, with office and name in any order, right before a token."""
    for person in found:
        if max(person.last, person.office[1] if person.office is not None else 0) == end:
            return person
    first = name_before(tokens, stops, end)
    return Person(first, end) if end - first > 1 else None


def _behind(
    tokens: Sequence[Token], stops: Collection[int], found: Sequence[Person], place: int
) -> Person | None:
    """Return who is named, behind titles or an office, right from a token on."""
    for person in found:
        first = min(person.first, person.office[0] if person.office is not None else person.first)
        if place <= first <= titles_end(tokens, place) or 0 <= first - place <= 1 + (first == person.first):
            return person if all(it.tag in ("N", "ADJ", "PUNCT") for it in tokens[place:first]) else None
    first = titles_end(tokens, place)
    end = name_end(tokens, stops, first)
    return Person(first, end) if end - first > 1 else None


def name_before(tokens: Sequence[Token], stops: Collection[int], end: int) -> int:
    """Return where a name that ends before a token begins; the same place where none does."""
    first = end
    while first > 0 and end - first < LONGEST and first - 1 not in stops:
        if tokens[first - 1].norm not in particles() and not is_name_word(tokens, first - 1, False):
            break
        first -= 1
    while first < end and not _may_begin(tokens, first):
        first += 1
    return first


def _may_begin(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a name may begin with a word: a first name, or one without article that looks like one."""
    given = tokens[place].norm in given_names()
    return (given or not tokens[place].definite) and is_name_word(tokens, place, True)


@cache
def _words(name: str) -> frozenset[str]:
    """Return the folded words of one list about acting for others."""
    return frozenset(fold(it) for it in lexicon_file("ar", "offices.toml")["envoys"][name])
