"""The brief: a page in which every line leads to a sentence."""

from __future__ import annotations

import re

import pytest

from accords.graph.brief import brief
from accords.graph.brief.markdown import plain
from accords.graph.errors import BadInput
from accords.graph.generation import Generation


def test_every_line_has_a_number_and_every_number_a_sentence(small_world: Generation) -> None:
    page = brief(small_world, "USA", "السعودية")
    facts = [line for line in page.splitlines() if line.startswith("- ")]
    assert all(re.search(r" \[\d+\]$", line) for line in facts)
    called = {int(number) for number in re.findall(r"\[(\d+)\]", page)}
    listed = {int(number) for number in re.findall(r"^(\d+)\. “", page, re.MULTILINE)}
    assert called == listed == set(range(1, len(listed) + 1))


def test_a_fact_said_by_several_is_one_line(small_world: Generation) -> None:
    page = brief(small_world, "USA", "SAU")
    assert page.startswith("# United States and Saudi Arabia\n")
    assert page.count("**working group on cybersecurity**") == 1
    assert re.search(r"\*\*working group on cybersecurity\*\* .*\[1\] \[2\] \[3\] \[4\]", page)


def test_the_page_speaks_arabic(small_world: Generation) -> None:
    page = brief(small_world, "EGY", "SDN", "ar")
    assert page.startswith("# مصر والسودان\n")
    assert "**بروتوكول المياه** · النوع: بروتوكول · الصفة القانونية: ملزم" in page
    assert "“ووقع الجانبان بروتوكول المياه وأطلقا مبادرة الأمن الغذائي.”" in page


def test_an_unknown_party_is_refused(small_world: Generation) -> None:
    with pytest.raises(BadInput, match="Atlantis"):
        brief(small_world, "USA", "Atlantis")


def test_no_sign_of_the_data_is_taken_for_markup() -> None:
    assert plain("a [link](javascript:x) <b>\n# *x*") == r"a \[link\](javascript:x) \<b\> \# \*x\*"
