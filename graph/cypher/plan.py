"""The plan: what the server says that it would do, looked at before it does anything."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from accords.graph.cypher.allowed import allowed
from accords.graph.errors import QueryRefused

Plan = Mapping[str, Any]

_KINDS = {"w": "writes", "rw": "writes", "s": "administers the server"}
_MODE = re.compile(r"\([^)]*\)$")


def check(kind: str | None, plan: Plan | None) -> None:
    """Raise QueryRefused where a query is more than a read, by its kind and the operators of its plan."""
    if kind != "r":
        raise QueryRefused(f"the query {_KINDS.get(str(kind), 'is no read')}; only what reads is run")
    if plan is None:
        raise QueryRefused("the query is an order to the server, which has no plan; only what reads is run")
    for step in _steps(plan):
        _check_step(step)


def _steps(plan: Plan) -> Iterator[Plan]:
    """Every operator of a plan."""
    yield plan
    for child in plan.get("children", ()):
        yield from _steps(child)


def _check_step(step: Plan) -> None:
    """One operator; `Repeat(Trail)@neo4j` is looked up as `Repeat`."""
    name = str(step["operatorType"]).partition("@")[0]
    if "Locking" in name or _MODE.sub("", name) not in allowed().operators:
        raise QueryRefused(f"the query needs {name}, which is not among the steps that only read")
    if name.startswith("ProcedureCall"):
        _check_procedure(str(step["args"].get("Details", "")))


def _check_procedure(details: str) -> None:
    """The procedure that a step calls, which its details name first."""
    procedure = details.partition("(")[0].strip().strip("`")
    if procedure not in allowed().procedures:
        raise QueryRefused(f"the procedure {procedure} is not one that a query may call here")
