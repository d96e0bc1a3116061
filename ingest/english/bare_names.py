"""Bare names: people told by nothing but a first name that officials bear: "Hussein Aidid", "Kim Dae-jung".

An office that leads up to such a name is theirs however long its words are: "Minister for the Protection of Rivers Ana Costa".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from accords.ingest.english.given_names import given_names, is_given_name
from accords.ingest.english.name_ends import name_end
from accords.ingest.english.offices import OfficeSpan
from accords.ingest.languages import Named, Person
from accords.ingest.lexicon import word_list
from accords.ingest.token import Token

FAR = 14
SHORT = 2
MOST = 4
LINKS = frozenset({"of", "for", "the", "and", ",", "at", "in", "to", "on", "-", "&", "'s", "/"})
BRIDGES = frozenset({"of", "for", "at", "in", "on"})


def begins_name(tokens: Sequence[Token], owners: Mapping[int, Named], place: int) -> bool:
    """Say whether a person's name can begin at a first name here: not in "the Harold Holt Centre" or "in San Jose"."""
    if not is_given_name(tokens[place]) or place in owners:
        return False
    before = tokens[place - 1] if place > 0 else None
    if before is None:
        return True
    longer = before.norm == "-" or (before.text[0].isupper() and before.tag in ("NAME", "ADJ", "N"))
    return (
        not longer
        and before.tag != "DET"
        and before.norm not in word_list("en", "before_places") | word_list("en", "private")
    )


def ends_name(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Say whether a name of two to four words ends here and not within a longer one: "Konrad Adenauer Foundation"."""
    after = tokens[last] if last < len(tokens) else None
    written = [it for it in tokens[first:last] if len(it.text) > SHORT and it.text[0].isupper()]
    end = last - 3 if tokens[last - 2].norm == "-" else last - 1
    longer = after is not None and after.tag == "NAME" and after.text[0].isupper()
    told = tokens[end].text[0].isupper() and all(it.tag != "V" for it in written[1:])
    return 1 < len(written) <= MOST and told and not longer


def leading_office(tokens: Sequence[Token], held: Mapping[int, OfficeSpan], place: int) -> OfficeSpan | None:
    """Return the office whose many words end right before a name: "Chief Officer for Trade at the Ministry …"."""
    at = place - 1
    while at > max(0, place - FAR) and at not in held:
        token = tokens[at]
        if token.norm not in LINKS and not token.text[0].isupper():
            return None
        at -= 1
    span = held.get(at)
    apposed = tokens[place - 1].norm == ","
    bridges = BRIDGES if apposed else BRIDGES | {",", "and"}
    bridged = span is not None and span.last < place and tokens[span.last].norm in bridges
    end = place - 2 if apposed else place - 1
    return span if bridged and tokens[end].norm not in LINKS else None


def behind_long_offices(
    tokens: Sequence[Token],
    owners: Mapping[int, Named],
    offices: Sequence[OfficeSpan],
    told: Mapping[int, Person],
) -> Iterator[Person]:
    """Yield who is named behind an office of many words: "Cabinet Secretary for Water and the Coast Eliud Mwangi"."""
    filled = {it.office for it in told.values()}
    free = [it for it in offices if not it.plural and (it.first, it.last) not in filled]
    held = {i: it for it in free for i in range(it.first, it.last)}
    for place in range(min(held) + 1, len(tokens)) if held else ():
        if place in owners or place in held or place in told or not is_given_name(tokens[place]):
            continue
        span, end = leading_office(tokens, held, place), name_end(tokens, owners, place)
        alone = span is not None and not any(i in told for i in range(span.last, place))
        if span is not None and alone and ends_name(tokens, place, end):
            yield Person(place, end, (span.first, place), span.id, span.of)


def bare_names(
    tokens: Sequence[Token], owners: Mapping[int, Named], held: set[int]
) -> Iterator[tuple[int, int]]:
    """Yield names that begin with a known first name where no office or title stands: "Hussein Aidid"."""
    names = given_names()
    for place in [n for n, it in enumerate(tokens) if it.norm in names]:
        if place in held or not begins_name(tokens, owners, place):
            continue
        last = name_end(tokens, owners, place)
        if ends_name(tokens, place, last) and not any(n in held for n in range(place, last)):
            yield place, last
