"""Faults of the machine: a full disk, lost permissions, a clock set back, two at once, damaged files.

After each: one sentence and an exit status, the graph that was published before still answers, and the way
back that the sentence names leads to the same bytes as if nothing had happened.
"""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from accords.graph.errors import BadInput, Damaged, StorageFault
from accords.graph.generation import Generation, current_number
from accords.graph.publish import publish
from accords.graph.record import Record
from accords.graph.record.backup import restore
from accords.graph.record.database import NAME as RECORD
from accords.graph.settings import Settings
from tests.faults import accords, said
from tests.published import bytes_of
from tests.worlds import small_world

KIB = 1024
GROUPS = ("ask", "working_groups", "--a", "USA", "--b", "SAU", "--json")
FAULT = StorageFault.exit_status


def take(home: Path, numbers: range) -> None:
    record = Record(home)
    for number in numbers:
        record.take(*small_world()[number])
    record.close()


@pytest.fixture(scope="module")
def unpublished(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with a published graph, and statements in the record that are not in it yet."""
    home = tmp_path_factory.mktemp("unpublished") / "home"
    take(home, range(4))
    publish(Settings(home=home))
    take(home, range(4, 8))
    return home


@pytest.fixture
def home(unpublished: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of it."""
    home = tmp_path / "home"
    shutil.copytree(unpublished, home)
    yield home
    for folder in (home, home / "generations"):
        folder.chmod(0o755)


def still_answers(home: Path) -> bool:
    """Say whether a question is answered from the first generation."""
    run = accords(*GROUPS, home=home)
    return run.returncode == 0 and len(json.loads(run.stdout)) > 0 and current_number(home) == 1


@pytest.mark.parametrize(
    ("words", "room"),
    [(("publish",), KIB), (("publish",), 1000 * KIB), (("publish", "--rebuild"), 1000 * KIB)],
)
def test_a_publish_without_room_says_so_and_can_be_given_again(
    home: Path, small_bytes: bytes, words: tuple[str, ...], room: int
) -> None:
    run = accords(*words, home=home, room=room)
    assert (run.returncode, "there is no room" in said(run)) == (FAULT, True)
    assert still_answers(home)
    assert not (home / "generations" / ".draft").exists(), "the room of a failed draft is given back"
    publish(Settings(home=home))
    assert bytes_of(home) == small_bytes


def test_an_ingest_without_room_keeps_what_was_taken_and_goes_on(home: Path, tmp_path: Path) -> None:
    lines = [json.dumps({"id": f"n{n}", "lang": "en", "published": "2021-02-03", "text": f"Canada and Kenya"
             f" agreed to set up working group {n} on trade. " * 40}) for n in range(12)]  # fmt: skip
    (tmp_path / "new.jsonl").write_text("\n".join(lines), "utf-8")
    words = ("ingest", str(tmp_path / "new.jsonl"), "--workers", "1")
    for room in (KIB, 40 * KIB, 120 * KIB):
        run = accords(*words, home=home, room=room)
        assert (run.returncode, "there is no room" in said(run)) == (FAULT, True)
    assert still_answers(home)
    assert accords(*words, home=home).returncode == 0
    record = Record(home)
    assert record.counts()["held"] == 8 + 12
    assert len(record.ledger()) == 8 + 12, "nothing is taken twice"
    assert accords("check", home=home).returncode == 0


def test_a_backup_without_room_leaves_the_last_one_alone(home: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    assert accords("backup", str(kept), home=home).returncode == 0
    before = kept.read_bytes()
    run = accords("backup", str(kept), home=home, room=40 * KIB)
    assert (run.returncode, f"no room to write {kept}" in said(run)) == (FAULT, True)
    assert kept.read_bytes() == before
    assert {it.name for it in tmp_path.iterdir()} == {"home", "kept"}


def test_a_restore_without_room_leaves_no_half_workspace(home: Path, tmp_path: Path) -> None:
    accords("backup", str(tmp_path / "kept"), home=home)
    run = accords("restore", str(tmp_path / "kept"), home=tmp_path / "new", room=40 * KIB)
    assert (run.returncode, "there is no room" in said(run)) == (FAULT, True)
    assert list((tmp_path / "new").iterdir()) == []
    assert restore(tmp_path / "kept", tmp_path / "new") == 8


@pytest.mark.parametrize("words", [("export",), ("status", "--json")])
def test_an_answer_to_a_full_device_is_not_taken_for_given(home: Path, words: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "accords", *words, "--home", str(home)]
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)
    assert run.returncode == FAULT
    assert b"there is no room to write the answer" in run.stderr
    assert b"Traceback" not in run.stderr


def test_a_device_is_written_to_and_never_replaced(home: Path) -> None:
    run = accords("export", "--out", "/dev/full", home=home)
    assert (run.returncode, "there is no room to write" in said(run)) == (FAULT, True)
    assert accords("export", "--out", "/dev/null", home=home).returncode == 0
    assert accords("backup", "/dev/null", home=home).returncode == BadInput.exit_status
    assert all(Path(name).is_char_device() for name in ("/dev/full", "/dev/null"))


@pytest.mark.parametrize("words", [("publish",), ("withdraw", small_world()[0][0].statement_hash)])
def test_a_workspace_that_may_not_be_written_still_answers(home: Path, words: tuple[str, ...]) -> None:
    for path in [home, *home.rglob("*")]:
        path.chmod(0o555 if path.is_dir() else 0o444)
    run = accords(*words, home=home)
    assert (run.returncode, "may not be" in said(run)) == (FAULT, True)
    assert still_answers(home)
    for path in [home, *home.rglob("*")]:
        path.chmod(0o755 if path.is_dir() else 0o644)
    assert accords(*words, home=home).returncode == 0


def test_a_graph_that_may_not_be_read_says_so(home: Path) -> None:
    (home / "generations").chmod(0)
    for words in (GROUPS, ("export",), ("check",)):
        run = accords(*words, home=home)
        assert (run.returncode, "may not be read" in said(run)) == (FAULT, True)


def test_a_clock_set_back_changes_no_bytes(tmp_path: Path, small_bytes: bytes) -> None:
    """Everything here was written by a clock far ahead; what comes now is earlier, and yet the newest."""
    home = tmp_path / "home"
    take(home, range(5))
    publish(Settings(home=home))
    with closing(sqlite3.connect(home / RECORD)) as record, record:
        record.execute("UPDATE statements SET first_seen = '2199-01-01T00:00:00Z'")
        record.execute("UPDATE ledger SET at = '2199-01-01T00:00:00Z'")
    card = home / "generations" / "1" / "generation.json"
    card.write_text(json.dumps(json.loads(card.read_text()) | {"published_at": "2199-01-01T00:00:00Z"}))
    for path in [home, *home.rglob("*")]:
        os.utime(path, (7_226_582_400, 7_226_582_400))
    take(home, range(5, 8))
    run = accords("publish", "--json", home=home)
    assert (run.returncode, json.loads(run.stdout)["generation"]) == (0, 2)
    assert bytes_of(home) == small_bytes
    assert json.loads(accords("status", "--json", home=home).stdout)["is_current"] is True
    withdrawn = accords("withdraw", small_world()[7][0].statement_hash, home=home)
    assert withdrawn.returncode == 0
    assert current_number(home) == 3
    assert accords("check", home=home).returncode == 0


def test_two_publishers_at_once_make_one_generation(home: Path, small_bytes: bytes) -> None:
    command = [sys.executable, "-m", "accords", "publish", "--json", "--home", str(home)]
    both = [subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) for _ in range(2)]
    told = [one.communicate() for one in both]
    assert [one.returncode for one in both] == [0, 0], told
    assert [json.loads(out)["generation"] for out, _ in told] == [2, 2]
    assert bytes_of(home) == small_bytes
    assert accords("check", home=home).returncode == 0


