"""Offices: where a sentence names a public office, with the words that belong to it and whom it is of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from accords.graph import reference
from accords.graph.cabinet import kept
from accords.ingest.english.given_names import is_given_name
from accords.ingest.english.titles import honorifics
from accords.ingest.english.words import fold, spans
from accords.ingest.languages import Named
from accords.ingest.lexicon import word_list
from accords.ingest.mentions.trie import Entry, Trie
from accords.ingest.token import Token

LINKS = frozenset({"of", "for", "to", "on"})
AFAR = frozenset({"for", "to", "on"})
PREMIERS = frozenset({"prime-minister", "deputy-prime-minister"})
MINISTRIES = frozenset({"ministry", "department"})
MINISTER = "minister-"
"""Prepositions behind which a state stands that an office is not of: Special Envoy for Yemen."""


class OfficeSpan(NamedTuple):
    """Office words by token indexes; `last` ends the words, `after` also what says whom the office is of."""

    first: int
    last: int
    after: int
    id: str
    plural: bool
    of: str | None


@kept
def office_trie() -> Trie:
    """Build the trie of office words once."""
    trie = Trie()
    for row in reference.offices():
        for kind, forms in (("s", (*row.forms_en, *row.abbreviations_en)), ("p", row.forms_en_plural)):
            entry = Entry("Office", row.id, row.name_en, "role", (), kind)
            for form in forms:
                trie.add(_words(form), entry)
    return trie


def _words(form: str) -> tuple[str, ...]:
    """Cut an office form into folded words."""
    return tuple(fold(form[a:b]) for a, b in spans(form))


def offices(tokens: Sequence[Token], named: Mapping[int, Named]) -> list[OfficeSpan]:
    """Find the offices of a sentence from left to right.

    `named` maps a first token to the state or body there.
    """
    trie, place = office_trie(), 0
    found: list[OfficeSpan] = []
    while place < len(tokens):
        hit = trie.at(tokens, place)
        if hit is None or tokens[place].tag == "V" or _is_surname(tokens, place, hit[0]):
            place += 1
            continue
        span = _extended(tokens, named, place, hit[0], hit[1])
        if found and _leads_to(tokens, found[-1], span):
            span = OfficeSpan(found[-1].first, span.last, span.after, found[-1].id, False, span.of)
            found.pop()
        elif found and _adds_office(tokens, found[-1], span):
            span = OfficeSpan(found[-1].first, span.last, span.after, found[-1].id, False, found.pop().of)
        elif found and found[-1].last == span.first and not found[-1].plural:
            span = OfficeSpan(
                found[-1].first, span.last, span.after, span.id, span.plural, span.of or found.pop().of
            )
        found.append(span)
        place = max(span.last, place + 1)
    return [it for n, it in enumerate(found) if n + 1 == len(found) or found[n + 1].first != it.first]


def _is_surname(tokens: Sequence[Token], place: int, last: int) -> bool:
    """Say whether an office's one word is the last name behind a first one: "Julie Bishop", "Stephen King"."""
    told = place > 0 and last == place + 1 and tokens[place].text[0].isupper()
    return told and is_given_name(tokens[place - 1])


def _leads_to(tokens: Sequence[Token], one: OfficeSpan, other: OfficeSpan) -> bool:
    """Say whether one office is that of another: "Personal Envoy of the Secretary-General"."""
    link = other.first - 1
    while link > one.first and tokens[link].norm == "the":
        link -= 1
    between = [it.norm for it in tokens[one.after : other.first]]
    if between == ["of"] and other.after == other.last and tokens[other.last : other.last + 1]:
        return (
            not tokens[other.last].text[0].isupper()
        )  # "envoy of | President Lula": the name is the president's
    if not between and not one.plural and one.first < link and tokens[link].norm == "of":
        return one.after > one.last or one.after > other.first
    return between in (["of", "the"], ["of"], ["to", "the"]) and one.after == one.last and not one.plural


def _adds_office(tokens: Sequence[Token], one: OfficeSpan, other: OfficeSpan) -> bool:
    """Say whether one person has two offices: "the Thai Deputy Prime Minister and Minister of Defence"."""
    between = [it.norm for it in tokens[one.after : other.first]]
    cabinet = one.id in PREMIERS or one.id.startswith(MINISTER)
    return (
        between == ["and"]
        and other.of is None
        and not one.plural
        and cabinet
        and other.id.startswith(MINISTER)
    )


def _extended(
    tokens: Sequence[Token], named: Mapping[int, Named], first: int, last: int, entry: Entry
) -> OfficeSpan:
    """Take in what belongs to the office on both sides, and say whom it is of."""
    start, of = _left(tokens, named, first)
    owner = next((it for it in named.values() if first < it.first < last), None)
    if owner is not None:
        end = owner.first if owner.last > last else last
        while owner.last > last and end > first + 1 and tokens[end - 1].norm in ("the", "of"):
            end -= 1
        afar = any(it.norm in AFAR for it in tokens[max(first, owner.first - 2) : owner.first])
        return OfficeSpan(
            start, end, max(owner.last, last), entry.key, entry.kind == "p", of if afar else owner.key
        )
    last, after, later = _right(tokens, named, _whole_field(tokens, named, first, last))
    return OfficeSpan(start, last, after, entry.key, entry.kind == "p", later or of)


