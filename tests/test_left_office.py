"""Which officials left their office: asked of a second real endpoint, in batches, politely, once."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from email.utils import formatdate
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar

import httpx
import neo4j
import pytest

from accords.graph.elsewhere import person
from accords.graph.elsewhere.endpoint import Endpoint
from accords.graph.elsewhere.leaving import COLUMNS
from accords.graph.elsewhere.office import likeness
from accords.graph.errors import BadInput, ServiceAbsent
from accords.graph.generation import Generation
from accords.graph.neo4j.loading import load_generation
from accords.graph.questions import ask, question
from accords.graph.questions.neo4j_asking import ask_neo4j
from tests.endpoint_server import free_port
from tests.test_questions import rows

THERE = Path(__file__).with_name("elsewhere.ttl")
WD = "http://www.wikidata.org/entity/"


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A SPARQL server of another maker over tests/elsewhere.ttl."""
    program, store = (
        str(Path(sys.executable).with_name("oxigraph")),
        str(tmp_path_factory.mktemp("elsewhere")),
    )
    subprocess.run(
        [program, "load", "--location", store, "--file", str(THERE)], check=True, capture_output=True
    )
    where = f"127.0.0.1:{free_port()}"
    words = [program, "serve-read-only", "--location", store, "--bind", where]
    server = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    end = time.monotonic() + 120
    while time.monotonic() < end:
        try:
            httpx.get(f"http://{where}/")
            break
        except httpx.TransportError:
            time.sleep(0.05)
    yield f"http://{where}/query"
    server.terminate()
    server.wait(timeout=60)


class Gate(BaseHTTPRequestHandler):
    """Stands before the engine: notes who asks what, and may be busy first."""

    engine: ClassVar[str]
    asked: ClassVar[list[tuple[str, str]]]
    busy: ClassVar[list[tuple[int, str | None]]]

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.asked.append((self.headers["User-Agent"], body.decode()))
        if self.busy:
            status, patience = self.busy.pop(0)
            self.send_response(status)
            if patience is not None:
                self.send_header("Retry-After", patience)
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        headers = {name: self.headers[name] for name in ("Accept", "Content-Type")}
        reply = httpx.post(self.engine, content=body, headers=headers)
        self.send_response(reply.status_code)
        self.send_header("Content-Type", reply.headers["Content-Type"])
        self.send_header("Content-Length", str(len(reply.content)))
        self.end_headers()
        self.wfile.write(reply.content)

    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def gate(engine: str) -> Iterator[type[Gate]]:
    class Ours(Gate):
        asked: ClassVar[list[tuple[str, str]]] = []
        busy: ClassVar[list[tuple[int, str | None]]] = []
        address: ClassVar[str] = ""

    Ours.engine = engine
    server = ThreadingHTTPServer(("127.0.0.1", 0), Ours)
    Ours.address = f"http://127.0.0.1:{server.server_port}/sparql"
    Thread(target=server.serve_forever, daemon=True).start()
    yield Ours
    server.shutdown()
    server.server_close()


def test_who_left_who_stays_and_who_cannot_be_told(small_world: Generation, engine: str) -> None:
    answer = ask(small_world, "left_office", {"endpoint": engine})
    assert answer.columns == COLUMNS == question("left_office").gives
    assert [
        (state, official, match, str(who).removeprefix(WD), held, until, now)
        for state, official, match, who, held, until, now in rows(
            answer, "state", "official", "match", "person", "held_en", "held_until", "now_en"
        )
    ] == [
        ("left", "official/jor-leila-haddad", "nameAndState", "Q1006", "Minister of Trade", None, None),
        ("left", "official/usa-mary-ellsworth", "nameAndState", "Q1001", "United States Secretary of State",
         "2022-01-20", "United States senator"),
        ("inOffice", "official/sau-tariq-al-mansour", "nameAndState", "Q1003", "Minister of Foreign Affairs", None,
         "Minister of Foreign Affairs"),
        ("otherOffice", "official/qat-nasser-al-kuwari", "nameAndState", "Q1007", "ambassador of Qatar", None,
         "ambassador of Qatar"),
        ("ambiguous", "official/egy-hisham-badr", "nameAndState", "Q1004", None, None, None),
        ("ambiguous", "official/egy-hisham-badr", "nameAndState", "Q1005", "member of parliament", None,
         "member of parliament"),
        ("otherState", "official/sdn-amr-al-tib", None, "None", None, None, None),
    ]  # fmt: skip


def test_on_a_day_when_she_was_in_office_she_had_not_left(small_world: Generation, engine: str) -> None:
    given = {"endpoint": engine, "a": "USA"}
    then = ask(small_world, "left_office", {**given, "date": "2020-10-14"})
    assert rows(then, "state", "official", "now_en") == [
        ("inOffice", "official/usa-mary-ellsworth", "United States Secretary of State")
    ]
    before = ask(small_world, "left_office", {**given, "date": "2016-01-01"})
    assert rows(before, "state", "now_en") == [("notYet", None)]
    assert rows(ask(small_world, "left_office", given), "state") == [("left",)]


