"""Arabic agreements: rows of those who signed, among them movements; officials it was made between; under which one somebody acts."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read


def parties(text: str) -> set[str]:
    """Return who is party to an agreement in an Arabic text, by name."""
    said = read(Document(text=text, lang="ar")).asserted().to_json()
    names = {it["id"]: it["name"] for it in said["entities"]}
    return {names[it["subject"]] for it in said["relations"] if it["type"] == "partyTo"}


@pytest.mark.parametrize(
    "words",
    [
        "وقعت حركتا فتح وحماس وثيقة مصالحة في الجزائر.",
        "وقعت إسرائيل وحركة حماس اتفاق هدنة في الدوحة.",
        "وقع أربعة عشر فصيلا، بينها حركتا فتح وحماس، وثيقة مصالحة في الجزائر.",
    ],
)
def test_a_row_of_movements_signed(words: str) -> None:
    assert parties(words) >= {"Hamas"}


def test_a_row_behind_which_signed_made_the_agreement() -> None:
    text = "قال المتحدث إن الهدنة مددت بموجب اتفاق توصلت إليه إسرائيل وحركة حماس بوساطة قطر."
    assert parties(text) == {"Israel", "Hamas"}


def test_a_group_that_is_only_fought_signed_nothing() -> None:
    assert parties("وقعت كينيا والصومال اتفاق تعاون لمحاربة حركة الشباب.") == {"Kenya", "Somalia"}


def test_an_agreement_between_presidents_is_of_their_states() -> None:
    text = "أشاد المجلس باتفاق الملاحة الموقع في جدة بين الرئيس المصري عبد الفتاح السيسي والرئيس السوداني عمر البشير."
    assert parties(text) == {"Egypt", "Sudan"}


def test_what_is_settled_in_accordance_with_an_agreement_makes_nobody_party() -> None:
    assert parties("دعت كينيا إلى حل النزاع وفقا لاتفاقية باريس للمناخ.") == set()
