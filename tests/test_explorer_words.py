"""The explorer speaks both languages: the same keys, the same blanks, every plural form."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, get_args

import pytest
from babel import Locale

import accords.dashboards.words as module
from accords.dashboards.words import LANGUAGES, language_of, words
from accords.graph.reading import STRENGTHS, Outcome, Reason
from accords.graph.views.claims import FACTS, LINKS

FOLDER = Path(module.__file__).parent / "locale"


def table(language: str) -> Mapping[str, Any]:
    return tomllib.loads((FOLDER / f"{language}.toml").read_text("utf-8"))


def entries(told: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, str]]:
    for key, value in told.items():
        if isinstance(value, Mapping):
            yield from entries(value, f"{path}{key}.")
        else:
            yield f"{path}{key}", value


def plain(language: str) -> dict[str, str]:
    return {key: value for key, value in entries(table(language)) if not key.startswith("n.")}


def test_every_key_is_in_every_language() -> None:
    assert plain("en").keys() == plain("ar").keys()
    assert table("en")["n"].keys() == table("ar")["n"].keys()


def test_blanks_are_the_same_in_every_language() -> None:
    english, arabic = plain("en"), plain("ar")
    for key, text in english.items():
        assert set(re.findall(r"{\w+}", text)) == set(re.findall(r"{\w+}", arabic[key])), key


def test_nothing_arabic_is_left_in_english_letters() -> None:
    kept = r"Markdown|HTML|PDF|Word|CSV|SPARQL|Cypher|Neo4j|Apache|SIL|MIT|Cytoscape\.js|F1|FOLDER|accords|ingest"
    allowed = re.compile(rf"{{\w+}}|{kept}")
    left = {key: text for key, text in plain("ar").items() if re.search("[A-Za-z]", allowed.sub("", text))}
    assert left == {}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_plural_form_is_given(language: str) -> None:
    forms = set(Locale(language).plural_form.tags) | {"other"}
    for name, given in table(language)["n"].items():
        assert set(given) == forms, name


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_the_model_has_a_name(language: str) -> None:
    spoken = words(language)
    for predicate in (*LINKS, *FACTS):
        assert spoken(f"link.{predicate}")
        assert spoken(f"heading.{predicate}")
    for name in (*(f"strength.{s}" for s in STRENGTHS), *(f"outcome.{o}" for o in get_args(Outcome))):
        assert spoken(name)
    assert all(spoken(f"reason.{reason}") for reason in get_args(Reason))


def test_numbers_and_dates_follow_the_language() -> None:
    english, arabic = words("en"), words("ar")
    assert [english.count("links", n) for n in (1, 2)] == ["1 link", "2 links"]
    assert [arabic.count("links", n) for n in (1, 2, 5, 11)] == ["رابط واحد", "رابطان", "5 روابط", "11 رابطًا"]
    assert [spoken.number(1036) for spoken in (english, arabic)] == ["1,036", "1,036"]
    assert english.count("claims", 1036) == "1,036 claims"
    assert english.date("2020-10-14") == "October 14, 2020"
    assert arabic.date("2020-10-14") == "14 أكتوبر 2020"
    assert english.date("2020-10") == "October 2020"
    assert english.date("2020-10-14/2020-10-16") == "October 14, 2020 – October 16, 2020"
    assert english.date("2020-10-~14") == "2020-10-~14"
    assert english.date(None) == "date unknown"


def test_the_browser_chooses_the_language() -> None:
    assert [language_of(tag) for tag in ("ar-QA", "ar", "en-US", "fr", None)] == [
        "ar",
        "ar",
        "en",
        "en",
        "en",
    ]
