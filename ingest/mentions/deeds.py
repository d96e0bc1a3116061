"""Deeds: dangers that no list of nouns holds, known by their form or by the word before them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from accords.ingest.clauses.chunk import Chunk
from accords.ingest.clauses.wording import Wording
from accords.ingest.mentions.head_rules import HeadHit, HeadRule
from accords.ingest.token import Token

SHORTEST = 6
TAKES = frozenset({"of", "by", "in", "on", "at", "from", "into", "with", "against"})
DEED = HeadRule("Threat", "open", TAKES, "governed")


def deed_at(
    tokens: Sequence[Token],
    place: int,
    chunk_of: Mapping[int, Chunk],
    words: Wording,
    doomed: frozenset[int],
) -> HeadHit | None:
    """Return the English deed at a token: "the storming of", what a scourge is of, or what is condemned (`doomed`).

    It is a danger only where a frame makes it one.
    """
    gerund = tokens[place].norm.endswith("ing")
    if words.code != "en" or not (gerund or tokens[place].tag == "N"):
        return None
    chunk = chunk_of.get(place)
    if chunk is None or chunk.kind != "noun":
        return None
    if place in doomed:
        return HeadHit(place, place + 1, DEED)
    feared = place == chunk.last - 1 and tokens[place].tag == "N" and _is_feared(tokens, chunk, words)
    return (
        HeadHit(place, place + 1, DEED) if feared or (gerund and _is_done_to(tokens, place, words)) else None
    )


def _is_done_to(tokens: Sequence[Token], place: int, words: Wording) -> bool:
    """Say whether a gerund with its article or owner is done to something: "the downing of the aircraft"."""
    word = tokens[place].norm
    if len(word) < SHORTEST or word in words.kindly or place == 0:
        return False
    owned = tokens[place - 1].tag == "DET" or tokens[place - 1].norm == "'s"
    return owned and place + 1 < len(tokens) and tokens[place + 1].norm == "of" and tokens[place].text == word


def _is_feared(tokens: Sequence[Token], chunk: Chunk, words: Wording) -> bool:
    """Say whether the noun group is what a scourge, menace or peril is of."""
    first = chunk.first
    if tokens[chunk.head].lemma in words.eras:
        return False
    while first > 0 and tokens[first - 1].tag == "DET":
        first -= 1
    return first > 1 and tokens[first - 1].norm == "of" and tokens[first - 2].lemma in words.scourges
