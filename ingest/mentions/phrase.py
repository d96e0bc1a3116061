"""A phrase: the words around a head noun that are a thing's name or description."""

from __future__ import annotations

from typing import NamedTuple


class Phrase(NamedTuple):
    """Token indexes of a phrase, end exclusive; whether an article or possessive stands before it.

    Whether it is a name.
    """

    first: int
    last: int
    definite: bool
    is_name: bool
