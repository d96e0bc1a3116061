"""The explorer beside named peers: drawings of 60 and of 1,000 things, twenty sessions at once, strays.

The peers are Streamlit components of the same purpose, put into a throw-away environment. Each draws the same nodes
and edges and tells Python what was clicked; their click ends when Python shows the name, ours when the sentences
stand. Prints one line a measure: ours with its budget, the peer's, and the ratio; above 1 is in our favour.
`python -m bench.explorer [WORKSPACE] [--rounds N] [--without-peers]`.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Frame, TimeoutError

from accords.graph.generation import Generation
from accords.graph.publish import publish
from accords.graph.record import Record
from accords.graph.settings import Settings
from accords.graph.views.atlas import Atlas
from accords.graph.views.network import Network
from bench.large_world import statements
from bench.own_drawing import SECONDS, Own, View, busiest, measured, view
from bench.sessions import SESSIONS, crowd
from bench.strays import counted, cut_off
from tests.explorer_browser import Visit, await_answer, chromium, free_port, serving, visiting

PEERS = {"st-link-analysis": "peer_link_analysis.py", "streamlit-agraph": "peer_agraph.py"}
HERE = Path(__file__).parent
LARGE, CLAIMS = 1_000, 12_000
READY_LARGE = 6.0
BUDGETS = {"ready": 3.5, "click": 0.5, "expand": 1.2}
"""What a drawing of 60 things may take, in seconds; one of a thousand has `READY_LARGE` to be ready."""


class Times(NamedTuple):
    """What one round took, in seconds; None where it cannot be done or was not met in time."""

    ready: float | None
    click: float | None


def as_json(network: Network) -> str:
    """Write a network the way the peers' scripts read it."""
    nodes = [
        {"id": n.thing.iri, "label": n.thing.name("en").text, "type": n.thing.type} for n in network.nodes
    ]
    edges = [
        {"id": e.id, "source": e.source, "target": e.target, "label": e.predicate} for e in network.edges
    ]
    return json.dumps({"nodes": nodes, "edges": edges})


@contextmanager
def peer_serving(python: Path, script: Path, graph: Path) -> Iterator[str]:
    """Run a peer's script with Streamlit in its own environment."""
    port = free_port()
    command = [str(python), "-m", "streamlit", "run", str(script), "--server.port", str(port),
               "--server.headless", "true", "--browser.gatherUsageStats", "false"]  # fmt: skip
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ | {"GRAPH": str(graph)}
    )
    base = f"http://127.0.0.1:{port}"
    try:
        await_answer(f"{base}/_stcore/health", process)
        yield base
    finally:
        process.terminate()
        process.wait(timeout=20)


def peer(browser: Browser, base: str) -> Times:
    """Time a peer: until its canvas is drawn and still, and a click until Python shows what was clicked."""
    with visiting(browser, base) as visit:
        ready = _open_peer(visit)
        return Times(ready, None if ready is None else _click_until_told(visit))


def _open_peer(visit: Visit) -> float | None:
    """Open the peer's page; give the seconds until its drawing changes no more, None where that takes too long."""
    begun, last = time.perf_counter(), b""
    try:
        visit.page.goto(visit.base)
        _frame(visit).wait_for_selector("canvas", timeout=SECONDS * 1000)
        while time.perf_counter() - begun < SECONDS:
            now = visit.page.screenshot()
            if now == last:
                return time.perf_counter() - begun
            last = now
            visit.page.wait_for_timeout(250)
    except TimeoutError:
        pass
    return None


def _frame(visit: Visit) -> Frame:
    """Give the frame a component is drawn in; the page itself where it has none."""
    visit.page.wait_for_selector("iframe, canvas", timeout=SECONDS * 1000)
    frames = [frame for frame in visit.page.frames if frame != visit.page.main_frame]
    return frames[0] if frames else visit.page.main_frame


def _click_until_told(visit: Visit) -> float | None:
    """Click a thing, and time the click until Python shows its name; None where no click was told."""
    frame = _frame(visit)
    box = frame.locator("canvas").last.bounding_box()
    if box is None:
        return None
    for across, down in _targets(frame, box["width"], box["height"]):
        begun = time.perf_counter()
        visit.page.mouse.click(box["x"] + across, box["y"] + down)
        while time.perf_counter() - begun < 3.0:
            if visit.page.get_by_text("SELECTED=http").count():
                return time.perf_counter() - begun
            visit.page.wait_for_timeout(20)
    return None


def _targets(frame: Frame, width: float, height: float) -> list[tuple[float, float]]:
    """Say where things are; where a drawing does not tell, give places round its middle to try."""
    found = frame.evaluate(
        "(() => { const held = [...document.querySelectorAll('div')].find(one => one._cyreg);"
        " return held ? held._cyreg.cy.nodes().map(n => n.renderedPosition()).map(p => [p.x, p.y]) : []; })()"
    )
    near = [(0.03 * i, 0.04 * j) for i in range(-2, 3) for j in range(-2, 3)]
    tries = [(width * (0.5 + i), height * (0.5 + j)) for i, j in near]
    return [(x, y) for x, y in found if 0 < x < width and 0 < y < height][:8] or tries


