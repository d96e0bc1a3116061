"""Bare names: people told by a common first name alone, where no office or title stands beside them: بدر جاموس.

An office that leads up to such a name is theirs however long its words are: المدير العام لرئاسة الجمهورية فلان.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from accords.ingest.arabic.names import (
    binding,
    given_names,
    is_name_word,
    name_end,
    name_parts,
    named_after,
    no_names,
    particles,
)
from accords.ingest.arabic.offices import OfficeSpan
from accords.ingest.arabic.verbs import verb_forms
from accords.ingest.languages import Person
from accords.ingest.token import Token

FAR = 10
FULL = 3
LED = frozenset({"ل", "و", "في", ",", "ب"})
NOUNS = frozenset({"N", "NAME", "X"})
ENDS = frozenset({"V", "CONJ", "PREP", "PRON", "COMP"})
FIELDS = frozenset({"N", "ADJ", "NAME", "X", "CONJ", "PREP"})


def bare_names(
    tokens: Sequence[Token], stops: Collection[int], spans: Sequence[OfficeSpan], taken: Collection[int]
) -> Iterator[Person]:
    """Yield who is named by a common first name and at least one more word, with the office that leads there."""
    held = {i: it for it in spans for i in range(it.first, it.after) if not it.plural}
    free, names = 0, given_names()
    for place in [n for n, it in enumerate(tokens) if it.norm in names]:
        if place < free or place in taken or place in stops or not _begins(tokens, place):
            continue
        end = name_end(tokens, stops, place)
        if not _is_whole(tokens, place, end) or any(i in taken for i in range(place, end)):
            continue
        free = end
        span = _leading(tokens, held, place)
        if span is None or any(i in taken for i in range(span.after, place)):
            yield Person(place, end)
        else:
            yield Person(place, end, (span.first, place), span.id, span.of[0] if span.of else None)


def _begins(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a common first name can begin a name here: not behind another name, "the street of" or an owner."""
    token = tokens[place]
    plain = len(token.norm) >= FULL and not token.definite and token.tag in ("N", "NAME", "X", "ADJ")
    if not plain or token.norm in verb_forms() or token.norm in no_names():
        return False
    before = tokens[place - 1] if place > 0 else None
    bound = before is not None and (
        before.norm in binding() | particles() | named_after() | given_names() or before.norm in name_parts()
    )
    return not bound or before is None or before.tag in ("PREP", "CONJ", "PUNCT")


def _is_whole(tokens: Sequence[Token], place: int, end: int) -> bool:
    """Say whether the words behind a first name are a name: a known part of one, or a word like one that ends there."""
    if end - place < 2:
        return False
    second = tokens[place + 1]
    if second.norm in particles() or second.norm in name_parts():
        return True
    if second.definite or not is_name_word(tokens, place + 1, True):
        return False
    behind = tokens[end] if end < len(tokens) else None
    if behind is None or behind.tag == "PUNCT":
        return True
    return second.tag in NOUNS and (behind.definite or behind.tag in ENDS)


def _leading(tokens: Sequence[Token], held: Mapping[int, OfficeSpan], place: int) -> OfficeSpan | None:
    """Return the office whose further words end right before a name: مستشار الرئاسة الأوكرانية فلان."""
    at = place - 1
    apposed = tokens[at].norm == "," if at >= 0 else False
    while at > max(-1, place - FAR) and at not in held:
        token = tokens[at]
        if token.tag not in FIELDS and token.norm != ",":
            return None
        if token.tag in ("PREP", "CONJ") and token.norm not in LED:
            return None
        at -= 1
    span = held.get(at)
    if span is None or span.after > place:
        return None
    between = tokens[span.after : place - apposed]
    last = between[-1] if between else None
    closed = last is None or last.definite or last.tag == "ADJ"
    return span if closed and (not apposed or bool(between)) else None
