"""Identities: which official of the reference tables a name means, and what parts of a name find him again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache

from accords.graph import reference
from accords.graph.cabinet import kept
from accords.graph.reference import OfficialRow
from accords.ingest.languages import language
from accords.ingest.things.spellings import principal

PARTICLES = frozenset({
    "bin", "ibn", "bint", "al", "el", "-", ",", ".", "jr", "jr.", "sr", "sr.", "ben", "of", "the", "بن", "ابن", "ال",
})  # fmt: skip
SERVANT = "عبد"
KUNYAS = frozenset({"ابو", "ابي", "ابا"})
TWO_NAMES = 2
LATIN, IBERIAN = "latin-america", frozenset({"ESP", "PRT"})
CABINET_MEMBER = "secretary"
SECRETARY_OF = "Secretary of"


@lru_cache(maxsize=50_000)
def parts_of_name(name: str, lang: str) -> tuple[str, ...]:
    """Return the parts of a name that tell people apart."""
    words = _joined(language(lang).phrase(name))
    telling = tuple(
        word for word in words if word not in PARTICLES and len(word) > 1 and not _are_initials(word)
    )
    return telling or words


def _are_initials(word: str) -> bool:
    """Say whether a word is initials written together, which tell no more than those written apart: "B.J."."""
    return word.endswith(".") and len(word) > TWO_NAMES and all(len(it) <= 1 for it in word.split("."))


def _joined(words: Sequence[str]) -> tuple[str, ...]:
    """Write عبد and the word after it as one, with and without space alike."""
    found: list[str] = []
    for word in words:
        if found and found[-1] == SERVANT:
            found[-1] += word
        else:
            found.append(SERVANT + word[5:] if word.startswith(SERVANT + "ال") else word)
    return tuple(found)


def begins_alike(parts: Sequence[str], others: Sequence[str]) -> bool:
    """Say whether a name of several words begins like another: a father's name is not the son's, but أبو الغيط may be."""
    if parts[0] in KUNYAS and len(others) > len(parts) and tuple(others[-len(parts) :]) == tuple(parts):
        return True
    return len(parts) == 1 or parts[0] == others[0] or parts[0][0].isascii()


def known_official(
    name: str,
    lang: str,
    of: str | None,
    office: str | None,
    date: str | None,
    named: frozenset[str] = frozenset(),
) -> OfficialRow | None:
    """Find the known official of a name.

    Where several bear it, office, principal, date and who is `named` beside must tell them apart.
    """
    parts = parts_of_name(name, lang)
    rows = [it for it in _with_part(parts[-1], lang) if _bears(it, parts, lang)]
    if (
        not rows and lang == "en" and len(parts) > TWO_NAMES
    ):  # a second last name, as Spanish has: Alan García | Pérez
        shorter = [it for it in _with_part(parts[-2], lang) if _bears(it, parts[:-1], lang)]
        shorter = [it for it in shorter if it.of in _with_two_surnames()]
        rows = [
            it for it in shorter if any(parts_of_name(name, lang) == parts[:-1] for name in _names(it, lang))
        ]
    if of is not None:
        rows = [it for it in rows if principal(it.of) == of]
    rows = [it for it in rows if _is_first(it, parts, lang)] or rows
    ranked = sorted(
        rows,
        key=lambda it: (
            -(office == it.office),
            -(date is not None and it.covers(date)),
            -(principal(it.of) in named),
            it.id,
        ),
    )
    if not ranked:
        return None
    ids = {it.id for it in rows}
    if len(ids) == 1 or len(parts) > 1:
        return ranked[0]
    best = [it for it in rows if _holds(it, office) and (date is None or it.covers(date))]
    return best[0] if len({it.id for it in best}) == 1 else None


@cache
def _with_two_surnames() -> frozenset[str]:
    """Return the codes of the states whose people bear two last names, of which the first is the one they go by."""
    return frozenset(it.iso3 for it in reference.countries() if LATIN in it.regions) | IBERIAN


def _holds(row: OfficialRow, office: str | None) -> bool:
    """Say whether a row is of an office; "Secretary" and a last name is a member of a cabinet of secretaries."""
    of_cabinet = office == CABINET_MEMBER and (row.office_words_en or "").startswith(SECRETARY_OF)
    return row.office == office or of_cabinet


def _bears(row: OfficialRow, parts: Sequence[str], lang: str) -> bool:
    """Say whether one of an official's names holds all the parts."""
    return any(
        set(parts) <= set(parts_of_name(name, lang)) and begins_alike(parts, parts_of_name(name, lang))
        for name in _names(row, lang)
    )


def _is_first(row: OfficialRow, parts: Sequence[str], lang: str) -> bool:
    """Say whether one of an official's names begins as this one does: Salman, not Abdulaziz bin Salman."""
    return any(parts_of_name(name, lang)[0] == parts[0] for name in _names(row, lang))


def _names(row: OfficialRow, lang: str) -> list[str]:
    """Return the names of an official in a language."""
    names = (row.name_en, *row.aliases_en) if lang == "en" else (row.name_ar, *row.aliases_ar)
    return [name for name in names if name]


def _with_part(part: str, lang: str) -> list[OfficialRow]:
    """Return the known officials one of whose names has this part."""
    rows = reference.officials()
    return [rows[number] for number in _by_part(lang).get(part, ())]


@kept
def _by_part(lang: str) -> Mapping[str, Sequence[int]]:
    """Index the known officials' numbers in their table by each part of their names."""
    index: dict[str, list[int]] = {}
    for number, row in enumerate(reference.officials()):
        for part in sorted({part for name in _names(row, lang) for part in parts_of_name(name, lang)}):
            index.setdefault(part, []).append(number)
    return index
