"""Every form of an export, read again by a program that was not written for it."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import zipfile
from pathlib import Path

import networkx as nx
import pytest
from click.testing import CliRunner
from pyoxigraph import RdfFormat, Triple, parse
from rdflib import Dataset, Graph, Namespace, URIRef

from accords.cli import root
from accords.graph.errors import BadInput
from accords.graph.export import exported
from accords.graph.export.file import whole
from accords.graph.export.form import forms
from accords.graph.export.order import in_order
from accords.graph.generation import Generation
from accords.graph.publish import publish
from accords.graph.rdf.terms import term
from accords.graph.record import Record
from accords.graph.settings import Settings
from tests.worlds import small_world as statements

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")

ACC = Namespace("https://w3id.org/accords/ns#")
OA = Namespace("http://www.w3.org/ns/oa#")
ID = "https://w3id.org/accords/id/"

Rows = list[dict[str, str]]


@pytest.fixture(scope="module")
def texts() -> dict[str, str]:
    return {f"{ID}statement/{document.statement_hash}": document.text for document, _ in statements()}


def table(small_world: Generation, name: str) -> Rows:
    return list(csv.DictReader(io.StringIO(exported(small_world.store, f"csv-{name}").decode())))


def test_the_world_has_both_scripts_and_a_denied_claim(small_world: Generation) -> None:
    assert {row["lang"] for row in table(small_world, "quotes")} == {"en", "ar"}
    assert "negated" in {row["factuality"] for row in table(small_world, "links")}


@pytest.mark.parametrize("form", forms())
def test_equal_graphs_give_equal_bytes(small_world: Generation, form: str) -> None:
    assert exported(small_world.store, form) == exported(small_world.store, form)


@pytest.mark.parametrize(("form", "name"), [("nquads", "nquads"), ("trig", "trig"), ("jsonld", "json-ld")])
def test_rdflib_finds_every_quad_with_its_graph(small_world: Generation, form: str, name: str) -> None:
    data = Dataset().parse(data=exported(small_world.store, form), format=name)
    expected = Dataset().parse(data=small_world.store.dump(format=RdfFormat.N_QUADS), format="nquads")
    assert set(data.quads()) == set(expected.quads())
    assert len(set(data.quads())) == len(small_world.store) == small_world.counts["quads"]


def test_rdflib_finds_every_triple_in_turtle_and_the_sentence_behind_a_claim(small_world: Generation) -> None:
    data = Graph().parse(data=exported(small_world.store, "turtle"), format="turtle")
    assert len(data) == len({(quad.subject, quad.predicate, quad.object) for quad in small_world.store})
    quotes = {str(words) for words in data.objects(None, OA.exact)}
    assert quotes == {row["quote"] for row in table(small_world, "quotes")}
    assert (URIRef(f"{ID}country/USA"), ACC.counters, URIRef(f"{ID}threat/piracy")) in data


def test_rdf_1_2_says_each_claim_as_a_triple_term_and_asserts_nothing_more(small_world: Generation) -> None:
    quads = list(parse(exported(small_world.store, "rdf12"), format=RdfFormat.TRIG))
    terms = {quad.subject.value: quad.object for quad in quads if isinstance(quad.object, Triple)}
    assert len(terms) == small_world.counts["Claim"]
    kept = {quad for quad in quads if not isinstance(quad.object, Triple)}
    gone = set(small_world.store) - kept
    assert kept < set(small_world.store)
    assert {quad.predicate.value.rpartition("#")[2] for quad in gone} == {
        "subject",
        "predicate",
        "object",
        "type",
    }
    for row in table(small_world, "links"):
        said = terms[row["claim"]]
        assert isinstance(said, Triple)
        assert (str(said.subject), said.predicate) == (f"<{row['subject']}>", term(f"acc:{row['predicate']}"))
        assert str(said.object).strip("<>").split('"^^')[0].endswith(row["object"])


def test_networkx_opens_graphml_with_a_quote_on_every_edge(
    small_world: Generation, texts: dict[str, str]
) -> None:
    network = nx.read_graphml(io.BytesIO(exported(small_world.store, "graphml")), force_multigraph=True)
    assert network.nodes[f"{ID}country/SAU"]["name_ar"] == "السعودية"
    assert network.nodes[f"{ID}country/SAU"]["class"] == "Country"
    standing = [
        row
        for row in table(small_world, "links")
        if row["object"].startswith(ID) and row["factuality"] == "asserted" and row["polarity"] == "True"
    ]
    edges = {key: (a, b, told) for a, b, key, told in network.edges(keys=True, data=True) if " " not in key}
    assert edges.keys() == {row["claim"] for row in standing}
    for a, b, told in edges.values():
        assert a in network
        assert b in network
        assert texts[told["statement"]][told["start"] : told["end"]] == told["quote"]
        assert told["speaker_name"]
        assert told["publisher"]
        assert told["published"].startswith("202")


def test_graphml_holds_every_named_thing_once(small_world: Generation) -> None:
    network = nx.read_graphml(io.BytesIO(exported(small_world.store, "graphml")), force_multigraph=True)
    classes = [told["class"] for _, told in network.nodes(data=True)]
    for name in ("Country", "Official", "WorkingGroup", "Agreement", "Meeting", "Statement"):
        assert classes.count(name) == small_world.counts[name], name
    standing = [row for row in table(small_world, "commitments") if row["factuality"] == "asserted"]
    assert classes.count("Commitment") == len(standing) == small_world.counts["Commitment"] - 1
    assert "Thing" not in classes
    assert all(told["label"] for _, told in network.nodes(data=True))


def test_csv_counts_what_the_generation_counts(small_world: Generation) -> None:
    with zipfile.ZipFile(io.BytesIO(exported(small_world.store, "csv"))) as box:
        assert box.testzip() is None
        tables = {
            name: list(csv.DictReader(io.StringIO(box.read(name).decode("utf-8")))) for name in box.namelist()
        }
    assert sorted(tables) == ["commitments.csv", "links.csv", "nodes.csv", "quotes.csv"]
    assert len(tables["links.csv"]) == small_world.counts["Claim"]
    assert len(tables["commitments.csv"]) == small_world.counts["Commitment"]
    nodes = {row["id"]: row for row in tables["nodes.csv"]}
    assert len(nodes) == len(tables["nodes.csv"])
    assert nodes[f"{ID}country/QAT"]["name_ar"] == "قطر"
    ends = {row["subject"] for row in tables["links.csv"]}
    ends |= {row["object"] for row in tables["links.csv"] if row["object"].startswith(ID)}
    assert ends <= nodes.keys()
    said = {row["assertion"] for row in tables["quotes.csv"]}
    assert said == {row["claim"] for row in tables["links.csv"]} | {
        row["commitment"] for row in tables["commitments.csv"]
    }


def test_every_quote_of_the_table_stands_where_it_says(
    small_world: Generation, texts: dict[str, str]
) -> None:
    rows = table(small_world, "quotes")
    assert len(rows) > 100
    for row in rows:
        assert texts[row["statement"]][int(row["start"]) : int(row["end"])] == row["quote"]
        assert row["speaker"].startswith(ID)
        assert row["speaker_name"]
        assert row["published"]


def test_a_spreadsheet_runs_nothing_of_a_statement(workspace: Path) -> None:
    document, reading = statements()[0]
    hostile = dataclasses.replace(document, title='=HYPERLINK("https://evil.example")', publisher="@SUM(A1)")
    record = Record(workspace)
    record.take(hostile, reading)
    record.close()
    publish(Settings(home=workspace))
    names = ("nodes", "links", "commitments", "quotes")
    rows = [row for name in names for row in table(Generation.current(workspace), name)]
    cells = {cell for row in rows for cell in row.values()}
    assert {'\'=HYPERLINK("https://evil.example")', "'@SUM(A1)"} <= cells
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in cells)


def test_lines_are_sorted_with_few_of_them_in_memory() -> None:
    unsorted = [f"{number * 7919 % 1000:03}\n".encode() for number in range(1000)]
    assert list(in_order(unsorted, at_once=64)) == sorted(unsorted)
    assert list(in_order([], at_once=64)) == []


def test_an_export_that_breaks_off_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "graph.nq"
    path.write_bytes(b"old")
    with pytest.raises(OSError, match="no room"):
        _break_off(path)
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def _break_off(path: Path) -> None:
    with whole(path) as out:
        out.write(b"half")
        raise OSError("no room")


def accords(small_home: Path, *words: str) -> str:
    result = CliRunner().invoke(root, ["export", *words, "--home", str(small_home)], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


def test_the_summary_tells_form_bytes_hash_and_counts(small_home: Path, tmp_path: Path) -> None:
    told = json.loads(accords(small_home, "--format", "csv", "--out", str(tmp_path / "g.zip"), "--json"))
    assert told["bytes"] == (tmp_path / "g.zip").stat().st_size
    assert told["form"] == "csv"
    assert told["generation"] == 1
    assert set(told["counts"]) == {"nodes", "links", "commitments", "quotes"}


def test_the_help_lists_every_form_with_a_line(small_home: Path) -> None:
    lines = CliRunner().invoke(root, ["export", "--help"]).stdout.splitlines()
    listed = {line.split()[0] for line in lines[lines.index("Forms:") + 1 :] if line.strip()}
    assert set(forms()) <= listed
    assert all(one.about["en"] and one.about["ar"] for one in forms().values())


def test_an_unknown_form_is_refused_with_the_forms_there_are(small_home: Path) -> None:
    with pytest.raises(BadInput, match="no form 'gexf'; there are: turtle, trig, nquads"):
        accords(small_home, "--format", "gexf")
