"""Attendance: who attended, hosted or visited a meeting that the text names or begins with the verb."""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Link
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.conventions import speakers
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.matches import clause_at
from accords.ingest.acts.meetings.told import MEANT, PLAIN, SELDOM_MEANT
from accords.ingest.acts.participants import states_of
from accords.ingest.acts.row import row_end
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.another_meeting import is_one_of_more
from accords.ingest.things.clusters import attach
from accords.ingest.things.known_members import member_keys
from accords.ingest.things.meeting_words import meeting_words
from accords.ingest.things.thing import Thing

FAR = 10
HOSTS = frozenset({"host", "hosts", "hosting", "participants", "margins", "sidelines", "chair", "opening"})
NAMED = frozenset({"Meeting", "Agreement", "WorkingGroup"})


def attended(draft: Draft, scene: Scene, cast: Cast) -> Iterator[Link]:
    """Yield who takes part in the meetings that phrases of a sentence name.

    By the words around the phrase.
    """
    shunning = meeting_words(scene.sentence.lang).shunning
    for find in [it for it in scene.finds if it.type == "Meeting"]:
        if find.thing is None and find.form == "short" and not is_one_of_more(scene, find):
            _refer(draft, find)
            _begin(draft, scene, find, cast)
        if find.thing is None or find.form == "short" or not is_open(scene, find.first):
            continue
        clause = clause_at(scene, find.first)
        taking: list[str] = [
            *with_row(scene, find, cast),
            *_between(scene, find, cast),
            *_visitors(scene, find),
        ]
        if clause is not None and _is_owned(scene, find):
            taking += cast.subject_of(scene, clause).things
        if clause is not None and scene.sentence.tokens[clause.verb.head].lemma not in shunning:
            taking += _of_members(draft, scene, find, cast.subject_of(scene, clause).things)
        for thing in speakers(draft, "participatesIn", tuple(dict.fromkeys(taking)), "named"):
            yield Link(
                "participatesIn",
                thing,
                find.thing,
                scene.sentence.number,
                (find.start, find.end),
                "phrase.meeting",
                "attend",
                0,
                "named",
            )


def _refer(draft: Draft, find: Found) -> None:
    """Join "the meeting" to the last meeting whose participants were told."""
    told = [
        it
        for it in draft.things.values()
        if it.type == "Meeting" and it.members and (it.kind not in SELDOM_MEANT or find.kind == it.kind)
    ]
    told = [it for it in told if _may_be(find.kind, it)]
    if told:
        find.thing = told[-1].id
        told[-1].finds.append(find)


def _begin(draft: Draft, scene: Scene, find: Found, cast: Cast) -> None:
    """Take "the meeting" for one of its own where none was told and a verb says it was held, led or attended.

    Or where the words behind say with whom or where it was: "after the talks with X", "at the meeting in Samarkand".
    """
    clause, tokens = clause_at(scene, find.first), scene.sentence.tokens
    if find.thing is not None or scene.sentence.lang != "en":
        return
    if _is_placed(scene, find) or with_row(scene, find, cast):
        find.form = "open"
        attach(draft, scene, find)
        return
    if clause is None or not clause.verb.finite:
        return
    words, lemma = meeting_words("en"), tokens[clause.verb.head].lemma
    subject = clause.subject is not None and clause.subject[0] <= find.core < clause.subject[1]
    governed = clause.verb.last <= find.first <= clause.verb.last + 1
    if (subject and lemma in words.befalling | words.session) or (governed and lemma in words.holding):
        find.form = "open"
        attach(draft, scene, find)


def _is_placed(scene: Scene, find: Found) -> bool:
    """Say whether a place stands right behind a meeting that words of being there lead to: "at the talks in Luanda"."""
    tokens, start = scene.sentence.tokens, find.first - (scene.sentence.tokens[find.first - 1].tag == "DET")
    led = start > 0 and tokens[start - 1].norm in ("at", "during", "after", "following", "for", "to", "told")
    led = led or (start > 1 and tokens[start - 1].norm == "of" and tokens[start - 2].norm in HOSTS)
    behind = tokens[find.last : find.last + 2]
    return led and len(behind) > 1 and behind[0].norm in ("in", "at") and behind[1].tag == "NAME"


def _may_be(kind: str | None, meeting: Thing) -> bool:
    """Say whether "the talks" or "the summit" can mean a meeting: a named one only by its own noun."""
    named = any(it.form == "name" for it in meeting.finds)
    return meeting.kind == kind or (not named and meeting.kind in MEANT.get(kind or "", PLAIN))


def with_row(scene: Scene, find: Found, cast: Cast) -> tuple[str, ...]:
    """Return the actors after "with" behind a meeting: "talks with X and Y"."""
    tokens, place = scene.sentence.tokens, find.last
    if find.kind == "visit" and scene.sentence.lang == "ar":
        return ()
    leading = wording(scene.sentence.lang).leads("with")
    while place < len(tokens) and place < find.last + 6 and tokens[place].norm not in leading:
        if any(it.type == "Meeting" and it.first == place for it in scene.finds):
            return ()
        if (tokens[place].tag in ("PUNCT", "AUX", "COMP", "REL") and tokens[place].norm != '"') or tokens[
            place
        ].norm in ("on", "about"):
            return ()
        place += 1
    if place >= len(tokens) or tokens[place].norm not in leading:
        return ()
    return cast.named(scene, place + 1, row_end(scene, place + 1))


def _between(scene: Scene, find: Found, cast: Cast) -> tuple[str, ...]:
    """Return those an English meeting was between, told further behind: "talks mediated by X between | A and B"."""
    tokens = scene.sentence.tokens
    if scene.sentence.lang != "en":
        return ()
    for place in range(find.last, min(find.last + FAR, len(tokens) - 1)):
        token = tokens[place]
        if token.norm == "between":
            own = tokens[place - 1].tag != "N"  # not "a visit for cooperation between …"
            row = cast.named(scene, place + 1, row_end(scene, place + 1)) if own else ()
            return row if len(row) > 1 else ()
        other = any(it.first == place and it.type in NAMED for it in scene.finds)
        if other or token.tag in ("V", "AUX", "REL", "COMP") or token.norm in (";", ":", "."):
            return ()
    return ()


def _visitors(scene: Scene, find: Found) -> list[str]:
    """Return the officials inside a phrase: "a visit by Prime Minister X", "the call with Y"."""
    if find.kind not in ("visit", "call"):
        return []
    return [
        it.thing
        for it in scene.finds
        if it.type == "Official" and it.thing and find.core < it.first < find.last
    ]


def _is_owned(scene: Scene, find: Found) -> bool:
    """Say whether a possessive stands before a meeting: "their discussions"."""
    return find.first > 0 and scene.sentence.tokens[find.first - 1].norm in ("their", "our", "his", "her")


def _of_members(draft: Draft, scene: Scene, find: Found, actors: tuple[str, ...]) -> list[str]:
    """Return the actors that are known members of the body whose meeting a phrase names: the G7 Summit."""
    inside = [
        it for it in scene.finds if it.inside is find and it.type == "Organization" and it.thing is not None
    ]
    members = {key for it in inside for key in member_keys(draft.things[it.thing or ""])}
    return [it for it in states_of(draft, actors) if draft.things[it].key in members]
