"""Verifying: what of a pack was altered since it was made, and what no longer agrees with a workspace."""

from __future__ import annotations

import io
import json
import struct
import zipfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from accords.graph.generation import Generation
from accords.graph.pack.archive import archive
from accords.graph.pack.packing import FORM, MANIFEST, QUOTES, ROWS, SUMS, pack, sha256, sums
from accords.graph.record import Record

LARGEST = 256 * 2**20
"""Bytes that a pack may unfold to; more is not opened."""

_UNREADABLE = (
    zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError, RuntimeError, struct.error,
)  # fmt: skip


def verify(data: bytes, home: Path | None = None) -> list[str]:
    """Say in sentences what of a pack was altered; an empty list means nothing was.

    With a workspace, each quote is held against the text kept there, and where the workspace still stands at
    the generation of the pack, the whole answer is asked anew.
    """
    try:
        members, broken = _members(data)
    except _UNREADABLE as problem:
        return [f"the file is no pack that can be opened: {problem}"]
    found = [f"{name} was altered" for name in broken] or list(_altered(members))
    if not found and archive(members) != data:
        found.append("bytes outside the members were altered")
    if not found and home is not None:
        found += _against(members, data, home)
    return found


def _members(data: bytes) -> tuple[dict[str, bytes], list[str]]:
    """Read every member, and name those that cannot be read; ValueError where no pack is like that."""
    with zipfile.ZipFile(io.BytesIO(data)) as box:
        entries = box.infolist()
        if sum(entry.file_size for entry in entries) > LARGEST:
            raise ValueError(f"it would unfold to more than {LARGEST} bytes")
        if len({entry.filename for entry in entries}) != len(entries):
            raise ValueError("a name stands in it twice")
        if any(entry.compress_type != zipfile.ZIP_STORED for entry in entries):
            raise ValueError("its members are compressed")
        members: dict[str, bytes] = {}
        broken: list[str] = []
        for entry in entries:
            try:
                members[entry.filename] = box.read(entry)
            except _UNREADABLE:
                broken.append(entry.filename)
    return members, broken


def _altered(members: Mapping[str, bytes]) -> Iterator[str]:
    """Hold the members against the list of hashes, and the quotes against theirs."""
    missing = [name for name in (MANIFEST, ROWS, QUOTES, SUMS) if name not in members]
    if missing:
        yield from (f"{name} is missing" for name in missing)
        return
    rest = {name: data for name, data in members.items() if name != SUMS}
    told = _told(members[SUMS])
    for name in sorted({*told, *rest}):
        if name not in rest:
            yield f"{name} is missing"
        elif name not in told:
            yield f"{name} was added"
        elif told[name] != sha256(rest[name]):
            yield f"{name} was altered"
    if told == {name: sha256(rest[name]) for name in rest} and members[SUMS] != sums(rest):
        yield f"{SUMS} was altered"
    yield from _contents(members)


def _told(listed: bytes) -> dict[str, str]:
    """Read the list of hashes."""
    lines = (line.partition("  ") for line in listed.decode("utf-8", "replace").splitlines())
    return {name: hashed for hashed, _, name in lines}


def _contents(members: Mapping[str, bytes]) -> Iterator[str]:
    """Hold the quotes against their hashes, and the rows against the quotes."""
    try:
        manifest, rows, quotes = (json.loads(members[name]) for name in (MANIFEST, ROWS, QUOTES))
        if manifest["form"] != FORM:
            yield f"{MANIFEST} has form {manifest['form']}, expected {FORM}"
        for number, one in enumerate(quotes, start=1):
            if sha256(str(one["quote"]).encode("utf-8")) != one["quote_sha256"]:
                yield f"quote {number} was altered"
        known = {one["quote"] for one in quotes}
        for number, row in enumerate(rows, start=1):
            if row.get("quote") is not None and row["quote"] not in known:
                yield f"row {number} quotes what is in no quote"
        if (len(rows), len(quotes)) != (manifest["rows"], manifest["quotes"]):
            yield f"{MANIFEST} counts other rows or quotes"
    except (ValueError, KeyError, TypeError, AttributeError) as problem:
        yield f"the pack lacks or misnames a field: {problem}"


def _against(members: Mapping[str, bytes], data: bytes, home: Path) -> Iterator[str]:
    """Hold the quotes against the record, and the answer against the published graph."""
    generation = Generation.current(home)
    record = Record(home)
    try:
        for number, one in enumerate(json.loads(members[QUOTES]), start=1):
            yield from _quoted(number, one, record)
    finally:
        record.close()
    manifest = json.loads(members[MANIFEST])
    made_from = (manifest["data"]["generation"], manifest["data"]["published_at"])
    if made_from != (generation.number, generation.published_at):
        return
    if pack(generation, manifest["question"], manifest["parameters"]) != data:
        yield "the question, asked anew of the same generation, gives another pack"


def _quoted(number: int, one: Mapping[str, Any], record: Record) -> Iterator[str]:
    """Hold one quote against the text that the record keeps."""
    text = record.text(str(one["statement"]).rpartition("/")[2])
    if text is None:
        yield f"quote {number}: the workspace does not hold {one['statement']}"
    elif sha256(text.encode("utf-8")) != one["text_sha256"]:
        yield f"quote {number}: the text of {one['statement']} is another one now"
    elif text[one["start"] : one["end"]] != one["quote"]:
        yield f"quote {number} is not what stands at {one['start']}–{one['end']} of {one['statement']}"
