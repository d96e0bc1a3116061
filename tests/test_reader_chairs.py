"""Who "the ministers" and "the leaders" are where a text names only the one who presided, or all of them."""

from __future__ import annotations

from accords.graph.document import Document
from accords.ingest.pipeline import read


def countering(text: str) -> set[str]:
    """Return who counters something in a text."""
    reading = read(Document(text=text, lang="en", published="2012-09-01")).asserted()
    names = {it.id: it.name for it in reading.entities}
    return {names[it.subject] for it in reading.relations if it.type == "counters"}


def test_where_only_the_chair_is_named_the_leaders_are_the_states() -> None:
    text = (
        "Communiqué of the Summit of the Leaders of Samoa, Tonga, Fiji and Kiribati\n\n"
        "The leaders of Samoa, Tonga, Fiji and Kiribati met in Apia on 30 August 2012 under the chairmanship of "
        "Prime Minister Tuilaepa Malielegaoi of Samoa.\n\nThe leaders condemned illegal fishing."
    )
    assert {"Samoa", "Tonga", "Fiji", "Kiribati"} <= countering(text)


def test_where_two_ministers_are_named_beside_three_states_the_ministers_are_the_two() -> None:
    text = (
        "Foreign Minister Winston Peters of New Zealand met Foreign Minister Penny Wong of Australia in Apia on "
        "30 August 2012. They discussed the situation in Tonga.\n\nThe ministers condemned illegal fishing."
    )
    found = countering(text)
    assert {"Winston Peters", "Penny Wong"} <= found
    assert "Tonga" not in found
