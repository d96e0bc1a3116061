"""A reference table: a CSV file read into frozen rows, strictly."""

import csv
from collections.abc import Callable, Iterator
from dataclasses import Field, dataclass, fields
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
    columns = _columns(row_class)
    header = next(lines, (1, []))[1]
    expected = [it.name for it in columns]
    if header != expected:
        raise _fault(name, 1, f"columns are {header}, expected {expected}")
    rows: dict[object, Row] = {}
    for number, cells in lines:
        row = _row(name, number, cells, columns, row_class)
        if rows.setdefault(key(row), row) is not row:
            raise _fault(name, number, f"{key(row)} stands in the file twice")
    return tuple(rows.values())


def _lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    """Yield the cells of each line with its number, passing over comments and empty lines."""
    if not path.exists():
        raise ReferenceFault(f"{path.name} is not in {path.parent}")
    with path.open(encoding="utf-8", newline="") as file:
        for number, line in enumerate(file, start=1):
            if line.strip() and not line.startswith("#"):
                yield number, next(csv.reader([line]))


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of a file: the field it fills and what its cells may hold."""

    name: str
    field: str
    many: bool
    required: bool
    language: str | None
    one_of: frozenset[str] | None

    def trouble(self, cell: str) -> str | None:
        """Say what is wrong with a cell, or None."""
        wrong = self.language and misplaced(self.language, cell)
        if wrong:
            return f"{self.name} holds {wrong!r}, which is not in its script"
        if self.required and not cell:
            return f"{self.name} is empty"
        if self.one_of and cell not in self.one_of:
            return f"{self.name} is {cell!r}, expected one of {sorted(self.one_of)}"
        return None

    def value(self, cell: str) -> object:
        """Turn a cell into the value of its field."""
        if not self.many:
            return cell or None
        return tuple(part.strip() for part in cell.split("|") if part.strip())


def _columns(row_class: type) -> list[_Column]:
    """Read the columns of a file off the fields of its row class."""
    hints = get_type_hints(row_class)
    return [_column(it, hints[it.name]) for it in fields(row_class)]


def _column(it: "Field[Any]", hint: object) -> _Column:
    """Describe the column that fills a field: it has the field's name unless the field says otherwise."""
    name = it.metadata.get("column") or it.name
    many = hint == tuple[str, ...]
    return _Column(name, it.name, many, hint is str, language_of(name), it.metadata.get("one_of"))


def _row(name: str, number: int, cells: list[str], columns: list[_Column], row_class: type[Row]) -> Row:
    """Turn the cells of one line into a row."""
    if len(cells) != len(columns):
        raise _fault(name, number, f"{len(cells)} cells, expected {len(columns)}")
    values = {}
    for column, cell in zip(columns, map(str.strip, cells), strict=True):
        trouble = column.trouble(cell)
        if trouble:
            raise _fault(name, number, trouble)
        values[column.field] = column.value(cell)
    return row_class(**values)


def _fault(name: str, number: int, message: str) -> ReferenceFault:
    """Make an error that names the file and the line."""
    return ReferenceFault(f"{name}, line {number}: {message}")
