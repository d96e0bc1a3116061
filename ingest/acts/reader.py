"""The reader of acts: goes through the sentences, matches frames, finds who acts.

And gives links and promises.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from accords.graph.reading import Factuality
from accords.ingest.acts.act import NOBODY, Actors, Link, Promise
from accords.ingest.acts.agreement import speaks
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.companions import with_companions
from accords.ingest.acts.conventions import speakers
from accords.ingest.acts.ends import ends
from accords.ingest.acts.factuality import factuality
from accords.ingest.acts.finders import AFTER_FRAMES, BEFORE_FRAMES, Finder
from accords.ingest.acts.frame_actors import actors_of, body_bound
from accords.ingest.acts.guessed_members import without_guesses
from accords.ingest.acts.holders import joined_by_with
from accords.ingest.acts.led import leader_praised
from accords.ingest.acts.matches import Match, matches
from accords.ingest.acts.meetings.next_sessions import next_sessions
from accords.ingest.acts.meetings.signers import signed_there
from accords.ingest.acts.membership import attendances, sessions
from accords.ingest.acts.object_actors import party_object, says_each_other
from accords.ingest.acts.objects import objects
from accords.ingest.acts.pairs import founders
from accords.ingest.acts.participants import states_of
from accords.ingest.acts.passing_words import is_aside
from accords.ingest.acts.promises.affirmed import affirmed
from accords.ingest.acts.promises.carried_on import carried_on
from accords.ingest.acts.promises.committees import committee
from accords.ingest.acts.promises.duties import duties
from accords.ingest.acts.promises.fulfilled import fulfilled
from accords.ingest.acts.promises.terms import terms
from accords.ingest.acts.promises.treaty import articles
from accords.ingest.acts.promises.undertaken import is_nested, listed_promise, parted, promise
from accords.ingest.acts.standing import body_links
from accords.ingest.acts.thanked_rows import also_thanked
from accords.ingest.acts.witness import with_witness
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.genre import AGREED
from accords.ingest.things.thing import ACTORS, Thing
from accords.ingest.token import Token

ESTABLISHING = "establish"
PAIR = 2


@dataclass(slots=True)
class Acts:
    """What the acts of a document give, and which frame came nearest in a sentence that gave nothing."""

    links: list[Link] = field(default_factory=list)
    promises: list[Promise] = field(default_factory=list)
    nearest: dict[int, tuple[str, str]] = field(default_factory=dict)
    count: int = 0


def read_acts(draft: Draft) -> Acts:
    """Read the acts of a document from left to right."""
    acts, cast = Acts(), Cast(draft)
    acts.links.extend(body_links(draft))
    for scene in draft.scenes:
        if scene.sentence.is_read and scene.sentence.kind not in ("title", "heading"):
            _read_scene(draft, scene, cast, acts)
    acts.links.extend([*signed_there(draft), *next_sessions(draft, acts.links)])
    acts.links.extend([*attendances(draft, acts.links), *sessions(draft, acts.links)])
    acts.links = without_guesses(acts.links)
    return acts


def _read_scene(draft: Draft, scene: Scene, cast: Cast, acts: Acts) -> None:
    """Read the acts of one sentence, then note who acted in it."""
    _find(BEFORE_FRAMES, draft, scene, cast, acts)
    cast.memory.remember_meeting(scene, acts.links)
    for match in matches(scene):
        _give(draft, scene, match, _actors(draft, scene, match, cast), cast, acts)
    _promise(draft, scene, cast, acts)
    main, unknown = _main_actors(scene, cast)
    _find(AFTER_FRAMES, draft, scene, cast, acts)
    cast.memory.remember(scene, main)
    if unknown:
        cast.memory.forget(scene, main)
    cast.memory.remember_meeting(scene, acts.links)


def _find(finders: Sequence[Finder], draft: Draft, scene: Scene, cast: Cast, acts: Acts) -> None:
    """Ask finders for the links of a sentence, each before the next."""
    for finder in finders:
        acts.links.extend(list(finder(draft, scene, cast)))


def _actors(draft: Draft, scene: Scene, match: Match, cast: Cast) -> Actors:
    """Return who acts in a match, those included who act with them."""
    actors = actors_of(scene, match, cast)
    if heads_come_first(scene) and (match.frame.family == "discuss" or _is_mutual(scene, match)):
        actors = joined_by_with(cast, scene, match.last, actors)
    actors = committee(scene, match, affirmed(cast, scene, match, actors))
    actors = body_bound(scene, match) or with_companions(cast, scene, match, actors)
    others = match.frame.by_body and any(draft.things[it].type != "Organization" for it in actors.things)
    return NOBODY if others else actors


def _promise(draft: Draft, scene: Scene, cast: Cast, acts: Acts) -> None:
    """Read the promises that no frame tells: of a list, of a treaty's articles and terms, of duties."""
    if draft.genre in AGREED and not (acts.promises and acts.promises[-1].sentence == scene.sentence.number):
        listed = listed_promise(draft, scene, tuple(draft.sides), acts.count + 1)
        acts.promises.extend([listed] if listed is not None else [])
    for told in (articles, terms, carried_on, duties):
        acts.promises.extend(list(told(draft, scene, cast, acts.promises, acts.count + 1)))


