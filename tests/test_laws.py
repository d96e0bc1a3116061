"""Laws: what holds for all inputs, tried on inputs that nobody thought of."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from accords.graph.document import Document, normalised
from accords.graph.generation import Generation
from accords.graph.keys import ID, iri_for, party
from accords.graph.publish import publish
from accords.graph.publish.quotes import wrong_quotes
from accords.graph.reading import (
    STRENGTHS,
    Commitment,
    Entity,
    Factuality,
    Mention,
    Reading,
    Relation,
    SentenceOutcome,
    Span,
    Step,
    reading_from_json,
)
from accords.graph.record import Record
from accords.graph.settings import Settings
from accords.graph.skeleton import skeleton
from accords.graph.slug import slug
from accords.graph.stems import stems

WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"])
    | st.sampled_from("سعودي لأمريكا ـ\u0651\u200fab")
)
TEXTS = WORDS.map(normalised).filter(lambda text: len(text) > 1)


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    """A stretch of the text, at least one character long."""
    start = draw(st.integers(0, len(text) - 1))
    return Span(start, draw(st.integers(start + 1, len(text))))


@st.composite
def readings(draw: st.DrawFn) -> tuple[Document, Reading]:
    """A document with a reading that points into it, whatever it says."""
    text = draw(TEXTS)
    document = Document(text=text, id=draw(st.uuids()).hex, lang="en")
    keys = [None, "country:SAU", "country:USA", "organization:gcc", "threat:piracy"]
    entities = []
    for number in range(1, draw(st.integers(2, 5))):
        start, end = draw(spans(text))
        entities.append(
            Entity(f"e{number}", "State" if number == 1 else "Threat", text[start:end] or "x",
                   (Mention(start, end, text[start:end]),), key=draw(st.sampled_from(keys)))
        )  # fmt: skip
    ids = st.sampled_from([entity.id for entity in entities])
    sure: st.SearchStrategy[Factuality] = st.sampled_from(["asserted", "negated", "conditional"])
    relations = [
        Relation(
            "counters",
            draw(ids),
            draw(ids),
            draw(spans(text)),
            draw(st.none() | spans(text)),
            "publisher",
            f"a{number}",
            "en.x",
            factuality=draw(sure),
            confidence=draw(st.floats(0, 1)),
            trace=(Step("subject", "e1", None, 0.5, ("near",)),),
        )
        for number in range(draw(st.integers(0, 4)))
    ]
    commitments = [
        Commitment((draw(ids),), draw(st.sampled_from(STRENGTHS)), draw(spans(text)), draw(spans(text)), "…",
                   draw(spans(text)), "publisher", "a9", "en.y")
        for _ in range(draw(st.integers(0, 2)))
    ]  # fmt: skip
    reading = Reading(
        id="x", lang="en", sha256=document.sha256, genre="other", parties=(), entities=tuple(entities),
        relations=tuple(relations), commitments=tuple(commitments), structure=(),
        sentences=(SentenceOutcome(1, 0, len(text), "claims"),), reader="law",
    )  # fmt: skip
    return document, reading


@given(readings())
def test_a_reading_survives_its_json(statement: tuple[Document, Reading]) -> None:
    _, reading = statement
    assert reading_from_json(json.loads(json.dumps(reading.to_json()))) == reading


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(readings(), min_size=1, max_size=7, unique_by=lambda one: one[0].statement_hash))
def test_whatever_is_read_is_published_with_every_quote_at_its_place(
    statements: list[tuple[Document, Reading]],
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        record = Record(home)
        for document, reading in statements:
            assert record.take(document, reading) == "taken"
            assert record.take(document, reading) == "unchanged"
        generation = publish(Settings(home=home))
        assert generation.counts["Statement"] == len(statements)
        for document, _ in statements:
            assert list(wrong_quotes(generation.store, document.statement_hash, document.text)) == []
        again = publish(Settings(home=home), rebuild=True)
        assert set(generation.store) == set(again.store)
        assert isinstance(Generation.current(home), Generation)
        record.close()


@given(WORDS)
def test_slugs_are_ascii_and_never_empty(name: str) -> None:
    assert slug(name).isascii()
    assert slug(name)
    assert party(name) == party(party(name))


@given(WORDS)
def test_every_name_has_a_skeleton_and_stems_of_plain_letters(name: str) -> None:
    assert set(skeleton(name)) <= set("abcdefghijklmnopqrstuvwxyz-")
    assert all(stem and not stem.isspace() for stem in stems(name))


@given(st.sampled_from(["organization", "agreement", "threat", "place", "publisher"]), WORDS)
def test_iris_are_safe_whatever_the_name(kind: str, name: str) -> None:
    iri = iri_for(f"{kind}:{slug(name)}", name)
    assert iri.startswith(ID)
    assert set(iri.removeprefix(ID)) <= set(
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-./"
    )
