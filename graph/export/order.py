"""The order of an export: graph by graph, line by line, with a bounded number of lines in memory."""

from __future__ import annotations

import heapq
import tempfile
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import IO

from pyoxigraph import Quad, RdfFormat, Store, parse

from accords.graph.rdf.terms import term

AT_ONCE = 200_000
"""Lines that are held in memory; of a longer graph, sorted stretches wait in temporary files."""
CLOCKS = ("acc:firstSeen", "acc:decidedAt")
"""Properties that tell the time of the system."""
_BATCH = 2_000


def lines(store: Store, with_clock: bool = True) -> Iterator[bytes]:
    """Give every quad of a store as a line of N-Quads, the graphs by name, the lines of each in order."""
    clocks = () if with_clock else tuple(term(name) for name in CLOCKS)
    for name in sorted(store.named_graphs(), key=str):
        quads = store.quads_for_pattern(None, None, None, name)
        yield from in_order(f"{quad} .\n".encode() for quad in quads if quad.predicate not in clocks)


def quads(store: Store, with_clock: bool = True) -> Iterator[Quad]:
    """Give every quad of a store in the order of its lines; a subject's quads come together in each graph."""
    written = lines(store, with_clock)
    while batch := b"".join(islice(written, _BATCH)):
        yield from parse(batch, format=RdfFormat.N_QUADS)


def in_order(unsorted: Iterable[bytes], at_once: int = AT_ONCE) -> Iterator[bytes]:
    """Sort lines that each end with a line break, holding at most `at_once` of them in memory."""
    rest, waiting = iter(unsorted), list[IO[bytes]]()
    try:
        while stretch := sorted(islice(rest, at_once)):
            if len(stretch) < at_once and not waiting:
                yield from stretch
                return
            waiting.append(_laid_by(stretch))
        yield from heapq.merge(*waiting)
    finally:
        for one in waiting:
            one.close()


def _laid_by(stretch: Iterable[bytes]) -> IO[bytes]:
    """Keep sorted lines in a temporary file, ready to be read from the start."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 (in_order closes it)
    file.writelines(stretch)
    file.seek(0)
    return file
