"""The brief: a page in which every line leads to a numbered quote, the same bytes every time."""

from __future__ import annotations

import hashlib
import io
import json
import os
import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document as open_docx

from accords.graph.brief.brief import Brief, Passage
from accords.graph.brief.command import brief as command
from accords.graph.brief.common import Period
from accords.graph.brief.docx_page import docx
from accords.graph.brief.gathering import gather
from accords.graph.brief.layout import Block
from accords.graph.brief.markdown import markdown
from accords.graph.brief.markdown import written as written_block
from accords.graph.errors import BadInput
from accords.graph.generation import Generation
from accords.graph.record import Record

OPEN = Period()


def entries(page: Brief, key: str) -> dict[str, str]:
    (section,) = (section for section in page.sections if section.key == key)
    return {one.name.text: "; ".join(detail.text for detail in one.details) for one in section.entries}


@pytest.fixture(scope="module")
def page(small_world: Generation) -> Brief:
    return gather(small_world, "USA", "السعودية", OPEN, "en")


def test_every_entry_leads_to_quotes_and_every_quote_to_its_text(page: Brief, small_home: Path) -> None:
    called = [number for section in page.sections for one in section.entries for number in one.quotes]
    assert all(one.quotes for section in page.sections for one in section.entries)
    assert set(called) == set(range(1, len(page.quotes) + 1))
    record = Record(small_home)
    for quote in page.quotes:
        text = record.text(quote.statement.rpartition("/")[2])
        assert text is not None
        assert text[quote.start : quote.end] == quote.text
        assert quote.sha256 == hashlib.sha256(quote.text.encode()).hexdigest()
        assert quote.published
        assert quote.publisher


def test_the_brief_holds_what_stands_between_the_two(page: Brief) -> None:
    assert "topic: Cybersecurity" in entries(page, "working_groups")["working group on cybersecurity"]
    assert (
        "legal status, by its kind: not binding"
        in entries(page, "agreements")["memorandum of understanding on health"]
    )
    assert any("chaired by Tariq al-Mansour" in told for told in entries(page, "meetings").values())
    assert "as Secretary of State" in entries(page, "representatives")["Mary Ellsworth"]


def test_dangers_are_named_by_somebody(page: Brief) -> None:
    told = entries(page, "threats")
    assert (
        told["piracy"] == "named by United States and Saudi Arabia in one act of speech, first on 2020-10-14"
    )
    assert all(one.startswith("named by ") for one in told.values())


def test_commitments_are_ranked(page: Brief) -> None:
    (section,) = (section for section in page.sections if section.key == "commitments")
    strengths = [one.details[0].text for one in section.entries]
    order = ["undertakes", "agrees", "reaffirms", "intends", "welcomes", "notes", "discusses"]
    assert strengths == sorted(strengths, key=order.index)
    assert strengths[0] == "undertakes"


def test_changes_are_counted_from_the_first_day(small_world: Generation) -> None:
    page = gather(small_world, "USA", "SAU", Period("2021-01-01"), "en")
    told = entries(page, "changes")
    assert told["to protect shipping in the Red Sea"].startswith("stronger: agrees → undertakes")
    assert told["to expand the working group on cybersecurity"].startswith("new")
    missing = told["to support training for Saudi coast guards"]
    assert re.match(r"not found in the later statements; \d of their sentences were not understood", missing)


def test_a_period_leaves_out_what_lies_outside(small_world: Generation) -> None:
    page = gather(small_world, "USA", "SAU", Period("2020-01-01", "2020-12-31"), "en")
    assert "memorandum of understanding on health" in entries(page, "agreements")
    assert "action plan on clean energy" not in entries(page, "agreements")
    assert all((quote.published or "").startswith("2020") for quote in page.quotes)


def test_the_page_speaks_arabic_and_keeps_quotes_in_their_language(small_world: Generation) -> None:
    page = gather(small_world, "USA", "SAU", OPEN, "ar")
    text = markdown(page)
    assert text.startswith('<div dir="rtl" lang="ar">\n\n# الولايات المتحدة والسعودية')
    assert '<bdi dir="ltr" lang="en">The United States and Saudi Arabia condemned' in text
    assert "الجيل " in text


def test_the_page_says_which_data_it_was_made_from(page: Brief, small_world: Generation) -> None:
    assert page.version.generation == small_world.number
    assert page.version.published_at == small_world.published_at
    assert page.version.readers
    assert f"Generation {small_world.number}, published {small_world.published_at}." in markdown(page)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_same_generation_gives_the_same_bytes(small_world: Generation, language: str) -> None:
    first, second = (gather(small_world, "USA", "SAU", OPEN, language) for _ in range(2))
    assert markdown(first) == markdown(second)
    assert docx(first) == docx(second)


def test_arabic_paragraphs_of_a_docx_run_from_right_to_left(small_world: Generation) -> None:
    written = open_docx(io.BytesIO(docx(gather(small_world, "USA", "SAU", OPEN, "ar"))))
    title, *paragraphs = written.paragraphs
    assert title.text == "الولايات المتحدة والسعودية"
    ways = {
        bool(one._p.xpath("./w:pPr/w:bidi")) for one in paragraphs if one.style and one.style.name == "Quote"
    }
    assert ways == {True, False}
    assert title._p.xpath("./w:pPr/w:bidi")
    assert title._p.xpath(".//w:rtl")


def test_nothing_of_a_text_becomes_markup() -> None:
    hostile = "1. a [link](javascript:x) <script>\n# *x* & `y`"
    text = written_block(Block("plain", Passage(hostile, "en")), "en")
    assert text == r"1\. a \[link\](javascript:x) &lt;script&gt; # \*x\* &amp; \`y\`"


def test_an_unknown_party_is_refused(small_world: Generation) -> None:
    with pytest.raises(BadInput, match="Atlantis"):
        gather(small_world, "USA", "Atlantis", OPEN, "en")


def test_the_command_writes_files_and_json(small_home: Path, tmp_path: Path) -> None:
    words = ["--a", "USA", "--b", "SAU", "--home", os.fspath(small_home)]
    for name in ("brief.md", "brief.docx"):
        run = CliRunner().invoke(command, [*words, "--out", os.fspath(tmp_path / name)])
        assert run.exit_code == 0, run.output
        assert (tmp_path / name).stat().st_size > 1000
    told = json.loads(CliRunner().invoke(command, [*words, "--json"]).stdout)
    assert told["quotes"][0]["sha256"]
    refused = CliRunner().invoke(command, [*words, "--out", os.fspath(tmp_path / "brief.pdf")])
    assert refused.exit_code == 2
