"""Objects: the finds a frame's trigger reaches, by the noun groups behind or before it."""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.antecedent import antecedent
from accords.ingest.acts.doers import what_of
from accords.ingest.acts.fitting import fits, in_body, is_impact, is_modifier, is_title_adjective
from accords.ingest.acts.matches import Match, over_emphasis
from accords.ingest.acts.noun_groups import noun_groups
from accords.ingest.acts.owned import owner_find
from accords.ingest.acts.refusal import refuses_stance
from accords.ingest.acts.settings import over_inserted, over_setting
from accords.ingest.acts.signed_besides import signed_besides
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.clusters import attach
from accords.ingest.things.meeting_words import meeting_words
from accords.ingest.things.thing import ACTORS, BODIES

BLAMING = frozenset({"criticize", "attribute"})
SAID = frozenset({"support", "criticize", "condemn", "blame"})
FAR = 12
SOON = 4
THE = frozenset({"the", "these", "those", "this", "that", "such"})
FEW = 6
ROW = frozenset({"'s", "of"})
THAT = frozenset({"ان", "بان", "لان"})


def objects(draft: Draft, scene: Scene, match: Match) -> list[Found]:
    """Return the finds of a frame's types within its reach, in order; open ones become things here."""
    if refuses_stance(scene, match):
        return []
    found = [
        it
        for it in _reached(scene, match)
        if fits(scene, it, match)
        or _is_first_told(draft, it, match)
        or _is_told_danger(draft, scene, it, match)
    ]
    if match.frame.family == "chair" and match.part == "phrases" and heads_come_first(scene):
        found = [it for it in found if it.last <= match.first][-1:]
    if match.frame.family == "chair" and match.part == "verbs":
        found = [it for it in found if not _is_of_delegation(scene, it, match)]
    if match.frame.family == "establish":
        found = [it for it in found if it.kind != "armed_group"]
    if match.frame.family == "chair":
        found = [it for it in found if not (it.inside in scene.finds and it.inside.type == "Meeting")]
    if match.frame.family == "conclude" and match.part == "verbs" and found:
        found += [it for it in signed_besides(scene, match) if it not in found]
    for find in found:
        if find.thing is None:
            attach(draft, scene, find)
    return found if heads_come_first(scene) or "Official" not in match.frame.types else _holders(scene, found)


def _is_of_delegation(scene: Scene, find: Found, match: Match) -> bool:
    """Say whether somebody leads only a delegation to a meeting: "led the team at the talks", "ترأس وفد المملكة المشارك في الاجتماع"."""
    delegations, tokens = meeting_words(scene.sentence.lang).delegations, scene.sentence.tokens
    led = tokens[match.first].passive and match.first < find.first
    start = max(0, match.first - FEW) if led else match.last
    return any(it.lemma in delegations for it in tokens[start : find.first])


def _is_first_told(draft: Draft, find: Found, match: Match) -> bool:
    """Say whether "the summit" that somebody attends in English is the first meeting the text tells of."""
    if find.form != "short" or find.type != "Meeting" or draft.lang != "en":
        return False
    joined = match.part == "verbs" and find.type in match.frame.types and find.thing is None
    return joined and not any(it.type == "Meeting" for it in draft.things.values())


