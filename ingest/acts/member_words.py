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
from accords.ingest.acts.row import row_end
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.known_members import members_of

BODIES = frozenset({"Organization", "WorkingGroup"})
COPULAS = frozenset(
    {"been", "is", "are", "remain", "remains", "become", "becomes", "became", "being", "was", "were"}
)
DESCRIBING = frozenset({"DET", "ADJ", "NUM", "ADV"})
RANKS = frozenset({"state", "country", "nation", "economy"})
FAR = 6
LONG = 24
BELONGING = frozenset({"belong", "part", "participate", "serve", "sit", "contribute"})
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
        told = (
            *_before(draft, scene, body, cast),
            *_behind(draft, scene, body, cast),
            *_first(draft, scene, body, cast),
        )
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
    if place > 1 and tokens[place].norm == "on" and tokens[place - 1].norm == "seat":
        return _acceding(draft, scene, place - 1, body)
    if place < 1 or tokens[place].norm not in ("of", "in", "to", "into"):
        return ()
    if tokens[place].norm in ("to", "into"):
        return _acceding(draft, scene, place - 1, body)
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
    one = (
        first > 1
        and tokens[first - 1].norm == "of"
        and tokens[first - 2].lemma in ("one", "some", "all", "two")
    )
    return _said_of(draft, scene, first - 2 if one else first, body, cast)


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


def _acceding(draft: Draft, scene: Scene, head: int, body: Found) -> tuple[str, ...]:
    """Return whose accession stands at a token, which is welcomed or was once: "welcomed Finland's accession to NATO"."""
    tokens, words = scene.sentence.tokens, wording("en")
    if tokens[head].lemma not in words.acceding | words.seats:
        return ()
    glad = tokens[head].lemma in words.seats or any(
        it.lemma in words.rejoicing for it in tokens[max(0, head - 2 * FAR) : head]
    )
    return tuple(
        it.thing
        for it in scene.finds
        if (glad or _is_known(draft, it, body))
        and it.type == "State"
        and it.thing is not None
        and head - FAR < it.last < head
        and tokens[it.last].norm == "'s"
    )


def _behind(draft: Draft, scene: Scene, body: Found, cast: Cast) -> tuple[str, ...]:
    """Return who is a member by the words behind a body's name: "of which X is a member", "member state X"."""
    tokens = scene.sentence.tokens
    rest = [it.norm for it in tokens[body.last : body.last + 3]]
    if [it for it in rest if it != ","][:2] in (
        ["of", "which"],
        ["to", "which"],
        ["in", "which"],
        ["on", "which"],
    ):
        start = body.last + rest.index("which") + 1
        end = next((n for n in range(start, len(tokens)) if tokens[n].tag in ("V", "AUX")), None)
        return _belonging(draft, scene, start, end, cast) if end is not None else ()
    apposed = _called_so(draft, scene, body, cast)
    if apposed:
        return apposed
    if rest[:1] and tokens[body.last].lemma in RANKS and tokens[body.last].number == "p":
        return _row(cast, scene, body.last + 1)
    if rest[:1] and rest[0].startswith("member"):
        step = (
            body.last
            + 1
            + (rest[1:2] != [] and rest[1] in ("state", "states", "country", "countries", "nation"))
        )
        return named_in(scene, step, joined_end(scene, step))
    return ()


def _called_so(draft: Draft, scene: Scene, body: Found, cast: Cast) -> tuple[str, ...]:
    """Return who is called a member by words on both sides of a body's name: "Norway, a NATO member", "ASEAN's newest member, X"."""
    tokens, head = scene.sentence.tokens, body.last
    while head < min(body.last + FAR, len(tokens) - 1) and (
        tokens[head].tag in DESCRIBING or tokens[head].norm == "'s"
    ):
        head += 1
    if head >= len(tokens) - 1 or tokens[head].lemma not in wording("en").member_nouns:
        return ()
    end = head + 1 + (tokens[head + 1].lemma in RANKS)
    if end >= len(tokens) or tokens[end].tag not in ("PUNCT", "V", "AUX", "PREP", "CONJ"):
        return ()
    first = body.first - (body.first > 0 and tokens[body.first - 1].tag == "DET")
    if any(it.norm in OUT for it in tokens[first:head]):
        return ()
    behind = _row(cast, scene, end + 1) if tokens[end].norm == "," else ()
    return behind or (_said_of(draft, scene, first, body, cast) if first > 0 else ())


def _row(cast: Cast, scene: Scene, place: int) -> tuple[str, ...]:
    """Return the states named in the row that begins right at a token."""
    here = any(it.first == place and it.type == "State" for it in scene.finds)
    return cast.named(scene, place, row_end(scene, place)) if here else ()


def _first(draft: Draft, scene: Scene, body: Found, cast: Cast) -> tuple[str, ...]:
    """Return the known members that are named right behind the word far from the body: "Founding members Chad and Togo revived …"."""
    tokens, nouns = scene.sentence.tokens, wording("en").member_nouns
    told: list[str] = []
    for place in range(max(0, body.first - LONG), body.first - 1):
        if tokens[place].lemma in nouns and not any(
            it.norm in OUT for it in tokens[max(0, place - 2) : place]
        ):
            told += _row(cast, scene, place + 1)
    known = {it.thing for it in scene.finds if it.thing in told and _is_known(draft, it, body)}
    return tuple(it for it in told if it in known)


def _is_known(draft: Draft, state: Found, body: Found) -> bool:
    """Say whether the reference knows a state as a member of a body."""
    known = members_of(draft.things[body.thing]) if body.thing is not None else ()
    return (state.key or "").removeprefix("country:") in known


def _belonging(draft: Draft, scene: Scene, start: int, end: int, cast: Cast) -> tuple[str, ...]:
    """Return the subject of "… are members" or "… belong" behind "which"."""
    tokens = scene.sentence.tokens
    after = tokens[end : end + FAR]
    belong = wording("en").member_nouns | BELONGING
    if not any(it.lemma in belong for it in after):
        return ()
    if any(it.tag == "NEG" or it.norm in OUT for it in after):
        return ()
    found = states_of(draft, cast.in_range(scene, start, end).things)
    beside = next(
        (n for n in range(end, min(end + FAR, len(tokens) - 1)) if tokens[n].norm in ("with", "alongside")),
        None,
    )
    others = cast.named(scene, beside + 1, row_end(scene, beside + 1)) if beside is not None and found else ()
    return (*found, *others)
