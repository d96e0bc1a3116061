"""Objects: the finds a frame's trigger reaches, by the noun groups behind or before it."""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.agreement import heads_come_first
from accords.ingest.acts.antecedent import antecedent
from accords.ingest.acts.asides import (
    is_aside,
    is_headed,
    leads_away,
    leads_to_object,
    pronoun_meant,
)
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.doers import what_clause, what_of
from accords.ingest.acts.fitting import fits, in_body, is_impact, is_modifier, is_title_adjective
from accords.ingest.acts.matches import Match, over_emphasis
from accords.ingest.acts.noun_groups import noun_groups
from accords.ingest.acts.owned import owner_find
from accords.ingest.acts.participants import states_of
from accords.ingest.acts.referred import referred
from accords.ingest.acts.refusal import refuses_stance
from accords.ingest.acts.settings import over_setting
from accords.ingest.clauses.chunk import Chunk
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.clusters import attach
from accords.ingest.things.meeting_words import meeting_words

ACTORS = frozenset({"State", "Organization", "Official"})
BODIES = frozenset({"State", "Organization"})
BLAMING = frozenset({"criticize", "attribute"})
SAID = frozenset({"support", "criticize", "condemn", "blame"})
FAR = 12
FEW = 6
ROW = frozenset({"'s", "of"})


def objects(draft: Draft, scene: Scene, match: Match) -> list[Found]:
    """Return the finds of a frame's types within its reach, in order; open ones become things here."""
    if refuses_stance(scene, match):
        return []
    found = [
        it for it in _reached(scene, match) if fits(scene, it, match) or _is_first_told(draft, it, match)
    ]
    if match.frame.family == "chair" and match.part == "phrases" and heads_come_first(scene):
        found = [it for it in found if it.last <= match.first][-1:]
    if match.frame.family == "chair" and match.part == "verbs" and heads_come_first(scene):
        found = [it for it in found if not _is_of_delegation(scene, it, match)]
    if match.frame.family == "chair":
        found = [it for it in found if not (it.inside in scene.finds and it.inside.type == "Meeting")]
    for find in found:
        if find.thing is None:
            attach(draft, scene, find)
    return found if heads_come_first(scene) or "Official" not in match.frame.types else _holders(scene, found)


def _is_of_delegation(scene: Scene, find: Found, match: Match) -> bool:
    """Say whether somebody leads only a delegation to a meeting: "ترأس وفد المملكة المشارك في الاجتماع"."""
    delegations = meeting_words(scene.sentence.lang).delegations
    return any(it.lemma in delegations for it in scene.sentence.tokens[match.last : find.first])


def _is_first_told(draft: Draft, find: Found, match: Match) -> bool:
    """Say whether "the summit" that somebody attends in English is the first meeting the text tells of."""
    if find.form != "short" or find.type != "Meeting" or draft.lang != "en":
        return False
    joined = match.part == "verbs" and find.type in match.frame.types and find.thing is None
    return joined and not any(it.type == "Meeting" for it in draft.things.values())


def _holders(scene: Scene, found: list[Found]) -> list[Found]:
    """Put a named person in place of the state or body before the office: "his Kenyan counterpart, X"."""
    held: list[Found] = []
    for find in found:
        names = [
            it.first for it in scene.people.values() if _is_before_office(scene, find, it.office, it.first)
        ]
        named = (it for it in scene.finds if it.form == "person" and it.first in names[:1])
        held.append(next(named, find))
    return list({id(it): it for it in held if it.thing is not None}.values())


def _is_before_office(scene: Scene, find: Found, office: tuple[int, int] | None, name: int) -> bool:
    """Say whether a state or body begins the noun group of an office whose holder is named behind it."""
    if find.type not in BODIES or office is None or not office[1] <= name:
        return False
    if office[0] <= find.first < office[1]:
        return True
    return find.last <= office[0] and any(
        it.kind == "noun" and it.first <= find.first and office[0] < it.last for it in scene.chunks
    )


