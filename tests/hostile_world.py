"""A world of hostile names: every text a page may show tries to run as a script or to call out."""

from __future__ import annotations

from accords.graph.document import Document
from accords.graph.reading import Commitment, Entity, Mention, Reading, Relation, SentenceOutcome, Span

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
    """One statement per payload: the payload is its title, its publisher, and the name of an official."""
    return [_story(number, payload) for number, payload in enumerate(PAYLOADS, start=1)]


def _story(number: int, payload: str) -> tuple[Document, Reading]:
    """Tell one statement."""
    text = f"Minister {payload} of Qatar agreed to {payload} with Egypt.\n\nNobody understood {payload}."
    document = Document(
        id=f"hostile-{number}", lang="en", title=payload, published=f"2021-01-{number:02d}",
        publisher=payload, source=f"javascript:alert({number})", licence=payload, text=text,
    )  # fmt: skip
    first = Span(0, text.index("\n"))
    second = Span(text.index("Nobody"), len(text))
    name_at = text.index(payload)
    entities = (
        _entity("e1", "State", "Qatar", text, "country:QAT", "QAT"),
        _entity("e2", "State", "Egypt", text, "country:EGY", "EGY"),
        Entity("e3", "Official", payload, (_mention(name_at, payload),), f"official:qat:x{number}"),
    )  # fmt: skip
    about_at = text.index(payload, name_at + 1)
    promise = Commitment(
        by=("e1", "e2"), strength="agrees", trigger=Span(text.index("agreed"), text.index("agreed") + 6),
        evidence=first, about=payload, about_span=Span(about_at, about_at + len(payload)), said_by="e3",
        act="a1", frame="en.agree",
    )  # fmt: skip
    return document, Reading(
        id=f"hostile-{number}", lang="en", sha256=document.sha256, genre="other", parties=("e1", "e2"),
        entities=entities,
        relations=(
            Relation("represents", "e3", "e1", first, None, "e3", "a1", "en.agree", office=payload),
            Relation("supports", "e1", "e2", first, None, "e3", "a1", "en.agree"),
        ),
        commitments=(promise,), structure=(), reader="by-hand",
        sentences=(
            SentenceOutcome(1, *first, "claims"),
            SentenceOutcome(2, *second, "notUnderstood", "noFrame", payload),
        ),
    )  # fmt: skip


def _entity(id: str, type_: str, name: str, text: str, key: str, iso3: str) -> Entity:
    """Name one state."""
    at = text.index(name)
    return Entity(id, type_, name, (_mention(at, name),), key, iso3)  # type: ignore[arg-type]


def _mention(at: int, words: str) -> Mention:
    """Name something at a place."""
    return Mention(at, at + len(words), words)
