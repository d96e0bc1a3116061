"""People: names found by the office or title beside them, in both orders, one by one or in rows, and known names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from accords.ingest.arabic.bare_names import bare_names
from accords.ingest.arabic.closed import ambiguous
from accords.ingest.arabic.envoys import envoys, name_before
from accords.ingest.arabic.eponyms import acting
from accords.ingest.arabic.names import (
    given_names,
    is_name_word,
    known_end,
    name_end,
    name_parts,
    named_after,
)
from accords.ingest.arabic.offices import OfficeSpan, generic, offices, titles_end
from accords.ingest.languages import Named, Person, disjoint
from accords.ingest.token import Token

FIELDS = 14
FOR, AFFAIRS, OUTSIDE = "ل", "شوون", "خارج"
ABROAD = frozenset({"ب", "في"})
JOINTS = frozenset({",", "و"})


def people(tokens: Sequence[Token], named: Sequence[Named]) -> list[Person]:
    """Find the people named in one sentence."""
    owners = {
        it.first: it for it in named if it.type in ("State", "Organization") and not _is_given(tokens, it)
    }
    spans = offices(tokens, owners)
    stops = set(owners) | {it.first for it in spans}
    found: dict[int, Person] = {}
    for span in spans:
        for person in _beside(tokens, owners, span, stops):
            found.setdefault(person.first, person)
    for person in (*_titled(tokens, stops), *_known(tokens, stops)):
        found.setdefault(person.first, person)
    taken = {i for it in found.values() for i in range(it.first, it.last)}
    taken |= {i for it in named for i in range(it.first, it.last)}
    for person in bare_names(tokens, stops, spans, taken):
        found.setdefault(person.first, person)
    for span in spans:
        beside = (
            any(it.last == span.first for it in spans) or over_fields(tokens, stops, span.after) > span.after
        )
        if (
            (span.of or span.id)
            and not span.plural
            and not beside
            and not any(it.office == (span.first, span.last) for it in found.values())
        ):
            found.setdefault(
                span.first,
                Person(
                    span.first, span.first, (span.first, span.last), span.id, span.of[0] if span.of else None
                ),
            )
    sent = envoys(tokens, owners, stops, list(found.values()))
    return acting(tokens, disjoint(sorted(sent, key=lambda it: (it.first, -it.last))))


def _is_given(tokens: Sequence[Token], name: Named) -> bool:
    """Say whether a state's name is somebody's first name here: "الدكتور رياض ياسين", "الأمير تركي الفيصل"."""
    place = name.first
    return (
        name.last == place + 1
        and name.last < len(tokens)
        and not tokens[place].definite
        and tokens[place].norm in given_names()
        and titles_end(tokens, place - 1) == place > 0
        and is_name_word(tokens, name.last, False)
    )


def _beside(
    tokens: Sequence[Token], owners: Mapping[int, Named], span: OfficeSpan, stops: set[int]
) -> list[Person]:
    """Find the names after an office, else the name before it."""
    if span.plural:
        return _row(tokens, owners, span, stops)
    place = _to_name(tokens, span.after)
    end = name_end(tokens, stops, place)
    if _is_any(tokens, span) and (end == place or tokens[place].norm not in name_parts()):
        return _before(tokens, span, stops)
    if end == place + 1 and tokens[place].definite and tokens[place].norm in ambiguous():
        return []
    if end == place:
        place = _to_name(tokens, over_fields(tokens, stops, span.after, to_name=True))
        end = name_end(tokens, stops, place)
    if end > place and (
        end - place > 1
        or tokens[place].norm in name_parts()
        or end == len(tokens)
        or tokens[end].tag in ("PUNCT", "V", "AUX")
    ):
        of = (
            (_owner_after(tokens, owners, end) or _owner_abroad(tokens, owners, span.after, place))
            if not span.of
            else None
        )
        return [Person(place, end, (span.first, span.last), span.id, span.of[0] if span.of else of)]
    return _before(tokens, span, stops)


def _is_any(tokens: Sequence[Token], span: OfficeSpan) -> bool:
    """Say whether an office is left indefinite ("مسؤول غربي"): what follows tells its kind, not its holder."""
    return not span.of and not any(it.definite or it.tag == "PRON" for it in tokens[span.first : span.last])


def over_fields(tokens: Sequence[Token], stops: set[int], place: int, *, to_name: bool = False) -> int:
    """Step over further fields of an office up to a comma, or `to_name` also up to a title or a first name.

    "والتعاون الإفريقي والمغاربة المقيمين بالخارج،".
    """
    end = place
    while end < len(tokens) and tokens[end].tag == "ADJ" and tokens[end].definite and end not in stops:
        end += 1
    begun = end
    while (
        end + 1 < len(tokens)
        and end - place < FIELDS
        and (tokens[end].tag == "CONJ" or tokens[end].norm == FOR)
        and (tokens[end + 1].definite or tokens[end + 1].norm == AFFAIRS)
        and (end + 1 not in stops or _are_abroad(tokens, end + 2))
        and titles_end(tokens, end + 1) == end + 1
    ):
        end += 1
        while (
            end < len(tokens)
            and end - place < FIELDS
            and tokens[end].tag in ("N", "ADJ", "PREP")
            and (tokens[end].definite or tokens[end].tag != "N" or tokens[end].norm == AFFAIRS)
            and tokens[end].norm != FOR
            and titles_end(tokens, end) == end
        ):
            end += 1
    named = to_name and begun < end < len(tokens) and _opens_name(tokens, end)
    named = named and (tokens[begun].norm == FOR or tokens[end - 1].norm == OUTSIDE)
    named = named and not any(_is_holder(tokens, stops, it) for it in range(begun, end))
    return end if named or (end < len(tokens) and tokens[end].norm == ",") else place


def _is_holder(tokens: Sequence[Token], stops: set[int], place: int) -> bool:
    """Say whether a word is no field of an office, but somebody else or his state: "والمبعوث الأممي فلان"."""
    listed = tokens[place].norm in generic() or place in stops
    return listed and not _are_abroad(tokens, place + 1)


def _are_abroad(tokens: Sequence[Token], place: int) -> bool:
    """Say whether what stands behind a people's name makes it a field of an office: "والتونسيين بالخارج"."""
    return place < len(tokens) and (
        (tokens[place].tag == "PREP" and tokens[place].norm in ABROAD)
        or (tokens[place].definite and tokens[place].norm.endswith("ين"))
    )


