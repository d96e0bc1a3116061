"""The brief itself: sections filled by named questions, and the sentences that they rest on."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from accords.graph.answers.page import column_words, said
from accords.graph.brief.markdown import plain
from accords.graph.brief.notes import Notes, Row
from accords.graph.generation import Generation
from accords.graph.questions import ask, naming


def brief(generation: Generation, a: str, b: str, language: str = "en") -> str:
    """Write a brief about two parties, named by code, IRI or name; BadInput where one is unknown."""
    words, notes = _told()["words"][language], Notes(language)
    names = {end: plain(_name(generation, party, language)) for end, party in (("a", a), ("b", b))}
    parts = ["# " + words["title"].format_map(names), "", _source(generation, words)]
    for section in _told()["section"]:
        parts += ["", f"## {section[language]}", "", *_lines(generation, section, (a, b), notes, language)]
    parts += ["", f"## {words['quotes']}", "", *notes.lines()]
    return "\n".join(parts) + "\n"


@cache
def _told() -> Mapping[str, Any]:
    """Read the sections and words."""
    return tomllib.loads(files(__package__).joinpath("sections.toml").read_text(encoding="utf-8"))


def _name(generation: Generation, party: str, language: str) -> str:
    """Name a party in a language; as it was written where it has no name there."""
    iri = naming.party(party, generation.store)
    return naming.label(iri, language, generation.store) or party


def _source(generation: Generation, words: Mapping[str, str]) -> str:
    """Say which generation is told of."""
    return words["source"].format(number=generation.number, published_at=generation.published_at)


def _lines(
    generation: Generation, section: Mapping[str, Any], parties: tuple[str, str], notes: Notes, language: str
) -> list[str]:
    """Write the lines of one section, each fact once with all its sentences."""
    told: dict[str, list[Row]] = {}
    for a, b in [parties, parties[::-1]] if section.get("both_ways") else [parties]:
        for row in ask(generation, section["question"], {"a": a, "b": b}).records():
            told.setdefault(str(row[section["columns"][0]]), []).append(row)
    if not told:
        return [_told()["words"][language]["nothing"]]
    return [_line(rows, section["columns"], notes, language) for rows in told.values()]


def _line(rows: Sequence[Row], columns: Sequence[str], notes: Notes, language: str) -> str:
    """Write one fact, and the numbers of its sentences."""
    words = column_words(language)
    first, *others = columns
    facts = [f"{words.get(name, name)}: {told}" for name in others if (told := _values(rows, name, language))]
    numbers = "".join(f" [{number}]" for number in sorted({notes.number(row) for row in rows}))
    return "- " + " · ".join([f"**{_values(rows, first, language)}**", *facts]) + numbers


def _values(rows: Sequence[Row], name: str, language: str) -> str:
    """Write the different values of a column, with labels in the place of IRIs."""
    values = (_value(row, name, language) for row in rows)
    return ", ".join(dict.fromkeys(value for value in values if value is not None))


def _value(row: Row, name: str, language: str) -> str | None:
    """Write one value; None where it is unknown."""
    other = "ar" if language == "en" else "en"
    value = row.get(f"{name}_{language}") or row.get(f"{name}_{other}") or row[name]
    return None if value is None else plain(said(name, value, language))
