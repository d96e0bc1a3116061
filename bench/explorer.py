"""The explorer's drawing against named peers: one graph of 60 things, one browser, one run.

The peers are Streamlit components of the same purpose, put into a throw-away environment. Each draws the
same nodes and edges and tells Python what was clicked. Prints one line a measure: ours, the peer's, and the
ratio; above 1 is in our favour. `python -m bench.explorer [WORKSPACE] [--rounds N]`.
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
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

from playwright.sync_api import Browser, Frame

from accords.graph.generation import Generation
from accords.graph.views.atlas import Atlas
from accords.graph.views.network import Filter, Network
from accords.graph.views.places import Places
from tests.explorer_browser import Visit, await_answer, chromium, free_port, serving, visiting

PEERS = {"st-link-analysis": "peer_link_analysis.py", "streamlit-agraph": "peer_agraph.py"}
HERE = Path(__file__).parent
SECONDS = 60.0


class Times(NamedTuple):
    """What one round took, in seconds; None where it cannot be done or was not met in time."""

    ready: float | None
    click: float | None


def busiest(atlas: Atlas) -> str:
    """Find the thing with most neighbours."""
    parties = atlas.things.of_type("Country", "Organization")
    return max(parties, key=lambda thing: (atlas.networks.degree(thing.iri), thing.iri)).id


def as_json(network: Network) -> str:
    """Write a network the way the peers' scripts read it."""
    nodes = [
        {"id": n.thing.iri, "label": n.thing.name("en").text, "type": n.thing.type} for n in network.nodes
    ]
    edges = [
        {"id": e.id, "source": e.source, "target": e.target, "label": e.predicate} for e in network.edges
    ]
    return json.dumps({"nodes": nodes, "edges": edges})


def clocked(act: Callable[[], object]) -> float:
    """Time something."""
    begun = time.perf_counter()
    act()
    return time.perf_counter() - begun


def ours(browser: Browser, base: str, root: str) -> Times:
    """Time our own drawing: until it stands, and from a click to its sentences."""
    with visiting(browser, base) as visit:
        ready = clocked(lambda: _open(visit, root))
        visit.settle()
        return Times(ready, _click(visit))


def _open(visit: Visit, root: str) -> None:
    """Open the view and wait until the drawing stands."""
    visit.page.goto(f"{visit.base}/explore?id={root}")
    visit.page.wait_for_selector(".graph[data-ready]", timeout=SECONDS * 1000)


def _click(visit: Visit) -> float:
    """Click the neighbour nearest to the middle and wait for its sentences."""
    place = _neighbour(visit)

    def act() -> None:
        visit.click_in_drawing(place["x"], place["y"])
        visit.page.wait_for_selector(".quote", timeout=SECONDS * 1000)

    return clocked(act)


def _neighbour(visit: Visit) -> dict[str, float]:
    """Find a neighbour that no other thing lies over."""
    found: dict[str, float] = visit.page.evaluate(
        "(() => { const all = accordsGraph.nodes().sort((a, b) => b.data('degree') - a.data('degree'));"
        " return all[1].renderedPosition(); })()"
    )
    return found


def expansion(browser: Browser, base: str, root: str) -> tuple[float, float]:
    """Time an expansion, and measure how far the things that were there moved, in pixels."""
    with visiting(browser, base) as visit:
        visit.open(f"/explore?id={root}", ".graph[data-ready]")
        _click(visit)
        visit.settle()
        before = visit.places()

        def act() -> None:
            visit.page.locator("button.expand").click()
            visit.until(f"accordsGraph.nodes().length !== {len(before)}", SECONDS)

        took = clocked(act)
        after = visit.places()
        return took, max(abs(after[i][axis] - before[i][axis]) for i in before for axis in "xy")


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
        ready = clocked(lambda: _open_peer(visit))
        return Times(ready, _click_until_told(visit))


def _open_peer(visit: Visit) -> None:
    """Open the peer's page and wait until its drawing does not change any more."""
    visit.page.goto(visit.base)
    frame = _frame(visit)
    frame.wait_for_selector("canvas", timeout=SECONDS * 1000)
    last, end = b"", time.monotonic() + SECONDS
    while time.monotonic() < end:
        now = visit.page.screenshot()
        if now == last:
            return
        last = now
        visit.page.wait_for_timeout(250)


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


def middle(values: list[float | None]) -> float | None:
    """Give the median of what was measured."""
    known = [value for value in values if value is not None]
    return statistics.median(known) if known else None


def line(name: str, peer_name: str, mine: float | None, theirs: float | None) -> str:
    """Write one measure."""
    ratio = "" if not mine or theirs is None else f"{theirs / mine:.1f}x"
    told = ["not in time" if value is None else f"{value:.2f} s" for value in (mine, theirs)]
    return f"{name:<16} ours {told[0]:<12} {peer_name} {told[1]:<12} {ratio}"


def measure(home: Path, folder: Path, rounds: int) -> None:
    """Measure everything and print it."""
    atlas = Atlas(Generation.current(home), home)
    root = busiest(atlas)
    network = atlas.networks.around(f"https://w3id.org/accords/id/{root}", (), Filter(), Places())
    graph = folder / "graph.json"
    graph.write_text(as_json(network), "utf-8")
    print(f"{len(network.nodes)} things, {len(network.edges)} lines round {root}; median of {rounds}")
    with chromium() as browser:
        with serving(home) as base:
            ours(browser, base, root)
            mine = [ours(browser, base, root) for _ in range(rounds)]
            took, moved = expansion(browser, base, root)
        print(f"expand           ours {took:.2f} s; what was there moved {moved:.2f} px")
        python = environment(folder)
        for name, script in PEERS.items():
            with peer_serving(python, HERE / script, graph) as base:
                peer(browser, base)
                theirs = [peer(browser, base) for _ in range(rounds)]
            for part in Times._fields:
                print(
                    line(part, name, *(middle([getattr(t, part) for t in told]) for told in (mine, theirs)))
                )


def main() -> None:
    """Read the arguments; without a workspace the examples are read into one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("home", type=Path, nargs="?")
    parser.add_argument("--rounds", type=int, default=3)
    told = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        home = told.home or Path(folder) / "home"
        if told.home is None:
            ingest = [sys.executable, "-m", "accords", "ingest", "examples", "--home", str(home)]
            subprocess.run(ingest, check=True, stdout=subprocess.DEVNULL)
        measure(home, Path(folder), told.rounds)


if __name__ == "__main__":
    main()
