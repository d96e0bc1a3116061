"""Partitions: staged, read anywhere, taken in order; the record is the one that the crew of this machine gives."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import fsspec
import pytest

from accords.graph.document import Document
from accords.graph.errors import AccordsError, BadInput, Damaged, ServiceAbsent
from accords.graph.record import Record
from accords.graph.settings import Settings
from accords.ingest.job.crew import Crew
from accords.ingest.job.fleet import Fleet
from accords.ingest.job.job import Job
from accords.ingest.job.partition import Account, Partition, grouped, outcomes, read_partition, stage
from accords.ingest.job.staging import Staging
from accords.ingest.sources import Refusal, documents
from tests.faults import die_over_poison
from tests.published import quads

EXAMPLES = Path(__file__).parent.parent / "examples"
MANY = 120
POISON = 7


def statement(number: int) -> Document:
    told = "This is poison." if number == POISON else "Canada and Kenya agreed to set up a working group."
    text = f"{told} تتفق مصر والأردن على التعاون. Text {number}\u2028."
    return Document(text, id=f"made-{number}", lang="en", published="2021-03-04", title="A \r\n \u0085 title")


def rows(home: Path) -> dict[str, list[tuple[object, ...]]]:
    """What the record holds, in the order it was written, without the clock."""
    tables = {
        "statements": "statement, address, id, lang, title, published, text_hash, raw_hash, state, revision",
        "texts": "*", "readings": "*", "quarantine": "address, raw_hash, reader, reason",
        "ledger": "number, action, statement, address, text_hash, raw_hash, reader",
        "authority": "*",
    }  # fmt: skip
    base = Record(home).database
    return {
        table: [tuple(row) for row in base.rows(f"SELECT {columns} FROM {table} ORDER BY rowid")]
        for table, columns in tables.items()
    }


class Runner:
    """Reads partitions in this process with a crew, the last first; remembers how many it read anew."""

    def __init__(self, staging: str, workers: int = 1, most: int | None = None) -> None:
        self.staging, self.workers, self.most, self.read = Staging(staging), workers, most, 0

    def __call__(self, partitions: Sequence[Partition]) -> list[Account]:
        found = []
        with Crew(self.workers, duty=die_over_poison) as crew:
            for partition in reversed(partitions):
                if self.staging.read(partition.readings_path) is None:
                    if self.read == self.most:
                        raise KeyboardInterrupt
                    self.read += 1
                found.append(read_partition(partition, crew))
        return found[::-1]


@pytest.fixture(scope="module")
def by_crew(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace that the crew of this machine filled."""
    home = tmp_path_factory.mktemp("by-crew") / "home"
    Job(Settings(home=home), Crew(2, duty=die_over_poison)).run(map(statement, range(MANY)))
    return home


def test_a_cut_depends_on_documents_not_on_where_they_stand() -> None:
    whole = [tuple(group) for group in grouped(map(statement, range(1000)))]
    assert 10 < len(whole) < 100
    assert sum(map(len, whole)) == 1000
    later = [tuple(group) for group in grouped(map(statement, range(5, 1000)))]
    assert later[1:] == whole[-len(later) + 1 :]
    long = [replace(statement(n), text="word " * 20_000) for n in range(20)]
    assert max(map(len, grouped(long))) <= 2


def test_a_partition_gives_the_same_bytes_wherever_it_is_read(tmp_path: Path) -> None:
    given = [statement(number) for number in range(12)]
    found = []
    for url, workers in (("memory://here/staging", 1), (str(tmp_path / "there"), 3)):
        partition = stage(Staging(url), given)
        with Crew(workers, duty=die_over_poison) as crew:
            account = read_partition(partition, crew)
        assert account == Account(partition.name, 12, 1, account.sha256)
        assert [document for document, _ in outcomes(partition, account)] == given
        found.append((partition.name, account, Staging(url).read(partition.readings_path)))
    assert found[0] == found[1]


def test_a_fleet_gives_the_record_and_the_graph_of_a_crew(
    by_crew: Path, workspace: Path, tmp_path: Path
) -> None:
    staging = str(tmp_path / "staging")
    fleet = Fleet(staging, Runner(staging, workers=2))
    tally = Job(Settings(home=workspace), fleet).run(map(statement, range(MANY)))
    assert (tally.new, tally.quarantined) == (MANY - 1, 1)
    assert rows(workspace) == rows(by_crew)
    assert "died over it 2 times" in Record(workspace).quarantined()[0].reason
    assert quads(workspace) == quads(by_crew)
    told = [json.loads(line) for line in (tmp_path / "staging" / "manifest.jsonl").read_text().splitlines()]
    assert sum(line["documents"] for line in told) == MANY
    assert sum(line["faults"] for line in told) == 1
    assert [it.name for it in (tmp_path / "staging").rglob("*.jsonl*")] == ["manifest.jsonl"]


