"""Decided: every judgement with who, when and why, what became of it, and the way to take it back."""

from __future__ import annotations

from html import escape

import streamlit as st

from accords.dashboards.desk import Desk
from accords.dashboards.judgement import ask_why, decide
from accords.dashboards.markup import isolated, link, note, table, thing_link
from accords.dashboards.sheet import put
from accords.dashboards.undertaken import commitment_line
from accords.dashboards.waiting import claim_line
from accords.graph.curation.history import Line
from accords.graph.rdf.terms import ID
from accords.graph.views.window import short_id

COLUMNS = ("number", "at", "who", "verdict", "what", "why", "state")
PARTS = ("subject", "predicate", "object", "strength")
MOST = 200


def show_decided(desk: Desk, who: str | None) -> None:
    """Show the judgements, newest first; to a reviewer (`who` is not None) also the way to take one back."""
    words, lines = desk.words, desk.atlas.decided
    if not lines:
        put(note(words("reviewing.none_decided")))
        return
    heads = [words(f"reviewing.column.{name}") for name in COLUMNS]
    rows = [_row(line, desk) for line in reversed(lines[-MOST:])]
    put(table(heads, rows, words("reviewing.decided")))
    if who is not None:
        _undo(lines, who, desk)


def _row(line: Line, desk: Desk) -> list[str]:
    """Write one judgement."""
    one, words = line.decision, desk.words
    state = "undone" if line.undone else "orphaned" if line.orphaned else "stands"
    return [
        str(one.number), escape(words.date(one.at[:10])), isolated(one.who),
        escape(words(f"verdict.{one.verdict}")), _what(line, desk), isolated(one.why),
        escape(words(f"reviewing.state.{state}")),
    ]  # fmt: skip


def _what(line: Line, desk: Desk) -> str:
    """Write what was judged, on which words, and what it became."""
    one, told = line.decision, line.decision.detail
    said = _said(line, desk)
    about = isolated(one.quote) if said is None else link("review", said, id=short_id(line.today))
    parts = [f"<div>{about}</div>"]
    if said is not None:
        parts.append(f'<div class="meta">{isolated(one.quote)}</div>')
    parts += [
        f"<div>{escape(desk.words(f'reviewing.part.{part}'))}: "
        f"{_values(told[f'was_{part}'], desk)} → {_values(told[part], desk)}</div>"
        for part in PARTS
        if f"was_{part}" in told
    ]
    goal = told.get("into") or told.get("other") or told.get("local")
    return "".join(parts if goal is None else [*parts, f"<div>→ {_values(goal, desk)}</div>"])


def _said(line: Line, desk: Desk) -> str | None:
    """Write the assertion that was judged as it stands today; None where it is none, or gone."""
    if line.orphaned:
        return None
    claim, commitment = desk.atlas.claims.get(line.today), desk.atlas.commitments.get(line.today)
    if claim is not None:
        return claim_line(claim, desk)
    return None if commitment is None else commitment_line(commitment, desk)


def _values(values: str, desk: Desk) -> str:
    """Name things by their IRIs, parted by spaces; a word in the reader's language."""
    if not values.startswith(ID):
        known = (f"link.{values}", f"strength.{values}")
        return escape(next((desk.words(key) for key in known if desk.words.maybe(key, "")), values))
    found = [(iri, desk.atlas.things.get(iri)) for iri in values.split()]
    named = [
        isolated(short_id(i)) if thing is None else thing_link(thing, desk.language) for i, thing in found
    ]
    return ", ".join(named)


def _undo(lines: list[Line], who: str, desk: Desk) -> None:
    """Take back one judgement by its number."""
    words = desk.words
    standing = {line.decision.number: line for line in reversed(lines) if not line.undone}
    number = st.selectbox(
        words("reviewing.undo_which"), list(standing), None, key="undo-which",
        placeholder=words("field.choose"), format_func=lambda one: _labelled(standing[one], desk),
    )  # fmt: skip
    why = ask_why(desk, "undo")
    if st.button(words("reviewing.undo"), disabled=number is None, key="undo"):
        assert number is not None
        decide(desk, who, why, lambda judging: judging.undo(number))


def _labelled(line: Line, desk: Desk) -> str:
    """Name a judgement in a list."""
    one = line.decision
    return f"{one.number} · {desk.words(f'verdict.{one.verdict}')} · {one.quote[:60]}"
