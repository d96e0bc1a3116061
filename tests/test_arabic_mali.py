"""Mali in Arabic, whose name and adjective are spelt like "financial"; in sentences written for these tests."""

from __future__ import annotations

import pytest

from tests.asserted import links as links_of


def links(text: str) -> set[str]:
    return links_of(text, "ar")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أدانت مالي الهجوم الإرهابي في النيجر.", "counters(Mali, الهجوم الإرهابي)"),
        ("أدانت الحكومة المالية الهجوم الإرهابي في النيجر.", "counters(Mali, الهجوم الإرهابي)"),
        ("هنأت كندا مالي على استعادة النظام الدستوري.", "supports(Canada, Mali)"),
        ("أعلن وزير الخارجية المالي عبد الله ديوب دعم بلاده للنيجر.", "represents(Abdoulaye Diop, Mali)"),
        (
            "التقى وزير الخارجية الجزائري رمطان لعمامرة نظيره المالي عبد الله ديوب.",
            "represents(Abdoulaye Diop, Mali)",
        ),
    ],
)
def test_mali_is_told_by_its_verb_or_by_a_noun_of_states(text: str, told: str) -> None:
    assert told in links(text)


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت السعودية عن دعم مالي للأردن.",
        "أشادت كندا بالنظام المالي وبالسوق المالية في المكسيك.",
        "رحب وزير المالية الأردني محمد العسعس بجهود كندا.",
        "حذرت كندا من الأزمة المالية في المكسيك.",
    ],
)
def test_financial_is_no_state(text: str) -> None:
    assert not any("Mali" in it for it in links(text))
