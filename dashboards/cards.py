"""Cards: a sentence with its marks, a statement in a list, a commitment."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from html import escape

from accords.dashboards.desk import Desk
from accords.dashboards.markup import (
    chip,
    direction,
    href,
    isolated,
    link,
    named,
    thing_link,
    thing_name,
)
from accords.graph.views.claims import Claim
from accords.graph.views.commitments import Commitment
from accords.graph.views.evidence import Evidence
from accords.graph.views.marks import Mark, without_overlap
from accords.graph.views.statements import Statement
from accords.graph.views.things import Thing
from accords.graph.views.window import local_name


def marked(text: str, marks: Iterable[Mark]) -> str:
    """Write a text with its marks; they must be in order and not overlap."""
    parts, at = [], 0
    for mark in marks:
        parts.append(escape(text[at : mark.start]))
        parts.append(f'<mark class="k-{escape(mark.kind)}">{escape(text[mark.start : mark.end])}</mark>')
        at = mark.end
    return "".join([*parts, escape(text[at:])])


def quote(evidence: Evidence, desk: Desk, aside: str = "") -> str:
    """Write one sentence, in its own language and direction, and where it comes from in the page's."""
    return (
        f'<figure class="quote" dir="{direction(evidence.lang)}">'
        f'<blockquote lang="{escape(evidence.lang)}" dir="{direction(evidence.lang)}">'
        f"{marked(evidence.text, evidence.marks)}</blockquote>"
        f'<figcaption dir="{desk.words.direction}">{origin(evidence, desk)}{aside}</figcaption></figure>'
    )


def origin(evidence: Evidence, desk: Desk) -> str:
    """Say who says a sentence, where and when."""
    words, statement = desk.words, evidence.statement
    said = escape(words("evidence.says", who="\x00")).replace("\x00", speakers(evidence.speakers, desk))
    number = None if evidence.sentence is None else str(evidence.sentence)
    title = link("statement", isolated(statement.title, statement.lang), id=statement.id, at=number)
    place = "" if number is None else escape(words("evidence.sentence", number=number))
    return " · ".join(part for part in (said, title, escape(words.date(statement.issued)), place) if part)


def speakers(iris: Iterable[str], desk: Desk) -> str:
    """Name who says it; somebody who is no thing of the graph is the publisher."""
    things = [desk.atlas.things.get(iri) for iri in iris]
    links = [thing_link(thing, desk.language) for thing in things if thing is not None]
    return comma(desk).join(links) or escape(desk.words("evidence.publisher"))


def claim_quotes(claim: Claim, desk: Desk) -> str:
    """Write every sentence behind a claim."""
    return sentences([claim], desk)


def sentences(claims: Iterable[Claim], desk: Desk, most: int = 12) -> str:
    """Write the sentences behind several claims, each once, with the marks of all."""
    found: dict[tuple[str, int, int], tuple[Evidence, Claim]] = {}
    for claim in claims:
        ends = (claim.subject, claim.object) if claim.object_is_thing else (claim.subject,)
        for one in desk.atlas.evidences.of(claim.iri, ends):
            key = (one.statement.iri, one.start, one.end)
            marks = without_overlap([*found[key][0].marks, *one.marks]) if key in found else one.marks
            found[key] = (replace(one, marks=marks), found[key][1] if key in found else claim)
        if len(found) >= most:
            break
    return "".join(quote(one, desk, standing(c, desk)) for one, c in found.values())


def value_name(claim: Claim, desk: Desk) -> str:
    """Name what a claim says of one thing: a date, a status, a concept, or a plain value."""
    if claim.predicate == "onDate":
        return escape(desk.words.date(claim.object))
    if claim.predicate == "status":
        said = local_name(claim.object)
        return escape(desk.words.maybe(f"status.{said}", said))
    return isolated(desk.atlas.topic_name(claim.object, desk.language))


def subject_name(claim: Claim, desk: Desk) -> str:
    """Name what a claim is said of; a statement by its title."""
    thing = desk.atlas.things.get(claim.subject)
    if thing is not None:
        return thing_name(thing, desk.language)
    return isolated(claim.statement.title, claim.statement.lang)


def standing(said: Claim | Commitment, desk: Desk) -> str:
    """Say how sure the reader is, and whether somebody has looked; here, the way to judge it."""
    words = desk.words
    sure = words("evidence.confidence", percent=words.percent(said.confidence))
    review = escape(words(f"review.{said.review}"))
    judge = link("review", review, id=said.id) if desk.judges else review
    return f' · <span class="sure">{escape(sure)} · {judge}</span>'


