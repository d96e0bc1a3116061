"""What pyproject.toml cannot say: with ACCORDS_COMPILED set, the reader's modules are compiled to C (docs/compiled.md).

Without it the package is plain Python, as `make setup` and pip install it.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from setuptools import setup

if TYPE_CHECKING:
    from setuptools import Extension

ROOMS = ("acts", "arabic", "clauses", "dates", "english", "mentions", "results", "text", "things")
SINGLE = ("draft", "languages", "lexicon", "pipeline", "scenes", "token")
PLAIN = ("__init__.py", "wording.py")
"""Left as they are: packages, which find their data files beside them, and a class whose fields are set by their names."""
GROUPS = 4
"""So many C compilers can work side by side."""


def native(folder: Path) -> list[Extension]:
    """Return the extensions that the reader's modules become, their C in a folder; raises SystemExit where mypyc refuses one."""
    from mypyc.build import mypycify

    ingest = Path("accords/ingest")  # by the link, so that the modules are named as they are imported
    paths = sorted(str(it) for room in ROOMS for it in (ingest / room).rglob("*.py") if it.name not in PLAIN)
    paths += [str(ingest / f"{name}.py") for name in SINGLE]
    groups = [(paths[start::GROUPS], f"accords_reader_{start}") for start in range(GROUPS)]
    extensions: list[Extension] = mypycify(
        paths, separate=groups, target_dir=str(folder), opt_level="2", debug_level="0"
    )
    return extensions


if __name__ == "__main__":
    compiled = bool(os.environ.get("ACCORDS_COMPILED"))
    setup(
        ext_modules=native(Path("build/compiled/c")) if compiled else [],
        options={"build_ext": {"parallel": os.cpu_count()}},
    )