def _opens_name(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a title, a known name or a first name without article stands at a token."""
    token = tokens[place]
    first = token.norm in given_names() and not token.definite
    return first or titles_end(tokens, place) > place or known_end(tokens, place) > place


def _to_name(tokens: Sequence[Token], place: int) -> int:
    """Step over titles, also after a comma; a comma with no title needs a name that is known."""
    after = titles_end(tokens, _over_kind(tokens, place))
    if after == place and place + 1 < len(tokens) and tokens[place].norm == ",":
        beyond = titles_end(tokens, place + 1)
        if beyond < len(tokens) and (
            beyond > place + 1 or known_end(tokens, beyond) > beyond or _closed_by_comma(tokens, beyond)
        ):
            return beyond
    return after


def _over_kind(tokens: Sequence[Token], place: int) -> int:
    """Step over an adjective between office and name: "الرئيس الإصلاحي محمد خاتمي"."""
    if (
        place + 1 < len(tokens)
        and tokens[place].definite
        and tokens[place].tag in ("ADJ", "N")
        and tokens[place].norm.endswith(("ي", "يه"))
        and not tokens[place + 1].definite
        and (tokens[place + 1].norm in given_names() or known_end(tokens, place + 1) > place + 1)
    ):
        return place + 1
    return place


def _closed_by_comma(tokens: Sequence[Token], place: int) -> bool:
    """Say whether two to four name words stand between two commas, or up to the sentence's end: "الوزير، جون كيري،"."""
    end = name_end(tokens, (), place)
    ends = end == len(tokens) or tokens[end].norm in (",", ".")
    return 1 < end - place < 5 and ends and not tokens[place].definite


def _owner_after(tokens: Sequence[Token], owners: Mapping[int, Named], place: int) -> str | None:
    """Read a state or body right after a name: "الرئيس فلان الأمريكي"."""
    owner = owners.get(place)
    return owner.key if owner is not None and owner.form == "adjective" else None


def _owner_abroad(tokens: Sequence[Token], owners: Mapping[int, Named], first: int, last: int) -> str | None:
    """Read the state whose people abroad an office looks after: "وزير الخارجية والتونسيين بالخارج فلان"."""
    found = (owners[place] for place in range(first, last) if place in owners)
    return next((it.key for it in found if _are_abroad(tokens, it.last)), None)


def _row(
    tokens: Sequence[Token], owners: Mapping[int, Named], span: OfficeSpan, stops: set[int]
) -> list[Person]:
    """Read the names after an office of several, each with its own state, else in the order of the states."""
    found: list[tuple[int, int, str | None]] = []
    if _is_any(tokens, span) and (span.after >= len(tokens) or tokens[span.after].norm not in name_parts()):
        return []
    place, pending = span.after, span.of[-1] if span.of else None
    while place < len(tokens):
        step = _over_joints(tokens, place) if found else place
        owner = owners.get(step)
        if owner is not None:
            pending, step = owner.key, owner.last
        begin = _to_name(tokens, step)
        end = name_end(tokens, stops, begin)
        if end == begin or (found and step == place):
            break
        found.append((begin, end, pending))
        place, pending = end, None
    if len(found) == 1 and found[0][1] - found[0][0] == 1 and tokens[found[0][0]].norm not in given_names():
        return []
    return _aligned(span, found)


def _over_joints(tokens: Sequence[Token], place: int) -> int:
    """Step over a comma and an and."""
    while place < len(tokens) and (tokens[place].norm == "," or tokens[place].tag == "CONJ"):
        place += 1
    return place


def _aligned(span: OfficeSpan, found: list[tuple[int, int, str | None]]) -> list[Person]:
    """Give each name its state: its own, or the one at its place in the row of states if the counts agree."""
    office = (span.first, span.last)
    if len(span.of) == len(found) and len(span.of) > 1:
        return [
            Person(first, last, office, span.id, of)
            for (first, last, _), of in zip(found, span.of, strict=True)
        ]
    return [Person(first, last, office, span.id, of) for first, last, of in found]


def _before(tokens: Sequence[Token], span: OfficeSpan, stops: set[int]) -> list[Person]:
    """Find the name in front of an office: "جون كيري وزير الخارجية الأمريكي"."""
    end = span.first
    if end > 0 and tokens[end - 1].norm == ",":
        end -= 1
    first = name_before(tokens, stops, end)
    titled = titles_end(tokens, first)
    first = titled if titled < end else first
    known = end - first == 1 and tokens[first].norm in name_parts() - given_names() and bool(span.of)
    known = known and tokens[first].norm not in ambiguous()
    if end - first < 2 and not known:
        return []
    return [Person(first, end, (span.first, span.last), span.id, span.of[0] if span.of else None)]


def _titled(tokens: Sequence[Token], stops: set[int]) -> list[Person]:
    """Find names after a title of respect alone: "الأمير محمد", "السيد ستيفان دي مستورا"."""
    found = []
    place = 0
    while place < len(tokens):
        after = titles_end(tokens, place)
        if after == place or (place > 0 and tokens[place - 1].norm in named_after()):
            place = max(after, place + 1)
            continue
        end = name_end(tokens, stops, after)
        if end > after and tokens[place].tag != "V":
            found.append(Person(after, end, None, None, None, True))
        place = max(end, after)
    return found


def _known(tokens: Sequence[Token], stops: set[int]) -> list[Person]:
    """Find the full names of known officials."""
    found = []
    for place in range(len(tokens)):
        if place not in stops and known_end(tokens, place) > place:
            found.append(Person(place, name_end(tokens, stops, place)))
    return [it for it in found if it.last > it.first]
