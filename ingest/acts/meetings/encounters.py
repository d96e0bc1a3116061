"""Encounters: whom a verb of meeting, visiting, receiving or calling puts together with its subject."""

from __future__ import annotations

from collections.abc import Sequence

from accords.ingest.acts.act import Actors
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.row import row_end
from accords.ingest.acts.settings import over_inserted
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.genre import OF_SIDES
from accords.ingest.things.meeting_words import meeting_words
from accords.ingest.things.thing import BODIES
from accords.ingest.token import Token

DIRECT = 2
PAIR = 2
MANY = 8
NEAR = 6
FAR = 5
ROW = frozenset({"from", "of", ",", "and", "the", "both"})
LONG = 12
ASKED = frozenset({"to", "for", "and"})


def hosts(draft: Draft, scene: Scene, clause: Clause) -> tuple[str, ...]:
    """Return the leaders of the state that is visited, where they are parties."""
    if scene.sentence.lang == "ar" and draft.genre not in OF_SIDES:
        return ()
    visited = {
        it.thing
        for it in scene.finds
        if it.type == "State" and clause.verb.last <= it.first <= clause.verb.last + 3
    }
    return tuple(it for it in draft.leaders if draft.things[it].of in visited)


def others_met(scene: Scene, clause: Clause, cast: Cast, kind: str) -> tuple[str, ...]:
    """Return the officials, else states, that stand behind a meeting verb before the next finite verb."""
    end, aside = clause.last, _inserted(scene, clause)
    for other in scene.clauses:
        if other.verb.first >= clause.verb.last and (other.kind != "participle" or other.verb.finite):
            end = end if other.verb.first in aside else min(end, other.verb.first)
    named = [it for it in scene.finds if it.thing and clause.verb.last <= it.first < end]
    behind = [it for it in named if it.first not in aside]
    people = [it.thing for it in behind if it.type == "Official" and it.thing]
    if not _is_direct(scene, clause, behind):
        near = scene.sentence.lang == "en" and governs_person(scene, clause)
        return _counterparts(scene, clause.verb.last, min(end, clause.verb.last + FAR)) if near else ()
    if people:
        last = max(it.last for it in behind if it.type == "Official")
        return (*people[:MANY], *_counterparts(scene, last, end))
    others = _counterparts(scene, clause.verb.last, end)
    if others:
        return others
    tokens = scene.sentence.tokens
    direct = [
        it
        for it in behind
        if it.type in ("State", "Organization") and it.form != "capital" and it.inside is None
    ]
    if kind == "reception":
        return ()
    met = tuple(it.thing for it in direct[:1] if it.thing and _is_met(tokens, it, clause))
    return met or _holders_met(scene, clause, cast)


def _holders_met(scene: Scene, clause: Clause, cast: Cast) -> tuple[str, ...]:
    """Return the states of unnamed holders of office right behind an English verb of meeting: "met with the Minister of Mali"."""
    place = clause.verb.last
    if scene.sentence.lang != "en" or place + 1 >= len(scene.sentence.tokens):
        return ()
    place += scene.sentence.tokens[place].norm == "with"
    near = [it for it in scene.roles if place <= it.first <= place + PAIR]
    named = cast.named(scene, place, row_end(scene, place)) if near else ()
    return tuple(it for it in named if cast.draft.things[it].type in BODIES)


def _inserted(scene: Scene, clause: Clause) -> range:
    """Return the tokens that are inserted between commas behind the subject of an Arabic verb."""
    subject = clause.subject if clause.subject is not None and clause.subject[0] >= clause.verb.last else None
    people = [
        it.last
        for it in scene.finds
        if it.form == "person" and subject and subject[0] <= it.first <= subject[1]
    ]
    start = max([*people, subject[1]]) if subject is not None else clause.verb.last
    return range(start, over_inserted(scene, start))


def received_by(draft: Draft, scene: Scene, clause: Clause, cast: Cast) -> tuple[str, ...]:
    """Return who received the person a passive verb is about: "Minister X was received by President Y"."""
    if clause.subject is None or not clause.verb.finite:
        return ()
    first, last = clause.subject
    people = [it for it in scene.finds if it.type == "Official" and first <= it.first < last]
    guest = any(last <= _over_state(scene, it.last) + 1 for it in people)
    guest = guest or _is_guest_beside(draft, scene, clause, cast)
    guest = guest or _is_told_guest(draft, scene, clause, cast)
    hosting = cast.of_clause(scene, clause)
    officials = all(draft.things[it].type == "Official" for it in hosting.things)
    return hosting.things if guest and officials and hosting.how == "named" else ()


