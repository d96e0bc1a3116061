"""Ends: which things the two ends of a link stand for, by what its frame says."""

from __future__ import annotations

from collections.abc import Sequence

from accords.ingest.acts.act import Actors
from accords.ingest.acts.attribution import authors
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.conventions import speakers
from accords.ingest.acts.deeds import deed_owners
from accords.ingest.acts.frame import Emit
from accords.ingest.acts.joining import is_of_joiners
from accords.ingest.acts.matches import Match
from accords.ingest.acts.meetings.coming import is_to_come
from accords.ingest.acts.object_actors import first_actors
from accords.ingest.acts.objects import behind, objects
from accords.ingest.acts.participants import states_of
from accords.ingest.acts.received import is_received
from accords.ingest.acts.standing import inside_of, is_foreign, is_outsider
from accords.ingest.acts.witness import teller
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.clusters import attach
from accords.ingest.things.known_members import parties_of
from accords.ingest.things.meeting_words import meeting_words
from accords.ingest.things.organ_names import whole_of
from accords.ingest.things.thing import ACTORS, Thing

NAMED = frozenset({"named", "role", "body", "own"})
DIRECT = frozenset({"sponsor", "address"})
WARNING = "ar.warn_off"
TOLD = frozenset({"parties", "meeting", "speaker", "agent", "owner"})
GIVING, RESPONSIBLE, PRESIDING = "en.give_aid", "en.responsible", "ar.preside"
PAIR = 2


def ends(
    draft: Draft, scene: Scene, match: Match, emit: Emit, actors: Actors, found: list[Found], cast: Cast
) -> list[tuple[str, str]]:
    """Return the pairs of things that a link of the frame joins."""
    pairs: list[tuple[str, str]] = []
    for object_ in _objects_of(emit, found, scene, match):
        if (
            object_ is not None
            and object_.kind == "armed_group"
            and emit.link == "supports"
            and heads_come_first(scene)
        ):
            continue
        if match.frame.family == "blame" and heads_come_first(scene) and actors.how not in ("named", "role"):
            continue
        if match.frame.family == "sponsor" and (object_ is None or object_.kind != "armed_group"):
            continue
        if (
            _is_theirs(scene, match, object_)
            or _is_charged(scene, match)
            or _is_loose(scene, match, actors)
            or _is_retold(scene, match, object_)
        ):
            continue
        for subject in _end(
            draft, scene, match, emit.subject, emit.subject_type, actors, object_, emit.link, cast
        ):
            for other in _end(
                draft, scene, match, emit.object, emit.object_type, actors, object_, emit.link, cast
            ):
                acting = _whole(draft, emit.link, subject, other)
                if _is_stranger(draft, emit.link, acting, other) or _is_of_two_others(
                    draft, object_, emit, acting
                ):
                    continue
                if emit.link == "partyTo" and is_of_joiners(scene, match, object_, acting):
                    continue
                if match.frame.family == "establish" and is_outsider(draft, acting, other):
                    continue
                if acting != other and not (
                    emit.link in ("supports", "criticizes") and draft.things[acting].of == other
                ):
                    pairs.append((acting, other))
    if is_received(scene, match):
        pairs = [(other, subject) for subject, other in pairs]
    return _without_praised(list(dict.fromkeys(pairs)), emit)


def _without_praised(pairs: list[tuple[str, str]], emit: Emit) -> list[tuple[str, str]]:
    """Leave those whom all praise out of those who praise: "we congratulate Kenya", said by Kenya and others."""
    praised = {other for _, other in pairs}
    others = [it for it in pairs if it[0] not in praised]
    return others if others and emit.link in ("supports", "criticizes") else pairs


def _whole(draft: Draft, link: str, subject: str, object_: str) -> str:
    """Return the body that is the party to a known agreement, for an organ of it that acts: the Union for its Commission."""
    if link != "partyTo" or draft.things[subject].type != "Organization":
        return subject
    whole = whole_of(draft.things[subject].key or "")
    if whole == draft.things[subject].key or whole not in parties_of(draft.things[object_]):
        return subject
    return next((it.id for it in draft.things.values() if it.key == whole), subject)


def _is_stranger(draft: Draft, link: str, subject: str, object_: str) -> bool:
    """Say whether a link makes somebody a party to a known agreement of others.

    Or a member of another's body.
    """
    if link == "partyTo":
        parties = parties_of(draft.things[object_])
        return len(parties) > 1 and draft.things[subject].key not in parties
    return link == "memberOf" and is_foreign(draft, object_)


