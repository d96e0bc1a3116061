"""Packs: an answer with its evidence; one altered byte anywhere is found and named."""

from __future__ import annotations

import io
import json
import os
import shutil
import zipfile
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from pyoxigraph import QuerySolutions

from accords.graph.errors import BadInput
from accords.graph.generation import Generation
from accords.graph.pack.archive import archive, repacked
from accords.graph.pack.command import pack as pack_command
from accords.graph.pack.command import verify as verify_command
from accords.graph.pack.packing import pack, sha256, sums
from accords.graph.pack.verifying import verify
from accords.graph.questions import ask
from accords.graph.record import Record

PARTIES = {"a": "USA", "b": "SAU"}


@pytest.fixture(scope="module")
def packed(small_world: Generation) -> bytes:
    return pack(small_world, "working_groups", PARTIES)


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as box:
        return {name: box.read(name) for name in box.namelist()}


def told(data: bytes, name: str) -> Any:
    return json.loads(members(data)[name])


def changed(data: bytes, name: str, old: str, new: str, seal: bool) -> bytes:
    """A pack in which somebody replaced words; with `seal`, the list of hashes too."""
    found = members(data)
    assert old.encode() in found[name]
    found[name] = found[name].replace(old.encode(), new.encode(), 1)
    if seal:
        rest = {key: value for key, value in found.items() if key != "SHA256SUMS"}
        found["SHA256SUMS"] = sums(rest)
    return archive(found)


def test_a_pack_holds_question_answer_quotes_and_data(packed: bytes, small_world: Generation) -> None:
    assert told(packed, "rows.json") == ask(small_world, "working_groups", PARTIES).records()
    manifest = told(packed, "pack.json")
    assert (manifest["question"], manifest["parameters"]) == ("working_groups", PARTIES)
    assert manifest["data"]["generation"] == small_world.number
    assert manifest["data"]["readers"]
    assert "<https://w3id.org/accords/id/country/SAU>" in members(packed)["query.rq"].decode()
    for one in told(packed, "quotes.json"):
        assert one["quote_sha256"] == sha256(one["quote"].encode())
        assert len(one["text_sha256"]) == 64


def test_the_query_in_a_pack_runs_as_it_stands(packed: bytes, small_world: Generation) -> None:
    answer = small_world.store.query(members(packed)["query.rq"].decode(), use_default_graph_as_union=True)
    assert isinstance(answer, QuerySolutions)
    assert len(list(answer)) == len(told(packed, "rows.json"))


def test_the_same_generation_gives_the_same_bytes(packed: bytes, small_world: Generation) -> None:
    assert pack(small_world, "working_groups", PARTIES) == packed
    assert archive(dict(reversed(members(packed).items()))) == packed


def test_an_untouched_pack_is_whole(packed: bytes, small_home: Path) -> None:
    assert verify(packed) == []
    assert verify(packed, small_home) == []


def test_every_altered_byte_is_found(packed: bytes) -> None:
    for place in range(0, len(packed), 97):
        spoilt = bytearray(packed)
        spoilt[place] ^= 1
        assert verify(bytes(spoilt)), place
    for place in range(len(packed) - 600, len(packed)):
        spoilt = bytearray(packed)
        spoilt[place] ^= 1
        assert verify(bytes(spoilt)), place
    assert verify(packed + b" ")
    assert verify(packed[:-1])
    assert verify(b"")


def test_what_was_altered_is_named(packed: bytes) -> None:
    spoilt = changed(
        packed, "quotes.json", "working group on cybersecurity", "working group on archaeology", False
    )
    assert verify(spoilt)[:1] == ["quotes.json was altered"]
    assert "quote 1 was altered" in verify(spoilt)
    assert verify(changed(packed, "rows.csv", "group", "Group", False)) == ["rows.csv was altered"]
    found = {**members(packed), "more.txt": b""}
    assert verify(archive(found)) == ["more.txt was added"]
    del found["rows.csv"], found["more.txt"]
    assert verify(archive(found)) == ["rows.csv is missing"]


def test_new_hashes_do_not_hide_a_changed_quote(packed: bytes) -> None:
    spoilt = changed(
        packed, "quotes.json", "working group on cybersecurity", "working group on archaeology", True
    )
    assert "quote 1 was altered" in verify(spoilt)


def test_a_forged_pack_is_found_by_the_texts_of_a_workspace(packed: bytes, small_home: Path) -> None:
    found = members(packed)
    quotes = json.loads(found["quotes.json"])
    old = quotes[0]["quote"]
    quotes[0]["quote"] = new = old.replace("cybersecurity", "archaeology")
    assert new != old
    quotes[0]["quote_sha256"] = sha256(new.encode())
    found["quotes.json"] = (json.dumps(quotes, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()
    found["rows.json"] = found["rows.json"].replace(old.encode(), new.encode())
    rest = {name: data for name, data in found.items() if name != "SHA256SUMS"}
    forged = archive({**rest, "SHA256SUMS": sums(rest)})
    assert verify(forged) == []
    (first, *_) = verify(forged, small_home)
    assert first.startswith("quote 1 is not what stands at ")


def test_a_withdrawn_statement_is_missed(packed: bytes, small_home: Path, workspace: Path) -> None:
    shutil.copytree(small_home, workspace)
    record = Record(workspace)
    record.withdraw(record.find("dialogue-2020"))
    record.close()
    assert any("does not hold" in line for line in verify(packed, workspace))


def test_no_pack_of_paths_lacks_its_question(small_world: Generation) -> None:
    names = members(pack(small_world, "paths", {"official": "Mary Ellsworth", "threat": "threat/piracy"}))
    assert "question.cypher" in names
    assert "query.rq" not in names


def test_an_unknown_question_is_refused(small_world: Generation) -> None:
    with pytest.raises(BadInput, match="no question 'weather'"):
        pack(small_world, "weather", {})


def test_repacking_leaves_out_the_clock() -> None:
    boxes = []
    for year in (1999, 2020):
        written = io.BytesIO()
        with zipfile.ZipFile(written, "w") as box:
            box.writestr(zipfile.ZipInfo("a", (year, 1, 1, 0, 0, 0)), b"same")
        boxes.append(repacked(written.getvalue()))
    assert boxes[0] == boxes[1]


def test_the_commands_pack_and_verify(small_home: Path, tmp_path: Path) -> None:
    file = os.fspath(tmp_path / "answer.zip")
    home = os.fspath(small_home)
    run = CliRunner().invoke(
        pack_command, ["working_groups", "--a", "USA", "--b", "SAU", "--out", file, "--home", home]
    )
    assert run.exit_code == 0, run.output
    assert run.output.startswith(sha256(Path(file).read_bytes()))
    assert CliRunner().invoke(verify_command, [file, "--home", home]).exit_code == 0
    data = bytearray(Path(file).read_bytes())
    data[len(data) // 2] ^= 1
    Path(file).write_bytes(data)
    run = CliRunner().invoke(verify_command, [file, "--json"])
    assert run.exit_code == 1
    assert json.loads(run.stdout)["altered"]