def _reached(scene: Scene, match: Match) -> Iterator[Found]:
    """Yield the finds within reach."""
    if match.frame.reach == "self":
        yield from (
            it
            for it in scene.finds
            if it.first < match.last
            and match.first < it.last
            and it.type not in ("State", "Official")
            and not in_body(it)
        )
        return
    told = _told_before(scene, match)
    if told is not None:
        yield told
    yield from _within(scene, match)
    start, end = reach(scene, match)
    chunks = noun_groups(scene, start, end, match.part != "verbs") if match.frame.reach == "group" else None
    for find in scene.finds:
        if not start <= find.core < end or find.first < start - 3:
            continue
        if (find.type == "Threat" and is_impact(scene, find)) or is_title_adjective(scene, find):
            continue
        if find.type == "Threat" and is_modifier(scene, find):
            continue
        level = (
            next((deep for it, deep in chunks if it.first <= find.core < it.last), None)
            if chunks is not None
            else 0
        )
        if (
            level is not None
            and not (find.governed and level > 0)
            and (
                find.type not in ACTORS
                or find.inside is None
                or (find.inside.governed and "Threat" not in match.frame.types)
                or find.inside.type == "Official"
                or (
                    find.inside.form == "open"
                    and find.inside.kind == "coalition"
                    and find.kind == "armed_group"
                )
            )
        ):
            yield find


def _within(scene: Scene, match: Match) -> Iterator[Found]:
    """Yield the actors between the words of a trigger: "holds Russia responsible for"."""
    if match.part != "verbs" or heads_come_first(scene) or match.frame.family not in BLAMING:
        return
    for find in scene.finds:
        if (
            find.type in ACTORS
            and find.inside is None
            and match.first < find.first
            and find.last < match.last
        ):
            yield find


def _told_before(scene: Scene, match: Match) -> Found | None:
    """Return what the pronoun attached to an Arabic verb means.

    The thing right before it, "a summit he hosted".
    """
    tokens = scene.sentence.tokens
    if match.part != "verbs" or not heads_come_first(scene) or match.last >= len(tokens):
        return None
    if tokens[match.last].tag != "PRON" or tokens[match.last].word != tokens[match.last - 1].word:
        return None
    before = [
        it
        for it in scene.finds
        if it.type in match.frame.types and it.last <= match.first and match.first - it.last <= FEW
    ]
    return before[-1] if before else None


def reach(scene: Scene, match: Match) -> tuple[int, int]:
    """Return the token range a trigger can reach."""
    tokens, clause = scene.sentence.tokens, match.clause
    if match.frame.reach == "sentence":
        return 0, len(tokens)
    passive = (
        clause is not None
        and clause.verb.passive
        and match.part == "verbs"
        and clause.verb.first <= match.first < clause.verb.last
        and tokens[match.last - 1].norm not in wording(scene.sentence.lang).leads("by")
        and not (match.frame.family == "join" and tokens[match.first].tag == "AUX")
    )
    told = antecedent(scene, match)
    if told is not None:
        return told
    if match.frame.side == "before" or (passive and clause is not None and clause.subject is not None):
        subject = _whole_subject(scene, clause) if clause is not None else None
        return subject if subject is not None else (0, match.first)
    end = clause.last if clause is not None and clause.last > match.last else len(tokens)
    if match.frame.side != "both":
        start = behind(scene, match)
        of_what = heads_come_first(scene) and match.frame.open == "Threat"
        return (what_of(scene, start) if of_what else start), end
    return (clause.subject[0] if clause is not None and clause.subject is not None else 0), end


