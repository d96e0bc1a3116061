"""Doomed: English nouns no list of dangers holds, which are dangers by what governs them or by an adjective before them.

"condemned the curfew and the vote", "a crackdown on cattle rustling", "rejected the fraudulent ballot".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accords.ingest.clauses.chunk import Chunk
from accords.ingest.clauses.wording import Wording
from accords.ingest.english.forms import verb_forms
from accords.ingest.mentions.found import Found
from accords.ingest.token import Token

VERBAL = frozenset({"V", "VPART"})
NOBODY: frozenset[int] = frozenset()
ARTICLES = frozenset({"the", "any", "all", "every"})
OWNING = frozenset({"its", "their", "his", "her", "our", "'s"})
NOMINAL = ("ing", "ion", "ism", "ment", "ence", "ance", "age", "cy", "ty")


def doomed(
    tokens: Sequence[Token], chunks: Sequence[Chunk], names: Sequence[Found], words: Wording
) -> frozenset[int]:
    """Return the tokens of the nouns that are dangers by what governs them; only a frame makes things of them."""
    if words.code != "en":
        return NOBODY
    starts = [n for n, it in enumerate(tokens) if it.lemma in words.dooming_heads]
    places = [place for place in (_behind(tokens, n, words) for n in starts) if place is not None]
    groups = [it for place in places for it in _governed(tokens, chunks, place)]
    if any(it.norm in words.wicked for it in tokens):
        groups += [it for it in chunks if it.kind == "noun" and _is_wicked(tokens, it, words)]
    if not groups:
        return NOBODY
    held = [it for it in names if it.type != "State"]
    return frozenset(
        it.head
        for it in groups
        if _is_plain(tokens, it, words) and not any(n.first < it.last and it.first < n.last for n in held)
    )


def _is_wicked(tokens: Sequence[Token], chunk: Chunk, words: Wording) -> bool:
    """Say whether an adjective tells that what a group names is wrong: "the fraudulent ballot"."""
    return any(it.norm in words.wicked for it in tokens[chunk.first : chunk.head])


def _behind(tokens: Sequence[Token], place: int, words: Wording) -> int | None:
    """Return where what a word of condemning or fighting governs begins; None where none stands here."""
    token = tokens[place]
    if place + 1 >= len(tokens):
        return None
    if f"{token.lemma} {tokens[place + 1].norm}" in words.dooming:
        return place + 2
    if (
        place + 2 < len(tokens)
        and f"{token.lemma} {tokens[place + 1].norm} {tokens[place + 2].norm}" in words.dooming
    ):
        return place + 3
    alone = token.lemma in words.dooming and token.tag in VERBAL and not token.passive
    return place + 1 if alone else None


def _governed(tokens: Sequence[Token], chunks: Sequence[Chunk], start: int) -> Iterator[Chunk]:
    """Yield the noun groups of the row that begins at a token: behind a comma only where an "and" ends the row."""
    pending: list[Chunk] = []
    joins, led, closed = True, False, False
    for chunk in chunks:
        if chunk.last <= start or chunk.kind == "adv":
            continue
        mark = tokens[chunk.first].norm
        if chunk.kind == "conj" or mark == ",":
            joins, closed = True, closed or chunk.kind == "conj"
        elif chunk.kind == "prep" and pending:
            joins, led = False, True
        elif chunk.kind == "noun" and not pending and tokens[chunk.head].tag != "N":
            break
        elif chunk.kind == "noun":
            if joins and (not led or mark in ARTICLES or tokens[chunk.first - 1].norm == ","):
                pending.append(chunk)
                led = False
            joins = False
        else:
            break
    row = pending if closed else pending[:1]
    yield from (it for it in row if not _is_verb(tokens, it) and (it is row[0] or not _is_owned(tokens, it)))


def _is_owned(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Say whether a group is only something of the danger before it: "crime and its methods"."""
    return tokens[chunk.first].norm in OWNING


def _is_verb(tokens: Sequence[Token], chunk: Chunk) -> bool:
    """Say whether a lone word of a row is another verb: "combat, investigate and punish"."""
    head = tokens[chunk.head].norm
    bare = chunk.last - chunk.first == 1 and any(kind == "base" for _, kind in verb_forms().get(head, ()))
    return bare and not head.endswith(NOMINAL)


def _is_plain(tokens: Sequence[Token], chunk: Chunk, words: Wording) -> bool:
    """Say whether a group ends in a common noun that is neither somebody nor empty of meaning."""
    head = tokens[chunk.head]
    if head.tag != "N" or chunk.head != chunk.last - 1 or not head.text.islower():
        return False
    return words.harmless.isdisjoint((head.lemma, head.norm)) and words.transparent.isdisjoint(
        (head.lemma, head.norm)
    )