def _main_actors(scene: Scene, cast: Cast) -> tuple[Actors, bool]:
    """Return who acts in a sentence as a whole, and whether an Arabic one speaks of somebody unknown before them."""
    main, unknown = NOBODY, False
    for clause in scene.clauses:
        if clause.verb.finite and clause.kind in ("main", "coordinate") and clause.subject is not None:
            actors = cast.subject_of(scene, clause)
            main = actors if actors.things and not (main.things and heads_come_first(scene)) else main
            unknown = unknown or (speaks(scene, clause) and not main.things)
    return main, unknown and heads_come_first(scene)


def _is_mutual(scene: Scene, match: Match) -> bool:
    """Say whether a verb or noun of concluding tells what is done with another: وقع … مع, التوصل إلى اتفاق مع."""
    return (
        match.frame.family == "conclude"
        and scene.sentence.tokens[match.first].lemma in wording(scene.sentence.lang).concluded_with
    )


def _meeting_meant(draft: Draft, scene: Scene, match: Match) -> list[Found]:
    """Return the last meeting told, where "it" or "the meeting" was chaired or somebody only "attended"."""
    clause, tokens = match.clause, scene.sentence.tokens
    if clause is None or match.part != "verbs" or _names_meeting(scene, clause) or _describes(scene, clause):
        return []
    passive = (
        clause.verb.passive and clause.subject is not None and clause.subject[1] - clause.subject[0] <= PAIR
    )
    alone = match.last >= len(tokens) or tokens[match.last].tag in ("PUNCT", "CONJ", "ADV")
    alone = alone or (clause.verb.finite and _is_rank(tokens[match.last :]))
    if not (passive or alone or clause.kind == "participle"):
        return []
    here = scene.sentence.number
    meetings = [it for it in draft.things.values() if it.type == "Meeting" and it.finds]
    just = (here - 1, here)
    near = [it for it in meetings if any(f.sentence in just for f in it.finds)] if not alone else []
    told = [it for it in meetings if it.members and it.finds[0].sentence <= here] or near[:1]
    added = clause.kind == "participle" and clause.verb.passive and told[-1:] == near[-1:] != []
    meant = [it for it in told[-1].finds if it.sentence <= here] if told else []
    return meant[-1:] if passive or alone or added else []


def _is_rank(behind: Sequence[Token]) -> bool:
    """Say whether words tell in what rank somebody came: "attended | as observers", not "| as soon as"."""
    led = len(behind) > 1 and behind[0].norm == "as"
    return led and behind[1].tag in ("N", "DET")


def _names_meeting(scene: Scene, clause: Clause) -> bool:
    """Say whether the subject of a clause names a meeting itself: "the forum held in Rome", "the talks opened"."""
    if clause.subject is None or scene.sentence.lang != "en":
        return False
    first, last = clause.subject
    return any(
        it.type == "Meeting" and it.form in ("open", "name") and first <= it.core < last for it in scene.finds
    )


def _describes(scene: Scene, clause: Clause) -> bool:
    """Say whether an English participle only describes what is no meeting: "the sacrifices | made by Ethiopia"."""
    if clause.subject is None or clause.kind != "participle" or scene.sentence.lang != "en":
        return False
    first, last = clause.subject
    beside = last == clause.verb.first and scene.sentence.tokens[last - 1].tag == "N"
    return beside and not any(it.type == "Meeting" and first <= it.core for it in scene.finds)


def _praised(scene: Scene, match: Match, cast: Cast, found: Sequence[Found]) -> tuple[str, ...]:
    """Return whom a frame's object stands for by another word than a name, and who is told to lead those praised."""
    told = party_object(scene, match, cast) if match.frame.types >= ACTORS and not found else ()
    praised = told or any(it.type in ACTORS for it in found)
    if not praised or not match.frame.types >= ACTORS:
        return told
    leader = leader_praised(scene, match)
    others = (*also_thanked(scene, match, found), *([leader] if leader is not None else []))
    return tuple(dict.fromkeys((*told, *others)))


