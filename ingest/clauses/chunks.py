"""Chunks: one pass over the tags that joins noun groups and verb groups."""

from __future__ import annotations

from collections.abc import Sequence

from accords.ingest.clauses.chunk import Chunk, ChunkKind
from accords.ingest.token import Token

ARABIC = frozenset(chr(code) for code in range(0x0600, 0x06FF))
NOMINAL = frozenset({"DET", "ADJ", "N", "NAME", "NUM", "X"})
HEADS = frozenset({"N", "NAME", "NUM", "X"})
VERBAL = frozenset({"AUX", "V", "VPART"})
CONTINUING = VERBAL | {"NEG", "ADV"}
MINISTERS = ("وزير", "وزراء", "وزار")
TITLES = frozenset({"سمو", "جلاله", "فخامه", "معالي", "سعاده"})
KINDS: dict[str, ChunkKind] = {
    "PREP": "prep",
    "CONJ": "conj",
    "COMP": "comp",
    "REL": "rel",
    "PUNCT": "punct",
    "ADV": "adv",
    "NEG": "neg",
    "PRON": "pron",
}


def chunks(tokens: Sequence[Token]) -> list[Chunk]:
    """Cut a sentence into chunks, from left to right, each token in exactly one."""
    found: list[Chunk] = []
    place = 0
    while place < len(tokens):
        chunk = _chunk(tokens, place)
        found.append(chunk)
        place = chunk.last
    return found


def _chunk(tokens: Sequence[Token], place: int) -> Chunk:
    """Read the chunk that begins at a token."""
    tag = tokens[place].tag
    if tag in VERBAL or _begins_infinitive(tokens, place) or (tag == "NEG" and _verb_follows(tokens, place)):
        return _verb_group(tokens, place)
    if tag in NOMINAL:
        return _noun_group(tokens, place)
    if tokens[place].norm == "as" and [it.norm for it in tokens[place + 1 : place + 3]] == ["well", "as"]:
        return Chunk("conj", place, place + 3, place)
    return Chunk(KINDS[tag], place, place + 1, place)


def _begins_infinitive(tokens: Sequence[Token], place: int) -> bool:
    """Say whether "to" begins an infinitive here, adverbs allowed between."""
    if tokens[place].norm != "to":
        return False
    place += 1
    while place < len(tokens) and tokens[place].tag in ("ADV", "NEG"):
        place += 1
    return place < len(tokens) and (tokens[place].tag == "V" or tokens[place].norm in ("be", "have", "do"))