def _is_of_two_others(draft: Draft, object_: Found | None, emit: Emit, subject: str) -> bool:
    """Say whether an agreement names its own parties, of whom who tells of it is none: "the Agreement between A and B"."""
    if object_ is None or object_.thing is None:
        return False
    scene = draft.scenes[object_.sentence - 1]
    if emit.link == "memberOf" and object_.type == "WorkingGroup" and scene.sentence.lang == "en":
        members = inside_of(draft, object_)
        return len(members) > 1 and draft.things[subject].type == "State" and subject not in members
    if emit.link != "partyTo":
        return False
    arabic = draft.things[object_.thing].members
    named = inside_of(draft, object_) if scene.sentence.lang == "en" else arabic
    words = scene.sentence.tokens[object_.first : object_.last]
    if scene.sentence.lang == "en" and any(it.norm == "between" for it in words):
        named = [str(it.thing) for it in _members_in(scene, object_) if it.form == "name"]
    return len(named) > 1 and subject not in named


def _is_loose(scene: Scene, match: Match, actors: Actors) -> bool:
    """Say whether an Arabic phrase of time ("خلال".

    "على هامش") would put people in a meeting whom no word names.
    """
    if match.part == "nouns" and match.frame.family == "take_part" and _is_of_others(scene, match):
        return True
    return (
        match.part == "phrases"
        and match.frame.family == "take_part"
        and heads_come_first(scene)
        and actors.how in ("none", "it", "gathered")
    )


def _is_charged(scene: Scene, match: Match) -> bool:
    """Say whether an Arabic verb lays the answer for a danger to somebody else: حملت … المسؤولية عن."""
    verb = match.clause.verb.head if match.clause is not None else None
    if match.frame.family != "blame" or match.part != "phrases" or verb is None:
        return False
    return scene.sentence.tokens[verb].lemma in wording(scene.sentence.lang).loading


def _is_of_others(scene: Scene, match: Match) -> bool:
    """Say whether an Arabic verb only welcomes or asks for what others hold: رحب بانعقاد المؤتمر."""
    clause, words, tokens = match.clause, wording(scene.sentence.lang), scene.sentence.tokens
    if not heads_come_first(scene) or clause is None or match.first < clause.verb.last:
        return False
    said = (
        tokens[clause.verb.head].lemma in words.reporting - words.mutual
        and tokens[match.first].lemma not in meeting_words(scene.sentence.lang).attending
    )
    return said or words.controls(tokens, clause.verb)


def _is_retold(scene: Scene, match: Match, object_: Found | None) -> bool:
    """Say whether a meeting is only told of: "following the forum held in Rome", "welcomed the pledges at it"."""
    if object_ is None or object_.type != "Meeting" or match.part != "phrases" or heads_come_first(scene):
        return False
    tokens, words = scene.sentence.tokens, meeting_words(scene.sentence.lang)
    if tokens[match.first].norm in words.afterwards:
        behind = tokens[object_.last : object_.last + 2]
        return any(it.tag in ("V", "VPART") and it.lemma in words.holding for it in behind)
    verb = tokens[match.clause.verb.head].lemma if match.clause is not None else ""
    given = match.first > 0 and tokens[match.first - 1].tag in ("N", "NAME")
    return given and verb in words.retelling


def _is_theirs(scene: Scene, match: Match, object_: Found | None) -> bool:
    """Say whether an Arabic phrase tells of a meeting of two others by its own pronoun: خلال لقاءاتهما."""
    if object_ is None or object_.type != "Meeting" or match.part != "phrases" or not heads_come_first(scene):
        return False
    tokens, place = scene.sentence.tokens, object_.core + 1
    if any(
        place == min(it.first, it.office[0] if it.office is not None else it.first)
        for it in scene.people.values()
    ):
        return True
    return (
        place < len(tokens)
        and tokens[place].tag == "PRON"
        and tokens[place].word == tokens[object_.core].word
        and tokens[place].number in ("d", "p")
    )


def _objects_of(emit: Emit, found: list[Found], scene: Scene, match: Match) -> list[Found | None]:
    """Return the objects an emit goes over; None once where it does not use the object."""
    if "object" not in (emit.subject.split(".")[0], emit.object.split(".")[0]):
        return [None]
    wanted = emit.object_type if emit.object.startswith("object") else emit.subject_type
    fitting = [it for it in found if wanted is None or _type_for(it, wanted)]
    told = scene.sentence.tokens[match.first].tag == "AUX"
    if match.frame.family == "join" and match.clause is not None and match.clause.verb.passive and not told:
        return []
    if match.frame.family == "join":
        fitting = [it for it in fitting if not _goes_along(scene, it)]
    if match.frame.family == "blame":
        fitting = [it for it in fitting if not _is_fought(scene, it, match.last)]
    if match.frame.family in DIRECT or match.frame.id == WARNING:
        fitting = [it for it in fitting if _is_direct(scene, it, match.last)]
    if match.frame.id == PRESIDING:
        fitting = [it for it in fitting if _begins_group(scene, it, match.last)]
    if match.frame.id == RESPONSIBLE:
        fitting = [it for it in fitting if _is_next(scene, it, match.last)]
    if match.frame.id == GIVING:
        fitting = [it for it in fitting if not _is_of_other(scene, it, match.last)]
    if match.frame.family == "join" and match.frame.direct:
        return list(fitting[:1])
    if wanted is not None and wanted <= ACTORS and not match.frame.heads:
        return list(first_actors(scene, fitting, behind(scene, match)))
    return list(fitting)


