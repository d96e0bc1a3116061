"""Markup: every text of the graph reaches a page through here, escaped, in its own language."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape
from urllib.parse import urlencode

from accords.graph.views.things import Name, Thing

RIGHT_TO_LEFT = ("ar", "fa", "he", "ur")
_MARKDOWN = re.compile(r"[\\`*_{}\[\]()#+\-.!:<>~$|&]")


def direction(language: str | None) -> str:
    """Give the direction of a language tag; `auto` where it is unknown."""
    if not language or language == "und":
        return "auto"
    return "rtl" if language.split("-")[0] in RIGHT_TO_LEFT else "ltr"


def isolated(text: str, language: str | None = None) -> str:
    """Write a text that must not disturb the direction of what stands round it."""
    tag = f' lang="{escape(language)}"' if language else ""
    return f'<bdi{tag} dir="{direction(language)}">{escape(text)}</bdi>'


def literal(text: str) -> str:
    """Write a text where Streamlit would read Markdown: in a label, a button or a toast.

    An icon (`:material/…:`) is read even where its colon is escaped, so something of no width follows each.
    """
    return _MARKDOWN.sub(r"\\\g<0>", text).replace(":", ":\u2060")


def named(name: Name) -> str:
    """Write a name in its own language."""
    return isolated(name.text, name.lang)


def href(page: str, **parameters: str | None) -> str:
    """Write the address of a view; parameters that are None are left out."""
    query = urlencode({key: value for key, value in parameters.items() if value is not None})
    return escape(f"{page}?{query}" if query else page, quote=True)


def link(page: str, inner: str, **parameters: str | None) -> str:
    """Write a link to a view; `inner` is markup."""
    return f'<a class="go" href="{href(page, **parameters)}">{inner}</a>'


def outward(address: str, inner: str) -> str:
    """Write a link that leaves the explorer, where the address is http(s); else only its text."""
    if not address.startswith(("https://", "http://")):
        return inner
    return f'<a href="{escape(address, quote=True)}" rel="noopener noreferrer nofollow">{inner}</a>'


def chip(kind: str, inner: str) -> str:
    """Write a coloured label of a type of thing; `inner` is markup."""
    return f'<span class="chip k-{escape(kind, quote=True)}">{inner}</span>'


def thing_link(thing: Thing, language: str) -> str:
    """Write the name of a thing as a link to the page about it."""
    return link("entity", named(thing.name(language)), id=thing.id)


def thing_name(thing: Thing, language: str) -> str:
    """Write the name of a thing where no link may stand, as in the line that unfolds a row."""
    return f'<span class="name">{named(thing.name(language))}</span>'


def table(heads: Iterable[str], rows: Iterable[Iterable[str]], label: str) -> str:
    """Write a table; cells are markup, heads and label are plain text."""
    heads = list(heads)
    head = "".join(f'<th scope="col" role="columnheader">{escape(one)}</th>' for one in heads)
    body = "".join(f'<tr role="row">{_cells(heads, row)}</tr>' for row in rows)
    return (
        f'<div class="wide" role="region" aria-label="{escape(label, quote=True)}" tabindex="0">'
        f'<table><thead role="rowgroup"><tr role="row">{head}</tr></thead>'
        f'<tbody role="rowgroup">{body}</tbody></table></div>'
    )


def _cells(heads: Iterable[str], row: Iterable[str]) -> str:
    """Write the cells of a row; each tells its head, for where a narrow screen has them one below the other."""
    return "".join(
        f'<td role="cell" data-head="{escape(head, quote=True)}">{cell}</td>'
        for head, cell in zip(heads, row, strict=True)
    )


def note(text: str, kind: str = "plain") -> str:
    """Write a sentence to the reader; `kind` is plain or fault."""
    role = ' role="alert"' if kind == "fault" else ""
    return f'<p class="note {kind}"{role}>{escape(text)}</p>'


def heading(level: int, text: str, lead: str = "") -> str:
    """Write a heading of plain text with an optional sentence under it."""
    below = f'<p class="lead">{escape(lead)}</p>' if lead else ""
    return f"<h{level}>{escape(text)}</h{level}>{below}"
