"""The form table: every form of the verbs in `verbs.toml`, built from the citation forms."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from accords.graph.cabinet import kept
from accords.ingest.lexicon import lexicon_file

VOWELS = "aeiou"


@kept
def verb_forms() -> Mapping[str, tuple[tuple[str, str], ...]]:
    """Map each form to its readings (base form, kind); kinds are base, s, past, part and ing."""
    table: dict[str, list[tuple[str, str]]] = {}
    for form, base, kind in _all_forms():
        readings = table.setdefault(form, [])
        if (base, kind) not in readings:
            readings.append((base, kind))
    return {form: tuple(readings) for form, readings in table.items()}


def _all_forms() -> Iterator[tuple[str, str, str]]:
    """Yield form, base and kind of every verb."""
    data = lexicon_file("en", "verbs.toml")
    for base in data["regular"].split():
        yield from _regular(base, base)
    for base in data["double"].split():
        yield from _regular(base, base + base[-1])
    for base, (past, *rest) in data["irregular"].items():
        yield from ((base, base, "base"), (_third(base), base, "s"), (_gerund(base), base, "ing"))
        yield past, base, "past"
        yield from ((form, base, "part") for form in rest)


def _regular(base: str, stem: str) -> Iterator[tuple[str, str, str]]:
    """Yield the forms of a regular verb, past and gerund built on its stem."""
    yield base, base, "base"
    yield _third(base), base, "s"
    past = stem + "d" if stem.endswith("e") else _past_of_y(stem)
    yield past, base, "past"
    yield past, base, "part"
    yield _gerund(stem), base, "ing"


def _past_of_y(stem: str) -> str:
    """Build the past of a stem that does not end in e."""
    if stem.endswith("y") and stem[-2] not in VOWELS:
        return stem[:-1] + "ied"
    return stem + "ed"


def _third(base: str) -> str:
    """Build the third person singular."""
    if base in ("be", "have", "do", "go"):
        return {"be": "is", "have": "has", "do": "does", "go": "goes"}[base]
    if base.endswith(("s", "sh", "ch", "x", "z", "o")):
        return base + "es"
    if base.endswith("y") and base[-2] not in VOWELS:
        return base[:-1] + "ies"
    return base + "s"


def _gerund(stem: str) -> str:
    """Build the form in -ing."""
    doubled = {
        "begin",
        "forget",
        "get",
        "hit",
        "let",
        "put",
        "quit",
        "run",
        "set",
        "shut",
        "sit",
        "win",
        "cut",
        "bid",
    }
    if stem in doubled or stem == "reset":
        return stem + stem[-1] + "ing"
    if stem.endswith("e") and not stem.endswith(("ee", "oe", "ye")) and stem != "be":
        return stem[:-1] + "ing"
    return stem + "ing"


@cache
def singular(noun: str) -> str:
    """Return the singular of a noun by its ending; a noun that is singular stays as it is."""
    if len(noun) < 4 or noun.endswith(("ss", "us", "is", "ics")):
        return noun
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("ches", "shes", "xes", "sses", "zes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") else noun