def _is_fought(scene: Scene, find: Found, start: int) -> bool:
    """Say whether an Arabic danger is what a deed is done against, not what is done: نفذ عمليات ضد | الجماعات."""
    against = wording("ar").leads("against")
    between = scene.sentence.tokens[start : find.first]
    return heads_come_first(scene) and any(it.norm in against for it in between)


def _begins_group(scene: Scene, find: Found, start: int) -> bool:
    """Say whether a body is presided over itself: not "وفد بلاده إلى الاتحاد", "بعثة الاتحاد"."""
    chair = meeting_words(scene.sentence.lang).presiding
    group = next((it for it in scene.chunks if it.first <= find.first < it.last), None)
    start_of = group.first if group is not None else find.first
    own = start_of == find.first or all(
        it.lemma in chair for it in scene.sentence.tokens[start_of : find.first]
    )
    return own and _is_direct(scene, find, start)


def _is_next(scene: Scene, find: Found, start: int) -> bool:
    """Say whether only words that describe a find stand before it: "responsible for the recent | attacks"."""
    return all(
        it.tag in ("DET", "ADJ", "ADV", "N", "NUM") for it in scene.sentence.tokens[start : find.first]
    )


def _is_of_other(scene: Scene, find: Found, start: int) -> bool:
    """Say whether who is given something only has others: "relief to the neighbours of Chad", "the help of the Agency"."""
    tokens = scene.sentence.tokens
    place = find.first - 1
    while place > start and tokens[place].tag in ("DET", "ADJ"):
        place -= 1
    if place <= start or tokens[place].norm != "of":
        return False
    return {tokens[place - 1].norm, tokens[place - 1].lemma}.isdisjoint(wording("en").transparent)


def _goes_along(scene: Scene, body: Found) -> bool:
    """Say whether somebody only does with a body what it does: "joined the EU in condemning …"."""
    behind = scene.sentence.tokens[body.last : body.last + 2]
    if len(behind) < PAIR:
        return False
    if heads_come_first(scene):
        return behind[0].norm == "في" and behind[1].norm in wording(scene.sentence.lang).actions
    return behind[0].norm == "for" or (behind[0].norm == "in" and behind[1].tag in ("V", "VPART"))


def _type_for(find: Found, wanted: frozenset[str]) -> bool:
    """Say whether a find is of a wanted type.

    An armed group passes as a danger, and not as an actor to support.
    """
    if find.kind == "armed_group":
        return "Threat" in wanted or "Organization" in wanted
    return find.type in wanted


def _end(
    draft: Draft,
    scene: Scene,
    match: Match,
    end: str,
    wanted: frozenset[str] | None,
    actors: Actors,
    object_: Found | None,
    link: str,
    cast: Cast,
) -> tuple[str, ...]:
    """Return the things one end of an emit stands for."""
    if end == "subject":
        speaking = speakers(draft, link, actors.things, actors.how)
        return tuple(it for it in speaking if wanted is None or draft.things[it].type in wanted)
    if end in TOLD:
        return _told_end(draft, scene, match, end, actors, link, cast)
    if object_ is None or object_.thing is None:
        return ()
    if end == "target":
        named = [it for it in objects(draft, scene, match) if it.type in ACTORS]
        acting = _things_of(first_actors(scene, named, behind(scene, match)))
        return acting or _things_of(_blamed_danger(scene, object_, link))
    if end == "object":
        return _object_end(draft, scene, match, object_, link)
    if end == "object.by":
        return _authors_for(draft, scene, object_, link)
    return _things_of(_members_in(scene, object_)) if end == "object.members" else ()


def _blamed_danger(scene: Scene, deed: Found, link: str) -> list[Found]:
    """Return the danger that an English deed is laid to behind "on": "blamed the deaths on | jihadists"."""
    tokens = scene.sentence.tokens
    if link != "attributedTo" or scene.sentence.lang != "en":
        return []
    after = (
        it
        for it in scene.finds
        if it.type == "Threat" and it.thing and it.first > deed.core and it is not deed
    )
    return [it for it in after if tokens[it.first - 1 - (tokens[it.first - 1].tag == "DET")].norm == "on"][:1]


