"""Named questions on the small world: the rows that somebody who knows its twelve agreements expects."""

from __future__ import annotations

import csv
import io
import json
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import pytest

from accords.graph.answers import Answer
from accords.graph.errors import BadInput
from accords.graph.generation import Generation
from accords.graph.questions import ask, question, questions
from accords.graph.questions.paging import Page, halves, paged
from accords.graph.record import Record
from accords.graph.rounds import compare

ID = "https://w3id.org/accords/id/"
CYBER = "working-group/sau-usa/cybersecurity"
ARGUMENTS: dict[str, list[dict[str, str]]] = {
    "agreements": [{"a": "USA", "b": "SAU"}, {"a": "EGY", "b": "JOR", "date": "2021-12-31"},
                   {"a": "USA", "b": "SAU", "date": "2020-12-31"}],
    "backed_commitments": [{"a": "USA", "b": "SAU"}],
    "disagreements": [{}],
    "jointly_named_threats": [{"a": "USA", "b": "SAU"}, {"a": "EGY", "b": "SDN"}, {"a": "USA", "b": "QAT"}],
    "known_by": [{"a": "USA", "b": "SAU", "date": "2021-01-01"}],
    "link_support": [{"subject": "USA", "predicate": "counters", "object": "piracy"},
                     {"subject": "SAU", "predicate": "memberOf", "object": CYBER}],
    "office_on_date": [{"official": "Mary Ellsworth", "date": "2021-01-01"}],
    "opposite_officials": [{}],
    "paths": [{"official": "Mary Ellsworth", "threat": "piracy"},
              {"official": "طارق المنصور", "threat": "الجفاف"},
              {"official": "Leila Haddad", "threat": "threat/drought"}],
    "praise_and_criticism": [{}, {"a": "gcc"}],
    "promises": [{"a": "USA", "b": "SAU"}, {"a": "USA", "b": "QAT", "topic": "maritime-security"},
                 {"a": "EGY", "b": "SDN"}, {"a": "JOR", "b": "EGY"}],
    "repeated_commitments": [{"least": "3"}],
    "representatives": [{"a": "SAU", "year": "2020"}, {"a": "مصر", "year": "2021"}],
    "rounds": [{"before": "dialogue-2020", "after": "dialogue-2021"},
               {"before": "dialogue-2020-ar", "after": "dialogue-2021"},
               {"before": "dialogue-2021", "after": "dialogue-2021"}],
    "reviewer_changes": [{}],
    "silence": [{"statement": "dialogue-2020"}, {"statement": "dialogue-2021"},
                {"statement": "doha-readout"}],
    "silent_groups": [{"since": "2021-06-01"}],
    "single_source_links": [{}, {"a": "QAT"}],
    "threat_attributions": [{"threat": "threat/malign-activity.irn"}, {"threat": "هجمات جبهة الأنصار"}],
    "threats_named_alone": [{"a": "USA", "b": "SAU"}, {"a": "SAU", "b": "USA"}],
    "working_groups": [{"a": "USA", "b": "SAU"}, {"a": "EGY", "b": "JOR"}, {"a": "EGY", "b": "SDN"},
                       {"a": "USA", "b": "QAT"}],
}  # fmt: skip
"""What each question is asked in the tests of both query languages."""

CASES = [(name, given) for name, every in sorted(ARGUMENTS.items()) for given in every]


def rows(answer: Answer, *columns: str) -> list[tuple[object, ...]]:
    """Some columns of an answer, IRIs without their base."""
    return [tuple(short(record[column]) for column in columns) for record in answer.records()]


def short(value: object) -> object:
    return value.removeprefix(ID) if isinstance(value, str) else value


def distinct(values: Iterable[tuple[object, ...]]) -> list[tuple[object, ...]]:
    return list(dict.fromkeys(values))


def test_every_question_is_asked_here_and_has_a_title_in_both_languages() -> None:
    elsewhere = {known.name for known in questions() if known.reaches_out}  # tests/test_left_office.py
    assert {known.name for known in questions()} - elsewhere == set(ARGUMENTS)
    for known in questions():
        assert known.title["en"].endswith("?") or "." in known.title["en"]
        assert any("\u0600" < letter < "\u06ff" for letter in known.title["ar"])


