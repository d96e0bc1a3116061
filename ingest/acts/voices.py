"""Voices: whom "the council", "the conference", "the summit" stand for where a text lets them speak.

The body whose text it is, the last body of that name, or who takes part in the gathering; nobody where none is known.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING

from accords.ingest.acts.act import Actors
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.voices import deals, is_voice
from accords.ingest.clauses.wording import PartyWord, wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.genre import AGREED
from accords.ingest.things.thing import Thing

if TYPE_CHECKING:
    from accords.ingest.acts.cast import Cast

BODY = "body"
OF = "ل"
PAIR = 2
ISSUED = AGREED | {"resolution", "statement"}
FAR = 1_000_000
SILENT = Actors((), "nobody")


def voice(cast: Cast, scene: Scene, first: int) -> Actors | None:
    """Return whom the noun at a token speaks for; nobody known is no actor, and None is no such noun."""
    token, words = scene.sentence.tokens[first], wording(scene.sentence.lang)
    if not is_voice(words, token):
        return None
    issuer = issuer_of(cast.draft)
    if issuer is not None and (token.norm in words.gatherings or _is_called(cast.draft, issuer, token.norm)):
        _mention(cast.draft, scene, first, issuer)
        return Actors((issuer,), BODY)
    if token.norm in words.bodies:
        if _is_of_stranger(cast.draft, scene, token.norm):
            return SILENT
        return cast.choose(PartyWord((token.norm,), BODY, "s"), scene)
    return _gathering(cast, scene, token.norm)


def _mention(draft: Draft, scene: Scene, place: int, issuer: str) -> None:
    """Make a word that stands for the issuer a mention of it, where only the title names it in full."""
    thing, token = draft.things[issuer], scene.sentence.tokens[place]
    if all(it.sentence == 0 for it in thing.finds):
        span = (place, place + 1, token.start, token.end)
        thing.finds.append(
            Found(scene.sentence.number, *span, thing.type, thing.key, "short", thing.name, thing=issuer)
        )


def talks(cast: Cast, scene: Scene, clause: Clause) -> Actors | None:
    """Return who talked where talks deal with something: of the meeting so called, else who met last."""
    tokens = scene.sentence.tokens
    if clause.subject is None:
        return None
    first = clause.subject[0]
    noun, ours = tokens[first], first + 1 < len(tokens) and tokens[first + 1].tag == "PRON"
    if not deals(wording(scene.sentence.lang), tokens[clause.verb.head], noun, ours):
        return None
    members = _gathering(cast, scene, noun.norm)
    return members if members.things or len(cast.memory.met) < PAIR else Actors(cast.memory.met, BODY)


def issuer_of(draft: Draft) -> str | None:
    """Return the one body whose text a document is, where no other party is beside it."""
    alone = len(draft.sides) == 1 and draft.things[draft.sides[0]].type == "Organization"
    return draft.sides[0] if alone else None


def _is_of_stranger(draft: Draft, scene: Scene, word: str) -> bool:
    """Say whether the last full name a word began is of nobody we know: "the council" after مجلس الوزراء."""
    told = _openings(draft, word)
    for number, place in reversed(told[: bisect_right(told, (scene.sentence.number, FAR))]):
        earlier = draft.scenes[number - 1]
        if not _is_office(earlier, place):
            return not any(
                it.type in ("Organization", "WorkingGroup") and it.first <= place + 1 and place < it.last
                for it in earlier.finds
            )
    return False


def _openings(draft: Draft, word: str) -> list[tuple[int, int]]:
    """Return the sentences and tokens at which an Arabic word for a body stands before a definite noun or name.

    Looked for once, for all such words.
    """
    if not draft.openings:
        draft.openings = {it: [] for it in wording("ar").bodies}
        for scene in draft.scenes:
            for place, (here, behind) in enumerate(pairwise(scene.sentence.tokens)):
                told = not here.definite and behind.definite and behind.tag in ("N", "NAME")
                if told and here.norm in draft.openings:
                    draft.openings[here.norm].append((scene.sentence.number, place))
    return draft.openings[word]


def _is_office(scene: Scene, place: int) -> bool:
    """Say whether a token stands within somebody's office."""
    offices = [it.office for it in scene.people.values() if it.office is not None]
    return any(first <= place < last for first, last in offices) or any(
        it.first <= place < it.last for it in scene.roles
    )


def _is_called(draft: Draft, body: str, word: str) -> bool:
    """Say whether a text names a body by a word, or an organ of it in its title or right before its name: مجلس جامعة الدول العربية."""
    titled = [draft.title] if draft.title is not None else []
    named = any(it.sentence == 0 for it in draft.things[body].finds)
    if named and any(it.norm == word for scene in titled for it in scene.sentence.tokens):
        return True
    scenes = {it.sentence.number: it for it in [*titled, *draft.scenes]}
    return any(
        find.sentence in scenes and _begins_with(scenes[find.sentence], find, word)
        for find in draft.things[body].finds
    )


def opening_words(scene: Scene, find: Found) -> tuple[str, ...]:
    """Return the word a body's name begins with, and the Arabic organ right before it: مجلس | جامعة الدول العربية."""
    tokens, place = scene.sentence.tokens, find.first
    own = tokens[place].norm
    organ = tokens[place - 1].norm if place > 0 and not tokens[place - 1].definite else own
    if place > PAIR and tokens[place - 1].norm == OF and tokens[place - 2].tag == "ADJ":
        organ = tokens[place - 3].norm
    return (own, organ) if organ != own and organ in wording(scene.sentence.lang).bodies else (own,)


def _begins_with(scene: Scene, find: Found, word: str) -> bool:
    """Say whether a word begins a name or the noun group right before it."""
    group = next((it for it in scene.chunks if it.first <= find.first < it.last), None)
    start = min(find.first, group.first) if group is not None else find.first
    return any(it.norm == word for it in scene.sentence.tokens[start : find.first + 1])


def _gathering(cast: Cast, scene: Scene, word: str) -> Actors:
    """Return who takes part in the last gathering told by a word, where they are more than its chair."""
    told = _told(cast.draft, scene, word)
    members = cast.draft.things[told.thing].members if told is not None and told.thing is not None else []
    if _is_whole(cast.draft, members):
        return Actors(tuple(members), BODY)
    issued = cast.draft.genre in ISSUED and _is_whole(cast.draft, cast.draft.sides)
    return Actors(tuple(cast.draft.sides), BODY) if issued else SILENT


def _told(draft: Draft, scene: Scene, word: str) -> Found | None:
    """Return the last mention of a meeting up to a sentence whose head is a word."""
    found = (
        find
        for thing in draft.things.values()
        if thing.type == "Meeting"
        for find in _by_head(draft, thing).get(word, ())
        if find.sentence <= scene.sentence.number
    )
    return max(found, key=lambda it: (it.sentence, it.first), default=None)


def _by_head(draft: Draft, thing: Thing) -> Mapping[str, list[Found]]:
    """Index the mentions of a thing in the text by the word that heads them; made anew when it is mentioned again."""
    key = thing.id, len(thing.finds)
    if key not in draft.headed:
        index = draft.headed[key] = {}
        for find in thing.finds:
            tokens = draft.scenes[find.sentence - 1].sentence.tokens
            if find.sentence > 0 and find.core < len(tokens):
                index.setdefault(tokens[find.core].norm, []).append(find)
    return draft.headed[key]


def _is_whole(draft: Draft, things: Sequence[str]) -> bool:
    """Say whether actors can be all who met: several, or a body."""
    return len(things) > 1 or any(draft.things[it].type == "Organization" for it in things)
