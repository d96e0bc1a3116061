"""Assemblies: who an English sentence says was at a meeting, by the words around the meeting's noun.

"talks between the two sides", "travelled to Cairo for talks", "received a call from …", "in honour of …", "its 22nd session".
"""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import NOBODY, Actors, Link
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.conventions import speakers
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.matches import clause_at
from accords.ingest.acts.meetings.coming import is_called_for, is_to_come
from accords.ingest.acts.meetings.sessions import brought_together
from accords.ingest.acts.participants import states_of
from accords.ingest.acts.row import row_end
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.clause import Clause
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.meeting_words import meeting_words

SHARED = frozenset({"sides", "leaders", "ministers", "they"})
TALKING = frozenset({"meeting", "talks", "call", "visit", "dialogue"})
SMALL = frozenset({"DET", "ADJ", "NUM"})
DESCRIBING = SMALL | {"N", "ADV", "CONJ"}
NEAR = 4
FEW = 3


def assembled(draft: Draft, scene: Scene, cast: Cast) -> Iterator[Link]:
    """Yield the participants of meetings that words around their nouns tell, as English writes them."""
    if heads_come_first(scene):
        return
    for find in [it for it in scene.finds if it.type == "Meeting" and it.form != "verb"]:
        if find.thing is None or not is_open(scene, find.first) or is_called_for(scene, find):
            continue
        for actors in (Actors(brought_together(scene, find, cast), "named"), _present(scene, find, cast)):
            yield from _links(draft, scene, find, actors)
        if find.form == "short":
            continue
        if _is_general(scene, find):
            continue
        _join_told(draft, scene, find, cast)
        told = (_between(scene, find, cast), _bound_for(scene, find, cast), _called(scene, find, cast))
        for actors in (
            *told,
            _had(scene, find, cast),
            _owned(draft, scene, find),
            _honoured(scene, find, cast),
            _paid_to(scene, find),
        ):
            yield from _links(draft, scene, find, actors)


def _is_general(scene: Scene, find: Found) -> bool:
    """Say whether a phrase speaks of meetings or dialogue in general: "regular visits between their countries"."""
    words = scene.sentence.tokens[find.first : find.core + 1]
    plain = find.kind == "dialogue" and not any(it.text[0].isupper() for it in words)
    return plain or (words[-1].number == "p" and any(it.norm in meeting_words("en").general for it in words))


def _join_told(draft: Draft, scene: Scene, find: Found, cast: Cast) -> None:
    """Take "they had candid discussions" for the meeting told before, where the same sides met in it."""
    clause, alone = clause_at(scene, find.first), draft.things[find.thing or ""]
    having = clause is not None and scene.sentence.tokens[clause.verb.head].norm in ("had", "having", "have")
    if clause is None or not having or find.kind != "talks" or len(alone.finds) > 1 or alone.members:
        return
    told = [it for it in draft.things.values() if it.type == "Meeting" and it.members and it.kind in TALKING]
    told = [it for it in told if it.finds and not is_to_come(draft, it.finds[0])]
    things = cast.subject_of(scene, clause).things
    here = {*things, *states_of(draft, things)}
    if told and here & {*told[-1].members, *states_of(draft, told[-1].members)}:
        alone.finds.clear()
        find.thing = told[-1].id
        told[-1].finds.append(find)


def _links(draft: Draft, scene: Scene, find: Found, actors: Actors) -> Iterator[Link]:
    """Yield who takes part in a meeting, and note them for the words to come."""
    members = draft.things[find.thing or ""].members
    for thing in speakers(draft, "participatesIn", actors.things, actors.how) if actors.things else ():
        if thing not in members:
            members.append(thing)
        yield Link(
            "participatesIn",
            thing,
            find.thing or "",
            scene.sentence.number,
            (find.start, find.end),
            "phrase.assembled",
            "attend",
            0,
            actors.how,
            None,
            "asserted",
            actors.steps,
        )


def _between(scene: Scene, find: Found, cast: Cast) -> Actors:
    """Return whom "between" or "among" joins behind a meeting: named, or "the two sides"."""
    tokens, marks = scene.sentence.tokens, meeting_words("en").joining
    for place in range(find.core + 1, min(find.last + NEAR, len(tokens) - 1)):
        of_all = tokens[place].norm == "of" and place == find.core + 1
        if tokens[place].norm in marks or (of_all and _are_states(scene, place + 1, cast)):
            named = cast.named(scene, place + 1, row_end(scene, place + 1))
            word = None if named else cast.party_word(scene, place + 1, place + 1 + FEW)
            if word is not None and word.cls in SHARED:
                return cast.choose(word, scene)
            return Actors(named, "named") if len(named) > 1 else NOBODY
        if place >= find.last and tokens[place].tag not in ("ADV", "PREP", "NAME", "NUM"):
            return NOBODY
    return NOBODY


def _are_states(scene: Scene, place: int, cast: Cast) -> bool:
    """Say whether three states or more, or their ministers, stand in a row from a place on: "a summit of Greece, Cyprus and Israel"."""
    states = {it.thing for it in scene.finds if it.type == "State"}
    return len(states & set(cast.named(scene, place, row_end(scene, place)))) >= FEW


