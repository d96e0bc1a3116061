"""Publishing against rdflib, in one run: a whole graph built, and one statement in it replaced.

The peer does what its users do with a graph in a file: read the N-Quads into a Dataset, drop the statement's
graph, add the new one, write the file. It keeps no labels, links or search in step and checks nothing; ours
does all of that in the time given. Prints one line a measure; a ratio above 1 is in our favour.
"""

from __future__ import annotations

import dataclasses
import tempfile
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

from rdflib import Dataset, URIRef

from accords.graph.document import Document
from accords.graph.export import exported
from accords.graph.generation import Generation
from accords.graph.publish import publish
from accords.graph.rdf.terms import GRAPH
from accords.graph.reading import Reading
from accords.graph.record import Record
from accords.graph.settings import Settings
from accords.ingest.pipeline import read
from accords.ingest.sources import documents
from bench.stopwatch import seconds

COPIES = 6
TURNS = 3
FLOOR = 10.0
"""The least ratio for one statement replaced."""

Statement = tuple[Document, Reading]


def world() -> list[Statement]:
    """The examples of the project, read, some times over under other ids."""
    folder = str(files("accords").joinpath("examples"))
    given = [one for one in documents([folder]) if isinstance(one, Document)]
    told = [(document, read(document)) for document in given]
    return [
        (dataclasses.replace(document, id=f"{document.id}-{copy}"), reading)
        for copy in range(COPIES)
        for document, reading in told
    ]


def corrected(statement: Statement, turn: int) -> Statement:
    """The same source with a longer text and the same claims."""
    document, reading = statement
    longer = dataclasses.replace(document, text=document.text + " ." * turn)
    return longer, dataclasses.replace(reading, sha256=longer.sha256)


def replaced_by_us(record: Record, settings: Settings, statement: Statement) -> Iterator[float]:
    """Seconds until one corrected statement is published, turn by turn."""
    for turn in range(1, TURNS + 1):
        record.take(*corrected(statement, turn))
        yield seconds(lambda: publish(settings))


def replaced_by_peer(dump: Path, graph: URIRef) -> float:
    """Seconds until rdflib has replaced the graph of one statement in a file."""

    def work() -> None:
        data = Dataset()
        data.parse(dump, format="nquads")
        triples = list(data.graph(graph))
        data.remove_graph(graph)
        there = data.graph(graph)
        for triple in triples:
            there.add(triple)
        data.serialize(dump.with_suffix(".new"), format="nquads")

    return seconds(work)


def main() -> None:
    """Build, replace, and print the ratios; exit status 1 below the floor."""
    statements = world()
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        settings, record = Settings(home=home), Record(home)
        for statement in statements:
            record.take(*statement)
        built = seconds(lambda: publish(settings))
        quads = len(Generation.current(home).store)
        dump = home / "graph.nq"
        dump.write_bytes(exported(Generation.current(home).store, "nquads"))
        loaded = seconds(lambda: Dataset().parse(dump, format="nquads"))
        ours = sorted(replaced_by_us(record, settings, statements[0]))[TURNS // 2]
        graph = URIRef(f"{GRAPH}statement/{statements[0][0].statement_hash}")
        peer = replaced_by_peer(dump, graph)
    print(f"publish: {len(statements)} statements, {quads} quads")
    print(
        f"built, indexed, checked  {built:.1f} s; rdflib only reading it {loaded:.1f} s; {loaded / built:.2f}"
    )
    print(
        f"one statement replaced   {ours:.2f} s; rdflib {peer:.1f} s; {peer / ours:.0f} (floor {FLOOR:.0f})"
    )
    if peer / ours < FLOOR:
        raise SystemExit(1)


if __name__ == "__main__":
    main()
