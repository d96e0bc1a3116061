"""Next sessions: who takes part in a session to come, by whose text it is and in whose land: عقد الدورة المقبلة في نيروبي."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accords.ingest.acts.act import Link
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.matches import clause_at
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.genre import OF_SIDES
from accords.ingest.things.known_members import member_keys
from accords.ingest.things.meeting_words import meeting_words

KINDS = frozenset({"visit", "call", "press-conference", "ceremony"})
ENDS = frozenset({"V", "AUX", "PUNCT", "COMP", "REL", "CONJ"})
COUNTED = frozenset({"ADJ", "NUM"})
TENS = ("ون", "ين")
LIGHT = frozenset({"N", "ADJ", "DET"})
FAR = 14
HALL = 3
FEWEST, MOST = 2, 4


def next_sessions(draft: Draft, links: Sequence[Link]) -> Iterator[Link]:
    """Yield that the states whose text it is take part in their session to come, and the party that will host one."""
    for scene in draft.scenes if draft.lang == "ar" else ():
        for find in scene.finds if scene.sentence.is_read else ():
            told = find.type == "Meeting" and find.thing is not None and find.kind not in KINDS
            if told and _is_next(scene, find) and is_open(scene, find.first):
                taking = {
                    it.subject for it in links if it.type == "participatesIn" and it.object == find.thing
                }
                span, number = (find.start, find.end), scene.sentence.number
                for state in dict.fromkeys(
                    (*_sides(draft, taking), *_hosts(draft, links, scene, find, taking))
                ):
                    yield Link(
                        "participatesIn", state, find.thing or "", number, span, "phrase.next", "attend", 0, "sides"
                    )  # fmt: skip


def _sides(draft: Draft, taking: set[str]) -> list[str]:
    """Return the few states whose text it is, where no official is said to come."""
    types = {draft.things[it].type for it in draft.sides}
    people = any(draft.things[it].type == "Official" for it in taking)
    few = FEWEST <= len(draft.sides) <= MOST and types == {"State"} and draft.genre in OF_SIDES
    return [it for it in draft.sides if it not in taking] if few and not people else []


def _hosts(
    draft: Draft, links: Sequence[Link], scene: Scene, find: Found, taking: set[str]
) -> tuple[str, ...]:
    """Return the party of the text, or known member of its body, in whose land a session will be held, unless its official comes."""
    host = _host(scene, find)
    if host is None or find.thing is None or any(draft.things[it].of == host for it in taking):
        return ()
    party = host in _parties(draft, links) or _is_member(draft, links, find.thing, host)
    return (host,) if party else ()


def _is_next(scene: Scene, find: Found) -> bool:
    """Say whether a mention tells of a session to come: of one that is agreed on, or that itself will be held."""
    tokens, words = scene.sentence.tokens, meeting_words("ar")
    clause, core = clause_at(scene, find.first), find.core
    owned = core + 1 < len(tokens) and tokens[core + 1].tag == "PRON"
    if clause is None or not (tokens[core].definite or owned):
        return False
    verb = tokens[clause.verb.head]
    before = tokens[find.first - 1] if find.first > 0 else None
    agreed = before is not None and before.tag == "N" and before.lemma in words.beginning
    held = verb.lemma in words.holding and verb.tense in ("present", "future")
    return (agreed and verb.lemma in words.settling) or (held and _is_held_by_itself(scene, clause, find))


def _is_held_by_itself(scene: Scene, clause: Clause, find: Found) -> bool:
    """Say whether a verb of holding has the meeting for its subject, a joint body or nobody, and no guest."""
    if clause.subject is None:
        return find.first >= clause.verb.last
    first, last = clause.subject
    groups = (it for it in scene.finds if it.type == "WorkingGroup")
    return first <= find.core < last or any(first <= it.core < last for it in groups)


def _host(scene: Scene, find: Found) -> str | None:
    """Return the state in which a meeting is said to be held right behind it."""
    tokens, place = scene.sentence.tokens, wording("ar").leads("place")
    states = {it.first: it for it in scene.finds if it.type == "State" and it.form in ("name", "capital")}
    for at in range(find.core + 1, min(find.last + FAR, len(tokens) - 1)):
        tens = tokens[at + 1].tag in COUNTED or tokens[at + 1].norm.endswith(TENS)
        counted = tokens[at].tag == "CONJ" and tokens[at - 1].tag == "ADJ" and tens
        if tokens[at].tag in ENDS and not counted:
            return None
        if tokens[at].tag != "PREP" or tokens[at].norm not in place:
            continue
        for first in range(at + 1, min(at + 1 + HALL, len(tokens))):
            if first in states:
                return states[first].thing
            if tokens[first].tag not in LIGHT:
                break
    return None


def _parties(draft: Draft, links: Sequence[Link]) -> set[str]:
    """Return the states of the text: its sides, and whoever takes part in a meeting, with their states."""
    taking = {it.subject for it in links if it.type == "participatesIn"} | set(draft.sides)
    return taking | {draft.things[it].of or it for it in taking}


def _is_member(draft: Draft, links: Sequence[Link], meeting: str, state: str) -> bool:
    """Say whether a state is a known member of a body that takes part in a meeting, or whose text it is."""
    sitting = {it.subject for it in links if it.type == "participatesIn" and it.object == meeting}
    bodies = [it for it in (*sitting, *draft.sides) if draft.things[it].type == "Organization"]
    known = {key for it in bodies for key in member_keys(draft.things[it])}
    return draft.things[state].key in known
