"""The dated stretch: tokens that name a day, month or year, and the date they mean."""

from __future__ import annotations

from typing import NamedTuple


class Dated(NamedTuple):
    """Token indexes (end exclusive), the EDTF date.

    And whether it was resolved against the publication date.
    """

    first: int
    last: int
    edtf: str
    relative: bool = False
