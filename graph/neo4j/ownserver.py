"""A server of our own: a Neo4j Community process on this machine, reachable from this machine only."""

from __future__ import annotations

import hashlib
import os
import secrets
import signal
import socket
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

from accords.graph.errors import ServiceAbsent
from accords.graph.neo4j.jars import find_jars
from accords.graph.neo4j.java import find_java
from accords.graph.neo4j.releases import wanted
from accords.graph.neo4j.workplace import Running, Workplace

ADMIN = "org.neo4j.cli.AdminTool"
START_SECONDS = 180.0
STOP_SECONDS = 30.0
ITERATIONS = 1024

OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")

FLAGS = [
    "-Xms512m",
    "-Xmx512m",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "-XX:-OmitStackTraceInFastThrow",
    "-Dfile.encoding=UTF-8",
    "-Dlog4j2.disable.jmx=true",
    "-Dio.netty.tryReflectionSetAccessible=true",
    "--enable-native-access=ALL-UNNAMED",
    *(f"--add-opens=java.base/{package}=ALL-UNNAMED" for package in OPENED),
]
"""A small heap, the serial collector and the quick compiler: up in seconds, at home on two cores."""

SETTINGS = {
    "server.default_listen_address": "127.0.0.1",
    "server.http.enabled": "false",
    "server.https.enabled": "false",
    "server.memory.pagecache.size": "128m",
    "db.memory.transaction.max": "256m",
    "db.transaction.timeout": "120s",
    "dbms.usage_report.enabled": "false",
    "dbms.security.allow_csv_import_from_file_urls": "false",
    "internal.dbms.cypher_ip_blocklist": "0.0.0.0/0,::/0",
    # the next two end the server in half a second; by default it waits ten for its clients
    "db.shutdown_transaction_end_timeout": "0s",
    "internal.dbms.bolt.netty_server_shutdown_quiet_period": "0",
}


def start(place: Workplace, environment: Mapping[str, str]) -> Running:
    """Start a server in the workspace and wait until it takes connections."""
    java, jars = find_java(environment), find_jars(environment)
    port = _free_port()
    _prepare(place, port, jars[0].parent)
    process = _launched(
        place, [java, *FLAGS, "-cp", os.pathsep.join(map(str, jars)), wanted(environment).main]
    )
    running = Running("own", f"bolt://127.0.0.1:{port}", process.pid)
    _await_port(place, process, port)
    place.note(running)
    return running


def importer(place: Workplace, environment: Mapping[str, str]) -> list[str]:
    """Lay out the server's folders where they are not there yet; give the command of Neo4j's own admin tool."""
    java, jars = find_java(environment), find_jars(environment)
    _prepare(place, _free_port(), jars[0].parent)
    return [java, *FLAGS, "-cp", os.pathsep.join(map(str, jars)), ADMIN]


def stop(running: Running) -> None:
    """End the server and wait until it is gone."""
    if running.pid is None or not running.alive():
        return
    os.kill(running.pid, signal.SIGTERM)
    until = time.monotonic() + STOP_SECONDS
    while running.alive() and time.monotonic() < until:
        time.sleep(0.05)
    if running.alive():
        os.kill(running.pid, signal.SIGKILL)


def credentials(password: str, salt: bytes) -> str:
    """The line of the server's file of users that lets `neo4j` in with this password."""
    digest = hashlib.sha256(salt + password.encode()).digest()
    for _ in range(ITERATIONS - 1):
        digest = hashlib.sha256(digest).digest()
    return f"neo4j:SHA-256,{digest.hex()},{salt.hex()},{ITERATIONS}:\n"


def _prepare(place: Workplace, port: int, lib: Path) -> None:
    """Lay out the server's folders, settings and password."""
    for name in ("conf", "data/dbms", "logs", "run", "import", "plugins"):
        (place.folder / name).mkdir(parents=True, exist_ok=True)
    folders = {
        f"server.directories.{name}": place.folder / name
        for name in ("data", "logs", "run", "import", "plugins")
    }
    where = {"server.bolt.listen_address": f"127.0.0.1:{port}", "server.directories.lib": lib, **folders}
    lines = (f"{name}={value}\n" for name, value in {**SETTINGS, **where}.items())
    (place.folder / "conf" / "neo4j.conf").write_text("".join(lines), encoding="utf-8")
    users = place.folder / "data" / "dbms" / "auth.ini"
    if not (place.folder / "data" / "databases").exists():
        users.touch(mode=0o600)
        users.write_text(credentials(place.password(), secrets.token_bytes(32)), encoding="ascii")


def _launched(place: Workplace, command: list[str]) -> subprocess.Popen[bytes]:
    """Start the process in a session of its own, so that it outlives the command."""
    home = [f"--home-dir={place.folder}", f"--config-dir={place.folder / 'conf'}", "--console-mode"]
    with place.console.open("wb") as log:
        return subprocess.Popen(
            [*command, *home], stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
        )


def _await_port(place: Workplace, process: subprocess.Popen[bytes], port: int) -> None:
    """Wait until the server listens; raises ServiceAbsent with its last words where it does not."""
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        if process.poll() is not None:
            raise ServiceAbsent(f"the Neo4j server ended at once: {_last_words(place)}")
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.1)
    process.kill()
    raise ServiceAbsent(
        f"the Neo4j server did not answer within {START_SECONDS:.0f} seconds: {_last_words(place)}"
    )


def _last_words(place: Workplace) -> str:
    """The last line that the server wrote, for the message."""
    lines = place.console.read_text(encoding="utf-8", errors="replace").strip().splitlines()
    return f"{lines[-1][:300] if lines else 'it wrote nothing'} (see {place.console})"


def _free_port() -> int:
    """A port of the loopback that nobody uses."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
