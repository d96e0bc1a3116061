"""The lexicon: TOML files of one language, read strictly; an unknown key is an error with file and line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from accords.graph.cabinet import kept
from accords.graph.errors import ReferenceFault


@kept
def lexicon_file(lang: str, name: str) -> Mapping[str, Any]:
    """Read one TOML file of a language; empty where the language has none of that name."""
    source = lexicon_folder(lang) / name
    return parse(source.read_text("utf-8"), f"{lang}/{name}") if source.is_file() else {}


@cache
def word_list(lang: str, name: str) -> frozenset[str]:
    """Return one of the lists of a language's `words.toml` as a set; KeyError where it has none of that name."""
    return frozenset(lexicon_file(lang, "words.toml")["lists"][name])


def lexicon_folder(lang: str) -> Traversable:
    """Return the folder of a language's lexicons."""
    return files("accords.ingest") / "lexicons" / lang


@cache
def frame_files(lang: str) -> tuple[tuple[str, str], ...]:
    """Return name and text of every frame file of a language, in the order of their names."""
    folder = lexicon_folder(lang) / "frames"
    if not folder.is_dir():
        return ()
    found = sorted((it for it in folder.iterdir() if it.name.endswith(".toml")), key=lambda it: it.name)
    return tuple((f"{lang}/frames/{it.name}", it.read_text("utf-8")) for it in found)


def parse(text: str, name: str) -> Mapping[str, Any]:
    """Parse TOML; raises ReferenceFault with file and line where it is not TOML."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as problem:
        raise ReferenceFault(f"{name}: {problem}") from problem


def rows(text: str, name: str, table: str, allowed: Collection[str]) -> tuple[Mapping[str, Any], ...]:
    """Return the rows of `[[table]]`; raises ReferenceFault where a row has a key that is not allowed."""
    data = parse(text, name)
    for other in data:
        if other != table:
            raise ReferenceFault(
                f"{name}:{_line_of(text, other)}: unknown table {other!r}, expected {table!r}"
            )
    found: list[Mapping[str, Any]] = data.get(table, [])
    for number, row in enumerate(found):
        for key in row:
            if key not in allowed:
                line = _line_of(text, key, table, number)
                raise ReferenceFault(
                    f"{name}:{line}: unknown key {key!r}, expected one of {', '.join(sorted(allowed))}"
                )
    return tuple(found)


def _line_of(text: str, key: str, table: str | None = None, number: int = 0) -> int:
    """Find the line of a key, after the given occurrence of its table's header."""
    start = 0
    if table is not None:
        headers = [it.end() for it in re.finditer(rf"^\[\[{table}\]\]", text, re.M)]
        start = headers[number] if number < len(headers) else 0
    found = re.compile(rf"^\s*(\[*{re.escape(key)}\b)", re.M).search(text, start)
    return text.count("\n", 0, found.start(1) if found else start) + 1