def _authors_for(draft: Draft, scene: Scene, danger: Found, link: str) -> tuple[str, ...]:
    """Return who did a deed: of those criticized no fighters, and of those countered no others."""
    done = authors(scene, danger)
    if link == "criticizes":
        done = [it for it in done if it.kind != "armed_group" and it.type in ACTORS]
    if link == "counters":
        done = [it for it in done if it.kind == "armed_group" or it.type == "Threat"]
    for find in done:
        if find.thing is None:
            attach(draft, scene, find)
    return _things_of(done)


def _told_end(
    draft: Draft, scene: Scene, match: Match, end: str, actors: Actors, link: str, cast: Cast
) -> tuple[str, ...]:
    """Return who an end stands for that is no object: the parties, the meeting told last, the speaker, the agent, the owner."""
    if end == "parties":
        return tuple(draft.sides)
    if end == "meeting":
        told = [it for it in draft.things.values() if it.type == "Meeting" and it.members and it.finds]
        held = [it for it in told if not is_to_come(draft, it.finds[0])]
        before = [it for it in held if it.finds[0].sentence <= scene.sentence.number]
        return tuple(it.id for it in before or _opening_meeting(draft) or held)[-1:]
    if end == "agent" and _is_harmed(scene, match):
        return ()
    if end == "agent":
        acting = cast.subject_of(scene, match.clause) if match.clause is not None else Actors((), "nobody")
        sure = acting.how in NAMED if heads_come_first(scene) else match.frame.only != "wished"
        doing = acting.things if acting.how == "named" or sure else ()
        return tuple(it for it in doing if link != "criticizes" or draft.things[it].kind != "armed_group")
    others = teller(draft, scene, match, cast) if end == "speaker" else deed_owners(scene, match, link)
    return tuple(it for it in others if it not in actors.things)


def _opening_meeting(draft: Draft) -> list[Thing]:
    """Return the one meeting that an English text names before any other, in its first sentence: "The Council, at its 484th meeting"."""
    first = next((it.sentence.number for it in draft.scenes if it.sentence.kind == "body"), 0)
    meetings = [it for it in draft.things.values() if it.type == "Meeting" and it.finds]
    opening = [it for it in meetings if it.finds[0].sentence == first]
    return opening if len(opening) == 1 and draft.lang == "en" else []


def _is_harmed(scene: Scene, match: Match) -> bool:
    """Say whether what stands behind an Arabic verb of harm is what is harmed, and no doer: يهدد أمن لبنان."""
    subject = match.clause.subject if match.clause is not None else None
    if subject is None or not heads_come_first(scene) or subject[0] < match.first:
        return False
    first = scene.sentence.tokens[subject[0]]
    return not match.frame.near.isdisjoint((first.lemma, first.norm))


def _object_end(draft: Draft, scene: Scene, match: Match, object_: Found, link: str) -> tuple[str, ...]:
    """Return the thing an object is; nobody where it only stands beside what is criticized."""
    start = behind(scene, match)
    beside = (
        object_.kind == "armed_group"
        or _is_what_for(scene, object_, match.last)
        or _is_bystander(scene, object_, start)
    )
    if object_.thing is None or (link == "criticizes" and beside):
        return ()
    joined = link in ("memberOf", "partyTo") and object_.type == "Official"
    return states_of(draft, (object_.thing,)) if joined else (object_.thing,)


def _members_in(scene: Scene, object_: Found) -> list[Found]:
    """Return the states and bodies that an object's own phrase names: "the Alliance of Kenya and Ghana"."""
    return [
        it
        for it in scene.finds
        if it.type in ("State", "Organization")
        and object_.first <= it.first < object_.last
        and it is not object_
        and not (it.inside is not None and it.inside.type == "State")
    ]


def _things_of(finds: Sequence[Found]) -> tuple[str, ...]:
    """Return the things of mentions that have one."""
    return tuple(it.thing for it in finds if it.thing)


def _is_bystander(scene: Scene, actor: Found, start: int) -> bool:
    """Say whether an actor only stands in the words of a condemned danger that is another's.

    احتلال إيران للجزر التابعة للإمارات.
    """
    dangers = [
        it
        for it in scene.finds
        if it.type == "Threat" and start <= it.first < actor.first and it is not actor
    ]
    return bool(dangers) and not any(
        actor.thing == it.thing for danger in dangers for it in authors(scene, danger)
    )


def _is_what_for(scene: Scene, actor: Found, start: int) -> bool:
    """Say whether an actor only stands in what another is held responsible for: "holds Mali responsible for the safety of X"."""
    tokens = scene.sentence.tokens
    return actor.first >= start and start < len(tokens) and tokens[start].norm == "for"


def _is_direct(scene: Scene, find: Found, start: int) -> bool:
    """Say whether no preposition leads to a find: who backs efforts against a group backs not the group."""
    return not any(it.tag == "PREP" for it in scene.sentence.tokens[start : find.first])
