"""Details of a promise: its topic, toward whom it is made and by when, from the words of what is undertaken."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from accords.ingest.acts.act import Promise
from accords.ingest.acts.promises.addressees import toward
from accords.ingest.acts.promises.deadlines import deadline
from accords.ingest.draft import Draft, Scene
from accords.ingest.results.topics import topics_in


def detailed(draft: Draft, promises: Sequence[Promise]) -> list[Promise]:
    """Return the promises with topic, addressees and deadline, where their words tell them."""
    return [_detailed(draft, it) for it in promises]


def _detailed(draft: Draft, made: Promise) -> Promise:
    """Read the details of one promise."""
    scene = draft.scenes[made.sentence - 1]
    first, last = _tokens(scene, made.about)
    return replace(
        made,
        topic=_topic(scene, first, last),
        toward=tuple(dict.fromkeys(toward(scene, _tokens(scene, made.trigger), (first, last), made.by))),
        deadline=deadline(scene, first, last, draft.document.published),
    )


def _topic(scene: Scene, first: int, last: int) -> str | None:
    """Return the topic told most often; of several the one told first."""
    told = Counter(topics_in(scene, first, last))
    return told.most_common(1)[0][0] if told else None


def _tokens(scene: Scene, span: tuple[int, int]) -> tuple[int, int]:
    """Return the token indexes (end exclusive) of a span of the text."""
    inside = [n for n, it in enumerate(scene.sentence.tokens) if span[0] <= it.start and it.end <= span[1]]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)
