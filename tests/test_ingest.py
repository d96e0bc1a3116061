"""Ingesting: the same text again changes nothing, a killed job goes on, poison costs only itself."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from functools import partial
from pathlib import Path

import pytest

from accords.graph.document import Document
from accords.graph.generation import Generation
from accords.graph.record import Record
from accords.graph.settings import Settings
from accords.ingest.job import worker
from accords.ingest.job.crew import Crew, ReaderBroken
from accords.ingest.job.job import Job
from accords.ingest.job.worker import Fault, Line
from accords.ingest.sources import Refusal
from tests.faults import die_over_poison
from tests.published import quads

EXAMPLES = Path(__file__).parent.parent / "examples"
NAMES = sorted(EXAMPLES.glob("us-*.json"))


def accords(*words: str, home: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "accords", *words, "--home", str(home)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def told(run: subprocess.CompletedProcess[str]) -> dict[str, int]:
    counts: dict[str, int] = json.loads(run.stdout)
    return {name: counts[name] for name in ("new", "changed", "unchanged")}


def statement(
    number: int, text: str = "Canada and Kenya agreed to establish a working group on trade."
) -> Document:
    return Document(
        text=f"{text} This is text {number}.", id=f"made-{number}", lang="en", published="2021-03-04"
    )


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some examples in a folder."""
    folder = tmp_path_factory.mktemp("statements")
    for path in NAMES:
        shutil.copy(path, folder)
    return folder


