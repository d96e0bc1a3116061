"""A part of the graph taken along from a page: only what was chosen, whole, and with its citation."""

from __future__ import annotations

import csv
import io
import zipfile
from pathlib import Path

import networkx as nx
import pytest
from pyoxigraph import RdfFormat, parse

from accords.graph.export import exported, taken
from accords.graph.export.citation import MEMBER, citation
from accords.graph.export.form import forms
from accords.graph.export.selection import selected
from accords.graph.generation import Generation
from accords.graph.rdf.terms import node, term
from tests.test_explorer_pages import markup, shown

Rows = list[dict[str, str]]


def rows(data: bytes) -> Rows:
    return list(csv.DictReader(io.StringIO(data.decode())))


@pytest.fixture(scope="module")
def chosen(small_world: Generation) -> list[str]:
    """Every claim that the United States counters something."""
    links = rows(exported(small_world.store, "csv-links"))
    found = [
        row["claim"] for row in links if row["predicate"] == "counters" and row["subject"].endswith("USA")
    ]
    assert len(found) > 1
    return found


def test_a_selection_has_its_claims_with_the_same_rows_as_the_whole(
    small_world: Generation, chosen: list[str]
) -> None:
    part = rows(taken(small_world, "csv-links", "", chosen))
    whole = [row for row in rows(exported(small_world.store, "csv-links")) if row["claim"] in chosen]
    assert part == whole


def test_a_selection_says_nothing_that_the_graph_does_not_say(
    small_world: Generation, chosen: list[str]
) -> None:
    part = selected(small_world.store, chosen)
    assert set(part) < set(small_world.store)
    for claim in chosen:
        wanted = set(small_world.store.quads_for_pattern(node(claim), None, None, None))
        assert wanted <= set(part)
        for quad in part.quads_for_pattern(node(claim), term("acc:evidence"), None, None):
            assert list(part.quads_for_pattern(quad.object, term("oa:hasSelector"), None, None))  # type: ignore[arg-type]


@pytest.mark.parametrize("form", forms())
def test_every_form_can_hold_a_selection(small_world: Generation, chosen: list[str], form: str) -> None:
    data = taken(small_world, form, "cite me", chosen)
    assert 0 < len(data) < len(exported(small_world.store, form))
    assert (b"cite me" in data) == (forms()[form].comment != "")


def test_a_citation_names_version_day_program_and_selection(small_world: Generation) -> None:
    said = citation(small_world, "0.1.0", "country/SAU")
    assert said.startswith(f"Accords, data version {small_world.number} of {small_world.published_at[:10]}")
    assert "program 0.1.0; selection: country/SAU" in said


def test_a_file_with_a_citation_is_still_read(small_world: Generation) -> None:
    said = citation(small_world, "0.1.0", "a -- b")
    for name, form in (("turtle", RdfFormat.TURTLE), ("trig", RdfFormat.TRIG), ("nquads", RdfFormat.N_QUADS)):
        assert len(list(parse(taken(small_world, name, said), format=form))) == len(small_world.store)
    network = nx.read_graphml(io.BytesIO(taken(small_world, "graphml", said)), force_multigraph=True)
    assert network.number_of_edges() > 50
    with zipfile.ZipFile(io.BytesIO(taken(small_world, "csv", said))) as box:
        assert box.read(MEMBER).decode().strip() == said
        assert box.testzip() is None


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_page_about_the_data_offers_every_form(small_home: Path, language: str) -> None:
    test = shown(small_home, "about", language)
    assert not test.exception
    (choice,) = test.selectbox
    assert [option.partition(":")[0] for option in choice.options] == list(forms())
    assert "Accords, data version 1 of " in markup(test)
    assert test.get("download_button")


def test_a_drawing_can_be_taken_along(small_home: Path, small_world: Generation) -> None:
    test = shown(small_home, "explore", id="country/USA")
    assert not test.exception
    assert "selection: country/USA" in markup(test)
    assert test.get("download_button")
