"""Resuming: verbs that go on with what stands before the clause right before them.

In Arabic of a that-clause behind a relative one (أن الهجمات التي تشنها الميليشيات | تقوض), in English behind a that-clause
("agree that Oman will host the talks, and | to meet again").
"""

from __future__ import annotations

from collections.abc import Sequence

from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.view import View
from accords.ingest.clauses.voices import gender_of


def resumes(
    view: View, place: int, mark: int | None, built: Sequence[Clause], finite: int | None
) -> tuple[int, int] | None:
    """Return the nouns behind "that" which a relative clause parts from their verb; None where the verb goes on otherwise."""
    if (
        finite is None
        or mark is not None
        or view.words.order[0] != "after"
        or built[finite].kind != "relative"
    ):
        return None
    verb = view.tokens[view.found[place].head]
    if (
        verb.person != 3
        or verb.number == "d"
        or view.found[place - 1].kind == "conj"
        or view.tokens[built[finite].verb.head].tag == "AUX"
    ):
        return None
    start = next((it for it in reversed(built[: finite + 1]) if it.kind != "relative"), None)
    least = start.verb.last if start is not None else 0
    opener = next((n for n, it in enumerate(view.found) if it.first >= least and it.kind == "comp"), None)
    relative = next((n for n, it in enumerate(view.found) if it.first >= least and it.kind == "rel"), None)
    if opener is None or relative is None or not opener < relative < place:
        return None
    while view.found[opener + 1].kind == "comp":
        opener += 1
    first, last = view.found[opener + 1], view.found[relative - 1]
    if opener + 1 >= relative or first.kind != "noun" or last.kind not in ("noun", "pron", "punct"):
        return None
    gender = gender_of(view.tokens[first.head])
    joined = any(it.kind == "conj" for it in view.found[opener + 1 : relative])
    return (first.first, last.last) if joined or gender in (None, verb.gender) else None


def resumed(view: View, place: int, built: Sequence[Clause], previous: int | None) -> int | None:
    """Return the clause that an English "and to" goes on with: the one above a that-clause in which no other "to" stands."""
    if view.words.order[0] == "after" or previous is None or not view.found[place].infinitive:
        return previous
    inner = next((it for it in reversed(built) if it.kind == "complement"), None)
    if view.found[place - 1].kind != "conj" or inner is None or inner.parent is None:
        return previous
    behind = built[inner.number + 1 :]
    told = any(it.verb.infinitive or it.kind in ("main", "condition") for it in behind)
    return previous if told or not built[inner.parent].verb.finite else inner.parent