def _whole_subject(scene: Scene, clause: Clause) -> tuple[int, int] | None:
    """Return the subject of a clause, over a participle inside it: "attacks using drones are a threat".

    Of one without, what stands before it and behind the last verb: "conduct that threatens peace".
    """
    if heads_come_first(scene):
        return clause.subject
    for _ in scene.clauses:
        if clause.subject is None and clause.heir is not None and clause.kind != "relative":
            clause = scene.clauses[clause.heir]
    if clause.subject is None:
        return max((it.verb.last for it in scene.clauses[: clause.number]), default=0), clause.verb.first
    inner = next((it for it in scene.clauses if it.verb.last == clause.subject[0]), None)
    if inner is None or inner.kind != "participle" or inner.subject is None:
        return clause.subject
    return inner.subject[0], clause.subject[1]


def behind(scene: Scene, match: Match) -> int:
    """Return where what a trigger governs begins.

    After its words and, where the subject follows the verb, after that.
    """
    clause = match.clause
    if match.part == "nouns" and heads_come_first(scene):
        led = scene.sentence.tokens[match.last - 1].tag == "PREP"
        owner = owner_find(scene, match.last - 1) if not led else None
        return owner.last if owner is not None else match.last
    said = match.frame.family in SAID
    if clause is None or clause.subject is None or not clause.verb.first <= match.first < clause.verb.last:
        return over_setting(scene, match.last) if said and match.part == "verbs" else match.last
    people = [
        it for it in scene.finds if it.form == "person" and clause.subject[0] <= it.first <= clause.subject[1]
    ]
    within = [it.last for it in people if it.first < clause.subject[1]]
    last = (
        max([match.last, clause.subject[1], *(within or [it.last for it in people])])
        if clause.subject[0] >= match.last
        else match.last
    )
    return over_emphasis(scene, over_setting(scene, last) if said else last)


def first_actors(scene: Scene, found: list[Found], start: int) -> list[Found]:
    """Keep of the actors a frame reaches those of its first noun group, with what is joined to it."""
    kept: list[Found] = []
    held = _in_offices(scene)
    for find in found:
        if find.type in BODIES and find.first in held:
            continue
        if kept:
            if not _is_led_again(scene, kept[0].first, start, find) and not _is_next(scene, kept[-1], find):
                if _is_placed(scene, find):
                    continue
                break
        elif not _is_led_again(scene, find.first, start, find) and (
            is_aside(scene, find, start)
            or is_headed(scene, find, start)
            or _is_made_with(scene, find, start)
            or any(leads_away(scene, place) for place in range(start, find.first))
            or find.first - start > FAR
        ):
            if not heads_come_first(scene):
                break
            continue
        kept.append(find)
    return kept


def _is_placed(scene: Scene, find: Found) -> bool:
    """Say whether an Arabic state only tells where something is done: بجهود النرويج في السودان وجهود كينيا."""
    before = scene.sentence.tokens[find.first - 1].norm
    return heads_come_first(scene) and find.type == "State" and before in wording("ar").leads("place")


def _is_next(scene: Scene, before: Found, find: Found) -> bool:
    """Say whether an actor is joined to the one before it; a person, over the state he is of too: "X of Chad and Y"."""
    gap = scene.sentence.tokens[before.last : find.first]
    people = scene.sentence.lang == "en" and find.type == before.type == "Official"
    light = all(
        it.tag in ("CONJ", "PUNCT", "DET", "NAME") or it.norm == "'s" or (people and it.norm == "of")
        for it in gap
    )
    again = scene.sentence.lang == "en" and [it.norm for it in gap] == ["and", "of"]
    return again or (light and len(gap) <= (FEW if people else 4))


def _is_made_with(scene: Scene, find: Found, start: int) -> bool:
    """Say whether an Arabic "with" only tells with whom what is praised was made: نوه بالاتفاق مع إيران."""
    tokens = scene.sentence.tokens
    if not heads_come_first(scene) or find.first < 1 or tokens[find.first - 1].norm != "مع":
        return False
    return any(it.type == "Agreement" and start <= it.core < find.first for it in scene.finds)


