"""Aid that is announced, deeds praised by a participle, and who harbours armed groups in Arabic; in own sentences."""

from __future__ import annotations

import pytest

from tests.asserted import links as links_of


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أعلنت اليابان تقديم منحة جديدة إلى كينيا.", "supports(Japan, Kenya)"),
        ("تعهدت ألمانيا بتخصيص خمسين مليون يورو لكينيا.", "supports(Germany, Kenya)"),
        ("ثمنت كندا المساعدات المقدمة من جانب السويد والدنمارك.", "supports(Canada, Denmark)"),
        ("أشادت الجزائر بالجهود المبذولة من جانب قطر.", "supports(Algeria, Qatar)"),
        ("قالت فنزويلا إن كولومبيا تؤوي جماعات مسلحة.", "criticizes(Venezuela, Colombia)"),
    ],
)
def test_aid_announced_deeds_praised_and_harbouring_blamed(text: str, told: str) -> None:
    assert told in links_of(text, "ar")


@pytest.mark.parametrize(
    "text", ["قررت كينيا تقديم طلب إلى الأمم المتحدة.", "أعلنت اليابان تقديم موعد القمة في كينيا."]
)
def test_what_is_handed_in_or_moved_is_no_aid(text: str) -> None:
    assert not {it for it in links_of(text, "ar") if it.startswith("supports(")}