def test_both_stores_lead_to_one_answer(
    neo4j_driver: neo4j.Driver, small_world: Generation, engine: str
) -> None:
    load_generation(neo4j_driver, "neo4j", small_world, repair=True)
    for given in ({"endpoint": engine}, {"endpoint": engine, "a": "SAU", "date": "2021-01-01"}):
        in_cypher = ask_neo4j(neo4j_driver, "neo4j", "left_office", given, small_world)
        assert in_cypher == ask(small_world, "left_office", given)
        assert in_cypher.rows


def test_names_go_out_in_batches_with_our_name_and_only_once(
    small_world: Generation, gate: type[Gate], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(person, "BATCH", 4)
    given = {"endpoint": gate.address}  # type: ignore[attr-defined]
    first = ask(small_world, "left_office", given, tmp_path)
    sent = len(gate.asked)
    assert sent > 1
    assert all(agent.startswith("accords/") and "(https://" in agent for agent, _ in gate.asked)
    assert ask(small_world, "left_office", given, tmp_path) == first
    assert len(gate.asked) == sent
    assert ask(small_world, "left_office", {**given, "days": "0"}, tmp_path) == first
    assert len(gate.asked) == 2 * sent


def test_a_busy_endpoint_is_asked_again_when_it_says(gate: type[Gate]) -> None:
    soon = formatdate(time.time() + 2, usegmt=True)
    gate.busy += [(429, "1"), (503, soon)]
    begun = time.monotonic()
    found = list(Endpoint(gate.address).rows("SELECT * { ?s ?p 'USA' }"))  # type: ignore[attr-defined]
    assert [row["s"].text for row in found] == [f"{WD}Q30"]
    assert time.monotonic() - begun >= 1.0
    assert len(gate.asked) == 3


@pytest.mark.parametrize(
    ("busy", "why"),
    [([(429, "100000")], "wants to be asked again in 100000 seconds"), ([(500, None)], "answers 500"),
     ([(429, "0")] * 9, "answers 429")],
)  # fmt: skip
def test_no_answer_is_said_in_one_sentence(
    gate: type[Gate], tmp_path: Path, busy: list[tuple[int, str | None]], why: str
) -> None:
    gate.busy += busy
    with pytest.raises(ServiceAbsent, match=why):
        list(Endpoint(gate.address, tmp_path).rows("SELECT * { ?s ?p 'USA' }"))  # type: ignore[attr-defined]
    assert list(tmp_path.iterdir()) == []


def test_what_is_no_endpoint_is_refused(small_world: Generation, engine: str) -> None:
    for address in ("file:///etc/passwd", "ftp://host/x", "http://user:word@host/", "https://", "gopher://x"):
        with pytest.raises(BadInput):
            ask(small_world, "left_office", {"endpoint": address})
    for address in (engine.removesuffix("query"), f"http://127.0.0.1:{free_port()}/"):
        with pytest.raises(ServiceAbsent):
            ask(small_world, "left_office", {"endpoint": address})


def test_a_redirect_to_a_file_is_not_followed() -> None:
    class Elsewhere(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            self.send_response(302)
            self.send_header("Location", "file:///etc/passwd")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Elsewhere)
    Thread(target=server.serve_forever, daemon=True).start()
    with pytest.raises(ServiceAbsent):
        list(Endpoint(f"http://127.0.0.1:{server.server_port}/").rows("SELECT * {}"))
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Secretary of State", "United States Secretary of State", True),
        ("Foreign Minister", "Minister of Foreign Affairs of Qatar", True),
        ("وزير الخارجية السعودي", "وزير الخارجية", True),
        ("President", "Vice President of the United States", False),
        ("نائب رئيس الوزراء", "رئيس الوزراء", False),
        ("Foreign Minister", "Minister of Defence", False),
        ("", "President", False),
    ],
)
def test_offices_are_alike_by_their_words(one: str, other: str, same: bool) -> None:
    assert (likeness(one, other) > 0) == same


def test_the_command_asks_elsewhere(small_home: Path, engine: str, tmp_path: Path) -> None:
    words = ["ask", "left_office", "--endpoint", engine, "--a", "JOR", "--home", str(small_home), "--json"]
    told = json.loads(subprocess.check_output([sys.executable, "-m", "accords", *words]))
    assert [(row["state"], row["official_en"]) for row in told] == [("left", "Leila Haddad")]
    page = subprocess.check_output([sys.executable, "-m", "accords", *words[:-1], "--lang", "ar"], text=True)
    assert page.startswith("1. الحال: ترك المنصب\n")
