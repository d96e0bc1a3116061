"""People: names found by the office or title beside them, in both orders, one by one or in rows."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence

from accords.ingest.english.bare_names import bare_names, behind_long_offices
from accords.ingest.english.known_people import known_names, surnames
from accords.ingest.english.name_ends import PARTICLES, is_headline_verb, name_end, name_start
from accords.ingest.english.offices import OfficeSpan, offices
from accords.ingest.english.second_offices import CHAIRS, second_offices
from accords.ingest.english.titles import dignities, honorifics, titles
from accords.ingest.languages import Named, Person, disjoint
from accords.ingest.lexicon import lexicon_file, word_list
from accords.ingest.token import Token

LABEL, LEAST, SHORT = 8, 2, 3
ENDING = ("PUNCT", "CONJ")
LED = frozenset({"the", "republic", "kingdom", "state", "of"})
"""Words between "of" and a state by which no table knows it: "of the Republic of | Togo"."""
BEFORE_OFFICES = frozenset({"the", "'s", "a", "and", "of", "our", "its", "their", "his", "her", "my"})


def people(tokens: Sequence[Token], named: Sequence[Named]) -> list[Person]:
    """Find the people named in one sentence."""
    owners = {it.first: it for it in named if it.type in ("State", "Organization")}
    spans = offices(tokens, owners)
    owners |= {
        i: it for it in named for i in range(it.first + 1, it.last) if it.type in ("State", "Organization")
    }
    starts = {it.first for it in spans}
    held = {i for it in spans for i in range(it.first, it.last)}
    found: dict[int, Person] = {}
    for span in spans:
        for person in _beside(tokens, owners, span, starts, held, found):
            known = found.get(person.first)
            found[person.first] = person if known is None else _with_more(known, person)
    for person in [*behind_long_offices(tokens, owners, spans, found)]:
        found.setdefault(person.first, person)
        held |= set(range(person.office[0], person.office[1])) if person.office is not None else set()
    others = {i for it in named if it.type not in ("State", "Organization") for i in range(it.first, it.last)}
    for person in _titled(tokens, owners, held | others):
        found.setdefault(person.first, person)
    taken = {i for it in found.values() for i in range(it.first, it.last)} | held
    for first, last in (
        *known_names(tokens, owners),
        *_told_names(tokens, owners, held),
        *bare_names(tokens, owners, held | others),
    ):
        if not any(i in taken for i in range(first, last)):
            found[first] = Person(first, last, None, None, _home_after(tokens, owners, last))
    for person in _owned(tokens, owners, taken):
        found[person.first] = dataclasses.replace(found.get(person.first, person), of=person.of)
    signing = _signing_for(tokens, owners)
    if signing is not None:
        found |= {n: dataclasses.replace(it, of=signing) for n, it in found.items() if it.of is None}
    for person in _acting_for(tokens, owners, found.values()):
        found[person.first] = person
    for person in _labelled(tokens, owners):
        found[person.first] = dataclasses.replace(found.get(person.first, person), of=person.of)
    for person in [*second_offices(tokens, owners, spans, found)]:
        found[person.first] = person
    return disjoint(sorted(found.values(), key=lambda it: it.first))


def _signing_for(tokens: Sequence[Token], owners: Mapping[int, Named]) -> str | None:
    """Return whom a line under a treaty is signed for: "For the Republic of Chad: X, Minister of …"."""
    if not tokens or tokens[0].norm != "for":
        return None
    owner = next((owners[n] for n in range(1, min(LABEL, len(tokens))) if n in owners), None)
    ends = owner is not None and owner.last < len(tokens) and tokens[owner.last].norm == ":"
    return owner.key if owner is not None and ends else None


def _acting_for(
    tokens: Sequence[Token], owners: Mapping[int, Named], found: Iterable[Person]
) -> Iterator[Person]:
    """Yield whom those act for who do something together: "chaired by Minister X | for Togo and by Minister Y | for Benin"."""
    for person in [it for it in found if it.office is not None and it.of is None]:
        behind = [it.norm for it in tokens[person.last : person.last + 2]]
        owner = owners.get(person.last + len(behind) - (behind[1:] != ["the"]))
        ended = owner is not None and (owner.last == len(tokens) or tokens[owner.last].tag in ENDING)
        by = person.office is not None and tokens[person.office[0] - 1].norm in ("by", "and")
        if owner is not None and ended and by and behind[:1] == ["for"]:
            yield dataclasses.replace(person, of=owner.key)


def _labelled(tokens: Sequence[Token], owners: Mapping[int, Named]) -> Iterator[Person]:
    """Yield who a transcript says speaks, by a label with whom he acts for: "DAG NYLANDER (Norway):"."""
    last = next((n for n, it in enumerate(tokens[:LABEL]) if it.norm == "("), 0)
    end = next((n for n in range(last, min(last + LABEL, len(tokens) - 1)) if tokens[n].norm == ")"), 0)
    if last < LEAST or not end or tokens[end + 1].norm != ":":
        return
    owner = next((owners[n] for n in range(last + 1, end) if n in owners and owners[n].key is not None), None)
    whole = owner is not None and owner.last == end
    if owner is not None and whole and all(it.text[0].isupper() for it in tokens[:last]):
        yield Person(0, last, None, None, owner.key)


def _with_more(known: Person, other: Person) -> Person:
    """Add whom a second office is of: "President of Mozambique and Chairperson of SADC"."""
    if other.of is None or other.of == known.of or other.of in known.also:
        return known
    if known.of is None and (known.office_id is None or other.office_id not in CHAIRS):
        return dataclasses.replace(known, of=other.of, office=known.office or other.office)
    return dataclasses.replace(known, also=(*known.also, other.of))


def _beside(
    tokens: Sequence[Token],
    owners: Mapping[int, Named],
    span: OfficeSpan,
    starts: set[int],
    held: set[int],
    earlier: Mapping[int, Person],
) -> list[Person]:
    """Find the names after an office, else the name before it.

    Where names stand on both sides the name before it counts, unless it is in apposition to the office before
    that: "the President of Chad, X, the President of Mali, Y".
    """
    listed, after = _joint_owners(tokens, owners, span, _over_both(tokens, _over_body(tokens, span)))
    place = _skip_titles(tokens, after)
    apposed = place < len(tokens) and tokens[place].norm == ","
    titled = False
    if apposed:
        begin = place + 1
        place = _skip_titles(tokens, begin)
        titled = place > begin
    end = name_end(tokens, owners, place)
    end = place if end > place and is_headline_verb(tokens[place]) else end
    least = 1 if titled or (not apposed and after == span.last) else 2
    before = _before(tokens, owners, span, held)
    taken = [it for it in before if it.first in earlier and tokens[it.first - 1].norm == ","]
    if end - place >= least and place not in starts and not (apposed and before and not taken):
        return _each_of(_row(tokens, owners, span, place, end, starts), listed)
    return before


def _over_body(tokens: Sequence[Token], span: OfficeSpan) -> int:
    """Step over what belongs to the body an office is of: "President of the ECOWAS Commission"."""
    place = span.after
    bodies = word_list("en", "organs")
    while span.after > span.last and place < len(tokens) and tokens[place].norm in bodies:
        place += 1
    return place + SHORT if span.after > span.last and _is_short_form(tokens, place) else place


def _is_short_form(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a bracket holds the short form of the body before it: "Secretary-General of the African Union | (AU), X"."""
    words = tokens[place : place + SHORT]
    return len(words) == SHORT and words[0].norm == "(" and words[1].text.isupper() and words[2].norm == ")"


