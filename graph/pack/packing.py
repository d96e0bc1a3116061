"""Packing: an answer, the question it answers, the data it was drawn from, and every quote, in one file."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping
from importlib.resources import files
from typing import Any

from accords.graph.answers.answer import Answer, Value
from accords.graph.generation import Generation
from accords.graph.pack.archive import archive
from accords.graph.questions.asking import ask
from accords.graph.questions.binding import bind, filled
from accords.graph.questions.question import Question, question
from accords.graph.views.statements import Statements
from accords.graph.views.window import Window

FORM = 1
MANIFEST, ROWS, QUOTES, SUMS = "pack.json", "rows.json", "quotes.json", "SHA256SUMS"


def pack(generation: Generation, name: str, given: Mapping[str, str]) -> bytes:
    """Ask a named question and pack the answer with its evidence."""
    asked = question(name)
    answer = ask(generation, name, given)
    quotes = list(_quotes(generation, answer))
    members = {
        MANIFEST: written(_manifest(generation, asked, given, answer, quotes)),
        ROWS: written(answer.records()),
        "rows.csv": answer.to_csv().encode("utf-8"),
        QUOTES: written(quotes),
        "README.txt": files(__package__).joinpath("README.txt").read_bytes(),
        **_queries(generation, asked, given),
    }
    return archive({**members, SUMS: sums(members)})


def sums(members: Mapping[str, bytes]) -> bytes:
    """Write the hash of each member as `sha256sum` does."""
    lines = (f"{sha256(members[name])}  {name}\n" for name in sorted(members))
    return "".join(lines).encode("utf-8")


def sha256(data: bytes) -> str:
    """Give the sha256 of some bytes in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def written(value: object) -> bytes:
    """Write a value as JSON that is always the same."""
    return (json.dumps(value, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode("utf-8")


def _queries(generation: Generation, asked: Question, given: Mapping[str, str]) -> dict[str, bytes]:
    """Give the question as it is kept, and with its parameters put in."""
    if asked.sparql is None:
        return {"question.cypher": asked.cypher.encode("utf-8")}
    bound = filled(asked.sparql, bind(asked, given, generation.store))
    return {"question.rq": asked.sparql.encode("utf-8"), "query.rq": bound.encode("utf-8")}


def _manifest(
    generation: Generation, asked: Question, given: Mapping[str, str], answer: Answer,
    quotes: list[dict[str, Any]],
) -> dict[str, Any]:  # fmt: skip
    """Describe the pack: what was asked, of which data."""
    look = Window(generation.store)
    claims = {str(row[name]) for row in answer.records() for name in ("claim", "commitment") if row.get(name)}
    readers = {reader for claim in claims for reader in look.texts(claim, "prov:wasGeneratedBy")}
    return {
        "form": FORM,
        "question": asked.name,
        "title": dict(asked.title),
        "parameters": dict(given),
        "columns": list(answer.columns),
        "rows": len(answer.rows),
        "quotes": len(quotes),
        "data": {
            "generation": generation.number,
            "published_at": generation.published_at,
            "built_by": generation.built_by,
            "readers": sorted(reader.rpartition("/")[2] for reader in readers),
        },
    }


def _quotes(generation: Generation, answer: Answer) -> Iterator[dict[str, Any]]:
    """Give each quoted sentence of the answer once, in the order of the rows."""
    look = Window(generation.store)
    statements = Statements(look)
    met: set[tuple[Value, Value, Value]] = set()
    for row in answer.records():
        place = (row.get("statement"), row.get("start"), row.get("end"))
        if row.get("quote") is not None and None not in place and place not in met:
            met.add(place)
            yield _quote(row, look, statements)


def _quote(row: Mapping[str, Value], look: Window, statements: Statements) -> dict[str, Any]:
    """Describe one quote: its words, where they stand, and the hashes of both."""
    statement = statements.get(str(row["statement"]))
    return {
        "quote": row["quote"],
        "quote_sha256": sha256(str(row["quote"]).encode("utf-8")),
        "statement": statement.iri,
        "start": row["start"],
        "end": row["end"],
        "text_sha256": look.text(statement.iri, "acc:textHash"),
        "title": statement.title,
        "language": statement.lang,
        "published": statement.issued,
        "publisher": statement.publisher_name,
        "source": statement.source,
        "licence": statement.licence,
        "said_by": row.get("speaker"),
    }
