"""Shared names: a word that is one state's name and another's capital: عمان is Oman, and عمّان is in Jordan.

The vowel signs tell, then the row the word stands in, then which of the two states the text speaks of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from accords.graph import reference
from accords.graph.cabinet import kept
from accords.ingest.draft import Draft, Scene
from accords.ingest.languages import language
from accords.ingest.mentions.found import Found
from accords.ingest.mentions.trie import Entry

NAMED = frozenset({"name", "capital"})


def settle_shared_names(draft: Draft) -> None:
    """Give each mention of a shared name to the state or to the capital that is meant."""
    scenes = [*([draft.title] if draft.title is not None else []), *draft.scenes]
    told = {it.key for scene in scenes for it in scene.finds if _is_sure(scene, it)}
    told |= {it.of for it in draft.things.values()}
    for scene in scenes:
        for find in [it for it in scene.finds if it.thing is None]:
            entry = _entry(scene, find)
            if entry is not None and _is_capital(scene, find, entry, told):
                find.key, find.name, find.form = entry.key, entry.name, "capital"


def _entry(scene: Scene, find: Found) -> Entry | None:
    """Return the capital that a state's mention may be instead."""
    if find.type != "State" or find.form not in NAMED or find.last - find.first > 1:
        return None
    return _shared(scene.sentence.lang).get(scene.sentence.tokens[find.first].norm)


def _is_sure(scene: Scene, find: Found) -> bool:
    """Say whether a mention of a state is not by a shared name."""
    return find.type == "State" and _entry(scene, find) is None


def _is_capital(scene: Scene, find: Found, entry: Entry, told: set[str | None]) -> bool:
    """Say whether a shared name means the capital."""
    written = scene.sentence.tokens[find.first].text
    if written in _vocalised(scene.sentence.lang):
        return written in entry.case
    if _is_in_row(scene, find):
        return False
    here = {it.key for it in scene.finds if _is_sure(scene, it)}
    for keys in (here, told):
        if (entry.key in keys) != (find.key in keys):
            return entry.key in keys
    return False


def _is_in_row(scene: Scene, find: Found) -> bool:
    """Say whether a shared name stands beside "and" and the name of another state."""
    tokens = scene.sentence.tokens
    for other in scene.finds:
        if other.type == "State" and other.form == "name" and _is_sure(scene, other):
            between = tokens[other.last : find.first] or tokens[find.last : other.first]
            if len(between) == 1 and between[0].tag == "CONJ":
                return True
    return False


@kept
def _shared(lang: str) -> Mapping[str, Entry]:
    """Map each folded name of a state that is another's capital to that capital, its spellings in `case`."""
    fold = language(lang).fold
    names = {fold(written): iso3 for iso3, written in _names(lang)}
    found: dict[str, Entry] = {}
    for row in reference.countries():
        for written in row.capital_en if lang == "en" else row.capital_ar:
            if names.get(fold(written), row.iso3) != row.iso3:
                before = found[fold(written)].case if fold(written) in found else ()
                key = f"country:{row.iso3}"
                found[fold(written)] = Entry("State", key, row.name_en, "capital", (*before, written))
    return found


def _names(lang: str) -> Iterator[tuple[str, str]]:
    """Yield the names of states as they stand in running text."""
    for row in reference.countries():
        for written in (row.name_en, *row.aliases_en) if lang == "en" else (row.name_ar, *row.aliases_ar):
            yield row.iso3, written


@cache
def _vocalised(lang: str) -> frozenset[str]:
    """Return the spellings of shared names that vowel signs tell apart."""
    shared = _shared(lang)
    names = {written for _, written in _names(lang) if language(lang).fold(written) in shared}
    return frozenset(names ^ {it for entry in shared.values() for it in entry.case})
