"""Who is in what the sentence before named: lists of participants, members and parties, and verbs of joining."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read


def told(text: str, kind: str, lang: str = "en") -> set[str]:
    """Return the subjects of a kind of link in a text."""
    reading = read(Document(text=text, lang=lang)).to_json()
    names = {it["id"]: it["name"] for it in reading["entities"]}
    return {names[it["subject"]] for it in reading["relations"] if it["type"] == kind}


@pytest.mark.parametrize(
    ("text", "kind", "members"),
    [
        (
            "A regional conference on piracy was held in Mombasa. Participants included Somalia, Yemen and Oman.",
            "participatesIn",
            "Somalia Yemen Oman",
        ),
        (
            "The second session of the Nile Forum opened in Kigali. Taking part are Burundi, Rwanda and Uganda.",
            "participatesIn",
            "Burundi Rwanda Uganda",
        ),
        (
            "The Contact Group met in Paris. Its members are Chad, France and Niger.",
            "memberOf",
            "Chad France Niger",
        ),
        (
            "A joint task force was set up in May. It brings together Benin, Niger and Nigeria.",
            "memberOf",
            "Benin Niger Nigeria",
        ),
        (
            "The Red Sea Coalition began work in March. Bahrain and Norway have joined it.",
            "memberOf",
            "Bahrain Norway",
        ),
        ("The Coastal Security Group (Ghana, Togo and Benin) met in Accra.", "memberOf", "Ghana Togo Benin"),
        (
            "The Nairobi Protocol entered into force in May. Its parties are Kenya and Uganda.",
            "partyTo",
            "Kenya Uganda",
        ),
        (
            "Uganda signed the Pipeline Agreement in 2021. Burundi joined it in 2024.",
            "partyTo",
            "Burundi Uganda",
        ),
    ],
)
def test_a_list_is_of_what_the_sentence_before_named(text: str, kind: str, members: str) -> None:
    assert told(text, kind) == set(members.split())


@pytest.mark.parametrize(
    ("text", "kind", "members"),
    [
        ("استضافت كينيا مؤتمرا إقليميا في مومباسا. وشارك في المؤتمر كل من الصومال واليمن.", "participatesIn", "Kenya Somalia Yemen"),
        ("أعضاء اللجنة هم تونس وليبيا والجزائر. وعقدت اللجنة اجتماعها الأول.", "memberOf", "Tunisia Libya Algeria"),
        ("دخلت اتفاقية مكافحة التهريب حيز النفاذ. وصادقت عليها المغرب وتونس.", "partyTo", "Morocco Tunisia"),
        ("عقدت في عمّان ورشة عمل حول المخدرات. وحضر الورشة خبراء من سوريا ولبنان.", "participatesIn", "Syria Lebanon"),
    ],
)  # fmt: skip
def test_an_arabic_list_is_of_what_was_named(text: str, kind: str, members: str) -> None:
    assert told(text, kind, "ar") >= set(members.split())


@pytest.mark.parametrize(
    "text",
    [
        "The Contact Group met in Paris. Chad and Niger have not joined it.",
        "The Contact Group met in Paris. Chad could join it next year if France agrees.",
        "The Contact Group met in Paris. The members of the press included many from Chad and Niger.",
    ],
)
def test_who_has_not_joined_is_no_member(text: str) -> None:
    assert told(text, "memberOf") == set()
