"""Finishing: what becomes of the rows of a question that neither query language can finish.

Both stores give the same rows, and the same function goes on from there, so both give the same answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from accords.graph.answers.answer import Answer
from accords.graph.errors import AccordsError
from accords.graph.questions.binding import Term
from accords.graph.questions.question import Question


def finished(question: Question, rows: Answer, terms: Mapping[str, Term], kept: Path | None) -> Answer:
    """Finish the rows of a question as its file says; what that needs is loaded only here.

    `kept` is the folder that remembers what other endpoints answered; None remembers nothing.
    """
    match question.then:
        case None:
            return rows
        case "rounds":
            from accords.graph.rounds.comparison import compared

            return compared(rows, terms["before"].value, terms["after"].value)
        case "left_office":
            from accords.graph.elsewhere.endpoint import WIKIDATA, Endpoint
            from accords.graph.elsewhere.leaving import left_office

            days = int(terms["days"].value or 7)
            endpoint = Endpoint(terms["endpoint"].value or WIKIDATA, kept, days)
            return left_office(rows, endpoint, terms["date"].value or None)
    raise AccordsError(f"{question.name}.rq: nothing is known that is called {question.then!r}")


def told(question: Question, answer: Answer, language: str) -> str:
    """Write an answer for people: two rounds as `accords diff` writes them, everything else row by row."""
    from accords.graph.answers.page import page
    from accords.graph.rounds.page import page as rounds_page

    return (rounds_page if question.then == "rounds" else page)(answer, language)
