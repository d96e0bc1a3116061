"""Meaning: whether a clause is negated, conditional, supposed, planned or only wished for."""

from __future__ import annotations

from collections.abc import Sequence

from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.view import View
from accords.ingest.clauses.wording import Wording
from accords.ingest.token import Token


def mean(view: View, clause: Clause, built: list[Clause]) -> None:
    """Say how a clause is meant, by its own words and by the clause it hangs on."""
    above = built[clause.parent] if clause.parent is not None else None
    clause.negated = (
        clause.verb.negated or _is_without(view, clause) or is_of_none(view.words, view.tokens, clause)
    )
    asked = _asks(view, clause) if above is None else above.conditional and _completes(view, clause, above)
    clause.conditional = clause.kind == "condition" or asked
    clause.hypothetical = clause.verb.modal in view.words.hypothetical and clause.kind != "relative"
    clause.planned = clause.verb.modal is not None or any(
        view.tokens[i].tense == "future" for i in range(clause.verb.first, clause.verb.last)
    )
    if clause.verb.modal == "would" and any(reports(view, it) for it in built[: clause.number]):
        clause.hypothetical = False
    if above is not None and _is_auxiliary(view, clause, above):
        clause.negated, clause.conditional = (
            clause.negated or above.negated,
            clause.conditional or above.conditional,
        )
    if clause.kind == "complement" and above is not None:
        clause.wished = view.tokens[above.verb.head].lemma in view.words.demands
    if clause.control and above is not None:
        clause.wished = view.words.wishes_for(view.tokens, above.verb)
    if above is not None and clause.kind not in ("main", "coordinate", "relative"):
        clause.wished = clause.wished or above.wished
        near = clause.verb.first - _behind(view, above) < 3
        denied = (near or clause.kind == "complement") and view.words.denies(view.tokens, above.verb)
        denied = denied or _is_unable(view, clause, above)
        passive = above.verb.passive and view.words.wishes_for(view.tokens, above.verb)
        pondered = (
            near and not clause.verb.finite and view.tokens[above.verb.head].lemma in view.words.pondering
        )
        clause.wished = clause.wished or passive or pondered
        clause.negated = clause.negated or above.negated or denied
        clause.conditional = clause.conditional or above.conditional
        clause.hypothetical = clause.hypothetical or above.hypothetical
        clause.planned = clause.planned or above.planned


def _completes(view: View, clause: Clause, above: Clause) -> bool:
    """Say whether a verb goes with the auxiliary that its subject parts from it in a question: "What will | Oman do?"."""
    begins = clause.subject is not None and clause.subject[0] == above.verb.last
    return begins and view.tokens[above.verb.head].tag == "AUX"


def _asks(view: View, clause: Clause) -> bool:
    """Say whether an English question asks whether or how something is: "Will Oman join?", not "You met in Oman?"."""
    last = view.tokens[-1].norm if view.tokens else ""
    if last != "?" or view.words.order[0] == "after":
        return False
    first = next((n for n, it in enumerate(view.tokens[: clause.verb.first]) if it.norm == ":"), -1) + 1
    opening = view.tokens[first]
    return (opening.tag == "AUX" and first == clause.verb.first) or opening.norm in view.words.questions


def _is_unable(view: View, clause: Clause, above: Clause) -> bool:
    """Say whether words such as "unable" or "yet" lead to an infinitive."""
    between = view.tokens[above.verb.first : clause.verb.first]
    return (
        clause.kind == "infinitive"
        and len(between) < 6
        and any(it.norm in view.words.unable for it in between)
    )


def _behind(view: View, clause: Clause) -> int:
    """Return where what a verb governs begins.

    After its subject, where the language puts that behind the verb.
    """
    after = (
        clause.subject is not None
        and view.words.order[0] == "after"
        and clause.subject[0] >= clause.verb.last
    )
    return clause.subject[1] if after and clause.subject is not None else clause.verb.last


def is_of_none(words: Wording, tokens: Sequence[Token], clause: Clause) -> bool:
    """Say whether a clause's subject says that nobody acts: "neither side will accept", "no country has"."""
    if clause.subject is None or not clause.verb.finite:
        return False
    return tokens[clause.subject[0]].norm in words.none_of


def _is_without(view: View, clause: Clause) -> bool:
    """Say whether "without that" opens a clause: دون أن تتفق."""
    first = clause.verb.first
    return (
        first > 1
        and view.tokens[first - 1].tag == "COMP"
        and view.tokens[first - 2].norm in view.words.without
    )


def _is_auxiliary(view: View, clause: Clause, above: Clause) -> bool:
    """Say whether the verb above is only the auxiliary of an Arabic verb, with the subject between them.

    تكون بلاده قد وافقت.
    """
    return (
        view.tokens[above.verb.head].tag == "AUX"
        and view.words.order[0] == "after"
        and clause.subject is not None
        and clause.subject == above.subject
    )


def reports(view: View, clause: Clause) -> bool:
    """Say whether a clause's verb reports what follows, so that "that" may be left out."""
    return view.tokens[clause.verb.head].lemma in view.words.saying
