"""The allow-list: words, functions, procedures and operators that a query of an analyst's own may contain."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from accords.graph.data_file import data_file


@dataclass(frozen=True, slots=True)
class Allowed:
    """What may be in a query; whatever is not named is refused."""

    first_words: tuple[str, ...]
    families: frozenset[str]
    procedures: frozenset[str]
    operators: frozenset[str]


@cache
def allowed() -> Allowed:
    """Read the list."""
    told = data_file(__package__, "allowed.toml")
    ways = (f"{way}{name}" for name in told["both_ways"] for way in ("Directed", "Undirected"))
    dynamic = (f"Dynamic{way}RelationshipTypeLookup" for way in ("Directed", "Undirected"))
    return Allowed(
        tuple(told["first_words"]),
        frozenset(told["families"]),
        frozenset(told["procedures"]),
        frozenset([*told["operators"], *ways, *dynamic]),
    )
