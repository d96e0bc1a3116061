"""The reading: what one document says, as the reader hands it over and `accords read --json` writes it.

Offsets are Unicode code points into the document's NFC text, end exclusive.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from accords.graph.errors import BadInput

FORM = 1

EntityType = Literal["State", "Organization", "Official", "WorkingGroup", "Agreement", "Meeting", "Threat"]

RelationType = Literal[
    "represents", "participatesIn", "chairs", "memberOf", "partyTo", "counters", "attributedTo", "supports",
    "criticizes",
]  # fmt: skip

StructureType = Literal["announcedAt", "topic", "onDate", "place", "inSeries", "issuedBy", "accountOf"]

Factuality = Literal["asserted", "negated", "conditional", "reported"]

Strength = Literal["discusses", "notes", "welcomes", "intends", "reaffirms", "agrees", "undertakes"]
STRENGTHS: tuple[Strength, ...] = (
    "discusses", "notes", "welcomes", "intends", "reaffirms", "agrees", "undertakes",
)  # fmt: skip

Outcome = Literal["claims", "entitiesOnly", "ignored", "notUnderstood"]
Reason = Literal[
    "boilerplate", "background", "noFrame", "frameWithoutActor", "frameWithoutObject", "modalityUnclear",
    "otherLanguage", "quoteUnbalanced",
]  # fmt: skip

PUBLISHER = "publisher"
"""The value of `said_by` where nobody in the text says it: then the publisher does."""


class Span(NamedTuple):
    """A stretch of the document's text, from `start` up to but not including `end`."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where the text names an entity; `text` is what stands there."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing of the document: `key` is its identity (MODEL: keys), None where the thing stays local.

    `id` is local to the reading (`e1`, `e2`, …). `type` is Threat where this document treats an actor so;
    the key then still names the actor (`organization:houthis`). `also` holds names in other languages,
    from reference data (language tag → name). `naming` is "made" where the text tells a meeting with a verb only:
    then the reader made the name of its kind and who met.
    """

    id: str
    type: EntityType
    name: str
    mentions: tuple[Mention, ...]
    key: str | None = None
    iso3: str | None = None
    status: Literal["new", "existing"] | None = None
    kind: str | None = None
    also: Mapping[str, str] = field(default_factory=dict)
    naming: Literal["made"] | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One choice on the way to a link: what was chosen, the runner-up, the margin, and why in words."""

    choice: str
    chosen: str
    runner_up: str | None = None
    margin: float | None = None
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Relation:
    """A link between two entities with the whole sentence that says it; one per evidence sentence.

    `said_by` is an entity id or `publisher`; `act` groups the links of one clause (`a1`, `a2`, …).
    """

    type: RelationType
    subject: str
    object: str
    evidence: Span
    trigger: Span | None
    said_by: str
    act: str
    frame: str
    office: str | None = None
    factuality: Factuality = "asserted"
    confidence: float = 0.5
    trace: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Commitment:
    """What actors undertake for the future; `about` is verbatim and `about_span` says where it stands."""

    by: tuple[str, ...]
    strength: Strength
    trigger: Span
    evidence: Span
    about: str
    about_span: Span
    said_by: str
    act: str
    frame: str
    toward: tuple[str, ...] = ()
    topic: str | None = None
    deadline: str | None = None
    factuality: Factuality = "asserted"
    confidence: float = 0.5
    trace: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class Structure:
    """A fact about a thing that is not a link between parties: its date, place, topic, series, issuer.

    Exactly one of `object` (an entity id) and `value` (EDTF date, place name, topic id, series id) is set.
    `subject` is an entity id, or `statement` for issuedBy and accountOf.
    """

    type: StructureType
    subject: str
    evidence: Span
    said_by: str
    object: str | None = None
    value: str | None = None
    factuality: Factuality = "asserted"
    confidence: float = 0.5


@dataclass(frozen=True, slots=True)
class SentenceOutcome:
    """What became of one sentence; `reason` where it gave no claim, `nearest` the frame that came closest."""

    number: int
    start: int
    end: int
    outcome: Outcome
    reason: Reason | None = None
    nearest: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What one document says. `reader` names code, lexicons and weights by hash (no clock)."""

    id: str
    lang: str
    sha256: str
    genre: str
    parties: tuple[str, ...]
    entities: tuple[Entity, ...]
    relations: tuple[Relation, ...]
    commitments: tuple[Commitment, ...]
    structure: tuple[Structure, ...]
    sentences: tuple[SentenceOutcome, ...]
    reader: str
    form: int = FORM

    def asserted(self) -> Reading:
        """Leave out what is negated or conditional (what scoring uses)."""
        return dataclasses.replace(
            self,
            relations=tuple(r for r in self.relations if r.factuality == "asserted"),
            commitments=tuple(c for c in self.commitments if c.factuality == "asserted"),
        )

    def to_json(self) -> dict[str, Any]:
        """Write the reading as plain values, ready for `json.dumps`."""
        return {f.name: _plain(getattr(self, f.name)) for f in dataclasses.fields(self)}


def _plain(value: Any) -> Any:
    """Turn records, spans and tuples into dicts and lists; leave out what is None, empty or absent."""
    if isinstance(value, Span):
        return {"start": value.start, "end": value.end}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = {f.name: _plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
        return {name: plain for name, plain in fields.items() if plain is not None}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    return dict(value) if isinstance(value, Mapping) else value


def reading_from_json(data: Mapping[str, Any]) -> Reading:
    """Read what `to_json` wrote; raises BadInput where the form is another one or a field is missing."""
    if data.get("form") != FORM:
        raise BadInput(f"reading {data.get('id')!r} has form {data.get('form')!r}, expected {FORM}")
    try:
        return _reading(data)
    except (KeyError, TypeError) as problem:
        raise BadInput(f"reading {data.get('id')!r} lacks or misnames a field: {problem}") from problem


def _reading(data: Mapping[str, Any]) -> Reading:
    """Build the reading field by field."""
    return Reading(
        id=data["id"],
        lang=data["lang"],
        sha256=data["sha256"],
        genre=data["genre"],
        parties=tuple(data["parties"]),
        entities=tuple(_entity(e) for e in data["entities"]),
        relations=tuple(Relation(**_act(r)) for r in data["relations"]),
        commitments=tuple(Commitment(**_commitment(c)) for c in data["commitments"]),
        structure=tuple(Structure(**{**s, "evidence": _span(s["evidence"])}) for s in data["structure"]),
        sentences=tuple(SentenceOutcome(**s) for s in data["sentences"]),
        reader=data["reader"],
    )


def _entity(data: Mapping[str, Any]) -> Entity:
    """Build one entity with its mentions."""
    return Entity(**{**data, "mentions": tuple(Mention(**m) for m in data["mentions"])})


def _span(data: Mapping[str, int] | None) -> Span | None:
    """Build a span; None stays None."""
    return None if data is None else Span(data["start"], data["end"])


def _act(data: Mapping[str, Any]) -> dict[str, Any]:
    """Build the parts that relations and commitments share."""
    steps = tuple(Step(**{**s, "because": tuple(s.get("because", ()))}) for s in data.get("trace", ()))
    return {
        **data,
        "evidence": _span(data["evidence"]),
        "trigger": _span(data.get("trigger")),
        "trace": steps,
    }


def _commitment(data: Mapping[str, Any]) -> dict[str, Any]:
    """Build the parts that only commitments have."""
    return {
        **_act(data),
        "by": tuple(data["by"]),
        "about_span": _span(data["about_span"]),
        "toward": tuple(data.get("toward", ())),
    }
