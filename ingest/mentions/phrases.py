"""Phrases: how far the name or description around a head noun goes, to the left and to the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from accords.ingest.clauses.chunk import Chunk
from accords.ingest.mentions.found import Found
from accords.ingest.mentions.head_rules import HeadHit
from accords.ingest.mentions.phrase import Phrase
from accords.ingest.mentions.phrase_end import (
    are_states,
    done_by,
    named_right,
    over_complements,
    over_date,
    over_done,
    over_founding,
    over_joined,
    shortened,
)
from accords.ingest.mentions.phrase_start import over_members, over_modifiers, over_owner, over_partners
from accords.ingest.token import Token

STOP_RIGHT = frozenset({"DET", "PREP", "CONJ"})


def grow(
    tokens: Sequence[Token],
    hit: HeadHit,
    chunk_of: Mapping[int, Chunk],
    starts: Mapping[int, Found],
    barred: frozenset[int],
    heads: frozenset[str],
) -> Phrase | None:
    """Grow a head to its phrase; None where the head is only a modifier of another noun."""
    chunk = chunk_of.get(hit.last - 1)
    if chunk is None:
        return None
    if chunk.kind == "noun" and not hit.rule.after and _modifies(tokens, hit, chunk):
        if hit.rule.concept is None or not _carries(tokens, hit, chunk, heads):
            return None
        return Phrase(hit.first, hit.last, False, False)
    is_name = (
        hit.rule.type != "Threat"
        and tokens[hit.last - 1].text[0].isupper()
        and tokens[hit.last - 1].text[0].isascii()
    )
    start = chunk_of.get(hit.first, chunk)
    first = over_modifiers(tokens, hit, start if start.kind == "noun" else chunk, is_name)
    if hit.rule.type == "Threat":
        first = over_owner(tokens, first, start, starts)
    else:
        first = over_members(tokens, first) if is_name else first
        first = min([first, *(it.first for it in starts.values() if it.first < first < it.last)])
        first = over_partners(tokens, first, starts) if is_name else first
    last = named_right(tokens, hit.last, starts, barred) if is_name else hit.last
    if is_name and any(tokens[i].norm in ("of", "between", "among") for i in range(hit.last, last)):
        joined = over_joined(tokens, last, chunk_of, True, are_states(hit, last, starts))
        plain = any(it.tag == "N" and it.text.islower() for it in tokens[last:joined])
        last = last if plain else joined
    last = over_complements(tokens, last, hit, chunk_of, starts, barred, heads)
    if hit.rule.type == "Agreement" and not hit.rule.after:
        last = over_date(tokens, over_founding(tokens, last, chunk_of), barred)
    if hit.rule.type == "Threat" and hit.rule.needs == "governed":
        last = over_done(tokens, last, chunk_of)
    if hit.rule.type == "Threat" and not hit.rule.after:
        last = done_by(tokens, last, chunk_of, starts)
    while last > hit.last and tokens[last - 1].tag in STOP_RIGHT and not hit.rule.after:
        last -= 1
    phrase = Phrase(first, last, _is_definite(tokens, first), is_name)
    meeting = hit.rule.type == "Meeting" and hit.rule.after
    return shortened(tokens, hit.last, phrase) if meeting else phrase


def _modifies(tokens: Sequence[Token], hit: HeadHit, chunk: Chunk) -> bool:
    """Say whether a noun follows the head in its chunk, so that the head only describes it."""
    rest = range(hit.last, chunk.last)
    if any(tokens[i].norm == "'s" for i in rest):
        return True
    return any(tokens[i].tag in ("N", "NAME") for i in rest) and tokens[hit.last].text != "("


def _carries(tokens: Sequence[Token], hit: HeadHit, chunk: Chunk, heads: frozenset[str]) -> bool:
    """Say whether a danger before another noun is still what is meant.

    "terrorist threat", not "disaster relief".
    """
    if tokens[hit.first].norm.startswith(("counter", "anti", "non")):
        return True
    return (
        tokens[chunk.last - 1].lemma in heads
        or tokens[chunk.head].lemma in heads
        or tokens[hit.last].norm == "'s"
    )


def _is_definite(tokens: Sequence[Token], first: int) -> bool:
    """Say whether an article, "this" or a possessive stands before the phrase."""
    if tokens[first].definite:
        return True
    return (
        first > 0
        and tokens[first - 1].tag == "DET"
        and tokens[first - 1].norm not in ("a", "an", "any", "another", "some")
    )
