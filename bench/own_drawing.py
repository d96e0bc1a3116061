"""Our drawing under the stopwatch: ready, click to sentences, expansion, and how far what was there moved."""

from __future__ import annotations

import statistics
import time
from typing import NamedTuple
from urllib.parse import urlencode

from playwright.sync_api import Browser

from accords.graph.errors import BadInput
from accords.graph.views.atlas import Atlas
from accords.graph.views.network import Filter, Network
from accords.graph.views.places import Places
from accords.graph.views.window import full_id, short_id
from bench.processor import spent
from tests.explorer_browser import Visit, visiting

SECONDS = 60.0
OPENING_SECONDS = 300.0
"""How long a drawing of ours is waited for, so that a slow one is told by its figure."""
CLICKS = 5
TRIED = 4
FREE = """count => {
  const box = accordsGraph.container().getBoundingClientRect();
  const at = accordsGraph.nodes().map(n => [n.data('label'), n.renderedPosition()]);
  const gap = (p) => at.map(([, q]) => Math.hypot(p.x - q.x, p.y - q.y)).sort((a, b) => a - b)[1];
  const inside = ([, p]) => p.x > 30 && p.y > 60 && p.x < box.width - 30 && p.y < box.height - 40;
  const once = ([name]) => at.filter(([other]) => other === name).length === 1;
  return at.filter(one => inside(one) && once(one)).sort((a, b) => gap(b[1]) - gap(a[1])).slice(0, count);
}"""
"""The things that stand most freely in the drawing: name and place."""
WATCH = """(() => {
  window.took = [];
  window.addEventListener('mousedown', () => { window.began = performance.now(); }, true);
  const look = () => {
    const heads = [...document.querySelectorAll('.acc h2')].map(one => one.innerText);
    if (window.began && heads.some(text => text.includes(window.wanted)) && document.querySelector('.quote')) {
      window.took.push((performance.now() - window.began) / 1000);
      window.began = null;
    }
  };
  new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
})()"""
"""Notes, in the page itself, how long it takes from a press to the sentences of what was meant."""


class View(NamedTuple):
    """A drawing: its address, what is in it, and the address with a thing chosen whose expansion adds most."""

    address: str
    network: Network
    before_expansion: str
    adds: int


class Cost(NamedTuple):
    """Seconds by the clock, and processor seconds of server, browser and driver together."""

    clock: float
    processor: float


class Own(NamedTuple):
    """One round; `moved` in pixels."""

    ready: Cost
    click: Cost
    expand: Cost
    moved: float


class Stopwatch:
    """Measures from when it is made."""

    def __init__(self) -> None:
        self._begun, self._spent = time.perf_counter(), spent()

    def stop(self) -> Cost:
        """Give what it took."""
        clock = time.perf_counter() - self._begun
        return Cost(clock, spent() - self._spent)


def busiest(atlas: Atlas) -> str:
    """Find the party with most neighbours."""
    parties = atlas.things.of_type("Country", "Organization")
    return max(parties, key=lambda thing: (atlas.networks.degree(thing.iri), thing.iri)).id


def view(atlas: Atlas, root: str, things: int) -> View:
    """Open so many neighbours of a root that this many things are drawn.

    Raises:
        BadInput: Fewer hang together.
    """
    iri, opened = full_id(root), []

    def around(*more: str) -> Network:
        return atlas.networks.around(iri, (*opened, *more), Filter(), Places())

    network = around()
    ranked = sorted(
        (node.thing.iri for node in network.nodes if node.thing.iri != iri),
        key=lambda one: (-atlas.networks.degree(one), one),
    )
    while len(network.nodes) < things and ranked:
        opened.append(ranked.pop(0))
        network = around()
    if not ranked:
        raise BadInput(f"only {len(network.nodes)} things hang together; expected more than {things}")
    adds = {one: len(around(one).nodes) - len(network.nodes) for one in ranked[:TRIED]}
    best = max(adds, key=lambda one: adds[one])
    names = {"id": root} | ({"open": "|".join(map(short_id, opened))} if opened else {})
    return View(
        f"/explore?{urlencode(names)}", network, f"/explore?{urlencode(names | {'chosen': best})}", adds[best]
    )


def draw(visit: Visit, address: str) -> Cost:
    """Open a view; give what it takes until its drawing stands."""
    watch = Stopwatch()
    visit.page.goto(visit.base + address)
    visit.page.wait_for_selector(".graph[data-ready]", timeout=OPENING_SECONDS * 1000)
    return watch.stop()


def free(visit: Visit, count: int) -> list[tuple[str, dict[str, float]]]:
    """Give things that nothing lies over, once the drawing stands still."""
    visit.settle()
    visit.places()
    visit.page.evaluate(WATCH)
    found: list[tuple[str, dict[str, float]]] = visit.page.evaluate(FREE, count)
    return found


def press(visit: Visit, name: str, place: dict[str, float]) -> None:
    """Click a thing; the page notes how long its sentences take."""
    visit.page.evaluate("name => { window.wanted = name; }", name)
    visit.click_in_drawing(place["x"], place["y"])


def took(visit: Visit) -> list[float]:
    """Give what the page has noted."""
    found: list[float] = visit.page.evaluate("window.took")
    return found


def clicked(visit: Visit) -> Cost:
    """Click some things one after another; give the medians of what it takes until their sentences stand."""
    processor = []
    for number, (name, place) in enumerate(free(visit, CLICKS), start=1):
        watch = Stopwatch()
        press(visit, name, place)
        visit.until(f"window.took.length === {number}", SECONDS)
        processor.append(watch.stop().processor)
        visit.settle()
    return Cost(statistics.median(took(visit)), statistics.median(processor))


def expanded(visit: Visit) -> tuple[Cost, float]:
    """Expand the thing that is chosen; give what it takes, and the pixels that anything moved which was there."""
    before = visit.places()
    watch = Stopwatch()
    visit.page.locator("button.expand").click()
    visit.until(f"accordsGraph.nodes().length !== {len(before)}", SECONDS)
    cost = watch.stop()
    after = visit.places()
    return cost, max(abs(after[one][axis] - before[one][axis]) for one in before for axis in "xy")


def measured(browser: Browser, base: str, view: View) -> Own:
    """Measure one round on fresh pages."""
    with visiting(browser, base) as visit:
        ready = draw(visit, view.address)
        click = clicked(visit)
    with visiting(browser, base) as visit:
        draw(visit, view.before_expansion)
        visit.settle()
        return Own(ready, click, *expanded(visit))
