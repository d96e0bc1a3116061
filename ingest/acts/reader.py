"""The reader of acts: goes through the sentences, matches frames, finds who acts.

And gives links and promises.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from accords.graph.reading import Factuality
from accords.ingest.acts.accusations import accusations
from accords.ingest.acts.act import Actors, Link, Promise
from accords.ingest.acts.agreement import agreed_by_all, heads_come_first, speaks, together
from accords.ingest.acts.among import among
from accords.ingest.acts.belonging import belonging
from accords.ingest.acts.blame import blame
from accords.ingest.acts.cast import NOBODY, Cast
from accords.ingest.acts.combat import combat
from accords.ingest.acts.companions import with_companions
from accords.ingest.acts.composition import composed
from accords.ingest.acts.conventions import speakers
from accords.ingest.acts.ends import ends
from accords.ingest.acts.factuality import STANCES, factuality
from accords.ingest.acts.gathering import gathering
from accords.ingest.acts.holders import joined_by_with
from accords.ingest.acts.joining import joined
from accords.ingest.acts.matches import BEFORE, Match, matches
from accords.ingest.acts.meetings.assemblies import assembled
from accords.ingest.acts.meetings.attendance import attended
from accords.ingest.acts.meetings.beside import beside
from accords.ingest.acts.meetings.body_meetings import body_meetings
from accords.ingest.acts.meetings.ceremonies import ceremonies
from accords.ingest.acts.meetings.companions import companions
from accords.ingest.acts.meetings.convened import convened
from accords.ingest.acts.meetings.delegates import delegates
from accords.ingest.acts.meetings.encounters import acting_for
from accords.ingest.acts.meetings.gatherings import gathered
from accords.ingest.acts.meetings.invited import invited_visits
from accords.ingest.acts.meetings.led_sides import led_sides
from accords.ingest.acts.meetings.presence import present
from accords.ingest.acts.meetings.told import met
from accords.ingest.acts.member_words import said_members
from accords.ingest.acts.membership import attendances, memberships, sessions
from accords.ingest.acts.object_actors import party_object
from accords.ingest.acts.objects import objects, said_of
from accords.ingest.acts.owners import owner as owner_of
from accords.ingest.acts.pairs import founders
from accords.ingest.acts.participants import states_of
from accords.ingest.acts.party_words import said_parties
from accords.ingest.acts.pledges import pledges
from accords.ingest.acts.presidencies import presidencies
from accords.ingest.acts.promises.affirmed import affirmed
from accords.ingest.acts.promises.committees import committee
from accords.ingest.acts.promises.doings import is_praised_will, is_things_doing
from accords.ingest.acts.promises.duties import duties
from accords.ingest.acts.promises.fulfilled import fulfilled
from accords.ingest.acts.promises.predicates import predicated
from accords.ingest.acts.promises.signatories import signatories
from accords.ingest.acts.promises.terms import terms
from accords.ingest.acts.promises.treaty import articles
from accords.ingest.acts.promises.undertaken import is_nested, listed_promise, parted, promise
from accords.ingest.acts.regrets import regrets
from accords.ingest.acts.rosters import rostered
from accords.ingest.acts.signatures import signatures
from accords.ingest.acts.signed_lists import signed_lists
from accords.ingest.acts.speaking import labelled
from accords.ingest.acts.standing import body_links
from accords.ingest.acts.thanks import thanks
from accords.ingest.acts.willed import willed
from accords.ingest.acts.witness import with_witness
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.thing import Thing

ESTABLISHING = "establish"
BESIDE = ("الي", "جانب")
PAIR = 2
GATHERED = frozenset({"counter", "condemn", "support", "criticize", "discuss", "agree", "reaffirm"})
CALLED = frozenset({"conclude"})
ITEMISED = frozenset({"resolution", "communique"})
WAS_AHEAD = 4
AGREED = frozenset({"jointStatement", "communique", "treatyText"})
ACTORS = frozenset({"State", "Organization", "Official"})


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
    cast.remember_meeting(scene, acts.links)
    for match in matches(scene):
        actors = _actors(scene, match, cast)
        if match.frame.family == "discuss" and heads_come_first(scene):
            actors = joined_by_with(cast, scene, match.last, actors)
        if match.frame.family == "conclude" and heads_come_first(scene) and _is_mutual(scene, match):
            actors = joined_by_with(cast, scene, match.last, actors)
        actors = committee(scene, match, affirmed(cast, scene, match, actors))
        actors = _body_bound(scene, match) or with_companions(cast, scene, match, actors)
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
    cast.remember(scene, main)
    if unknown and heads_come_first(scene):
        cast.forget(scene, main)
    cast.remember_meeting(scene, acts.links)


def _is_mutual(scene: Scene, match: Match) -> bool:
    """Say whether a verb or noun of concluding tells what is done with another: وقع … مع, التوصل إلى اتفاق مع."""
    return scene.sentence.tokens[match.first].lemma in wording(scene.sentence.lang).concluded_with


def _actors(scene: Scene, match: Match, cast: Cast) -> Actors:
    """Find who acts in a match, as its frame says."""
    wanted = match.frame.subject
    if match.frame.heads and not _has_head(scene, match):
        return NOBODY
    if wanted == "parties":
        return Actors(tuple(cast.draft.sides), "parties")
    if wanted == "none":
        return NOBODY
    if wanted == "sides" and match.last < len(scene.sentence.tokens):
        between = scene.sentence.tokens[match.last].norm in wording(scene.sentence.lang).leads("between")
        named = cast.named(scene, match.last + 1, cast.row_end(scene, match.last + 1)) if between else ()
        if len(named) > 1:
            return Actors(named, "named")
    if wanted == "sides":
        return together(cast, scene, match.first)
    if wanted == "signatories":
        return signatories(cast, scene, match.clause)
    if wanted == "next":
        following = next((it for it in scene.clauses if it.verb.first >= match.last), None)
        found = cast.subject_of(scene, following) if following is not None else NOBODY
        return NOBODY if found.how in ("he", "it", "none") and heads_come_first(scene) else found
    if wanted == "complement":
        return Actors(cast.named(scene, match.last, cast.row_end(scene, match.last)), "named")
    said_of = scene.sentence.tokens[match.first].tag not in ("AUX", "NEG")
    predicate = match.frame.strength or wanted == "predicate"
    if match.part == "phrases" and predicate and said_of and heads_come_first(scene):
        said = predicated(cast, scene, match.first)
        if said is not None or wanted == "predicate":
            return said or NOBODY
    if match.part == "nouns" and _begins_item(cast.draft, scene, match):
        return Actors(tuple(cast.draft.sides), "issuer")
    if match.part != "verbs":
        owner = owner_of(cast, scene, _noun_of(scene, match)) or willed(cast, scene, match)
        if owner is not None:
            return owner
        if wanted == "possessor" or _only_dates(scene, match) or _is_called_for(scene, match):
            return NOBODY
    said = labelled(cast, scene) if heads_come_first(scene) and _is_verbless(match) else None
    if match.clause is None or said is not None:
        return said if said is not None else cast.left_out(scene)
    if match.clause.wished and match.frame.family in STANCES and wanted == "actor":
        return cast.outer(scene, _wish(scene, match.clause))
    if match.frame.family == "will" and _is_impersonal(scene, match.clause):
        return together(cast, scene, match.first)
    found = _subject(scene, match, match.clause, cast, wanted)
    voiced = match.part == "nouns" and match.clause.verb.first in range(match.first, match.last)
    if not found.things and wanted == "actor" and (voiced or match.frame.family in STANCES):
        found = cast.outer(scene, match.clause)
    if not found.things and wanted == "actor" and match.frame.family in GATHERED:
        return gathering(cast, scene, match.clause) or found
    return found


def _noun_of(scene: Scene, match: Match) -> int:
    """Return where the noun stands that tells what a match is: the one a phrase wants before it, وقوف بلاده | إلى جانب."""
    near = range(match.first - 1, max(-1, match.first - 1 - BEFORE), -1) if match.frame.behind else ()
    tokens = scene.sentence.tokens
    told = (n for n in near if tokens[n].tag == "N" and tokens[n].lemma in match.frame.behind)
    return next(told, match.first)


def _only_dates(scene: Scene, match: Match) -> bool:
    """Say whether an Arabic noun of concluding only tells when something was: بعد توقيع الاتفاق."""
    before = scene.sentence.tokens[match.first - 1] if match.first > 0 else None
    dating = before is not None and before.norm in wording(scene.sentence.lang).since
    return dating and match.frame.family == "conclude" and match.part == "nouns" and heads_come_first(scene)


def _is_called_for(scene: Scene, match: Match) -> bool:
    """Say whether an Arabic noun of concluding is what others are called upon to do: دعت إلى الانضمام إلى المعاهدة."""
    clause, words = match.clause, wording(scene.sentence.lang)
    if clause is None or match.frame.family not in CALLED or not heads_come_first(scene):
        return False
    return scene.sentence.tokens[clause.verb.head].lemma in words.control and not clause.verb.passive


def _body_bound(scene: Scene, match: Match) -> Actors | None:
    """Return the committee that "shall" do something: "the Joint Committee shall meet once a year"; None where none is named."""
    clause = match.clause
    told = match.frame.family == "undertake" and match.part == "verbs" and not heads_come_first(scene)
    if not told or clause is None or clause.subject is None or clause.verb.passive:
        return None
    first, last = clause.subject
    bodies = [
        it.thing for it in scene.finds if it.type == "WorkingGroup" and it.thing and first <= it.core < last
    ]
    return Actors(tuple(dict.fromkeys(it for it in bodies if it)), "named") if bodies else None


def _is_verbless(match: Match) -> bool:
    """Say whether no verb stands above a word: none is in its sentence, or only that of a relative clause behind it."""
    clause = match.clause
    return clause is None or (
        clause.kind == "relative" and clause.parent is None and clause.verb.first >= match.last
    )


def _begins_item(draft: Draft, scene: Scene, match: Match) -> bool:
    """Say whether an Arabic decision is told by the verbal noun its item begins with: "2- إدانة الهجمات"."""
    before = scene.sentence.tokens[: match.first]
    alone = all(it.tag in ("NUM", "PUNCT", "CONJ") for it in before)
    return alone and draft.genre in ITEMISED and len(draft.sides) > 0 and heads_come_first(scene)


def _wish(scene: Scene, clause: Clause) -> Clause:
    """Return the topmost clause of what is only wished for."""
    while clause.parent is not None and scene.clauses[clause.parent].wished:
        clause = scene.clauses[clause.parent]
    return clause


def _subject(scene: Scene, match: Match, clause: Clause, cast: Cast, wanted: str) -> Actors:
    """Find who acts by the clause of a match."""
    if match.part == "nouns" and _is_impersonal(scene, clause):
        return together(cast, scene, match.first)
    if wanted == "outer" and said_of(scene, match) is not None:
        return cast.subject_of(scene, clause)
    if wanted == "outer":
        return cast.outer(scene, clause)
    verbal = clause.verb.first <= match.first < clause.verb.last
    if verbal and scene.sentence.tokens[match.first].lemma in wording(scene.sentence.lang).charging:
        charged = cast.subject_of(scene, clause)
        return acting_for(cast, scene, clause, charged) or charged
    bound = match.frame.family == "party" and scene.sentence.tokens[match.last - 1].norm == "by"
    bound = bound or (match.frame.family == "join" and scene.sentence.tokens[match.first].tag == "AUX")
    if verbal and clause.verb.passive and bound:
        return cast.subject_of(scene, clause)
    if verbal:
        return agreed_by_all(cast, scene, clause, match) or cast.of_clause(scene, clause)
    return cast.subject_of(scene, clause)


def _is_impersonal(scene: Scene, clause: Clause) -> bool:
    """Say whether a verb makes the passive of the verbal noun behind it: تم إنشاء, سيجري تنظيم."""
    return scene.sentence.tokens[clause.verb.head].lemma in wording(scene.sentence.lang).impersonal


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


def _has_head(scene: Scene, match: Match) -> bool:
    """Say whether the subject's noun is one the frame asks for: "the delegation included"."""
    clause = match.clause
    if clause is None or clause.subject is None:
        return False
    return any(
        it.lemma in match.frame.heads for it in scene.sentence.tokens[clause.subject[0] : clause.subject[1]]
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
    if match.frame.strength is not None and actors.things and not _is_aside(scene, match, actors):
        made = promise(draft, scene, match, fulfilled(cast, scene, match, actors), meant, acts.count)
        if made is not None and not is_nested(made, acts.promises, match, heads_come_first(scene)):
            acts.promises.extend(parted(scene, made))


def _is_aside(scene: Scene, match: Match, actors: Actors) -> bool:
    """Say whether a promise is what a thing will do, or an Arabic one only told of a meeting or in passing."""
    relative = match.clause is not None and match.clause.kind == "relative"
    if not heads_come_first(scene):
        return is_things_doing(scene, match) or is_praised_will(scene, match)
    if match.frame.family in ("intend", "discuss") and match.part == "verbs":
        return relative or _was(scene, match)
    if match.frame.family != "will":
        return False
    told = actors.how in ("he", "it") and _is_told_with_pronoun(scene, match)
    chosen = actors.how in ("gathered", "he", "it", "none") and not told
    return relative or _lasts(scene, match) or chosen


def _is_told_with_pronoun(scene: Scene, match: Match) -> bool:
    """Say whether a that-word's pronoun right before a verb tells who promises: أكدت أنها ستقدم مساعدات."""
    subject, tokens = match.clause.subject if match.clause is not None else None, scene.sentence.tokens
    if subject is None or subject[1] - subject[0] != 1 or subject[0] == 0:
        return False
    before, pronoun = tokens[subject[0] - 1], tokens[subject[0]]
    return before.tag == "COMP" and pronoun.tag == "PRON" and pronoun.word == before.word


def _lasts(scene: Scene, match: Match) -> bool:
    """Say whether a verb of the future only tells how something will be: ستظل, ستكون لها نتائج, لن يتغير.

    Not who will stand by somebody: ستظل إلى جانب مالي.
    """
    tokens, verb = scene.sentence.tokens, match.clause.verb.head if match.clause is not None else match.last
    beside = tuple(it.norm for it in tokens[verb + 1 : verb + 1 + len(BESIDE)]) == BESIDE
    return not beside and tokens[verb].lemma in wording(scene.sentence.lang).lasting


def _was(scene: Scene, match: Match) -> bool:
    """Say whether a past "was" stands before what somebody meant to do: كان يسعى, كان من المقرر."""
    before = scene.sentence.tokens[max(0, match.first - WAS_AHEAD) : match.first]
    return match.frame.family != "discuss" and any(
        it.tag in ("AUX", "V") and it.lemma in wording(scene.sentence.lang).being and it.tense == "past"
        for it in before
    )


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
