"""Suggestions: what may be one thing though no key says so, ranked, with the reasons in words.

A suggestion merges nothing. What a person found to be two is suggested no more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from pathlib import Path
from typing import Any

from rapidfuzz import fuzz

from accords.graph.curation.candidate import Candidate, candidates
from accords.graph.data_file import data_file
from accords.graph.generation import Generation
from accords.graph.letters import folded, is_arabic
from accords.graph.record import Record, in_force
from accords.graph.reference.holders import country
from accords.graph.reference.shelf import organizations

MOST = 200
"""How many suggestions are given."""
CROWD = 60
"""A part of a name that more things share than this tells nothing: they are not compared for it alone."""
ALIKE = 84.0
"""Similarity (0–100) of two names from which they may be one."""
VOWELS = 8.0
"""By how much two spellings of one name in one script may be less alike than their consonants."""

NUMBER = re.compile(r"\d+")

Reason = tuple[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Suggestion:
    """`one` may be the same as `other`, which would stay; `score` from 0 to 1."""

    one: Candidate
    other: Candidate
    score: float
    reasons: tuple[Reason, ...]

    def sentence(self, lang: str) -> str:
        """Why, in words of a language."""
        words = _words()[lang]
        reasons = ((words[code], told) for code, told in self.reasons)
        return str(words["and"]).join(
            text.format(**{name: _said(name, value, lang) for name, value in told.items()})
            for text, told in reasons
        )

    def plain(self) -> dict[str, object]:
        """The suggestion as plain values."""
        return {
            "thing": self.one.iri,
            "same_as": self.other.iri,
            "type": self.one.type,
            "names": [self.one.name, self.other.name],
            "score": round(self.score, 2),
            "reasons": {lang: self.sentence(lang) for lang in ("en", "ar")},
        }


def suggestions(generation: Generation, home: Path) -> list[Suggestion]:
    """What may be one thing, the likeliest first; at most MOST."""
    with closing(generation.index()) as index:
        things = candidates(index)
    apart = _kept_apart(home)
    found = [
        suggestion
        for one, other in _pairs(things)
        if frozenset((one.iri, other.iri)) not in apart
        and (suggestion := compared(*sorted((one, other), key=lambda it: it.weight))) is not None
    ]
    return sorted(found, key=lambda it: (-it.score, it.one.iri, it.other.iri))[:MOST]


def _kept_apart(home: Path) -> set[frozenset[str]]:
    """The pairs that people found to be two."""
    record = Record(home)
    decisions = in_force(record.decisions())
    record.close()
    return {frozenset((one.assertion, one.detail["other"])) for one in decisions if one.verdict == "distinct"}


def _pairs(things: Iterable[Candidate]) -> list[tuple[Candidate, Candidate]]:
    """Pairs of one class that share something: a part of a name, or a date; each pair once."""
    groups: dict[tuple[str, str], list[Candidate]] = {}
    for one in things:
        shared = {date[:7] for date in one.dates} if one.type == "Meeting" else set(one.bones)
        for mark in shared:
            groups.setdefault((one.type, mark), []).append(one)
    met = {
        (one.iri, other.iri): (one, other)
        for group in groups.values()
        if len(group) <= CROWD or group[0].type == "Meeting"
        for one, other in combinations(group, 2)
    }
    return [met[pair] for pair in sorted(met)]


def compared(one: Candidate, other: Candidate) -> Suggestion | None:
    """Compare two of one class; None where they are no likelier one than any other two."""
    compare = {"Official": _officials, "Meeting": _meetings}.get(one.type, _bodies)
    scored = sorted(compare(one, other), key=lambda it: -it[0])
    if not scored:
        return None
    score, *reasons = scored[0]
    return Suggestion(one, other, score, tuple(reasons))


Scored = tuple[Any, ...]


def _officials(one: Candidate, other: Candidate) -> Iterator[Scored]:
    """Two officials: one name for two principals, a short form, another order, another spelling."""
    left, right = one.bones, other.bones
    names = {"one": one.name, "other": other.name}
    a, b = one.principal, other.principal
    if left == right and len(left) > 1:
        if a is None or b is None:
            yield 0.8, ("unknown_principal", names)
        elif a != b:
            yield 0.7, ("other_principal", names | {"a": a.upper(), "b": b.upper()})
        return
    if a is not None and b is not None and a != b:
        return
    together: list[Reason] = [("same_principal", {"a": a.upper()})] if a is not None and a == b else []
    sure = 0.1 if together else 0.0
    short, long = sorted((one, other), key=lambda it: len(it.bones))
    if _is_short_form(short.bones, long.bones) and _ends_alike(short.name, long.name):
        yield 0.7 + sure, ("short_form", {"short": short.name, "long": long.name}), *together
    elif len(left) > 1 and sorted(left) == sorted(right):
        yield 0.6 + sure, ("order", names), *together
    likeness = _likeness_of_people(one, other)
    if likeness >= ALIKE and len(left) == len(right) > 1:
        yield likeness / 160 + sure, ("alike", names | {"percent": f"{likeness:.0f}"}), *together


def _likeness_of_people(one: Candidate, other: Candidate) -> float:
    """How far two names of people are alike: by their consonants, and in one script by their letters too."""
    likeness = fuzz.ratio("-".join(one.bones), "-".join(other.bones))
    if is_arabic(one.name) != is_arabic(other.name):
        return likeness
    return min(likeness, fuzz.ratio(folded(one.name), folded(other.name)) + VOWELS)


def _is_short_form(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Say whether a name is another with parts left out: the last alone, or first and last as they are."""
    if len(short) == 1:
        return len(long) > 1 and short[0] == long[-1] and len(short[0]) > 1
    rest = iter(long)
    return len(short) < len(long) and short[0] == long[0] and all(part in rest for part in short)


