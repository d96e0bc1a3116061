"""The explorer in a real browser: a server of our own, and pages that note every request they make."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Dialog, Page, sync_playwright

from tests.endpoint_server import free_port

ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
READY_SECONDS = 90.0
PATIENCE_SECONDS = 60.0
"""How long a page may take where the machine does other work, too; budgets are held by the benchmark."""


@dataclass
class Visit:
    """One page of the browser, and what happened on it."""

    page: Page
    base: str
    requests: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def open(self, address: str, wait: str = ".acc h1") -> None:
        """Go to a view and wait until it stands."""
        self.page.goto(self.base + address)
        self.page.wait_for_selector(wait, state="attached")
        self.until("document.documentElement.dataset.accords === 'yes'")
        self.settle()

    def refuse(self, dialog: Dialog) -> None:
        """Note a dialog, and close it."""
        self.problems.append(dialog.message)
        dialog.dismiss()

    def settle(self) -> None:
        """Wait until the page has stopped running."""
        self.until("document.querySelector('[data-testid=stApp]')?.dataset.testScriptState === 'notRunning'")
        self.page.wait_for_timeout(150)

    def until(self, condition: str, seconds: float = PATIENCE_SECONDS) -> None:
        """Wait until a condition in JavaScript holds."""
        end = time.monotonic() + seconds
        while not self.page.evaluate(condition):
            assert time.monotonic() < end, f"never so within {seconds} s: {condition}"
            self.page.wait_for_timeout(25)

    def places(self) -> dict[str, dict[str, float]]:
        """Give where every thing of the drawing is on the screen."""
        script = "Object.fromEntries(accordsGraph.nodes().map(n => [n.id(), n.renderedPosition()]))"
        found: dict[str, dict[str, float]] = self.page.evaluate(script)
        return found

    def click_in_drawing(self, x: float, y: float) -> None:
        """Click a point of the drawing."""
        box = self.page.locator(".canvas").bounding_box()
        assert box is not None
        self.page.mouse.click(box["x"] + x, box["y"] + y)

    @property
    def strays(self) -> list[str]:
        """Give the requests that left for anywhere but our own server."""
        ours = (self.base, self.base.replace("http", "ws"), "data:", "blob:")
        return [one for one in self.requests if not one.startswith(ours)]


@contextmanager
def serving(
    home: Path,
    place: Path | None = None,
    environment: Mapping[str, str] | None = None,
    login: Mapping[str, str] | None = None,
) -> Iterator[str]:
    """Run `accords explore` on a workspace; give its address.

    `place` is the folder it is started in, `login` what the operator writes there about the identity provider.
    """
    port = free_port()
    if place is not None and login is not None:
        _write_secrets(place, {name: value.replace("{port}", str(port)) for name, value in login.items()})
    command = [sys.executable, "-m", "accords", "explore", "--port", str(port), "--home", str(home)]
    process = subprocess.Popen(
        command, cwd=place, env={**os.environ, **(environment or {})},
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    base = f"http://127.0.0.1:{port}"
    try:
        await_answer(f"{base}/_stcore/health", process)
        yield base
    finally:
        process.terminate()
        process.wait(timeout=20)


def _write_secrets(place: Path, login: Mapping[str, str]) -> None:
    """Write the operator's file."""
    lines = [f"{name} = {json.dumps(value)}" for name, value in login.items()]
    (place / ".streamlit").mkdir()
    (place / ".streamlit" / "secrets.toml").write_text("\n".join(["[auth]", *lines, ""]), encoding="utf-8")


def await_answer(address: str, process: subprocess.Popen[bytes]) -> None:
    """Wait until the server answers."""
    end = time.monotonic() + READY_SECONDS
    while time.monotonic() < end and process.poll() is None:
        try:
            with urllib.request.urlopen(address, timeout=2):
                return
        except OSError:
            time.sleep(0.2)
    raise AssertionError(f"the explorer did not answer at {address}")


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the system's Chromium."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert path is not None, "no Chromium found: install the package chromium (make system)"
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=ARGUMENTS)
        yield browser
        browser.close()


@contextmanager
def visiting(browser: Browser, base: str, locale: str = "en-GB", **options: Any) -> Iterator[Visit]:
    """Open a page that notes requests, errors and dialogs."""
    context = browser.new_context(locale=locale, **{"viewport": {"width": 1280, "height": 900}, **options})
    context.set_default_timeout(PATIENCE_SECONDS * 1000)
    visit = Visit(context.new_page(), base)
    visit.page.on("request", lambda request: visit.requests.append(request.url))
    visit.page.on("websocket", lambda socket: visit.requests.append(socket.url))
    visit.page.on("pageerror", lambda error: visit.problems.append(str(error)))
    visit.page.on("dialog", visit.refuse)
    yield visit
    context.close()
