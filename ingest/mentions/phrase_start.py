"""The start of a phrase: how far the words before its head noun belong to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from accords.ingest.clauses.chunk import Chunk
from accords.ingest.clauses.wording import wording
from accords.ingest.mentions.found import Found
from accords.ingest.mentions.head_rules import HeadHit
from accords.ingest.token import Token

NOT_MODIFIERS = frozenset(
    {"accountable", "responsible", "today", "yesterday", "following", "aforementioned", "abovementioned"}
)
DASHES = frozenset({"-", "–", "—"})
APOSTROPHES = ("'", "’")
OWNING = ("'s", *APOSTROPHES)
STOP_LEFT = frozenset({"DET", "PRON", "NEG"})


def over_modifiers(tokens: Sequence[Token], hit: HeadHit, chunk: Chunk, is_name: bool) -> int:
    """Walk left to the first modifier, not over an article or a possessive."""
    if hit.rule.after:
        return hit.first
    first = hit.first
    while (
        first > chunk.first
        and (tokens[first - 1].tag not in STOP_LEFT or (is_name and tokens[first - 1].text in APOSTROPHES))
        and tokens[first - 1].norm not in NOT_MODIFIERS
    ):
        first -= 1
    while first < hit.first and (tokens[first].tag in ("ADV", "CONJ") or tokens[first].norm in ("-", ",")):
        first += 1
    if first == 0 and first + 1 < hit.first and tokens[1].norm == ",":
        first = 2
    if first > 1 and tokens[first - 1].tag == "CONJ" and _are_ordinals(tokens[first - 2], tokens[first]):
        first -= 2
    if (
        is_name
        and first == chunk.first
        and first > 3
        and tokens[first - 1].norm == ")"
        and tokens[first - 3].norm == "("
    ):
        first = _over_names(tokens, first - 3)
    if is_name and first > 1 and tokens[first - 1].norm in ("and", "&") and tokens[first - 2].tag == "NAME":
        before = _over_names(tokens, first - 1)
        if before > 0 and tokens[before - 1].tag in ("DET", "PREP"):
            return before
    if (
        is_name
        and 1 < first < len(tokens)
        and tokens[first - 1].norm in DASHES
        and tokens[first - 2].tag == "NAME"
    ):
        return _over_names(tokens, first - 1)
    return first


def _are_ordinals(one: Token, other: Token) -> bool:
    """Say whether two words count meetings in a row: "the 38th and 39th Summits"."""
    return all(it.tag == "NUM" and it.norm.endswith(("st", "nd", "rd", "th")) for it in (one, other))


def over_owner(tokens: Sequence[Token], first: int, chunk: Chunk, starts: Mapping[int, Found]) -> int:
    """Take in the owner of a danger: "Russia's brutal war"."""
    if first - 1 > chunk.first - 1 and first > 1 and tokens[first - 1].norm == "'s":
        for start, name in starts.items():
            if name.last == first - 1 and name.type in ("State", "Organization"):
                return start
    return first


def over_partners(tokens: Sequence[Token], first: int, starts: Mapping[int, Found]) -> int:
    """Walk left over the partners a dash joins to a name: "European Union - Central Asia Summit"."""
    ends = {it.last: it for it in starts.values() if it.type in ("State", "Organization")}
    while first > 1 and tokens[first - 1].norm in ("-", "–") and first - 1 in ends:
        first = ends[first - 1].first
    return first


def over_members(tokens: Sequence[Token], first: int) -> int:
    """Walk left over those a body says it is of, who are part of its name: "Sudan People's | Liberation Movement"."""
    place = first - 2
    owned = place >= 0 and tokens[first - 1].norm in OWNING and tokens[place].text[0].isupper()
    return _over_names(tokens, first - 1) if owned and tokens[place].lemma in wording("en").folk else first


def _over_names(tokens: Sequence[Token], first: int) -> int:
    """Walk left over the words of a name, hyphens included."""
    while first > 0 and (
        tokens[first - 1].tag == "NAME" or (tokens[first - 1].norm == "-" and tokens[first - 2].tag == "NAME")
    ):
        first -= 1
    return first
