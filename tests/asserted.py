"""What the reader asserts of a text, told so that a test can look it up."""

from __future__ import annotations

from accords.graph.document import Document
from accords.ingest.pipeline import read


def links(text: str, lang: str) -> set[str]:
    """Every asserted link with its ends under all their names: `counters(Kenya, piracy)`."""
    reading = read(Document(text=text, id="sample", lang=lang, published="2023-06-15")).asserted()
    names = {it.id: {it.name, *(mention.text for mention in it.mentions)} for it in reading.entities}
    return {
        f"{it.type}({one}, {other})"
        for it in reading.relations
        for one in names[it.subject]
        for other in names[it.object]
    }


def by_name(text: str, *kinds: str, title: str | None = None) -> set[tuple[str, str, str]]:
    """The asserted links of some kinds in an English text: subject, kind and object by their names."""
    reading = read(Document(text=text, lang="en", title=title)).asserted()
    names = {it.id: it.name for it in reading.entities}
    return {(names[it.subject], it.type, names[it.object]) for it in reading.relations if it.type in kinds}
