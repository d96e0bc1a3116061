"""Things: what the endpoint knows of one IRI of the graph."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

from pyoxigraph import Literal, NamedNode

from accords.graph.endpoint.protocol import Malformed
from accords.graph.query.dispatch import Dispatch
from accords.graph.query.rows import Value
from accords.graph.questions.binding import filled

ID = "https://w3id.org/accords/id/"
MOST = 200
"""How many claims, commitments or facts a page shows."""

_PATH = re.compile(r"[A-Za-z0-9/_.~+-]{1,400}")

Row = dict[str, Value]


def iri(path: str) -> str:
    """Give the IRI that a path of this server stands for; Malformed where it can be none."""
    if not _PATH.fullmatch(path):
        raise Malformed("nothing of this name is known", 404)
    return ID + path


async def standing(dispatch: Dispatch, name: str) -> tuple[bool, str | None]:
    """Say whether the graph says anything about an IRI, and into which other it was merged, if into any."""
    ((known, goal),) = (await dispatch.rows(query("known", name))).rows
    return bool(known), None if goal is None else str(goal)


async def rows(dispatch: Dispatch, what: str, name: str, lang: str) -> list[Row]:
    """Ask a query of this package about an IRI, with names in a language."""
    answer = await dispatch.rows(query(what, name, lang))
    return [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]


def query(what: str, name: str, lang: str = "en") -> str:
    """Write out a query of this package about an IRI."""
    return filled(_text(what), {"thing": NamedNode(name), "lang": Literal(lang)})


@cache
def _text(what: str) -> str:
    """Read a query of this package."""
    return files(__package__).joinpath(f"{what}.rq").read_text(encoding="utf-8")
