"""The token: a word of the text, or the part of an Arabic word that is a word of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tag = Literal[
    "N",  # common noun (also verbal nouns, masdar)
    "NAME",  # part of a proper name
    "ADJ",
    "V",  # finite verb
    "VPART",  # participle or infinitive
    "AUX",  # auxiliary, modal, كان and its sisters, سوف, قد
    "PREP",
    "CONJ",
    "DET",
    "PRON",  # free and attached pronouns
    "REL",  # who, which, الذي
    "COMP",  # that, أنّ, إنّ
    "NEG",  # not, never, لم, لن, لا
    "NUM",
    "ADV",
    "PUNCT",
    "X",  # another script or unknown
]


@dataclass(slots=True, eq=False)
class Token:
    """One word with its place and what its form tells; `norm` is the folded form used for matching.

    Nobody changes a token once it is made; it is not frozen because making frozen ones is a tenth of all reading.

    In Arabic the proclitics و ف ب ك ل س and attached pronouns are tokens of their own; the article ال is part
    of its noun's span and told by `definite`; `norm` and `lemma` are without the article. `word` numbers the
    written word the token belongs to. Number is s, d or p; gender m or f; person 1, 2 or 3; tense past,
    present or future; None where the form does not tell. `lemma` is the citation form (English base form;
    Arabic: perfect, third person masculine singular for verbs, singular for nouns where known).
    """

    start: int
    end: int
    text: str
    norm: str
    tag: Tag
    word: int
    lemma: str = ""
    number: str | None = None
    gender: str | None = None
    person: int | None = None
    tense: str | None = None
    definite: bool = False
    passive: bool = False
