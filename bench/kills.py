"""Whoever works for us, killed without warning at random moments: python -m bench.kills [TIMES] [--only VICTIM…].

The ingest is killed TIMES (100) times; publish, load, endpoint and query workers each three tenths as often.
Afterwards nothing may be lost or doubled, Neo4j must equal RDF, and the graph must have the bytes of an
undisturbed run. Prints one line a victim; exit status 1 where anything differs.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import httpx

from accords.graph.export import exported
from accords.graph.generation import Generation
from accords.graph.neo4j import server
from accords.graph.neo4j.compare import compare
from accords.graph.neo4j.connection import connected
from accords.graph.neo4j.loading import load_generation
from accords.graph.neo4j.workplace import Workplace
from accords.graph.record import Record
from accords.graph.settings import Settings
from bench.endpoint import free_port

TIMES = 100
SHARE = 0.3
VICTIMS = ("ingest", "publish", "load", "endpoint", "workers")
IN_A_ROW = 4
"""How often a job is killed before it may come to its end."""
SHORTEST = 2.0
"""Seconds within which a kill falls, at the least."""

QUESTION = "SELECT (COUNT(*) AS ?n) { ?claim a <https://w3id.org/accords/ns#Claim> }"
EXAMPLES = str(files("accords").joinpath("examples"))


class Job:
    """A command that is killed at random moments, and now and then left to end."""

    def __init__(
        self, words: list[str], chance: random.Random, environment: dict[str, str] | None = None
    ) -> None:
        self.words, self.chance = [sys.executable, "-m", "accords", *words], chance
        self.environment = {**os.environ, **(environment or {})}
        self.met = 0

    def start(self) -> subprocess.Popen[bytes]:
        """Start it in a session of its own, so that its helpers die with it."""
        quiet = subprocess.DEVNULL
        return subprocess.Popen(
            self.words, start_new_session=True, stdout=quiet, stderr=quiet, env=self.environment
        )

    def seconds(self) -> float:
        """How long it takes undisturbed; it has to end well."""
        begun = time.monotonic()
        assert self.start().wait() == 0, self.words
        return time.monotonic() - begun

    def kill_within(self, seconds: float) -> bool:
        """Kill it at a random moment; False where it had ended before."""
        process = self.start()
        time.sleep(self.chance.uniform(0.0, seconds))
        was_at_work = process.poll() is None
        if was_at_work:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        self.met += was_at_work
        return was_at_work


def digest(home: Path) -> str:
    """The hash of the published graph without the times of its statements."""
    return hashlib.sha256(exported(Generation.current(home).store, "nquads", with_clock=False)).hexdigest()


def ingest_killed(folder: Path, times: int, chance: random.Random) -> list[str]:
    """Kill the ingest; several times over one workspace, then let it end and look at everything."""
    undisturbed = folder / "undisturbed"
    seconds = Job(_ingest(folder / "timed"), chance).seconds()
    wanted, held = digest(undisturbed), Record(undisturbed).counts()["held"]
    met = ends = lost = doubled = differing = 0
    while met < times:
        home = folder / "killed"
        shutil.rmtree(home, ignore_errors=True)
        job = Job(_ingest(home), chance)
        while job.met < min(IN_A_ROW, times - met) and (at_work := job.kill_within(seconds)):
            pass
        seconds = seconds if at_work else max(0.8 * seconds, SHORTEST)  # the machine has become faster
        job.seconds()
        with closing(Record(home)) as record:
            lost += held - record.counts()["held"]
            doubled += sum(entry.action == "taken" for entry in record.ledger()) - held
        differing += digest(home) != wanted
        met, ends = met + job.met, ends + 1
    print(f"kills  ingest    {met} kills in {ends} jobs: {lost} statements lost, {doubled} doubled, "
          f"{differing} graphs differ", flush=True)  # fmt: skip
    return ["ingest"] * bool(lost or doubled or differing)


def _ingest(home: Path) -> list[str]:
    """The words of an ingest of the examples."""
    return ["ingest", EXAMPLES, "--workers", "2", "--home", str(home)]


def publish_killed(home: Path, times: int, chance: random.Random) -> list[str]:
    """Kill a publish; what answers afterwards must have the same bytes each time."""
    wanted, differing = digest(home), 0
    job = Job(["publish", "--rebuild", "--home", str(home)], chance)
    seconds = job.seconds()
    while job.met < times:
        if not job.kill_within(seconds):
            seconds = max(0.8 * seconds, SHORTEST)
        differing += digest(home) != wanted
    job.seconds()
    differing += digest(home) != wanted
    left = (home / "generations" / ".draft").exists()
    print(f"kills  publish   {job.met} kills: {differing} graphs differ, {int(left)} drafts left", flush=True)
    return ["publish"] * bool(differing or left)


def load_killed(home: Path, times: int, chance: random.Random) -> list[str]:
    """Kill a load into a real server; then let it end and compare property by property."""
    settings = Settings(home=home)
    running = server.start(settings, os.environ)
    settings = replace(settings, neo4j_uri=running.uri, neo4j_password=Workplace(home).password())
    try:
        return _load_killed(settings, times, chance)
    finally:
        server.stop(Settings(home=home), os.environ)


def _load_killed(settings: Settings, times: int, chance: random.Random) -> list[str]:
    """Kill the loads; every few times the database is compared and emptied."""
    environment = {"NEO4J_URI": settings.neo4j_uri or "", "NEO4J_PASSWORD": settings.neo4j_password or ""}
    job = Job(["load", "--home", str(settings.home)], chance, environment)
    generation, differing, again = Generation.current(settings.home), 0, 0
    with connected(settings) as driver:
        seconds = job.seconds()
        while job.met < times:
            driver.execute_query("MATCH (n) DETACH DELETE n", database_="neo4j")
            for _ in range(min(IN_A_ROW, times - job.met)):
                job.kill_within(seconds)
            job.seconds()
            differing += len(list(compare(generation, driver, "neo4j")))
            change = load_generation(driver, "neo4j", generation)
            again += change.created + change.changed + change.deleted
    words = [sys.executable, "-m", "accords", "check", "--neo4j", "--home", str(settings.home)]
    checked = subprocess.run(words, env={**os.environ, **environment}, capture_output=True, check=False)
    print(f"kills  load      {job.met} kills: {differing} differences between Neo4j and RDF, {again} changes "
          f"by another load, `check --neo4j` prints {len(checked.stdout.splitlines())} lines", flush=True)  # fmt: skip
    return ["load"] * bool(differing or again or checked.returncode or checked.stdout)


@contextmanager
def serving(home: Path, port: int) -> Iterator[subprocess.Popen[bytes]]:
    """An endpoint over the workspace; it is killed where it still runs at the end."""
    job = Job(["serve", "--home", str(home), "--port", str(port)], random.Random(0))
    process = job.start()
    try:
        yield process
    finally:
        with_all = process.poll() is None
        if with_all:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()


def answer(port: int) -> str | None:
    """The answer of the endpoint; None where none came."""
    try:
        asked = httpx.get(f"http://127.0.0.1:{port}/sparql", params={"query": QUESTION}, timeout=30)
    except httpx.HTTPError:
        return None
    return asked.text if asked.status_code == 200 else None


def seconds_until_answered(port: int, wanted: str | None = None) -> tuple[float, str]:
    """How long it takes until an answer comes, and the answer."""
    begun = time.monotonic()
    while (found := answer(port)) is None:
        assert time.monotonic() - begun < 120, "the endpoint does not come back"
        time.sleep(0.02)
    return time.monotonic() - begun, found


def endpoint_killed(home: Path, times: int) -> list[str]:
    """Kill the whole endpoint, start it again on the same port, and ask."""
    port, answers, recovery = free_port(), set(), []
    for _ in range(times + 1):
        with serving(home, port):
            took, found = seconds_until_answered(port)
            answers.add(found)
            recovery.append(took)
    print(f"kills  endpoint  {times} kills: {len(answers) - 1} answers differ, answering again after "
          f"{max(recovery):.1f} s at the most", flush=True)  # fmt: skip
    return ["endpoint"] * (len(answers) != 1)


def workers_killed(home: Path, times: int, chance: random.Random) -> list[str]:
    """Kill one process that answers queries after the other, while the endpoint goes on."""
    port, answers, recovery = free_port(), set(), []
    with serving(home, port) as process:
        answers.add(seconds_until_answered(port)[1])
        for _ in range(times):
            os.kill(chance.choice(helpers(process.pid)), signal.SIGKILL)
            took, found = seconds_until_answered(port)
            answers.add(found)
            recovery.append(took)
        outlived = process.poll() is None
    print(f"kills  workers   {times} kills: {len(answers) - 1} answers differ, endpoint "
          f"{'stands' if outlived else 'fell'}, the next answer after {max(recovery):.1f} s at the most", flush=True)  # fmt: skip
    return ["workers"] * (len(answers) != 1 or not outlived)


def helpers(parent: int) -> list[int]:
    """The processes a process has started; waits until there is one."""
    children = Path(f"/proc/{parent}/task/{parent}/children")
    while not (found := [int(one) for one in children.read_text().split()]):
        time.sleep(0.02)
    return found


def main() -> None:
    """Kill everybody in turn, or only those who are named."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("times", nargs="?", type=int, default=TIMES)
    parser.add_argument("--only", nargs="+", choices=VICTIMS, default=VICTIMS)
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        wrong = killed(Path(place), told.times, told.only)
    sys.exit(1 if wrong else 0)


def killed(folder: Path, times: int, victims: Sequence[str]) -> list[str]:
    """Kill some in turn; those after whom something was wrong."""
    chance, fewer, home = random.Random(7), max(round(times * SHARE), 1), folder / "undisturbed"
    Job(_ingest(home), chance).seconds()
    kill: dict[str, Callable[[], list[str]]] = {
        "ingest": lambda: ingest_killed(folder, times, chance),
        "publish": lambda: publish_killed(home, fewer, chance),
        "load": lambda: load_killed(home, fewer, chance),
        "endpoint": lambda: endpoint_killed(home, fewer),
        "workers": lambda: workers_killed(home, fewer, chance),
    }
    return [wrong for victim in victims for wrong in kill[victim]()]


if __name__ == "__main__":
    main()
