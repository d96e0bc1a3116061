"""Wording: the closed lists of a language that clauses are read by, from its `words.toml`."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from accords.graph.cabinet import kept
from accords.ingest.clauses.chunk import Chunk
from accords.ingest.languages import language
from accords.ingest.lexicon import lexicon_file
from accords.ingest.token import Token


class PartyWord(NamedTuple):
    """A word or phrase that stands for parties of the document."""

    words: tuple[str, ...]
    cls: str
    number: str | None = None
    person: int | None = None


class Phrases:
    """Lists of words and of phrases, each as its words stand in running text."""

    accompanying: frozenset[str]
    agents: frozenset[str]
    aims: frozenset[str]
    attendees: frozenset[str]
    backing: frozenset[str]
    barring: frozenset[str]
    becoming: frozenset[str]
    member: frozenset[str]
    bearing: frozenset[str]
    being: frozenset[str]
    contrasting: frozenset[str]
    boundary: frozenset[str]
    campaigns: frozenset[str]
    carriers: frozenset[str]
    accord_subjects: frozenset[str]
    appraising: frozenset[str]
    circumstances: frozenset[str]
    charging: frozenset[str]
    committing: frozenset[str]
    doing: frozenset[str]
    announcing: frozenset[str]
    answering: frozenset[str]
    obliging: frozenset[str]
    calling: frozenset[str]
    ceasing: frozenset[str]
    emphatic: frozenset[str]
    loading: frozenset[str]
    by_hand: frozenset[str]
    questions: frozenset[str]
    what: frozenset[str]
    coalitions: frozenset[str]
    company: frozenset[str]
    composing: frozenset[str]
    concluded_with: frozenset[str]
    convening: frozenset[str]
    contracting: frozenset[str]
    control: frozenset[str]
    countering: frozenset[str]
    degrees: frozenset[str]
    denial: frozenset[str]
    describing: frozenset[str]
    dooming: frozenset[str]
    doubted: frozenset[str]
    duals: frozenset[str]
    efforts: frozenset[str]
    examples: frozenset[str]
    excepting: frozenset[str]
    exchanged: frozenset[str]
    folk: frozenset[str]
    founding: frozenset[str]
    friendly: frozenset[str]
    gatherings: frozenset[str]
    talks: frozenset[str]
    meanwhile: frozenset[str]
    dealing: frozenset[str]
    generic: frozenset[str]
    given: frozenset[str]
    governing: frozenset[str]
    group_nouns: frozenset[str]
    harming: frozenset[str]
    harmless: frozenset[str]
    impersonal: frozenset[str]
    lasting: frozenset[str]
    lauding: frozenset[str]
    laying: frozenset[str]
    leaving: frozenset[str]
    meant_groups: frozenset[str]
    members: frozenset[str]
    ministries: frozenset[str]
    mutual: frozenset[str]
    neutral: frozenset[str]
    on_behalf: frozenset[str]
    openings: frozenset[str]
    posing: frozenset[str]
    prospects: frozenset[str]
    reporting: frozenset[str]
    receiving: frozenset[str]
    regimes: frozenset[str]
    representing: frozenset[str]
    sealed: frozenset[str]
    tabled: frozenset[str]
    cheering: frozenset[str]
    regretting: frozenset[str]
    befalling: frozenset[str]
    wrong: frozenset[str]
    conferences: frozenset[str]
    press: frozenset[str]
    allowing: frozenset[str]
    founding_verbs: frozenset[str]
    belonging: frozenset[str]
    striking: frozenset[str]
    raids: frozenset[str]
    joining_nouns: frozenset[str]
    seats: frozenset[str]
    seeking: frozenset[str]
    settings: frozenset[str]
    settled: frozenset[str]
    signed_words: frozenset[str]
    since: frozenset[str]
    signing: frozenset[str]
    sponsored: frozenset[str]
    statements: frozenset[str]
    stating: frozenset[str]
    statives: frozenset[str]
    strangers: frozenset[str]
    suffered: frozenset[str]
    telling: frozenset[str]
    thanking: frozenset[str]
    through: frozenset[str]
    towns: frozenset[str]
    transparent: frozenset[str]
    treaty_sides: frozenset[str]
    treaty_words: frozenset[str]
    upheld: frozenset[str]
    weights: frozenset[str]
    wills: frozenset[str]
    without: frozenset[str]


class Folded:
    """Lists of single words, folded."""

    asking: frozenset[str]
    aspiring: frozenset[str]
    between_all: frozenset[str]
    chairs: frozenset[str]
    condition: frozenset[str]
    deeds_of: frozenset[str]
    aligning: frozenset[str]
    taking_part: frozenset[str]
    heralds: frozenset[str]
    joining: frozenset[str]
    own: frozenset[str]
    pointing: frozenset[str]
    speaking_for: frozenset[str]
    texts: frozenset[str]
    demands: frozenset[str]
    electing: frozenset[str]
    glad: frozenset[str]
    serving: frozenset[str]
    domestic: frozenset[str]
    empty: frozenset[str]
    hypothetical: frozenset[str]
    manners: frozenset[str]
    likewise: frozenset[str]
    planning: frozenset[str]
    preambles: frozenset[str]
    brokering: frozenset[str]
    own_states: frozenset[str]
    around: frozenset[str]
    under: frozenset[str]
    offers: frozenset[str]
    rolls: frozenset[str]
    realms: frozenset[str]
    of_two: frozenset[str]
    of_three: frozenset[str]
    body_chairs: frozenset[str]
    sitting_chairs: frozenset[str]
    presiding_verbs: frozenset[str]


class Plain:
    """Lists of lemmas, as they are written."""

    acceding: frozenset[str]
    answered: frozenset[str]
    blamed: frozenset[str]
    blaming: frozenset[str]
    carrying_out: frozenset[str]
    danger_heads: frozenset[str]
    ending: frozenset[str]
    declaration_words: frozenset[str]
    eras: frozenset[str]
    fellows: frozenset[str]
    grave: frozenset[str]
    hostile: frozenset[str]
    impacts: frozenset[str]
    imposing: frozenset[str]
    inversions: frozenset[str]
    joint: frozenset[str]
    member_nouns: frozenset[str]
    kindly: frozenset[str]
    none_of: frozenset[str]
    pondering: frozenset[str]
    nobodys: frozenset[str]
    praised: frozenset[str]
    praising: frozenset[str]
    parleys: frozenset[str]
    plain_deeds: frozenset[str]
    reasons: frozenset[str]
    ratifying: frozenset[str]
    rejoicing: frozenset[str]
    saying: frozenset[str]
    complaining: frozenset[str]
    wronging: frozenset[str]
    scourges: frozenset[str]
    leading_to: frozenset[str]
    unable: frozenset[str]
    wicked: frozenset[str]
    undergone: frozenset[str]
    unowned: frozenset[str]
    undone: frozenset[str]
    wholes: frozenset[str]
    wishes: frozenset[str]


class Wording(Phrases, Folded, Plain):
    """The lists of one language, under the names `docs/lexicons.md` tells them by.

    Those of `Phrases` are compared as words in a row, those of `Folded` as single folded words, those of `Plain` as
    they are written.
    """

    def __init__(self, code: str) -> None:
        data = lexicon_file(code, "words.toml")
        lists, tongue = data.get("lists", {}), language(code)
        self.code = code
        self.order: tuple[str, ...] = tuple(data.get("order", {}).get("subject", ("before",)))
        leading = data.get("prepositions", {})
        self.leading = {to: frozenset(tongue.fold(it) for it in words) for to, words in leading.items()}
        heads = data.get("party_heads", {})
        self.party_heads: dict[str, str] = {noun: cls for cls, nouns in heads.items() for noun in nouns}
        for name in Phrases.__annotations__:
            setattr(self, name, frozenset(" ".join(tongue.phrase(it)) for it in lists.get(name, ())))
        for name in Folded.__annotations__:
            setattr(self, name, frozenset(tongue.fold(it) for it in lists.get(name, ())))
        for name in Plain.__annotations__:
            setattr(self, name, frozenset(lists.get(name, ())))
        self.dooming_heads = frozenset(it.split()[0] for it in self.dooming)
        self.leading_nouns = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("leading", ()))
        self.honorifics = frozenset(tongue.phrase(it)[0] for it in lists.get("honorifics", ()))
        self.actions = _actions(code)
        told = [
            it for seconds in _party_words(code).values() for options in seconds.values() for it in options
        ]
        self.bodies = frozenset(it.words[0] for it in told if it.cls == "body" and len(it.words) == 1)

    def leads(self, to: str) -> frozenset[str]:
        """Return the prepositions that lead to something: by, with, place, deadline."""
        return self.leading.get(to, frozenset())

    def denies(self, tokens: Sequence[Token], verb: Chunk) -> bool:
        """Say whether a verb negates what depends on it: deny, refuse, fail."""
        return tokens[verb.head].lemma in self.denial or self._with_next(tokens, verb) in self.denial

    def wishes_for(self, tokens: Sequence[Token], verb: Chunk) -> bool:
        """Say whether a verb only asks for what depends on it: urge, call on."""
        return tokens[verb.head].lemma in self.wishes or self._with_next(tokens, verb) in self.wishes

    def controls(self, tokens: Sequence[Token], verb: Chunk) -> bool:
        """Say whether a verb's object does what depends on it: urge, call on."""
        return tokens[verb.head].lemma in self.control or self._with_next(tokens, verb) in self.control

    def _with_next(self, tokens: Sequence[Token], verb: Chunk) -> str:
        """Return a verb's lemma with the word after it."""
        following = tokens[verb.head + 1].norm if verb.head + 1 < len(tokens) else ""
        return f"{tokens[verb.head].lemma} {following}"


