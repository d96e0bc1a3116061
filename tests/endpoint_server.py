"""A real endpoint for tests: `accords serve` in a process of its own, on a free port, over given quads."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
from pyoxigraph import Quad, Store

READY_SECONDS = 120
VOID = "<https://w3id.org/accords/dataset> <http://rdfs.org/ns/void#triples> 7 .\n"


def workspace(home: Path, quads: Iterable[Quad], number: int = 1) -> Path:
    """Write quads as a generation and let the pointer name it."""
    folder = home / "generations" / str(number)
    folder.mkdir(parents=True)
    store = Store(str(folder / "store"))
    store.bulk_extend(quads)
    store.flush()
    del store
    (folder / "void.ttl").write_text(VOID, encoding="utf-8")
    (home / "generations" / "CURRENT").write_text(f"{number}\n", encoding="ascii")
    return home


def free_port() -> int:
    with socket.socket() as door:
        door.bind(("127.0.0.1", 0))
        port: int = door.getsockname()[1]
        return port


@contextmanager
def serving(home: Path, *options: str) -> Iterator[httpx.Client]:
    """Serve a workspace and hand over a client to it; the server ends with the block."""
    port = free_port()
    words = ["serve", "--home", str(home), "--port", str(port), *options]
    process = subprocess.Popen([sys.executable, "-m", "accords", *words], stderr=subprocess.PIPE)
    try:
        with httpx.Client(base_url=f"http://127.0.0.1:{port}", timeout=60) as client:
            _wait_until_answering(client, process)
            yield client
    finally:
        process.terminate()
        process.wait(timeout=60)
        if process.stderr is not None:
            process.stderr.close()


def _wait_until_answering(client: httpx.Client, process: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + READY_SECONDS
    while time.monotonic() < end:
        assert process.poll() is None, f"the endpoint ended with {process.returncode}"
        try:
            client.get("/health")
        except httpx.TransportError:
            time.sleep(0.05)
        else:
            return
    raise AssertionError(f"the endpoint does not answer within {READY_SECONDS} s")
