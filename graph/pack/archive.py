"""The archive: a ZIP file whose bytes depend on its members alone, not on a clock, an order or a machine."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time of every member: the earliest a ZIP file can hold."""


def archive(members: Mapping[str, bytes]) -> bytes:
    """Write members, sorted by name and not compressed: compression differs between machines."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as box:
        for name in sorted(members):
            box.writestr(entry(name, zipfile.ZIP_STORED), members[name])
    return written.getvalue()


def repacked(data: bytes) -> bytes:
    """Write the members of a ZIP file anew, in their order, without the time of writing."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(written, "w") as box:
        for name in old.namelist():
            box.writestr(entry(name, zipfile.ZIP_DEFLATED), old.read(name), compresslevel=9)
    return written.getvalue()


def entry(name: str, compression: int) -> zipfile.ZipInfo:
    """Describe a member without a clock or a machine."""
    entry = zipfile.ZipInfo(name, EPOCH)
    entry.compress_type = compression
    entry.create_system = 3
    entry.external_attr = 0o644 << 16
    return entry
