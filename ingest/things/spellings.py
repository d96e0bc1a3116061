"""Spellings: known officials whose name a text writes in another way than the reference tables.

Names are compared by their skeletons, which both scripts and most ways to spell them share. Use
`known_official` first: it compares the words themselves.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from accords.graph import reference
from accords.graph.cabinet import kept
from accords.graph.reference import OfficialRow
from accords.graph.skeleton import skeleton
from accords.ingest.draft import Draft

Bones = tuple[str, ...]
LEAST = 2
"""Consonants that each part of a name must have to be told by its sound: short ones sound like too many."""


def principal(of: str) -> str:
    """Return the key of a state or organisation from a reference cell."""
    return f"country:{of}" if len(of) == 3 and of.isupper() else f"organization:{of}"


def known_otherwise(
    names: Iterable[str], draft: Draft, of: str | None, office: str | None, named: frozenset[str]
) -> OfficialRow | None:
    """Find the one known official whom these names mean by their sound; None where none or several fit.

    Whom an official acts for must agree. Where it does not, or nobody says it, only a name that one person
    alone bears, in the very office that was read, on the day of the document, beside the state or body that
    person acts for, is taken for a principal that was read wrongly.
    """
    date = draft.document.published
    for name in names:
        rows = list(_sounding(tuple(skeleton(name).split("-"))))
        theirs = [it for it in rows if principal(it.of) == of]
        if not theirs:
            theirs = [it for it in rows if _is_in_office(it, office, date) and principal(it.of) in named]
        if len({it.id for it in theirs}) == 1:
            return min(theirs, key=lambda it: (office != it.office, not _covers(it, date), it.id))
    return None


def _sounding(bones: Bones) -> Iterator[OfficialRow]:
    """Yield the known officials who bear this name, or it with a father's name between first and last."""
    if len(bones) < 2 or min(map(len, bones)) < LEAST:
        return
    rows = reference.officials()
    yield from (rows[number] for number in _by_bones().get(bones, ()))
    for known in _by_ends().get((bones[0], bones[-1]), ()):
        if 2 < len(known) < len(bones) and _is_within(known, bones):
            yield from (rows[number] for number in _by_bones()[known])


def _is_within(short: Bones, long: Bones) -> bool:
    """Say whether all parts of the short name stand in the long one, in their order."""
    rest = iter(long)
    return all(part in rest for part in short)


def _is_in_office(row: OfficialRow, office: str | None, date: str | None) -> bool:
    """Say whether the official held this office on a day."""
    return office is not None and row.office == office and _covers(row, date)


def _covers(row: OfficialRow, date: str | None) -> bool:
    """Say whether a tenure covers a date that is known."""
    return date is not None and row.covers(date)


@kept
def _by_bones() -> Mapping[Bones, Sequence[int]]:
    """Index the known officials' numbers in their table by the skeleton of each of their names of two words or more."""
    index: dict[Bones, list[int]] = {}
    for number, row in enumerate(reference.officials()):
        for name in (row.name_en, row.name_ar, *row.aliases_en, *row.aliases_ar):
            bones = tuple(skeleton(name or "").split("-"))
            numbers = index.setdefault(bones, [])
            if len(bones) > 1 and number not in numbers:
                numbers.append(number)
    return index


@cache
def _by_ends() -> Mapping[tuple[str, str], Sequence[Bones]]:
    """Index those skeletons by their first and last part."""
    index: dict[tuple[str, str], list[Bones]] = {}
    for bones in _by_bones():
        index.setdefault((bones[0], bones[-1]), []).append(bones)
    return index
