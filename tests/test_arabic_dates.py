"""Arabic dates: three sets of month names, two at once, the Islamic calendar, Arabic digits."""

from __future__ import annotations

import pytest

from accords.ingest.dates.dates import dates
from accords.ingest.languages import language


@pytest.mark.parametrize(("text", "edtf"), [
    ("عقد الاجتماع في 14 يوليو 2015.", "2015-07-14"),
    ("عقد الاجتماع في ١٤ يوليو ٢٠١٥.", "2015-07-14"),
    ("عقد الاجتماع في 3 تشرين الأول 2022.", "2022-10-03"),
    ("عقد الاجتماع في 5 أكتوبر/تشرين الأول 2022.", "2022-10-05"),
    ("عقد الاجتماع في 14 يوليو (تموز) 2015.", "2015-07-14"),
    ("انعقد الاجتماع في 9 غشت 2021.", "2021-08-09"),
    ("انعقد الاجتماع في 2 جويلية 2021.", "2021-07-02"),
    ("عقد الاجتماع في 15 رمضان 1444.", "2023-04-06"),
    ("عقد الاجتماع في شباط 2019.", "2019-02"),
])  # fmt: skip
def test_a_date_is_read_at_the_precision_it_is_told(text: str, edtf: str) -> None:
    assert edtf in [it.edtf for it in dates(language("ar").tokens(text, 0), "ar", "2022-11-01")]


def test_yesterday_counts_from_the_day_of_publication() -> None:
    found = dates(language("ar").tokens("وصل الوفد أمس إلى الرياض.", 0), "ar", "2022-11-01")
    assert [(it.edtf, it.relative) for it in found] == [("2022-10-31", True)]
