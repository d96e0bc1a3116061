"""One statement: its text with the claims marked in place, and what gave none, with the reason."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from html import escape

import streamlit as st

from accords.dashboards.address import told
from accords.dashboards.cards import (
    claim_quotes,
    comma,
    fold,
    foldable,
    marked,
    promise,
    statement_row,
    value_name,
    ways,
)
from accords.dashboards.departed import missing_statement
from accords.dashboards.desk import Desk
from accords.dashboards.markup import (
    chip,
    direction,
    heading,
    isolated,
    note,
    outward,
    thing_link,
    thing_name,
)
from accords.dashboards.sheet import put
from accords.graph.views.claims import FACTS, LINKS, Claim
from accords.graph.views.marks import Mark
from accords.graph.views.passage import Passage, passages
from accords.graph.views.statements import Sentence, Statement
from accords.graph.views.window import full_id

OF_STATEMENT = ("issuedBy", "accountOf")
"""The links whose subject is the statement itself."""
LONG = 400
"""Sentences from which on it is said that a page takes a moment."""
MOST_CLAIMS = 300
"""How many claims are listed beside the text."""


def show(desk: Desk) -> None:
    """Show the page."""
    asked = told("id")
    if asked is None or not desk.atlas.statements.exists(full_id(asked)):
        _choose(desk, asked)
        return
    statement = desk.atlas.statements.get(full_id(asked))
    sentences = desk.atlas.statements.sentences(statement.iri)
    with _busy(len(sentences), desk):
        everything = desk.atlas.claims.in_statement(statement.iri)
        claims = sorted((c for c in everything if c.subject != statement.iri), key=_place)
        text = _text(statement, sentences, claims, desk)
    put(_head(statement, sentences, desk), _told_of(statement, everything, desk))
    left, right = st.columns([3, 2], gap="large")
    with left:
        put(heading(2, desk.words("statement.text")), text)
        put(_silent(sentences, statement, desk))
    with right:
        put(heading(2, desk.words("statement.claims")), _listed(claims, desk))
        promises = desk.atlas.commitments.in_statement(statement.iri)
        if promises:
            put(
                heading(2, desk.words("statement.commitments")),
                "".join(promise(one, desk) for one in promises),
            )


def _busy(sentences: int, desk: Desk) -> AbstractContextManager[None]:
    """Say that something is being done, where a statement is long."""
    return st.spinner(desk.words("app.working")) if sentences > LONG else nullcontext()


def _listed(claims: list[Claim], desk: Desk) -> str:
    """List the claims, the first of them where there are very many."""
    rows = foldable([_claim(one, desk) for one in claims[:MOST_CLAIMS]], desk, 14)
    if len(claims) <= MOST_CLAIMS:
        return rows
    return note(desk.words("statement.first_claims", shown=MOST_CLAIMS, all=len(claims))) + rows


def _choose(desk: Desk, asked: str | None) -> None:
    """List the newest statements, saying what was not found."""
    put(heading(1, desk.words("page.statement")))
    if asked is not None:
        put(missing_statement(desk, asked))
    rows = "".join(statement_row(one, desk) for one in desk.atlas.statements.newest(30))
    put(heading(2, desk.words("home.newest")), f'<ul class="list">{rows}</ul>')


def _head(statement: Statement, sentences: list[Sentence], desk: Desk) -> str:
    """Write title and origin."""
    words = desk.words
    gave = sum(1 for one in sentences if one.outcome == "claims")
    facts = [
        ("issued", escape(words.date(statement.issued))),
        ("publisher", isolated(statement.publisher_name or "")),
        ("language", escape(words.maybe(f"lang.{statement.lang}", statement.lang))),
        ("kind", escape(words.maybe(f"genre.{statement.genre}", words("genre.other")))),
        ("source", outward(statement.source or "", isolated(statement.source or ""))),
        ("licence", isolated(statement.licence or "")),
    ]
    shown = "".join(
        f"<dt>{escape(words(f'statement.{name}'))}</dt><dd>{value}</dd>"
        for name, value in facts
        if value != isolated("")
    )
    share = words("statement.share", part=gave, whole=len(sentences))
    return (
        f"<h1>{isolated(statement.title, statement.lang)}</h1>"
        f'<dl class="facts">{shown}</dl><p class="meta">{escape(share)}</p>'
    )


def _place(claim: Claim) -> tuple[int, str]:
    """Order claims: links between things first, then facts of one thing."""
    known = (*LINKS, *FACTS)
    return (known.index(claim.predicate) if claim.predicate in known else len(known), claim.iri)


def _told_of(statement: Statement, claims: list[Claim], desk: Desk) -> str:
    """Say who issued the statement, and of which meeting it tells."""
    rows = []
    for predicate in OF_STATEMENT:
        iris = {c.object for c in claims if c.subject == statement.iri and c.predicate == predicate}
        things = [desk.atlas.things.get(iri) for iri in sorted(iris)]
        links = comma(desk).join(thing_link(thing, desk.language) for thing in things if thing is not None)
        rows += [f"{escape(desk.words(f'heading.{predicate}'))}: {links}"] if links else []
    return "".join(f"<p>{row}</p>" for row in rows)


def _text(statement: Statement, sentences: list[Sentence], claims: list[Claim], desk: Desk) -> str:
    """Write the text, sentence by sentence, with its marks."""
    whole = desk.atlas.texts.whole(statement.iri)
    found = passages(whole, sentences, _marks(claims, desk))
    kinds = sorted({mark.kind for one in found for mark in one.marks})
    legend = " ".join(chip(kind, escape(_kind(kind, desk))) for kind in kinds)
    body = "".join(_passage(one, desk) for one in found)
    lang = escape(statement.lang)
    missing = "" if whole is not None else note(desk.words("statement.quoted_only"))
    return f'{missing}<p>{legend}</p><div class="text" lang="{lang}" dir="{direction(lang)}">{body}</div>'


def _kind(kind: str, desk: Desk) -> str:
    """Name a kind of mark."""
    if kind == "trigger":
        return desk.words("statement.trigger")
    return desk.words("type.Commitment") if kind == "about" else desk.words(f"type.{kind}")


def _passage(passage: Passage, desk: Desk) -> str:
    """Write one sentence, or what stands between two."""
    inner = marked(passage.text, passage.marks)
    sentence = passage.sentence
    if sentence is None:
        return inner
    here = " here" if told("at") == str(sentence.number) else ""
    why = ""
    if sentence.outcome == "notUnderstood":
        reason = desk.words.maybe(f"reason.{sentence.reason}", desk.words("outcome.notUnderstood"))
        why = f'<span class="why" lang="{desk.language}" dir="{desk.words.direction}">{escape(reason)}</span>'
    return f'<span class="s s-{escape(sentence.outcome)}{here}" id="s{sentence.number}">{inner}</span>{why}'


def _marks(claims: list[Claim], desk: Desk) -> list[Mark]:
    """Give every mark of every claim, at its place in the document."""
    marks = []
    for claim in claims:
        ends = (claim.subject, claim.object) if claim.object_is_thing else (claim.subject,)
        for evidence in desk.atlas.evidences.of(claim.iri, ends):
            at = evidence.start
            marks += [Mark(at + m.start, at + m.end, m.kind, m.iri) for m in evidence.marks]
    return marks


def _claim(claim: Claim, desk: Desk) -> str:
    """Write one claim as a row that opens to show its sentence."""
    words = desk.words
    ends = [desk.atlas.things.get(claim.subject)]
    ends += [desk.atlas.things.get(claim.object)] if claim.object_is_thing else [None]
    first = "" if ends[0] is None else thing_name(ends[0], desk.language)
    second = value_name(claim, desk) if ends[1] is None else thing_name(ends[1], desk.language)
    link = escape(words.maybe(f"link.{claim.predicate}", claim.predicate))
    doubt = words(f"factuality.{claim.factuality}") if claim.factuality != "asserted" else ""
    line = f'{first} {link} {second} <span class="meta">{escape(doubt)}</span>'
    return fold(line, ways(ends, desk) + claim_quotes(claim, desk))


def _silent(sentences: list[Sentence], statement: Statement, desk: Desk) -> str:
    """List the sentences that gave nothing, with the reason and the nearest rule."""
    words = desk.words
    silent = [one for one in sentences if one.outcome != "claims"]
    if not silent:
        return heading(2, words("statement.silent")) + note(words("statement.silent_none"))
    rows = "".join(_silent_row(one, statement, desk) for one in silent)
    count = escape(words.count("sentences", len(silent)))
    line = f'<strong>{escape(words("statement.silent"))}</strong> <span class="count">{count}</span>'
    return fold(line, f'<ul class="list">{rows}</ul>')


def _silent_row(sentence: Sentence, statement: Statement, desk: Desk) -> str:
    """Write one such sentence."""
    words = desk.words
    facts = [words(f"outcome.{sentence.outcome}")]
    facts += [words.maybe(f"reason.{sentence.reason}", sentence.reason)] if sentence.reason else []
    facts += [words("statement.nearest", frame=sentence.nearest)] if sentence.nearest else []
    said = f'<span class="meta">{escape(" · ".join(facts))}</span>'
    return f"<li>{isolated(sentence.text, statement.lang)}{said}</li>"
