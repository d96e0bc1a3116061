"""A vast world: one thing with 5,000 neighbours, one name of 500 characters, one statement of nearly a megabyte."""

from __future__ import annotations

from accords.graph.document import Document
from accords.graph.reading import Entity, Mention, Reading, Relation, SentenceOutcome, Span

NEIGHBOURS = 5_000
LONG_NAME = ("Quorist Delegate of the Standing Assembly " * 12)[:500].strip()
FILLER = " The hall was full and everybody listened to the words that were said, which were many, in two languages, and at great length."


def vast_world() -> list[tuple[Document, Reading]]:
    """One statement: Qatar names officials, each in a sentence of its own; the first has the long name."""
    names = [LONG_NAME, *(f"Delegate {number:04d} Quorist" for number in range(1, NEIGHBOURS))]
    text, places = "Qatar said this.", []
    for name in names:
        places.append(len(text) + 1)
        text += f" {name} represented Qatar.{FILLER}"
    document = Document(
        id="vast", lang="en", title="A long day", published="2021-01-01", publisher="Quorum", source="urn:vast",
        licence="CC0", text=text,
    )  # fmt: skip
    told = [
        Span(at, at + len(name) + len(" represented Qatar.")) for at, name in zip(places, names, strict=True)
    ]
    qatar = Entity("q", "State", "Qatar", (Mention(0, 5, "Qatar"),), "country:QAT", "QAT")
    people = [
        Entity(
            f"o{number}", "Official", name, (Mention(at, at + len(name), name),), f"official:qat:q{number}"
        )
        for number, (at, name) in enumerate(zip(places, names, strict=True))
    ]
    claims = [
        Relation("represents", one.id, "q", span, None, "q", f"a{number}", "en.represent")
        for number, (one, span) in enumerate(zip(people, told, strict=True))
    ]
    sentences = [SentenceOutcome(number, *span, "claims") for number, span in enumerate(told, start=1)]
    reading = Reading(
        id="vast", lang="en", sha256=document.sha256, genre="other", parties=("q",), entities=(qatar, *people),
        relations=tuple(claims), commitments=(), structure=(), reader="by-hand", sentences=tuple(sentences),
    )  # fmt: skip
    return [(document, reading)]
