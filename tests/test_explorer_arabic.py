"""The explorer in Arabic: no word of English of ours, dates as Arabic writes them, everything from right to left."""

from __future__ import annotations

import re
from urllib.parse import quote, unquote

from tests.explorer_browser import Visit
from tests.test_explorer_browser import ID, PAGES, SAU, USA

DEEPER = [
    "/?q=saudi",
    f"/?ask=working_groups&a={ID}{USA}&b={ID}{SAU}",
    f"/explore?id={USA}&chosen={ID}{SAU}",
    "/measures?measure=betweenness",
    "/measures?measure=bridges",
    "/measures?measure=communities",
    f"/query?sparql={quote('SELECT ?thing WHERE { ?thing a <https://w3id.org/accords/ns#Meeting> }')}",
    f"/pair?a={USA}&b={USA}",
    "/entity",
    "/entity?id=country/ZZZ",
    "/statement?id=statement/0000000000000000",
]
"""Views within the pages: found, asked, chosen, and not there."""

LATIN = re.compile(r"[A-Za-z]{2,}")
ISO_DATE = re.compile(r"\d{4}-\d\d(?:-\d\d)?")
KEPT = re.compile(
    r"SPARQL|Cypher|Neo4j|PDF|HTML|Word|CSV|Markdown|Apache|SIL|MIT|Cytoscape\.js|F1|FOLDER|accords|ingest|https?://\S+"
    r"|«[^»]*»"
)
OURS = """(() => {
  const copy = document.querySelector('[data-testid=stApp]').cloneNode(true);
  const theirs = 'bdi, blockquote, .text, textarea, style, script, .languages, [data-testid*=Icon], [role=option],'
    + '[data-testid=stFileUploaderDropzoneInstructions]';
  copy.querySelectorAll(theirs).forEach(one => one.remove());
  const hints = [...copy.querySelectorAll('[placeholder]')].map(one => one.placeholder);
  const aloud = [...copy.querySelectorAll('[aria-label]:not(select, [role=combobox], input)')].map(one => one.ariaLabel);
  const tips = [...copy.querySelectorAll('[title]')].map(one => one.title);
  const heads = [...copy.querySelectorAll('[data-head]')].map(one => one.dataset.head);
  return [copy.textContent, ...hints, ...aloud, ...tips, ...heads].join(' ');
})()"""
"""The words on the page that are ours: not names, titles and texts of the graph, which keep their language."""
LAYOUT = """(() => {
  const box = (one) => document.querySelector(`[data-testid=${one}]`).getBoundingClientRect();
  const head = document.querySelector('.acc h1');
  const range = document.createRange();
  range.selectNodeContents(head);
  return {
    menu: box('stSidebar').left >= box('stMain').right - 1,
    head: getComputedStyle(head).direction,
    start: Math.abs(range.getBoundingClientRect().right - head.getBoundingClientRect().right) < 4
      || head.querySelector('[dir=ltr]') !== null,
    wide: document.documentElement.scrollWidth <= innerWidth,
  };
})()"""
"""Whether the menu is at the right, headings begin there, and nothing sticks out."""


def statements(visit: Visit) -> list[str]:
    """Give the ids of two statements."""
    visit.open("/statement")
    links = visit.page.locator("ul.list a.go").all()[:2]
    return [unquote(str(link.get_attribute("href"))).partition("id=")[2] for link in links]


def test_no_english_of_ours_and_no_bare_date_is_left_and_pages_begin_at_the_right(arabic: Visit) -> None:
    one, two = statements(arabic)
    left, laid = {}, {}
    for page in (*PAGES, *DEEPER, f"/statement?id={one}", f"/compare?one={one}&two={two}"):
        arabic.open(page)
        arabic.until("document.documentElement.dir === 'rtl'")
        laid[page] = arabic.page.evaluate(LAYOUT)
        arabic.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
        arabic.settle()
        ours = KEPT.sub("", arabic.page.evaluate(OURS))
        if found := {*LATIN.findall(ours), *ISO_DATE.findall(ours)}:
            left[page] = found
    assert left == {}
    right = {"menu": True, "head": "rtl", "start": True, "wide": True}
    assert {page: laid[page] for page in PAGES if laid[page] != right} == {}
