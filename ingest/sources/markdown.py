"""Markdown as plain text: the front matter becomes fields, the marks of layout go, the words stay."""

from __future__ import annotations

import re

FRONT = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
FIELD = re.compile(r"^([A-Za-z]+)[ \t]*:[ \t]*(.+?)[ \t]*$", re.MULTILINE)
NAMES = {"date": "published", "language": "lang", "license": "licence", "url": "source", "site": "publisher"}
HEADING = re.compile(r"^#[ \t]+(.+?)[ \t#]*$", re.MULTILINE)

MARKS = (
    (re.compile(r"<!--.*?-->", re.DOTALL), ""),
    (re.compile(r"^[ ]{0,3}(?:```|~~~).*$\n?", re.MULTILINE), ""),
    (re.compile(r"!\[([^\]\n]*)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"\[([^\]\n]+)\]\([^)\n]*\)"), r"\1"),
    (re.compile(r"\[([^\]\n]+)\]\[[^\]\n]*\]"), r"\1"),
    (re.compile(r"^[ ]{0,3}\[[^\]\n]+\]:[ \t]*\S.*$\n?", re.MULTILINE), ""),
    (re.compile(r"^[ ]{0,3}#{1,6}[ \t]+(.*?)[ \t]*#*$", re.MULTILINE), r"\1"),
    (re.compile(r"^[ ]{0,3}>[ \t]?", re.MULTILINE), ""),
    (re.compile(r"^[ ]{0,3}(?:[-*_][ \t]*){3,}$", re.MULTILINE), ""),
    (re.compile(r"^([ \t]*)[-*+][ \t]+(?=\S)", re.MULTILINE), r"\1"),
    (re.compile(r"(\*\*|__)(?=\S)([^\n]+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"(?<![\w_])_(?=[^\s_])([^_\n]+?)(?<=\S)_(?![\w_])"), r"\1"),
    (re.compile(r"`([^`\n]+)`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>-])"), r"\1"),
)
"""What is taken out of the text, in this order."""


def plain(source: str) -> dict[str, str]:
    """The fields of a Markdown file: those of its front matter, the first heading as title, and the text."""
    front = FRONT.match(source)
    fields = {} if front is None else _fields(front[1])
    body = source if front is None else source[front.end() :]
    heading = HEADING.search(body)
    if heading is not None:
        fields.setdefault("title", heading[1])
    for mark, instead in MARKS:
        body = mark.sub(instead, body)
    return {**fields, "text": body.strip("\n")}


def _fields(front: str) -> dict[str, str]:
    """The lines `name: value` of the front matter, by the names that documents use."""
    lines = {name.lower(): value.strip("\"'") for name, value in FIELD.findall(front)}
    return {NAMES.get(name, name): value for name, value in lines.items()}
