"""Told again: the further clauses of what was agreed in English: "agreed that X should …, and | that Y should …"."""

from __future__ import annotations

from dataclasses import replace

from accords.ingest.acts.act import Promise
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene

AGREED = frozenset({"agree"})
MARKS = frozenset({"PUNCT", "CONJ"})


def told_again(scene: Scene, made: Promise) -> list[Promise]:
    """Return a promise cut where "and that" begins what else is to be done, and one for each such clause."""
    tokens = scene.sentence.tokens
    first = next((n for n, it in enumerate(tokens) if it.start >= made.about[0]), len(tokens))
    if made.family not in AGREED or first == 0 or tokens[first - 1].norm != "that":
        return [made]
    marks = [n for n in range(first + 1, len(tokens) - 1) if _begins(scene, n)]
    if not marks:
        return [made]
    ends = [*marks, len(tokens)]
    parts = [replace(made, about=(made.about[0], _end(scene, ends[0])))]
    for place, end in zip(marks, ends[1:], strict=True):
        parts.append(replace(made, about=(tokens[place + 1].start, _end(scene, end))))
    return parts


def _begins(scene: Scene, place: int) -> bool:
    """Say whether "and that" at a place leads to a clause that tells what is to be done."""
    tokens = scene.sentence.tokens
    if tokens[place].norm != "that" or tokens[place - 1].norm != "and":
        return False
    clause = next((it for it in scene.clauses if it.verb.first > place), None)
    return clause is not None and clause.verb.modal in wording("en").planning


def _end(scene: Scene, last: int) -> int:
    """Return where the words before a token end, without marks and conjunctions."""
    tokens = scene.sentence.tokens
    while last > 1 and tokens[last - 1].tag in MARKS:
        last -= 1
    return tokens[last - 1].end
