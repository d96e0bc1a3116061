"""Arabic envoys: where they are sent stands between their office and their name, and is neither doer nor praised."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read


def links(text: str) -> set[tuple[str, str, str]]:
    """Return every asserted link of an Arabic text by the names of its ends."""
    said = read(Document(text=text, lang="ar")).asserted().to_json()
    names = {it["id"]: it["name"] for it in said["entities"]}
    return {(it["type"], names[it["subject"]], names[it["object"]]) for it in said["relations"]}


@pytest.mark.parametrize(
    ("text", "who", "praised", "post"),
    [
        ("أشاد المبعوث الأممي إلى ليبيا عبد الله باتيلي بدور مصر.", "Abdoulaye Bathily", "Egypt", "Libya"),
        ("أشادت المبعوثة الأممية إلى ليبيا هانا تيتيه بدور مصر.", "Hanna Tetteh", "Egypt", "Libya"),
        ("شكر المبعوث الأممي إلى اليمن هانس غروندبرغ عمان على جهودها.", "Hans Grundberg", "Oman", "Yemen"),
        ("أشاد سفير روسيا لدى مصر سامي الحداد بجهود الأردن.", "سامي الحداد", "Jordan", "Egypt"),
        ("أشاد سفير روسيا في القاهرة سامي الحداد بجهود الأردن.", "سامي الحداد", "Jordan", "Egypt"),
        ("أشاد السفير الروسي لدى الأردن ولبنان سامي الحداد بجهود مصر.", "سامي الحداد", "Egypt", "Lebanon"),
        (
            "أشاد مبعوث فرنسا إلى منطقة البحيرات الكبرى سامي الحداد بجهود كينيا.",
            "سامي الحداد",
            "Kenya",
            "France",
        ),
    ],
)
def test_an_envoy_praises_and_the_post_does_not(text: str, who: str, praised: str, post: str) -> None:
    told = links(text)
    assert ("supports", who, praised) in told
    assert not any(kind == "supports" and post in ends for kind, *ends in told)


def test_a_place_behind_a_verb_of_travel_is_no_post() -> None:
    told = links("سافر سفير روسيا إلى القاهرة. وأشاد وزير الخارجية المصري سامي الحداد بجهود الأردن.")
    assert ("represents", "سامي الحداد", "Egypt") in told
    assert ("represents", "سامي الحداد", "Russia") not in told


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("زار مبعوث الاتحاد الأفريقي إلى الصومال محمد الأمين سويف مقديشو.", "محمد الأمين سويف"),
        ("زار وزير الخارجية التشادي محمد الأمين كوكا مقديشو.", "محمد الأمين كوكا"),
    ],
)
def test_a_name_goes_on_over_a_word_that_is_also_a_rank(text: str, name: str) -> None:
    assert any(kind == "represents" and who == name for kind, who, _ in links(text))


def test_the_secretary_general_behind_a_name_is_an_office() -> None:
    assert not any("الأمين" in who for _, who, _ in links("زار محمد الأمين العام للأمم المتحدة القاهرة."))
