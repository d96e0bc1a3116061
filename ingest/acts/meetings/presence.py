"""Presence: who an English sentence says was there or presided, where no verb has the meeting for its object.

"Around the table sat …", "Present also were …", "with X in the chair", "as did the envoy of …", "a summit at which X spoke".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from accords.ingest.acts.act import Link
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.conventions import speakers
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.meetings.led_sides import person_at, told_last
from accords.ingest.acts.row import row_end
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.languages import language
from accords.ingest.lexicon import lexicon_file
from accords.ingest.mentions.found import Found
from accords.ingest.things.clusters import attach
from accords.ingest.things.genre import AGREED
from accords.ingest.things.meeting_words import meeting_words
from accords.ingest.things.thing import ACTORS, Thing

FRONT = 9
ROOM = 8
PHRASE = 3
CHAIRED = frozenset({"chair", "co-chair"})
BEING = frozenset({"was", "were", "is", "are", "sat", "sits", "sit", "stood", "been"})
DOING = frozenset({"did", "were", "was", "does", "do", "are", "is"})


def present(draft: Draft, scene: Scene, cast: Cast) -> Iterator[Link]:
    """Yield who took part in and who chaired the meeting that a sentence names, or that was told of last."""
    if heads_come_first(scene) or not any(it.type in ACTORS for it in scene.finds):
        return
    for place, things in (*_inverted(scene, cast), *_likewise(scene, cast), *_at_which(scene, cast)):
        meeting = _meant(draft, scene, place)
        if meeting is not None and is_open(scene, place):
            yield from _links(draft, scene, meeting, "participatesIn", place, things)
    for find in _next(draft, scene):
        things = tuple(it for it in draft.sides if it != find.thing)
        yield from _links(draft, scene, draft.things[find.thing or ""], "participatesIn", find.core, things)
    for place, things in _presiding(scene, cast):
        meeting = _meant(draft, scene, place)
        people = [it for it in things if draft.things[it].type == "Official"]
        if meeting is not None and people and is_open(scene, place):
            yield from _links(draft, scene, meeting, "chairs", place, people)
            yield from _links(draft, scene, meeting, "participatesIn", place, people)


def _next(draft: Draft, scene: Scene) -> Iterator[Found]:
    """Yield the meetings that a joint text says will be held next, of which no sentence tells who comes."""
    tokens, words = scene.sentence.tokens, meeting_words("en")
    if draft.genre not in AGREED or len(draft.sides) <= 1:
        return
    for clause in scene.clauses:
        lemma = tokens[clause.verb.head].lemma
        if not clause.planned or clause.subject is None or lemma not in words.holding | words.befalling:
            continue
        first, last = clause.subject
        for find in scene.finds:
            held = find.type == "Meeting" and first <= find.core < last and find.inside is None
            if held and tokens[find.first].norm in words.coming | {"next"}:
                if find.thing is None:
                    attach(draft, scene, find)
                if find.thing is not None and not draft.things[find.thing].members:
                    yield find


def _links(
    draft: Draft, scene: Scene, meeting: Thing, link: str, place: int, things: Sequence[str]
) -> Iterator[Link]:
    """Build the links of those who were there, and note them for the words to come."""
    token, number = scene.sentence.tokens[place], scene.sentence.number
    for thing in speakers(draft, link, tuple(things), "named") if link == "participatesIn" else things:
        if thing == meeting.id:
            continue
        meeting.members.extend(it for it in (thing,) if it not in meeting.members)
        span = (token.start, token.end)
        yield Link(link, thing, meeting.id, number, span, "phrase.presence", "gathered", 0, "named")


def _meant(draft: Draft, scene: Scene, place: int) -> Thing | None:
    """Return the meeting nearest before a place in its sentence, else one behind it, else the one told last."""
    here = [it for it in scene.finds if it.type == "Meeting" and (it.thing or it.form != "short")]
    near = [it for it in here if it.first < place][-1:] or here[:1]
    for find in near:
        return draft.things[find.thing] if find.thing is not None else attach(draft, scene, find)
    return told_last(draft, scene, ROOM)


def _inverted(scene: Scene, cast: Cast) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield those who stand behind the verb: "Around the table sat …", "Among those in attendance were …"."""
    tokens = scene.sentence.tokens
    front = next((n for n, it in enumerate(tokens[:FRONT]) if it.norm in BEING), None)
    if front is None or not _announces(scene, front):
        return
    if any(it.type in ACTORS and it.first < front and it.inside is None for it in scene.finds):
        return
    end = next((it.verb.first for it in scene.clauses if it.verb.first > front + 1), len(tokens))
    things = cast.named(scene, front + 1, end)
    if things:
        yield front, things


def _announces(scene: Scene, front: int) -> bool:
    """Say whether the words before a verb tell that those behind it were there."""
    norms = [it.norm for it in scene.sentence.tokens[:front]]
    start = 1 if norms[:1] in (["also"], ["there"], ["finally"]) else 0
    said = {" ".join(norms[start : start + size]) for size in range(1, PHRASE + 1)}
    if norms[:1] in (["other"], ["others"]) or norms[:2] == ["the", "other"]:
        said |= {" ".join(norms[-size:]) for size in range(1, PHRASE + 1)}
    return not said.isdisjoint(_fronts())


