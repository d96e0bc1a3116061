"""Misses: each entity and link that a reading lacks or has too many, with its sentence, for whoever improves the reader."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from accords.ingest.scoring.pairing import pairs

Key = tuple[str, str, str]


def miss_lines(text: str, gold: Mapping[str, Any], reading: Mapping[str, Any]) -> Iterator[str]:
    """Yield a line for each item missed (`-`) and each extra one (`+`): what it is, and the sentence it stands in."""
    same = pairs(gold["entities"], reading["entities"])
    found = set(same.values())
    yield from (
        f"- {_entity(it)} | {_around(text, reading, it)}" for it in gold["entities"] if it["id"] not in found
    )
    yield from (
        f"+ {_entity(it)} | {_around(text, reading, it)}"
        for it in reading["entities"]
        if it["id"] not in same
    )
    wanted, read = _links(gold), _links(reading, same)
    names = {it["id"]: it["name"] for it in gold["entities"]}
    names |= {f"?{it['id']}": it["name"] for it in reading["entities"]}
    yield from (f"- {_link(it, names)} | {_quoted(text, wanted[it])}" for it in wanted if it not in read)
    yield from (f"+ {_link(it, names)} | {_quoted(text, read[it])}" for it in read if it not in wanted)


def _links(side: Mapping[str, Any], same: Mapping[str, str] | None = None) -> dict[Key, Mapping[str, Any]]:
    """Return the evidence of a side's links, once each; a reading's ends by the gold's ids, `?` before one it lacks."""
    found: dict[Key, Mapping[str, Any]] = {}
    for link in side["relations"]:
        ends = [it if same is None else same.get(it, f"?{it}") for it in (link["subject"], link["object"])]
        found.setdefault((link["type"], ends[0], ends[1]), link["evidence"])
    return found


def _entity(entity: Mapping[str, Any]) -> str:
    """Name an entity with its type."""
    return f"{entity['type']} {entity['name']}"


def _link(key: Key, names: Mapping[str, str]) -> str:
    """Name a link with its ends."""
    return f"{key[0]}({names.get(key[1], key[1])}, {names.get(key[2], key[2])})"


def _around(text: str, reading: Mapping[str, Any], entity: Mapping[str, Any]) -> str:
    """Quote the sentence of an entity's first mention; the mention where it stands in none."""
    first = entity["mentions"][0]
    holding = (it for it in reading["sentences"] if it["start"] <= first["start"] < it["end"])
    return _quoted(text, next(holding, first))


def _quoted(text: str, span: Mapping[str, Any]) -> str:
    """Quote a span on one line."""
    return " ".join(text[span["start"] : span["end"]].split())
