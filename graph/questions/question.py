"""The question: what its two files say about it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

from accords.graph.errors import BadInput

Kind = Literal["party", "thing", "statement", "predicate", "topic", "year", "date", "number", "address"]

_LINE = re.compile(r"^(?:#|//) (en|ar|takes|order|then|gives): (.+)$", re.MULTILINE)
_SELECTED = re.compile(r"SELECT (?:DISTINCT )?(.*?)\s*WHERE", re.DOTALL)
_RETURNED = re.compile(r"^RETURN DISTINCT (.*)", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Parameter:
    """What a question wants to be told: a name, the kind of value, and whether it may be left out."""

    name: str
    kind: Kind
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Question:
    """A named question in two query languages.

    `title` is the question in English (`en`) and Arabic (`ar`); `order` names the columns that sort the rows.
    `then` names what finishes the rows where the languages cannot, and `gives` the columns that come of it.
    `sparql` is None where the language cannot say it (shortest paths) and the graph is walked instead.
    """

    name: str
    title: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    columns: tuple[str, ...]
    order: tuple[str, ...]
    sparql: str | None
    cypher: str
    then: str | None = None
    gives: tuple[str, ...] = ()

    @property
    def reaches_out(self) -> bool:
        """Say whether it asks another server: then it is for the command line only."""
        return any(parameter.kind == "address" for parameter in self.parameters)


@cache
def questions() -> tuple[Question, ...]:
    """Read every question of this package, in alphabetical order."""
    names = (file.name for file in files(__package__).iterdir() if file.name.endswith(".cypher"))
    return tuple(_read(name.removesuffix(".cypher")) for name in sorted(names))


def question(name: str) -> Question:
    """Find a question by its name; BadInput names the questions there are."""
    for known in questions():
        if known.name == name.replace("-", "_"):
            return known
    raise BadInput(f"no question {name!r}; there are: {', '.join(known.name for known in questions())}")


def _read(name: str) -> Question:
    """Read the files of one question; the head stands in the SPARQL one, where there is one."""
    cypher = _text(f"{name}.cypher")
    there = files(__package__).joinpath(f"{name}.rq").is_file()
    sparql = _text(f"{name}.rq") if there else None
    head = _LINE.findall(sparql or cypher)
    said = dict(head)
    columns = _columns(name, sparql, cypher)
    default = "published" if "published" in columns else columns[0]
    return Question(
        name=name,
        title={language: said[language] for language in ("en", "ar")},
        parameters=tuple(_parameter(name, text) for key, text in head if key == "takes"),
        columns=columns,
        order=tuple(said.get("order", default).split()),
        sparql=sparql,
        cypher=cypher,
        then=said.get("then"),
        gives=tuple(word for key, text in head if key == "gives" for word in text.split()) or columns,
    )


def _text(file: str) -> str:
    """Read a file of this package."""
    return files(__package__).joinpath(file).read_text(encoding="utf-8")


def _columns(name: str, sparql: str | None, cypher: str) -> tuple[str, ...]:
    """Name what the outermost SELECT, else the RETURN, gives."""
    found = _RETURNED.search(cypher) if sparql is None else _SELECTED.search(sparql)
    if found is None:
        raise BadInput(f"{name} has neither SELECT … WHERE nor RETURN DISTINCT")
    pattern = r"\?(\w+)" if sparql is not None else r"(?:AS )?(\w+)(?:,|\s*$)"
    return tuple(re.findall(pattern, found[1]))


def _parameter(name: str, text: str) -> Parameter:
    """Read `a party` or `topic topic optional`."""
    words = text.split()
    if len(words) not in (2, 3) or words[1] not in get_args(Kind):
        raise BadInput(f"{name}.rq: cannot read the parameter {text!r}; expected: name kind [optional]")
    return Parameter(words[0], words[1], optional=words[2:] == ["optional"])  # type: ignore[arg-type]
