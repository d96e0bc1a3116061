"""The encoding of plain text: UTF-8 and UTF-16 by their marks, else the likeliest legacy code page."""

from __future__ import annotations

import codecs
import re

from accords.ingest.sources.refusal import Refused

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)

LEGACY = ["cp1256", "iso8859_6", "cp1252"]
"""The code pages that English and Arabic texts come in."""

CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
SAMPLE = 100_000


def decoded(data: bytes, declared: str | None = None) -> str:
    """The text of the bytes; `declared` is the encoding the file names itself; raises Refused if unclear."""
    if not data.strip():
        raise Refused("it is empty", "a text")
    for mark, name in MARKS:
        if data.startswith(mark):
            return _strictly(data, name)
    text = _by_name(data, declared) or _as_utf8(data)
    return printable(text if text is not None else _as_legacy(data))


def printable(text: str) -> str:
    """The text itself, unless it holds control characters or half characters that no text holds."""
    met = CONTROLS.search(text)
    if met is not None:
        raise Refused(f"the control character U+{ord(met[0]):04X} at character {met.start()}", "plain text")
    if not text.isascii() and any("\ud800" <= letter <= "\udfff" for letter in text):
        raise Refused("half of a surrogate pair", "whole characters")
    return text


def _strictly(data: bytes, name: str) -> str:
    """Decode by the mark at the beginning."""
    try:
        return printable(data.decode(name))
    except UnicodeDecodeError as problem:
        raise Refused(
            f"byte {problem.start} is not {name.upper()}", f"{name.upper()} throughout"
        ) from problem


def _by_name(data: bytes, declared: str | None) -> str | None:
    """Decode by the declared name; None where there is none, or it does not fit."""
    if declared is None:
        return None
    try:
        return data.decode(declared)
    except (LookupError, UnicodeDecodeError):
        return None


def _as_utf8(data: bytes) -> str | None:
    """Decode as UTF-8; None where it is another encoding; raises Refused where it is cut or damaged."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as problem:
        _tell_damage(data, problem)
        return None


def _tell_damage(data: bytes, problem: UnicodeDecodeError) -> None:
    """Raise where the text is UTF-8 all the same, but cut short or damaged in few places."""
    if (
        problem.end >= len(data)
        and "unexpected end" in problem.reason
        and _beyond_ascii(data[: problem.start])
    ):
        raise Refused("it ends in the middle of a character, so it was cut short", "the whole file")
    kept = data.decode("utf-8", errors="ignore")
    lost = len(data) - len(kept.encode())
    if _beyond_ascii(data) and lost * 20 < len(kept.encode()) - len(kept):
        raise Refused(f"byte {problem.start} is not UTF-8, the rest is", "one encoding throughout")


def _beyond_ascii(data: bytes) -> bool:
    """Say whether some byte is no ASCII."""
    return not data.isascii()


def _as_legacy(data: bytes) -> str:
    """Decode by the likeliest code page; raises Refused where none is likely or the bytes are no text."""
    from charset_normalizer import from_bytes

    if b"\x00" in data[:SAMPLE]:
        raise Refused("it holds zero bytes, so it is binary", "text")
    best = from_bytes(data[:SAMPLE], cp_isolation=LEGACY).best()
    if best is None:
        raise Refused("its encoding is none that we know", "UTF-8, UTF-16, Windows-1256 or Windows-1252")
    text = _by_name(data, best.encoding)
    if text is None:
        raise Refused(f"not all of it is {best.encoding}", "one encoding throughout")
    return text
