"""Does a page of the explorer ask anybody else for anything? `python -m bench.strays WORKSPACE`.

Opens every page in both languages and prints one line: pages, requests, and those that left for another host.
`cut_off` does the same in a network of its own that has nothing but the loopback address, where the system lets one
have it.
"""

from __future__ import annotations

import fcntl
import shutil
import socket
import struct
import subprocess
import sys
from pathlib import Path

from tests.explorer_browser import chromium, serving, visiting
from tests.test_explorer_browser import PAGES

LANGUAGES = ("en-GB", "ar")
ALONE = "--alone"
_SET_FLAGS, _UP = 0x8914, 1


def counted(home: Path) -> str:
    """Open every page and count what it asked for."""
    requests, strays, opened = 0, [], 0
    with serving(home) as base, chromium() as browser:
        for language in LANGUAGES:
            for page in PAGES:
                with visiting(browser, base, language) as visit:
                    visit.open(page)
                    opened, requests, strays = (
                        opened + 1,
                        requests + len(visit.requests),
                        strays + visit.strays,
                    )
    return f"{opened} pages, {requests:,} requests, {len(strays)} of them to elsewhere {' '.join(strays)}".strip()


def cut_off(home: Path) -> str:
    """Count with everything but this machine out of reach; says so where the system does not allow that."""
    if shutil.which("unshare") is None or subprocess.run(["unshare", "-rn", "true"], check=False).returncode:
        return "not measured: this machine gives nobody a network of his own (unshare -rn)"
    command = ["unshare", "-rn", sys.executable, "-m", "bench.strays", str(home), ALONE]
    return subprocess.run(command, check=True, capture_output=True, text=True).stdout.strip()


def _raise_loopback() -> None:
    """Let the loopback address of a new network answer."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as door:
        fcntl.ioctl(door, _SET_FLAGS, struct.pack("16sh", b"lo", _UP))


def main() -> None:
    """Count, in a network of one's own where asked."""
    if ALONE in sys.argv:
        _raise_loopback()
    print(counted(Path(sys.argv[1])))


if __name__ == "__main__":
    main()
