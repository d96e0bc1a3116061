"""A brief as DOCX: Arabic paragraphs run from right to left, and the same brief gives the same bytes."""

from __future__ import annotations

import io
import re
from datetime import datetime
from typing import Any

from docx import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn

from accords.graph.brief.brief import Brief, Passage
from accords.graph.brief.layout import Block, blocks
from accords.graph.pack.archive import repacked

_STYLES = {"title": "Title", "heading": "Heading 1", "entry": "List Bullet", "quote": "Quote"}
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")


def docx(brief: Brief) -> bytes:
    """Write a brief as a DOCX file."""
    page = Document()
    _sign(page, brief)
    for block in blocks(brief):
        _add(page, block, brief.language)
    written = io.BytesIO()
    page.save(written)
    return repacked(written.getvalue())


def _sign(page: Any, brief: Brief) -> None:
    """Write title, language and time into the file's properties: the generation's time, never the clock's."""
    when = datetime.fromisoformat(brief.version.published_at).replace(tzinfo=None, microsecond=0)
    properties = page.core_properties
    properties.author = properties.last_modified_by = "Accords"
    properties.title = f"{brief.one.text} – {brief.two.text}"
    properties.language = brief.language
    properties.comments = ""
    properties.created = properties.modified = when
    properties.revision = 1


def _add(page: Any, block: Block, language: str) -> None:
    """Write one paragraph."""
    paragraph = page.add_paragraph(style=_STYLES.get(block.kind, "Normal"))
    own = block.text.lang if block.kind == "quote" else language
    if own == "ar":
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
    if block.number is not None:
        _embolden(_run(paragraph, Passage(f"[{block.number}] ", own)))
    text = _run(paragraph, block.text)
    if block.kind == "entry":
        _embolden(text)
    for detail in block.details:
        _run(paragraph, Passage("; ", language))
        _run(paragraph, detail)
    if block.numbers:
        _run(paragraph, Passage("".join(f" [{number}]" for number in block.numbers), language))


def _run(paragraph: Any, passage: Passage) -> Any:
    """Write a passage with its direction and language."""
    run = paragraph.add_run(_FORBIDDEN.sub("", passage.text))
    properties = run._r.get_or_add_rPr()
    if passage.lang == "ar":
        properties.append(OxmlElement("w:rtl"))
    if passage.lang is not None:
        tongue = OxmlElement("w:lang")
        tongue.set(qn("w:bidi" if passage.lang == "ar" else "w:val"), passage.lang)
        properties.append(tongue)
    return run


def _embolden(run: Any) -> None:
    """Make a run bold in both scripts."""
    run.font.bold = run.font.cs_bold = True
