"""The staging folder: where job and workers hand documents and readings to each other, on any storage fsspec reaches."""

from __future__ import annotations

import uuid

from accords.graph.errors import BadInput, ServiceAbsent
from accords.ingest.sources.address import without_password


class Staging:
    """Files under one URL or local path; each appears whole under its name, or not at all.

    Raises ServiceAbsent where the package for that storage is not installed, BadInput where there is none for it.
    """

    def __init__(self, url: str) -> None:
        try:
            from fsspec.core import url_to_fs

            self.url = url.rstrip("/")
            self._files, self._root = url_to_fs(self.url)
        except ImportError as problem:
            raise ServiceAbsent(
                f"{without_password(url)} cannot be reached: {problem}; expected the extra spark (pip install 'accords[spark]')"
                " and fsspec's package for this storage"
            ) from problem
        except ValueError as problem:
            raise BadInput(
                f"the staging folder {without_password(url)}: {problem}; expected a path or a URL"
            ) from problem

    def read(self, name: str) -> bytes | None:
        """The bytes of a file; None where there is none."""
        try:
            data: bytes = self._files.cat_file(f"{self._root}/{name}")
        except FileNotFoundError:
            return None
        return data

    def write(self, name: str, data: bytes) -> None:
        """Write a file beside its name first, then move it there."""
        path = f"{self._root}/{name}"
        draft = f"{path}.{uuid.uuid4().hex}"
        self._files.makedirs(path.rpartition("/")[0], exist_ok=True)
        self._files.pipe_file(draft, data)
        self._files.mv(draft, path)

    def remove(self, name: str) -> None:
        """Remove a file, where it is there."""
        path = f"{self._root}/{name}"
        if self._files.exists(path):
            self._files.rm_file(path)
