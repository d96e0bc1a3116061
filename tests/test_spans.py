"""Offsets, checked by code that knows nothing of ours: N-Quads and texts in, every quote at its place."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

from tests.worlds import small_world as statements

QUAD = re.compile(
    r'<([^>]+)> <([^>]+)> (?:<([^>]+)>|"((?:[^"\\]|\\.)*)"(?:@[\w-]+|\^\^<[^>]+>)?) <([^>]+)> \.'
)
OA = "http://www.w3.org/ns/oa#"
ACC = "https://w3id.org/accords/ns#"
PLACED = [
    ("trigger", "triggerStart", "triggerEnd"),
    ("about", "aboutStart", "aboutEnd"),
    ("text", "start", "end"),
]


def unescaped(written: str) -> str:
    """A string of N-Quads as the text it means."""
    return str(json.loads(f'"{written}"'.replace("\\'", "'")))


def test_every_quote_stands_where_its_position_says(small_home: Path) -> None:
    command = [sys.executable, "-m", "accords", "export", "--home", str(small_home)]
    lines = subprocess.run(command, capture_output=True, check=True).stdout.decode().splitlines()
    objects: dict[tuple[str, str], list[str]] = {}
    for line in lines:
        match = QUAD.fullmatch(line)
        assert match, line
        subject, predicate, iri, words, _ = match.groups()
        objects.setdefault((subject, predicate), []).append(iri if iri is not None else unescaped(words))
    texts = {document.sha256: document.text for document, _ in statements()}
    evidences = [(s, o) for (s, p), o in objects.items() if p == OA + "hasSource"]
    assert len(evidences) > 100
    for evidence, (statement,) in evidences:
        text = texts[objects[statement, ACC + "textHash"][0]]
        (position,) = (s for s in objects[evidence, OA + "hasSelector"] if (s, OA + "start") in objects)
        (quote,) = (s for s in objects[evidence, OA + "hasSelector"] if (s, OA + "exact") in objects)
        start, end = int(objects[position, OA + "start"][0]), int(objects[position, OA + "end"][0])
        assert objects[quote, OA + "exact"] == [text[start:end]]
        assert text[:start].endswith(objects[quote, OA + "prefix"][0])
        assert text[end:].startswith(objects[quote, OA + "suffix"][0])


def test_triggers_sentences_and_undertakings_stand_where_they_say(small_home: Path) -> None:
    from accords.graph.generation import Generation

    store = Generation.current(small_home).store
    texts = {document.statement_hash: document.text for document, _ in statements()}
    for words, start, end in PLACED:
        query = f"SELECT ?g ?words ?start ?end WHERE {{ GRAPH ?g {{ ?x <{ACC}{words}> ?words ; <{ACC}{start}> ?start ; <{ACC}{end}> ?end }} }}"  # noqa: E501
        rows = [
            (row["g"].value, row["words"].value, int(row["start"].value), int(row["end"].value))
            for row in store.query(query)  # type: ignore[union-attr]
        ]
        assert rows
        for home, said, first, last in rows:
            assert texts[home.rpartition("/")[2]][first:last][:600] == said
