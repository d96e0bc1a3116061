"""Covering: of phrases that lie over each other or side by side, which stay and which are one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from accords.ingest.clauses.wording import Wording
from accords.ingest.mentions.found import Found
from accords.ingest.mentions.head_rules import danger_kind
from accords.ingest.token import Token

FOR = frozenset({"for", "on"})
ARABIC = "\u0600"
CARRIED = frozenset({"threat", "danger", "menace", "scourge", "risk", "peril", "crisis"})


def joined_weak(found: list[Found], tokens: Sequence[Token]) -> list[Found]:
    """Join a plain danger to the one an "and" stands after: "deforestation and degradation" is one."""
    kept: list[Found] = []
    for find in found:
        before = kept[-1] if kept else None
        if before is not None and before.type == find.type == "Threat" and find.first == before.last + 1:
            plain = (
                find.governed
                or before.governed
                or danger_kind(find.key or "") == danger_kind(before.key or "") == "environment"
            )
            apart = tokens[before.first].text[:1] >= ARABIC and before.key is not None
            if (
                tokens[before.last].tag == "CONJ"
                and plain
                and not apart
                and find.core == find.first
                and find.last == find.first + 1
            ):
                before.last, before.end = find.last, find.end
                before.name = words_of(tokens, before.first, before.last)
                before.governed = before.governed and find.governed
                continue
        kept.append(find)
    return kept


def without_announced(found: list[Found], tokens: Sequence[Token], barred: frozenset[int]) -> list[Found]:
    """Leave out a bare "agreement" that what it is for names behind a date: "signed an | agreement | on Monday for a truce"."""
    following = {it.first: it for it in found if it.type == "Agreement"}
    return [
        it
        for it in found
        if not (it.type == "Agreement" and it.last == it.first + 1 and _is_for(it, following, tokens, barred))
    ]


def _is_for(
    find: Found, following: Mapping[int, Found], tokens: Sequence[Token], barred: frozenset[int]
) -> bool:
    """Say whether a date and "for" part an agreement from the next, which thus tells what it is."""
    place = find.last + (tokens[find.last : find.last + 1] != [] and tokens[find.last].norm == "on")
    dated = place
    while place in barred:
        place += 1
    led = place > dated and place < len(tokens) and tokens[place].norm in FOR
    place += led
    while led and place < len(tokens) and tokens[place].tag == "DET":
        place += 1
    return led and place in following


def without_covered(found: list[Found], tokens: Sequence[Token], words: Wording) -> list[Found]:
    """Leave out a phrase inside a longer one of its type; of "action against terrorism" the danger stays."""
    kept: list[Found] = []
    for find in found:
        covered = kept and find.last <= kept[-1].last and kept[-1].type == find.type
        if (
            covered
            and (find.key is not None or tokens[kept[-1].core].lemma in words.scourges)
            and tokens[kept[-1].core].lemma in CARRIED | words.bearing | words.scourges
            and find.core > kept[-1].core
        ):
            kept[-1] = find
        elif covered and _is_joined(find, kept[-1], tokens):
            kept[-1].last, kept[-1].end = find.first - 1, tokens[find.first - 2].end
            kept[-1].name = words_of(tokens, kept[-1].first, kept[-1].last)
            kept.append(find)
        elif covered and kept[-1].governed and kept[-1].key is None and find.key is not None:
            if tokens[kept[-1].core].lemma in words.friendly or any(
                it.norm in words.leads("against") for it in tokens[kept[-1].core : find.first]
            ):
                kept[-1] = find
        elif covered and _is_amended(find, tokens):
            kept.append(find)
        elif not covered:
            if kept and _covers(find, kept[-1], tokens):
                kept.pop()
            kept.append(find)
    return kept


def _is_joined(find: Found, before: Found, tokens: Sequence[Token]) -> bool:
    """Say whether an "and" in an Arabic danger's phrase leads to a danger of its own: شبكات الاتجار بالبشر | وتهريب الوقود."""
    arabic = tokens[find.first].text[:1] >= ARABIC and find.type == "Threat" and find.key is not None
    return arabic and find.first > before.core + 1 and tokens[find.first - 1].tag == "CONJ"


def _is_amended(find: Found, tokens: Sequence[Token]) -> bool:
    """Say whether an agreement has a name of its own inside another's: "the Protocol to the Lomé Convention"."""
    before = tokens[find.first - 2 : find.first]
    led = [it.norm for it in before] == ["to", "the"]
    return led and find.type == "Agreement" and find.form == "open" and tokens[find.core].text[0].isupper()


def _covers(find: Found, before: Found, tokens: Sequence[Token]) -> bool:
    """Say whether a threat's phrase holds the danger found before it: "the terrorist threat"."""
    held = find.first <= before.first and before.last <= find.last
    return held and find.type == before.type == "Threat" and tokens[find.core].lemma in CARRIED


def words_of(tokens: Sequence[Token], first: int, last: int) -> str:
    """Return the words of a token range with single spaces as written; an article whose ا a "for" swallows is written whole.

    القوة, of للقوة.
    """
    lead = tokens[first - 1] if first else None
    swallowed = lead is not None and lead.norm == "ل" and lead.word == tokens[first].word
    words = ["ا" * (swallowed and tokens[first].definite) + tokens[first].text]
    for right in range(first + 1, last):
        words.append((" " if tokens[right].start > tokens[right - 1].end else "") + tokens[right].text)
    return "".join(words)
