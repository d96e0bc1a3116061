"""Holders of offices: who acted for a state or organisation, in which office, on a date."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from accords.graph.reference.rows import Country, OfficialRow
from accords.graph.reference.shelf import countries, officials


def country(iso3: str) -> Country | None:
    """Return the state with an ISO 3166 alpha-3 code, or None."""
    return _by_iso3().get(iso3)


def country_by_iso2(iso2: str) -> Country | None:
    """Return the state with an ISO 3166 alpha-2 code, or None."""
    return next((it for it in countries() if it.iso2 == iso2), None)


def tenures_of(of: str) -> tuple[OfficialRow, ...]:
    """Return every tenure known for a state (iso3) or an organisation (id)."""
    return _by_principal().get(of, ())


def holders(office: str, of: str, date: str | None = None) -> tuple[OfficialRow, ...]:
    """Return who held an office for a state or organisation, on a date if one is given.

    The date is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; a coarse date may find two holders.
    """
    held = (it for it in tenures_of(of) if it.office == office)
    return tuple(it for it in held if date is None or it.covers(date))


@cache
def _by_iso3() -> Mapping[str, Country]:
    """Index the states by code."""
    return MappingProxyType({it.iso3: it for it in countries()})


@cache
def _by_principal() -> Mapping[str, tuple[OfficialRow, ...]]:
    """Index the tenures by the state or organisation they are of."""
    index: dict[str, list[OfficialRow]] = {}
    for it in officials():
        index.setdefault(it.of, []).append(it)
    return MappingProxyType({of: tuple(rows) for of, rows in index.items()})
