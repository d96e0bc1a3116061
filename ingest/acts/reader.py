"""The reader of acts: goes through the sentences, matches frames, finds who acts.

And gives links and promises.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from accords.graph.reading import Factuality
from accords.ingest.acts.accusations import accusations
from accords.ingest.acts.act import NOBODY, Actors, Link, Promise
from accords.ingest.acts.agreement import speaks
from accords.ingest.acts.among import among
from accords.ingest.acts.belonging import belonging
from accords.ingest.acts.blame import blame
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.combat import combat
from accords.ingest.acts.companions import with_companions
from accords.ingest.acts.composition import composed
from accords.ingest.acts.conventions import speakers
from accords.ingest.acts.ends import ends
from accords.ingest.acts.factuality import factuality
from accords.ingest.acts.frame_actors import actors_of, body_bound
from accords.ingest.acts.holders import joined_by_with
from accords.ingest.acts.joining import joined
from accords.ingest.acts.matches import Match, matches
from accords.ingest.acts.meetings.assemblies import assembled
from accords.ingest.acts.meetings.attendance import attended
from accords.ingest.acts.meetings.beside import beside
from accords.ingest.acts.meetings.body_meetings import body_meetings
from accords.ingest.acts.meetings.ceremonies import ceremonies
from accords.ingest.acts.meetings.companions import companions
from accords.ingest.acts.meetings.convened import convened
from accords.ingest.acts.meetings.delegates import delegates
from accords.ingest.acts.meetings.gatherings import gathered
from accords.ingest.acts.meetings.invited import invited_visits
from accords.ingest.acts.meetings.led_sides import led_sides
from accords.ingest.acts.meetings.presence import present
from accords.ingest.acts.meetings.told import met
from accords.ingest.acts.member_words import said_members
from accords.ingest.acts.membership import attendances, memberships, sessions
from accords.ingest.acts.object_actors import party_object
from accords.ingest.acts.objects import objects
from accords.ingest.acts.pairs import founders
from accords.ingest.acts.participants import states_of
from accords.ingest.acts.party_words import said_parties
from accords.ingest.acts.passing_words import is_aside
from accords.ingest.acts.pledges import pledges
from accords.ingest.acts.presidencies import presidencies
from accords.ingest.acts.promises.affirmed import affirmed
from accords.ingest.acts.promises.committees import committee
from accords.ingest.acts.promises.duties import duties
from accords.ingest.acts.promises.fulfilled import fulfilled
from accords.ingest.acts.promises.terms import terms
from accords.ingest.acts.promises.treaty import articles
from accords.ingest.acts.promises.undertaken import is_nested, listed_promise, parted, promise
from accords.ingest.acts.regrets import regrets
from accords.ingest.acts.rosters import rostered
from accords.ingest.acts.signatures import signatures
from accords.ingest.acts.signed_lists import signed_lists
from accords.ingest.acts.spokesmen import spokesmen
from accords.ingest.acts.standing import body_links
from accords.ingest.acts.thanks import thanks
from accords.ingest.acts.witness import with_witness
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.genre import AGREED
from accords.ingest.things.thing import ACTORS, Thing

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
    acts.links.extend([*attendances(draft, acts.links), *sessions(draft, acts.links)])
    return acts


def _read_scene(draft: Draft, scene: Scene, cast: Cast, acts: Acts) -> None:
    """Read the acts of one sentence, then note who acted in it."""
    main, unknown = NOBODY, False
    acts.links.extend(met(draft, scene, cast))
    acts.links.extend(list(body_meetings(draft, scene)))
    acts.links.extend(list(invited_visits(draft, scene, cast)))
    acts.links.extend(attended(draft, scene, cast))
    acts.links.extend(assembled(draft, scene, cast))
    acts.links.extend(memberships(draft, scene, cast))
    acts.links.extend(said_members(draft, scene, cast))
    acts.links.extend(gathered(draft, scene, cast))
    acts.links.extend(convened(draft, scene, cast))
    acts.links.extend(delegates(draft, scene))
    acts.links.extend(beside(draft, scene, cast))
    acts.links.extend(companions(draft, scene))
    acts.links.extend(accusations(draft, scene, cast))
    acts.links.extend(ceremonies(draft, scene, cast))
    acts.links.extend(composed(draft, scene, cast))
    acts.links.extend(belonging(draft, scene, cast))
    acts.links.extend(signatures(draft, scene))
    acts.links.extend(spokesmen(draft, scene))
    acts.links.extend(presidencies(draft, scene, cast))
    acts.links.extend(signed_lists(draft, scene, cast))
    acts.links.extend(said_parties(draft, scene, cast))
    acts.links.extend(joined(draft, scene))
    acts.links.extend(blame(draft, scene, cast))
    acts.links.extend(combat(draft, scene, cast))
    acts.links.extend(regrets(draft, scene, cast))
    acts.links.extend(thanks(draft, scene, cast))
    acts.links.extend(pledges(draft, scene, cast))
    acts.links.extend(rostered(draft, scene))
    acts.links.extend(among(draft, scene))
    cast.memory.remember_meeting(scene, acts.links)
    for match in matches(scene):
        actors = actors_of(scene, match, cast)
        if match.frame.family == "discuss" and heads_come_first(scene):
            actors = joined_by_with(cast, scene, match.last, actors)
        if match.frame.family == "conclude" and heads_come_first(scene) and _is_mutual(scene, match):
            actors = joined_by_with(cast, scene, match.last, actors)
        actors = committee(scene, match, affirmed(cast, scene, match, actors))
        actors = body_bound(scene, match) or with_companions(cast, scene, match, actors)
        if match.frame.by_body and any(draft.things[it].type != "Organization" for it in actors.things):
            actors = NOBODY
        _give(draft, scene, match, actors, cast, acts)
    if draft.genre in AGREED and not (acts.promises and acts.promises[-1].sentence == scene.sentence.number):
        listed = listed_promise(draft, scene, tuple(draft.sides), acts.count + 1)
        acts.promises.extend([listed] if listed is not None else [])
    acts.promises.extend(list(articles(draft, scene, cast, acts.promises, acts.count + 1)))
    acts.promises.extend(list(terms(draft, scene, cast, acts.promises, acts.count + 1)))
    acts.promises.extend(list(duties(draft, scene, cast, acts.promises, acts.count + 1)))
    for clause in scene.clauses:
        if clause.verb.finite and clause.kind in ("main", "coordinate") and clause.subject is not None:
            actors = cast.subject_of(scene, clause)
            main = actors if actors.things and not (main.things and heads_come_first(scene)) else main
            unknown = unknown or (speaks(scene, clause) and not main.things)
    acts.links.extend(led_sides(draft, scene, cast))
    acts.links.extend(present(draft, scene, cast))
    cast.memory.remember(scene, main)
    if unknown and heads_come_first(scene):
        cast.memory.forget(scene, main)
    cast.memory.remember_meeting(scene, acts.links)


def _is_mutual(scene: Scene, match: Match) -> bool:
    """Say whether a verb or noun of concluding tells what is done with another: وقع … مع, التوصل إلى اتفاق مع."""
    return scene.sentence.tokens[match.first].lemma in wording(scene.sentence.lang).concluded_with


def _meeting_meant(draft: Draft, scene: Scene, match: Match) -> list[Found]:
    """Return the last meeting told, where "it" or "the meeting" was chaired or somebody only "attended"."""
    clause, tokens = match.clause, scene.sentence.tokens
    if clause is None or match.part != "verbs" or _names_meeting(scene, clause):
        return []
    passive = (
        clause.verb.passive and clause.subject is not None and clause.subject[1] - clause.subject[0] <= PAIR
    )
    alone = match.last >= len(tokens) or tokens[match.last].tag in ("PUNCT", "CONJ", "ADV")
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


def _names_meeting(scene: Scene, clause: Clause) -> bool:
    """Say whether the subject of a clause names a meeting itself: "the forum held in Rome", "the talks opened"."""
    if clause.subject is None or scene.sentence.lang != "en":
        return False
    first, last = clause.subject
    return any(
        it.type == "Meeting" and it.form in ("open", "name") and first <= it.core < last for it in scene.finds
    )


def _praise(
    draft: Draft, scene: Scene, match: Match, actors: Actors, thing: str, meant: Factuality, acts: Acts
) -> None:
    """Give the links of a frame whose object is a word that stands for parties: "praised the two leaders"."""
    trigger = (scene.sentence.tokens[match.first].start, scene.sentence.tokens[match.last - 1].end)
    for emit in match.frame.emits:
        for subject in (
            speakers(draft, emit.link, actors.things, actors.how) if emit.subject == "subject" else ()
        ):
            if (
                emit.link in ("supports", "criticizes")
                and subject != thing
                and draft.things[subject].of != thing
                and thing not in actors.things
            ):
                acts.links.append(
                    Link(
                        emit.link,
                        subject,
                        thing,
                        scene.sentence.number,
                        trigger,
                        match.frame.id,
                        match.frame.family,
                        acts.count,
                        actors.how,
                        actors.things[0],
                        meant,
                        actors.steps,
                    )
                )


def _give(draft: Draft, scene: Scene, match: Match, actors: Actors, cast: Cast, acts: Acts) -> None:
    """Give the links and the promise of one match."""
    acts.count += 1
    if match.frame.joint and len(states_of(draft, actors.things)) < PAIR:
        return
    meant = factuality(scene, match)
    found = (
        objects(draft, scene, match)
        if match.frame.types and (actors.things or match.frame.subject == "none")
        else []
    )
    if match.frame.family in ("chair", "take_part") and not found and actors.things:
        found = _meeting_meant(draft, scene, match)
    telling = with_witness(draft, scene, match, actors, cast)
    praised = party_object(scene, match, cast) if match.frame.types >= ACTORS and not found else ()
    for thing in praised:
        _praise(draft, scene, match, telling, thing, meant, acts)
    if not actors.things and match.frame.subject != "none":
        acts.nearest.setdefault(scene.sentence.number, (match.frame.id, "frameWithoutActor"))
    elif match.frame.emits and not found and match.frame.strength is None:
        acts.nearest.setdefault(scene.sentence.number, (match.frame.id, "frameWithoutObject"))
    if match.frame.family == ESTABLISHING:
        telling = founders(draft, scene, telling, found)
    if match.frame.makes:
        _found_bodies(draft, found)
    for emit in match.frame.emits:
        for subject, object_ in ends(draft, scene, match, emit, telling, found, cast):
            if match.frame.makes and meant == "asserted":
                _found(draft.things[object_])
            if emit.link == "participatesIn" and meant == "asserted":
                _join(draft, subject, object_)
            trigger = (scene.sentence.tokens[match.first].start, scene.sentence.tokens[match.last - 1].end)
            acts.links.append(
                Link(
                    emit.link,
                    subject,
                    object_,
                    scene.sentence.number,
                    trigger,
                    match.frame.id,
                    match.frame.family,
                    acts.count,
                    actors.how,
                    actors.things[0] if actors.things else None,
                    meant,
                    actors.steps,
                )
            )
    if match.frame.strength is not None and actors.things and not is_aside(scene, match, actors):
        made = promise(draft, scene, match, fulfilled(cast, scene, match, actors), meant, acts.count)
        if made is not None and not is_nested(made, acts.promises, match, heads_come_first(scene)):
            acts.promises.extend(parted(scene, made))


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