def _over_both(tokens: Sequence[Token], place: int) -> int:
    """Step over "of the two countries" behind an office."""
    words = [it.norm for it in tokens[place : place + 4]]
    lists = lexicon_file("en", "words.toml")["lists"]
    end = next((n for n, it in enumerate(words) if it in lists["nations_plural"]), 0)
    counted = words[:1] == ["of"] and end > 1 and words[end - 1] in lists["few_of_them"]
    return place + end + 1 if counted else place


def _row(
    tokens: Sequence[Token],
    owners: Mapping[int, Named],
    span: OfficeSpan,
    first: int,
    last: int,
    starts: set[int],
) -> list[Person]:
    """Read one name, or after a plural office all names joined to it, each with its own state.

    The state stands behind the name, or in front of each: "of Brazil, Lula; of Chile, Boric".
    """
    found: list[Person] = []
    ahead = span.of
    while last > first:
        of, after = _owner_after(tokens, owners, last)
        found.append(Person(first, last, (span.first, span.last), span.id, of or ahead))
        if not span.plural:
            break
        fronted, first = _next_member(tokens, owners, after)
        ahead = fronted or span.of
        if first in starts:
            break
        last = name_end(tokens, owners, first)
    return found


def _next_member(tokens: Sequence[Token], owners: Mapping[int, Named], place: int) -> tuple[str | None, int]:
    """Step to the next name of a row, over its state where "of" and the state stand in front of it."""
    begin = _next_name(tokens, place)
    of, after = _owner_after(tokens, owners, begin) if begin > place else (None, begin)
    if of is None or after == len(tokens) or tokens[after].norm != ",":
        return None, begin
    return of, _next_name(tokens, after)


