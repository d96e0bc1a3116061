"""Signed lists: who made the agreements that an English list names behind "the following instruments were signed:"."""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Actors, Link
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.conventions import speakers
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.clause import Clause
from accords.ingest.draft import Draft, Scene
from accords.ingest.things.clusters import attach

SIGNING = frozenset({"sign", "conclude", "initial", "exchange", "adopt", "finalize", "finalise", "endorse"})
LONGEST = 14


def signed_lists(draft: Draft, scene: Scene, cast: Cast) -> Iterator[Link]:
    """Yield the parties of each agreement that an item names, of the list that a sentence before it opens."""
    if heads_come_first(scene) or scene.sentence.kind not in ("listed", "heading", "body") or _tells(scene):
        return
    named = [it for it in scene.finds if it.type == "Agreement" and it.inside is None and it.form != "short"]
    opened = _opened(draft, scene) if named else None
    if opened is None:
        return
    opening, clause = opened
    parties = speakers(draft, "partyTo", _parties(draft, opening, clause, cast).things, "named")
    for find in named[:1]:
        thing = draft.things[find.thing] if find.thing is not None else attach(draft, scene, find)
        span = (find.start, find.end)
        for party in parties:
            yield Link(
                "partyTo", party, thing.id, scene.sentence.number, span, "phrase.signed_list", "conclude", 0, "named"
            )  # fmt: skip


def _tells(scene: Scene) -> bool:
    """Say whether a sentence says something by a verb with tense, so that it is no item of a list of names."""
    return any(it.verb.finite for it in scene.clauses)


def _opened(draft: Draft, scene: Scene) -> tuple[Scene, Clause] | None:
    """Return the sentence that opens the list an item is of, with its verb of signing; None where none does."""
    for earlier in reversed(
        draft.scenes[max(0, scene.sentence.number - LONGEST) : scene.sentence.number - 1]
    ):
        tokens = earlier.sentence.tokens
        if not tokens or not _tells(earlier):
            continue
        signing = [it for it in earlier.clauses if tokens[it.verb.head].lemma in SIGNING and it.verb.finite]
        opens = tokens[-1].norm == ":" and bool(signing) and is_open(earlier, signing[-1].verb.head)
        return (earlier, signing[-1]) if opens else None
    return None


def _parties(draft: Draft, opening: Scene, clause: Clause, cast: Cast) -> Actors:
    """Return who signed what a list names: who acts in the sentence that opens it, else the document's sides."""
    found = cast.of_clause(opening, clause)
    return found if found.things else Actors(tuple(draft.sides) if len(draft.sides) > 1 else (), "sides")
