"""The desk: what every page is handed."""

from __future__ import annotations

from dataclasses import dataclass

from accords.dashboards.words import Words
from accords.graph.settings import Settings
from accords.graph.views.atlas import Atlas
from accords.graph.views.things import Thing


@dataclass(frozen=True)
class Desk:
    """The words of the page's language, the published graph, and where we are served."""

    words: Words
    atlas: Atlas
    settings: Settings
    local: bool = True

    @property
    def language(self) -> str:
        """Give the language of the interface."""
        return self.words.language

    def label(self, thing: Thing) -> str:
        """Give the plain name of a thing in the interface's language."""
        return thing.name(self.language).text