@kept
def wording(code: str) -> Wording:
    """Return the lists of a language, read once."""
    return Wording(code)


@cache
def _actions(code: str) -> frozenset[str]:
    """Return the folded verbal nouns of a language's verbs."""
    groups = [it for it in lexicon_file(code, "verbs.toml").values() if isinstance(it, dict)]
    rows = (forms for group in groups for forms in group.values())
    return frozenset(language(code).fold(noun) for forms in rows for noun in forms[1:])


@cache
def _party_words(code: str) -> dict[str, dict[str, list[PartyWord]]]:
    """Index the party phrases by their first word and then by their second, empty where there is none; the longest first."""
    index: dict[str, dict[str, list[PartyWord]]] = {}
    tongue = language(code)
    for row in lexicon_file(code, "words.toml").get("party", ()):
        for phrase in row["words"]:
            words = tongue.phrase(phrase)
            index.setdefault(words[0], {}).setdefault("".join(words[1:2]), []).append(
                PartyWord(words, row["class"], row.get("number"), row.get("person"))
            )
    for seconds in index.values():
        for options in seconds.values():
            options.sort(key=lambda it: -len(it.words))
    return index


def party_word_at(code: str, tokens: Sequence[Token], place: int) -> PartyWord | None:
    """Return the longest party phrase that begins at a token."""
    seconds = _party_words(code).get(tokens[place].norm)
    if seconds is None:
        return None
    second = tokens[place + 1].norm if place + 1 < len(tokens) else ""
    for option in [*seconds.get(second, []), *(seconds.get("", []) if second else [])]:
        end = place + len(option.words)
        here = tuple(it.norm for it in tokens[place:end]) == option.words
        if here and not _counts_noun(tokens, end):
            return option
    return None


def _counts_noun(tokens: Sequence[Token], end: int) -> bool:
    """Say whether a phrase that ends in a number only counts the noun behind it: "the two | sides"."""
    return tokens[end - 1].tag == "NUM" and end < len(tokens) and tokens[end].tag in ("N", "ADJ", "NAME")
