"""The desk: what every page is handed."""

from __future__ import annotations

from dataclasses import dataclass, field

from accords.dashboards.reviewers import Reviewers
from accords.dashboards.words import Words
from accords.graph.settings import Settings
from accords.graph.views.atlas import Atlas
from accords.graph.views.things import Thing


@dataclass(frozen=True)
class Desk:
    """The words of the page's language, the published graph, where we are served, and to whom.

    `local` is true where only this machine can ask; `reviewer` is who has logged in and may judge.
    """

    words: Words
    atlas: Atlas
    settings: Settings
    local: bool = True
    reviewers: Reviewers = field(default_factory=Reviewers)
    reviewer: str | None = None

    @property
    def language(self) -> str:
        """Give the language of the interface."""
        return self.words.language

    @property
    def judges(self) -> bool:
        """Say whether whoever looks at the page may judge."""
        return self.local or self.reviewer is not None

    def label(self, thing: Thing) -> str:
        """Give the plain name of a thing in the interface's language."""
        return thing.name(self.language).text
