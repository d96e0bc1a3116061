"""The cabinet keeps the reader's tables from one run to the next, and what is read is the same with and without it."""

from __future__ import annotations

import hashlib
import json
import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from accords.graph import cabinet
from accords.graph.cabinet import CABINET, MOST, user_folder
from accords.ingest.edition import tables_folder, tables_id
from accords.ingest.mentions.trie import Entry

TABLE = {"riyadh": (Entry("State", "country:SAU", "Saudi Arabia", "capital", ("Riyadh",)),)}
STATEMENTS = (
    "Secretary Blinken met with Foreign Minister Shoukry in Cairo and agreed to set up a working group on trade.",
    "التقى وزير الخارجية سامح شكري نظيره الروسي سيرغي لافروف في القاهرة، واتفق الجانبان على تشكيل لجنة مشتركة.",
)


@pytest.fixture
def folder(tmp_path: Path) -> Iterator[Path]:
    """Open the cabinet in a folder of this test, and close it behind it."""
    CABINET.open(tmp_path / "tables" / "this")
    yield tmp_path / "tables" / "this"
    CABINET.close()


def never() -> dict[str, tuple[Entry, ...]]:
    raise AssertionError("the table was made a second time")


def test_a_table_is_made_once_and_then_read_back_equal(folder: Path) -> None:
    assert CABINET.table("capitals", lambda: TABLE) == TABLE
    assert CABINET.table("capitals", never) == TABLE
    assert [it.name for it in folder.iterdir()] == ["capitals"], "nothing half written stays"


def test_a_closed_cabinet_writes_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert CABINET.table("capitals", lambda: TABLE) == TABLE
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "damage",
    [
        lambda data: b"",
        lambda data: data[:-1],
        lambda data: data[:40] + bytes([data[40] ^ 1]) + data[41:],
        lambda data: b"no table at all, but more than a hash is long",
    ],
    ids=["empty", "cut short", "one bit", "another file"],
)
def test_a_damaged_table_is_made_again_and_mended(folder: Path, damage: Callable[[bytes], bytes]) -> None:
    CABINET.table("capitals", lambda: TABLE)
    whole = (folder / "capitals").read_bytes()
    (folder / "capitals").write_bytes(damage(whole))
    assert CABINET.table("capitals", lambda: TABLE) == TABLE
    assert (folder / "capitals").read_bytes() == whole


class Trap:
    """Writes a file when a pickle of it is read by an unsuspecting reader."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[Callable[[Path], object], tuple[Path]]:
        return Path.touch, (self.path,)


def test_a_table_that_names_foreign_code_runs_none_of_it(folder: Path, tmp_path: Path) -> None:
    folder.mkdir(parents=True)
    data = pickle.dumps(Trap(tmp_path / "sprung"))
    (folder / "capitals").write_bytes(hashlib.sha256(data).digest() + data)
    assert CABINET.table("capitals", lambda: TABLE) == TABLE
    assert not (tmp_path / "sprung").exists()


def test_a_function_of_ours_is_no_record_either(folder: Path) -> None:
    folder.mkdir(parents=True)
    data = pickle.dumps(user_folder)
    (folder / "capitals").write_bytes(hashlib.sha256(data).digest() + data)
    assert CABINET.table("capitals", lambda: TABLE) == TABLE


def test_where_nothing_can_be_written_tables_are_made_each_time(tmp_path: Path) -> None:
    (tmp_path / "tables").write_text("a file where the folder should be")
    CABINET.open(tmp_path / "tables" / "this")
    try:
        assert CABINET.table("capitals", lambda: TABLE) == TABLE
        assert CABINET.table("capitals", dict) == {}
    finally:
        CABINET.close()


def test_only_the_newest_versions_stay_and_nothing_else_is_touched(tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    os.utime(tmp_path / "letters", (0, 0))
    for number in range(MOST + 2):
        version = tmp_path / f"{number:016x}"
        CABINET.open(version)
        CABINET.table("capitals", lambda: TABLE)
        os.utime(version, (number, number))
    CABINET.close()
    left = sorted(it.name for it in tmp_path.iterdir() if it.name != "letters")
    assert f"{MOST + 1:016x}" in left
    assert len(left) == MOST
    assert (tmp_path / "letters").is_dir()


def test_the_folder_is_the_users_and_named_by_the_edition(tmp_path: Path) -> None:
    assert tables_folder({"XDG_CACHE_HOME": str(tmp_path)}) == tmp_path / "accords" / "tables" / tables_id()
    assert user_folder({"HOME": "/home/x"}, "v") == Path("/home/x/.cache/accords/tables/v")


def said(statement: str, cache: Path) -> list[str]:
    """Read a statement in a process of its own, with the user's cache in a folder."""
    run = subprocess.run(
        [sys.executable, "-m", "accords", "read", "-", "--json"],
        input=statement,
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "XDG_CACHE_HOME": str(cache)},
    )
    assert run.stderr == ""
    return run.stdout.splitlines()


@pytest.mark.parametrize("statement", STATEMENTS, ids=["en", "ar"])
def test_reading_says_the_same_with_kept_tables_damaged_ones_and_none(statement: str, tmp_path: Path) -> None:
    first = said(statement, tmp_path)
    assert json.loads(first[0])["relations"]
    kept = sorted((tmp_path / "accords" / "tables" / tables_id()).iterdir())
    assert {"ingest.mentions.gazetteer-gazetteer-" + lang for lang in ("en", "ar")} & {it.name for it in kept}
    assert said(statement, tmp_path) == first
    for path in kept[::2]:
        path.write_bytes(path.read_bytes()[:100])
    assert said(statement, tmp_path) == first


def test_what_is_kept_is_asked_for_by_its_words(folder: Path) -> None:
    @cabinet.kept
    def doubled(word: str) -> str:
        return word * 2

    assert (doubled("a"), doubled("b"), doubled("a")) == ("aa", "bb", "aa")
    assert len(list(folder.iterdir())) == 2
