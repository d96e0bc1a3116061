"""Deciding: a judgement is kept and published in one go; one that cannot be published is taken back."""

from __future__ import annotations

from collections.abc import Callable

from accords.graph.curation.judging import Judging, Reviewer
from accords.graph.errors import PublishFailed
from accords.graph.generation import Generation
from accords.graph.publish import publish
from accords.graph.record import Decision
from accords.graph.settings import Settings


def decide(
    settings: Settings, reviewer: Reviewer, judge: Callable[[Judging], Decision]
) -> tuple[Decision, Generation]:
    """Keep what `judge` decides and publish; the judgement and the newest generation.

    Raises BadInput where it cannot be decided, Locked where somebody else publishes (the judgement is kept),
    and PublishFailed where the graph would break a rule: then it is taken back, unless it takes back another.
    """
    judging = Judging(settings.home, reviewer)
    try:
        made = judge(judging)
        try:
            return made, publish(settings)
        except PublishFailed:
            if made.verdict != "undone":
                judging.undo(made.number)
            raise
    finally:
        judging.close()
