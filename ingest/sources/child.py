"""The child: a process of its own that reads DOCX, PDF and HTML under limits; run as a module, it serves.

Each request is one line of JSON (form, number of bytes) and the bytes; each answer is one line of JSON: the
fields of the document, or what was met and expected.
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Callable
from typing import BinaryIO

from accords.ingest.sources import pdf_file, web_page, word_file
from accords.ingest.sources.limits import PARSER_BYTES
from accords.ingest.sources.refusal import Refused

PARSERS: dict[str, Callable[[bytes], dict[str, str]]] = {
    "html": web_page.fields,
    "docx": word_file.fields,
    "pdf": pdf_file.fields,
}


def answer(form: str, data: bytes) -> dict[str, str]:
    """Parse one file; a refusal becomes the fields `met` and `expected`."""
    try:
        return PARSERS[form](data)
    except Refused as problem:
        return {"met": problem.met, "expected": problem.expected}
    except MemoryError:
        return {"met": "it needs more memory than one document may", "expected": "an ordinary document"}
    except RecursionError:
        return {"met": "it is nested too deeply", "expected": "an ordinary document"}


def serve(requests: BinaryIO, answers: BinaryIO) -> None:
    """Answer requests until there are no more."""
    resource.setrlimit(resource.RLIMIT_AS, (PARSER_BYTES, PARSER_BYTES))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for line in iter(requests.readline, b""):
        request = json.loads(line)
        fields = answer(request["form"], requests.read(request["bytes"]))
        answers.write(json.dumps(fields).encode() + b"\n")
        answers.flush()


if __name__ == "__main__":
    out = sys.stdout.buffer
    sys.stdout = sys.stderr  # what a library prints must not stand among the answers
    serve(sys.stdin.buffer, out)
