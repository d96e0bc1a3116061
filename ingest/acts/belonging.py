"""Belonging: who is a member of a body by Arabic words beside its name.

"غانا عضو في المجلس", "بصفتها رئيسة للجنة، دعت النرويج", "انتخبت غانا عضوا في", "الدول المؤسسة لـ", "انضمام ملاوي إلى".
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from accords.ingest.acts.act import Link
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.matches import clause_at
from accords.ingest.acts.participants import states_of
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.draft import Draft, Scene
from accords.ingest.languages import language
from accords.ingest.lexicon import lexicon_file
from accords.ingest.mentions.found import Found
from accords.ingest.token import Token

BODIES = frozenset({"Organization", "WorkingGroup"})
LEADING = frozenset({"في", "ل", "ب", "الي", "من", "لدي"})
LIGHT = frozenset({"ADJ", "PREP", "DET", "PRON"})
BACK = 7
NEAR = 4
MAYBE = frozenset({"قد", "ربما", "ليس", "ليست"})
TO = frozenset({"الي", "ل"})


def belonging(draft: Draft, scene: Scene, cast: Cast) -> Iterator[Link]:
    """Yield the states that the words before a body's name make its members."""
    if not heads_come_first(scene):
        return
    for body in scene.finds:
        named = body.type in BODIES and body.thing is not None and body.inside is None
        if not named or body.kind in ("armed_group", "company") or not is_open(scene, body.first):
            continue
        for member in dict.fromkeys(_members(draft, scene, body, cast)):
            if member != body.thing and draft.things[member].type == "State":
                place = (body.start, body.end)
                yield Link(
                    "memberOf",
                    member,
                    body.thing or "",
                    scene.sentence.number,
                    place,
                    "phrase.belongs",
                    "belong",
                    0,
                    "named",
                )


def _members(draft: Draft, scene: Scene, body: Found, cast: Cast) -> tuple[str, ...]:
    """Return who belongs to a body by the nearest word of membership before its name."""
    tokens = scene.sentence.tokens
    states = {n for it in scene.finds if it.type == "State" for n in range(it.first, it.last)}
    for place in range(body.first - 1, max(-1, body.first - BACK), -1):
        token = tokens[place]
        if token.lemma in _words("joining"):
            return _joining(scene, place, body)
        member, chairing = token.lemma in _words("members"), token.lemma in _words("chairing")
        if member or (chairing and place > 0 and _is_as(scene, place)):
            return _who(draft, scene, place, cast)
        if (
            place not in states
            and token.tag not in LIGHT
            and token.norm not in LEADING
            and token.lemma not in _words("ranks")
        ):
            return ()
    return ()


def _is_as(scene: Scene, place: int) -> bool:
    """Say whether "in its quality as" stands right before a token: بصفتها رئيسة, بصفته الرئيس."""
    before = scene.sentence.tokens[max(0, place - NEAR) : place]
    return any(_is_quality(it) for it in before)


def _who(draft: Draft, scene: Scene, place: int, cast: Cast) -> tuple[str, ...]:
    """Return whom a word of membership is said of: who acts, where "as" leads to it; else the state right before."""
    tokens = scene.sentence.tokens
    if _is_as(scene, place):
        held = _holder(draft, scene, place)
        if held is not None:
            return held
        clause = clause_at(scene, place)
        told = clause if clause is not None else next(iter(scene.clauses), None)
        return states_of(draft, cast.subject_of(scene, told).things) if told is not None else ()
    said = tokens[max(0, place - BACK) : place]
    if any(it.tag == "NEG" or it.norm in MAYBE or it.lemma in MAYBE for it in said):
        return ()
    near = [
        it for it in scene.finds if it.type == "State" and it.thing and it.last <= place and it.form == "name"
    ]
    if not near or place - near[-1].last > NEAR or near[-1].inside is not None:
        return ()
    gap = tokens[near[-1].last : place]
    apposed = all(
        it.tag in ("PUNCT", "CONJ", "PRON", "ADJ", "DET", "ADV", "NUM")
        or it.norm in ("من", "ك")
        or it.lemma in _words("ranks")
        for it in gap
    )
    owned = near[-1].first > 0 and tokens[near[-1].first - 1].tag == "PREP"
    return (near[-1].thing or "",) if apposed and not (owned and any(it.tag == "PUNCT" for it in gap)) else ()


def _holder(draft: Draft, scene: Scene, place: int) -> tuple[str, ...] | None:
    """Return the state of the official right behind whose name "in his quality as" stands; None where none does."""
    tokens = scene.sentence.tokens
    said = next(n for n in range(place - 1, -1, -1) if _is_quality(tokens[n]))
    people = [it for it in scene.finds if it.form == "person" and it.thing and it.last <= said]
    if not people or any(it.tag not in ("PUNCT", "PREP") for it in tokens[people[-1].last : said]):
        return None
    return states_of(draft, (people[-1].thing or "",))


def _is_quality(token: Token) -> bool:
    """Say whether a token is the noun of "in its quality as"."""
    return not _words("qualities").isdisjoint((token.lemma, token.norm))


def _joining(scene: Scene, place: int, body: Found) -> tuple[str, ...]:
    """Return the owner of "the accession of … to", where a word before it tells that it has come about."""
    tokens = scene.sentence.tokens
    before = tokens[max(0, place - NEAR) : place]
    owner = next(
        (it for it in scene.finds if it.type == "State" and it.first == place + 1 and it.thing), None
    )
    led = owner is not None and any(it.norm in TO for it in tokens[owner.last : body.first])
    done = any(not _words("done").isdisjoint((it.lemma, it.norm)) for it in before)
    return (owner.thing or "",) if owner is not None and led and done else ()


@cache
def _words(name: str) -> frozenset[str]:
    """Read a list of single words, folded."""
    tongue = language("ar")
    return frozenset(
        " ".join(tongue.phrase(it)) for it in lexicon_file("ar", "rosters.toml")["belonging"][name]
    )
