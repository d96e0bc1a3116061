"""Enumerators: the letters and numbers in brackets that count what a sentence lists: "agreed (i) to …, (ii) to …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

COUNTED = re.compile(r"(?<=\s)\((?:[a-z]|[ivx]{2,5}|\d{1,2}|[أابجدهوزحطي])\)(?=\s)")


def without_enumerators(text: str, places: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Leave out the words of a sentence's enumerators; one a sentence begins with stays."""
    if "(" not in text:
        return list(places)
    counted = {place for it in COUNTED.finditer(text) for place in range(*it.span())}
    return [it for it in places if it[0] not in counted]
