"""Export: a generation as a file in a standard form, always the same bytes for the same graph.

In comes a store; out comes RDF in five forms, or rows and networks for the programs that analysts use.
"""

from __future__ import annotations

import io

from pyoxigraph import Store

from accords.graph.export.form import form

__all__ = ["exported"]


def exported(store: Store, name: str, with_clock: bool = True) -> bytes:
    """Write a store in a named form; without the clock, equal statements give equal bytes."""
    out = io.BytesIO()
    form(name).write(store, out, with_clock)
    return out.getvalue()
