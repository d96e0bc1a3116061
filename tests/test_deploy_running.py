"""The recipe's processes, started as it says, behind its proxy: healthy, closed, and whole in a real browser."""

from __future__ import annotations

import os
import shutil
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from tests.endpoint_server import free_port
from tests.explorer_browser import await_answer, chromium, end, visiting
from tests.test_deploy import DEPLOY, SERVICES

SAFE = {
    "strict-transport-security": "max-age=31536000",
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
}


@dataclass
class Site:
    """The proxy's address, where it answers without TLS, the certificate it is known by, and both services' ports."""

    base: str
    plain: str
    authority: ssl.SSLContext
    ports: dict[str, int]


@contextmanager
def service(name: str, home: Path) -> Iterator[int]:
    """Start one of our services by the recipe's command, on a port that is free here."""
    port = free_port()
    words = [str(port) if word.isdigit() else word for word in SERVICES[name]["command"]]
    command = [sys.executable, "-m", "accords", *words]
    environment = {**os.environ, "ACCORDS_HOME": str(home), "STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false"}
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    health = "/_stcore/health" if name == "explorer" else "/health"
    try:
        await_answer(f"http://127.0.0.1:{port}{health}", process)
        yield port
    finally:
        end(process)


@contextmanager
def proxy(place: Path, ports: dict[str, int]) -> Iterator[Site]:
    """Start the proxy with its own file; its certificate is its own, since the site is this machine."""
    program = Path(sys.executable).parent / "caddy"
    found = str(program) if program.exists() else shutil.which("caddy")
    assert found is not None, "no Caddy found: make .venv/bin/caddy"
    https, http = free_port(), free_port()
    environment = {
        **os.environ,
        "ACCORDS_SITE": "localhost", "ACCORDS_HTTPS_PORT": str(https), "ACCORDS_HTTP_PORT": str(http),
        **{f"ACCORDS_{name.upper()}": f"127.0.0.1:{port}" for name, port in ports.items()},
        "XDG_DATA_HOME": str(place), "XDG_CONFIG_HOME": str(place), "HOME": str(place),
    }  # fmt: skip
    command = [found, "run", "--config", str(DEPLOY / "Caddyfile"), "--adapter", "caddyfile"]
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    root = place / "caddy" / "pki" / "authorities" / "local" / "root.crt"
    plain = f"http://localhost:{http}"
    try:
        with httpx.Client(transport=httpx.HTTPTransport(retries=10)) as client:
            client.get(plain)
        yield Site(f"https://localhost:{https}", plain, ssl.create_default_context(cafile=str(root)), ports)
    finally:
        end(process)


@pytest.fixture(scope="module")
def site(small_home: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with ExitStack() as stack:
        ports = {name: stack.enter_context(service(name, small_home)) for name in ("explorer", "endpoint")}
        yield stack.enter_context(proxy(tmp_path_factory.mktemp("proxy"), ports))


@pytest.fixture
def client(site: Site) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=site.base, verify=site.authority, timeout=60) as client:
        yield client


@pytest.mark.parametrize("name", ["explorer", "endpoint"])
def test_the_health_check_is_one_that_can_fail(site: Site, name: str) -> None:
    _, python, *words = SERVICES[name]["healthcheck"]["test"]
    assert python == "python"
    told = SERVICES[name]["command"][-1]
    for port, status in ((site.ports[name], 0), (free_port(), 1)):
        asked = [word.replace(f":{told}/", f":{port}/") for word in words]
        run = subprocess.run([sys.executable, *asked], stderr=subprocess.DEVNULL, check=False, timeout=60)
        assert run.returncode == status


def test_without_tls_everybody_is_sent_to_it(site: Site) -> None:
    answer = httpx.get(f"{site.plain}/sparql?query=x", timeout=60)
    assert (answer.status_code, answer.headers["location"]) == (308, "https://localhost/sparql?query=x")


@pytest.mark.parametrize("path", ["/", "/sparql", "/ns", "/_stcore/health", "/nowhere"])
def test_every_answer_bears_each_header_once(client: httpx.Client, path: str) -> None:
    answer = client.get(path, headers={"Accept": "text/html"})
    for name, value in SAFE.items():
        assert answer.headers.get_list(name) == [value], name
    assert "server" not in answer.headers
    if answer.headers["content-type"].startswith("text/html"):
        assert len(answer.headers.get_list("content-security-policy")) == 1


def test_queries_are_answered_through_the_proxy(client: httpx.Client) -> None:
    query = {"query": "ASK { ?s a <https://w3id.org/accords/ns#Statement> }"}
    for answer in (client.get("/sparql", params=query), client.post("/sparql", data=query)):
        assert answer.json()["boolean"] is True
    assert client.get("/.well-known/void").status_code == 200
    assert client.post("/sparql", data={"update": "CLEAR ALL"}).status_code >= 400


def test_counts_and_oversized_requests_stay_outside(client: httpx.Client) -> None:
    assert "# HELP" not in client.get("/metrics").text
    assert client.post("/sparql", content=b"x" * 21_000_000).status_code == 413


def test_explorer_and_query_page_are_whole_in_a_browser(site: Site) -> None:
    """The explorer's pages come over its web socket; nothing is asked of any other site."""
    with chromium() as browser, visiting(browser, site.base, ignore_https_errors=True) as visit:
        visit.open("/")
        assert any(one.startswith(site.base.replace("https", "wss")) for one in visit.requests)
        visit.page.goto(f"{site.base}/sparql")
        visit.page.wait_for_selector("textarea, .yasgui, form", state="attached")
        styles = visit.page.evaluate("[...document.styleSheets].map(it => it.cssRules.length)")
        assert styles
        assert all(styles)
        assert visit.strays == []
        assert visit.problems == []
