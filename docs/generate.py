"""Write docs/reference/: the vocabulary, the named questions and the commands, from what defines them."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib.metadata import entry_points
from pathlib import Path

import click
from rdflib import OWL, RDF, RDFS, Graph, Literal, URIRef

from accords.graph.questions.question import Question, questions

ROOT = Path(__file__).parent.parent
OUT = ROOT / "docs" / "reference"
NAMESPACE = "https://w3id.org/accords/ns#"


def vocabulary() -> str:
    """Describe every class, link and value of ontology.ttl."""
    graph = Graph().parse(ROOT / "graph" / "ontology.ttl")
    parts = [
        "# Vocabulary\n",
        f"Namespace: `{NAMESPACE}`, usually written `acc:`. Made from `graph/ontology.ttl`.\n",
    ]
    for title, kind in (
        ("Classes", OWL.Class),
        ("Links and structure", OWL.ObjectProperty),
        ("Values", OWL.DatatypeProperty),
        ("Closed lists", URIRef(NAMESPACE + "Value")),
    ):
        parts += [f"\n## {title}\n", "| term | English | العربية | meaning |", "|---|---|---|---|"]
        parts += [_term(graph, term) for term in sorted(graph.subjects(RDF.type, kind), key=str)]
    return "\n".join(parts) + "\n"


def _term(graph: Graph, term: object) -> str:
    """Write one row of the vocabulary."""
    iri = URIRef(str(term))
    labels, comments = _by_language(graph, iri, RDFS.label), _by_language(graph, iri, RDFS.comment)
    name = iri.removeprefix(NAMESPACE)
    return f"| `acc:{name}` | {labels.get('en', '')} | {labels.get('ar', '')} | {comments.get('en', '')} |"


def _by_language(graph: Graph, subject: URIRef, predicate: URIRef) -> dict[str | None, str]:
    """Return the texts of a property by their language."""
    found = (text for text in graph.objects(subject, predicate) if isinstance(text, Literal))
    return {text.language: str(text) for text in found}


def named_questions() -> str:
    """Describe every named question with its parameters and columns."""
    parts = [
        "# Named questions\n",
        "`accords ask NAME …`; each stands in `graph/questions/` in SPARQL and in Cypher.\n",
    ]
    for one in questions():
        parts += _question(one)
    return "\n".join(parts) + "\n"


def _question(one: Question) -> Iterator[str]:
    """Write one question."""
    yield f"\n## `{one.name}`\n"
    yield f"{one.title['en']}\n"
    yield f'<p dir="rtl" lang="ar">{one.title["ar"]}</p>\n'
    for parameter in one.parameters:
        yield f"* `--{parameter.name}`: a {parameter.kind}{', may be left out' if parameter.optional else ''}"
    yield "\nColumns: " + ", ".join(f"`{column}`" for column in one.gives) + "."
    yield (
        ""
        if one.sparql
        else "\nIn SPARQL this is answered by walking the graph; the language has no shortest paths."
    )


def commands() -> str:
    """Show the help of every command."""
    parts = ["# Commands\n", "Each is a sub-command of `accords`; this page is their `--help`.\n"]
    for point in sorted(entry_points(group="accords.commands"), key=lambda one: one.name):
        parts += _help(("accords", point.name), point.load())
    return "\n".join(parts) + "\n"


def _help(words: tuple[str, ...], command: click.Command) -> Iterator[str]:
    """Show the help of one command and of its sub-commands."""
    context = click.Context(command, info_name=" ".join(words), terminal_width=100, max_content_width=100)
    yield f"\n## `{' '.join(words)}`\n\n```\n{command.get_help(context)}\n```"
    if isinstance(command, click.Group):
        for name, part in sorted(command.commands.items()):
            yield from _help((*words, name), part)


PAGES = {"vocabulary.md": vocabulary, "questions.md": named_questions, "commands.md": commands}


def main() -> None:
    """Write every page; with `--check`, say instead whether one is out of date (exit status 1)."""
    stale = []
    OUT.mkdir(parents=True, exist_ok=True)
    for name, make in PAGES.items():
        page = OUT / name
        text = make()
        if not page.exists() or page.read_text(encoding="utf-8") != text:
            stale.append(name)
            if "--check" not in sys.argv:
                page.write_text(text, encoding="utf-8")
    if "--check" in sys.argv and stale:
        sys.exit(f"out of date: {', '.join(stale)}; run `make docs`")


if __name__ == "__main__":
    main()
