"""The notes: sentences under the brief, each with one number however often it is called upon."""

from __future__ import annotations

from accords.graph.answers.answer import Value
from accords.graph.brief.markdown import plain

Row = dict[str, Value]


class Notes:
    """Numbers sentences in the order in which they are first called upon."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._numbers: dict[tuple[Value, Value, Value], int] = {}
        self._rows: list[Row] = []

    def number(self, row: Row) -> int:
        """Give the number of the sentence behind a row."""
        place = (row["statement"], row["start"], row["end"])
        if place not in self._numbers:
            self._rows.append(row)
            self._numbers[place] = len(self._rows)
        return self._numbers[place]

    def lines(self) -> list[str]:
        """Write every sentence with its speaker, its date and where it stands."""
        return [self._line(number, row) for number, row in enumerate(self._rows, start=1)]

    def _line(self, number: int, row: Row) -> str:
        """Write one sentence."""
        other = "ar" if self._language == "en" else "en"
        speaker = row[f"speaker_{self._language}"] or row[f"speaker_{other}"] or row["speaker"]
        said = " · ".join(str(part) for part in (plain(str(speaker)), row["published"]) if part is not None)
        where = f"<{row['statement']}> {row['start']}–{row['end']}"
        return f"{number}. “{plain(str(row['quote']))}” {said} · {where}"
