"""Arabic groups spelt like common words, which need company to be meant."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read


def groups(text: str) -> set[str]:
    """Return the names of the groups of a text, as bodies or as dangers."""
    found = read(Document(text=text, lang="ar")).entities
    return {
        it.name for it in found if it.type in ("Organization", "Threat") and (it.key or "").startswith("org")
    }


@pytest.mark.parametrize("text", [
    "هددت فرنسا بإغلاق القاعدة وسحب جنودها.",
    "ناقش الجانبان آلية لحسم الخلافات.",
    "استقبل أهل نيروبي الوفد بحماس كبير.",
    "أعلن الوزير فتح باب التسجيل وفتح معبر جديد.",
])  # fmt: skip
def test_a_common_word_is_no_group(text: str) -> None:
    assert groups(text) == set()


@pytest.mark.parametrize(("text", "names"), [
    ("قاتلت مصر داعش والقاعدة.", {"ISIS", "al-Qaeda"}),
    ("أدان الوزير الإرهاب، وقال إن القاعدة تراجعت.", {"al-Qaeda"}),
    ("دعت إسرائيل حماس إلى التهدئة.", {"Hamas"}),
    ("وقعت فصائل، بينها حركتا فتح وحماس، الوثيقة في تونس.", {"Fatah", "Hamas"}),
])  # fmt: skip
def test_company_tells_the_group(text: str, names: set[str]) -> None:
    assert groups(text) == names
