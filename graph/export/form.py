"""The form of an export: what it is called, how a file of it ends, what it is for, and who writes it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import IO

from pyoxigraph import Store

from accords.graph.data_file import data_file
from accords.graph.errors import BadInput
from accords.graph.export import rdf, tables
from accords.graph.export.ftm import ftm
from accords.graph.export.graphml import graphml
from accords.graph.export.nanopubs import nanopubs
from accords.graph.export.plover import plover

Writer = Callable[[Store, IO[bytes], bool], Mapping[str, int]]
"""Writes a store to a stream, with or without the times of the system; tells how much was written."""

_WRITERS: Mapping[str, Writer] = {
    "turtle": rdf.turtle,
    "trig": rdf.trig,
    "nquads": rdf.nquads,
    "jsonld": rdf.jsonld,
    "rdf12": rdf.rdf12,
    "nanopubs": nanopubs,
    "graphml": graphml,
    "ftm": ftm,
    "plover": plover,
    "csv": tables.tables,
    **{f"csv-{name}": tables.writer(name) for name in tables.COLUMNS},
}


@dataclass(frozen=True, slots=True)
class Form:
    """A form; `about` says in English (`en`) and Arabic (`ar`) what it is for.

    `comment` is how a file of it can hold a remark: `#` before a line, `xml`, `zip` for a member, or nothing.
    """

    name: str
    ending: str
    media: str
    comment: str
    about: Mapping[str, str]
    write: Writer


@cache
def forms() -> Mapping[str, Form]:
    """Give every form by its name, in the order of the help."""
    told = data_file(__package__, "forms.toml")
    return {name: _form(name, one) for name, one in told.items()}


def _form(name: str, told: Mapping[str, str]) -> Form:
    """Read one form."""
    about = {lang: told[lang] for lang in ("en", "ar")}
    return Form(name, told["ending"], told["media"], told.get("comment", ""), about, _WRITERS[name])


def form(name: str) -> Form:
    """Find a form by its name; BadInput names the forms there are."""
    if name not in forms():
        raise BadInput(f"no form {name!r}; there are: {', '.join(forms())}")
    return forms()[name]
