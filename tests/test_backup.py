"""Backup and restore: the record as one file, and the same graph from it; nothing half-written."""

from __future__ import annotations

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from accords.graph.errors import BadInput
from accords.graph.record.backup import backup, restore
from accords.graph.record.database import NAME


def accords(*words: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run([sys.executable, "-m", "accords", *words], capture_output=True, check=False)


def exported(home: Path) -> bytes:
    return accords("export", "--no-clock", "--home", str(home)).stdout


def test_a_restored_workspace_publishes_the_same_bytes(small_home: Path, tmp_path: Path) -> None:
    kept, again = tmp_path / "kept", tmp_path / "again"
    told = json.loads(accords("backup", str(kept), "--home", str(small_home), "--json").stdout)
    assert told["statements"] > 0
    assert accords("restore", str(kept), "--home", str(again)).returncode == 0
    assert exported(again) == exported(small_home) != b""


def test_what_a_writer_has_not_finished_is_not_in_it(small_home: Path, tmp_path: Path) -> None:
    restored = tmp_path / "home"
    backup(small_home, tmp_path / "first")
    restore(tmp_path / "first", restored)
    with closing(sqlite3.connect(restored / NAME, isolation_level=None)) as writer:
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("DELETE FROM texts")
        held = backup(restored, tmp_path / "second")
        writer.execute("ROLLBACK")
    with closing(sqlite3.connect(tmp_path / "second")) as copy:
        (texts,) = copy.execute("SELECT COUNT(*) FROM texts").fetchone()
    assert texts == held > 0


def test_a_record_is_never_overwritten(small_home: Path, tmp_path: Path) -> None:
    backup(small_home, tmp_path / "kept")
    before = (small_home / NAME).read_bytes()
    with pytest.raises(BadInput, match="restore into a new workspace"):
        restore(tmp_path / "kept", small_home)
    assert (small_home / NAME).read_bytes() == before


@pytest.mark.parametrize(
    "content", [b"", b"no database at all, only words" * 40, b"SQLite format 3\x00" + b"\x00" * 500]
)
def test_what_is_no_record_is_refused_and_leaves_nothing(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(content)
    with pytest.raises(BadInput, match="no record of ours"):
        restore(tmp_path / "file", tmp_path / "home")
    assert list((tmp_path / "home").iterdir()) == []


def test_a_damaged_backup_is_refused(small_home: Path, tmp_path: Path) -> None:
    backup(small_home, tmp_path / "kept")
    damaged = bytearray((tmp_path / "kept").read_bytes())
    for place in range(4096, len(damaged), 4096):
        damaged[place : place + 64] = b"\xff" * 64
    (tmp_path / "kept").write_bytes(damaged)
    done = accords("restore", str(tmp_path / "kept"), "--home", str(tmp_path / "home"))
    assert done.returncode == BadInput.exit_status
    assert b"kept" in done.stderr
    assert b"Traceback" not in done.stderr
    assert not (tmp_path / "home" / NAME).exists()
