"""Markdown: words of the data as plain text, whatever signs they hold."""

from __future__ import annotations

import re

_SIGNS = re.compile(r"([\\`*_{}\[\]<>#|!~])")


def plain(text: str) -> str:
    """Write a text so that no sign in it is taken for markup, on one line."""
    return _SIGNS.sub(r"\\\1", " ".join(text.split()))