def _verb_follows(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a verb stands right after a negation."""
    return place + 1 < len(tokens) and tokens[place + 1].tag in VERBAL


def _verb_group(tokens: Sequence[Token], place: int) -> Chunk:
    """Join auxiliaries, adverbs, negations and the main verb."""
    first, head, modal, negated = place, place, None, False
    infinitive = tokens[place].norm == "to"
    finite = (
        not infinitive
        and tokens[place].tag in ("V", "AUX")
        and tokens[place].norm not in ("being", "having", "been")
    )
    last = place
    while last < len(tokens) and _continues(tokens, last, first):
        token = tokens[last]
        negated = negated or token.tag == "NEG" or _is_contracted(token)
        if (token.tag == "AUX" and token.tense == "future" and modal is None) or token.norm in MODALS:
            modal = modal or token.norm
        if token.tag in VERBAL:
            head = last
            finite = finite or (
                token.tag in ("V", "AUX") and not infinitive and tokens[first].tag in ("NEG", "AUX")
            )
        last += 1
        if token.tag in ("V", "VPART"):
            break
    while last - 1 > head and tokens[last - 1].tag == "ADV":
        last -= 1
    return Chunk("verb", first, last, head, finite, tokens[head].passive, negated, modal, infinitive)


def _is_contracted(token: Token) -> bool:
    """Say whether an English verb that helps another holds its "not": "won't", "didn't"."""
    return token.tag == "AUX" and token.text[-3:].casefold() in ("n't", "n’t")


MODALS = frozenset({"would", "could", "might", "may", "should", "must", "can"})


def _continues(tokens: Sequence[Token], place: int, first: int) -> bool:
    """Say whether a token still belongs to the verb group that begins at `first`."""
    tag = tokens[place].tag
    if place == first or tag in VERBAL or tag == "NEG":
        return True
    return tag == "ADV" and place + 1 < len(tokens) and tokens[place + 1].tag in CONTINUING


def _noun_group(tokens: Sequence[Token], place: int) -> Chunk:
    """Join articles, adjectives, nouns, names, possessives, hyphens, and adjectives joined by and."""
    first, head, last = place, place, place
    heads_first = tokens[place].text[:1] in ARABIC
    while (
        last < len(tokens)
        and _belongs(tokens, last, first)
        and not (heads_first and last > first and _begins_group(tokens, last))
    ):
        if tokens[last].tag in HEADS and not (heads_first and tokens[head].tag in HEADS):
            head = last
        last += 1
    return Chunk("noun", first, max(last, first + 1), head)


def _begins_group(tokens: Sequence[Token], place: int) -> bool:
    """Say whether an Arabic noun begins a group of its own.

    A known one right after a definite or closed group.
    """
    token, before = tokens[place], tokens[place - 1]
    if token.tag == "DET":
        return before.tag != "DET" and not _owns_all(tokens, place)
    if token.tag == "ADJ":
        return before.tag == "N" and before.text.startswith("ال") and not token.definite
    if before.norm in TITLES:
        return False
    if token.tag == "NUM":
        return (before.definite or before.tag in ("NAME", "PRON")) and _counts(tokens, place)
    if token.tag == "NAME" and (
        before.tag == "NAME" or (before.definite and len(token.text) == len(token.norm))
    ):
        return True
    if token.tag == "NAME" and before.tag == "N" and before.text.startswith("ال"):
        return not token.norm.endswith("يه")
    closed = (
        before.definite
        or before.tag == "PRON"
        or (before.tag == "ADJ" and not token.definite and not _is_of_ministers(tokens, place - 1))
        or (before.number == "s" and before.tag == "N" and before.text.endswith("ًا"))
    )
    return token.tag == "N" and token.number is not None and closed


def _is_of_ministers(tokens: Sequence[Token], place: int) -> bool:
    """Say whether what looks like an adjective is a minister's field, of whom a noun may follow: وزراء خارجية | دول الخليج."""
    return place > 0 and tokens[place - 1].norm.startswith(MINISTERS)


def _counts(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a number counts the indefinite noun behind it: وقع الجانبان 17 مذكرة تفاهم."""
    after = next((it for it in tokens[place : place + 4] if it.tag != "NUM"), None)
    return after is not None and after.tag == "N" and not after.definite


def _owns_all(tokens: Sequence[Token], place: int) -> bool:
    """Say whether "all of" goes on an Arabic noun whose owners follow: ممثلو | كل من تايلاند ولاوس."""
    before, behind = tokens[place - 1], tokens[place + 1 : place + 2]
    of = bool(behind) and (tokens[place].norm, behind[0].tag) == ("كل", "DET")
    return of and before.tag == "N" and not before.definite


def _belongs(tokens: Sequence[Token], place: int, first: int) -> bool:
    """Say whether a token still belongs to the noun group that begins at `first`."""
    token = tokens[place]
    if token.tag == "PRON":
        return place > first and tokens[place - 1].word == token.word
    if token.tag in NOMINAL:
        begins = (
            token.tag == "DET" and place > first and token.norm != "'s" and tokens[place - 1].tag != "DET"
        )
        return not begins or _owns_all(tokens, place)
    if (
        token.norm == "-"
        and token.text[:1] not in "ـ"
        and tokens[first].text[:1] in ARABIC
        and _between_adjectives(tokens, place)
    ):
        return True
    if token.norm == "-":
        return place > first and place + 1 < len(tokens) and tokens[place + 1].start == token.end
    if token.tag == "NEG":
        return place > first and _negates_adjective(tokens, place)
    if token.tag == "VPART":
        return place > first and tokens[place - 1].norm == "-"
    if token.tag == "ADV":
        return place + 1 < len(tokens) and tokens[place + 1].tag == "ADJ"
    if token.tag == "CONJ" or token.norm == ",":
        return _joins_adjectives(tokens, place)
    return False


def _negates_adjective(tokens: Sequence[Token], place: int) -> bool:
    """Say whether an Arabic "un-" stands before an adjective: الهجرة غير النظامية."""
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    return tokens[place].norm == "غير" and after is not None and after.tag == "ADJ"


def _between_adjectives(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a dash joins two adjectives: السعودية - الكويتية."""
    sides = (tokens[place - 1], tokens[place + 1]) if 0 < place < len(tokens) - 1 else ()
    return bool(sides) and all(it.tag in ("ADJ", "NAME") for it in sides)


def _joins_adjectives(tokens: Sequence[Token], place: int) -> bool:
    """Say whether an "and" or comma joins two adjectives before one noun."""
    if place == 0 or place + 2 >= len(tokens) or tokens[place - 1].tag != "ADJ":
        return False
    after = place + 1
    if tokens[after].tag in ("CONJ", "ADV"):
        after += 1
    return (
        after + 1 < len(tokens)
        and tokens[after].tag == "ADJ"
        and tokens[after + 1].tag in ("N", "ADJ", "NAME", "CONJ", "PUNCT")
    )
