"""Every IRI of the data leads to a page and to a description on the endpoint's own address."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from pyoxigraph import NamedNode, RdfFormat, parse

from accords.graph.generation import Generation
from accords.graph.questions.naming import statement
from tests.endpoint_server import serving

ID = "https://w3id.org/accords/id/"
HTML = {"Accept": "text/html"}


@pytest.fixture(scope="module")
def endpoint(small_home: Path) -> Iterator[httpx.Client]:
    with serving(small_home, "--workers", "2") as client:
        yield client


def iris(generation: Generation) -> list[str]:
    """Every IRI of ours that a statement's graph names, without its fragment."""
    found = set()
    for quad in generation.store:
        if "/graph/statement/" in str(quad.graph_name):
            for node in (quad.subject, quad.object):
                if isinstance(node, NamedNode) and node.value.startswith(ID):
                    found.add(node.value.partition("#")[0])
    return sorted(found)


def test_every_iri_is_described_for_programs(endpoint: httpx.Client, small_world: Generation) -> None:
    names = iris(small_world)
    assert len(names) > 100
    for name in names:
        answer = endpoint.get("/id/" + name.removeprefix(ID), headers={"Accept": "text/turtle"})
        assert answer.status_code == 200, name
        assert list(parse(answer.content, format=RdfFormat.TURTLE)), name


def test_a_page_shows_the_sentence_behind_every_link(endpoint: httpx.Client) -> None:
    page = endpoint.get("/id/working-group/sau-usa/cybersecurity", headers=HTML).text
    assert "United States</bdi></a> is a member of" in page
    assert "The two sides established a working group on cybersecurity" in page
    arabic = endpoint.get("/id/working-group/sau-usa/cybersecurity?lang=ar", headers=HTML).text
    assert "عضو في" in arabic
    assert "واتفق الجانبان على إنشاء مجموعة عمل للأمن السيبراني." in arabic


def test_a_statement_shows_its_sentences_with_what_became_of_them(
    endpoint: httpx.Client, small_world: Generation
) -> None:
    name = statement("dialogue-2021", small_world.store)
    page = endpoint.get("/id/" + name.removeprefix(ID), headers=HTML).text
    assert re.search(r'<li id="s7" dir="auto">The two sides recalled[^<]*<span', page)
    assert "not understood · no known way of saying" in page
    assert "undertakes: " in page


def test_every_link_of_a_page_leads_somewhere(endpoint: httpx.Client) -> None:
    page = endpoint.get("/id/country/SAU", headers=HTML).text
    for path in sorted(set(re.findall(r'href="(/[^"#?]+)', page))):
        assert endpoint.head(path, headers=HTML).status_code == 200, path


def test_the_vocabulary_is_a_page_and_a_graph(endpoint: httpx.Client) -> None:
    assert '<dt id="counters">' in endpoint.get("/ns", headers=HTML).text
    assert len(list(parse(endpoint.get("/ns").content, format=RdfFormat.TURTLE))) > 100


def test_void_is_that_of_the_generation(endpoint: httpx.Client, small_world: Generation) -> None:
    answer = endpoint.get("/.well-known/void", headers={"Accept": "application/n-triples"}).text
    assert f'<http://rdfs.org/ns/void#triples> "{small_world.counts["quads"]}"' in answer