@cache
def _fronts() -> frozenset[str]:
    """Return the phrases that begin a sentence whose row of those present stands behind its verb."""
    tongue = language("en")
    return frozenset(" ".join(tongue.phrase(it)) for it in lexicon_file("en", "meetings.toml")["fronts"])


def _likewise(scene: Scene, cast: Cast) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield who did the same as those who attended: "took part, as did the envoy of Chad, X"."""
    tokens = scene.sentence.tokens
    part = wording("en").taking_part
    joined = next((n for n, it in enumerate(tokens) if it.norm in part or it.lemma in part), None)
    taking = joined if joined is not None else _took_part(scene)
    if taking is None:
        return
    clause = next((it for it in scene.clauses if it.verb.first <= taking < it.verb.last), None)
    if joined is None and clause is not None:
        yield taking, cast.subject_of(scene, clause).things
    for place in range(taking + 1, len(tokens) - 1):
        if tokens[place].norm == "as" and tokens[place + 1].norm in DOING:
            yield place, cast.named(scene, place + 2, row_end(scene, place + 2))


def _took_part(scene: Scene) -> int | None:
    """Return where "took part" stands with no "in" behind it that names in what."""
    tokens = scene.sentence.tokens
    for place in range(len(tokens) - 1):
        said = tokens[place].lemma == "take" and tokens[place + 1].norm == "part"
        if said and not any(it.norm == "in" for it in tokens[place + 2 : place + PHRASE + 1]):
            return place
    return None


def _at_which(scene: Scene, cast: Cast) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield who acts at a meeting by the clause that tells of it: "a summit in Accra at which Ghana demanded …"."""
    tokens = scene.sentence.tokens
    for clause in scene.clauses:
        mark = clause.subject[0] - 1 if clause.subject is not None else -1
        while mark > 0 and tokens[mark].tag in ("DET", "ADJ"):
            mark -= 1
        if mark < 1 or tokens[mark].norm != "which" or tokens[mark - 1].norm not in ("at", "during"):
            continue
        before = [it for it in scene.finds if it.type == "Meeting" and it.last <= mark]
        between = tokens[before[-1].last : mark - 1] if before else ()
        if before and not any(it.tag in ("V", "AUX") for it in between):
            yield before[-1].last, _acting(scene, clause, cast)


def _acting(scene: Scene, clause: Clause, cast: Cast) -> tuple[str, ...]:
    """Return who is named as the subject of a clause."""
    return cast.named(scene, *clause.subject) if clause.subject is not None else ()


def _presiding(scene: Scene, cast: Cast) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield who presided: "X presided", "Their deliberations were guided by X", "with X in the chair"."""
    tokens = scene.sentence.tokens
    for clause in scene.clauses:
        verb = clause.verb
        if tokens[verb.head].lemma == "preside" and not verb.passive:
            told = cast.subject_of(scene, clause).things if verb.finite else ()
            yield verb.head, told or _person_before(scene, verb.first)
        elif _is_guided(scene, clause):
            by = next((n for n in range(verb.last, len(tokens) - 1) if tokens[n].norm == "by"), None)
            person = person_at(scene, by + 1) if by is not None else None
            yield verb.head, (person,) if person is not None else ()
    if (
        len(tokens) > PHRASE
        and tokens[0].lemma in CHAIRED
        and tokens[0].text[0].isupper()
        and tokens[1].norm == "by"
    ):
        person = person_at(scene, PHRASE - 1)
        yield 0, (person,) if person is not None else ()
    for chair in [n for n, it in enumerate(tokens) if it.norm == "chair" and n > PHRASE]:
        place = chair - 2
        if tokens[place].norm == "in" and tokens[place + 1].norm == "the":
            seated = [it for it in scene.clauses if it.verb.last == place and it.subject is not None]
            told = cast.subject_of(scene, seated[0]).things if seated else ()
            yield place, _person_before(scene, place) or told


def _is_guided(scene: Scene, clause: Clause) -> bool:
    """Say whether a passive verb tells by whom what is done at a meeting was guided."""
    tokens, subject = scene.sentence.tokens, clause.subject
    if subject is None or not clause.verb.passive:
        return False
    guided = tokens[clause.verb.head].lemma in meeting_words("en").presiding
    return guided and any(it.lemma in _proceedings() for it in tokens[subject[0] : subject[1]])


@cache
def _proceedings() -> frozenset[str]:
    """Return the nouns of what is done at a meeting: deliberations, proceedings."""
    return frozenset(lexicon_file("en", "meetings.toml")["proceedings"])


def _person_before(scene: Scene, place: int) -> tuple[str, ...]:
    """Return the person named right before a place, over "of" and the state or body he is of."""
    people = [it for it in scene.finds if it.form == "person" and it.last <= place]
    between = scene.sentence.tokens[people[-1].last : place] if people else ()
    light = all(it.tag in ("PREP", "DET", "NAME") or it.norm == "," for it in between)
    return (people[-1].thing,) if people and people[-1].thing and light else ()