def _is_told_danger(draft: Draft, scene: Scene, find: Found, match: Match) -> bool:
    """Take "the tests" that somebody condemns in English for a danger told before; say whether one was."""
    tokens = scene.sentence.tokens
    known = find.governed and find.thing is None and find.last - find.first == 1 and find.first > 0
    if (
        not known
        or match.frame.open != "Threat"
        or draft.lang != "en"
        or tokens[find.first - 1].norm not in THE
    ):
        return False
    noun = tokens[find.core].lemma
    told = [
        (it.sentence, thing)
        for it, thing in draft.mentioned("Threat", scene.sentence.number - SOON, scene.sentence.number - 1)
        if it.core < len(draft.scenes[it.sentence - 1].sentence.tokens)
        and draft.scenes[it.sentence - 1].sentence.tokens[it.core].lemma == noun
    ]
    if told:
        thing = max(told, key=lambda it: it[0])[1]
        find.thing = thing.id
        thing.finds.append(find)
    return bool(told)


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
        if told.type == "Threat" and match.frame.family == "blame" and told.last >= match.first - 1:
            return
    yield from _within(scene, match)
    start, end = reach(scene, match)
    chunks = noun_groups(scene, start, end, match.part != "verbs") if match.frame.reach == "group" else None
    for find in scene.finds:
        if not start <= find.core < end or find.first < start - 3:
            continue
        if (find.type == "Threat" and is_impact(scene, find)) or is_title_adjective(scene, find):
            continue
        if find.type == "Threat" and (is_modifier(scene, find) or _is_topic(scene, find, match)):
            continue
        level = (
            next((deep for it, deep in chunks if it.first <= find.core < it.last), None)
            if chunks is not None
            else 0
        )
        if match.frame.that and level and _is_behind_that(scene, start):
            continue
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


def _is_topic(scene: Scene, find: Found, match: Match) -> bool:
    """Say whether an Arabic danger only tells what an agreement named behind the trigger is about: باتفاق باريس بشأن | تغير المناخ."""
    outer = find.inside
    named = outer is not None and outer.type == "Agreement" and outer.form == "name"
    return named and outer is not None and heads_come_first(scene) and match.last <= outer.first < find.first


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
    given = match.frame.family == "support" and match.first > 0
    if given and tokens[match.first - 1].norm in wording("ar").what:
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
    alone = said_of(scene, match)
    if alone is not None:
        return alone
    if match.frame.side == "before" or (passive and clause is not None and clause.subject is not None):
        subject = _whole_subject(scene, clause) if clause is not None else None
        return subject if subject is not None else (0, match.first)
    end = clause.last if clause is not None and clause.last > match.last else len(tokens)
    if match.frame.side != "both":
        start = behind(scene, match)
        if match.frame.that:
            return over_that(scene, start), end
        of_what = heads_come_first(scene) and match.frame.open == "Threat"
        return (what_of(scene, start) if of_what else start), end
    return (clause.subject[0] if clause is not None and clause.subject is not None else 0), end


def _over_adjective(scene: Scene, place: int) -> int:
    """Step over what an owner's noun is called behind the owner, before a preposition: رفض تونس | القاطع | ل."""
    tokens = scene.sentence.tokens
    word = tokens[place] if place + 1 < len(tokens) and tokens[place + 1].tag == "PREP" else None
    called = word is not None and word.definite and word.tag in ("ADJ", "N") and word.number is None
    return place + 1 if called else place


def _is_behind_that(scene: Scene, start: int) -> bool:
    """Say whether an Arabic "that" stands right before a place."""
    return start > 0 and scene.sentence.tokens[start - 1].tag == "COMP"


def said_of(scene: Scene, match: Match) -> tuple[int, int] | None:
    """Return the words between "that" and what an Arabic sentence without a verb says of them: إن الإرهاب | عدو مشترك."""
    tokens, clause = scene.sentence.tokens, match.clause
    if match.frame.side != "before" or match.part != "phrases" or not heads_come_first(scene):
        return None
    first = clause.verb.last if clause is not None and clause.verb.last <= match.first else 0
    marks = [n for n in range(first, match.first) if tokens[n].tag == "COMP" and tokens[n].norm in THAT]
    return (marks[-1] + 1, match.first) if marks else None


def over_that(scene: Scene, place: int) -> int:
    """Return where the words begin of which an Arabic "that" tells something, where one stands at a place: حذر من أن | الهجمات."""
    tokens = scene.sentence.tokens
    mark = place + (place < len(tokens) and tokens[place].tag == "PREP")
    that = mark < len(tokens) and tokens[mark].tag == "COMP" and tokens[mark].norm in THAT
    return mark + 1 if that else what_of(scene, place)


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
        return _over_adjective(scene, owner.last) if owner is not None else match.last
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
    return over_emphasis(scene, over_inserted(scene, over_setting(scene, last) if said else last))
