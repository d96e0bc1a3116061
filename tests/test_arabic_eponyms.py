"""People whose name a meeting only bears, in Arabic written for these tests."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read


def people(text: str) -> set[str]:
    """Which officials a text has, by name."""
    reading = read(Document(text=text, id="sample", lang="ar", published="2023-06-15")).asserted()
    return {it.name for it in reading.entities if it.type == "Official"}


@pytest.mark.parametrize(
    "text",
    [
        "عقدت في مسقط القمة الخليجية التي حملت اسم السلطان قابوس بن سعيد والشيخ صباح الأحمد.",
        "عقدت في مسقط القمة الخليجية التي أطلق عليها اسم السلطان قابوس بن سعيد.",
        "اختتمت في مسقط «قمة السلطان قابوس بن سعيد والشيخ صباح الأحمد».",
    ],
)
def test_whose_name_a_summit_bears_is_not_there(text: str) -> None:
    told = people(text + " وأدان وزير الخارجية المصري سامح شكري الإرهاب.")
    assert told == {"Sameh Shoukry"}


@pytest.mark.parametrize(
    "text",
    [
        "حضر القمة الخليجية في مسقط السلطان هيثم بن طارق.",
        "وتحدث وزير الخارجية العماني بدر البوسعيدي باسم السلطان هيثم بن طارق.",
    ],
)
def test_whoever_attends_or_is_spoken_for_stays(text: str) -> None:
    assert "Haitham bin Tariq" in people(text + " وأدان السلطان هيثم بن طارق الإرهاب.")