def _praise(draft: Draft, match: Match, thing: str, given: _Given) -> Iterator[Link]:
    """Yield the links of a frame whose object is a word that stands for parties: "praised the two leaders"."""
    actors = given.actors
    if thing in actors.things and not says_each_other(given.scene, match):
        return
    for emit in match.frame.emits:
        told = emit.subject == "subject" and emit.link in ("supports", "criticizes")
        for subject in speakers(draft, emit.link, actors.things, actors.how) if told else ():
            if subject != thing and draft.things[subject].of != thing:
                yield given.link(emit.link, subject, thing)


class _Given(NamedTuple):
    """What all links of one match share: where it stands, its frame, who acts, and as what it is told."""

    scene: Scene
    match: Match
    actors: Actors
    meant: Factuality
    act: int

    def link(self, kind: str, subject: str, object_: str) -> Link:
        """Make a link of the match."""
        tokens, match, actors = self.scene.sentence.tokens, self.match, self.actors
        return Link(
            kind,
            subject,
            object_,
            self.scene.sentence.number,
            (tokens[match.first].start, tokens[match.last - 1].end),
            match.frame.id,
            match.frame.family,
            self.act,
            actors.how,
            actors.things[0] if actors.things else None,
            self.meant,
            actors.steps,
        )


def _give(draft: Draft, scene: Scene, match: Match, actors: Actors, cast: Cast, acts: Acts) -> None:
    """Give the links and the promise of one match."""
    acts.count += 1
    if match.frame.joint and len(states_of(draft, actors.things)) < PAIR:
        return
    meant = factuality(scene, match)
    found = _objects(draft, scene, match, actors)
    telling = with_witness(draft, scene, match, actors, cast)
    for thing in _praised(scene, match, cast, found):
        praised = _Given(scene, match, telling, meant, acts.count)
        acts.links.extend(_praise(draft, match, thing, praised))
    _note_nearest(scene, match, actors, found, acts)
    if match.frame.family == ESTABLISHING:
        telling = founders(draft, scene, telling, found)
    if match.frame.makes:
        _found_bodies(draft, found)
    given = _Given(scene, match, actors, meant, acts.count)
    for emit in match.frame.emits:
        for subject, object_ in ends(draft, scene, match, emit, telling, found, cast):
            _keep_in_mind(draft, match, emit.link, (subject, object_), meant)
            acts.links.append(given.link(emit.link, subject, object_))
    if match.frame.strength is not None and actors.things and not is_aside(scene, match, actors):
        made = promise(draft, scene, match, fulfilled(cast, scene, match, actors), meant, acts.count)
        if made is not None and not is_nested(made, acts.promises, match, heads_come_first(scene)):
            acts.promises.extend(parted(scene, made))


def _objects(draft: Draft, scene: Scene, match: Match, actors: Actors) -> list[Found]:
    """Return what a match is about, looked for only where somebody acts or nobody need."""
    told = match.frame.types and (actors.things or match.frame.subject == "none")
    found = objects(draft, scene, match) if told else []
    attends = match.frame.family in ("chair", "take_part") and not found and actors.things
    return _meeting_meant(draft, scene, match) if attends else found


def _note_nearest(scene: Scene, match: Match, actors: Actors, found: list[Found], acts: Acts) -> None:
    """Note what a frame lacked that gives nothing in this sentence."""
    if not actors.things and match.frame.subject != "none":
        acts.nearest.setdefault(scene.sentence.number, (match.frame.id, "frameWithoutActor"))
    elif match.frame.emits and not found and match.frame.strength is None:
        acts.nearest.setdefault(scene.sentence.number, (match.frame.id, "frameWithoutObject"))


def _keep_in_mind(draft: Draft, match: Match, kind: str, ends: tuple[str, str], meant: Factuality) -> None:
    """Note what a link changes in its object for the sentences to come: it is new, or somebody takes part in it."""
    if match.frame.makes and meant == "asserted":
        _found(draft.things[ends[1]])
    if kind == "participatesIn" and meant == "asserted":
        _join(draft, *ends)


def _found(thing: Thing) -> None:
    """Note that a body or agreement is made here; a dialogue that is founded is a body."""
    thing.status = "new"


def _found_bodies(draft: Draft, found: list[Found]) -> None:
    """Take a dialogue that is founded for a body: it will meet, but is no meeting yet."""
    for find in found:
        if find.type == "Meeting" and find.kind == "dialogue" and find.thing is not None:
            thing = draft.things[find.thing]
            thing.type = "WorkingGroup"
            for each in thing.finds:
                each.type = "WorkingGroup"


def _join(draft: Draft, member: str, meeting: str) -> None:
    """Note that somebody takes part in a meeting, for the words that refer to it."""
    thing = draft.things[meeting]
    if thing.type == "Meeting" and member not in thing.members:
        thing.members.append(member)
