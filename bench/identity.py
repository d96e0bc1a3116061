"""Identity across documents, measured: two mentions get one key exactly where they are one thing.

usage: python -m bench.identity [FOLDER]     (else the folder that ACCORDS_GOLD lies in)

FOLDER holds `corpora/*.jsonl` and `gold-groups/documents/`. The pairs stand in identity.tsv: places, offsets
and hashes of mentions, and a person's verdict; none of their text. Two mentions are joined where the reader
gives both one key. A mention that the reader does not find joins nothing.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from accords.graph.document import Document
from accords.graph.reading import Mention, Reading
from accords.ingest.pipeline import read

PAIRS = Path(__file__).parent / "identity.tsv"
FIELDS = ("text", "id", "lang", "title", "published", "publisher", "source")
KINDS = ("official", "meeting")


class Place(NamedTuple):
    """A mention: the set and document it stands in, its offsets, and the hash of its words."""

    set: str
    document: str
    start: int
    end: int
    sha256: str


class Pair(NamedTuple):
    """Two mentions of a kind, and whether a person says they are the same."""

    kind: str
    is_same: bool
    one: Place
    other: Place


def main() -> None:
    """Print precision, recall and F1 of the joins, by kind, and every error where `--errors` is given."""
    words = [word for word in sys.argv[1:] if word != "--errors"]
    folder = Path(words[0]) if words else Path(os.environ["ACCORDS_GOLD"]).parent
    kept = list(pairs())
    joined = joins(folder, kept)
    for kind in KINDS:
        told = [pair for pair in kept if pair.kind == kind]
        precision, recall, f1 = scores(told, joined)
        print(f"{kind:9} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}   pairs {len(told)}")
    if "--errors" in sys.argv:
        for pair in (one for one in kept if joined[one] != one.is_same):
            print("joined" if joined[pair] else "apart ", *pair.one[:4], *pair.other[:4])


def pairs() -> Iterator[Pair]:
    """Yield the annotated pairs."""
    for line in PAIRS.read_text("utf-8").splitlines()[2:]:
        kind, verdict, *places = line.split("\t")
        yield Pair(kind, verdict == "same", _place(places[:5]), _place(places[5:]))


def _place(told: list[str]) -> Place:
    """Read one mention."""
    return Place(told[0], told[1], int(told[2]), int(told[3]), told[4])


def joins(folder: Path, kept: list[Pair]) -> Mapping[Pair, bool]:
    """Read the documents and say of every pair whether the reader joins it."""
    wanted = {place[:2] for pair in kept for place in (pair.one, pair.other)}
    readings = {
        name: (document, read(document))
        for name, document in _documents(folder, {name for name, _ in wanted})
        if name in wanted
    }
    keys = {
        place: _key(*readings[place[:2]], place, pair.kind)
        for pair in kept
        for place in (pair.one, pair.other)
    }
    return {pair: keys[pair.one] is not None and keys[pair.one] == keys[pair.other] for pair in kept}


def _documents(folder: Path, sets: set[str]) -> Iterator[tuple[tuple[str, str], Document]]:
    """Yield the documents of the sets that are asked for, by set and id."""
    for name in sorted(sets):
        lines = folder / "corpora" / f"{name}.jsonl"
        if lines.exists():
            told = [json.loads(line) for line in lines.read_text("utf-8").splitlines()]
        else:
            told = [json.loads(p.read_text("utf-8")) for p in (folder / name / "documents").glob("*.json")]
        for one in told:
            yield (name, one["id"]), Document(**{it: one[it] for it in FIELDS if one.get(it) is not None})


def _key(document: Document, reading: Reading, place: Place, kind: str) -> str | None:
    """The key that the reader gives what is mentioned at a place; None where it finds nothing there."""
    words = document.text[place.start : place.end]
    assert hashlib.sha256(words.encode()).hexdigest().startswith(place.sha256), f"another text: {place}"
    found = [
        (-_shared(mention, place), entity.key)
        for entity in reading.entities
        if entity.type == kind.capitalize()
        for mention in entity.mentions
        if _shared(mention, place) > 0
    ]
    return min(found, key=lambda it: it[0])[1] if found else None


def _shared(mention: Mention, place: Place) -> float:
    """How much of two stretches of text both have."""
    both = min(mention.end, place.end) - max(mention.start, place.start)
    return both / (max(mention.end, place.end) - min(mention.start, place.start))


def scores(told: list[Pair], joined: Mapping[Pair, bool]) -> tuple[float, float, float]:
    """Give precision, recall and F1 of the joins."""
    counted = Counter((joined[pair], pair.is_same) for pair in told)
    hits = counted[True, True]
    precision = hits / max(1, hits + counted[True, False])
    recall = hits / max(1, hits + counted[False, True])
    return precision, recall, 2 * precision * recall / max(1e-9, precision + recall)


if __name__ == "__main__":
    main()