@pytest.mark.parametrize(("name", "given"), CASES)
def test_an_answer_has_the_columns_that_its_question_names(
    small_world: Generation, name: str, given: dict[str, str]
) -> None:
    assert ask(small_world, name, given).columns == question(name).gives


def test_the_rounds_of_a_dialogue_are_compared_as_a_named_question(small_world: Generation) -> None:
    answer = ask(small_world, "rounds", {"before": "dialogue-2020", "after": "dialogue-2021"})
    assert answer == compare(small_world, "dialogue-2020", "dialogue-2021")
    assert rows(answer, "change", "before_strength", "after_strength") == [
        ("stronger", "agrees", "undertakes"), ("new", None, "agrees"), ("notFound", "intends", None)
    ]  # fmt: skip


def test_two_joint_committees_on_trade_are_two(small_world: Generation) -> None:
    jordan = ask(small_world, "working_groups", {"a": "EGY", "b": "JOR"})
    sudan = ask(small_world, "working_groups", {"a": "EGY", "b": "SDN"})
    assert rows(jordan, "group", "topic", "on_date", "meeting", "chair", "start", "end") == [
        ("working-group/egy-jor/joint-committee-trade", "topic/trade", "2021-05-19", None, None, 34, 131)
    ]
    assert rows(sudan, "group", "on_date", "lang") == [
        ("working-group/egy-sdn/joint-committee-trade", "2021-03", "ar")
    ]


def test_a_working_group_comes_with_topic_meeting_chair_and_a_sentence_from_each_statement(
    small_world: Generation,
) -> None:
    answer = ask(small_world, "working_groups", {"a": "USA", "b": "SAU"})
    assert distinct(rows(answer, "group", "topic_en", "on_date", "meeting_en", "chair_en")) == [
        ("working-group/sau-usa/cybersecurity", "Cybersecurity", "2020-10-14",
         "First U.S.-Saudi Strategic Dialogue", "Mary Ellsworth")
    ]  # fmt: skip
    assert rows(answer, "published", "lang") == [
        ("2020-10-14", "en"), ("2020-10-15", "ar"), ("2021-11-03", "en"), ("2021-11-04", "en")
    ]  # fmt: skip


def test_names_in_either_script_and_codes_mean_the_same(small_world: Generation) -> None:
    by_code = ask(small_world, "working_groups", {"a": "USA", "b": "SAU"})
    assert ask(small_world, "working_groups", {"a": "الولايات المتحدة", "b": "Saudi Arabia"}) == by_code
    assert ask(small_world, "working_groups", {"a": "sau", "b": "usa"}) == by_code


def test_who_represented_a_country_is_one_person_in_two_scripts(small_world: Generation) -> None:
    answer = ask(small_world, "representatives", {"a": "SAU", "year": "2020"})
    assert rows(answer, "official", "office", "role") == [
        ("official/sau-tariq-al-mansour", "Foreign Minister", "participatesIn"),
        ("official/sau-tariq-al-mansour", "وزير الخارجية السعودي", "participatesIn"),
    ]


def test_threats_are_joint_only_within_one_act(small_world: Generation) -> None:
    answer = ask(small_world, "jointly_named_threats", {"a": "USA", "b": "SAU"})
    assert distinct(rows(answer, "threat", "first_named")) == [
        ("threat/malign-activity.irn", "2020-10-14"), ("threat/piracy", "2020-10-14")
    ]  # fmt: skip
    assert ask(small_world, "jointly_named_threats", {"a": "USA", "b": "QAT"}).rows == ()


def test_a_threat_one_party_names_alone_is_told_with_its_meeting(small_world: Generation) -> None:
    answer = ask(small_world, "threats_named_alone", {"a": "USA", "b": "SAU"})
    assert distinct(rows(answer, "meeting", "threat")) == [
        ("meeting/dialogue/sau-usa/2021-11-02", "organization/ansar-front")
    ]
    assert ask(small_world, "threats_named_alone", {"a": "SAU", "b": "USA"}).rows == ()


def test_attributions_show_how_each_speaker_puts_it(small_world: Generation) -> None:
    answer = ask(small_world, "threat_attributions", {"threat": "threat/malign-activity.irn"})
    assert rows(answer, "published", "actor", "lang") == [
        ("2020-10-14", "country/IRN", "en"), ("2020-10-15", "country/IRN", "ar")
    ]  # fmt: skip


