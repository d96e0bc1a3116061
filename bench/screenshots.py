"""Take the pictures of the documentation: `python -m bench.screenshots WORKSPACE [FOLDER]`.

Without an option the two pictures of the README; with --gallery those of docs/gallery.md, in light and dark, in Arabic
and on a phone; with --all every page in both languages, whole.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser

from tests.explorer_browser import Visit, chromium, serving, visiting

CHOSEN = "https://w3id.org/accords/id/"
PAGES = {
    "home": "/",
    "search": "/?q=pompeo",
    "pair": "/pair?a={root}&b={other}",
    "explore": "/explore?id={root}",
    "entity": "/entity?id={root}",
    "statement": "/statement?id={statement}",
    "statements": "/statement",
    "compare": "/compare?one={statement}&two={statement2}",
    "paths": "/paths?from={root}&to={other}",
    "timeline": "/timeline?party={root}",
    "measures": "/measures",
    "query": "/query",
    "ask": "/?ask=working_groups&a=https://w3id.org/accords/id/{root}&b=https://w3id.org/accords/id/{other}",
    "add": "/add",
    "about": "/about",
}

GALLERY = ("home", "pair", "explore", "statement", "compare", "timeline")
LOOKS: dict[str, tuple[str, dict[str, Any]]] = {
    "light": ("en-GB", {"color_scheme": "light"}),
    "dark": ("en-GB", {"color_scheme": "dark"}),
    "arabic": ("ar", {"color_scheme": "light"}),
    "phone": ("ar", {"color_scheme": "light", "viewport": {"width": 390, "height": 844}, "is_mobile": True}),
}
"""How the gallery is looked at: the browser's language, and what else the browser says of itself."""

JPEG_QUALITY = 78
DIALOGUE = "Qatar Strategic Dialogue"
"""What the titles of the two statements say that are compared."""


def front(visit: Visit, root: str, chosen: str, path: Path) -> None:
    """Picture the network round a thing with the evidence of one neighbour."""
    visit.open(f"/explore?id={root}&chosen={CHOSEN}{chosen}", ".graph[data-ready] canvas")
    visit.page.locator(".quote").first.wait_for()
    visit.page.wait_for_timeout(1500)
    visit.page.screenshot(path=path)


def every(browser: Browser, base: str, folder: Path, root: str, other: str) -> None:
    """Picture every page in both languages."""
    for language in ("en", "ar"):
        with visiting(browser, base, language) as visit:
            first, last = _statements(visit)
            for name, address in PAGES.items():
                visit.open(address.format(root=root, other=other, statement=first, statement2=last))
                visit.page.wait_for_timeout(1200)
                visit.page.screenshot(path=folder / f"{name}-{language}.png", full_page=True)


def gallery(browser: Browser, base: str, folder: Path, root: str, other: str) -> None:
    """Picture the pages of the gallery in every look, as one sees them without scrolling."""
    for look, (locale, options) in LOOKS.items():
        with visiting(browser, base, locale, **options) as visit:
            first, last = _statements(visit)
            for name in GALLERY:
                address = PAGES[name].format(root=root, other=other, statement=first, statement2=last)
                visit.open(address)
                visit.page.wait_for_timeout(1500)
                path = folder / f"{name}-{look}.jpeg"
                visit.page.screenshot(path=path, type="jpeg", quality=JPEG_QUALITY)


def _statements(visit: Visit) -> tuple[str, str]:
    """Give the ids of two rounds of the dialogue named in the titles, the earlier first."""
    visit.open("/statement")
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
    told = parser.parse_args()
    told.folder.mkdir(parents=True, exist_ok=True)
    with serving(told.home) as base, chromium() as browser:
        if told.all:
            every(browser, base, told.folder, told.root, told.other)
            return
        if told.gallery:
            gallery(browser, base, told.folder, told.root, told.other)
            return
        for language in ("en", "ar"):
            with visiting(browser, base, language) as visit:
                front(visit, told.root, told.chosen, told.folder / f"explorer-{language}.png")


if __name__ == "__main__":
    main()
