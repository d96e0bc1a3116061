"""The refusal: one clear sentence about an input that cannot be used."""

from __future__ import annotations

from dataclasses import dataclass

from accords.graph.errors import BadInput


@dataclass(frozen=True, slots=True)
class Refusal:
    """What was met, what was expected, and where; yielded beside documents so that the rest goes on."""

    where: str
    met: str
    expected: str

    @property
    def sentence(self) -> str:
        """The refusal as a person reads it."""
        return f"{self.where}: {self.met}; expected {self.expected}"


class Refused(BadInput):
    """Raised inside a source where the input cannot be used; the intake turns it into a Refusal."""

    def __init__(self, met: str, expected: str, line: int | None = None) -> None:
        super().__init__(f"{met}; expected {expected}")
        self.met, self.expected, self.line = met, expected, line

    def at(self, name: str) -> Refusal:
        """Say where it happened: in the file of this name, at the line where that is known."""
        where = name if self.line is None else f"{name}, line {self.line}"
        return Refusal(where, self.met, self.expected)
