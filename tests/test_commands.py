"""Every command has a help text with an example, and every example runs as it stands there."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path

import click
import pytest

from accords.cli import SUMMARIES
from tests.endpoint_server import free_port

ROOT = Path(__file__).parent.parent
SERVERS = {
    "accords demo": ("--explorer-port", "--endpoint-port"),
    "accords explore": ("--port",),
    "accords serve": ("--port",),
}
COMMANDS = sorted(point.name for point in entry_points(group="accords.commands"))


def help_texts(name: str) -> Iterator[str]:
    """The help of a command and of each of its sub-commands."""
    (point,) = entry_points(group="accords.commands", name=name)
    command = point.load()
    parts = [command, *command.commands.values()] if isinstance(command, click.Group) else [command]
    for part in parts:
        yield part.help or ""


def examples(name: str) -> list[str]:
    """The example lines in the help of a command."""
    lines: list[str] = []
    for text in help_texts(name):
        _, _, after = text.partition("Example")
        lines += [line.strip() for line in after.splitlines() if line.strip().startswith("accords ")]
    return lines


ALL_EXAMPLES = [(name, line) for name in COMMANDS for line in examples(name)]


SEGMENTS = """#\tPUNC
وقع\tV
ال+وزير+ان\tDET+NOUN+NSUFF
ال+اتفاق\tDET+NOUN
و+أكد\tCONJ+V
ال+جانب+ان\tDET+NOUN+NSUFF
التزام+هما\tNOUN+PRON
ب+ال+سلام\tPREP+DET+NOUN
"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder as the examples expect it: statements, and a workspace that holds the examples."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(ROOT / "examples", folder / "examples")
    shutil.copytree(ROOT / "tests" / "corpus", folder / "tests" / "corpus")
    (folder / "statement.txt").write_text(
        "Canada and Kenya agreed to establish a working group on trade.\n", encoding="utf-8"
    )
    (folder / "segments.tsv").write_text(SEGMENTS, encoding="utf-8")
    run_line("accords ingest examples/", folder)
    return folder


def environment() -> dict[str, str]:
    return {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
        "PYTHONUNBUFFERED": "1",
    }


def run_line(line: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["bash", "-c", line],
        cwd=folder,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )


def run_server(line: str, folder: Path) -> int:
    """Start a server on free ports, wait for its address, interrupt it; returns its exit status.

    An option given twice counts the second time, so the example stands as it is written.
    """
    (options,) = (options for name, options in SERVERS.items() if line.startswith(name))
    line = " ".join([line, *(f"{option} {free_port()}" for option in options)])
    log = folder / "server.log"
    with log.open("w") as out:
        process = subprocess.Popen(
            ["bash", "-c", f"exec {line}"], cwd=folder, env=environment(), stdout=out, stderr=out
        )
        try:
            wait_for_address(log, process)
        finally:
            process.send_signal(signal.SIGINT)
            status = process.wait(timeout=90)
    return status


def wait_for_address(log: Path, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 180
    while "http://127.0.0.1" not in log.read_text(errors="replace"):
        assert process.poll() is None, log.read_text(errors="replace")
        assert time.monotonic() < end, log.read_text(errors="replace")
        time.sleep(0.2)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_is_summed_up_and_has_an_example(name: str) -> None:
    assert name in SUMMARIES
    assert examples(name)


def test_no_summary_without_a_command() -> None:
    assert set(SUMMARIES) <= set(COMMANDS)


@pytest.mark.parametrize(("name", "line"), ALL_EXAMPLES, ids=[line for _, line in ALL_EXAMPLES])
def test_the_example_runs(name: str, line: str, desk: Path) -> None:
    if line.startswith(tuple(SERVERS)):
        assert run_server(line, desk) in (0, 130)
        return
    run = run_line(line, desk)
    assert run.returncode == 0, run.stderr
    assert "Traceback" not in run.stderr


def test_an_unknown_command_is_a_usage_error(tmp_path: Path) -> None:
    run = run_line("accords negotiate", tmp_path)
    assert run.returncode == 2
    assert "negotiate" in run.stderr


def test_a_taken_port_is_said_before_anything_is_served(desk: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        run = run_line(f"accords serve --port {taken.getsockname()[1]}", desk)
    assert run.returncode == 75
    assert "cannot listen on 127.0.0.1:" in run.stderr
    assert "http://" not in run.stderr