def _is_guest_beside(draft: Draft, scene: Scene, clause: Clause, cast: Cast) -> bool:
    """Say whether the guest's name only stands beside his office: "The President of Peru, X, was received by …"."""
    if scene.sentence.lang != "en" or clause.subject is None:
        return False
    acting = cast.named(scene, *clause.subject)
    beside = [it for it in scene.finds if it.thing in acting and it.first == clause.subject[1] + 1]
    return len(acting) == 1 and bool(beside) and draft.things[acting[0]].type == "Official"


def _is_told_guest(draft: Draft, scene: Scene, clause: Clause, cast: Cast) -> bool:
    """Say whether an English pronoun stands for the official who was received: "He was received by President Y"."""
    lone = clause.subject is not None and clause.subject[1] - clause.subject[0] == 1
    if not lone or scene.sentence.lang != "en" or clause.subject is None:
        return False
    told = cast.subject_of(scene, clause)
    return told.how == "he" and len(told.things) == 1 and draft.things[told.things[0]].type == "Official"


def _counterparts(scene: Scene, first: int, last: int) -> tuple[str, ...]:
    """Return the states whose unnamed ministers or leaders "his counterpart" means: نظيره الروسي, "his counterparts from A and B"."""
    words, tokens = meeting_words(scene.sentence.lang), scene.sentence.tokens
    place = next((it for it in range(first, last) if tokens[it].lemma in words.counterparts), None)
    if place is None:
        return ()
    if scene.sentence.lang == "en":
        return _senders(scene, place)
    near = [it for it in scene.finds if it.type in BODIES and place < it.first < min(last, place + NEAR)]
    row = [it for it in scene.finds if it.type in BODIES and near and near[-1].last <= it.first < last]
    for it in row:
        joined = scene.sentence.tokens[it.first - 1].tag == "CONJ" and it.first - 1 == near[-1].last
        near += [it] if joined else []
    return tuple(dict.fromkeys(it.thing for it in near if it.thing and it.form != "capital"))


def _senders(scene: Scene, place: int) -> tuple[str, ...]:
    """Return the states of an English "counterpart": before it, "his Malian counterpart", or in the row behind it."""
    tokens = scene.sentence.tokens
    bodies = {it.first: it for it in scene.finds if it.type in BODIES and it.thing and it.form != "capital"}
    found, step = list[Found](), place
    while step > 0 and (tokens[step - 1].norm in ROW or any(it.last == step for it in bodies.values())):
        before = next((it for it in bodies.values() if it.last == step), None)
        found += [before] if before is not None else []
        step = before.first if before is not None else step - 1
    step = place + 1
    while step < len(tokens) and (tokens[step].norm in ROW or step in bodies):
        found += [bodies[step]] if step in bodies else []
        step = bodies[step].last if step in bodies else step + 1
    return tuple(dict.fromkeys(it.thing for it in found if it.thing))


def governs_person(scene: Scene, clause: Clause) -> bool:
    """Say whether a verb tells of a meeting only where it governs a person: "called", "welcomed"."""
    return scene.sentence.tokens[clause.verb.head].lemma in meeting_words(scene.sentence.lang).direct


def _is_direct(scene: Scene, clause: Clause, behind: Sequence[Found]) -> bool:
    """Say whether a person is what "received" or "called" governs: not "welcomed the decision of X"."""
    words, tokens = meeting_words(scene.sentence.lang), scene.sentence.tokens
    if not governs_person(scene, clause):
        return True
    first = next((it for it in behind if it.type == "Official"), None)
    called_on = is_called_on(scene, clause)
    if first is None or (tokens[clause.verb.last].tag == "PREP" and not called_on):
        return False
    person = scene.people.get(first.first)
    office = person.office if person is not None and person.office is not None else (first.first, first.last)
    start = office[0] if office[0] < first.first else first.first
    near = [it.last for it in behind if it.type == "State" and it.last <= start + 1]
    begun = min([start, *(it.first for it in behind if it.last in near)])
    end = _over_state(scene, max(first.last, office[1]))
    after = tokens[end] if end < len(tokens) else None
    allowed = after is None or after.tag == "PUNCT" or after.norm in words.behind_person
    asked = called_on and after is not None and after.norm in ASKED
    asked = asked and not (after is not None and after.norm == "and" and _acts_on(tokens, end))
    return begun - clause.verb.last <= DIRECT + called_on and allowed and not asked