def test_a_job_goes_on_with_the_partitions_that_are_missing(by_crew: Path, workspace: Path) -> None:
    staging = f"memory://{workspace.name}/goes-on"
    total = len(list(grouped(map(statement, range(MANY)))))
    first = Runner(staging, most=2)
    with pytest.raises(KeyboardInterrupt):
        Job(Settings(home=workspace), Fleet(staging, first)).run(map(statement, range(MANY)))
    assert Record(workspace).counts()["held"] == 0
    second = Runner(staging)
    Job(Settings(home=workspace), Fleet(staging, second)).run(map(statement, range(MANY)))
    assert (first.read, second.read) == (2, total - 2)
    assert rows(workspace) == rows(by_crew)
    third = Runner(staging)
    tally = Job(Settings(home=workspace), Fleet(staging, third)).run(map(statement, range(MANY)))
    assert (tally.new, tally.unchanged, tally.quarantined, third.read) == (0, MANY - 1, 1, 0)


def test_altered_readings_are_not_taken() -> None:
    staging = Staging("memory://altered")
    partition = stage(staging, [statement(1)])
    with Crew(1) as crew:
        account = read_partition(partition, crew)
    staging.write(partition.readings_path, b'{"fault":"made up"}\n')
    with pytest.raises(Damaged, match="is not as the worker wrote it"):
        list(outcomes(partition, account))


def test_a_worker_of_another_edition_or_without_the_folder_says_so() -> None:
    partition = stage(Staging("memory://edition"), [statement(1)])
    with pytest.raises(AccordsError, match="expected one edition of Accords"):
        read_partition(replace(partition, reader="0" * 16), Crew(1))
    with pytest.raises(AccordsError, match="that the job and every worker see"):
        read_partition(replace(partition, staging="memory://elsewhere"), Crew(1))


def test_storages_that_cannot_be_reached_are_told() -> None:
    with pytest.raises(BadInput, match="Protocol not known"):
        Staging("nowhere://bucket/staging")
    with pytest.raises(ServiceAbsent, match=r"^dropbox://folder .*fsspec's package for this storage"):
        Staging("dropbox://name:secret@folder")


def test_documents_on_a_storage_are_those_of_the_folder() -> None:
    files = fsspec.filesystem("memory")
    names = [*sorted(EXAMPLES.glob("us-*.json"))[:3], EXAMPLES / "README.md"]
    for path in names:
        files.pipe_file(f"/bucket/in/{path.name}", path.read_bytes())
    files.pipe_file("/bucket/in/.hidden.txt", b"Canada and Kenya met.")
    files.pipe_file("/bucket/in/2021/empty.txt", b" ")
    files.pipe_file("/bucket/in/2021/note.txt", b"Canada and Kenya met.")
    found = list(documents(["memory://bucket/in"]))
    assert found[:2] == [
        Refusal("2021/empty.txt", "it is empty", "a text"),
        Document("Canada and Kenya met.", source="2021/note.txt"),
    ]
    assert found[2:] == list(documents(names[:3]))
    assert list(documents(["memory://bucket/in/2021/note.txt"])) == [
        Document("Canada and Kenya met.", source="note.txt")
    ]
    (missing,) = documents(["memory://bucket/nothing"])
    assert isinstance(missing, Refusal)
    assert missing.sentence == "memory://bucket/nothing: there is no such file; expected a file or folder"


def ingest(home: Path, *words: str, without: str = "nothing") -> subprocess.CompletedProcess[str]:
    """Run the command in a Python that lacks a package."""
    script = f"import sys\nsys.modules[{without!r}] = None\nfrom accords.cli import main\nmain()"
    command = [sys.executable, "-c", script, "ingest", str(EXAMPLES), "--home", str(home), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("package", ["pyspark", "fsspec"])
def test_without_the_extra_one_sentence_says_what_to_install(workspace: Path, package: str) -> None:
    run = ingest(workspace, "--engine", "spark", "--master", "local[2]", without=package)
    assert run.returncode == 69
    assert "pip install 'accords[spark]'" in run.stderr.splitlines()[-1]
    assert "Traceback" not in run.stderr


def test_options_of_the_other_engine_are_refused(workspace: Path) -> None:
    assert ingest(workspace, "--master", "local[2]").returncode == 2
    assert ingest(workspace, "--engine", "spark", "--workers", "2").returncode == 2
