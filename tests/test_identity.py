"""Identity: one thing, one key, in every document and both scripts; two things, two keys."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read
from bench.identity import joins, pairs, scores

FLOORS = {"official": (0.99, 0.84), "meeting": (0.97, 0.65)}


def keys_of(kind: str, text: str, lang: str = "en", published: str = "2021-10-15") -> set[str | None]:
    """The keys of the things of a kind that a text names."""
    reading = read(Document(text=text, id="one", lang=lang, published=published))
    return {entity.key for entity in reading.entities if entity.type == kind}


def key_of(kind: str, text: str, lang: str = "en", published: str = "2021-10-15") -> str:
    """The key of the only thing of a kind that a text names."""
    (key,) = keys_of(kind, text, lang, published)
    assert key is not None
    return key


def test_one_official_has_one_key_in_both_scripts_and_with_a_title() -> None:
    told = {
        key_of("Official", "Secretary of State Mike Pompeo visited Riyadh.", published="2020-10-15"),
        key_of("Official", "U.S. Secretary of State Pompeo welcomed the talks.", published="2020-10-15"),
        key_of(
            "Official", "أكد وزير الخارجية الأمريكي مايك بومبيو التزام بلاده بالسلام.", "ar", "2020-10-15"
        ),
    }
    assert told == {"official:usa:mk-bmb"}


def test_another_way_to_spell_a_name_is_the_same_person() -> None:
    known = key_of("Official", "Italian Foreign Minister Paolo Gentiloni arrived.", published="2015-08-08")
    spelled = "وصل وزير الخارجية الإيطالي باولو جينتيلوني إلى الرياض."
    assert key_of("Official", spelled, "ar", "2015-08-08") == known


def test_a_father_and_his_son_stay_two() -> None:
    king = key_of("Official", "King Salman Bin Abdulaziz Al-Saud received the delegation of Saudi Arabia.")
    son = key_of("Official", "Saudi Energy Minister Abdulaziz bin Salman Al Saud received the delegation.")
    assert king != son


def test_two_people_of_one_name_stay_two() -> None:
    qatari = key_of("Official", "وصل وزير الخارجية القطري خالد العطية إلى الدوحة.", "ar", "2015-08-02")
    other = key_of("Official", "وصل وزير الزراعة الكويتي خالد العطية إلى الدوحة.", "ar", "2015-08-02")
    assert qatari != other


def test_two_meetings_of_one_day_with_one_guest_stay_two() -> None:
    first = "President Joe Biden met today with Prime Minister Boris Johnson of the United Kingdom."
    second = "Vice President Kamala Harris met today with Prime Minister Boris Johnson of the United Kingdom."
    met = {key_of("Meeting", text, published="2021-09-21") for text in (first, second)}
    assert len(met) == 2


def test_an_account_that_leaves_the_series_out_tells_of_the_same_dialogue() -> None:
    named = "اختتم أمس في القاهرة الحوار الاستراتيجي المصري الأمريكي."
    plain = "عقدت مصر والولايات المتحدة أمس حوارا في القاهرة."
    assert key_of("Meeting", named, "ar") == key_of("Meeting", plain, "ar")


def test_a_clause_behind_a_long_row_of_who_met_dates_the_meeting() -> None:
    row = "بين وزراء خارجية دول مجلس التعاون لدول الخليج العربية، وآنتوني بلينكن وزير خارجية الولايات المتحدة الأمريكية"
    text = f"وصف الوزير الاجتماع المشترك {row}، الذي انعقد أمس، بأنه مفيد."
    assert key_of("Meeting", text, "ar") == "meeting:meeting:gcc+usa:2021-10-14"


@pytest.mark.needs("ACCORDS_GOLD")
def test_annotated_pairs_are_joined_as_a_person_joins_them() -> None:
    kept = list(pairs())
    joined = joins(Path(os.environ["ACCORDS_GOLD"]).parent, kept)
    for kind, (precision, recall) in FLOORS.items():
        found = scores([pair for pair in kept if pair.kind == kind], joined)
        assert found[0] >= precision, (kind, found)
        assert found[1] >= recall, (kind, found)


@pytest.mark.parametrize(
    ("text", "lang", "number"),
    [
        ("Secretary Blinken held a meeting with Foreign Minister Lavrov of Russia. "
         "He also held a meeting with Foreign Minister Shoukry of Egypt.", "en", 2),
        ("Secretary Blinken held a meeting with Foreign Minister Lavrov of Russia. "
         "He held a separate meeting with Foreign Minister Shoukry of Egypt.", "en", 2),
        ("Secretary Blinken held a meeting with Foreign Minister Lavrov of Russia. "
         "Blinken also said that the meeting with Foreign Minister Lavrov was useful.", "en", 1),
        ("عقد وزير الخارجية المصري سامح شكري اجتماعا مع وزير الخارجية الروسي سيرغي لافروف. "
         "ويعقد شكري أيضا اليوم في القاهرة اجتماعا مع وزير الخارجية الأردني أيمن الصفدي.", "ar", 2),
        ("عقد وزير الخارجية المصري سامح شكري اجتماعا مع وزير الخارجية الروسي سيرغي لافروف. "
         "وعقد شكري اجتماعا آخر مع وزير الخارجية الأردني أيمن الصفدي.", "ar", 2),
        ("عقد وزير الخارجية المصري سامح شكري اجتماعا مع وزير الخارجية الروسي سيرغي لافروف. "
         "وقال شكري أيضا إن الاجتماع كان مفيدا.", "ar", 1),
    ],
)  # fmt: skip
def test_one_more_meeting_is_another(text: str, lang: str, number: int) -> None:
    reading = read(Document(id="sample", text=text, lang=lang, published="2021-10-15"))
    assert len([it for it in reading.entities if it.type == "Meeting"]) == number
