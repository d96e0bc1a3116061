"""The journal: JSON lines where they are asked for, and no secret in them, in errors or in answers."""

from __future__ import annotations

import json
import logging
import os
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import httpx
import pytest

from accords.graph.journal import Journal
from accords.graph.neo4j.workplace import Workplace
from tests.endpoint_server import free_port
from tests.explorer_browser import await_answer

CANARY = "canary-7f3c91-do-not-sing"
SECRETS = {
    "NEO4J_PASSWORD": CANARY,
    "ACCORDS_API_TOKEN": CANARY,
    "OIDC_CLIENT_SECRET": CANARY,
}


def accords(
    *words: str, told: Mapping[str, str] | None = None, cwd: Path | None = None
) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, **(told or {})}
    command = [sys.executable, "-m", "accords", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment, cwd=cwd)


def lines(text: str) -> list[dict[str, Any]]:
    """Every line as the object it must be."""
    return [json.loads(line) for line in text.splitlines()]


@pytest.mark.parametrize(
    "words",
    [
        ("check",),
        ("ask", "no-such-question"),
        ("ask", "working_groups", "--no-such-option"),
        ("ingest", "no-such-file.txt"),
    ],
)
def test_what_is_said_on_the_way_is_json_where_asked_for(small_home: Path, words: tuple[str, ...]) -> None:
    run = accords("--log", "json", *words, "--home", str(small_home))
    found = lines(run.stderr)
    assert found
    assert all({"time", "level", "message"} <= set(one) for one in found)
    assert (found[-1]["level"] == "error") == (run.returncode != 0)


@pytest.mark.parametrize("form", ["text", "json"])
@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("load",), {"NEO4J_URI": f"bolt://neo4j:{CANARY}@127.0.0.1:9"}),
        (("load",), {"NEO4J_URI": "bolt://127.0.0.1:9"}),
        (("load",), {"NEO4J_URI": f"no://{CANARY}"}),
        (("cypher", f"RETURN '{CANARY}' password={CANARY}"), {"NEO4J_URI": "bolt://127.0.0.1:9"}),
        (("ingest", f"http://reader:{CANARY}@127.0.0.1/page?token={CANARY}"), {}),
        (("read", f"https://host.invalid/page?access_token={CANARY}"), {}),
        (("ask", CANARY), {}),
    ],
)
def test_no_secret_is_said(small_home: Path, form: str, words: tuple[str, ...], told: dict[str, str]) -> None:
    home = () if words[0] == "read" else ("--home", str(small_home))
    run = accords("--log", form, *words, *home, told=SECRETS | told)
    assert run.returncode != 0
    assert run.stderr
    assert CANARY not in run.stderr + run.stdout


def test_what_nobody_expected_is_told_without_secrets(tmp_path: Path) -> None:
    script = (
        "import os; from accords.graph.journal import inherit; inherit();"
        "raise RuntimeError('the login failed with ' + os.environ['NEO4J_PASSWORD'])"
    )
    for form in ("text", "json"):
        environment = {**os.environ, **SECRETS, "ACCORDS_LOG": form}
        run = subprocess.run(
            [sys.executable, "-c", script], capture_output=True, text=True, env=environment, check=False
        )
        assert run.returncode == 1
        assert "the login failed with [hidden]" in run.stderr
        assert CANARY not in run.stderr
    assert "Traceback" in lines(run.stderr)[-1]["exception"]


def test_the_password_of_our_own_server_is_hidden_once_it_was_read(
    workspace: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from accords.graph.journal import JOURNAL

    password = Workplace(workspace).password()
    JOURNAL.tell(f"the server said: {password}")
    assert capsys.readouterr().err == "the server said: [hidden]\n"


@pytest.mark.parametrize(
    ("said", "written"),
    [
        ("bolt://neo4j:open-sesame@db:7687 is away", "bolt://neo4j:[hidden]@db:7687 is away"),
        ("Authorization: Bearer abc.def-123", "Authorization: Bearer [hidden]"),
        ('{"client_secret": "s3same"}', '{"client_secret": "[hidden]"}'),
        ("https://x.org/?a=1&token=s3same&b=2", "https://x.org/?a=1&token=[hidden]&b=2"),
        ("The talks on a basic token of goodwill", "The talks on a basic token of goodwill"),
        ("http://127.0.0.1:7878/sparql", "http://127.0.0.1:7878/sparql"),
        ("waited 30 s: try user@example.org", "waited 30 s: try user@example.org"),
    ],
)
def test_what_looks_like_a_secret_is_hidden_and_nothing_else(said: str, written: str) -> None:
    assert Journal().redacted(said) == written


def test_what_libraries_log_goes_through_the_journal(capsys: pytest.CaptureFixture[str]) -> None:
    factory, hook = logging.getLogRecordFactory(), sys.excepthook
    journal = Journal()
    handler = logging.StreamHandler(sys.stderr)
    log = logging.Logger("library")
    log.addHandler(handler)
    try:
        journal.begin("json", SECRETS)
        try:
            raise ValueError(CANARY)
        except ValueError:
            log.exception("could not log in as %s", CANARY)
    finally:
        logging.setLogRecordFactory(factory)
        sys.excepthook = hook
    (found,) = lines(capsys.readouterr().err)
    assert (found["message"], found["level"], found["logger"]) == (
        "could not log in as [hidden]",
        "error",
        "library",
    )
    assert "ValueError: [hidden]" in found["exception"]


def test_the_explorer_keeps_the_secret_of_its_login(small_home: Path, tmp_path: Path) -> None:
    """A real explorer whose provider does not answer: the login fails, and the journal tells no secret."""
    port = free_port()
    (tmp_path / ".streamlit").mkdir()
    (tmp_path / ".streamlit" / "secrets.toml").write_text(
        f'[auth]\ncookie_secret = "{CANARY}"\nclient_id = "accords"\nclient_secret = "{CANARY}"\n'
        f'server_metadata_url = "http://127.0.0.1:9/{CANARY}"\n'
        f'redirect_uri = "http://127.0.0.1:{port}/oauth2callback"\n',
        "utf-8",
    )
    command = [sys.executable, "-m", "accords", "--log", "json", "explore", "--port", str(port), "--home"]
    with (tmp_path / "log").open("w") as log:
        process = subprocess.Popen([*command, str(small_home)], cwd=tmp_path, stdout=log, stderr=log)
        try:
            await_answer(f"http://127.0.0.1:{port}/_stcore/health", process)
            for path in ("/auth/login", "/oauth2callback?code=1", "/"):
                httpx.get(f"http://127.0.0.1:{port}{path}", timeout=30)
        finally:
            process.terminate()
            process.wait(timeout=20)
    written = (tmp_path / "log").read_text("utf-8")
    assert "The explorer" in written
    assert "restart streamlit" not in written
    assert CANARY not in re.sub(r"\s", "", written)
