"""Stand-ins: whom English words for a subject mean beside a name: "the Kenyan president", "whose country", "among them X"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accords.ingest.acts.act import NOBODY, Actors
from accords.ingest.acts.participants import states_of
from accords.ingest.acts.row import row_end
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene
from accords.ingest.things.thing import ACTORS

if TYPE_CHECKING:
    from accords.ingest.acts.cast import Cast

LONGEST_OFFICE = 8
STEP = 3
PAIR = 2
TOLD = frozenset({"pressArticle", "other", "readout"})
MARKS = frozenset({'"', "“", "”", "«", "»"})
NEAR = 6
SOME = frozenset({"including", "notably"})


def some_of(cast: Cast, scene: Scene, clause: Clause) -> Actors | None:
    """Return those of an English subject whom words behind it name: "Seventeen parties, among them | X, demanded"."""
    tokens, place = scene.sentence.tokens, clause.subject[1] if clause.subject is not None else 0
    if heads_come_first(scene) or not place or place + 2 >= len(tokens) or tokens[place].norm != ",":
        return None
    said = [it.norm for it in tokens[place + 1 : place + 3]]
    step = (
        3
        if said in (["among", "them"], ["amongst", "them"], ["among", "whom"])
        else 2
        if said[0] in SOME
        else 0
    )
    named = cast.named(scene, place + step, row_end(scene, place + step)) if step else ()
    return Actors(named, "named") if named else None


def apposed_to(scene: Scene, clause: Clause) -> Actors | None:
    """Return the person whom commas set behind an English subject that nobody else is: "The head of the junta, | X, thanked"."""
    tokens, place = scene.sentence.tokens, clause.subject[1] if clause.subject is not None else 0
    if heads_come_first(scene) or not place or place >= len(tokens) or tokens[place].norm != ",":
        return None
    person = next((it for it in scene.finds if it.form == "person" and it.thing and it.first > place), None)
    if person is None or person.last > clause.verb.first or person.last >= len(tokens):
        return None
    between = tokens[place + 1 : person.first]
    if len(between) > STEP or any(it.tag not in ("N", "NAME", "PUNCT") or it.norm == "," for it in between):
        return None
    return Actors((str(person.thing),), "named") if tokens[person.last].norm == "," else None


def owning_state(cast: Cast, scene: Scene, clause: Clause) -> Actors | None:
    """Return the state or body of whom "whose government" in English tells: "Minister X of Chad, | whose country backs Mali"."""
    first, last = clause.subject or (0, 0)
    tokens = scene.sentence.tokens
    if scene.sentence.lang != "en" or first < 2 or tokens[first].norm != "whose":
        return None
    head = tokens[last - 1]
    if wording("en").transparent.isdisjoint((head.lemma, head.norm)):
        return NOBODY
    near = [
        it for it in scene.finds if it.type in ACTORS and it.thing and it.last < first and it.inside is None
    ]
    return Actors(states_of(cast.draft, [str(near[-1].thing)]), "named") if near else NOBODY


def holder_named(cast: Cast, scene: Scene, first: int, last: int) -> str | None:
    """Return the official of the text whom an office with its state means in English: "the Kenyan president", "Chad's envoy"."""
    role = next((it for it in scene.roles if first <= it.first < last and it.kind != "p"), None)
    if role is None or heads_come_first(scene) or last - first > LONGEST_OFFICE:
        return None
    near = [it for it in scene.finds if first <= it.first < last and it.type in ACTORS]
    states = [it for it in near if it.type == "State" and it.form in ("name", "adjective")]
    if len(near) != 1 or len(states) != 1 or states[0].thing is None or states[0].last > role.last + STEP:
        return None
    whose = states[0].last <= role.first or states[0].first >= role.last
    home = [it for it in cast.holders.held(role.key, "") if cast.draft.things[it[2]].of == states[0].thing]
    before = [it for it in home if (it[0], it[1]) < (role.sentence, role.first)]
    return before[-1][2] if before and whose else None


def named_before(scene: Scene, first: int, last: int) -> str | None:
    """Return the person in English whose name commas part from the office that a range is: "X, | the Minister of Chad, who led …"."""
    if heads_come_first(scene) or first < PAIR or scene.sentence.tokens[first - 1].norm != ",":
        return None
    find = next((it for it in scene.finds if it.form == "person" and it.last == first - 1), None)
    person = scene.people.get(find.first) if find is not None else None
    if find is None or person is None or person.of is None or last - first > LONGEST_OFFICE:
        return None
    told = [it.key for it in scene.finds if first <= it.first < last and it.type in ACTORS]
    return find.thing if told == [person.of] else None


def quoting(cast: Cast, scene: Scene) -> str | None:
    """Return the official whom a report lets say "we" between quotation marks: "We condemn it," Minister X told reporters."""
    tokens = scene.sentence.tokens
    if cast.draft.genre not in TOLD or scene.sentence.lang != "en":
        return None
    marks = [n for n, it in enumerate(tokens) if it.norm in MARKS]
    if not marks:
        return None
    for clause in scene.clauses:
        said = tokens[clause.verb.head].lemma in wording("en").saying
        inside = sum(1 for n in marks if n < clause.verb.first) % 2 == 1
        if not said or inside:
            continue
        told = clause.subject if clause.subject is not None else (clause.verb.last, clause.verb.last + NEAR)
        people = [
            it.thing
            for it in scene.finds
            if it.form == "person" and it.thing and told[0] <= it.first < told[1]
        ]
        if people:
            return people[0] if len(set(people)) == 1 else None
    before = [it for it in cast.memory.before[1] if cast.draft.things[it].type == "Official"]
    near_by = scene.sentence.number - cast.memory.before[0] <= 1
    return before[0] if marks[0] == 0 and len(before) == 1 == len(cast.memory.before[1]) and near_by else None
