"""Appearances: under which names, in which statement, a thing stands; labels are computed from them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from accords.graph.keys import place_key, publisher_key
from accords.graph.letters import is_arabic, without_marks
from accords.graph.rdf.naming import Named
from accords.graph.rdf.sheet import Sheet
from accords.graph.reading import Mention

LONGEST_NAME = 120
LAM = "ل"

Role = Literal["full", "known", "part", "made"]
"""A full form of the name, one from reference data, words as they stand in the text, or a name the reader made."""


class Appearance(NamedTuple):
    """One name of one thing in one statement; `name` is empty where only the thing is known."""

    iri: str
    key: str | None
    type: str
    kind: str | None
    lang: str
    name: str
    role: Role


def appearances(sheet: Sheet) -> Iterator[Appearance]:
    """Every thing of a statement under each of its names, in a fixed order."""
    found = {one for thing in sheet.things.values() for one in _of_entity(thing, sheet.document.text)}
    found.update(_of_values(sheet))
    found.update(Appearance(*one) for one in sheet.brought)
    return iter(sorted(found, key=lambda one: tuple(part or "" for part in one)))


def _of_entity(thing: Named, text: str) -> Iterator[Appearance]:
    """The names of an entity: its own, those of reference data, and its mentions of two words or more."""
    entity = thing.entity

    def under(lang: str, name: str, role: Role) -> Appearance:
        return Appearance(thing.iri, thing.key, thing.type, entity.kind, lang, name[:LONGEST_NAME], role)

    yield under(_language(entity.name), _tidy(entity.name), entity.naming or "full")
    for lang, name in entity.also.items():
        yield under(lang, _tidy(name), "known")
    whole = {_tidy(it.text) for it in entity.mentions if not _is_cut(it, text)} - {""}
    mentions = sorted(whole, key=lambda name: (-len(name), name))
    for name in mentions:
        if " " in name and len(name) <= LONGEST_NAME:
            yield under(_language(name), name, "part")
    other = [name for name in mentions if is_arabic(name) != is_arabic(entity.name)]
    if other:
        yield under(_language(other[0]), other[0], "full")


def _is_cut(mention: Mention, text: str) -> bool:
    """Say whether a mention may lack its article, which an Arabic preposition has swallowed: ل + الاتفاق, للاتفاق."""
    return mention.start > 0 and text[mention.start - 1] == LAM == mention.text[:1]


def _of_values(sheet: Sheet) -> Iterator[Appearance]:
    """Things that stand only as values: publisher, places, topics, series."""
    publisher = sheet.document.publisher
    if publisher is not None:
        yield _value(sheet, publisher_key(publisher), "Publisher", publisher)
    for fact in sheet.reading.structure:
        if fact.value is None:
            continue
        if fact.type == "place":
            yield _value(sheet, place_key(fact.value), "Place", fact.value)
        elif fact.type == "topic":
            yield _value(sheet, f"topic:{fact.value}", "Topic", fact.value)
        elif fact.type == "inSeries":
            yield _value(sheet, f"series:{fact.value}", "Series", fact.value)
    for promise in sheet.reading.commitments:
        if promise.topic is not None:
            yield _value(sheet, f"topic:{promise.topic}", "Topic", promise.topic)


def _value(sheet: Sheet, key: str, type_name: str, name: str) -> Appearance:
    """A thing that is known by its name alone."""
    iri = sheet.names.iri(key, name)
    return Appearance(iri, key, type_name, None, _language(name), _tidy(name), "full")


def _language(name: str) -> str:
    """The language of a name by its script."""
    return "ar" if is_arabic(name) else "en"


def _tidy(name: str) -> str:
    """A name on one line, without invisible marks."""
    return " ".join(without_marks(name).split())
