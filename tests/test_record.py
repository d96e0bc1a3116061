from __future__ import annotations

import dataclasses
import threading
from pathlib import Path

import pytest

from accords.graph.document import Document
from accords.graph.errors import BadInput
from accords.graph.reading import Reading, Span
from accords.graph.record import Record
from tests.worlds import SMALL_WORLD, written

ROUND_ONE = SMALL_WORLD / "01-dialogue-2020.toml"


@pytest.fixture
def statement() -> tuple[Document, Reading]:
    return written(ROUND_ONE)


def shortened(document: Document, reading: Reading) -> tuple[Document, Reading]:
    """The same source with one letter more at the end of its text."""
    longer = dataclasses.replace(document, text=document.text + ".")
    return longer, dataclasses.replace(reading, sha256=longer.sha256)


def test_the_same_text_again_changes_nothing(workspace: Path, statement: tuple[Document, Reading]) -> None:
    record = Record(workspace)
    assert record.take(*statement) == "taken"
    revision = record.revision
    assert record.take(*statement) == "unchanged"
    assert record.revision == revision
    assert [entry.action for entry in record.ledger()] == ["taken"]


def test_new_text_replaces_the_reading_and_the_old_hash_stays(
    workspace: Path, statement: tuple[Document, Reading]
) -> None:
    record = Record(workspace)
    record.take(*statement)
    corrected = shortened(*statement)
    assert record.take(*corrected) == "replaced"
    assert record.text(statement[0].statement_hash) == corrected[0].text
    assert [entry.text_hash for entry in record.ledger()] == [statement[0].sha256, corrected[0].sha256]


def test_another_reader_replaces_the_reading(workspace: Path, statement: tuple[Document, Reading]) -> None:
    document, reading = statement
    record = Record(workspace)
    record.take(document, reading)
    assert record.is_read(document, reading.reader)
    assert not record.is_read(document, "better")
    assert record.take(document, dataclasses.replace(reading, reader="better")) == "replaced"


def test_what_was_withdrawn_comes_back_only_when_asked(
    workspace: Path, statement: tuple[Document, Reading]
) -> None:
    record = Record(workspace)
    record.take(*statement)
    name = statement[0].statement_hash
    assert record.withdraw(name)
    assert not record.withdraw(name)
    assert record.get(name) is None
    assert record.text(name) is None
    assert record.take(*statement) == "withdrawn"
    assert record.take(*statement, again=True) == "taken"
    assert record.get(name) is not None


def test_the_reading_comes_back_as_it_was_given(workspace: Path, statement: tuple[Document, Reading]) -> None:
    record = Record(workspace)
    record.take(*statement)
    held = record.get(statement[0].statement_hash)
    assert held is not None
    assert held.reading == statement[1]
    assert held.document == statement[0]


def test_a_reading_of_another_text_is_refused(workspace: Path, statement: tuple[Document, Reading]) -> None:
    document, reading = statement
    with pytest.raises(BadInput, match="the reading is of text"):
        Record(workspace).take(dataclasses.replace(document, text="Something else."), reading)


def test_a_reading_that_points_outside_its_text_is_refused(
    workspace: Path, statement: tuple[Document, Reading]
) -> None:
    document, reading = statement
    beyond = dataclasses.replace(reading.relations[0], evidence=Span(0, 4000))
    with pytest.raises(BadInput, match="span 0–4000 of act a1 is outside the text"):
        Record(workspace).take(document, dataclasses.replace(reading, relations=(beyond,)))


def test_a_reading_that_names_nobody_is_refused(workspace: Path, statement: tuple[Document, Reading]) -> None:
    document, reading = statement
    nobody = dataclasses.replace(reading.relations[0], subject="e99")
    with pytest.raises(BadInput, match="'e99', which is no entity"):
        Record(workspace).take(document, dataclasses.replace(reading, relations=(nobody,)))


def test_a_poison_document_is_put_aside_with_its_reason(workspace: Path) -> None:
    record = Record(workspace)
    record.quarantine("id:poison", "f" * 64, "reader-1", "the PDF has no text layer")
    assert record.is_quarantined("id:poison", "f" * 64, "reader-1")
    assert not record.is_quarantined("id:poison", "f" * 64, "reader-2")
    assert [one.reason for one in record.quarantined()] == ["the PDF has no text layer"]


def test_a_statement_is_found_by_id_source_or_iri(
    workspace: Path, statement: tuple[Document, Reading]
) -> None:
    record = Record(workspace)
    record.take(*statement)
    name = statement[0].statement_hash
    for call in ("dialogue-2020", name, f"https://w3id.org/accords/id/statement/{name}", statement[0].source):
        assert call is not None
        assert record.find(call) == name
    with pytest.raises(BadInput, match="0 statements"):
        record.find("nowhere")


def test_workers_write_at_the_same_time(workspace: Path) -> None:
    statements = [written(path) for path in sorted(SMALL_WORLD.glob("*.toml"))]
    record = Record(workspace)
    threads = [threading.Thread(target=record.take, args=statement) for statement in statements * 2]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert record.counts()["held"] == len(statements)
    assert len(record.ledger()) == len(statements)
