"""The founding article, read from the annotated documents: complete, and the same under other names."""

from __future__ import annotations

import json
import os
from collections import Counter
from pathlib import Path

import pytest

from accords.graph.document import Document
from accords.graph.reading import Reading
from accords.ingest.pipeline import read

OTHERS = {
    "المملكة العربية السعودية": "مملكة البحرين",
    "السعودية": "البحرين",
    "السعوديين": "البحرينيين",
    "والسعودي ": "والبحريني ",
    "الولايات المتحدة": "بريطانيا",
    "أمريكا": "بريطانيا",
    "الأمريكيين": "البريطانيين",
    "الأمريكي ": "البريطاني ",
    "مايك بومبيو": "دومينيك راب",
    "بومبيو": "راب",
    "فيصل بن فرحان": "عبداللطيف الزياني",
    "بن فرحان": "الزياني",
    "الإيراني": "الروسي",
}
"""States, people and adjectives, each for another of the same kind; the longest first."""

COALITION = "التحالف الذي تقوده السعودية"
"""A body whose name holds a state's: known by that name, and no other body has one like it, so it stays."""


def article() -> Document:
    fields = json.loads(
        Path(os.environ["ACCORDS_GOLD"], "documents", "ar-00.json").read_text(encoding="utf-8")
    )
    return Document(
        **{name: fields[name] for name in ("id", "lang", "title", "published", "publisher", "text")}
    )


def swapped(document: Document) -> Document:
    text = document.text.replace(COALITION, "\0")
    for old, new in OTHERS.items():
        text = text.replace(old, new)
    text = text.replace("\0", COALITION)
    return Document(text=text, id=document.id, lang="ar", published=document.published)


def shape(reading: Reading) -> Counter[tuple[str, str, str]]:
    """How many links of each type run between things of which types."""
    types = {entity.id: entity.type for entity in reading.entities}
    return Counter(
        (link.type, types[link.subject], types[link.object]) for link in reading.asserted().relations
    )


@pytest.mark.needs("ACCORDS_GOLD")
def test_its_five_working_groups_have_two_members_each() -> None:
    reading = read(article())
    groups = [entity.id for entity in reading.entities if entity.type == "WorkingGroup"]
    members = {
        (r.subject, r.object) for r in reading.relations if r.type == "memberOf" and r.object in groups
    }
    assert len(groups) == 5
    assert len(members) == 10


@pytest.mark.needs("ACCORDS_GOLD")
def test_other_names_give_the_same_links() -> None:
    assert shape(read(swapped(article()))) == shape(read(article()))