def test_promises_are_ranked_by_strength(small_world: Generation) -> None:
    answer = ask(small_world, "promises", {"a": "USA", "b": "SAU"})
    assert rows(answer, "strength", "joint", "about") == [
        ("undertakes", True, "to protect shipping in the Red Sea"),
        ("undertakes", True, "to protect shipping in the Red Sea"),
        ("agrees", True, "to protect shipping in the Red Sea"),
        ("agrees", True, "to expand the working group on cybersecurity"),
        ("agrees", True, "to expand the working group on cybersecurity"),
        ("intends", False, "to support training for Saudi coast guards"),
    ]
    narrow = ask(small_world, "promises", {"a": "USA", "b": "SAU", "topic": "الأمن السيبراني"})
    assert {row[0] for row in rows(narrow, "topic")} == {"topic/cybersecurity"}


def test_a_promise_under_a_condition_is_not_counted(small_world: Generation) -> None:
    assert ask(small_world, "promises", {"a": "JOR", "b": "EGY"}).rows == ()


def test_a_reprinted_text_counts_once(small_world: Generation) -> None:
    answer = ask(small_world, "link_support", {"subject": "USA", "predicate": "counters", "object": "piracy"})
    assert rows(answer, "published", "publisher", "printings") == [
        ("2020-10-14", "Department of State", 1),
        ("2021-11-03", "Department of State", 2),
        ("2021-12-01", "Department of State", 1),
    ]


def test_silence_is_told_with_its_reason_and_share(small_world: Generation) -> None:
    answer = ask(small_world, "silence", {"statement": "dialogue-2021"})
    assert rows(answer, "number", "outcome", "reason", "nearest", "sentences", "silent") == [
        (7, "notUnderstood", "noFrame", "en.recall", 7, 1)
    ]
    assert ask(small_world, "silence", {"statement": "doha-readout"}).rows == ()


def test_every_hop_of_a_path_has_a_sentence(small_world: Generation) -> None:
    answer = ask(small_world, "paths", {"official": "Mary Ellsworth", "threat": "piracy"})
    assert rows(answer, "path", "hop", "subject", "predicate", "object") == [
        (1, 1, "official/usa-mary-ellsworth", "represents", "country/USA"),
        (1, 2, "country/USA", "counters", "threat/piracy"),
    ]
    assert all(row[0] for row in rows(answer, "quote"))


def test_agreements_say_whether_they_bind(small_world: Generation) -> None:
    known = ask(small_world, "agreements", {"a": "EGY", "b": "SDN"})
    assert rows(known, "agreement", "kind", "legal_status") == [
        ("agreement/initiative/egy-sdn/food-security", "initiative", "nonBinding"),
        ("agreement/protocol/egy-sdn/water/2021", "protocol", "binding"),
    ]
    from_the_press = ask(small_world, "agreements", {"a": "EGY", "b": "JOR"})
    assert {row[0] for row in rows(from_the_press, "legal_status")} == {"onlyReported"}


def test_accounts_of_one_meeting_disagree_on_its_place(small_world: Generation) -> None:
    answer = ask(small_world, "disagreements", {})
    assert rows(answer, "meeting", "predicate", "lang") == [
        ("meeting/dialogue/sau-usa/2020-10-14", "place", "en"),
        ("meeting/dialogue/sau-usa/2020-10-14", "place", "ar"),
    ]


@pytest.mark.parametrize(("name", "given"), CASES)
def test_every_quote_stands_where_the_row_says(
    small_world: Generation, small_home: Path, name: str, given: dict[str, str]
) -> None:
    record = Record(small_home)
    for row in ask(small_world, name, given).records():
        if row.get("quote") is not None:
            held = record.get(str(row["statement"]).rpartition("/")[2])
            assert held is not None
            assert held.document.text[int(row["start"] or 0) : int(row["end"] or 0)] == row["quote"]
    record.close()