def unfolded(inner: str, claims: Iterable[Claim], desk: Desk, things: Iterable[Thing | None] = ()) -> str:
    """Write a row that opens to show its sentences, under links to the things it names."""
    claims = list(claims)
    body = sentences(newest_first(claims), desk)
    sources = len({claim.statement.iri for claim in claims})
    count = f'<span class="count">{escape(desk.words.count("sources", sources))}</span>'
    return fold(f"{inner} {count}", ways(things, desk) + body)


def fold(line: str, body: str) -> str:
    """Write a row that opens; no link may stand in its line."""
    return f'<details class="row"><summary>{line}</summary>{body}</details>'


def ways(things: Iterable[Thing | None], desk: Desk) -> str:
    """Write links to the things that a row names."""
    links = [thing_link(thing, desk.language) for thing in things if thing is not None]
    return f'<p class="ways">{" · ".join(links)}</p>' if links else ""


def newest_first(claims: Iterable[Claim]) -> list[Claim]:
    """Order claims by the date of their statement, newest first."""
    return sorted(claims, key=lambda c: (c.statement.issued or "", c.iri), reverse=True)


def statement_row(statement: Statement, desk: Desk, seen: str | None = None) -> str:
    """Write a statement as a list shows it; `seen` is the moment it came in, for a list of what is new."""
    words = desk.words
    facts = [words.date(statement.issued), words.maybe(f"genre.{statement.genre}", words("genre.other"))]
    facts.append(words.maybe(f"lang.{statement.lang}", statement.lang))
    publisher = [isolated(statement.publisher_name)] if statement.publisher_name else []
    title = link("statement", isolated(statement.title, statement.lang), id=statement.id)
    came = "" if seen is None else f' data-seen="{escape(seen, quote=True)}"'
    return (
        f'<li{came}><span class="title">{title}</span><span class="meta">'
        f"{' · '.join([*(escape(f) for f in facts), *publisher])}</span></li>"
    )


def promise(commitment: Commitment, desk: Desk) -> str:
    """Write a commitment as a row that opens to show its sentence."""
    words = desk.words
    strength = words.maybe(f"strength.{commitment.strength}", commitment.strength)
    about = "" if commitment.about is None else f'<q class="about">{named(commitment.about)}</q>'
    who = names(commitment.by, desk)
    toward = names((i for i in commitment.toward if i not in commitment.by), desk)
    facing = escape(words("pair.toward", who="\x00")).replace("\x00", toward) if toward else ""
    until = (
        escape(words("pair.deadline", date=words.date(commitment.deadline))) if commitment.deadline else ""
    )
    scale = f'<span class="scale r{commitment.rank}" aria-hidden="true"></span>'
    line = " ".join(
        part for part in (scale, who, f"<strong>{escape(strength)}</strong>", about, facing, until) if part
    )
    body = "".join(
        quote(e, desk, standing(commitment, desk))
        for e in desk.atlas.evidences.of(commitment.iri, commitment.by)
    )
    date = escape(words.date(commitment.statement.issued))
    actors = [desk.atlas.things.get(iri) for iri in dict.fromkeys((*commitment.by, *commitment.toward))]
    return fold(f'{line} <span class="count">{date}</span>', ways(actors, desk) + body)


def names(iris: Iterable[str], desk: Desk) -> str:
    """Name several things, without links."""
    things = [desk.atlas.things.get(iri) for iri in iris]
    return comma(desk).join(thing_name(thing, desk.language) for thing in things if thing is not None)


def comma(desk: Desk) -> str:
    """Give the comma of the interface's language."""
    return "، " if desk.language == "ar" else ", "


def result(thing: Thing, degree: int, desk: Desk) -> str:
    """Write a thing that a search found."""
    words, name = desk.words, thing.name(desk.language)
    others = [one for tag, one in sorted(thing.names.items()) if one != name.text]
    other = f'<span class="meta">{isolated(others[0])}</span>' if others else ""
    return (
        f"<li>{chip(thing.type, escape(words(f'type.{thing.type}')))} "
        f'<a class="go title" href="{href("entity", id=thing.id)}">{named(name)}</a> {other}'
        f'<span class="meta">{escape(words.count("links", degree))}</span> '
        f"{link('explore', escape(words('evidence.open_explore')), id=thing.id)}</li>"
    )


def foldable(rows: Sequence[str], desk: Desk, shown: int = 10) -> str:
    """Write the first rows, and the rest folded away under its number."""
    rest = rows[shown:]
    if not rest:
        return "".join(rows)
    count = escape(desk.words.count("more", len(rest)))
    return (
        "".join(rows[:shown]) + f'<details class="rest"><summary>{count}</summary>{"".join(rest)}</details>'
    )
