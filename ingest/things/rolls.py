"""Rolls: rows of states, bodies and officials that an opening reads out: for whom it speaks, who attended, who makes a group up."""

from __future__ import annotations

from collections.abc import Sequence

from accords.ingest.clauses.wording import Wording, party_word_at, wording
from accords.ingest.draft import Scene
from accords.ingest.mentions.found import Found
from accords.ingest.token import Token

NAMED = frozenset({"State", "Organization"})
FAR = 10
FEWEST = 3
HERALD_AHEAD = 8


def in_row(scene: Scene, find: Found) -> bool:
    """Say whether a mention is joined by "and" to another state or body, or stands after "between"."""
    if find.form == "capital":
        return False
    near = [it for it in scene.finds if it.type in NAMED and it is not find and it.thing != find.thing]
    return any(_are_joined(scene, *sorted((find, other), key=lambda it: it.first)) for other in near)


def rolled(scene: Scene, spoken_for: bool) -> list[Found]:
    """Return the mentions of the first row of three or more that acts, or that a word of taking part announces.

    Of states and bodies, or of officials; where `spoken_for`, only a row that a sentence says to speak for.
    """
    words = wording(scene.sentence.lang)
    named = [it for it in scene.finds if it.type in NAMED and it.form in ("name", "government")]
    for row in rows(scene, named, FEWEST):
        if _is_heralded(scene, row, words.speaking_for):
            return row
        told = _acts(scene, row) or _is_heralded(scene, row, words.heralds | words.attending)
        if told and not spoken_for and not _says_we(scene, row[0].first):
            return row
    for row in rows(scene, [it for it in scene.finds if it.type == "Official"], FEWEST):
        if not spoken_for and _is_heralded(scene, row, words.attending) and not _says_we(scene, row[0].first):
            return row
    return []


def _says_we(scene: Scene, end: int) -> bool:
    """Say whether whoever speaks acts before a place: "we welcome the participation of"."""
    tokens = scene.sentence.tokens[:end]
    told = (party_word_at(scene.sentence.lang, tokens, n) for n in range(end))
    return any(it.person == 1 for it in tokens) or any(it is not None and it.person == 1 for it in told)


def _acts(scene: Scene, row: Sequence[Found]) -> bool:
    """Say whether a row stands in the subject of a clause."""
    spans = [it.subject for it in scene.clauses if it.subject is not None and it.verb.finite]
    return any(first <= row[0].first and row[-1].last <= last for first, last in spans)


def _is_heralded(scene: Scene, row: Sequence[Found], heralds: frozenset[str]) -> bool:
    """Say whether one of some words stands close before a row."""
    near = scene.sentence.tokens[max(0, row[0].first - HERALD_AHEAD) : row[0].first]
    return any(it.norm in heralds or it.lemma in heralds for it in near)


def rows(scene: Scene, finds: Sequence[Found], fewest: int) -> list[list[Found]]:
    """Return the rows of as many things or more that some mentions of a sentence stand in."""
    found: list[list[Found]] = []
    for find in finds:
        if find.inside is not None:
            continue
        if found and _are_joined(scene, found[-1][-1], find):
            found[-1].append(find)
        else:
            found.append([find])
    return [row for row in found if len({it.thing for it in row}) >= fewest]


def _are_joined(scene: Scene, low: Found, high: Found) -> bool:
    """Say whether two mentions are joined: a comma or "and" between them, and nothing of weight."""
    words, gap = wording(scene.sentence.lang), scene.sentence.tokens[low.last : high.first]
    told = 0
    for place, token in enumerate(gap, low.last):
        if _is_in_person(scene, place):
            continue
        told += 1
        if told > FAR or not _is_light(token, words):
            return False
    return any(it.tag == "CONJ" or it.norm in (",", "-", "–") or it.norm in words.joining for it in gap)


def _is_in_person(scene: Scene, place: int) -> bool:
    """Say whether a token is part of an official's or state's name, or of an office."""
    return any(it.first <= place < it.last for it in scene.roles) or any(
        it.first <= place < it.last and it.type in ("Official", "State") for it in scene.finds
    )


def _is_light(token: Token, words: Wording) -> bool:
    """Say whether a word may stand between two parties of a row: "and the Government of", "together with"."""
    return (
        token.tag in ("CONJ", "PUNCT", "DET")
        or token.norm == "of"
        or token.lemma in words.transparent
        or token.norm in words.joining
        or token.norm in words.honorifics
    )
