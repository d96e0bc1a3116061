"""Rolls: rows of states, bodies and officials that an opening reads out: for whom it speaks, who attended, who makes a group up."""

from __future__ import annotations

from collections.abc import Sequence

from accords.ingest.clauses.wording import Wording, party_word_at, wording
from accords.ingest.draft import Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.thing import BODIES
from accords.ingest.token import Token

FAR = 10
FEWEST = 3
HERALD_AHEAD = 8
FOR_AHEAD = 5


def in_row(scene: Scene, find: Found) -> bool:
    """Say whether a mention is joined by "and" to another state or body, or stands after "between"."""
    if find.form == "capital":
        return False
    near = [it for it in scene.finds if it.type in BODIES and it is not find and it.thing != find.thing]
    return any(_are_joined(scene, *sorted((find, other), key=lambda it: it.first)) for other in near)


def rolled(scene: Scene) -> list[Found]:
    """Return the mentions of the first row of three or more that acts, or that a word of taking part announces.

    Of states and bodies, or of officials.
    """
    words = wording(scene.sentence.lang)
    for row in rows(scene, _named(scene), FEWEST):
        told = _acts(scene, row) or _is_heralded(scene, row, words.heralds | words.taking_part)
        if told and not _says_we(scene, row[0].first):
            return row
    for row in rows(scene, [it for it in scene.finds if it.type == "Official"], FEWEST):
        if _is_heralded(scene, row, words.taking_part) and not _says_we(scene, row[0].first):
            return row
    return []


def spoken_for(scene: Scene) -> list[Found]:
    """Return the row for which a sentence says that it is spoken: "I deliver this statement on behalf of …"."""
    words = wording(scene.sentence.lang)
    for row in rows(scene, _named(scene), 1):
        first = row[0].first
        near = FOR_AHEAD if len(row) < FEWEST else HERALD_AHEAD
        if _is_heralded(scene, row, words.speaking_for, near) and _speaks(scene, first):
            return row
    return []


def aligned(scene: Scene) -> list[Found]:
    """Return the states that make a statement theirs: "Serbia and Ukraine align themselves with this declaration"."""
    tokens, words = scene.sentence.tokens, wording(scene.sentence.lang)
    place = next((n for n, it in enumerate(tokens) if it.lemma in words.aligning), None)
    if place is None or not any(
        it.norm in words.texts or it.lemma in words.texts for it in tokens[place + 1 : place + 1 + FOR_AHEAD]
    ):
        return []
    if any(it.tag == "NEG" for it in tokens[max(0, place - FEWEST) : place]):
        return []
    own = any(it.norm in words.pointing for it in tokens[place + 1 : place + 1 + FOR_AHEAD])
    states = [it for it in _named(scene) if it.type == "State" and it.inside is None]
    behind = [it for it in states if it.first > place]
    ahead = [it for it in states if it.last <= place]
    return (ahead or behind) if own else []


def represented(scene: Scene) -> list[Found]:
    """Return those for whom an English sentence says by whom they came: "Chad was represented by X, and Niger by Y"."""
    tokens = scene.sentence.tokens
    place = next((n for n, it in enumerate(tokens) if it.passive and it.lemma == "represent"), len(tokens))
    came = [it for it in _named(scene) if it.inside is None and _comes_by(scene, it, place)]
    return came if scene.sentence.lang == "en" and len({it.thing for it in came}) >= FEWEST else []


def _comes_by(scene: Scene, find: Found, verb: int) -> bool:
    """Say whether "by" stands right behind a state or body, over the verb at a place or without it."""
    tokens = scene.sentence.tokens
    if find.last < verb:
        return verb - find.last <= 1 and verb + 1 < len(tokens) and tokens[verb + 1].norm == "by"
    return find.last < len(tokens) and tokens[find.last].norm == "by" and find.first > verb


def _named(scene: Scene) -> list[Found]:
    """Return the mentions of states and bodies by name."""
    return [it for it in scene.finds if it.type in BODIES and it.form in ("name", "government")]


def _speaks(scene: Scene, end: int) -> bool:
    """Say whether a sentence tells of its own speaking before a place: "I", "we", "this statement"."""
    tokens, words = scene.sentence.tokens[:end], wording(scene.sentence.lang)
    return _says_we(scene, end) or any(it.norm in words.texts or it.norm in words.own for it in tokens)


def _says_we(scene: Scene, end: int) -> bool:
    """Say whether whoever speaks acts before a place: "we welcome the participation of"."""
    tokens = scene.sentence.tokens[:end]
    told = (party_word_at(scene.sentence.lang, tokens, n) for n in range(end))
    return any(it.person == 1 for it in tokens) or any(it is not None and it.person == 1 for it in told)


def _acts(scene: Scene, row: Sequence[Found]) -> bool:
    """Say whether a row stands in the subject of a clause."""
    spans = [it.subject for it in scene.clauses if it.subject is not None and it.verb.finite]
    return any(first <= row[0].first and row[-1].last <= last for first, last in spans)


def _is_heralded(
    scene: Scene, row: Sequence[Found], heralds: frozenset[str], ahead: int = HERALD_AHEAD
) -> bool:
    """Say whether one of some words stands close before a row."""
    near = scene.sentence.tokens[max(0, row[0].first - ahead) : row[0].first]
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
        if _is_light(token, words):
            told += 1
        elif not _is_in_person(scene, place):
            return False
        if told > FAR:
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
