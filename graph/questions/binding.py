"""Binding: values of a question's parameters, checked and turned into terms; never pasted as text."""

from __future__ import annotations

import re
from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode, Store

from accords.graph.errors import BadInput
from accords.graph.questions import naming
from accords.graph.questions.question import Kind, Parameter, Question

Term = NamedNode | Literal

_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`@]+")
_XSD_DATE = NamedNode("http://www.w3.org/2001/XMLSchema#date")
NOT_GIVEN = Literal("")


def bind(question: Question, given: Mapping[str, str], store: Store | None) -> dict[str, Term]:
    """Turn what was given into terms; BadInput where a value is missing, unknown or of the wrong kind."""
    names = {parameter.name for parameter in question.parameters}
    strangers = set(given) - names
    if strangers:
        raise BadInput(
            f"{question.name} takes {', '.join(sorted(names))}; not {', '.join(sorted(strangers))}"
        )
    return {p.name: _bound(question, p, given.get(p.name), store) for p in question.parameters}


def _bound(question: Question, parameter: Parameter, text: str | None, store: Store | None) -> Term:
    """Bind one parameter."""
    if text is None or not text.strip():
        if parameter.optional:
            return NOT_GIVEN
        raise BadInput(f"{question.name} needs --{parameter.name} ({parameter.kind})")
    return _term(parameter, text.strip(), store)


def _term(parameter: Parameter, text: str, store: Store | None) -> Term:
    """Turn a text into a term of the parameter's kind."""
    match parameter.kind:
        case "party":
            return NamedNode(naming.party(text, store))
        case "thing":
            return NamedNode(naming.thing(text, store))
        case "statement":
            return NamedNode(naming.statement(text, store))
        case "topic":
            return NamedNode(naming.topic(text))
        case "predicate":
            return NamedNode(naming.predicate(text))
        case "year" | "number":
            return Literal(_whole(parameter, text))
        case "date":
            return _date(parameter, text)
        case "address":
            return Literal(_address(parameter, text))


def _whole(parameter: Parameter, text: str) -> int:
    """Read a whole number; Arabic digits are digits too."""
    if not text.isdecimal() or len(text) > 6:
        raise BadInput(f"--{parameter.name} is {text!r}, expected a {parameter.kind}")
    return int(text)


def _date(parameter: Parameter, text: str) -> Literal:
    """Read a date written year-month-day."""
    if not _DATE.fullmatch(text):
        raise BadInput(f"--{parameter.name} is {text!r}, expected a date such as 2020-10-14")
    return Literal(text, datatype=_XSD_DATE)


def _address(parameter: Parameter, text: str) -> str:
    """Read the address of an endpoint on the web."""
    if not _ADDRESS.fullmatch(text):
        raise BadInput(f"--{parameter.name} is {text!r}, expected an address such as https://host/sparql")
    return text


def filled(query: str, terms: Mapping[str, Term]) -> str:
    """Put terms, as the store itself writes them, in the place of `$name`."""
    return re.sub(r"\$(\w+)", lambda found: str(terms[found[1]]), query)


def plain(question: Question, terms: Mapping[str, Term]) -> dict[str, str | int]:
    """Give terms as parameters of Cypher: numbers as numbers, predicates as relationship types, else text."""
    kinds = {parameter.name: parameter.kind for parameter in question.parameters}
    return {name: _plain(term, kinds[name]) for name, term in terms.items()}


def _plain(term: Term, kind: Kind) -> str | int:
    """Give one term as a plain value."""
    if kind == "predicate":
        return relationship_type(term.value)
    return int(term.value) if kind in ("year", "number") and term.value else term.value


def relationship_type(predicate: str) -> str:
    """Write a predicate as Neo4j does: `…#memberOf` is `MEMBER_OF`."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", predicate.rpartition("#")[2]).upper()
