"""Titles: what a body, agreement or danger is called, and which agreements share a key by it."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read
from accords.ingest.results.titles import is_telling, title


@pytest.mark.parametrize(("name", "lang", "told"), [
    ("new working group on water", "en", "working group on water"),
    ("ongoing historic talks", "en", "talks"),
    ("New START", "en", "New START"),
    ("new and emerging threats", "en", "new and emerging threats"),
    ("new", "en", "new"),
    ("مذكرة تفاهم جديدة", "ar", "مذكرة تفاهم"),
    ("الاتفاق التاريخي المذكور", "ar", "الاتفاق"),
    ("الخط الجديد للسكك", "ar", "الخط الجديد للسكك"),
])  # fmt: skip
def test_a_title_leaves_out_what_only_says_how_new_something_is(name: str, lang: str, told: str) -> None:
    assert title(name, lang) == told


@pytest.mark.parametrize(("name", "lang", "tells"), [
    ("memorandum of understanding", "en", False),
    ("joint statement", "en", False),
    ("memorandum of understanding on fisheries", "en", True),
    ("اتفاق سلام شامل", "ar", False),
    ("اتفاقية الصيد البحري", "ar", True),
])  # fmt: skip
def test_a_title_of_common_words_tells_no_agreement_from_another(name: str, lang: str, tells: bool) -> None:
    assert is_telling(name, lang) is tells


def agreements(text: str) -> dict[str, str | None]:
    """Return the keys of the agreements of a text, by their names."""
    found = read(Document(text=text, lang="en", published="2024-05-02")).entities
    return {it.name: it.key for it in found if it.type == "Agreement"}


def test_two_accounts_of_a_new_agreement_and_of_the_agreement_share_its_key() -> None:
    first = agreements("Kenya and Chad signed a new memorandum of understanding on fisheries.")
    second = agreements("Kenya and Chad signed the memorandum of understanding on fisheries.")
    assert set(first) == set(second) == {"memorandum of understanding on fisheries"}
    assert set(first.values()) == set(second.values()) != {None}


def test_a_memorandum_that_nothing_tells_from_others_stays_its_documents_own() -> None:
    assert agreements("Kenya and Chad signed a memorandum of understanding.") == {
        "memorandum of understanding": None
    }