def spoil(path: Path) -> None:
    """Write over every fourth kilobyte of a file."""
    content = bytearray(path.read_bytes())
    for place in range(0, len(content), 4 * KIB):
        content[place : place + KIB] = b"\xa5" * len(content[place : place + KIB])
    path.unlink()  # other generations may share the file
    path.write_bytes(content)


def _card(generation: Path) -> None:
    (generation / "generation.json").write_text('{"number": 1, "revi', "utf-8")


def _store(generation: Path) -> None:
    for path in sorted((generation / "store").glob("*.sst")):
        spoil(path)


def _no_store(generation: Path) -> None:
    shutil.rmtree(generation / "store")


def _index(generation: Path) -> None:
    spoil(generation / "index.db")


def _pointer(generation: Path) -> None:
    (generation.parent / "CURRENT").write_text("\0\0", "ascii")


@pytest.mark.parametrize("harm", [_card, _store, _no_store, _index, _pointer])
def test_a_damaged_generation_says_so_and_is_made_again_from_the_record(
    home: Path, small_bytes: bytes, harm: object
) -> None:
    assert callable(harm)
    harm(home / "generations" / "1")
    for words in (("check",), ("publish",)):
        run = accords(*words, home=home)
        assert (run.returncode, "is damaged" in said(run)) == (FAULT, True)
        assert "accords publish --rebuild" in said(run)
    publish(Settings(home=home), rebuild=True)
    assert bytes_of(home) == small_bytes
    Generation.current(home).prove_readable()


def test_a_damaged_record_says_so_and_the_last_backup_brings_it_back(
    small_home: Path, small_bytes: bytes, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    shutil.copytree(small_home, home)
    accords("backup", str(tmp_path / "kept"), home=home)
    content = bytearray((home / RECORD).read_bytes())
    content[16 * KIB :] = b"\xa5" * len(content[16 * KIB :])
    (home / RECORD).write_bytes(content)
    for words in (("check",), ("publish", "--rebuild"), ("status",)):
        run = accords(*words, home=home)
        assert run.returncode == FAULT
        assert f"{RECORD} is damaged" in said(run)
        assert "accords restore" in said(run)
    assert still_answers(home)
    assert accords("backup", str(tmp_path / "bad"), home=home).returncode != 0
    assert not (tmp_path / "bad").exists()
    assert accords("restore", str(tmp_path / "kept"), home=tmp_path / "new").returncode == 0
    assert bytes_of(tmp_path / "new") == small_bytes


@pytest.mark.parametrize(
    ("change", "found"),
    [
        ("UPDATE texts SET text = replace(text, 'a', 'e')", "is not the one that was taken"),
        ("UPDATE readings SET reading = substr(reading, 1, 100)", "cannot be read"),
    ],
)
def test_a_record_changed_behind_our_back_is_found(
    small_home: Path, tmp_path: Path, change: str, found: str
) -> None:
    home = tmp_path / "home"
    shutil.copytree(small_home, home)
    with closing(sqlite3.connect(home / RECORD)) as record, record:
        record.execute(change)
    run = accords("check", home=home)
    assert run.returncode == 1
    assert found in run.stdout


def test_the_explorer_and_the_endpoint_learn_of_a_damaged_generation_as_an_error_of_ours(home: Path) -> None:
    _store(home / "generations" / "1")
    with pytest.raises(Damaged, match="accords publish --rebuild"):
        len(Generation.current(home).store)
