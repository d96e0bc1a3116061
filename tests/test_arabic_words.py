"""Arabic words: folding with the way back, parts with their own places, tags and what forms tell."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from accords.ingest.arabic.folding import fold, fold_with_offsets
from accords.ingest.arabic.verbs import verb_forms
from accords.ingest.languages import language
from accords.ingest.token import Token

ARABIC = st.text(st.sampled_from("ابتثجحخدذرزسشصضطظعغفقكلمنهويىةآأإؤئء ،.ـًٌٍَُِّْ٠١٢\u200f\u200cﻻ"), max_size=60)


def tokens(text: str) -> list[Token]:
    return language("ar").tokens(text, 0)


def parts(text: str) -> list[str]:
    return [it.text for it in tokens(text)]


@pytest.mark.parametrize(("written", "folded"), [
    ("أكَّدَت", "اكدت"), ("الإِيرانيّة", "الايرانيه"), ("مؤتمر", "موتمر"), ("مستشفى", "مستشفي"), ("العلاقـــات", "العلاقات"),
    ("٢٠١٥", "2015"), ("ﻻ", "لا"), ("\u200fقطر\u200f", "قطر"),
])  # fmt: skip
def test_folding_leaves_what_words_are_compared_by(written: str, folded: str) -> None:
    assert fold(written) == folded


@given(ARABIC)
def test_each_folded_letter_knows_where_it_stands(text: str) -> None:
    folded, offsets = fold_with_offsets(text)
    assert len(offsets) == len(folded) + 1
    assert offsets == sorted(offsets)
    assert offsets[-1] == len(text)


@given(ARABIC)
def test_tokens_stand_in_the_text_in_order(text: str) -> None:
    end = 0
    for token in tokens(text):
        assert end <= token.start < token.end
        assert text[token.start : token.end] == token.text
        end = token.end


@pytest.mark.parametrize(("text", "expected"), [
    ("والسعودية", ["و", "السعودية"]),
    ("للإرهاب", ["ل", "لإرهاب"]),
    ("وسيبحثان", ["و", "س", "يبحثان"]),
    ("بينهما", ["بين", "هما"]),
    ("وبالتعاون", ["و", "ب", "التعاون"]),
    ("وزير", ["وزير"]),
    ("التزامهما", ["التزام", "هما"]),
    ("وشركائه", ["و", "شركائ", "ه"]),
])  # fmt: skip
def test_clitics_are_tokens_of_their_own(text: str, expected: list[str]) -> None:
    assert parts(text) == expected


def test_the_article_is_told_and_left_out_of_the_norm() -> None:
    token = tokens("اجتماع الجمعية")[1]
    assert (token.norm, token.definite) == ("جمعيه", True)


@pytest.mark.parametrize(("form", "lemma", "person", "number", "gender", "tense"), [
    ("أكدت", "اكد", 3, "s", "f", "past"), ("أكدتا", "اكد", 3, "d", "f", "past"), ("يؤكدون", "اكد", 3, "p", "m", "present"),
    ("يبحثان", "بحث", 3, "d", "m", "present"), ("التقيا", "التقي", 3, "d", "m", "past"), ("قلنا", "قال", 1, "p", None, "past"),
    ("زرنا", "زار", 1, "p", None, "past"), ("دعت", "دعا", 3, "s", "f", "past"), ("أجراها"[:-2], "اجري", 3, "s", "m", "past"),
    ("يدعون", "ادعي", 3, "p", "m", "present"), ("نتعهد", "تعهد", 1, "p", None, "present"),
])  # fmt: skip
def test_verb_forms_tell_person_number_gender_and_tense(
    form: str, lemma: str, person: int, number: str, gender: str | None, tense: str
) -> None:
    readings = {(it.lemma, it.person, it.number, it.gender, it.tense) for it in verb_forms()[fold(form)]}
    assert (lemma, person, number, gender, tense) in readings


def test_a_future_verb_is_future() -> None:
    verb = tokens("ستعقد قطر اجتماعا")[1]
    assert (verb.tag, verb.lemma, verb.tense) == ("V", "عقد", "future")


def test_nouns_lead_to_their_singular() -> None:
    found = {it.text: (it.lemma, it.number) for it in tokens("شكلت الدول لجانا واتفاقيات")}
    assert found["الدول"] == ("دوله", "p")
    assert found["لجانا"] == ("لجنه", "p")
    assert found["اتفاقيات"] == ("اتفاقيه", "p")


def test_phrases_are_cut_as_running_text_is() -> None:
    tongue = language("ar")
    text = [it.norm for it in tongue.tokens("وزير خارجية الولايات المتحدة", 0)]
    assert tuple(text) == tongue.phrase("وزير خارجية الولايات المتحدة")
