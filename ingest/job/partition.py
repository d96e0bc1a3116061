"""The partition: documents in a row, staged as one file; reading it gives a file of the same bytes wherever it is read.

A partition is named by the hash of its documents and of the reader, so that a reading which is there already is
the one that would be made again. It ends behind a document whose own hash says so: a job that goes on after a kill,
or is given some documents more, cuts all others as before.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass

from accords.graph.document import Document
from accords.graph.errors import AccordsError, Damaged
from accords.graph.reading import Reading, reading_from_json
from accords.ingest.edition import reader_id
from accords.ingest.job.crew import Crew, Outcome
from accords.ingest.job.staging import Staging
from accords.ingest.job.worker import Fault
from accords.ingest.sources.address import without_password

USUAL = 32
"""How many documents a partition holds on the average."""
MOST = 4 * USUAL
MOST_CHARACTERS = 200_000
"""Some seconds of reading: what is lost with a worker, and read again."""


@dataclass(frozen=True, slots=True)
class Partition:
    """Documents that lie in a staging folder: its URL, the partition's name, the reader that is to read it."""

    staging: str
    name: str
    reader: str

    @property
    def documents_path(self) -> str:
        """Where the documents lie under the staging folder: JSON Lines, one document each."""
        return f"documents/{self.name}.jsonl"

    @property
    def readings_path(self) -> str:
        """Where the readings come to lie: JSON Lines, for each document its reading or its fault."""
        return f"readings/{self.name}.jsonl"


@dataclass(frozen=True, slots=True)
class Account:
    """A line of the manifest: what became of one partition; `sha256` is that of its readings."""

    name: str
    documents: int
    faults: int
    sha256: str


def grouped(documents: Iterable[Document]) -> Iterator[list[Document]]:
    """Cut a row of documents into partitions by what the documents are, not by where they stand."""
    group: list[Document] = []
    characters = 0
    for document in documents:
        group.append(document)
        characters += len(document.text)
        ends = int(document.statement_hash, 16) % USUAL == 0
        if ends or len(group) >= MOST or characters >= MOST_CHARACTERS:
            yield group
            group, characters = [], 0
    if group:
        yield group


def stage(staging: Staging, documents: Iterable[Document]) -> Partition:
    """Write the documents of one partition into the staging folder."""
    data = b"".join(_line(asdict(document)) for document in documents)
    name = hashlib.sha256(reader_id().encode() + b"\0" + data).hexdigest()[:20]
    partition = Partition(staging.url, name, reader_id())
    staging.write(partition.documents_path, data)
    return partition


def read_partition(partition: Partition, crew: Crew) -> Account:
    """Read a partition, or find that it was read; a document that cannot be read costs only itself.

    The readings appear whole under their name or not at all, so any number of attempts may run at once.
    Raises AccordsError where this machine has another edition of the reader, or does not see the documents.
    """
    if partition.reader != reader_id():
        raise AccordsError(
            f"a worker has the reader {reader_id()}, the job {partition.reader}; expected one edition of Accords"
        )
    staging = Staging(partition.staging)
    readings = staging.read(partition.readings_path)
    if readings is None:
        outcomes = crew.outcomes(_documents(partition, staging))
        readings = b"".join(_outcome_line(outcome) for _, outcome in outcomes)
        staging.write(partition.readings_path, readings)
    return _account(partition, readings)


def outcomes(partition: Partition, account: Account) -> Iterator[Outcome]:
    """The documents of a partition that was read, each with its reading or fault, in order.

    Raises Damaged where the readings are not those that the account is of.
    """
    staging = Staging(partition.staging)
    documents = _documents(partition, staging)
    readings = staging.read(partition.readings_path)
    if readings is None or _account(partition, readings) != account or account.documents != len(documents):
        raise Damaged(
            f"{_shown(partition)}/{partition.readings_path} is not as the worker wrote it;"
            " remove the file and run the job again"
        )
    for document, line in zip(documents, readings.splitlines(), strict=True):
        yield document, _outcome(line)


def manifest(accounts: Iterable[Account]) -> bytes:
    """The manifest of a run: JSON Lines, one partition each, in the order of the documents."""
    return b"".join(_line(asdict(account)) for account in accounts)


def _documents(partition: Partition, staging: Staging) -> list[Document]:
    """The documents that were staged."""
    data = staging.read(partition.documents_path)
    if data is None:
        raise AccordsError(
            f"{_shown(partition)}/{partition.documents_path} is not there;"
            " expected a staging folder that the job and every worker see"
        )
    return [Document(**json.loads(line)) for line in data.splitlines()]


def _shown(partition: Partition) -> str:
    """The staging folder as it may be shown."""
    return without_password(partition.staging)


def _account(partition: Partition, readings: bytes) -> Account:
    """The account of a partition with these readings."""
    lines = readings.splitlines()
    faults = sum(line.startswith(b'{"fault"') for line in lines)
    return Account(partition.name, len(lines), faults, hashlib.sha256(readings).hexdigest())


def _outcome_line(outcome: Reading | Fault) -> bytes:
    """A reading or a fault as a line."""
    if isinstance(outcome, Fault):
        return _line({"fault": outcome.reason})
    return _line({"reading": outcome.to_json()})


def _outcome(line: bytes) -> Reading | Fault:
    """What a line of readings holds."""
    told = json.loads(line)
    return Fault(told["fault"]) if "fault" in told else reading_from_json(told["reading"])


def _line(value: object) -> bytes:
    """One value as a line of JSON, always the same; bytes.splitlines knows no other line ends than CR and LF."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode() + b"\n"
