"""The file of an export: whole or not at all."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, cast


class Tally:
    """A stream that counts and hashes what goes through it."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out = out
        self._digest = hashlib.sha256()
        self.bytes = 0

    def write(self, data: bytes) -> int:
        """Pass bytes on."""
        self._digest.update(data)
        self.bytes += len(data)
        self._out.write(data)
        return len(data)

    def writelines(self, lines: Iterable[bytes]) -> None:
        """Pass several on."""
        self.write(b"".join(lines))

    def flush(self) -> None:
        """Pass on what is still held back."""
        self._out.flush()

    @property
    def sha256(self) -> str:
        """The sha256 of everything so far, in hexadecimal."""
        return self._digest.hexdigest()

    @property
    def stream(self) -> IO[bytes]:
        """The tally as those who write see it."""
        return cast("IO[bytes]", self)


@contextmanager
def whole(path: Path) -> Iterator[IO[bytes]]:
    """Write a file beside its place and move it there at the end; after an error the old one still stands.

    A pipe or a device is written straight: a file put in its place would not be what was named.
    """
    if path.exists() and not path.is_file():
        with path.open("wb") as out:
            yield out
        return
    part = path.with_name(f".{path.name}.{os.getpid()}.part")
    try:
        with part.open("wb") as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
