"""Voices: which nouns behind an Arabic verb say who speaks, and which can only be what is spoken of.

"أدان المؤتمر سياسات …": the conference speaks; "وأدان سياسات …" goes on with whoever spoke before.
"""

from __future__ import annotations

from accords.ingest.clauses.wording import Wording
from accords.ingest.token import Token

REGULAR = "ات"


def is_voice(words: Wording, token: Token) -> bool:
    """Say whether a noun stands for a body or gathering told of before: المجلس, المؤتمر, القمة."""
    told = token.tag in ("N", "NAME") and token.definite and token.text.startswith("ال")
    return told and (token.norm in words.gatherings or token.norm in words.bodies)


def deals(words: Wording, verb: Token, noun: Token, owned: bool = False) -> bool:
    """Say whether talks deal with something: تناول اللقاء, ركزت مباحثاته على; not عرقلت المباحثات."""
    return (noun.text.startswith("ال") or owned) and noun.norm in words.talks and verb.lemma in words.dealing


def cannot_act(words: Wording, verb: Token, noun: Token) -> bool:
    """Say whether a noun behind a verb is its object: of another gender, a deed behind a verb of speaking, a meeting somebody led."""
    if noun.tag != "N" or verb.person != 3:
        return False
    gender = gender_of(noun)
    if gender is not None and verb.gender is not None and gender != verb.gender:
        return True
    if verb.lemma in words.convening and {noun.norm, noun.lemma} & (words.gatherings | words.talks):
        return True
    return (verb.lemma in words.stating or verb.lemma in words.reporting) and _is_deed(words, noun)


def _is_deed(words: Wording, noun: Token) -> bool:
    """Say whether a noun is something done, which does not speak: تعليق, دور, جهود."""
    names = {noun.norm, noun.lemma}
    if names & words.governing:
        return False
    acting = (
        words.transparent, words.agents, words.gatherings, words.bodies, words.statements, words.coalitions,
    )  # fmt: skip
    if noun.norm in words.actions and all(names.isdisjoint(it) for it in acting):
        return True
    return bool(names & words.efforts or names & words.campaigns)


def gender_of(noun: Token) -> str | None:
    """Return the gender a verb shows that goes with a noun, where the form of the noun tells it."""
    if noun.number == "s":
        ends = noun.text.endswith("ة") or (noun.text.endswith("ت") and noun.lemma == f"{noun.norm[:-1]}ه")
        return "f" if ends else "m" if noun.gender == "m" else None
    return "f" if noun.number == "p" and noun.text.endswith(REGULAR) and noun.gender == "f" else None