def _bound_for(scene: Scene, find: Found, cast: Cast) -> Actors:
    """Return who goes somewhere for a meeting: "arrived in Cairo for talks", "will be in Oslo for the summit"."""
    tokens, clause, place = scene.sentence.tokens, clause_at(scene, find.first), find.first - 1
    while place > 0 and tokens[place].tag in SMALL:
        place -= 1
    if clause is None or place < clause.verb.last or tokens[place].norm != "for" or clause.verb.passive:
        return NOBODY
    verb, words = tokens[clause.verb.head].lemma, meeting_words("en")
    guests = cast.named(scene, clause.verb.last, row_end(scene, clause.verb.last))
    if verb in words.gathering:
        return Actors(guests, "named") if len(guests) > 1 else NOBODY
    if verb in words.receiving:
        return Actors((*cast.subject_of(scene, clause).things, *guests), "named") if guests else NOBODY
    return cast.subject_of(scene, clause) if _moves(scene, clause) else NOBODY


def _moves(scene: Scene, clause: Clause) -> bool:
    """Say whether a clause tells that somebody goes to, or is in, some place."""
    verb = scene.sentence.tokens[clause.verb.head]
    return verb.lemma in meeting_words("en").moving or verb.norm in meeting_words("en").moving


def _called(scene: Scene, find: Found, cast: Cast) -> Actors:
    """Return who received or made a call, and from whom it came: "received a telephone call from …"."""
    clause, tokens = clause_at(scene, find.first), scene.sentence.tokens
    if find.kind not in ("call", "visit") or clause is None or clause.verb.passive:
        return NOBODY
    if tokens[clause.verb.head].lemma not in meeting_words("en").taking or find.first < clause.verb.last:
        return NOBODY
    if any(it.tag not in SMALL and it.tag != "N" for it in tokens[clause.verb.last : find.first]):
        return NOBODY
    source = next(
        (n for n in range(find.core + 1, min(find.core + NEAR, len(tokens) - 1)) if tokens[n].norm == "from"),
        None,
    )
    others = () if source is None else cast.named(scene, source + 1, row_end(scene, source + 1))
    things = (*cast.subject_of(scene, clause).things, *others)
    return Actors(tuple(dict.fromkeys(things)), "named") if others else NOBODY


def _had(scene: Scene, find: Found, cast: Cast) -> Actors:
    """Return who "had" a meeting: "the two sides had candid discussions", not "had welcomed the talks"."""
    clause, tokens = clause_at(scene, find.first), scene.sentence.tokens
    if clause is None or tokens[clause.verb.head].norm not in ("had", "has", "have", "having"):
        return NOBODY
    behind = tokens[clause.verb.last : find.first] if find.first >= clause.verb.last else tokens[:1]
    direct = all(it.tag in DESCRIBING for it in behind) and find.first >= clause.verb.last
    return cast.subject_of(scene, clause) if direct else NOBODY


def _owned(draft: Draft, scene: Scene, find: Found) -> Actors:
    """Return whose meeting it is by the name and "'s" before it: "the Council's 22nd session", "Kenya's talks with"."""
    tokens = scene.sentence.tokens
    if find.first < 2 or tokens[find.first - 1].norm != "'s":
        return NOBODY
    owner = next(
        (it for it in scene.finds if it.last == find.first - 1 and it.thing and it.inside is None), None
    )
    if owner is None or (owner.type not in ("Organization", "WorkingGroup") and find.kind not in TALKING):
        return NOBODY
    if owner.type == "WorkingGroup":
        return Actors(tuple(draft.things[owner.thing or ""].members), "named")
    acting = owner.type in ("State", "Organization", "Official") and owner.form != "capital"
    return Actors((owner.thing or "",), "named") if acting else NOBODY


def _present(scene: Scene, find: Found, cast: Cast) -> Actors:
    """Return who was present at a meeting, told by a noun: "with the participation of", "in the presence of"."""
    tokens = scene.sentence.tokens
    for place in range(find.last, len(tokens) - 2):
        led = {it.norm for it in tokens[max(0, place - FEW) : place]} & {"with", "in"}
        noun = tokens[place].lemma in meeting_words("en").attending and tokens[place + 1].norm == "of"
        if led and noun:
            others = any(it.type == "Meeting" and find.last <= it.first < place for it in scene.finds)
            row = cast.named(scene, place + 2, row_end(scene, place + 2))
            return NOBODY if others else Actors(row, "named")
    return NOBODY


def _paid_to(scene: Scene, find: Found) -> Actors:
    """Return to whom a courtesy call is paid: "a courtesy call on President X"."""
    tokens = scene.sentence.tokens
    if tokens[find.core].lemma != "call" or find.core == find.first:
        return NOBODY
    people = [it for it in scene.finds if it.type == "Official" and it.thing and find.core < it.first]
    led = find.core + 1 < len(tokens) and tokens[find.core + 1].norm in ("on", "to")
    near = [it.thing or "" for it in people if it.first < find.last or it.first <= find.last + FEW]
    return Actors(tuple(near[:1]), "named") if led else NOBODY


def _honoured(scene: Scene, find: Found, cast: Cast) -> Actors:
    """Return in whose honour a meal is given: "a banquet in honour of President X"."""
    tokens = scene.sentence.tokens
    for place in range(find.last, min(find.last + FEW, len(tokens) - 2)):
        if tokens[place].norm in meeting_words("en").honouring and tokens[place + 1].norm == "of":
            return Actors(cast.named(scene, place + 2, row_end(scene, place + 2)), "named")
    return NOBODY
