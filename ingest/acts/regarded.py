"""Regarded: groups that English calls a danger by "as" behind any words: "regards the presence of X and of Y as a threat"."""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Link
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.conventions import speakers
from accords.ingest.acts.factuality import is_open
from accords.ingest.clauses.clause import Clause
from accords.ingest.draft import Draft, Scene
from accords.ingest.lexicon import word_list
from accords.ingest.mentions.found import Found
from accords.ingest.things.clusters import attach

FAR, FEW = 40, 6


def regarded(draft: Draft, scene: Scene, cast: Cast) -> Iterator[Link]:
    """Yield who counters the groups that a sentence tells he takes for a danger."""
    tokens = scene.sentence.tokens
    if scene.sentence.lang != "en" or not any(it.norm == "as" for it in tokens):
        return
    for clause in scene.clauses:
        if clause.verb.passive or tokens[clause.verb.head].lemma not in word_list("en", "regarding"):
            continue
        found = _called(scene, clause)
        actors = cast.of_clause(scene, clause) if found and is_open(scene, clause.verb.head) else None
        for who in speakers(draft, "counters", actors.things, actors.how) if actors is not None else ():
            for find in found:
                if find.thing is None:
                    attach(draft, scene, find)
                place, number = (find.start, find.end), scene.sentence.number
                yield Link(
                    "counters", who, find.thing or "", number, place, "phrase.regarded", "condemn", 0, "named"
                )


def _called(scene: Scene, clause: Clause) -> list[Found]:
    """Return the armed groups between a verb and "as a threat" behind it."""
    tokens, start = scene.sentence.tokens, clause.verb.last
    ahead = range(start, min(start + FAR, len(tokens)))
    mark = next(
        (n for n in ahead if tokens[n].norm == "as" and tokens[n - 1].norm not in ("such", "well")), None
    )
    grave = word_list("en", "leading_to")
    if mark is None or not any(it.lemma in grave for it in tokens[mark + 1 : mark + FEW]):
        return []
    return [
        it
        for it in scene.finds
        if it.kind == "armed_group" and it.inside is None and start <= it.first < mark
    ]
