"""Verbs in the present tense whose forms could be nouns, in sentences that have no other verb."""

from __future__ import annotations

import pytest

from accords.ingest.languages import language

PHRASES = (
    "warns of the danger", "calls for restraint", "appeals for calm", "asks for help", "hopes for peace", "aims at peace",
    "consists of three members", "objects to the plan", "needs help", "heads the talks", "rejects claims", "fears attacks",
    "demands answers", "blames rebels", "offers help", "condemns attacks", "agrees not to attack",
)  # fmt: skip


def tag_of(text: str, word: str) -> str:
    """The tag of a word in a sentence."""
    return next(it.tag for it in language("en").tokens(text, 0) if it.norm == word)


def plural(phrase: str) -> str:
    """The same with the verb of several."""
    verb, _, rest = phrase.partition(" ")
    return f"{verb.removesuffix('s')} {rest}"


@pytest.mark.parametrize("phrase", PHRASES)
@pytest.mark.parametrize(
    "subject", ["Chad", "The Lake Commission", "The Government of Chad", "The African Union"]
)
def test_a_verb_behind_one(subject: str, phrase: str) -> None:
    assert tag_of(f"{subject} {phrase}.", phrase.split()[0]) == "V"


@pytest.mark.parametrize("phrase", PHRASES)
@pytest.mark.parametrize(
    "subject", ["The Ministers", "The Leaders", "The Foreign Ministers of Chad and Mali"]
)
def test_a_verb_behind_several(subject: str, phrase: str) -> None:
    told = plural(phrase)
    assert tag_of(f"{subject} {told}.", told.split()[0]) == "V"


@pytest.mark.parametrize(("text", "noun"), [
    ("The Mali talks on water were held in Bamako.", "talks"),
    ("The Ministers welcomed the calls for restraint.", "calls"),
    ("Border attacks on Mali have increased.", "attacks"),
    ("The African Union appeals were heard.", "appeals"),
])  # fmt: skip
def test_a_noun_where_another_word_is_the_verb(text: str, noun: str) -> None:
    assert tag_of(text, noun) == "N"
