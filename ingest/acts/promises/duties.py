"""Duties: what an Arabic treaty lays on its parties by "on" and a that-clause: على الطرفين أن, وجب على كل طرف أن."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accords.ingest.acts.act import Promise
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.things.genre import TREATY

PAIR = 2
FAR = 9
ON = "علي"
THAT = "ان"
BEGINS = frozenset({"PUNCT", "CONJ", "COMP", "NUM", "ADV"})


def duties(draft: Draft, scene: Scene, cast: Cast, made: Sequence[Promise], act: int) -> Iterator[Promise]:
    """Yield what a treaty's sentence says its parties have to do, where nothing told it."""
    if draft.genre != TREATY or not heads_come_first(scene) or len(draft.sides) < PAIR:
        return
    tokens = scene.sentence.tokens
    told = [it.trigger for it in made if it.sentence == scene.sentence.number]
    for place, token in enumerate(tokens):
        that = _that(scene, place) if token.tag == "PREP" and token.norm == ON else None
        if that is None or not is_open(scene, place):
            continue
        trigger = place - 1 if place > 0 and tokens[place - 1].lemma in wording("ar").obliging else place
        found = _duty(draft, scene, cast, (trigger, place + 1, that), act)
        if found is not None and not any(first <= found.trigger[0] < last for first, last in told):
            yield found


def _that(scene: Scene, place: int) -> int | None:
    """Return where "that" stands behind who has a duty; None where "on" leads to something else."""
    tokens = scene.sentence.tokens
    before = tokens[place - 1] if place > 0 else None
    begins = before is None or before.tag in BEGINS or before.lemma in wording("ar").obliging
    if not begins:
        return None
    ahead = range(place + 2, min(place + FAR, len(tokens) - 1))
    return next((n for n in ahead if tokens[n].norm == THAT and tokens[n + 1].tag in ("V", "NEG")), None)


def _duty(draft: Draft, scene: Scene, cast: Cast, at: tuple[int, int, int], act: int) -> Promise | None:
    """Make the promise of a duty; None where it is not the parties'."""
    trigger, first, that = at
    tokens = scene.sentence.tokens
    actors = cast.in_range(scene, first, that)
    if not actors.things or not set(actors.things) <= set(draft.sides):
        return None
    last = len(tokens) - (tokens[-1].tag == "PUNCT")
    return Promise(
        actors.things, "undertakes", (tokens[trigger].start, tokens[first - 1].end),
        (tokens[that + 1].start, tokens[last - 1].end), scene.sentence.number, "treaty.duty", "article", act,
        actors.how, actors.things[0], steps=actors.steps,
    )  # fmt: skip
