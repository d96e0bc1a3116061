"""The job: what is new among some documents is read, taken into the record, and published."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Protocol

from accords.graph.document import Document
from accords.graph.errors import BadInput
from accords.graph.publish import publish
from accords.graph.reading import Reading
from accords.graph.record import Record, Taken
from accords.graph.settings import Settings
from accords.ingest.edition import reader_id
from accords.ingest.job.crew import Outcome
from accords.ingest.job.worker import Fault
from accords.ingest.sources import Refusal

PUBLISH_EVERY = 500
TELL_EVERY = 2.0


@dataclass(slots=True)
class Tally:
    """What became of the documents, in numbers; `generation` is the one that was published last."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    withdrawn: int = 0
    refused: int = 0
    quarantined: int = 0
    generation: int | None = None

    @property
    def seen(self) -> int:
        """How many inputs were met."""
        return self.new + self.changed + self.unchanged + self.withdrawn + self.refused + self.quarantined

    @property
    def sentence(self) -> str:
        """The tally as a person reads it."""
        parts = [f"{self.new} new", f"{self.changed} changed", f"{self.unchanged} unchanged"]
        rare = {
            "withdrawn before": self.withdrawn,
            "refused": self.refused,
            "in quarantine": self.quarantined,
        }
        parts += [f"{number} {what}" for what, number in rare.items() if number]
        return f"{', '.join(parts)}; generation {self.generation}"


class Readers(AbstractContextManager[object], Protocol):
    """Whoever reads: a crew on this machine, or a fleet on others."""

    def outcomes(self, documents: Iterable[Document]) -> Iterator[Outcome]:
        """Read the documents; their readings and faults come in the order of the documents."""


class Job:
    """One run of `accords ingest`: keeps the tally and publishes on the way."""

    def __init__(
        self,
        settings: Settings,
        readers: Readers,
        again: bool = False,
        tell: Callable[[str], None] = lambda line: None,
    ) -> None:
        self.settings, self.readers, self.again, self.tell = settings, readers, again, tell
        self.record = Record(settings.home)
        self.reader = reader_id()
        self.tally = Tally()
        self._unpublished = 0
        self._told_at = time.monotonic()

    def run(self, inputs: Iterable[Document | Refusal]) -> Tally:
        """Read what is new, take it, publish; a document that cannot be read is put aside with its reason."""
        with self.readers:
            for document, outcome in self.readers.outcomes(self._to_read(inputs)):
                self._settle(document, outcome)
        self._publish()
        return self.tally

    def _to_read(self, inputs: Iterable[Document | Refusal]) -> Iterator[Document]:
        """Leave out what cannot be used, what was read before, and what is in quarantine."""
        for document in inputs:
            if isinstance(document, Refusal):
                self.tally.refused += 1
                self.tell(f"refused: {document.sentence}")
            elif self.record.is_quarantined(document.address, document.sha256, self.reader):
                self.tally.quarantined += 1
                self.tell(f"still in quarantine: {document.address}")
            elif self._is_known(document):
                self.tally.unchanged += 1
            else:
                yield document

    def _is_known(self, document: Document) -> bool:
        """Say whether there is nothing left to do about a document."""
        if not self.record.is_read(document, self.reader):
            return False
        return not self.again or self.record.text(document.statement_hash) is not None

    def _settle(self, document: Document, outcome: Reading | Fault) -> None:
        """Take a reading into the record, or put its document into quarantine."""
        if isinstance(outcome, Fault):
            self._put_aside(document, outcome.reason)
        else:
            self._take(document, outcome)
        self._report()
        if self._unpublished >= PUBLISH_EVERY:
            self._publish()

    def _take(self, document: Document, reading: Reading) -> None:
        """Take a reading into the record; one that the record refuses is put aside."""
        try:
            self._count(self.record.take(document, reading, again=self.again))
        except BadInput as problem:
            self._put_aside(document, str(problem))

    def _put_aside(self, document: Document, reason: str) -> None:
        """Put a document into quarantine with the reason."""
        self.record.quarantine(document.address, document.sha256, self.reader, reason)
        self.tally.quarantined += 1
        self.tell(f"in quarantine: {document.address}: {reason}")

    def _count(self, taken: Taken) -> None:
        """Count what the record did with a reading."""
        if taken == "taken":
            self.tally.new += 1
        elif taken == "replaced":
            self.tally.changed += 1
        elif taken == "withdrawn":
            self.tally.withdrawn += 1
        else:
            self.tally.unchanged += 1
        self._unpublished += taken in ("taken", "replaced")

    def _report(self) -> None:
        """Say now and then how far the job has come."""
        if time.monotonic() - self._told_at >= TELL_EVERY:
            self._told_at = time.monotonic()
            self.tell(f"{self.tally.seen:,} documents")

    def _publish(self) -> None:
        """Publish what the record holds."""
        self.tally.generation = publish(self.settings).number
        self._unpublished = 0
