"""Claims: what statements say, one row per claim, with all that filters need."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from pyoxigraph import Literal

from accords.graph.standing import stands
from accords.graph.views.statements import Statement, Statements
from accords.graph.views.things import Name
from accords.graph.views.window import Window, local_name, short_id

LINKS = (
    "represents", "participatesIn", "chairs", "memberOf", "partyTo", "counters", "attributedTo", "supports",
    "criticizes", "announcedAt", "inSeries",
)  # fmt: skip
"""The predicates that join two things and are drawn as lines."""

FACTS = ("topic", "onDate", "place")
"""The predicates that describe one thing."""


@dataclass(frozen=True, slots=True)
class Claim:
    """What one statement says of a subject; `object` is an IRI where `object_is_thing`, else a text."""

    iri: str
    subject: str
    predicate: str
    object: str
    object_is_thing: bool
    factuality: str
    polarity: bool
    confidence: float
    review: str
    statement: Statement
    speakers: tuple[str, ...]
    office: Name | None
    acts: tuple[str, ...]

    @property
    def id(self) -> str:
        """Give the short identifier used in addresses."""
        return short_id(self.iri)

    @property
    def stands(self) -> bool:
        """Say whether the claim is asserted, not denied, and not rejected by a reviewer."""
        return stands(self.factuality, self.review, self.polarity)

    def other_end(self, iri: str) -> str:
        """Give the end of the link that is not this one."""
        return self.object if self.subject == iri else self.subject


class Claims:
    """Reads claims through a window; each is read once, and what is said of a thing is looked up once."""

    def __init__(self, window: Window, statements: Statements) -> None:
        self._window = window
        self._statements = statements
        self.get = lru_cache(maxsize=50_000)(self._read)
        self.about = lru_cache(maxsize=5_000)(self._about)

    def _about(self, iri: str, limit: int = 5000) -> tuple[Claim, ...]:
        """Give the claims with this subject or object, in the order of their IRIs."""
        found = {*self._window.subjects("rdf:subject", iri), *self._window.subjects("rdf:object", iri)}
        return tuple(self._claims(sorted(found)[:limit]))

    def in_statement(self, statement: str) -> list[Claim]:
        """Give the claims of one statement."""
        return self._claims(self._window.subjects("prov:wasDerivedFrom", statement))

    def _claims(self, iris: Iterable[str]) -> list[Claim]:
        """Read these IRIs, leaving out what is no claim (a commitment)."""
        read = (self.get(iri) for iri in iris)
        return [claim for claim in read if claim is not None]

    def _read(self, iri: str) -> Claim | None:
        """Read one claim; None where the IRI is no claim."""
        look = self._window
        subject, predicate = look.text(iri, "rdf:subject"), look.text(iri, "rdf:predicate")
        objects, statement = look.values(iri, "rdf:object"), look.text(iri, "prov:wasDerivedFrom")
        if subject is None or predicate is None or not objects or statement is None:
            return None
        return Claim(
            iri=iri,
            subject=subject,
            predicate=local_name(predicate),
            object=objects[0].value,
            object_is_thing=not isinstance(objects[0], Literal),
            factuality=look.local(iri, "acc:factuality") or "asserted",
            polarity=look.text(iri, "acc:polarity") != "false",
            confidence=float(look.text(iri, "acc:confidence") or 0),
            review=look.local(iri, "acc:reviewStatus") or "unreviewed",
            statement=self._statements.get(statement),
            speakers=self._speakers(iri),
            office=named(look, iri, "acc:office"),
            acts=tuple(look.texts(iri, "acc:fromAct")),
        )

    def _speakers(self, iri: str) -> tuple[str, ...]:
        """Give everyone who says the claim, in any of its evidences."""
        evidences = self._window.texts(iri, "acc:evidence")
        return tuple(sorted({who for one in evidences for who in self._window.texts(one, "acc:saidBy")}))


def named(window: Window, iri: str, predicate: str) -> Name | None:
    """Give a text of the source with its language; None where there is none."""
    value = next(iter(window.values(iri, predicate)), None)
    if value is None:
        return None
    return Name(value.value, value.language if isinstance(value, Literal) else None)
