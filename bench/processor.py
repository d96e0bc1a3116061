"""Processor time: what everything this process has started has used, whatever else the machine does meanwhile."""

from __future__ import annotations

import os
from pathlib import Path

TICK = os.sysconf("SC_CLK_TCK")


def spent() -> float:
    """Give the processor seconds of this process and all that live below it, with those they have waited for."""
    parents: dict[int, int] = {}
    seconds: dict[int, float] = {}
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            told = _stat(folder)
            if told:
                parents[int(folder.name)] = int(told[1])
                seconds[int(folder.name)] = sum(map(int, told[11:15])) / TICK
    return sum(used for process, used in seconds.items() if _is_ours(process, parents))


def _stat(folder: Path) -> list[str]:
    """Give what the system says of a process after its name; nothing where it has just ended."""
    try:
        return (folder / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    except OSError:
        return []


def _is_ours(process: int, parents: dict[int, int]) -> bool:
    """Say whether a process is this one or lives below it."""
    while process > 1:
        if process == os.getpid():
            return True
        process = parents.get(process, 0)
    return False
