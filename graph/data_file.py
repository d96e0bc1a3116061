"""The data file: words and settings that stand as TOML beside the code which uses them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def data_file(room: str, name: str) -> Mapping[str, Any]:
    """Read a file of a package, once; nobody may change what comes of it."""
    return tomllib.loads(files(room).joinpath(name).read_text(encoding="utf-8"))