def environment(folder: Path) -> Path:
    """Make the throw-away environment of the peers; give its Python."""
    python = folder / "peers" / "bin" / "python"
    uv = [str(Path(sys.executable).with_name("uv"))]
    subprocess.run([*uv, "venv", "--quiet", "--python", sys.executable, str(folder / "peers")], check=True)
    packages = ["streamlit", *PEERS]
    subprocess.run([*uv, "pip", "install", "--quiet", "--python", str(python), *packages], check=True)
    return python


def middle(values: Iterable[float | None]) -> float | None:
    """Give the median of what was measured."""
    known = [value for value in values if value is not None]
    return statistics.median(known) if known else None


def line(name: str, told: str, budget: str = "", more: str = "") -> None:
    """Write one measure."""
    print(f"{name:<22} {told:<14} {f'budget {budget}' if budget else '':<16} {more}".rstrip(), flush=True)


def beside(
    name: str, mine: float | None, processor: float, budget: float, theirs: Mapping[str, float | None]
) -> None:
    """Write one measure, with the processor seconds it takes, and the peers'."""
    said = [
        f"{peer} {_seconds(value)}" + (f" ({value / mine:.1f}x)" if value and mine else "")
        for peer, value in theirs.items()
    ]
    line(name, _seconds(mine), f"{budget} s", "; ".join([f"{processor:.2f} s of processor", *said]))


def _seconds(value: float | None) -> str:
    """Write a time."""
    return "not in time" if value is None else f"{value:.2f} s"


def drawing(browser: Browser, base: str, atlas: Atlas, size: int, rounds: int) -> tuple[View, list[Own]]:
    """Measure our own drawing of about so many things."""
    shown = view(atlas, busiest(atlas), size)
    measured(browser, base, shown)
    return shown, [measured(browser, base, shown) for _ in range(rounds)]


def compared(
    browser: Browser, python: Path | None, folder: Path, shown: View, rounds: int
) -> dict[str, Times]:
    """Measure the peers on what we have drawn; nothing where they are left out."""
    graph, found = folder / "graph.json", {}
    graph.write_text(as_json(shown.network), "utf-8")
    for name, script in PEERS.items() if python else ():
        assert python is not None
        with peer_serving(python, HERE / script, graph) as base:
            told = [peer(browser, base) for _ in range(rounds)]
        found[name] = Times(*(middle(values) for values in zip(*told, strict=True)))
    return found


def measure_drawing(
    browser: Browser, home: Path, folder: Path, python: Path | None, size: int, rounds: int
) -> None:
    """Measure one size and print it."""
    atlas = Atlas(Generation.current(home), home)
    with serving(home) as base:
        shown, mine = drawing(browser, base, atlas, size, rounds)
    theirs = compared(browser, python, folder, shown, rounds if size < LARGE else 1)
    print(f"{len(shown.network.nodes):,} things, {len(shown.network.edges):,} lines; median of {rounds}")
    for part, budget in BUDGETS.items():
        least = READY_LARGE if part == "ready" and size >= LARGE else budget
        ours = middle(getattr(one, part).clock for one in mine)
        processor = middle(getattr(one, part).processor for one in mine) or 0.0
        told = {name: getattr(times, part) for name, times in theirs.items() if part in Times._fields}
        beside(f"{part}, +{shown.adds}" if part == "expand" else part, ours, processor, least, told)
    line("moved", f"{max(one.moved for one in mine):.2f} px", "1 px")


def measure(home: Path, large: Path, folder: Path, rounds: int, with_peers: bool) -> None:
    """Measure everything and print it."""
    python = environment(folder) if with_peers else None
    with chromium() as browser:
        measure_drawing(browser, large, folder, python, 60, rounds)
        measure_drawing(browser, large, folder, python, LARGE, rounds)
        atlas = Atlas(Generation.current(large), large)
        many = crowd(browser, large, view(atlas, busiest(atlas), 60).address)
    line(f"{SESSIONS} sessions, median", f"{many.median:.2f} s")
    line(f"{SESSIONS} sessions, p95", f"{many.p95:.2f} s", "2.0 s")
    line("a browser among them", f"{many.seen_median:.2f} s", "", f"at most {many.seen_worst:.2f} s")
    line("memory a session", f"{many.each:.1f} MB", "5 MB")
    line("strays", counted(home))
    line("strays, cut off", cut_off(home))


def large_world(home: Path) -> Path:
    """Publish an invented world in which a thousand things hang together."""
    record = Record(home)
    for document, reading in statements(CLAIMS):
        record.take(document, reading)
    record.close()
    publish(Settings(home=home))
    return home


def main() -> None:
    """Read the arguments; without a workspace the examples are read into one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("home", type=Path, nargs="?")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--without-peers", action="store_true")
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = told.home or Path(folder) / "home"
        if told.home is None:
            ingest = [sys.executable, "-m", "accords", "ingest", "examples", "--home", str(home)]
            subprocess.run(ingest, check=True, stdout=subprocess.DEVNULL)
        large = large_world(Path(folder) / "large")
        measure(home, large, Path(folder), told.rounds, not told.without_peers)


if __name__ == "__main__":
    main()