@pytest.fixture(scope="module")
def ingested(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("ingested") / "home"
    run = accords("ingest", str(folder), "--json", "--workers", "1", home=home)
    assert run.returncode == 0, run.stderr
    assert told(run) == {"new": len(NAMES), "changed": 0, "unchanged": 0}
    return home


def test_the_same_text_again_changes_nothing(folder: Path, ingested: Path) -> None:
    before = Generation.current(ingested).number
    run = accords("ingest", str(folder), "--json", home=ingested)
    assert (run.returncode, told(run)) == (0, {"new": 0, "changed": 0, "unchanged": len(NAMES)})
    assert Generation.current(ingested).number == before


def test_any_number_of_workers_gives_the_same_graph(folder: Path, ingested: Path, workspace: Path) -> None:
    run = accords("ingest", str(folder), "--workers", "3", "--json", home=workspace)
    assert run.returncode == 0, run.stderr
    assert quads(workspace) == quads(ingested)


def test_a_moved_folder_holds_the_same_statements(tmp_path: Path, workspace: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "note.txt").write_text("France and Egypt signed an agreement on water.", "utf-8")
    assert told(accords("ingest", str(tmp_path / "a"), "--json", home=workspace))["new"] == 1
    (tmp_path / "a").rename(tmp_path / "b")
    again = accords("ingest", str(tmp_path / "b"), "--json", home=workspace)
    assert told(again) == {"new": 0, "changed": 0, "unchanged": 1}
    (tmp_path / "b" / "note.txt").write_text("France and Egypt signed an agreement on wheat.", "utf-8")
    changed = accords("ingest", str(tmp_path / "b"), "--json", home=workspace)
    assert told(changed) == {"new": 0, "changed": 1, "unchanged": 0}


def test_refusals_leave_the_rest_alone(tmp_path: Path, workspace: Path) -> None:
    good = {"id": "good", "text": "France and Egypt signed an agreement on water."}
    (tmp_path / "many.jsonl").write_text(f'{json.dumps(good)}\n{{"id": 5, "text": "x"}}\nno json\n', "utf-8")
    run = accords("ingest", str(tmp_path / "many.jsonl"), "--json", home=workspace)
    assert run.returncode == 65
    assert told(run)["new"] == 1
    assert "many.jsonl, line 2: the field id is a number; expected text" in run.stderr
    assert "many.jsonl, line 3: no JSON" in run.stderr
    assert "Traceback" not in run.stderr


def test_a_killed_job_goes_on_where_it_was(tmp_path: Path, workspace: Path) -> None:
    total = 400
    with (tmp_path / "many.jsonl").open("w", encoding="utf-8") as file:
        for number in range(total):
            made = statement(number)
            file.write(json.dumps({"id": made.id, "lang": "en", "text": made.text}) + "\n")
    words = ["ingest", str(tmp_path / "many.jsonl"), "--workers", "2", "--home", str(workspace)]
    process = subprocess.Popen([sys.executable, "-m", "accords", *words], start_new_session=True)
    taken_before_the_kill(workspace, process)
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()
    held = Record(workspace).counts()["held"]
    assert 0 < held < total
    run = accords("ingest", str(tmp_path / "many.jsonl"), "--json", home=workspace)
    assert run.returncode == 0, run.stderr
    assert told(run) == {"new": total - held, "changed": 0, "unchanged": held}
    record = Record(workspace)
    assert record.counts() == {"held": total, "withdrawn": 0, "quarantined": 0}
    assert len(record.ledger()) == total
    assert Generation.current(workspace).counts["Statement"] == total


def taken_before_the_kill(home: Path, process: subprocess.Popen[bytes]) -> None:
    """Wait until some statements are in the record, and not all."""
    until = time.monotonic() + 120
    while not (home / "record.db").exists() or Record(home).counts()["held"] < 20:
        assert process.poll() is None
        assert time.monotonic() < until
        time.sleep(0.02)


def sleep_over_poison(line: Line) -> None:
    """A worker that never ends reading a certain text."""
    line.send(worker.READY)
    while True:
        document = line.recv()
        time.sleep(3600 if "poison" in document.text else 0)
        line.send(Fault("not poison"))


def test_a_poison_document_is_put_aside_and_the_job_ends_well(workspace: Path) -> None:
    documents = [statement(n, "This is poison." if n == 3 else "Canada and Kenya met.") for n in range(8)]
    tally = Job(Settings(home=workspace), Crew(2, duty=die_over_poison)).run(documents)
    assert (tally.new, tally.quarantined) == (7, 1)
    (aside,) = Record(workspace).quarantined()
    assert aside.address == "id:made-3"
    assert "died over it 2 times" in aside.reason
    again = Job(Settings(home=workspace), Crew(2, duty=die_over_poison)).run(documents)
    assert (again.new, again.unchanged, again.quarantined) == (0, 7, 1)


def test_a_document_that_never_ends_is_put_aside() -> None:
    documents = [statement(n, "This is poison." if n == 1 else "Canada and Kenya met.") for n in range(3)]
    with Crew(1, seconds=1.5, duty=sleep_over_poison) as crew:
        outcomes = [outcome for _, outcome in crew.outcomes(documents)]
    assert [outcome.reason for outcome in outcomes if isinstance(outcome, Fault)] == [
        "not poison", "reading it took more than 2 seconds", "not poison",
    ]  # fmt: skip


def die_once(mark: Path, line: Line) -> None:
    """A worker that somebody kills once."""
    if not mark.exists():
        line.send(worker.READY)
        line.recv()
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    worker.work(line)


def test_a_killed_worker_is_replaced(tmp_path: Path, workspace: Path) -> None:
    duty = partial(die_once, tmp_path / "killed")
    tally = Job(Settings(home=workspace), Crew(1, duty=duty)).run(statement(n) for n in range(4))
    assert (tally.new, tally.quarantined) == (4, 0)


def start_many(folder: Path, name: str, total: int, home: Path) -> subprocess.Popen[bytes]:
    """Start ingesting some made statements in the background."""
    made = (statement(number) for number in range(total))
    lines = (json.dumps({"id": f"{name}-{one.id}", "lang": "en", "text": one.text}) for one in made)
    (folder / f"{name}.jsonl").write_text("\n".join(lines), encoding="utf-8")
    words = ["ingest", str(folder / f"{name}.jsonl"), "--workers", "1", "--home", str(home)]
    return subprocess.Popen([sys.executable, "-m", "accords", *words], stderr=subprocess.PIPE)


def test_two_jobs_at_once_share_a_workspace(tmp_path: Path, workspace: Path) -> None:
    """The second publisher waits for the first."""
    jobs = [start_many(tmp_path, name, 40, workspace) for name in ("first", "second")]
    assert [job.wait(timeout=180) for job in jobs] == [0, 0]
    assert Record(workspace).counts()["held"] == 80
    assert Generation.current(workspace).counts["Statement"] == 80


def test_an_interrupted_job_ends_quietly(tmp_path: Path, workspace: Path) -> None:
    job = start_many(tmp_path, "long", 400, workspace)
    taken_before_the_kill(workspace, job)
    job.send_signal(signal.SIGINT)
    _, said = job.communicate(timeout=60)
    assert job.returncode == 130
    assert b"Traceback" not in said
    assert 0 < Record(workspace).counts()["held"] < 400


def never_start(line: Line) -> None:
    """A worker whose reader cannot be loaded."""
    os._exit(1)


def test_a_broken_reader_blames_no_document(workspace: Path) -> None:
    with pytest.raises(ReaderBroken, match="does not start"):
        Job(Settings(home=workspace), Crew(2, duty=never_start)).run(statement(n) for n in range(5))
    assert Record(workspace).counts() == {"held": 0, "withdrawn": 0, "quarantined": 0}


def test_refusals_are_counted_and_told(workspace: Path) -> None:
    said: list[str] = []
    inputs: list[Document | Refusal] = [Refusal("a.txt", "it is empty", "a text"), statement(1)]
    tally = Job(Settings(home=workspace), Crew(1), tell=said.append).run(inputs)
    assert (tally.new, tally.refused) == (1, 1)
    assert "refused: a.txt: it is empty; expected a text" in said


def test_what_was_withdrawn_comes_back_only_on_demand(workspace: Path) -> None:
    settings, made = Settings(home=workspace), statement(1)
    Job(settings, Crew(1)).run([made])
    Record(workspace).withdraw(made.statement_hash)
    assert Job(settings, Crew(1)).run([made]).unchanged == 1
    assert Record(workspace).counts()["held"] == 0
    assert Job(settings, Crew(1), again=True).run([made]).new == 1
    assert Record(workspace).counts()["held"] == 1