def _acts_on(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a verb with tense stands behind an "and": "called on the President | and briefed him"."""
    return place + 1 < len(tokens) and tokens[place + 1].tag == "V" and tokens[place + 1].tense == "past"


def is_called_on(scene: Scene, clause: Clause) -> bool:
    """Say whether a verb and the preposition behind it tell of a visit to a person: "called on Minister X"."""
    tokens, place = scene.sentence.tokens, clause.verb.last
    if place >= len(tokens) or tokens[place].tag != "PREP":
        return False
    return (
        f"{tokens[clause.verb.head].lemma} {tokens[place].norm}" in meeting_words(scene.sentence.lang).verbs
    )


def _over_state(scene: Scene, place: int) -> int:
    """Step over whose a person is behind the name: "received President X | of Colombia"."""
    tokens = scene.sentence.tokens
    if place + 1 >= len(tokens) or tokens[place].norm != "of":
        return place
    begin = place + 1 + (tokens[place + 1].tag == "DET")
    return next((it.last for it in scene.finds if it.type in BODIES and it.first == begin), place)


def _is_met(tokens: Sequence[Token], find: Found, clause: Clause) -> bool:
    """Say whether a state or body right behind the verb is met itself, not something of its.

    "met Ukraine's needs".
    """
    if find.last < len(tokens) and tokens[find.last].norm == "'s":
        return False
    return tokens[find.first - 1].norm in ("with", "the", "and") or find.first == clause.verb.last


def inviting(scene: Scene, clause: Clause, cast: Cast) -> tuple[str, ...]:
    """Return who invites somebody to the visit that a clause tells of: "X invited Y to visit Z"."""
    if clause.parent is None or not clause.control:
        return ()
    above = scene.clauses[clause.parent]
    if scene.sentence.tokens[above.verb.head].lemma != "invite" or above.negated:
        return ()
    return cast.of_clause(scene, above).things


def discussed_with(scene: Scene, clause: Clause, cast: Cast) -> tuple[str, ...]:
    """Return the officials named behind the "with" of a verb of discussing; nobody where none is."""
    tokens, leading = scene.sentence.tokens, wording(scene.sentence.lang).leads("with")
    start = clause.verb.last if clause.subject is None else max(clause.verb.last, clause.subject[1])
    reach = LONG if scene.sentence.lang == "en" else NEAR
    for place in range(start, min(start + reach, len(tokens) - 1)):
        if tokens[place].norm in leading:
            named = cast.named(scene, place + 1, row_end(scene, place + 1))
            people = tuple(it for it in named if cast.draft.things[it].type == "Official")
            near = scene.sentence.lang == "en" and not people
            return _counterparts(scene, place, min(place + MANY, len(tokens))) if near else people
        if tokens[place].tag in ("COMP", "REL", "V"):
            return ()
    return ()


def met_after_verb(
    draft: Draft, scene: Scene, clause: Clause, cast: Cast, actors: Actors
) -> tuple[Actors, tuple[str, ...]]:
    """Return who met whom where the only person behind an Arabic verb is whom somebody told before met.

    "زار بيروت والتقى الرئيس عون", "زيارة التقى خلالها نظيره".
    """
    if scene.sentence.tokens[clause.verb.head].lemma not in meeting_words(scene.sentence.lang).governing:
        return actors, ()
    before = acting_for(cast, scene, clause, actors)
    people = tuple(it for it in actors.things if draft.things[it].type == "Official")
    return (before, people) if before is not None and people else (actors, ())


def acting_for(cast: Cast, scene: Scene, clause: Clause, actors: Actors) -> Actors | None:
    """Return who acts before, where the lone person behind an Arabic verb is its object; None where he acts.

    "دعا المجلس إلى الحوار وكلف الأمين العام بمتابعته".
    """
    tokens, subject = scene.sentence.tokens, clause.subject
    if subject is None or subject[0] < clause.verb.last:
        return None
    people = [it.last for it in scene.finds if it.form == "person" and subject[0] <= it.first < subject[1]]
    end = max([subject[1], *people])
    before = _acting_before(scene, clause, cast)
    governs = end < len(tokens) and tokens[end].tag in ("N", "NAME", "DET", "NUM")
    if governs or not before.things or set(before.things) & set(actors.things):
        return None
    return before


def _acting_before(scene: Scene, clause: Clause, cast: Cast) -> Actors:
    """Return who acts in the last clause before one."""
    for other in reversed(scene.clauses[: clause.number]):
        found = cast.subject_of(scene, other)
        if found.things:
            return found
    return Actors((), "nobody")


def pair_met(draft: Draft, scene: Scene, clause: Clause) -> Actors | None:
    """Return the two who met before in a sentence, for an Arabic dual verb that names nobody: سيتباحثان."""
    if scene.sentence.tokens[clause.verb.head].number != "d" or clause.subject is not None:
        return None
    told = [it for it in scene.finds if it.type == "Meeting" and it.thing and it.first < clause.verb.first]
    members = draft.things[told[-1].thing or ""].members if told else []
    people = tuple(dict.fromkeys(it for it in members if draft.things[it].type == "Official"))
    return Actors(people, "named") if len(people) == PAIR else None
