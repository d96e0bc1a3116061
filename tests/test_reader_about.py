"""What a promise is about, and where the words about it end, in English."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read


@pytest.mark.parametrize(("text", "about"), [
    ("Uganda and Kenya agreed on Wednesday to step up joint patrols.", "step up joint patrols"),
    ("Uganda and Kenya agreed on 3 May 2019 to step up joint patrols.", "step up joint patrols"),
    ("Uganda and Kenya agreed to step up joint patrols, officials said.", "step up joint patrols"),
    ('"We will not close the border," President Yoweri Museveni of Uganda told reporters.', "not close the border"),
    ("Uganda and Kenya agreed on a plan.", "a plan"),
])  # fmt: skip
def test_neither_the_day_nor_who_told_of_it(text: str, about: str) -> None:
    assert [it.about for it in read(Document(text=text, lang="en")).commitments] == [about]


@pytest.mark.parametrize(("text", "genre"), [
    ("Kampala, Nov 20 (Agency) - Officials agreed on patrols, according to a joint communique.", "pressArticle"),
    ("KUWAIT CITY, 3 May 2019 (KUNA) -- The ministers issued a joint statement.", "pressArticle"),
    ("Kampala, 20 November 2019 - Following is the joint statement of Uganda and Kenya.", "jointStatement"),
])  # fmt: skip
def test_a_dateline_makes_a_report(text: str, genre: str) -> None:
    assert read(Document(text=text, lang="en")).genre == genre


@pytest.mark.parametrize("text", [
    "Chad is concerned about the growing threat of poaching.", "Chad condemned poaching.", "Chad warned of the scourge of poaching.",
])  # fmt: skip
def test_a_danger_in_ing_behind_what_leads_to_it(text: str) -> None:
    reading = read(Document(text=text, lang="en"))
    assert [it.name for it in reading.entities if it.type == "Threat"] == ["poaching"]
