"""Second offices: which bodies a person acts for besides his state, by a chair told beside his name.

"President X of Ghana, Chairperson of the African Union", "the Chair of the African Union, President X of Ghana",
"Joint Special Envoy of the United Nations and the African Union".
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping, Sequence

from accords.ingest.english.offices import OfficeSpan
from accords.ingest.languages import Named, Person
from accords.ingest.lexicon import word_list
from accords.ingest.token import Token

CHAIRS = frozenset({"chairman", "chairman-in-office"})
BODY = "organization:"


def second_offices(
    tokens: Sequence[Token],
    owners: Mapping[int, Named],
    spans: Sequence[OfficeSpan],
    found: Mapping[int, Person],
) -> Iterator[Person]:
    """Yield people with the body of an office that stands away from their names."""
    held = {it.office: it for it in found.values() if it.office is not None}
    for span in spans:
        holder, body = held.get((span.first, span.last)), span.of or ""
        if holder is not None:
            yield from _joint(tokens, owners, span, holder)
        elif span.id in CHAIRS and not span.plural and body.startswith(BODY):
            person = _told_before(tokens, owners, span, spans, found) or _told_behind(tokens, span, held)
            if person is not None:
                yield _with_body(person, body)


def _with_body(person: Person, body: str) -> Person:
    """Add a body to those whom somebody's further offices are of."""
    known = body == person.of or body in person.also
    return person if known else dataclasses.replace(person, also=(*person.also, body))


def _joint(
    tokens: Sequence[Token], owners: Mapping[int, Named], span: OfficeSpan, holder: Person
) -> Iterator[Person]:
    """Yield the holder of a joint office with the second body it is of."""
    words = [it.norm for it in tokens[span.first : span.last]]
    if "joint" not in words or [it.norm for it in tokens[span.after : span.after + 1]] != ["and"]:
        return
    place = span.after + 1
    other = owners.get(place + (place < len(tokens) and tokens[place].norm == "the"))
    if other is not None and other.type == "Organization" and other.key is not None:
        yield _with_body(holder, other.key)


def _told_before(
    tokens: Sequence[Token],
    owners: Mapping[int, Named],
    span: OfficeSpan,
    spans: Sequence[OfficeSpan],
    found: Mapping[int, Person],
) -> Person | None:
    """Return whose name a chair stands behind: "X of Ghana, in his capacity as | Chair of the African Union"."""
    place, light = span.first, word_list("en", "capacities")
    while place > 1 and tokens[place - 1].norm in light:
        place -= 1
    mark = tokens[place - 1].norm if place > 1 else ""
    if mark == "and":
        first = next((it.first for it in spans if it.after == place - 1), None)
        return _ends_at(owners, found, first - 1) if first and tokens[first - 1].norm == "," else None
    return _ends_at(owners, found, place - 1) if mark == "," else None


def _ends_at(owners: Mapping[int, Named], found: Mapping[int, Person], place: int) -> Person | None:
    """Return whose name, or whose state behind it, ends at a token."""
    home = next((it for it in owners.values() if it.last == place and it.type == "State"), None)
    last = (place,) if home is None else (place, home.first - 1, home.first - 2)
    return next((it for it in found.values() if it.last in last), None)


def _told_behind(
    tokens: Sequence[Token], span: OfficeSpan, held: Mapping[tuple[int, int], Person]
) -> Person | None:
    """Return whose office and name stand right behind a chair: "the Chair of the African Union, | President X"."""
    comma = span.after < len(tokens) and tokens[span.after].norm == ","
    first = (
        span.after
        + 1
        + (tokens[span.after + 1 : span.after + 2] != [] and tokens[span.after + 1].norm == "the")
    )
    told = next((it for office, it in held.items() if office[0] == first), None)
    return told if comma and told is not None and told.first >= first else None
