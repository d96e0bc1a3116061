"""A reference table: a CSV file read into frozen rows, strictly."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import Field, fields
from pathlib import Path
from typing import Any, TypeVar, get_type_hints

from accords.graph.errors import ReferenceFault
from accords.graph.reference.scripts import language_of, misplaced

HERE = Path(__file__).parent
Row = TypeVar("Row")


def read_table(
    name: str, row_class: type[Row], key: Callable[[Row], object], folder: Path = HERE
) -> tuple[Row, ...]:
    """Read one reference file into rows, in the order of the file.

    Raises ReferenceFault, naming file and line, for a missing file, unknown or missing columns, an
    empty cell that must be filled, a value outside its closed list, a cell in the wrong script and a
    key met twice.
    """
    lines = _lines(folder / name)
    columns = {_column(it): it for it in fields(row_class)}  # type: ignore[arg-type]
    header = next(lines, (1, []))[1]
    if header != list(columns):
        raise _Line(name, 1).fault(f"columns are {header}, expected {list(columns)}")
    rows: dict[object, Row] = {}
    for number, cells in lines:
        row = _Line(name, number).row(cells, row_class, columns)
        if rows.setdefault(key(row), row) is not row:
            raise _Line(name, number).fault(f"{key(row)} stands in the file twice")
    return tuple(rows.values())


def _lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield the cells of each line with its number, passing over comments and empty lines."""
    if not path.exists():
        raise ReferenceFault(f"{path.name} is not in {path.parent}")
    with path.open(encoding="utf-8", newline="") as file:
        for number, line in enumerate(file, start=1):
            if line.strip() and not line.startswith("#"):
                yield number, next(csv.reader([line]))


def _column(it: "Field[Any]") -> str:
    """Return the column that fills a field: its own name unless the field says otherwise."""
    return it.metadata.get("column") or it.name


class _Line:
    """One line of a file while it is turned into a row; it knows where it stands."""

    def __init__(self, name: str, number: int) -> None:
        self.name = name
        self.number = number

    def row(self, cells: list[str], row_class: type[Row], columns: "dict[str, Field[Any]]") -> Row:
        """Turn the cells of the line into a row."""
        if len(cells) != len(columns):
            raise self.fault(f"{len(cells)} cells, expected {len(columns)}")
        hints = get_type_hints(row_class)
        values = {
            it.name: self._value(column, cell.strip(), it, hints[it.name])
            for cell, (column, it) in zip(cells, columns.items(), strict=True)
        }
        return row_class(**values)

    def _value(self, column: str, cell: str, it: "Field[Any]", hint: object) -> object:
        """Turn one cell into the value of its field."""
        self._check_script(column, cell)
        if hint == tuple[str, ...]:
            return tuple(part.strip() for part in cell.split("|") if part.strip())
        if not cell and hint is str:
            raise self.fault(f"{column} is empty")
        allowed = it.metadata.get("one_of")
        if allowed and cell not in allowed:
            raise self.fault(f"{column} is {cell!r}, expected one of {sorted(allowed)}")
        return cell or None

    def _check_script(self, column: str, cell: str) -> None:
        """Refuse Arabic letters in an English column and Latin words in an Arabic one."""
        language = language_of(column)
        wrong = language and misplaced(language, cell)
        if wrong:
            raise self.fault(f"{column} holds {wrong!r}, which is not in its script")

    def fault(self, message: str) -> ReferenceFault:
        """Make an error that names the file and the line."""
        return ReferenceFault(f"{self.name}, line {self.number}: {message}")
