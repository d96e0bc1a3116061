"""Paging: a stretch of a long answer, without the sentences of the rows that are not shown.

A `.rq` file with `# rows` and `# details` says first which rows there are and then what belongs to each; a
`.cypher` file with `// page of` says there of what a row is made, and in the line below what sorts the rows. The
text as it stands gives every row.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from accords.graph.answers.answer import Answer
from accords.graph.errors import BadInput
from accords.graph.questions.binding import Term

_HALVES = re.compile(r"(.*)WHERE \{\n  # rows\n  \{\n(.*)  \}\n  # details\n(.*)", re.DOTALL)
_SORTED = re.compile(r"^// page of (.+)\n// by (.+)\n", re.MULTILINE)
_RETURN = "RETURN DISTINCT "


@dataclass(frozen=True, slots=True)
class Page:
    """At most `limit` rows (one or more) after the first `offset` rows; BadInput for other numbers."""

    limit: int
    offset: int = 0

    def __post_init__(self) -> None:
        if self.limit < 1 or self.offset < 0:
            raise BadInput(
                f"a page has one row or more and begins at a row of the answer; not {self.limit} from {self.offset}"
            )

    def of(self, answer: Answer) -> Answer:
        """Cut this page out of a whole answer."""
        rows = answer.rows[self.offset : self.offset + self.limit]
        return Answer(answer.columns, rows, self.offset, len(answer.rows))


class Halves(NamedTuple):
    """A query in two: the sub-select that says which rows there are, and the frame that adds the details."""

    rows: str
    frame: str

    def detailed(self, names: Sequence[str], rows: Iterable[Sequence[Term | None]]) -> str:
        """The query that adds the details to some rows, given as terms of these variables."""
        values = "\n".join(
            f"({' '.join('UNDEF' if term is None else str(term) for term in row)})" for row in rows
        )
        head = " ".join(f"?{name}" for name in names)
        return self.frame.replace("# rows", f"VALUES ({head}) {{\n{values}\n}}", 1)


def halves(query: str) -> Halves | None:
    """Split a SPARQL query at its marks; None where it has none."""
    found = _HALVES.fullmatch(query)
    if found is None:
        return None
    head, rows, details = found.groups()
    prefixes = head[: head.index("SELECT")]
    return Halves(prefixes + rows, f"{head}WHERE {{\n  # rows\n{details}")


def paged(cypher: str) -> str | None:
    """Let a Cypher query give the rows from `$skip` on, `$limit` at most, and in `total` how many there are of all.

    The rows are found once, and cut when all are known. None where the query has no mark.
    """
    if _SORTED.search(cypher) is None:
        return None
    found, names, keys, rest = _SORTED.split(cypher)
    parts = names.split(", ")
    kept = ", ".join(f"{name}: {name}" for name in parts)
    back = ", ".join(f"row.{name} AS {name}" for name in parts)
    return (
        f"{found}ORDER BY {keys}\nWITH collect({{{kept}}}) AS every\n"
        "WITH size(every) AS total, every[$skip..$skip + $limit] AS page\nUNWIND page AS row\n"
        f"WITH total, {back}\n{rest.replace(_RETURN, f'{_RETURN}total, ', 1)}"
    )


def counted(cypher: str) -> str:
    """The Cypher query that counts the rows of a question with a mark: what a page behind the last row leaves open."""
    found, *_ = _SORTED.split(cypher)
    return found + "RETURN count(*) AS total"
