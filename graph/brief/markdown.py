"""A brief as Markdown: right-to-left passages are marked so, and nothing of a text becomes markup."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable

from accords.graph.brief.brief import Brief, Passage
from accords.graph.brief.layout import Block, blocks

_MARKUP = re.compile(r"([\\`*_\[\]|~]|^[-+#=]|^\d+(?=[.)]))")
_SPACE = re.compile(r"\s+")


def markdown(brief: Brief) -> str:
    """Write a brief as Markdown, ending with a newline."""
    page = "\n\n".join(written(block, brief.language) for block in blocks(brief))
    if brief.language == "ar":
        page = f'<div dir="rtl" lang="ar">\n\n{page}\n\n</div>'
    return f"{page}\n"


def written(block: Block, language: str) -> str:
    """Write one paragraph."""
    text = _said(block.text, language)
    match block.kind:
        case "title":
            return f"# {text}"
        case "heading":
            return f"## {text}"
        case "entry":
            return _entry(block, text, language)
        case "quote":
            return f'> <a id="q{block.number}"></a>**{block.number}.** “{text}”'
        case "source":
            return f"> {text}"
    return text


def _entry(block: Block, name: str, language: str) -> str:
    """Write an entry: its name, what is known of it, the numbers of its quotes."""
    told = "".join(f"; {_said(detail, language)}" for detail in block.details)
    return f"* **{name}**{told} {_links(block.numbers)}".rstrip()


def _links(numbers: Iterable[int]) -> str:
    """Write references to quotes."""
    return " ".join(f"[\\[{number}\\]](#q{number})" for number in numbers)


def _said(passage: Passage, language: str) -> str:
    """Write a passage; one in another language keeps its own direction."""
    text = _MARKUP.sub(_escaped, html.escape(_SPACE.sub(" ", passage.text).strip(), quote=False))
    if passage.lang is None or passage.lang == language:
        return text
    direction = "rtl" if passage.lang == "ar" else "ltr"
    return f'<bdi dir="{direction}" lang="{_tag(passage.lang)}">{text}</bdi>'


def _escaped(found: re.Match[str]) -> str:
    """Disarm a sign of markup; a number that would begin a list loses its point instead."""
    return f"{found[0]}\\" if found[0].isdigit() else f"\\{found[0]}"


def _tag(language: str) -> str:
    """Keep only what a language tag may hold."""
    return re.sub(r"[^A-Za-z0-9-]", "", language)