def _joint_owners(
    tokens: Sequence[Token], owners: Mapping[int, Named], span: OfficeSpan, after: int
) -> tuple[list[str], int]:
    """Read the further states a plural office is of: "the ministers of Egypt, Jordan and Iraq"."""
    listed = [span.of] if span.plural and span.of is not None and span.after > span.last else []
    end = after
    while listed:
        place = _next_name(tokens, end)
        while place < len(tokens) and tokens[place].norm == "the":
            place += 1
        owner = owners.get(place)
        if place == end or owner is None or owner.key is None:
            break
        listed.append(owner.key)
        end = owner.last
    return listed, end


def _each_of(found: list[Person], listed: Sequence[str]) -> list[Person]:
    """Give each of as many people as states the state that stands at the same place of its list."""
    if len(listed) < 2 or len(listed) != len(found):
        return found
    return [dataclasses.replace(it, of=of) for it, of in zip(found, listed, strict=True)]


def _owner_after(tokens: Sequence[Token], owners: Mapping[int, Named], last: int) -> tuple[str | None, int]:
    """Read "of Iraq", "of the United States" or "(Iraq)" after a name."""
    bracketed = owners.get(last + 1) if last < len(tokens) and tokens[last].norm == "(" else None
    if bracketed is not None and bracketed.last < len(tokens) and tokens[bracketed.last].norm == ")":
        return bracketed.key, bracketed.last + 1
    if last < len(tokens) and tokens[last].norm in ("of", "from"):
        place = last + 1
        while place < len(tokens) and tokens[place].norm in LED and _only_leads(owners, tokens, place):
            place += 1
        owner = owners.get(place)
        if owner is not None:
            return owner.key, owner.last
    return None, last


def _home_after(tokens: Sequence[Token], owners: Mapping[int, Named], last: int) -> str | None:
    """Return the state that "of" tells right behind a bare name: "Kofi Badu of Ghana"."""
    of, _ = _owner_after(tokens, owners, last)
    return of if of is not None and of.startswith("country:") else None


def _only_leads(owners: Mapping[int, Named], tokens: Sequence[Token], place: int) -> bool:
    """Say whether a word is no name by itself: "the Republic" before "of Togo"."""
    owner = owners.get(place)
    behind = tokens[place + 1].norm if place + 1 < len(tokens) else ""
    return owner is None or (owner.last == place + 1 and behind == "of")


def _next_name(tokens: Sequence[Token], place: int) -> int:
    """Step over a comma, an and, and titles."""
    while place < len(tokens) and tokens[place].norm in (",", "and", "&", ";"):
        place += 1
    return _skip_titles(tokens, place)


