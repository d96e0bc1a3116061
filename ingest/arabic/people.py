"""People: names found by the office or title beside them."""

from __future__ import annotations

from collections.abc import Sequence

from accords.ingest.languages import Named, Person
from accords.ingest.token import Token


def people(tokens: Sequence[Token], named: Sequence[Named]) -> list[Person]:
    """Find the people of a sentence."""
    return []