def _ends_alike(short: str, long: str) -> bool:
    """Say whether the last words of two names in one script are spelled alike; between scripts nobody can say."""
    if is_arabic(short) != is_arabic(long) or len(short.split()) > 1:
        return True
    return fuzz.ratio(folded(short), folded(long).split()[-1]) >= ALIKE


def _meetings(one: Candidate, other: Candidate) -> Iterator[Scored]:
    """Two meetings: two parties at both, dates that intersect, kinds that fit."""
    both = one.parties & other.parties
    kinds = one.kind or "meeting", other.kind or "meeting"
    dates = _dates_met(one, other)
    if len(both) < 2 or dates is None or kinds[1] not in _words()["kinds"].get(kinds[0], [kinds[0]]):
        return
    told = {"parties": ", ".join(sorted(both)).upper()}
    same = one.parties == other.parties
    score = 0.5 + 0.15 * same + 0.15 * (dates[0] == dates[1]) + 0.1 * (kinds[0] == kinds[1])
    if one.people and other.people and one.people != other.people:
        score -= 0.3  # each tells of other people who met
    yield (
        score,
        ("same_parties" if same else "some_parties", told),
        ("same_day", {"date": dates[0]}) if dates[0] == dates[1] else ("dates_meet", dict(zip("ab", dates, strict=True))),
        ("same_kind", {"kind": kinds[0]}) if kinds[0] == kinds[1] else ("kinds_fit", dict(zip("ab", kinds, strict=True))),
    )  # fmt: skip


def _dates_met(one: Candidate, other: Candidate) -> tuple[str, str] | None:
    """The first two dates that can be one day; None where none can."""
    for a in sorted(one.dates):
        for b in sorted(other.dates):
            if min(len(a), len(b)) >= len("2021-10") and (a.startswith(b) or b.startswith(a)):
                return a, b
    return None


def _bodies(one: Candidate, other: Candidate) -> Iterator[Scored]:
    """Two bodies or agreements: names alike, and the same members unless nobody says who they are."""
    if one.parties and other.parties and one.parties != other.parties:
        return
    if _numbers(one.name) != _numbers(other.name):
        return  # resolutions 2140 and 2216, the third round and the fourth
    if not one.parties and not all(set(folded(it.name).split()) - _plain_nouns() for it in (one, other)):
        return
    likeness = fuzz.token_sort_ratio(_telling(one.name), _telling(other.name))
    if likeness < ALIKE or (one.is_known and other.is_known):
        return
    told = {"one": one.name, "other": other.name, "percent": f"{likeness:.0f}"}
    members = {"parties": ", ".join(sorted(one.parties)).upper()}
    if one.parties and other.parties:
        yield likeness / 125 + 0.1, ("alike", told), ("same_members", members)
    else:
        yield likeness / 160, ("alike", told)


def _telling(name: str) -> str:
    """The words of a name that tell it from others; the whole name where all are plain nouns."""
    words = folded(name).split()
    return " ".join([word for word in words if word not in _plain_nouns()] or words)


@cache
def _plain_nouns() -> frozenset[str]:
    """The nouns that tell no body and no agreement from another."""
    return frozenset(folded(noun) for nouns in _words()["plain"].values() for noun in nouns)


def _numbers(name: str) -> set[int]:
    """The numbers in a name, whichever digits they are written in."""
    return {int(digits) for digits in NUMBER.findall(name)}


CODED = ("a", "b", "parties", "kind")
"""What reasons tell as codes: parties and kinds of meetings, parted by commas, or a date."""


def _said(name: str, value: str, lang: str) -> str:
    """Say a part of a reason in words of a language."""
    if name not in CODED:
        return value
    words = _words()[lang]
    names = (words["kind"].get(code) or _party(code, lang) or code for code in value.split(", "))
    return str(words["comma"]).join(names)


@cache
def _party(code: str, lang: str) -> str | None:
    """The name of a state by its code, or of an organisation by its id; None where it is neither."""
    known = country(code.upper()) or next((one for one in organizations() if one.id == code.lower()), None)
    return None if known is None else known.name_ar if lang == "ar" else known.name_en


def _words() -> Mapping[str, Any]:
    """The words of both languages, and the kinds that fit."""
    return data_file(__package__, "words.toml")
