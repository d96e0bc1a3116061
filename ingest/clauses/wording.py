"""Wording: the closed lists of a language that clauses are read by, from its `words.toml`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from accords.ingest.clauses.chunk import Chunk
from accords.ingest.languages import language
from accords.ingest.lexicon import lexicon_file
from accords.ingest.token import Token


@dataclass(frozen=True, slots=True)
class PartyWord:
    """A word or phrase that stands for parties of the document."""

    words: tuple[str, ...]
    cls: str
    number: str | None = None
    person: int | None = None


class Wording:
    """The lists of one language."""

    def __init__(self, code: str) -> None:
        data = lexicon_file(code, "words.toml")
        lists = data.get("lists", {})
        tongue = language(code)
        self.code = code
        self.order: tuple[str, ...] = tuple(data.get("order", {}).get("subject", ("before",)))
        self.condition = frozenset(tongue.fold(word) for word in lists.get("condition", ()))
        self.hypothetical = frozenset(tongue.fold(word) for word in lists.get("hypothetical", ()))
        self.denial = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("denial", ()))
        self.control = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("control", ()))
        self.own_states = frozenset(tongue.fold(word) for word in lists.get("own_states", ()))
        self.transparent = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("transparent", ()))
        self.statements = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("statements", ()))
        leading = data.get("prepositions", {})
        self.leading = {to: frozenset(tongue.fold(it) for it in words) for to, words in leading.items()}
        self.undone = frozenset(lists.get("undone", ()))
        self.inversions = frozenset(lists.get("inversions", ()))
        self.unable = frozenset(lists.get("unable", ()))
        self.pondering = frozenset(lists.get("pondering", ()))
        self.statives = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("statives", ()))
        heads = data.get("party_heads", {})
        self.party_heads: dict[str, str] = {noun: cls for cls, nouns in heads.items() for noun in nouns}
        self.composing = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("composing", ()))
        self.seats = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("seats", ()))
        self.manners = frozenset(tongue.fold(it) for it in lists.get("manners", ()))
        self.empty = frozenset(tongue.fold(it) for it in lists.get("empty", ()))
        self.deeds_of = frozenset(tongue.fold(it) for it in lists.get("deeds_of", ()))
        self.demands = frozenset(tongue.fold(it) for it in lists.get("demands", ()))
        self.between_all = frozenset(tongue.fold(it) for it in lists.get("between_all", ()))
        self.domestic = frozenset(tongue.fold(it) for it in lists.get("domestic", ()))
        self.leaving = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("leaving", ()))
        self.prospects = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("prospects", ()))
        self.members = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("members", ()))
        self.representing = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("representing", ()))
        self.group_nouns = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("group_nouns", ()))
        self.telling = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("telling", ()))
        self.through = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("through", ()))
        self.actions = frozenset(
            tongue.fold(noun)
            for group in lexicon_file(code, "verbs.toml").values()
            if isinstance(group, dict)
            for forms in group.values()
            for noun in forms[1:]
        )
        self.wills = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("wills", ()))
        self.openings = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("openings", ()))
        self.exchanged = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("exchanged", ()))
        self.weights = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("weights", ()))
        self.lasting = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("lasting", ()))
        self.degrees = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("degrees", ()))
        self.being = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("being", ()))
        self.settled = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("settled", ()))
        self.governing = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("governing", ()))
        self.accompanying = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("accompanying", ()))
        self.suffered = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("suffered", ()))
        self.agents = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("agents", ()))
        self.sponsored = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("sponsored", ()))
        self.bearing = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("bearing", ()))
        self.doubted = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("doubted", ()))
        self.neutral = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("neutral", ()))
        self.given = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("given", ()))
        self.seeking = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("seeking", ()))
        self.backing = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("backing", ()))
        self.barring = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("barring", ()))
        self.harming = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("harming", ()))
        self.coalitions = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("coalitions", ()))
        self.leading_nouns = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("leading", ()))
        self.countering = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("countering", ()))
        self.harmless = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("harmless", ()))
        self.without = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("without", ()))
        self.mutual = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("mutual", ()))
        self.impersonal = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("impersonal", ()))
        self.generic = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("generic", ()))
        self.meant_groups = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("meant_groups", ()))
        self.campaigns = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("campaigns", ()))
        self.towns = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("towns", ()))
        self.strangers = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("strangers", ()))
        self.duals = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("duals", ()))
        self.charging = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("charging", ()))
        self.boundary = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("boundary", ()))
        self.examples = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("examples", ()))
        self.describing = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("describing", ()))
        self.aims = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("aims", ()))
        self.posing = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("posing", ()))
        self.honorifics = frozenset(tongue.phrase(it)[0] for it in lists.get("honorifics", ()))
        self.reporting = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("reporting", ()))
        self.friendly = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("friendly", ()))
        self.reasons = frozenset(lists.get("reasons", ()))
        self.danger_heads = frozenset(lists.get("danger_heads", ()))
        self.impacts = frozenset(lists.get("impacts", ()))
        self.wishes = frozenset(lists.get("wishes", ()))
        self.saying = frozenset(lists.get("saying", ()))
        self.joint = frozenset(lists.get("joint", ()))
        self.carriers = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("carriers", ()))
        self.efforts = frozenset(" ".join(tongue.phrase(it)) for it in lists.get("efforts", ()))
        self.parties = _party_words(code)

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


@cache
def wording(code: str) -> Wording:
    """Return the lists of a language, read once."""
    return Wording(code)


@cache
def _party_words(code: str) -> dict[str, list[PartyWord]]:
    """Index the party phrases by their first word, the longest first."""
    index: dict[str, list[PartyWord]] = {}
    tongue = language(code)
    for row in lexicon_file(code, "words.toml").get("party", ()):
        for phrase in row["words"]:
            words = tongue.phrase(phrase)
            index.setdefault(words[0], []).append(
                PartyWord(words, row["class"], row.get("number"), row.get("person"))
            )
    for options in index.values():
        options.sort(key=lambda it: -len(it.words))
    return index


def party_word_at(code: str, tokens: Sequence[Token], place: int) -> PartyWord | None:
    """Return the longest party phrase that begins at a token."""
    for option in _party_words(code).get(tokens[place].norm, ()):
        here = all(
            place + i < len(tokens) and tokens[place + i].norm == word for i, word in enumerate(option.words)
        )
        if here and not _counts_noun(tokens, place + len(option.words)):
            return option
    return None


def _counts_noun(tokens: Sequence[Token], end: int) -> bool:
    """Say whether a phrase that ends in a number only counts the noun behind it: "the two | sides"."""
    return tokens[end - 1].tag == "NUM" and end < len(tokens) and tokens[end].tag in ("N", "ADJ", "NAME")
