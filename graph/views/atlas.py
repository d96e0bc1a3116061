"""The atlas: one published generation as pages see it."""

from __future__ import annotations

from functools import cached_property

from pyoxigraph import Store

from accords.graph.views.claims import Claims
from accords.graph.views.commitments import Commitments
from accords.graph.views.coverage import Coverage, coverage
from accords.graph.views.evidence import Evidences
from accords.graph.views.network import Networks
from accords.graph.views.pair import Pairs
from accords.graph.views.search import Search
from accords.graph.views.statements import Statements
from accords.graph.views.things import Things
from accords.graph.views.window import Window


class Atlas:
    """Everything a page may ask of a generation; each part is built when first asked for, then kept."""

    def __init__(self, store: Store) -> None:
        self.window = Window(store)

    @cached_property
    def things(self) -> Things:
        """The things by name."""
        return Things(self.window)

    @cached_property
    def statements(self) -> Statements:
        """The documents."""
        return Statements(self.window)

    @cached_property
    def claims(self) -> Claims:
        """The claims."""
        return Claims(self.window, self.statements)

    @cached_property
    def commitments(self) -> Commitments:
        """The commitments."""
        return Commitments(self.window, self.statements)

    @cached_property
    def evidences(self) -> Evidences:
        """The sentences behind claims and commitments."""
        return Evidences(self.window, self.statements, self.things)

    @cached_property
    def networks(self) -> Networks:
        """The drawings."""
        return Networks(self.claims, self.things)

    @cached_property
    def pairs(self) -> Pairs:
        """What two parties share."""
        return Pairs(self.claims, self.commitments, self.things)

    @cached_property
    def search(self) -> Search:
        """The search over names."""
        return Search(self.things)

    @cached_property
    def coverage(self) -> Coverage:
        """The counts."""
        return coverage(self.window, self.statements, self.things)
