"""The fleet: documents are staged as partitions, read wherever a runner brings them, and come back in their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from types import TracebackType

from accords.graph.document import Document
from accords.ingest.job.crew import Outcome
from accords.ingest.job.partition import Account, Partition, grouped, manifest, outcomes, stage
from accords.ingest.job.staging import Staging
from accords.ingest.sources.address import without_password

MANIFEST = "manifest.jsonl"

Runner = Callable[[Sequence[Partition]], Sequence[Account]]
"""Reads partitions, with `read_partition` and in any order; gives their accounts in the order of the partitions."""


class Fleet:
    """Reads documents by way of a staging folder; stands where a `Crew` stands, and gives what it gives.

    A partition's files are removed once all of it was taken; the manifest stays.
    """

    def __init__(self, staging: str, run: Runner, tell: Callable[[str], None] = lambda line: None) -> None:
        self.staging, self.run, self.tell = Staging(staging), run, tell

    def __enter__(self) -> Fleet:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Nothing is left running; what was read stays for the next run."""

    def outcomes(self, documents: Iterable[Document]) -> Iterator[Outcome]:
        """Stage all documents, have them read, give their readings and faults in the order of the documents."""
        partitions = [stage(self.staging, group) for group in grouped(documents)]
        if not partitions:
            return
        self.tell(f"{len(partitions):,} partitions staged in {without_password(self.staging.url)}")
        accounts = self.run(partitions)
        self.staging.write(MANIFEST, manifest(accounts))
        self.tell(f"{sum(account.documents for account in accounts):,} documents read")
        for partition, account in zip(partitions, accounts, strict=True):
            yield from outcomes(partition, account)
            self.staging.remove(partition.documents_path)
            self.staging.remove(partition.readings_path)
