"""Export: a generation as a file in a standard form, always the same bytes for the same graph.

In comes a store; out comes RDF in five forms, or rows and networks for the programs that analysts use.
"""

from __future__ import annotations

import io
from collections.abc import Iterable

from pyoxigraph import Store

from accords.graph.export.citation import cited
from accords.graph.export.form import form
from accords.graph.export.selection import selected
from accords.graph.generation import Generation

__all__ = ["exported", "taken"]


def exported(store: Store, name: str, with_clock: bool = True) -> bytes:
    """Write a store in a named form; without the clock, equal statements give equal bytes."""
    out = io.BytesIO()
    form(name).write(store, out, with_clock)
    return out.getvalue()


def taken(generation: Generation, name: str, words: str, assertions: Iterable[str] | None = None) -> bytes:
    """Write a generation, or only some of its claims and commitments, with a citation in the file."""
    store = generation.store if assertions is None else selected(generation.store, assertions)
    return cited(form(name), exported(store, name), words)
