"""The endpoint over real HTTP: forms, caching, errors, and an unchanged client."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote_plus, unquote_to_bytes

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import RdfFormat, parse
from SPARQLWrapper import CSV, JSON, TURTLE, SPARQLWrapper

from accords.graph.endpoint.protocol import unquoted
from tests.endpoint_server import serving, workspace

DATA = """
PREFIX acc: <https://w3id.org/accords/ns#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX country: <https://w3id.org/accords/id/country/>
GRAPH <https://w3id.org/accords/graph/reference> {
  country:NOR a acc:Country ; skos:prefLabel "Norway"@en , "النرويج"@ar .
  country:KEN a acc:Country ; skos:prefLabel "Kenya"@en , "<script>alert(1)</script>"@ar .
}
GRAPH <https://w3id.org/accords/graph/links> { country:NOR acc:supports country:KEN . }
"""
SELECT = (
    "SELECT ?name { ?x <http://www.w3.org/2004/02/skos/core#prefLabel> ?name FILTER(LANG(?name) = 'en') }"
)
CONSTRUCT = "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }"
ENDLESS = "SELECT (COUNT(*) AS ?n) { " + " ".join(f"?a{n} ?b{n} ?c{n} ." for n in range(20)) + " }"


@pytest.fixture(scope="module")
def endpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    home = workspace(tmp_path_factory.mktemp("endpoint"), parse(DATA, format=RdfFormat.TRIG), number=7)
    with serving(home, "--workers", "2", "--seconds", "2") as client:
        yield client


@pytest.mark.parametrize(
    "form",
    [
        "application/sparql-results+json",
        "application/sparql-results+xml",
        "text/csv",
        "text/tab-separated-values",
    ],
)
def test_rows_come_in_four_forms(endpoint: httpx.Client, form: str) -> None:
    answer = endpoint.get("/sparql", params={"query": SELECT}, headers={"Accept": form})
    assert answer.status_code == 200
    assert answer.headers["content-type"].startswith(form)
    assert "Norway" in answer.text


@pytest.mark.parametrize(
    ("form", "named"),
    [("text/turtle", RdfFormat.TURTLE), ("application/n-triples", RdfFormat.N_TRIPLES),
     ("application/rdf+xml", RdfFormat.RDF_XML), ("application/ld+json", RdfFormat.JSON_LD),
     ("application/n-quads", RdfFormat.N_QUADS), ("application/trig", RdfFormat.TRIG)],
)  # fmt: skip
def test_graphs_come_in_six_forms(endpoint: httpx.Client, form: str, named: RdfFormat) -> None:
    answer = endpoint.post("/sparql", data={"query": CONSTRUCT}, headers={"Accept": form})
    assert answer.headers["content-type"].startswith(form)
    assert len(list(parse(answer.content, format=named))) == 7


def test_the_weights_of_an_accept_header_count(endpoint: httpx.Client) -> None:
    header = {"Accept": "application/sparql-results+xml;q=0.4, text/csv;q=0.9, */*;q=0.1"}
    assert endpoint.get("/sparql", params={"query": SELECT}, headers=header).text.startswith("name\r\n")


def test_a_form_we_cannot_write_is_406(endpoint: httpx.Client) -> None:
    answer = endpoint.get("/sparql", params={"query": SELECT}, headers={"Accept": "image/png"})
    assert answer.status_code == 406


def test_the_default_graph_is_the_union_and_a_request_may_narrow_it(endpoint: httpx.Client) -> None:
    question = {"query": "ASK { ?x <https://w3id.org/accords/ns#supports> ?y }"}
    assert endpoint.get("/sparql", params=question).json()["boolean"]
    narrow = question | {"default-graph-uri": "https://w3id.org/accords/graph/reference"}
    assert not endpoint.get("/sparql", params=narrow).json()["boolean"]


def test_who_has_the_newest_generation_gets_304(endpoint: httpx.Client) -> None:
    first = endpoint.get("/sparql", params={"query": SELECT})
    assert first.headers["etag"] == 'W/"7"'
    again = endpoint.get(
        "/sparql", params={"query": SELECT}, headers={"If-None-Match": first.headers["etag"]}
    )
    assert again.status_code == 304
    assert again.content == b""


def test_head_gives_the_heading_alone(endpoint: httpx.Client) -> None:
    answer = endpoint.head("/sparql", params={"query": SELECT})
    assert answer.status_code == 200
    assert int(answer.headers["content-length"]) > 0
    assert answer.content == b""


def test_other_pages_may_ask_from_a_browser(endpoint: httpx.Client) -> None:
    header = {"Origin": "https://example.org", "Access-Control-Request-Method": "POST",
              "Access-Control-Request-Headers": "content-type"}  # fmt: skip
    assert endpoint.options("/sparql", headers=header).headers["access-control-allow-origin"] == "*"


def test_long_answers_are_packed(endpoint: httpx.Client) -> None:
    every = "SELECT * { ?s ?p ?o . ?x ?y ?z }"
    assert endpoint.get("/sparql", params={"query": every}).headers["content-encoding"] == "gzip"


def test_without_a_query_programs_get_the_description_and_people_the_page(endpoint: httpx.Client) -> None:
    description = endpoint.get("/sparql", headers={"Accept": "text/turtle"})
    assert "UnionDefaultGraph" in description.text
    page = endpoint.get("/sparql", headers={"Accept": "text/html,application/xml;q=0.9"})
    assert "<textarea" in page.text
    assert "script-src 'self'" in page.headers["content-security-policy"]


def test_void_counts_the_data(endpoint: httpx.Client) -> None:
    answer = endpoint.get("/.well-known/void", headers={"Accept": "application/n-triples"})
    assert '<http://rdfs.org/ns/void#triples> "7"' in answer.text
    assert f"<http://rdfs.org/ns/void#sparqlEndpoint> <{endpoint.base_url}/sparql>" in answer.text


def test_health_names_the_generation(endpoint: httpx.Client) -> None:
    assert endpoint.get("/health").json() == {"status": "ok", "generation": 7}


def test_a_thing_has_a_page_in_each_language_and_a_description_for_programs(endpoint: httpx.Client) -> None:
    english = endpoint.get("/id/country/NOR", headers={"Accept": "text/html"})
    arabic = endpoint.get("/id/country/NOR?lang=ar", headers={"Accept": "text/html"})
    assert "<h1><bdi>Norway</bdi></h1>" in english.text
    assert 'dir="rtl"' in arabic.text
    assert "<h1><bdi>النرويج</bdi></h1>" in arabic.text
    turtle = endpoint.get("/id/country/NOR", headers={"Accept": "text/turtle"})
    assert len(list(parse(turtle.content, format=RdfFormat.TURTLE))) == 4


def test_labels_are_text_on_every_page(endpoint: httpx.Client) -> None:
    page = endpoint.get("/id/country/KEN?lang=ar", headers={"Accept": "text/html"}).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert" in page


@pytest.mark.parametrize("path", ["/id/country/XYZ", "/id/%3E%7D%20INSERT", "/id/" + "a" * 500])
def test_what_is_unknown_is_404(endpoint: httpx.Client, path: str) -> None:
    assert endpoint.get(path).status_code == 404


@pytest.mark.parametrize(
    ("query", "status"),
    [("SELECT", 400), ("SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", 400), ("DROP ALL", 400),
     (ENDLESS, 504)],
)  # fmt: skip
def test_every_error_is_one_sentence(endpoint: httpx.Client, query: str, status: int) -> None:
    answer = endpoint.post("/sparql", data={"query": query})
    assert answer.status_code == status
    assert answer.headers["content-type"].startswith("text/plain")
    assert "Traceback" not in answer.text


def test_updates_are_refused(endpoint: httpx.Client) -> None:
    assert endpoint.post("/sparql", data={"update": "DROP ALL"}).status_code == 400
    direct = endpoint.post(
        "/sparql", content=b"DROP ALL", headers={"Content-Type": "application/sparql-update"}
    )
    assert direct.status_code == 415


def test_a_body_that_never_ends_is_413(endpoint: httpx.Client) -> None:
    header = {"Content-Type": "application/sparql-query"}
    assert endpoint.post("/sparql", content=b"#" * 200_000, headers=header).status_code == 413


def test_one_endless_query_does_not_keep_others_waiting(endpoint: httpx.Client) -> None:
    attack = threading.Thread(target=lambda: endpoint.post("/sparql", data={"query": ENDLESS}))
    attack.start()
    while attack.is_alive():
        start = time.monotonic()
        assert endpoint.get("/sparql", params={"query": SELECT}).status_code == 200
        assert time.monotonic() - start < 1.8
        time.sleep(0.05)


def test_an_unchanged_client_is_served(endpoint: httpx.Client) -> None:
    client = SPARQLWrapper(str(endpoint.base_url) + "/sparql")
    client.setQuery(SELECT)
    client.setReturnFormat(JSON)
    answer: Any = client.queryAndConvert()
    assert sorted(row["name"]["value"] for row in answer["results"]["bindings"]) == ["Kenya", "Norway"]
    client.setReturnFormat(CSV)
    assert b"Kenya" in bytes(client.queryAndConvert())  # type: ignore[arg-type]
    client.setMethod("POST")
    client.setQuery(CONSTRUCT)
    client.setReturnFormat(TURTLE)
    assert b"supports" in bytes(client.queryAndConvert())  # type: ignore[arg-type]


def test_a_full_queue_is_503_with_a_time_to_come_back(tmp_path: Path) -> None:
    home = workspace(tmp_path, parse(DATA, format=RdfFormat.TRIG))
    with serving(home, "--workers", "1", "--waiting", "0", "--seconds", "2") as client:
        attack = threading.Thread(target=lambda: client.post("/sparql", data={"query": ENDLESS}))
        attack.start()
        time.sleep(0.5)
        answer = client.get("/sparql", params={"query": SELECT})
        attack.join()
    assert answer.status_code == 503
    assert int(answer.headers["retry-after"]) > 0


@given(
    st.one_of(
        st.text(max_size=60).map(lambda text: quote_plus(text).encode()),
        st.text(alphabet="%+=aAfF0 9_\t\n?{}", max_size=30).map(str.encode),
        st.binary(max_size=40),
    )
)
def test_an_address_is_read_as_the_standard_library_reads_it(text: bytes) -> None:
    assert unquoted(text) == unquote_to_bytes(text.replace(b"+", b" "))
