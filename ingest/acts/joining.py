"""Joining: whose accession, ratification or signature an English noun tells: "the ratification by Peru of the Treaty"."""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Link
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.matches import Match, clause_at
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.thing import BODIES

OWNING = frozenset({"of", "by", "between"})
DOING = frozenset({"by", "between"})
TO_COME = frozenset({"importance", "need", "necessity", "early", "possible", "future", "prospective", "potential", "expected",
    "upcoming", "planned", "towards", "toward", "swift", "prompt", "speedy", "timely", "negotiations", "talks", "pending",
    "eventual", "before", "until", "pace"})  # fmt: skip
FAR = 12
NEAR = 3


def joined(draft: Draft, scene: Scene) -> Iterator[Link]:
    """Yield the parties of each agreement whose joining a noun tells, unless somebody only asks for it."""
    if scene.sentence.lang != "en":
        return
    for find in scene.finds:
        noun = _noun_of(scene, find) if find.type == "Agreement" and find.thing is not None else None
        if find.thing is None or noun is None or not is_open(scene, noun):
            continue
        asked = _is_asked(scene, noun)
        for owner in _owners(scene, noun, find):
            named = find.first <= owner.first < find.last
            if owner.thing is None or owner.thing in draft.roofs or (asked and not named):
                continue
            span, number = (find.start, find.end), scene.sentence.number
            yield Link(
                "partyTo", owner.thing, find.thing, number, span, "phrase.joining", "party", 0, "named"
            )


def is_of_joiners(scene: Scene, match: Match, object_: Found | None, subject: str) -> bool:
    """Say whether a noun of joining tells of others than a subject, or of nobody yet, as it is only asked for."""
    if scene.sentence.lang != "en" or match.part != "nouns" or object_ is None:
        return False
    noun = scene.sentence.tokens[match.first]
    if not {noun.lemma, noun.norm} & wording("en").joining_nouns:
        return False
    owners = {it.thing for it in _owners(scene, match.first, object_)}
    return _is_asked(scene, match.first) or (bool(owners) and subject not in owners)


def _noun_of(scene: Scene, find: Found) -> int | None:
    """Return the noun of joining that stands before an agreement, over its owners alone."""
    tokens, nouns = scene.sentence.tokens, wording("en").joining_nouns
    for place in range(find.first - 1, max(-1, find.first - FAR), -1):
        token = tokens[place]
        if (token.lemma in nouns or token.norm in nouns) and token.tag == "N":
            return place
        if token.tag in ("V", "AUX", "PRON") or token.norm in (";", ":"):
            return None
    return None


def _owners(scene: Scene, noun: int, find: Found) -> list[Found]:
    """Return the states and bodies that own a noun of joining: "of | by X" before the agreement, or "by X" behind it."""
    tokens = scene.sentence.tokens
    between: list[Found] = []
    if noun + 1 < len(tokens) and tokens[noun + 1].norm in OWNING:
        between = _row(scene, noun + 2, find.first)
    if between:
        return between
    ahead = range(find.core + 1, min(find.last + 1, len(tokens)))
    led = next((n for n in ahead if tokens[n].norm in DOING), None)
    return _row(scene, led + 1, min(led + FAR, len(tokens))) if led is not None else []


def _row(scene: Scene, first: int, last: int) -> list[Found]:
    """Return the states and bodies of a row that begins at a token."""
    row: list[Found] = []
    place = first
    for find in sorted((it for it in scene.finds if it.type in BODIES and it.form == "name"), key=_first):
        if not first <= find.first < last or (find.inside is not None and find.inside.type in BODIES):
            continue
        gap = scene.sentence.tokens[place : find.first]
        if len(gap) > NEAR or any(it.tag not in ("CONJ", "PUNCT", "DET", "ADJ") for it in gap):
            break
        row.append(find)
        place = find.last
    return row


def _first(find: Found) -> int:
    """Return where a mention begins."""
    return find.first


def _is_asked(scene: Scene, noun: int) -> bool:
    """Say whether a noun is only asked or hoped for: "called for Iran's accession", "an early conclusion"."""
    clause, near = clause_at(scene, noun), scene.sentence.tokens[max(0, noun - NEAR - 1) : noun]
    if any(it.norm in TO_COME for it in near):
        return True
    return (
        clause is not None
        and noun >= clause.verb.last
        and wording("en").controls(scene.sentence.tokens, clause.verb)
    )
