"""The place: one file (or the standard input) that the paths on the command line name."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from accords.ingest.sources.address import is_address, is_stored

STDIN = "-"
STANDARD_INPUT = "standard input"

ABOUT = frozenset(["readme", "license", "licence", "notice", "changelog", "contributing", "copying"])
"""Names of files that speak about a folder and are no statements; a walk leaves them out."""


@dataclass(frozen=True, slots=True)
class Place:
    """A file to read; `name` is its name inside the folder given, so it stays when that folder moves.

    `path` is None for the standard input, for an address of the web, and for what is `stored`: the URL of a file,
    or of a folder that is still to be looked through.
    """

    name: str
    path: Path | None = None
    is_address: bool = False
    stored: str | None = None


def places(paths: Iterable[str | Path]) -> Iterator[Place]:
    """List the files that the paths name: folders recursively, in order, without hidden ones and READMEs."""
    for path in paths:
        if str(path) == STDIN:
            yield Place(STANDARD_INPUT)
        elif is_stored(str(path)):
            yield Place(str(path), stored=str(path))
        elif is_address(str(path)):
            yield Place(str(path), is_address=True)
        elif Path(path).is_dir():
            yield from _inside(Path(path))
        else:
            yield Place(Path(path).name, Path(path))


def _inside(folder: Path) -> Iterator[Place]:
    """Walk one folder without following links to other folders."""
    found = []
    for here, below, names in os.walk(folder):
        below[:] = [name for name in below if not name.startswith(".")]
        found += [Path(here) / name for name in names if not is_left_out(name)]
    for path in sorted(found, key=lambda p: p.relative_to(folder).parts):
        yield Place(path.relative_to(folder).as_posix(), path)


def is_left_out(name: str) -> bool:
    """Say whether a file is hidden, or speaks about its folder."""
    return name.startswith(".") or name.partition(".")[0].lower() in ABOUT
