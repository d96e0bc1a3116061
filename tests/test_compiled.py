"""The reader stays fit for compiling: mypyc takes every module of a room that is named for it, and writes its C."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
TRANSLATE = "import sys; from pathlib import Path; from setup import native; native(Path(sys.argv[1]))"


def test_every_module_of_the_reader_is_taken(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", TRANSLATE, str(tmp_path)], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout + done.stderr
    written = "".join(it.read_text("utf-8") for it in tmp_path.glob("*.c"))
    for room in ("acts", "arabic", "clauses", "dates", "english", "mentions", "results", "text", "things"):
        for module in (ROOT / "ingest" / room).glob("[!_]*.py"):
            begins = f"CPyInit_accords___ingest___{room}___{module.stem}(void)"
            assert (begins in written) == (module.stem != "wording"), begins
