"""The writing system of a cell: Arabic words belong in Arabic columns, Latin words in English ones."""

import re

ARABIC = re.compile(r"[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]")
LATIN_WORD = re.compile(r"[A-Za-z\u00c0-\u024f]{2,}")


def misplaced(language: str, text: str) -> str | None:
    """Return the first stretch of text in the wrong script for the language, or None.

    Acronyms in capitals ("COP28") may stand in Arabic text; no Arabic letter may stand in English.
    """
    if language == "en":
        found = ARABIC.search(text)
        return found and found.group()
    return next((word for word in LATIN_WORD.findall(text) if not word.isupper()), None)


def language_of(column: str) -> str | None:
    """Tell from a column's name which language its cells are in, or None."""
    parts = column.split("_")
    if "en" in parts:
        return "en"
    return "ar" if "ar" in parts else None
