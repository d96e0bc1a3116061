"""What is stored: documents on object storage or a Hadoop file system, read through fsspec (the extra spark)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import BinaryIO, cast

from accords.ingest.sources.place import is_left_out
from accords.ingest.sources.refusal import Refused


def stored(url: str) -> Iterator[tuple[str, str]]:
    """The files under a URL: for each its name inside the folder given, and its own URL; in order of names.

    Raises Refused where the package for that storage is not installed, or nothing is there.
    """
    try:
        from fsspec.core import url_to_fs

        files, root = url_to_fs(url)
    except ImportError as problem:
        raise Refused(
            f"it cannot be reached: {problem}", "the extra spark (pip install 'accords[spark]')"
        ) from problem
    found = sorted(path.removeprefix(root).strip("/").split("/") for path in files.find(root))
    if not found:
        raise Refused("there is no such file", "a file or folder")
    for parts in found:
        if parts == [""]:
            yield root.rpartition("/")[2], url
        elif not is_left_out(parts[-1]) and not any(part.startswith(".") for part in parts):
            yield "/".join(parts), files.unstrip_protocol(f"{root.rstrip('/')}/{'/'.join(parts)}")


def opened(url: str) -> BinaryIO:
    """A stored file, to be read and closed."""
    import fsspec

    return cast(BinaryIO, fsspec.open(url, "rb").open())
