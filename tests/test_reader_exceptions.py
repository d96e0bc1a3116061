"""Who does not do what all the others do."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read

OPENING = "The leaders of Chile, Peru, Brazil and Bolivia met in Lima on 4 May 2015. "


def countering(sentence: str) -> set[str]:
    """Return who counters a danger in a communiqué of four."""
    document = Document(text=OPENING + sentence, lang="en", title="Communiqué of the Lima Summit")
    reading = read(document).asserted()
    names = {it.id: it.name for it in reading.entities}
    return {names[it.subject] for it in reading.relations if it.type == "counters"}


@pytest.mark.parametrize(
    "sentence",
    [
        "All but Bolivia condemned piracy.",
        "All members except Bolivia joined in deploring piracy.",
        "With the exception of Bolivia, the leaders condemned piracy.",
        "Except for Bolivia, they condemned piracy.",
    ],
)
def test_those_left_out_do_not_act(sentence: str) -> None:
    assert countering(sentence) == {"Chile", "Peru", "Brazil"}


@pytest.mark.parametrize(
    "sentence", ["The leaders condemned piracy.", "Bolivia spoke first, but the leaders condemned piracy."]
)
def test_all_act_where_nobody_is_left_out(sentence: str) -> None:
    assert countering(sentence) == {"Chile", "Peru", "Brazil", "Bolivia"}
