"""Trouble, for tests: a command that may write only so much or has lost the right to write, a worker that dies."""

from __future__ import annotations

import ctypes
import os
import resource
import subprocess
import sys
from pathlib import Path

from accords.graph.document import Document
from accords.graph.reading import Reading
from accords.ingest.edition import tables_folder
from accords.ingest.job import worker
from accords.ingest.job.worker import Fault, Line

_PR_CAPBSET_DROP, _CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH = 24, 1, 2


def accords(*words: str, home: Path, room: int | None = None) -> subprocess.CompletedProcess[str]:
    """Run a command; `room` is how many bytes a file may have, None as many as it wants."""

    def prepare() -> None:
        _heed_permissions()
        if room is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    command = [sys.executable, "-m", "accords", *words, "--home", str(home)]
    return subprocess.run(command, capture_output=True, text=True, check=False, preexec_fn=prepare)


def _heed_permissions() -> None:
    """Let permissions hold for the administrator too, who could else write everywhere."""
    if os.geteuid() == 0:
        system = ctypes.CDLL(None, use_errno=True)
        for right in (_CAP_DAC_OVERRIDE, _CAP_DAC_READ_SEARCH):
            assert system.prctl(_PR_CAPBSET_DROP, right, 0, 0, 0) == 0, os.strerror(ctypes.get_errno())


def said(run: subprocess.CompletedProcess[str]) -> str:
    """The one sentence a failed command ends with; what it said on the way may stand before it."""
    assert "Traceback" not in run.stderr
    last = run.stderr.strip().splitlines()[-1]
    assert last.startswith("accords: "), run.stderr
    return last


def die_over_poison(line: Line) -> None:
    """A worker whose process ends when it meets a certain text."""

    class Wary:
        def recv(self) -> Document:
            document = line.recv()
            if "poison" in document.text:
                os._exit(7)
            return document

        def send(self, obj: Reading | Fault | str) -> None:
            line.send(obj)

    worker.work(Wary(), tables_folder(os.environ))
