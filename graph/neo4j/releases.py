"""Releases: which Neo4j Community servers are run and tested, and the one that is wanted here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from accords.graph.data_file import data_file
from accords.graph.errors import BadInput

VARIABLE = "ACCORDS_NEO4J_RELEASE"
"""Names the release to run: a version, `lts` (also where nothing is said) or `newest`."""


@dataclass(frozen=True, slots=True)
class Release:
    """One release of the server: its version, the ages of Java that run it, and its main class.

    `package` is the system's package of a Java that is old enough.
    """

    version: str
    java: tuple[int, int]
    package: str
    main: str

    def pinned(self) -> dict[str, str]:
        """File name and sha256 of every jar, as the release's lock file has them."""
        lock = (files(__package__) / f"jars-{self.version}.lock").read_text(encoding="ascii")
        pairs = (line.split() for line in lock.splitlines() if line and not line.startswith("#"))
        return {name: digest for digest, name in pairs}


@cache
def releases() -> tuple[Release, ...]:
    """Every release, the one with long-term support first, the newest last."""
    table = data_file(__package__, "releases.toml")
    return tuple(Release(**{**row, "java": tuple(row["java"])}) for row in table["release"])


def wanted(environment: Mapping[str, str]) -> Release:
    """The release that the environment names; BadInput where it names none of ours."""
    known = releases()
    names = {"lts": known[0], "newest": known[-1], **{one.version: one for one in known}}
    named = environment.get(VARIABLE) or "lts"
    if named not in names:
        raise BadInput(f"{VARIABLE} is {named!r}; expected one of {', '.join(names)}")
    return names[named]
