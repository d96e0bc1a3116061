"""Measures on the small world: every number leads to sentences, and chance has no part in it."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from accords.graph.answers import Answer
from accords.graph.errors import BadInput
from accords.graph.generation import Generation
from accords.graph.measures.between import between
from accords.graph.measures.bridges import bridges
from accords.graph.measures.centrality import MEASURES, centrality
from accords.graph.measures.communities import communities
from accords.graph.measures.paths import first_paths, shortest_paths
from accords.graph.measures.projection import Projection, links_of, projection

ID = "https://w3id.org/accords/id/"


@pytest.fixture(scope="module")
def graph(small_world: Generation) -> Projection:
    return projection(small_world)


def column(answer: Answer, name: str) -> list[object]:
    return [record[name] for record in answer.records()]


def test_the_weight_of_a_link_is_the_number_of_its_statements(graph: Projection) -> None:
    edge = graph.edges[f"{ID}country/USA", f"{ID}threat/piracy"]
    assert edge["weight"] == len({link.statement for link in edge["links"]}) == 4


def test_what_is_denied_links_nothing(graph: Projection) -> None:
    assert not graph.has_edge(f"{ID}country/SAU", f"{ID}organization/ansar-front")


def test_the_united_states_is_most_central_by_every_measure(graph: Projection) -> None:
    for measure in MEASURES:
        first = centrality(graph, measure, 3).records()[0]
        assert first["thing_en"] == "United States"
        assert first["statements"] == len({link.statement for link in links_of(graph, str(first["thing"]))})


def test_page_rank_shares_out_one(graph: Projection) -> None:
    assert sum(
        float(str(score)) for score in column(centrality(graph, "pagerank"), "score")
    ) == pytest.approx(1)


def test_a_measure_that_is_none_is_refused(graph: Projection) -> None:
    with pytest.raises(BadInput, match="degree, betweenness, pagerank"):
        centrality(graph, "fame")


@pytest.mark.parametrize("rows", ["centrality", "bridges", "communities", "paths"])
def test_every_row_leads_to_a_sentence(graph: Projection, rows: str) -> None:
    answer = {
        "centrality": lambda: centrality(graph, "degree"),
        "bridges": lambda: bridges(graph, 1),
        "communities": lambda: communities(graph),
        "paths": lambda: first_paths(graph, f"{ID}official/usa-mary-ellsworth", f"{ID}country/IRN", 3),
    }[rows]()
    assert answer.rows
    assert all(column(answer, "quote"))
    assert all(str(statement).startswith(f"{ID}statement/") for statement in column(answer, "statement"))


def test_a_bridge_cuts_off_what_it_says(graph: Projection) -> None:
    import networkx as nx

    for record in bridges(graph, 1).records():
        cut = graph.copy()
        cut.remove_edge(record["one"], record["other"])
        sides = [len(nx.node_connected_component(cut, record[end])) for end in ("one", "other")]
        assert min(sides) == record["cut_off"]


def test_two_runs_give_the_same_communities(small_world: Generation) -> None:
    first, second = (communities(projection(small_world)) for _ in range(2))
    assert first == second


def test_the_command_writes_json(small_home: Path) -> None:
    words = ["measure", "paths", "--from", "طارق المنصور", "--to", "IRN", "--home", str(small_home), "--json"]
    hops = json.loads(subprocess.check_output([sys.executable, "-m", "accords", *words]))
    assert [hop["hop"] for hop in hops[:3]] == [1, 2, 3]
    assert hops[2]["predicate"] == "attributedTo"


def test_searching_from_both_ends_finds_the_ways_of_the_whole_graph(
    small_world: Generation, graph: Projection
) -> None:
    things = sorted(graph.nodes)
    pairs = [(one, other) for one in things[::3] for other in things[::4]]
    found = 0
    for one, other in pairs:
        if one != other:
            answer = shortest_paths(between(small_world, one, other), one, other)
            assert answer == shortest_paths(graph, one, other)
            found += bool(answer.rows)
    assert found > 20
    assert shortest_paths(between(small_world, things[0], "id:nowhere"), things[0], "id:nowhere").rows == ()
