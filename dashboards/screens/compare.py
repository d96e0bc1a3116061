"""Compare: two rounds of a dialogue, or two accounts of one meeting, side by side with their sentences."""

from __future__ import annotations

from html import escape

import streamlit as st

from accords.dashboards.address import tell, told
from accords.dashboards.cards import claim_quotes, fold, foldable, names, quote, statement_row
from accords.dashboards.departed import missing_statement
from accords.dashboards.desk import Desk
from accords.dashboards.markup import heading, isolated, link, named, note, thing_name
from accords.dashboards.sheet import put
from accords.graph.views.claims import Claim
from accords.graph.views.commitments import Commitment
from accords.graph.views.comparison import Comparison, Matched
from accords.graph.views.statements import Statement
from accords.graph.views.things import Thing
from accords.graph.views.window import full_id

MOST = 2000


def show(desk: Desk) -> None:
    """Show the page."""
    words = desk.words
    put(heading(1, words("compare.title"), words("compare.lead")))
    known = {one.id: one for one in desk.atlas.statements.newest(MOST)}
    one = _choose(words("compare.one"), known, "one", desk)
    two = _choose(words("compare.two"), known, "two", desk)
    if one is None or two is None or one == two:
        put(note(words("compare.choose")), _suggestions(desk))
        return
    _compared(desk.atlas.comparisons.of(full_id(one), full_id(two)), desk)


def _suggestions(desk: Desk) -> str:
    """List meetings that several statements tell of, each pair a link."""
    rows = [_suggestion(meeting, told_of, desk) for meeting, told_of in desk.atlas.accounts()]
    return (
        heading(2, desk.words("compare.suggested")) + f'<ul class="list">{"".join(rows)}</ul>' if rows else ""
    )


def _suggestion(meeting: Thing, statements: list[Statement], desk: Desk) -> str:
    """Link to the comparison of the first two statements of a meeting."""
    one, two = statements[:2]
    inner = named(meeting.name(desk.language))
    titles = " · ".join(isolated(statement.title, statement.lang) for statement in (one, two))
    go = link("compare", inner, one=one.id, two=two.id)
    return f'<li><span class="title">{go}</span><span class="meta">{titles}</span></li>'


def _choose(label: str, known: dict[str, Statement], name: str, desk: Desk) -> str | None:
    """Let the reader choose a statement by date and title, over the whole width: titles are long.

    Under the field stands the statement that is chosen, however long its title is, and who published it.
    """
    before = told(name)
    if before is not None and before not in known:
        put(missing_statement(desk, before))
    chosen = st.selectbox(
        label,
        list(known),
        index=list(known).index(before) if before in known else None,
        format_func=lambda one: f"{desk.words.date(known[one].issued)} · {known[one].title}",
        placeholder=desk.words("field.choose"),
        key=f"compare-{name}:{desk.language}",
    )
    tell(**{name: chosen})
    if chosen is not None:
        put(f'<ul class="list chosen">{statement_row(known[chosen], desk)}</ul>')
    return chosen


def _compared(comparison: Comparison, desk: Desk) -> None:
    """Show what became of the promises, and who says what."""
    words = desk.words
    put(heading(2, words("compare.promises")), _promises(comparison, desk))
    shared = foldable([_both(*pair, desk) for pair in comparison.both], desk)
    put(heading(2, words("compare.both")), shared or _nothing(desk))
    left, right = st.columns(2, gap="large")
    for column, statement, claims in (
        (left, comparison.one, comparison.only_one),
        (right, comparison.two, comparison.only_two),
    ):
        with column:
            title = link("statement", isolated(statement.title, statement.lang), id=statement.id)
            put(
                heading(2, words("compare.only")),
                f"<p>{title}</p>",
                foldable([_said(one, desk) for one in claims], desk),
            )


def _promises(comparison: Comparison, desk: Desk) -> str:
    """Write every promise with what became of it, and a warning where the later text has gaps."""
    rows = [_promise(one, desk) for one in comparison.promises]
    unsure = any(one.fate == "notFound" for one in comparison.promises)
    warning = note(desk.words("compare.unsure", n=comparison.silent)) if unsure else ""
    return warning + (foldable(rows, desk, 12) or _nothing(desk))


def _nothing(desk: Desk) -> str:
    """Say that nothing is said."""
    return f'<p class="meta">{escape(desk.words("pair.none"))}</p>'


def _promise(matched: Matched, desk: Desk) -> str:
    """Write one promise with the quotes of both statements."""
    shown = matched.later or matched.earlier
    if shown is None:
        return ""
    fate = escape(desk.words(f"compare.{matched.fate}"))
    about = "" if shown.about is None else named(shown.about)
    line = f'<span class="chip k-Commitment">{fate}</span> {names(shown.by, desk)} {about}'
    both = [one for one in (matched.earlier, matched.later) if one is not None]
    return fold(line, "".join(_quotes(one, desk) for one in both))


def _quotes(commitment: Commitment, desk: Desk) -> str:
    """Write the sentences of a promise, under its strength."""
    strength = escape(desk.words(f"strength.{commitment.strength}"))
    found = desk.atlas.evidences.of(commitment.iri, commitment.by)
    return f"<p><strong>{strength}</strong></p>" + "".join(quote(one, desk) for one in found)


def _both(one: Claim, two: Claim, desk: Desk) -> str:
    """Write what both say, with both quotes."""
    return fold(_line(one, desk), claim_quotes(one, desk) + claim_quotes(two, desk))


def _said(claim: Claim, desk: Desk) -> str:
    """Write what one says."""
    return fold(_line(claim, desk), claim_quotes(claim, desk))


def _line(claim: Claim, desk: Desk) -> str:
    """Write a link as a sentence."""
    ends = [desk.atlas.things.get(iri) for iri in (claim.subject, claim.object)]
    first, second = ("" if thing is None else thing_name(thing, desk.language) for thing in ends)
    return f"{first} {escape(desk.words(f'link.{claim.predicate}'))} {second}"
