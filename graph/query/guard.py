"""The guard: what it lets through reads the graph and nothing else.

The engine reads SPARQL with a grammar in which `<` may open an IRI or compare two values, so one text can be
cut into words in several ways. The guard does not choose: it follows every way at once, over the text as
written and as unescaped, and refuses what is a call outward in any of them.
"""

from __future__ import annotations

import re

from accords.graph.errors import QueryRefused

MAX_BYTES = 16 * 1024
MAX_DEPTH = 100

_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_IRI = re.compile(r"<[^<>\"{}|^`\\\x00-\x20]*>")
_STRING = re.compile(
    r'"""(?:"{0,2}(?:[^"\\]|\\.))*"""'
    r"|'''(?:'{0,2}(?:[^'\\]|\\.))*'''"
    r'|"(?:[^"\\\n\r]|\\.)*"'
    r"|'(?:[^'\\\n\r]|\\.)*'",
    re.DOTALL,
)
_COMMENT = re.compile(r"#[^\n\r]*")
_OPAQUE = re.compile(rf"({_IRI.pattern})|{_STRING.pattern}|{_COMMENT.pattern}", re.DOTALL)
_BRACKETS = re.compile(r"[(\[{)\]}]")
_GAP = r"(?:\s|#[^\n\r]*[\n\r])*"
_TARGET = r"(?:<[^>]*>|[?$]\w+|[^\s{}<>()?$\"']*:[^\s{}<>\"']*)"
_SERVICE = re.compile(rf"SERVICE{_GAP}(?:SILENT{_GAP})?{_TARGET}{_GAP}\{{", re.IGNORECASE)
_WORD = re.compile("SERVICE", re.IGNORECASE)
_UPDATE = re.compile(r"(?:LOAD|CLEAR|DROP|CREATE|COPY|MOVE|ADD|INSERT|DELETE|WITH)\b", re.IGNORECASE)
_PROLOGUE = re.compile(
    rf"(?:{_GAP}(?:BASE{_GAP}<[^>]*>|PREFIX{_GAP}[^\s:]*:{_GAP}<[^>]*>))*{_GAP}", re.IGNORECASE
)
_FROM = re.compile(r"(?<![\w?$:@.-])FROM(?=[\s<#])", re.IGNORECASE)


def check(text: str) -> None:
    """Raise QueryRefused where the query is too long, too deep, an update, or calls another service."""
    check_length(text)
    for reading in {text, unescape(text)}:
        _check_reading(reading)


def check_length(text: str) -> None:
    """Raise QueryRefused where the query is too long."""
    if len(text.encode("utf-8", "surrogatepass")) > MAX_BYTES:
        raise QueryRefused(f"the query has more than {MAX_BYTES} bytes")


def _check_reading(text: str) -> None:
    """Check one reading of the text: as written, or unescaped."""
    if _UPDATE.match(text, _prologue_end(text)):
        raise QueryRefused("updates are not served: this endpoint is read-only")
    if sum(map(text.count, "([{")) > MAX_DEPTH and depth(text) > MAX_DEPTH:
        raise QueryRefused(f"the query nests deeper than {MAX_DEPTH} brackets")
    if _WORD.search(text) and any(_SERVICE.match(text, place) for place in _code_places(text)):
        raise QueryRefused("SERVICE is not served: queries do not leave this endpoint")


def _prologue_end(text: str) -> int:
    """Say where the query proper begins, after BASE and PREFIX lines."""
    prologue = _PROLOGUE.match(text)
    return 0 if prologue is None else prologue.end()


def unescape(text: str) -> str:
    r"""Replace `\uXXXX` and `\UXXXXXXXX` as SPARQL does first of all; refuse what is no character."""

    def character(escape: re.Match[str]) -> str:
        code = int(escape[1] or escape[2], 16)
        if code > 0x10FFFF:
            raise QueryRefused(f"{escape[0]} is no character")
        return chr(code)

    return _ESCAPE.sub(character, text)


def depth(text: str) -> int:
    """Count how deep the brackets of the query nest, whatever their kind."""
    deepest = now = 0
    for mark in _BRACKETS.findall(plain(text)):
        now = now + 1 if mark in "([{" else max(now - 1, 0)
        deepest = max(deepest, now)
    return deepest


def plain(text: str) -> str:
    """Leave out strings, comments and IRIs, each replaced by one space."""
    return _OPAQUE.sub(" ", text)


def names_its_dataset(text: str) -> bool:
    """Say whether the query chooses its graphs with FROM."""
    read = unescape(text)
    return (
        "from" in read.lower()
        and _FROM.search(read) is not None
        and _FROM.search(_without_strings(read)) is not None
    )


def _without_strings(text: str) -> str:
    """Leave out strings and comments but keep IRIs."""
    return _OPAQUE.sub(lambda found: found[1] or " ", text)


def _code_places(text: str) -> list[int]:
    """List the places that are outside strings, comments and IRIs in at least one way of reading."""
    reached = bytearray(len(text) + 1)
    reached[0] = 1
    places = []
    for place in range(len(text)):
        if reached[place]:
            places.append(place)
            for following in _steps(text, place):
                reached[following] = 1
    return places


def _steps(text: str, place: int) -> list[int]:
    """Say where reading may go on after the sign at this place."""
    sign = text[place]
    if sign == "#":
        return [_end(_COMMENT, text, place)]
    if sign == "<":
        return [place + 1, _end(_IRI, text, place)]
    if sign in "\"'":
        return _string_ends(text, place)
    if sign == "\\":
        return [place + 1, min(place + 2, len(text))]
    return [place + 1]


def _end(pattern: re.Pattern[str], text: str, place: int) -> int:
    """Say where the token that begins here ends; the next place where there is none."""
    token = pattern.match(text, place)
    return place + 1 if token is None else token.end()


def _string_ends(text: str, place: int) -> list[int]:
    """Say where a string that begins here ends: three quotes may open a long one or be an empty one first."""
    ends = [_end(_STRING, text, place)]
    if text.startswith(text[place] * 3, place):
        ends.append(place + 2)
    return ends
