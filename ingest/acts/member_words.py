"""Member words: who is said to be a member of a body by the word "member" beside its name, in English.

"Kenya, as a member of the Commonwealth, …", "the Arctic Council, of which Norway is a member",
"fellow members of the G20", "Finland's accession to NATO", "ASEAN member state Brunei".
"""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Link
from accords.ingest.acts.actors import joined_end, named_in
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.matches import clause_at
from accords.ingest.acts.participants import states_of
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found

BODIES = frozenset({"Organization", "WorkingGroup"})
COPULAS = frozenset({"is", "are", "remain", "remains", "become", "becomes", "became", "being", "was", "were"})
DESCRIBING = frozenset({"DET", "ADJ", "NUM", "ADV"})
RANKS = frozenset({"state", "country", "nation", "economy"})
FAR = 6
OUT = frozenset(
    {"not", "no", "former", "prospective", "aspiring", "candidate", "future", "non-member", "potential"}
)


def said_members(draft: Draft, scene: Scene, cast: Cast) -> Iterator[Link]:
    """Yield the members that the words around a body's name tell of."""
    if scene.sentence.lang != "en":
        return
    for body in scene.finds:
        if (
            body.type not in BODIES
            or body.thing is None
            or body.inside is not None
            or not is_open(scene, body.first)
        ):
            continue
        told = (*_before(draft, scene, body, cast), *_behind(draft, scene, body, cast))
        for member in dict.fromkeys(told):
            if member != body.thing and draft.things[member].type in ("State", "Organization"):
                yield _link(scene, body, member)


def _link(scene: Scene, body: Found, member: str) -> Link:
    """Build the link of a member to a body."""
    place = (body.start, body.end)
    number = scene.sentence.number
    return Link(
        "memberOf", member, body.thing or "", number, place, "phrase.member_word", "members", 0, "named"
    )


def _before(draft: Draft, scene: Scene, body: Found, cast: Cast) -> tuple[str, ...]:
    """Return who stands before "member of" a body, or whose accession to it is told."""
    tokens = scene.sentence.tokens
    place = body.first - 1
    while place > 0 and tokens[place].tag == "DET":
        place -= 1
    if place < 1 or tokens[place].norm not in ("of", "in", "to"):
        return ()
    if tokens[place].norm == "to":
        return _acceding(scene, place - 1)
    head = place - 1 - (tokens[place - 1].lemma in RANKS and tokens[place - 2].lemma == "member")
    if tokens[head].lemma not in wording("en").member_nouns:
        return ()
    first = head
    while first > 0 and (
        tokens[first - 1].tag in DESCRIBING or tokens[first - 1].lemma in wording("en").fellows
    ):
        first -= 1
    if any(it.norm in OUT for it in tokens[first:head]):
        return ()
    return _said_of(draft, scene, first, body, cast)


def _said_of(draft: Draft, scene: Scene, first: int, body: Found, cast: Cast) -> tuple[str, ...]:
    """Return of whom "a member of" that begins at a token is said: by "as", a comma or a copula before it."""
    tokens = scene.sentence.tokens
    before = tokens[first - 1] if first else None
    if before is None or before.norm == "as":
        return _as_member(draft, scene, max(0, first - 1), body, cast)
    if before.norm == "," and first > 1:
        return tuple(
            it.thing
            for it in scene.finds
            if it.last == first - 1 and it.type == "State" and it.thing is not None
        )
    clause = clause_at(scene, first - 1)
    if before.norm not in COPULAS or clause is None or clause.kind == "infinitive":
        return ()
    if clause.negated or clause.hypothetical or clause.wished or clause.planned:
        return ()
    return states_of(draft, cast.subject_of(scene, clause).things)


def _as_member(draft: Draft, scene: Scene, place: int, body: Found, cast: Cast) -> tuple[str, ...]:
    """Return who acts "as a member of": whom a verb welcomes so right before it, else the subject of the next verb."""
    near = [it for it in scene.finds if it.type == "State" and it.thing and it.last == place]
    if near and near[-1].thing is not None:
        return (near[-1].thing,)
    told = [
        it for it in scene.clauses if it.verb.finite and it.subject is not None and it.verb.first > body.core
    ]
    return states_of(draft, cast.subject_of(scene, told[0]).things) if told else ()


def _acceding(scene: Scene, head: int) -> tuple[str, ...]:
    """Return whose accession, which is welcomed, stands at a token: "welcomed Finland's accession to NATO"."""
    tokens, words = scene.sentence.tokens, wording("en")
    if tokens[head].lemma not in words.acceding:
        return ()
    glad = any(it.lemma in words.rejoicing for it in tokens[max(0, head - 2 * FAR) : head])
    return tuple(
        it.thing
        for it in scene.finds
        if glad
        and it.type == "State"
        and it.thing is not None
        and head - FAR < it.last < head
        and tokens[it.last].norm == "'s"
    )


def _behind(draft: Draft, scene: Scene, body: Found, cast: Cast) -> tuple[str, ...]:
    """Return who is a member by the words behind a body's name: "of which X is a member", "member state X"."""
    tokens = scene.sentence.tokens
    rest = [it.norm for it in tokens[body.last : body.last + 3]]
    if [it for it in rest if it != ","][:2] in (["of", "which"], ["to", "which"]):
        start = body.last + rest.index("which") + 1
        end = next((n for n in range(start, len(tokens)) if tokens[n].tag in ("V", "AUX")), None)
        return _belonging(draft, scene, start, end, cast) if end is not None else ()
    if rest[:1] and rest[0].startswith("member"):
        step = (
            body.last
            + 1
            + (rest[1:2] != [] and rest[1] in ("state", "states", "country", "countries", "nation"))
        )
        return named_in(scene, step, joined_end(scene, step))
    return ()


def _belonging(draft: Draft, scene: Scene, start: int, end: int, cast: Cast) -> tuple[str, ...]:
    """Return the subject of "… are members" or "… belong" behind "which"."""
    tokens = scene.sentence.tokens
    after = tokens[end : end + FAR]
    if not any(it.lemma in wording("en").member_nouns or it.lemma == "belong" for it in after):
        return ()
    if any(it.tag == "NEG" or it.norm in OUT for it in after):
        return ()
    return states_of(draft, cast.in_range(scene, start, end).things)
