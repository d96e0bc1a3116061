"""The parser: hands files to a child process, and ends the child where it takes too long."""

from __future__ import annotations

import contextlib
import json
import os
import select
import subprocess
import sys
import time
from types import TracebackType

from accords.ingest.sources.form import Form
from accords.ingest.sources.limits import PARSER_SECONDS
from accords.ingest.sources.refusal import Refused

CHILD = [sys.executable, "-m", "accords.ingest.sources.child"]
EXPECTED = "an ordinary document"


class Parser:
    """One child at a time, started when it is first needed and again after it died; use it as a context."""

    def __init__(self, seconds: float = PARSER_SECONDS) -> None:
        self.seconds = seconds
        self._child: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Parser:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.end()

    def fields(self, form: Form, data: bytes) -> dict[str, str]:
        """The fields of a DOCX, PDF or HTML file; raises Refused with the reason where there are none."""
        line = self._asked(form, data)
        if line is None:
            self.end()
            raise Refused(f"reading it took more than {self.seconds:.0f} seconds", EXPECTED)
        if not line.endswith(b"\n"):
            self.end()
            raise Refused("the parser broke down over it", EXPECTED)
        fields: dict[str, str] = json.loads(line)
        if "met" in fields:
            raise Refused(fields["met"], fields["expected"])
        return fields

    def end(self) -> None:
        """End the child, if there is one."""
        if self._child is not None:
            self._child.kill()
            with contextlib.suppress(OSError):
                self._child.communicate()
            self._child = None

    def _asked(self, form: Form, data: bytes) -> bytes | None:
        """Send the request and wait for the answer; None where it does not come in time."""
        child = self._running()
        assert child.stdin is not None
        assert child.stdout is not None
        request = {"form": form, "bytes": len(data)}
        try:
            child.stdin.write(json.dumps(request).encode() + b"\n" + data)
            child.stdin.flush()
        except BrokenPipeError:
            return b""
        return _line(child.stdout.fileno(), time.monotonic() + self.seconds)

    def _running(self) -> subprocess.Popen[bytes]:
        """The child, started where there is none."""
        if self._child is None or self._child.poll() is not None:
            self._child = subprocess.Popen(
                CHILD, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
            )
        return self._child


def _line(stream: int, until: float) -> bytes | None:
    """Read one line; what there is where the stream ends, None where the time is over."""
    line = b""
    while not line.endswith(b"\n"):
        ready, _, _ = select.select([stream], [], [], max(until - time.monotonic(), 0))
        if not ready:
            return None
        part = os.read(stream, 1 << 16)
        if not part:
            break
        line += part
    return line
