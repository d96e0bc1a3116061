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

from playwright.sync_api import Browser, BrowserContext, Dialog, Page, expect, sync_playwright

from tests.endpoint_server import free_port

QUIET = """(() => {
  const app = document.querySelector('[data-testid=stApp]');
  const quiet = app?.dataset.testScriptState === 'notRunning'
    && !app.querySelector('[data-stale=true]')
    && document.fonts.status === 'loaded'
    && document.getAnimations().every(one => one.playState !== 'running' || one.effect.getTiming().iterations > 1);
  const now = performance.now();
  window.quietSince = quiet ? (window.quietSince ?? now) : null;
  return quiet && now - window.quietSince >= 250;
})()"""
"""Whether nothing runs, fades or loads on the page, for a quarter of a second on end."""
STILL = """(() => {
  const box = accordsGraph.container().getBoundingClientRect();
  const places = accordsGraph.nodes().map(n => n.renderedPosition());
  const seen = JSON.stringify([box, places]);
  const now = performance.now();
  if (window.seenDrawing !== seen) [window.seenDrawing, window.stillSince] = [seen, now];
  return now - window.stillSince >= 250;
})()"""
"""Whether the drawing and everything in it stays where it is, for a quarter of a second on end."""
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
READY_SECONDS = 180.0
PATIENCE_SECONDS = 90.0
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
        """Wait until the page has stopped running and stays so."""
        self.page.evaluate("window.quietSince = null")
        self.until(QUIET)

    def until(self, condition: str, seconds: float = PATIENCE_SECONDS) -> None:
        """Wait until a condition in JavaScript holds."""
        end = time.monotonic() + seconds
        while not self.page.evaluate(condition):
            assert time.monotonic() < end, f"never so within {seconds} s: {condition}"
            self.page.wait_for_timeout(25)

    def places(self) -> dict[str, dict[str, float]]:
        """Give where every thing of the drawing is on the screen, once it stands still."""
        self.until(STILL)
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
    """Run `accords explore` on a workspace; give its address. `place` and `login` are those of `running`."""
    with running(home, place, environment, login) as (base, _):
        yield base


@contextmanager
def running(
    home: Path,
    place: Path | None = None,
    environment: Mapping[str, str] | None = None,
    login: Mapping[str, str] | None = None,
) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """Run `accords explore` on a workspace; give its address and its process.

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
        yield base, process
    finally:
        end(process)


def end(process: subprocess.Popen[bytes]) -> None:
    """End a server of ours, the hard way where it does not go by itself."""
    process.terminate()
    try:
        process.wait(timeout=PATIENCE_SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


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
            with urllib.request.urlopen(address, timeout=10):
                return
        except OSError:
            time.sleep(0.2)
    raise AssertionError(f"the explorer did not answer at {address}")


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the system's Chromium."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert path is not None, "no Chromium found: install the package chromium (make system)"
    expect.set_options(timeout=PATIENCE_SECONDS * 1000)
    with sync_playwright() as driver:
        browser = driver.chromium.launch(executable_path=path, args=ARGUMENTS, timeout=READY_SECONDS * 1000)
        yield browser
        browser.close()


@contextmanager
def visiting(browser: Browser, base: str, locale: str = "en-GB", **options: Any) -> Iterator[Visit]:
    """Open a page in a browser that was never here; it notes requests, errors and dialogs."""
    with visitor(browser, locale, **options) as context, calling(context, base) as visit:
        yield visit


@contextmanager
def visitor(browser: Browser, locale: str = "en-GB", **options: Any) -> Iterator[BrowserContext]:
    """Give somebody with a browser of their own, which keeps the explorer's files from one call to the next."""
    context = browser.new_context(locale=locale, **{"viewport": {"width": 1280, "height": 900}, **options})
    context.set_default_timeout(PATIENCE_SECONDS * 1000)
    yield context
    context.close()


@contextmanager
def calling(context: BrowserContext, base: str) -> Iterator[Visit]:
    """Open a page of a visitor; what it wrote into the browser is forgotten after it, the explorer's files are not."""
    visit = Visit(context.new_page(), base)
    visit.page.on("request", lambda request: visit.requests.append(request.url))
    visit.page.on("websocket", lambda socket: visit.requests.append(socket.url))
    visit.page.on("pageerror", lambda error: visit.problems.append(str(error)))
    visit.page.on("dialog", visit.refuse)
    yield visit
    if visit.page.url.startswith(base):
        visit.page.evaluate("localStorage.clear()")
    visit.page.close()
    context.clear_cookies()
    context.clear_permissions()
