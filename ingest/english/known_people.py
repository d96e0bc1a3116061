"""Known people: full names that the reference tables hold, where no office or title stands beside them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from accords.graph import reference
from accords.graph.cabinet import kept
from accords.ingest.english.words import fold, spans
from accords.ingest.languages import Named
from accords.ingest.mentions.trie import Entry, Trie
from accords.ingest.token import Token

LEAST = 2


def known_names(tokens: Sequence[Token], owners: Mapping[int, Named]) -> Iterator[tuple[int, int]]:
    """Yield the token ranges of known people's full names that are no part of a longer name."""
    free = 0
    for first, last, _ in full_names().found_in(tokens):
        if first < free:
            continue
        free = last
        if _stands_alone(tokens, owners, first, last):
            yield first, last


def _stands_alone(tokens: Sequence[Token], owners: Mapping[int, Named], first: int, last: int) -> bool:
    """Say whether a name is whole: not "the Thabo Mbeki Foundation", and not a place or body's name."""
    capitals = tokens[first].text[0].isupper() and tokens[last - 1].text[0].isupper()
    if not capitals or any(n in owners for n in range(first, last)):
        return False
    before = tokens[first - 1] if first > 0 else None
    after = tokens[last] if last < len(tokens) else None
    joined = _goes_on(before, tokens[first]) or _goes_on(after, tokens[last - 1])
    return not (joined or (before is not None and before.tag == "DET"))


def _goes_on(token: Token | None, name: Token) -> bool:
    """Say whether a word beside a name belongs to a longer one; a dash only where no space parts it from the name."""
    if token is None:
        return False
    close = token.end == name.start or name.end == token.start
    return (token.norm == "-" and close) or (token.tag == "NAME" and token.text[0].isupper())


@kept
def full_names() -> Trie:
    """Index the full names of all known officials by their folded words."""
    trie = Trie()
    for row in reference.officials():
        entry = Entry("Official", row.id, row.name_en, "name")
        for name in (row.name_en, *row.aliases_en):
            words = tuple(fold(name[a:b]) for a, b in spans(name))
            if len(words) >= LEAST:
                trie.add(words, entry)
    return trie


@kept
def surnames() -> Mapping[str, frozenset[str]]:
    """Index the keys of states by the folded last names of their known officials."""
    index: dict[str, set[str]] = {}
    for row in reference.officials():
        for name in (row.name_en, *row.aliases_en):
            words = [fold(name[a:b]) for a, b in spans(name)]
            if len(words) >= LEAST:
                index.setdefault(words[-1], set()).add(f"country:{row.of}")
    return {word: frozenset(keys) for word, keys in index.items()}
