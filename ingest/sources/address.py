"""The address: which path of a command line is one, and how it may be shown; `fetched` gets what is there."""

from __future__ import annotations

import re


def is_address(path: str) -> bool:
    """Say whether a path of the command line is an address of the web."""
    return "://" in path


def without_password(path: str) -> str:
    """A path or address as it may be shown: without user name and password."""
    return re.sub(r"(?<=://)[^/?#]*@", "", path)
