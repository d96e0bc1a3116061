"""The address: which path of a command line is one, and how it may be shown; `fetched` and `stored` get what is there."""

from __future__ import annotations

import re

STORAGES = frozenset(
    ["abfs", "abfss", "az", "gcs", "gs", "hdfs", "memory", "oss", "s3", "s3a", "webhdfs"]
)  # fmt: skip
"""The schemes of object storage and Hadoop; every other address is one of the web, with its own guards."""


def is_stored(path: str) -> bool:
    """Say whether a path of the command line lies on a storage."""
    scheme, mark, _ = path.partition("://")
    return bool(mark) and scheme.lower() in STORAGES


def is_address(path: str) -> bool:
    """Say whether a path of the command line is an address of the web."""
    return "://" in path


def without_password(path: str) -> str:
    """A path or address as it may be shown: without user name and password."""
    return re.sub(r"(?<=://)[^/?#]*@", "", path)
