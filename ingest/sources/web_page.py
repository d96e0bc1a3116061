"""HTML as plain text: the main text of a page with its title, date, site and canonical address."""

from __future__ import annotations

import re
from typing import Any

from accords.ingest.sources.encoding import decoded
from accords.ingest.sources.fields import date
from accords.ingest.sources.limits import MAX_DEPTH
from accords.ingest.sources.refusal import Refused

CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
SUBSET = re.compile(r"<!DOCTYPE[^>\[]{0,400}\[", re.IGNORECASE)
CANONICAL = re.compile(r"<link[^>]{0,400}rel\s*=\s*[\"']?canonical", re.IGNORECASE)
TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]{0,30})[^<>]{0,2000}?(/?)>")
VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "li", "link", "meta", "p", "param", "source",
     "track", "wbr"]
)  # fmt: skip


def fields(data: bytes) -> dict[str, str]:
    """The fields of a page; raises Refused where there is no main text, or the page is an attack."""
    page = decoded(data, _declared(data))
    if SUBSET.search(page[:5_000]):
        raise Refused("its DOCTYPE declares entities of its own", "HTML without them")
    _measure_depth(page)
    return _extracted(page)


def _declared(data: bytes) -> str | None:
    """The encoding that the page names in its head."""
    met = CHARSET.search(data[:5_000])
    return None if met is None else met[1].decode("ascii")


def _measure_depth(page: str) -> None:
    """Refuse a page whose elements lie deeper than people write them."""
    depth = 0
    for closing, name, empty in TAG.findall(page):
        if name.lower() not in VOID and not empty:
            depth = max(depth - 1, 0) if closing else depth + 1
        if depth > MAX_DEPTH:
            raise Refused(f"its elements are nested more than {MAX_DEPTH} deep", "a page that people wrote")


def _extracted(page: str) -> dict[str, str]:
    """Let trafilatura find the main text and what the page says about itself."""
    import trafilatura

    found: Any = trafilatura.bare_extraction(page, with_metadata=True, include_comments=False)
    if found is None or not found.text:
        raise Refused("no main text was found in it", "a page with an article or statement")
    said = {
        "title": found.title,
        "published": date(found.date) if found.date else None,
        "publisher": found.sitename,
        "source": found.url if CANONICAL.search(page) else None,
        "text": found.text,
    }
    return {name: value for name, value in said.items() if value}
