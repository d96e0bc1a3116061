"""Meetings without a name: called by their kind, who met, and when, in both languages.

A text that says only "they met" gives no name. What is said here rests on the meeting's key, or on the
links of its own statement, and on names of reference data; so it changes with nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from accords.graph.data_file import data_file
from accords.graph.keys import country_key, organization_key
from accords.graph.publish.index import Index
from accords.graph.publish.shelf import Shelf
from accords.graph.rdf.background import Known
from accords.graph.rdf.values import from_ntriples

MOST = 4


def meeting_names(index: Index, shelf: Shelf, iri: str, key: str | None, kind: str | None) -> dict[str, str]:
    """A name per language; empty where nobody who met is known."""
    met, more = (list(_by_key(shelf, key)), False) if key is not None else _by_links(index, shelf, iri)
    date = key.split(":")[3] if key is not None else _date(index, iri)
    return {
        lang: _name(words, kind or "meeting", [dict(one.labels())[lang] for one in met], date, more)
        for lang, words in data_file(__package__, "meetings.toml").items()
        if met and all(lang in dict(one.labels()) for one in met)
    }


def _name(words: Mapping[str, Any], kind: str, parties: list[str], date: str | None, more: bool) -> str:
    """One name in one language; `more` says that others met, too."""
    shown = parties[:MOST]
    listed = words["comma"].join(shown[:-1]) + (words["and"] if len(shown) > 1 else "") + shown[-1]
    if len(parties) > MOST or more:
        listed = words["comma"].join(shown) + words["others"]
    form = words["between" if len(parties) > 1 or more else "of_one"]
    name = form.format(kind=words["kinds"].get(kind, words["kinds"]["meeting"]), parties=listed)
    return str(name if date is None else words["dated"].format(name=name, date=date))


def _by_key(shelf: Shelf, key: str) -> Iterator[Known]:
    """The states and organisations among the principals of a key."""
    for principal in key.split(":")[2].split("+"):
        known = shelf.get(country_key(principal)) or shelf.get(organization_key(principal))
        if known is not None:
            yield known


def _by_links(index: Index, shelf: Shelf, iri: str) -> tuple[list[Known], bool]:
    """Who takes part by the links of the statement: states and organisations, else officials.

    Whether others do whom reference data does not know is told only of officials: states stand for all.
    """
    query = (
        "SELECT DISTINCT key FROM links JOIN appearances ON appearances.iri = links.subject"
        " WHERE links.object = ? AND predicate = 'participatesIn' AND key IS NOT NULL ORDER BY key"
    )
    found = [shelf.get(key) for key in index.strings(query, f"<{iri}>")]
    known = [thing for thing in found if thing is not None]
    parties = [thing for thing in known if not thing.key.startswith("official:")]
    return parties or known, not parties and len(known) < len(found)


def _date(index: Index, iri: str) -> str | None:
    """The date of a meeting by the links of its statement."""
    query = "SELECT object FROM links WHERE subject = ? AND predicate = 'onDate' ORDER BY object LIMIT 1"
    found = index.strings(query, iri)
    return str(from_ntriples(found[0]).value) if found else None
