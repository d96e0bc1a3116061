"""Take the pictures of the documentation: `python -m bench.screenshots WORKSPACE [FOLDER]`.

Without an option the two pictures of the README; with --gallery those of docs/gallery.md, small; with --all every page
in every look, whole. The looks: light and dark, English and Arabic, and a phone in both languages.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import quote

from PIL import Image
from playwright.sync_api import Browser

from tests.explorer_browser import Visit, chromium, serving, visiting

CHOSEN = "https://w3id.org/accords/id/"
PAGES = {
    "home": "/",
    "search": "/?q=pompeo",
    "pair": "/pair?a={root}&b={other}",
    "explore": "/explore?id={root}&chosen=" + CHOSEN + "{chosen}",
    "entity": "/entity?id={root}",
    "statement": "/statement?id={statement}",
    "statements": "/statement",
    "compare": "/compare?one={statement}&two={statement2}",
    "paths": "/paths?from={root}&to={other}",
    "timeline": "/timeline?party={root}",
    "measures": "/measures",
    "query": "/query?sparql={sparql}",
    "ask": "/?ask=working_groups&a=" + CHOSEN + "{root}&b=" + CHOSEN + "{other}",
    "review": "/review",
    "suggested": "/review?part=suggested",
    "decided": "/review?part=decided",
    "add": "/add",
    "about": "/about",
}
"""Every page, by the name of its picture."""

GALLERY = (
    "home", "pair", "explore", "entity", "statement", "compare", "paths", "timeline", "measures", "query",
    "review", "add", "about",
)  # fmt: skip
PHONE: dict[str, Any] = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
LOOKS: dict[str, tuple[str, dict[str, Any]]] = {
    "light": ("en-GB", {"color_scheme": "light"}),
    "dark": ("en-GB", {"color_scheme": "dark"}),
    "arabic": ("ar", {"color_scheme": "light"}),
    "arabic-dark": ("ar", {"color_scheme": "dark"}),
    "phone": ("en-GB", {"color_scheme": "light", **PHONE}),
    "arabic-phone": ("ar", {"color_scheme": "light", **PHONE}),
}
"""How a page is looked at: the browser's language, and what else the browser says of itself."""

SPARQL = "PREFIX acc: <https://w3id.org/accords/ns#> SELECT ?party ?threat WHERE { ?party acc:counters ?threat } LIMIT 12"
WIDEST = 860
"""Pixels a picture of the gallery is wide at most."""
QUALITY = 62
DIALOGUE = "Qatar Strategic Dialogue"
PARTY = "country/QAT"
"""What the titles of the two statements say that are compared, and who is named in both."""


def front(visit: Visit, root: str, chosen: str, path: Path) -> None:
    """Picture the network round a thing with the evidence of one neighbour."""
    visit.open(f"/explore?id={root}&chosen={CHOSEN}{chosen}", ".graph[data-ready] canvas")
    visit.page.locator(".quote").first.wait_for()
    visit.page.wait_for_timeout(1500)
    visit.page.screenshot(path=path)


def pictured(
    browser: Browser,
    base: str,
    folder: Path,
    names: Iterable[str],
    looks: Iterable[str],
    told: dict[str, str],
) -> None:
    """Picture pages in several looks: whole as PNG, or small, as one sees them without scrolling."""
    whole = told["whole"] == "yes"
    for look in looks:
        locale, options = LOOKS[look]
        with visiting(browser, base, locale, **options) as visit:
            size = visit.page.viewport_size
            assert size is not None
            first, last = _statements(visit)
            for name in names:
                visit.page.set_viewport_size(size)
                visit.open(PAGES[name].format(**told, sparql=quote(SPARQL), statement=first, statement2=last))
                visit.page.wait_for_timeout(1200)
                if whole:
                    _grow(visit)
                    visit.page.screenshot(path=folder / f"{name}-{look}.png")
                else:
                    _small(visit.page.screenshot(), folder / f"{name}-{look}.webp")


def _grow(visit: Visit) -> None:
    """Make the window as high as its page: the page scrolls in a part of its own."""
    size = visit.page.viewport_size
    assert size is not None
    high = visit.page.evaluate("document.querySelector('[data-testid=stMain]').scrollHeight")
    visit.page.set_viewport_size({"width": size["width"], "height": min(max(high, size["height"]), 4000)})
    visit.page.wait_for_timeout(500)


def _small(picture: bytes, path: Path) -> None:
    """Write a picture of the gallery."""
    with Image.open(BytesIO(picture)) as image:
        image.thumbnail((WIDEST, 10_000), Image.Resampling.LANCZOS)
        image.convert("RGB").save(path, quality=QUALITY, method=6)


def _statements(visit: Visit) -> tuple[str, str]:
    """Give the ids of two rounds of the dialogue named in the titles, the earlier first."""
    visit.open(f"/entity?id={PARTY}")
    found = visit.page.locator("ul.list a.go", has_text=DIALOGUE).all()
    links = [one.get_attribute("href") or "" for one in reversed(found)]
    ids = [link.split("id=")[-1].replace("%2F", "/") for link in links]
    return ids[0], ids[-1]


def main() -> None:
    """Serve the workspace, take the pictures, and write them into a folder."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("home", type=Path)
    parser.add_argument("folder", type=Path, nargs="?", default=Path("docs/images"))
    parser.add_argument("--root", default="country/USA")
    parser.add_argument("--other", default="country/SAU")
    parser.add_argument("--chosen", default="country/QAT")
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--gallery", action="store_true")
    parser.add_argument("--page", action="append", choices=PAGES, help="only this page")
    parser.add_argument("--look", action="append", choices=LOOKS, help="only this look")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    told = {
        "root": asked.root,
        "other": asked.other,
        "chosen": asked.chosen,
        "whole": "yes" if asked.all else "",
    }
    with serving(asked.home) as base, chromium() as browser:
        if asked.all or asked.gallery:
            names = asked.page or (PAGES if asked.all else GALLERY)
            pictured(browser, base, asked.folder, names, asked.look or LOOKS, told)
            return
        for language in ("en", "ar"):
            with visiting(browser, base, language) as visit:
                front(visit, asked.root, asked.chosen, asked.folder / f"explorer-{language}.png")


if __name__ == "__main__":
    main()