def _whole_field(tokens: Sequence[Token], named: Mapping[int, Named], first: int, last: int) -> int:
    """Walk over the rest of a field of which a known office tells only the beginning: "Minister for Defence | Affairs"."""
    told = tokens[last - 1].norm in _fields() and any(it.norm in LINKS for it in tokens[first:last])
    while told and last < len(tokens) and last not in named and tokens[last].norm in _fields():
        told = tokens[last].text[0].isupper()
        last += told
    return last


def _left(tokens: Sequence[Token], named: Mapping[int, Named], first: int) -> tuple[int, str | None]:
    """Walk left over capitals that belong to the office, to the state before it."""
    start = first
    ends = {it.last: it for it in named.values()}
    while start > 0 and first - start < 5:
        owner = ends.get(start) or (ends.get(start - 1) if tokens[start - 1].norm == "'s" else None)
        if owner is not None:
            return start, owner.key
        before = tokens[start - 1]
        if (
            before.tag not in ("NAME", "ADJ")
            or not before.text[0].isupper()
            or tokens[first].text[0].islower()
        ):
            break
        if before.norm in honorifics():
            break
        start -= 1
    return start, None


def _right(tokens: Sequence[Token], named: Mapping[int, Named], last: int) -> tuple[int, int, str | None]:
    """Walk right over "of Foreign Affairs and Trade", to the state or body after "of"."""
    of: str | None = None
    place = last
    while place < len(tokens) and (tokens[place].norm in LINKS | {"and"} or _is_in_ministry(tokens, place)):
        begin = place + 1
        while begin < len(tokens) and tokens[begin].norm in ("the", "his", "her", "its"):
            begin += 1
        beyond = _over_ministry(tokens, begin)
        if beyond > begin and beyond in named:
            last = beyond - (tokens[beyond - 1].norm == "the") - 1
            begin = beyond
        owner = named.get(begin)
        if owner is not None and tokens[place].norm != "and":
            return last, owner.last, owner.key if tokens[place].norm not in AFAR else None
        end = max(_field(tokens, begin, tokens[place].norm), _own_organ(tokens, named, begin))
        if end == begin or (tokens[place].norm == "and" and office_trie().at(tokens, begin) is not None):
            break
        place = last = end
    return last, last, of


def _is_in_ministry(tokens: Sequence[Token], place: int) -> bool:
    """Say whether "in" or "at" leads from an office to the ministry it is in: "Permanent Secretary in the Ministry of …"."""
    behind = tokens[place + 1 : place + 3]
    return tokens[place].norm in ("in", "at") and any(
        it.norm in MINISTRIES and it.text[0].isupper() for it in behind
    )


def _over_ministry(tokens: Sequence[Token], place: int) -> int:
    """Step over a ministry and its fields to the state it is of: "Ministry of Foreign Affairs of | Botswana"."""
    if (
        place + 1 >= len(tokens)
        or tokens[place].norm not in MINISTRIES
        or tokens[place + 1].norm not in ("of", "for")
    ):
        return place
    end = place + 2
    while end < len(tokens) and (tokens[end].norm in _fields() or tokens[end].norm in ("and", ",", "&")):
        end += 1
    if end + 1 < len(tokens) and tokens[end].norm in ("of", "in"):
        return end + 1 + (tokens[end + 1].norm == "the")
    return place


def _own_organ(tokens: Sequence[Token], named: Mapping[int, Named], place: int) -> int:
    """Walk over an organ of a state's own that no table knows: "President of its General National Congress"."""
    if tokens[place - 1].norm not in ("its", "their") or tokens[place - 2].norm != "of":
        return place
    end = place
    while end < len(tokens) and tokens[end].text[0].isupper() and end not in named:
        end += 1
    return end if end > place and tokens[end - 1].norm in _organs() else place


@cache
def _organs() -> frozenset[str]:
    """Return the nouns for organs of a state as a set."""
    return word_list("en", "organs")


def _field(tokens: Sequence[Token], place: int, link: str) -> int:
    """Walk over words that name a field of government: "Foreign Affairs".

    After "to" only over "the President".
    """
    if link == "to":
        return place + _is_only_office(tokens, place)
    while place < len(tokens) and tokens[place].norm in _fields():
        place += 1
    return place


def _is_only_office(tokens: Sequence[Token], place: int) -> bool:
    """Say whether "president" names no president: "adviser to the President, X", not "adviser to President Lula"."""
    named = tokens[place + 1 : place + 2] and tokens[place + 1].text[0].isupper()
    told = place < len(tokens) and tokens[place].norm == "president"
    return told and not (named and tokens[place - 1].norm == "to")


@cache
def _fields() -> frozenset[str]:
    """Return the words for fields of government as a set."""
    return word_list("en", "fields")
