"""Word order: on which side of a noun its owners and adjectives stand in a sentence's language."""

from __future__ import annotations

from accords.ingest.draft import Scene


def heads_come_first(scene: Scene) -> bool:
    """Say whether the language of a sentence puts owners and adjectives after their noun."""
    return scene.sentence.lang == "ar"
