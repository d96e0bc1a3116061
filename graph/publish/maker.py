"""The maker: the hash of code and background that a generation is built with; another one means a rebuild."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_ROOM = Path(__file__).parent.parent
_PARTS = ("rdf", "publish", "reference")
_FILES = (
    "keys.py",
    "letters.py",
    "letters.toml",
    "places.py",
    "skeleton.py",
    "slug.py",
    "stems.py",
    "shapes.ttl",
)


@cache
def maker() -> str:
    """16 hex digits over every file that has a part in what a generation says."""
    digest = hashlib.sha256()
    for path in _files():
        digest.update(path.relative_to(_ROOM).as_posix().encode() + b"\0")
        digest.update(path.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


def _files() -> Iterator[Path]:
    """Code, tables and background, in a fixed order."""
    yield from (_ROOM / name for name in _FILES)
    for part in _PARTS:
        yield from sorted(p for p in (_ROOM / part).iterdir() if p.suffix in {".py", ".csv", ".toml", ".sql"})
