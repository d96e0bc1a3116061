"""The person: somebody another endpoint knows, found by a name, with states and offices."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from importlib.resources import files

from pyoxigraph import Literal

from accords.graph.elsewhere.endpoint import Endpoint, Row

BATCH = 100
"""Names in one query."""

Name = tuple[str, str]
"""A name and the tag of its language."""


@dataclass(frozen=True, slots=True, order=True)
class Holding:
    """An office somebody held; dates as ISO days, None where unknown. `ended` where there is an end, known or not."""

    post: str
    post_en: str | None
    post_ar: str | None
    since: str | None
    until: str | None
    ended: bool

    def is_open(self, day: str | None) -> bool:
        """Say whether it is held on a day; without a day, whether no end is known."""
        if day is None or (self.ended and self.until is None):
            return not self.ended
        return (self.since is None or self.since <= day) and (self.until is None or self.until > day)


@dataclass(slots=True)
class Person:
    """Somebody another endpoint knows."""

    iri: str
    name_en: str | None = None
    name_ar: str | None = None
    died: str | None = None
    states: set[str] = field(default_factory=set)
    names: set[str] = field(default_factory=set)
    holdings: dict[str, Holding] = field(default_factory=dict)


def persons(endpoint: Endpoint, names: Iterable[Name]) -> list[Person]:
    """Find the persons who have one of these names, as label or alias, in the order of their IRIs."""
    found: dict[str, Person] = {}
    every = sorted(set(names))
    for start in range(0, len(every), BATCH):
        for row in endpoint.rows(_query(every[start : start + BATCH])):
            _add(found.setdefault(row["person"].text, Person(row["person"].text)), row)
    return [found[iri] for iri in sorted(found)]


def _query(names: Sequence[Name]) -> str:
    """Write the query for some names, each as a literal that the store itself writes."""
    text = files(__package__).joinpath("persons.rq").read_text(encoding="utf-8")
    return text.replace("$names", " ".join(str(Literal(name, language=tag)) for name, tag in names))


def _add(person: Person, row: Row) -> None:
    """Add what one row says."""
    person.names.add(row["name"].text)
    person.name_en, person.name_ar = _text(row, "person_en"), _text(row, "person_ar")
    person.died = _day(row, "died") or person.died
    if "iso3" in row:
        person.states.add(row["iso3"].text)
    if "held" in row and "post" in row:
        person.holdings[row["held"].text] = Holding(
            row["post"].text, _text(row, "post_en"), _text(row, "post_ar"),
            _day(row, "since"), _day(row, "until"), "until" in row,
        )  # fmt: skip


def _text(row: Row, name: str) -> str | None:
    """Give a value as text."""
    return row[name].text if name in row else None


def _day(row: Row, name: str) -> str | None:
    """Give the day of a moment; None where the value is there and unknown."""
    return row[name].text[:10] if name in row and row[name].literal else None