def _skip_titles(tokens: Sequence[Token], place: int) -> int:
    """Step over titles of respect, also written in several words: "His Royal Highness Prince"."""
    while place < len(tokens) and (
        tokens[place].norm in honorifics()
        or tokens[place].norm in ("h.e.", "h.r.h.")
        or _begins_dignity(tokens, place)
    ):
        place += 1
    return place


def _begins_dignity(tokens: Sequence[Token], place: int) -> bool:
    """Say whether words are a title with "his" or "her", or stand inside one: "His | Royal | Highness"."""
    word, following = tokens[place], tokens[place + 1 : place + 2]
    begins = word.norm in ("his", "her", "their") or word.norm in dignities()
    return begins and bool(following) and following[0].norm in dignities() and following[0].text[0].isupper()


def _before(
    tokens: Sequence[Token], owners: Mapping[int, Named], span: OfficeSpan, held: set[int]
) -> list[Person]:
    """Find the name in front of an office: "Jake Sullivan, the National Security Advisor"."""
    place = span.first - 1
    ends = {it.last: it for it in owners.values()}
    while place >= 0 and (tokens[place].norm in BEFORE_OFFICES or place + 1 in ends or place in held):
        if tokens[place].norm == "and" and tokens[place - 1].norm == ",":
            return []
        place = ends[place + 1].first - 1 if place + 1 in ends else place - 1
    if place < 1 or tokens[place].norm != ",":
        return []
    first = name_start(tokens, owners, place, held)
    titled = first > 0 and tokens[first - 1].norm in honorifics()
    articled = first > 0 and tokens[first - 1].norm in ("the", "a", "an")
    if place - first < (1 if titled else 2) or articled:
        return []
    return [Person(first, place, (span.first, span.last), span.id, span.of)]


def _titled(tokens: Sequence[Token], owners: Mapping[int, Named], held: set[int]) -> list[Person]:
    """Find names after a title of respect alone: "Mr. Sullivan", "Sheikh Tahnoon"."""
    found = []
    for place, before in enumerate(tokens[:-1], 1):
        if before.norm in titles() and place not in held:
            end = name_end(tokens, owners, place)
            if end > place and tokens[place].norm not in honorifics():
                of, _ = _owner_after(tokens, owners, end)
                found.append(Person(place, end, None, None, of, True))
    return found


def _owned(tokens: Sequence[Token], owners: Mapping[int, Named], taken: set[int]) -> Iterator[Person]:
    """Yield known people told by their state and last name: "Kenya's Ruto", "France's Emmanuel Macron"."""
    for owner in dict.fromkeys(owners.values()):
        first = owner.last + 1
        if owner.type != "State" or first >= len(tokens) or tokens[first - 1].norm not in ("'s", "’s", "'"):
            continue
        last = name_end(tokens, owners, first)
        known = last > first and owner.key in surnames().get(tokens[last - 1].norm, ())
        if known and not any(n in taken for n in range(first, last)):
            yield Person(first, last, None, None, owner.key)


def _told_names(
    tokens: Sequence[Token], owners: Mapping[int, Named], held: set[int]
) -> Iterator[tuple[int, int]]:
    """Yield names that only a person can have there: "led by Ali Karti", "Ali Karti, who …"."""
    leading = word_list("en", "led_by")
    for place in range(2, len(tokens) - 1):
        if tokens[place - 1].norm == "by" and tokens[place - 2].norm in leading:
            first = _skip_titles(tokens, place)
            last = name_end(tokens, owners, first)
        elif tokens[place].norm == "," and tokens[place + 1].norm in ("who", "whose", "whom"):
            first, last = name_start(tokens, owners, place, held), place
            first = last if first > 0 and tokens[first - 1].tag == "DET" else first
        else:
            continue
        if last - first > 1 and not any(tokens[n].norm in PARTICLES for n in (first, last - 1)):
            yield first, last
