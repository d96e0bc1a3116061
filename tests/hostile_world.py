"""A world of hostile names: every text a page may show tries to run as a script or to call out."""

from __future__ import annotations

from accords.graph.document import Document
from accords.graph.reading import (
    Commitment,
    Entity,
    EntityType,
    Mention,
    Reading,
    Relation,
    RelationType,
    SentenceOutcome,
    Span,
    Structure,
)

PAYLOADS = (
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(2)>",
    "<svg onload=alert(3)>",
    '"><script>alert(4)</script>',
    "'><img src=x onerror='alert(5)'>",
    "</bdi></a><script>alert(6)</script>",
    "<iframe srcdoc='<script>parent.alert(7)</script>'></iframe>",
    "<a href='javascript:alert(8)' id=run>run</a>",
    "[run](javascript:alert(9))",
    "![picture](https://evil.example/10.png)",
    "<img src='https://evil.example/11.png'>",
    "<style>@import 'https://evil.example/12.css';</style>",
    "<math><mtext><mglyph><style><img src=x onerror=alert(13)></style></mglyph></mtext></math>",
    "<details open ontoggle=alert(14)>",
    "<body onpageshow=alert(15)>",
    "{{constructor.constructor('alert(16)')()}}",
    "$\\href{javascript:alert(17)}{run}$",
    "&lt;script&gt;alert(18)&lt;/script&gt;",
    "<form action='https://evil.example/19'><input autofocus onfocus=alert(19)>",
    ":material/search: <object data='javascript:alert(20)'></object>",
)


def hostile_world() -> list[tuple[Document, Reading]]:
    """One statement per payload: it is its title, publisher and licence, and the name of one thing of every class.

    Two statements each tell of one meeting, so that there is something to compare.
    """
    return [_story(number, payload) for number, payload in enumerate(PAYLOADS, start=1)]


def _story(number: int, payload: str) -> tuple[Document, Reading]:
    """Tell one statement."""
    told = (
        f"Minister {payload} of Qatar agreed to {payload} with Egypt at the {payload} talks, signed the {payload}"
        f" pact, joined the {payload} group and named {payload} a danger."
    )
    text = f"{told}\n\nNobody understood {payload}."
    document = Document(
        id=f"hostile-{number}", lang="en", title=payload, published=f"2021-01-{number:02d}",
        publisher=payload, source=f"javascript:alert({number})", licence=payload, text=text,
    )  # fmt: skip
    first, second = Span(0, len(told)), Span(text.index("Nobody"), len(text))
    name, about, talks, pact, group, danger = _places(told, payload)
    entities = (
        _entity("e1", "State", "Qatar", text.index("Qatar"), "country:QAT", "QAT"),
        _entity("e2", "State", "Egypt", text.index("Egypt"), "country:EGY", "EGY"),
        _entity("e3", "Official", payload, name, f"official:qat:x{number}"),
        _entity("e4", "Meeting", payload, talks, f"meeting:meeting:egy+qat:2021-02-{1 + number // 2:02d}"),
        _entity("e5", "Agreement", payload, pact, f"agreement:x{number}"),
        _entity("e6", "WorkingGroup", payload, group, f"working-group:egy+qat:group:x{number}"),
        _entity("e7", "Threat", payload, danger, f"threat:x{number}"),
    )
    links: tuple[tuple[RelationType, str, str], ...] = (
        ("represents", "e3", "e1"), ("supports", "e1", "e2"), ("participatesIn", "e1", "e4"),
        ("participatesIn", "e2", "e4"), ("partyTo", "e1", "e5"), ("memberOf", "e1", "e6"),
        ("counters", "e1", "e7"), ("counters", "e2", "e7"),
    )  # fmt: skip
    promise = Commitment(
        by=("e1", "e2"), strength="agrees", trigger=Span(text.index("agreed"), text.index("agreed") + 6),
        evidence=first, about=payload, about_span=Span(about, about + len(payload)), said_by="e3",
        act="a1", frame="en.agree",
    )  # fmt: skip
    return document, Reading(
        id=f"hostile-{number}", lang="en", sha256=document.sha256, genre="other", parties=("e1", "e2"),
        entities=entities,
        relations=tuple(
            Relation(type_, one, other, first, None, "e3", "a1", "en.agree", office=payload)
            for type_, one, other in links
        ),
        commitments=(promise,),
        structure=(
            Structure("onDate", "e4", first, "e3", value=f"2021-02-{1 + number // 2:02d}"),
            Structure("onDate", "e5", first, "e3", value="2021-02"),
            Structure("accountOf", "statement", first, "e3", object="e4"),
        ),
        reader="by-hand",
        sentences=(
            SentenceOutcome(1, *first, "claims"),
            SentenceOutcome(2, *second, "notUnderstood", "noFrame", payload),
        ),
    )  # fmt: skip


def _places(text: str, payload: str) -> list[int]:
    """Give where a payload stands in a text, in order."""
    return [at for at in range(len(text)) if text.startswith(payload, at)]


def _entity(id: str, type_: EntityType, name: str, at: int, key: str, iso3: str | None = None) -> Entity:
    """Name one thing at one place."""
    return Entity(id, type_, name, (Mention(at, at + len(name), name),), key, iso3)
