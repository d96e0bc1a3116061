"""The demonstration: the examples are read, a summary is printed, explorer and endpoint are up."""

from __future__ import annotations

import shutil
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import click

from accords.graph.commands.home import home_option
from accords.graph.errors import ServiceAbsent
from accords.graph.journal import tell

EXAMPLES = Path(__file__).parent / "examples"
READY_SECONDS = 60


@click.command()
@home_option
@click.option("--explorer-port", default=8501, show_default=True, help="Port of the explorer.")
@click.option("--endpoint-port", default=7878, show_default=True, help="Port of the SPARQL endpoint.")
@click.option("--no-neo4j", is_flag=True, help="Do not look for a Neo4j server.")
def demo(home: Path, explorer_port: int, endpoint_port: int, no_neo4j: bool) -> None:
    """Read the example statements, print a summary, open the explorer and the SPARQL endpoint.

    \b
    Example:
      accords demo
    """
    _accords("ingest", str(EXAMPLES), "--home", str(home), allowed=(0,))
    _accords("status", "--home", str(home), allowed=(0,))
    if not no_neo4j:
        _load_into_neo4j(home)
    _serve_until_stopped(
        {
            f"http://127.0.0.1:{explorer_port}/": ["explore", "--port", str(explorer_port)],
            f"http://127.0.0.1:{endpoint_port}/sparql": ["serve", "--port", str(endpoint_port)],
        },
        home,
    )


def _accords(*words: str, allowed: tuple[int, ...]) -> int:
    """Run one of our own commands to its end; ends the demonstration with its status where not allowed."""
    status = subprocess.run([sys.executable, "-m", "accords", *words], check=False).returncode
    if status not in allowed:
        raise click.exceptions.Exit(status)
    return status


def _load_into_neo4j(home: Path) -> None:
    """Load the graph into Neo4j where a server can be found or started; else say so in one sentence."""
    if shutil.which("java") is None or shutil.which("mvn") is None:
        tell("Neo4j: not found (Java and Maven would start one); everything else works without it.")
        return
    if _accords("neo4j", "start", "--home", str(home), allowed=(0, 69)) == 0:
        _accords("load", "--home", str(home), allowed=(0,))


def _serve_until_stopped(services: dict[str, list[str]], home: Path) -> None:
    """Start each service, print its address once it answers, and wait for an interrupt."""
    running = [
        subprocess.Popen([sys.executable, "-m", "accords", *words, "--home", str(home)])
        for words in services.values()
    ]
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        for address, process in zip(services, running, strict=True):
            _wait_until_answering(address, process)
        click.echo("\nThe explorer:        {}\nThe SPARQL endpoint: {}\nStop with Ctrl-C.".format(*services))
        while all(process.poll() is None for process in running):
            time.sleep(0.5)
    finally:
        for process in running:
            process.terminate()
        for process in running:
            process.wait()


def _wait_until_answering(address: str, process: subprocess.Popen[bytes]) -> None:
    """Wait until the address answers; ServiceAbsent where the process ends or time is up."""
    end = time.monotonic() + READY_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.2)
    raise ServiceAbsent(
        f"nothing answers at {address}: expected it within {READY_SECONDS} s; is the port free?"
    )
