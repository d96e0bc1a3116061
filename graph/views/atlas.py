"""The atlas: one published generation as pages see it."""

from __future__ import annotations

from functools import cached_property
from itertools import combinations, islice
from pathlib import Path

from pyoxigraph import Literal, Store

from accords.graph.curation.history import Line, history
from accords.graph.curation.suggesting import Suggestion, suggestions
from accords.graph.generation import Generation
from accords.graph.measures.projection import Projection, projection
from accords.graph.views.claims import LINKS, Claim, Claims
from accords.graph.views.commitments import Commitment, Commitments
from accords.graph.views.comparison import Comparisons
from accords.graph.views.coverage import Coverage, coverage
from accords.graph.views.evidence import Evidences
from accords.graph.views.gone import Gone, gone, merged_here
from accords.graph.views.nearly import nearly
from accords.graph.views.network import Networks
from accords.graph.views.pair import Pairs
from accords.graph.views.statements import Statement, Statements
from accords.graph.views.tenures import Tenure, tenures
from accords.graph.views.texts import Texts
from accords.graph.views.things import Thing, Things
from accords.graph.views.window import Window, expand, local_name


class Atlas:
    """Everything a page may ask of a generation; each part is built when first asked for, then kept."""

    def __init__(self, generation: Generation | None, home: Path | None = None) -> None:
        self.generation, self.home = generation, home
        self.store = Store() if generation is None else generation.store
        self.window = Window(self.store)
        self.texts = Texts(home)

    @classmethod
    def empty(cls) -> Atlas:
        """Give an atlas of nothing, for pages that need no graph."""
        return cls(None)

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
        return Evidences(self.window, self.statements, self.things, self.texts)

    @cached_property
    def networks(self) -> Networks:
        """The drawings."""
        return Networks(self.claims, self.things)

    @cached_property
    def comparisons(self) -> Comparisons:
        """Two statements side by side."""
        return Comparisons(self.store, self.statements, self.claims, self.commitments)

    @cached_property
    def projection(self) -> Projection:
        """The asserted links as a weighted graph, for paths and measures."""
        return projection(self)

    @cached_property
    def pairs(self) -> Pairs:
        """What two parties share."""
        return Pairs(self.claims, self.commitments, self.things)

    @cached_property
    def telling_pair(self) -> tuple[Thing, Thing] | None:
        """Two of the best linked countries that statements tie together; None where there are none."""
        linked = [thing for thing in self.things.of_type("Country") if thing.iri in self.linked]
        best = sorted(linked, key=lambda thing: (-self.networks.degree(thing.iri), thing.iri))[:6]
        tied = (pair for pair in combinations(best, 2) if not self.pairs.between(*pair).is_empty)
        return next(tied, None)

    @cached_property
    def coverage(self) -> Coverage:
        """The counts."""
        return coverage(self.window, self.statements, self.things)

    @cached_property
    def linked(self) -> frozenset[str]:
        """The things that some claim joins to another."""
        drawn = {expand(f"acc:{name}").value for name in LINKS}
        claims = {iri for iri, value in self.window.pairs("rdf:predicate") if value.value in drawn}
        ends = (pair for way in ("rdf:subject", "rdf:object") for pair in self.window.pairs(way))
        return frozenset(value.value for iri, value in ends if iri in claims)

    def find(self, text: str, limit: int = 10) -> list[Thing]:
        """Find things by a name in either script, best first; spelling is forgiven."""
        found = [] if self.generation is None else self.generation.search(text, limit)
        iris = [one.iri for one in found] or nearly(self.things, text, limit)
        things = (self.things.get(iri) for iri in iris)
        return [thing for thing in things if thing is not None]

    def topics(self, language: str) -> dict[str, str]:
        """Give every topic that something has, by its name."""
        used = {
            value.value for way in ("acc:topic", "acc:aboutConcept") for _, value in self.window.pairs(way)
        }
        named = {iri: self.topic_name(iri, language) for iri in used}
        return dict(sorted(named.items(), key=lambda pair: pair[1]))

    def topic_name(self, iri: str, language: str) -> str:
        """Name a concept, or anything else with a label; a plain value stays as it is."""
        if not iri.startswith("http"):
            return iri
        labels = [v for v in self.window.values(iri, "skos:prefLabel") if isinstance(v, Literal)]
        chosen = next((v for v in labels if v.language == language), next(iter(labels), None))
        return local_name(iri) if chosen is None else chosen.value

    def accounts(self) -> list[tuple[Thing, list[Statement]]]:
        """Give the meetings that two or more statements tell of, with these, the oldest first."""
        told: dict[str, set[str]] = {}
        for statement, meeting in self.window.pairs("acc:accountOf"):
            told.setdefault(meeting.value, set()).add(statement)
        several = {
            iri: [self.statements.get(s) for s in found] for iri, found in told.items() if len(found) > 1
        }
        things = ((self.things.get(iri), several[iri]) for iri in sorted(several))
        return [
            (t, sorted(found, key=lambda s: (s.issued or "", s.iri))) for t, found in things if t is not None
        ]

    def unreviewed(self, most: int = 2000) -> list[Claim]:
        """Give claims that nobody has judged, the least certain first."""
        iris = self.window.subjects("acc:reviewStatus", "acc:unreviewed")[:most]
        claims = [claim for claim in map(self.claims.get, iris) if claim is not None]
        return sorted(claims, key=lambda claim: (claim.confidence, claim.iri))

    def unreviewed_commitments(self, most: int = 2000) -> list[Commitment]:
        """Give commitments that nobody has judged, the least certain first."""
        iris = self.window.subjects("acc:reviewStatus", "acc:unreviewed")
        promised = (iri for iri in iris if "/commitment/" in iri)
        found = [one for one in map(self.commitments.get, islice(promised, most)) if one is not None]
        return sorted(found, key=lambda one: (one.confidence, one.iri))

    @cached_property
    def suggestions(self) -> list[Suggestion]:
        """What may be one thing, the likeliest first; nothing where there is no workspace."""
        if self.generation is None or self.home is None:
            return []
        return suggestions(self.generation, self.home)

    @cached_property
    def decided(self) -> list[Line]:
        """Every judgement, oldest first; nothing where there is no workspace."""
        return [] if self.generation is None or self.home is None else history(self.home)

    def gone(self, iri: str) -> Gone | None:
        """Where a thing went that the graph has no more; None where nobody knows."""
        return gone(self.window, self.home, iri)

    def merged_here(self, iri: str) -> list[Gone]:
        """The merges that took other things into this one, the oldest first."""
        return merged_here(self.window, iri)

    def offices(self, official: str) -> list[Tenure]:
        """Give the offices an official held, as background."""
        return tenures(self.window, official)

    def mentions(self, iri: str) -> list[Statement]:
        """Give the statements that name a thing, newest first."""
        found = [self.statements.get(one) for one in self.window.texts(iri, "acc:mentionedIn")]
        return sorted(found, key=lambda one: (one.issued or "", one.iri), reverse=True)
