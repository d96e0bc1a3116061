"""The text: the first look at a query, before any server sees it; mostly for a clear sentence early."""

from __future__ import annotations

import re

from accords.graph.cypher.allowed import allowed
from accords.graph.errors import QueryRefused

LONGEST = 16_000
"""Characters of a query."""

_ESCAPE = re.compile(r"\\u+[0-9a-fA-F]{4}|\\U[0-9a-fA-F]{8}")
_OPAQUE = re.compile(
    r"(?P<comment>//[^\n\r]*|/\*.*?\*/)"
    r"|(?P<string>'(?:[^'\\]|\\.)*'|\"(?:[^\"\\]|\\.)*\")"
    r"|(?P<name>`[^`]*`)",
    re.DOTALL,
)
_STAND_INS = {"comment": " ", "string": "0", "name": "_quoted_"}
_OPEN = re.compile(r"['\"`]|/\*")
_WORD = re.compile(r"\w+")
_CALL = re.compile(r"(\w+(?:\s*\.\s*\w+)+)\s*\(")
_CALLED = re.compile(r"\bCALL\s+$", re.IGNORECASE)


def check(text: str) -> None:
    """Raise QueryRefused where the text alone shows that it will not be run."""
    if len(text) > LONGEST:
        raise QueryRefused(f"the query has more than {LONGEST:,} characters")
    if _ESCAPE.search(text):
        raise QueryRefused(r"a query may not escape letters as \uXXXX; type the letter itself")
    plain = bare(text)
    _check_one(plain)
    _check_first_word(plain)
    _check_functions(plain)


def bare(text: str) -> str:
    """Leave out comments and what stands in quotes, so that only words of the language are left."""
    plain = _OPAQUE.sub(lambda found: _STAND_INS[str(found.lastgroup)], text)
    left_open = _OPEN.search(plain)
    if left_open is not None:
        raise QueryRefused(f"the query opens {left_open[0]} and does not close it")
    return plain.strip()


def _check_one(plain: str) -> None:
    """One query at a time; a semicolon at its end is no second one."""
    if ";" in plain.removesuffix(";"):
        raise QueryRefused("the query has more than one statement; ask one at a time")


def _check_first_word(plain: str) -> None:
    """A query that reads begins with a word that reads."""
    words, word = allowed().first_words, _WORD.match(plain)
    if word is None or word[0].upper() not in words:
        met = plain.split(maxsplit=1)[0][:40] if plain.removesuffix(";") else "nothing"
        raise QueryRefused(
            f"a query here begins with {', '.join(words[:-1])} or {words[-1]}, for it may only read; "
            f"this one begins with {met}"
        )


def _check_functions(plain: str) -> None:
    """Functions of plugins may do anything; those of Neo4j itself with a dot in their name are few."""
    for found in _CALL.finditer(plain):
        name = re.sub(r"\s", "", found[1])
        if _CALLED.search(plain, 0, found.start()):
            continue  # a procedure: the plan names it
        if name.partition(".")[0].lower() not in allowed().families:
            raise QueryRefused(f"the function {name} is not one that a query may use here")
