"""Structure: dates, places, topics and series of things.

Who issued the document and what it is an account of.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from accords.graph.places import known_place
from accords.graph.reading import PUBLISHER, Span, Structure
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.results.topics import topic_of
from accords.ingest.things.genre import AGREED
from accords.ingest.things.meeting_words import meeting_words
from accords.ingest.things.thing import Thing

NEAR = 14
LONGEST = 4
STATEMENT = "statement"
ACCOUNTS = AGREED | {"readout", "pressArticle"}


def meeting_dates(draft: Draft) -> dict[str, str]:
    """Return the date of each meeting that a sentence dates, at the precision the text gives."""
    found: dict[str, str] = {}
    for thing in draft.things.values():
        if thing.type == "Meeting":
            dates = [
                date for find in thing.finds if find.sentence > 0 and (date := _date(draft, find)) is not None
            ]
            if dates:
                found[thing.id] = dates[0]
    return found


def _date(draft: Draft, find: Found) -> str | None:
    """Return the date nearest to a mention in its sentence, or nearest to where a clause says it was held.

    With the year of publication where none is said.
    """
    scene = draft.scenes[find.sentence - 1]
    held = _held(scene, find)
    near = [
        (min(abs(it.first - place) for place in (find.last, held)), it)
        for it in scene.dates
        if min(abs(it.first - find.last), abs(find.first - it.last), abs(it.first - held)) <= NEAR
    ]
    if not near:
        return None
    edtf = min(near, key=lambda it: (it[0], it[1].first))[1].edtf
    if not edtf.startswith("XXXX"):
        return edtf
    published = draft.document.published
    return edtf.replace("XXXX", published[:4]) if published is not None else None


def _held(scene: Scene, find: Found) -> int:
    """Return where a relative clause tells of the meeting, behind a long row of who met: …، الذي انعقد أمس.

    The end of the mention where there is none, or where another meeting is told before it.
    """
    tokens, holding = scene.sentence.tokens, meeting_words(scene.sentence.lang).holding
    others = [it.first for it in scene.finds if it.type == "Meeting" and it.first >= find.last]
    for place in range(find.last, min([len(tokens) - 1, *others])):
        behind = tokens[place + 1 : place + 3] if tokens[place].tag == "REL" else ()
        if any(it.lemma in holding for it in behind):
            return place + 1
    return find.last


def structure(draft: Draft, names: Mapping[str, str], dates: Mapping[str, str]) -> tuple[Structure, ...]:
    """Return the structure facts of the things that are shown, in the order of the text."""
    found: list[Structure] = []
    meeting = core_meeting(draft)
    core = names.get(meeting.id) if meeting is not None else None
    for thing in sorted(draft.things.values(), key=lambda it: it.id):
        if thing.id in names:
            found.extend(_of_thing(draft, thing, names, dates, core))
    found.extend(_of_statement(draft, names, core))
    return tuple(
        sorted(found, key=lambda it: (it.evidence, it.subject, it.type, it.object or "", it.value or ""))
    )


def _of_thing(
    draft: Draft, thing: Thing, names: Mapping[str, str], dates: Mapping[str, str], core: str | None
) -> Iterator[Structure]:
    """Yield date, place, series, topic and announcement of one thing; `core` names the meeting the document is about."""
    evidence = _evidence(draft, thing)
    if evidence is None:
        return
    subject = names[thing.id]
    if thing.type == "Meeting":
        if thing.id in dates:
            yield Structure("onDate", subject, evidence, PUBLISHER, value=dates[thing.id])
        place = _place(draft, thing)
        if place is not None:
            yield Structure("place", subject, evidence, PUBLISHER, value=place)
        if thing.key is not None:
            yield Structure("inSeries", subject, evidence, PUBLISHER, value=thing.key.removeprefix("series:"))
    if thing.type in ("WorkingGroup", "Agreement"):
        topic = topic_of(draft, thing)
        if topic is not None:
            yield Structure("topic", subject, evidence, PUBLISHER, value=topic)
        if thing.status == "new" and core is not None:
            yield Structure("announcedAt", subject, evidence, PUBLISHER, object=core)


def _evidence(draft: Draft, thing: Thing) -> Span | None:
    """Return the sentence of a thing's first mention in the text."""
    finds = [it for it in thing.finds if it.sentence > 0]
    if not finds:
        return None
    sentence = draft.scenes[min(it.sentence for it in finds) - 1].sentence
    return Span(sentence.start, sentence.end)


