"""Who sits in a body: by a list, a bracket, an office, a presidency, a meeting of its own; in both languages."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read

LISTED = [
    (
        "en",
        "The contact group comprising Kenya, Ghana and Senegal will report in May.",
        {"Kenya", "Ghana", "Senegal"},
    ),
    (
        "en",
        "The steering group (Peru, Chile and the European Union) sent a letter.",
        {"Peru", "Chile", "European Union"},
    ),
    ("ar", "أرسلت لجنة المتابعة المكونة من كينيا وغانا والسنغال تقريرها.", {"Kenya", "Ghana", "Senegal"}),
    ("ar", "قال ممثل الاتحاد الأفريقي في مجموعة الاتصال إن الجولة تأجلت.", {"African Union"}),
    ("en", "Brazil announced the priorities of its presidency of the G20.", {"Brazil"}),
    ("ar", "تستعد اليابان للقمة خلال رئاسة اليابان لمجموعة السبع.", {"Japan"}),
    ("en", "The two sides discussed a contact group on the crisis in Ukraine.", set()),
    ("ar", "ناقش الخبراء تقرير لجنة فنية معنية بالسد الإثيوبي.", set()),
]


@pytest.mark.parametrize(("lang", "text", "expected"), LISTED, ids=[text for _, text, _ in LISTED])
def test_the_members_a_sentence_tells(lang: str, text: str, expected: set[str]) -> None:
    reading = read(Document(id="x", text=text, lang=lang)).asserted().to_json()
    names = {entity["id"]: entity["name"] for entity in reading["entities"]}
    found = {names[link["subject"]] for link in reading["relations"] if link["type"] == "memberOf"}
    assert found == expected
