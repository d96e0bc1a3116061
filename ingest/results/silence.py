"""Silence: what became of every sentence: claims, only names, ignored by name, or not understood."""

from __future__ import annotations

from collections.abc import Mapping

from accords.graph.reading import Outcome, Reason, SentenceOutcome
from accords.ingest.draft import Draft, Scene


def outcomes(
    draft: Draft, speaking: frozenset[int], nearest: Mapping[int, tuple[str, str]]
) -> tuple[SentenceOutcome, ...]:
    """Return the outcome of each sentence; `speaking` are the numbers of those that gave a link."""
    return tuple(_outcome(scene, scene.sentence.number in speaking, nearest) for scene in draft.scenes)


def _outcome(scene: Scene, speaks: bool, nearest: Mapping[int, tuple[str, str]]) -> SentenceOutcome:
    """Say what became of one sentence and why."""
    sentence = scene.sentence
    near = nearest.get(sentence.number)
    outcome: Outcome = "claims" if speaks else "ignored" if not sentence.is_read else "notUnderstood"
    reason: Reason | None = None
    if outcome == "ignored":
        reason = "otherLanguage" if sentence.lang == "other" else "boilerplate"
    elif outcome == "notUnderstood":
        reason = (
            "frameWithoutActor"
            if near and near[1] == "frameWithoutActor"
            else "frameWithoutObject"
            if near
            else "noFrame"
        )
        if near is None and any(it.thing for it in scene.finds):
            outcome, reason = "entitiesOnly", "noFrame"
    return SentenceOutcome(
        sentence.number,
        sentence.start,
        sentence.end,
        outcome,
        reason,
        near[0] if near and not speaks else None,
    )