@pytest.mark.parametrize(
    ("name", "given"),
    [("working_groups", {"a": "USA"}), ("working_groups", {"a": "USA", "b": "Atlantis"}),
     ("working_groups", {"a": "USA", "b": "SAU", "c": "QAT"}),
     ("representatives", {"a": "USA", "year": "MMXX"}),
     ("known_by", {"a": "USA", "b": "SAU", "date": "yesterday"}), ("no_such_question", {}),
     ("working_groups", {"a": "USA", "b": "http://e/> } DROP ALL #"}),
     ("threat_attributions", {"threat": '" } INSERT DATA { <a> <b> <c> } #'})],
)  # fmt: skip
def test_what_cannot_be_a_value_is_refused(small_world: Generation, name: str, given: dict[str, str]) -> None:
    with pytest.raises(BadInput):
        ask(small_world, name, given)


def test_csv_disarms_what_a_spreadsheet_would_run() -> None:
    page = Answer(("name", "rank"), (("=HYPERLINK(1)", -1), ("-2+3", 2))).to_csv()
    assert list(csv.reader(io.StringIO(page))) == [["name", "rank"], ["'=HYPERLINK(1)", "-1"], ["'-2+3", "2"]]


def test_the_command_answers_in_json_and_for_people(small_home: Path) -> None:
    words = ["ask", "working_groups", "--a", "USA", "--b", "السعودية", "--home", str(small_home)]
    found = json.loads(accords(*words, "--json"))
    assert {"quote", "start", "end", "statement"} <= set(found[0])
    assert "مجموعة العمل: مجموعة عمل للأمن السيبراني" in accords(*words, "--lang", "ar")
    assert "working_groups --a PARTY --b PARTY" in accords("ask")


def accords(*words: str) -> str:
    done = subprocess.run([sys.executable, "-m", "accords", *words], capture_output=True, check=True)
    return done.stdout.decode()


def test_a_question_knows_its_parameters() -> None:
    assert [(p.name, p.kind, p.optional) for p in question("promises").parameters] == [
        ("a", "party", False), ("b", "party", False), ("topic", "topic", True)
    ]  # fmt: skip


@pytest.mark.parametrize(("name", "given"), CASES)
def test_the_pages_of_an_answer_are_the_answer(
    small_world: Generation, name: str, given: dict[str, str]
) -> None:
    whole = ask(small_world, name, given)
    for limit in (3, len(whole.rows) or 1):
        starts = range(0, len(whole.rows) + 1, limit)
        pages = [ask(small_world, name, given, page=Page(limit, start)) for start in starts]
        assert tuple(row for page in pages for row in page.rows) == whole.rows
        assert {(page.columns, page.size) for page in pages} == {(whole.columns, len(whole.rows))}
        assert [page.offset for page in pages] == list(starts)


def test_a_page_begins_at_a_row_and_has_one() -> None:
    for limit, offset in ((0, 0), (-3, 0), (5, -1)):
        with pytest.raises(BadInput, match=f"not {limit} from {offset}"):
            Page(limit, offset)


def test_long_answers_are_split_where_the_texts_say_so() -> None:
    """Else a page would cost what the whole costs, and nobody would notice."""
    marked = {one.name for one in questions() if one.sparql and halves(one.sparql)}
    assert marked == {one.name for one in questions() if paged(one.cypher)} == {
        "jointly_named_threats", "known_by", "opposite_officials", "praise_and_criticism", "repeated_commitments",
    }  # fmt: skip


def test_the_command_says_which_part_of_the_answer_it_writes(small_home: Path) -> None:
    def run(*words: str) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "accords", "ask", "repeated_commitments", "--least", "2", *words]
        return subprocess.run(
            [*command, "--home", str(small_home)], capture_output=True, text=True, check=True
        )

    whole = json.loads(run("--json").stdout)
    second = run("--json", "--limit", "2", "--page", "2")
    assert json.loads(second.stdout) == whole[2:4]
    assert f"Rows 3 to 4 of {len(whole)}" in second.stderr
    people = run("--limit", "2", "--page", "2")
    assert people.stdout.startswith("3. ")
    assert "\n4. " in people.stdout
    assert "\n5. " not in people.stdout
    beyond = run("--csv", "--limit", "50", "--page", "9", "--lang", "ar")
    assert f"عدد الصفوف {len(whole)}" in beyond.stderr
    assert run("--lang", "en").stderr == ""
