"""The row of people: those an Arabic list names one after another, each with the office beside the name.

"معالي الدكتور فلان مستشار الأمن الوطني في المملكة، ومعالي الأدميرال فلان أمين المجلس".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.meeting_words import meeting_words
from accords.ingest.things.thing import ACTORS
from accords.ingest.token import Token

ENDING = frozenset({"V", "COMP", "REL", "AUX", "NEG"})
PLACING = frozenset({"ل", "في", "ب", "الي"})
ASIDE = frozenset({"بعد", "قبل", "منذ", "خلال", "حول", "بشان", "علي", "عن", "الي", "عقب", "ضمن"})
STOPS = frozenset({".", ";", ":"})
FIRST_GAP = 7
GAP = 16
ASIDE_LENGTH = 8
TITLES = 6
FOR = "عن"
SENDING = 3
BESIDE = ("الي", "جانب")


class _Place(NamedTuple):
    """Where one of the row stands with the office beside the name, where the name begins, and who it is."""

    first: int
    last: int
    thing: str
    person: bool
    name: int


def people_row(scene: Scene, place: int) -> tuple[str, ...]:
    """Return the people, states and bodies that a row beginning at a token names; empty where none begins."""
    tokens, found, end = scene.sentence.tokens, list[str](), place
    sent = False
    for it in _places(scene, place):
        gap = tokens[end : it.first if it.first >= end else it.name]
        beside, gap = _without_beside(gap)
        joined = (sent and it.person) or beside or _is_sending(gap, it.person)
        gap = _without_sending(gap, not it.person)
        if len(gap) > (GAP if found else FIRST_GAP) or any(_ends(word, bool(found)) for word in gap):
            break
        if not it.person and len(gap) == 1 and gap[-1].tag == "PREP" and gap[-1].norm in PLACING:
            continue
        if not _is_joined(gap, bool(found) and not joined):
            continue
        found.append(it.thing)
        end, sent = it.last, joined and not it.person
    return tuple(dict.fromkeys(found))


def _without_beside(gap: Sequence[Token]) -> tuple[bool, list[Token]]:
    """Say whether "at the side of" joins one to those before, and leave it out: فلان إلى جانب نظيره فلان."""
    marks = [n for n in range(len(gap) - 1) if (gap[n].norm, gap[n + 1].norm) == BESIDE]
    if not marks:
        return False, list(gap)
    return True, [*gap[: marks[0]], *gap[marks[0] + len(BESIDE) :]]


def _is_sending(gap: Sequence[Token], person: bool) -> bool:
    """Say whether "for" leads to a state or body: "فلان عن تشيلي", "عن حكومة بيرو فلان"."""
    return not person and any(it.norm == FOR for it in gap[-SENDING:])


def _without_sending(gap: Sequence[Token], all_of_it: bool) -> list[Token]:
    """Leave out "of" behind those whom one of the row sent, and "for" before a state: مندوب عن الحكومة, فلان عن تشيلي."""
    sent = wording("ar").representing
    return [
        it for n, it in enumerate(gap)
        if not (
            it.norm == FOR
            and (
                (all_of_it and n >= len(gap) - SENDING)
                or any(sent & {word.lemma, word.norm} for word in gap[max(0, n - 2) : n])
            )
        )
    ]  # fmt: skip


def _ends(word: Token, begun: bool) -> bool:
    """Say whether a row can go on over a word: not over a verb, a time, or another's presence."""
    if word.tag in ENDING or word.norm in STOPS:
        return True
    words = meeting_words("ar")
    return begun and (word.norm in ASIDE or word.lemma in words.attending or word.lemma in words.presiding)


def attached(tokens: Sequence[Token], place: int) -> int:
    """Return 1 where a pronoun is attached to the word at a token, else 0."""
    return int(
        place + 1 < len(tokens)
        and tokens[place + 1].tag == "PRON"
        and tokens[place + 1].word == tokens[place].word
    )


def over_aside(tokens: Sequence[Token], place: int) -> int:
    """Step over a time or place between two commas: "اتصالا هاتفيا، اليوم، من"; the same place where none stands.

    Over the comma alone behind a time without one: "اتصالا هاتفيا اليوم، من".
    """
    if place + 1 < len(tokens) and tokens[place].norm == "," and tokens[place + 1].tag == "PREP":
        return place + 1 if place and tokens[place - 1].tag == "ADV" else place
    if place >= len(tokens) or tokens[place].norm != ",":
        return place
    for end in range(place + 1, min(place + ASIDE_LENGTH, len(tokens) - 1)):
        if tokens[end].norm == ",":
            return end + 1
        if tokens[end].tag in ENDING or tokens[end].tag == "CONJ":
            break
    return place


def _places(scene: Scene, place: int) -> list[_Place]:
    """Return who is named from a token on, in order; not the states inside an office."""
    offices = [it.office for it in scene.people.values() if it.office is not None]
    listed = [_place(scene, it) for it in scene.finds if _may_stand(it) and it.last > place]
    begun = {it.first for it in listed if it.person}
    tokens = scene.sentence.tokens
    kept = [
        it
        for it in listed
        if it.person
        or tokens[it.first - 1].norm == FOR
        or not (it.last in begun or any(a <= it.first < b for a, b in offices))
    ]
    return sorted(it for it in kept if it.first >= place)


def _may_stand(find: Found) -> bool:
    """Say whether a find can be one of a row."""
    inside = find.inside is not None and find.inside.type in ACTORS
    return find.type in ACTORS and find.thing is not None and find.form != "adjective" and not inside


def _place(scene: Scene, find: Found) -> _Place:
    """Return where a find stands, with the office beside a person."""
    person = scene.people.get(find.first) if find.type == "Official" else None
    office = person.office if person is not None and person.office is not None else (find.first, find.last)
    first, last = min(find.first, office[0]), max(find.last, office[1])
    return _Place(first, last, find.thing or "", find.type == "Official", find.first)


def _is_joined(gap: Sequence[Token], begun: bool) -> bool:
    """Say whether only titles stand before one of a row, behind an "and" if others stand before."""
    joins = [n for n, it in enumerate(gap) if it.tag == "CONJ" or (begun and it.norm == "مع")]
    if begun and not joins:
        return False
    titles = gap[joins[-1] + 1 :] if begun else gap
    places = "" if begun else "في"
    return len(titles) <= (TITLES if begun else FIRST_GAP) and (
        not any(it.tag == "PREP" and it.norm not in ("من", "ل", "ب", "مع", "بين", places) for it in titles)
        and not (titles and titles[-1].norm == "في")
    )
