"""Leaders told by their last names alone, on the day they held office, beside their state."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read


def people(text: str, lang: str, published: str | None) -> set[str]:
    """Return the names of the officials of a text of a day."""
    found = read(Document(text=text, lang=lang, published=published)).entities
    return {it.name for it in found if it.type == "Official"}


@pytest.mark.parametrize(("text", "lang", "published", "names"), [
    ("France is divided, and Macron will have to decide.", "en", "2022-03-01", {"Emmanuel Macron"}),
    ("France is divided, and Macron will have to decide.", "en", "2012-03-01", set()),
    ("France is divided, and Macron will have to decide.", "en", None, set()),
    ("Germany is divided, and Macron will have to decide.", "en", "2022-03-01", set()),
    ("France greeted the Macron Foundation.", "en", "2022-03-01", set()),
    ("وفي فرنسا دعا ماكرون إلى وقف القتال.", "ar", "2022-03-01", {"Emmanuel Macron"}),
    ("وفي فرنسا دعا ماكرون إلى وقف القتال.", "ar", "2012-03-01", set()),
])  # fmt: skip
def test_a_leader_is_told_by_his_last_name_in_his_time_beside_his_state(
    text: str, lang: str, published: str | None, names: set[str]
) -> None:
    assert people(text, lang, published) == names