def _place(draft: Draft, thing: Thing) -> str | None:
    """Return the place that stands after "in" or "at" soon after a meeting."""
    for find in [it for it in thing.finds if it.sentence > 0]:
        scene = draft.scenes[find.sentence - 1]
        place = _place_after(draft, scene, find)
        if place is not None:
            return place
    return None


def _place_after(draft: Draft, scene: Scene, find: Found) -> str | None:
    """Return the capital or state after the first preposition of place behind a mention."""
    tokens, leading = scene.sentence.tokens, wording(scene.sentence.lang).leads("place")
    for other in scene.finds:
        if (
            other.type == "State"
            and find.core < other.first <= find.last + NEAR
            and other.form in ("capital", "name")
        ) and tokens[other.first - 1].norm in leading:
            return draft.text[other.start : other.end]
    for place in range(find.core + 1, min(find.last + NEAR, len(tokens) - 1)):
        known = _known_from(draft, scene, place + 1) if tokens[place].norm in leading else None
        if known is not None:
            return known
        if (
            tokens[place].norm in ("in", "at")
            and tokens[place + 1].tag == "NAME"
            and not _is_dated(scene, place + 1)
        ):
            return _name_from(draft, scene, place + 1)
    return None


def _known_from(draft: Draft, scene: Scene, place: int) -> str | None:
    """Return the known city that begins at a token, or right behind a noun such as مدينة before it."""
    tokens = scene.sentence.tokens
    for first in (place, place + 1):
        for last in range(min(first + LONGEST, len(tokens)), first, -1):
            written = draft.text[tokens[first].start : tokens[last - 1].end]
            if known_place(written) is not None:
                return written
        if scene.sentence.lang != "ar" or tokens[place].lemma not in wording("ar").towns:
            break
    return None


def _is_dated(scene: Scene, place: int) -> bool:
    """Say whether a token belongs to a date."""
    return any(it.first <= place < it.last for it in scene.dates)


def _name_from(draft: Draft, scene: Scene, place: int) -> str:
    """Return the run of name words that begins at a token."""
    tokens, last = scene.sentence.tokens, place
    while last < len(tokens) and tokens[last].tag == "NAME":
        last += 1
    return draft.text[tokens[place].start : tokens[last - 1].end]


def core_meeting(draft: Draft) -> Thing | None:
    """Return the meeting a document is about: the first whose participants it tells, in its opening."""
    told = [
        it
        for it in draft.things.values()
        if it.type == "Meeting" and it.members and any(f.sentence > 0 for f in it.finds)
    ]
    return (
        min(told, key=lambda it: min((f.sentence, f.first) for f in it.finds if f.sentence > 0))
        if told
        else None
    )


def _of_statement(draft: Draft, names: Mapping[str, str], core: str | None) -> Iterator[Structure]:
    """Yield who issued the document and which meeting it is an account of."""
    first = next((it.sentence for it in draft.scenes if it.sentence.is_read), None)
    if first is None:
        return
    evidence = Span(first.start, first.end)
    if draft.genre in AGREED:
        for side in draft.sides:
            if side in names:
                yield Structure("issuedBy", STATEMENT, evidence, PUBLISHER, object=names[side])
    if core is not None and draft.genre in ACCOUNTS:
        yield Structure("accountOf", STATEMENT, evidence, PUBLISHER, object=core)