def _is_led_again(scene: Scene, before: int, start: int, find: Found) -> bool:
    """Say whether "and" and the preposition that led to the object lead to an actor too: أشاد بـ… وبجهود قطر."""
    tokens = scene.sentence.tokens
    if not heads_come_first(scene) or start >= len(tokens):
        return False
    lead = next((it for it in tokens[start:before] if it.tag == "PREP"), None)
    place = find.first - 1
    light = wording("ar").transparent
    office = scene.people[find.first].office if find.first in scene.people else None
    end = min(place, office[0] - 1) if office is not None else place
    place, titles = end, wording("ar").honorifics
    while place > start and (
        tokens[place].tag == "DET"
        or tokens[place].norm in titles
        or not light.isdisjoint((tokens[place].lemma, tokens[place].norm))
    ):
        place -= 1
    if tokens[place].tag == "CONJ" and start < place < end:
        return tokens[place + 1].norm not in titles
    joined = tokens[place - 1].tag == "CONJ" and tokens[place].tag == "PREP" and place - 1 > start
    return lead is not None and joined and tokens[place].norm == lead.norm


def _in_offices(scene: Scene) -> frozenset[int]:
    """Return the tokens of the Arabic offices beside names: أمير دولة الكويت only tells who is meant."""
    if not heads_come_first(scene):
        return frozenset()
    told = {it.first for it in scene.finds if it.type == "Official" and it.thing is not None}
    offices = [it for it in scene.people.values() if it.office is not None]
    spans = [it.office for it in offices if it.office and (it.last > it.first or it.office[0] in told)]
    return frozenset(place for first, last in spans for place in range(first, last))


def party_object(scene: Scene, match: Match, cast: Cast) -> tuple[str, ...]:
    """Return whom a party word right behind a trigger stands for.

    "praised both governments", "thanked them".
    """
    backed = pronoun_meant(scene, match)
    if backed is not None:
        return (backed,)
    if heads_come_first(scene) and match.clause is not None and match.clause.verb.passive:
        return ()
    start = behind(scene, match)
    doing = what_clause(scene, start) if heads_come_first(scene) else None
    if doing is not None:
        return _who_does(scene, doing, cast)
    meant = referred(scene, match)
    if meant is not None:
        return (meant,)
    group = next((it for it in scene.chunks if it.first >= start), None)
    if group is not None and heads_come_first(scene) and leads_to_object(scene, group):
        start = group.last
        group = next((it for it in scene.chunks if it.first >= start), None)
    if group is None or group.kind not in ("noun", "pron") or group.first > start + 1:
        return ()
    doers = _doers(scene, group, cast)
    if doers:
        return doers
    found = cast.in_range(scene, group.first, group.last)
    if scene.sentence.tokens[group.first].norm in wording(scene.sentence.lang).own_states:
        return states_of(cast.draft, found.things)
    return (
        found.things if found.how in ("they", "leaders", "sides", "both", "ministers", "he", "role") else ()
    )


def _doers(scene: Scene, group: Chunk, cast: Cast) -> tuple[str, ...]:
    """Return who makes the efforts that a relative clause tells of.

    "praised the efforts that Egypt makes", in Arabic.
    """
    if (
        not heads_come_first(scene)
        or scene.sentence.tokens[group.head].lemma not in wording(scene.sentence.lang).transparent
    ):
        return ()
    mark = next((it for it in scene.chunks if it.first == group.last), None)
    clause = next(
        (
            it
            for it in scene.clauses
            if mark is not None and it.verb.first == mark.last and it.kind == "relative"
        ),
        None,
    )
    if mark is None or mark.kind != "rel" or clause is None:
        return ()
    return _who_does(scene, clause, cast)


def _who_does(scene: Scene, clause: Clause, cast: Cast) -> tuple[str, ...]:
    """Return who acts in a clause that tells what is done; an official only where he is named."""
    if clause.subject is None:
        told = cast.subject_of(scene, clause).things
        return tuple(it for it in told if cast.draft.things[it].type != "Official")
    return cast.named(scene, *clause.subject)
