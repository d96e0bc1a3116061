"""Head rules: the nouns that head working groups, agreements, meetings and threats, from `heads.toml`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from accords.graph import reference
from accords.graph.cabinet import kept
from accords.ingest.clauses.wording import wording
from accords.ingest.languages import language
from accords.ingest.lexicon import lexicon_file, lexicon_folder, rows
from accords.ingest.token import Token

KEYS = frozenset({"type", "kind", "nouns", "takes", "needs", "after", "alone"})


class HeadRule(NamedTuple):
    """One kind of head: what it heads, which prepositions belong to its name.

    And what it needs to be a thing.

    A noun with `adjectives` is a danger by itself only where one of them stands in its phrase.
    """

    type: str
    kind: str
    takes: frozenset[str]
    needs: str
    concept: str | None = None
    after: bool = False
    adjectives: frozenset[str] = frozenset()


class HeadHit(NamedTuple):
    """A head found at a token: its rule and where its words end."""

    first: int
    last: int
    rule: HeadRule


class HeadIndex:
    """All heads of a language by their first word; the longest first, and those equally long as they were entered."""

    def __init__(self, index: dict[str, tuple[tuple[tuple[str, ...], HeadRule], ...]] | None = None) -> None:
        self._index = index or {}

    def __reduce__(
        self,
    ) -> tuple[type[HeadIndex], tuple[dict[str, tuple[tuple[tuple[str, ...], HeadRule], ...]]]]:
        """Return what the index is made again from when it was kept: its table."""
        return HeadIndex, (self._index,)

    def add(self, words: tuple[str, ...], rule: HeadRule) -> None:
        """Enter a head by its words."""
        rows = (*self._index.get(words[0], ()), (words, rule))
        self._index[words[0]] = tuple(sorted(rows, key=lambda it: -len(it[0])))

    def at(self, tokens: Sequence[Token], place: int) -> HeadHit | None:
        """Return the longest head that begins at a token; each word may match by form or by lemma."""
        token = tokens[place]
        best = _longest(self._index.get(token.norm, ()), tokens, place)
        if token.lemma == token.norm or token.lemma not in self._index:
            return best
        other = _longest(self._index[token.lemma], tokens, place)
        return other if best is None or (other is not None and other.last > best.last) else best

    def named_at(self, tokens: Sequence[Token], hit: HeadHit) -> HeadHit | None:
        """Return the same head by the rule for a thing's own name: "the Coastal Security Group"."""
        rows = self._index.get(tokens[hit.first].norm, ())
        size = hit.last - hit.first
        rule = next((it for words, it in rows if len(words) == size and it.needs == "name"), None)
        own = (
            tokens[hit.last - 1].text[0].isupper()
            and tokens[hit.first - 1].text[0].isupper()
            and hit.first > 0
        )
        return HeadHit(hit.first, hit.last, rule) if own and rule is not None else None


def _longest(
    options: Sequence[tuple[tuple[str, ...], HeadRule]], tokens: Sequence[Token], place: int
) -> HeadHit | None:
    """Return the first of the heads, the longest of which come first, whose words stand here."""
    if not options:
        return None
    second = tokens[place + 1] if place + 1 < len(tokens) else tokens[place]
    forms = (second.norm, second.lemma)
    for words, rule in options:
        if len(words) == 1 or (words[1] in forms and _match(tokens, place, words)):
            return HeadHit(place, place + len(words), rule)
    return None


def _match(tokens: Sequence[Token], place: int, words: tuple[str, ...]) -> bool:
    """Say whether the words stand here, each in its form or as its lemma."""
    if place + len(words) > len(tokens):
        return False
    return all(
        word in (it.norm, it.lemma)
        for it, word in zip(tokens[place : place + len(words)], words, strict=True)
    )


@kept
def head_index(lang: str) -> HeadIndex:
    """Read the heads of a language and the danger concepts of the reference tables."""
    index, tongue = HeadIndex(), language(lang)
    source = lexicon_folder(lang) / "heads.toml"
    text = source.read_text("utf-8") if source.is_file() else ""
    marks = {
        row.id: frozenset(
            tongue.fold(it) for it in (row.adjectives_en if lang == "en" else row.adjectives_ar)
        )
        for row in reference.threats()
    }
    listed = rows(text, f"{lang}/heads.toml", "head", KEYS)
    danger_takes = wording(lang).leads("danger")
    strict = {tongue.phrase(noun) for row in listed if row.get("needs") == "scope" for noun in row["nouns"]}
    for concept, form in _dangers(lang):
        words = tongue.phrase(form)
        if words in strict:
            continue
        takes = (
            danger_takes if danger_kind(concept) in ("activity", "weapon") else danger_takes - {"in", "to"}
        )
        needed = marks.get(concept, frozenset()) if len(words) == 1 else frozenset()
        index.add(words, HeadRule("Threat", concept, takes, "none", concept, lang == "ar", needed))
    for row in listed:
        rule = HeadRule(
            row["type"], row["kind"], frozenset(tongue.fold(it) for it in row.get("takes", ())),
            row.get("needs", "none"), None, row.get("after", False),
        )  # fmt: skip
        for noun in row["nouns"]:
            index.add(tongue.phrase(noun), rule)
    return index


def _dangers(lang: str) -> Sequence[tuple[str, str]]:
    """Return concept id and form of every danger of the reference tables."""
    countering = lexicon_file(lang, "words.toml").get("lists", {}).get("countering", ())
    return [
        (row.id, form)
        for row in reference.threats()
        for form in (row.forms_en if lang == "en" else row.forms_ar)
        if form.split()[0] not in countering
    ]


@cache
def danger_kind(concept: str) -> str:
    """Return the kind of a danger concept: phenomenon, activity, weapon, crime or environment."""
    kinds: Mapping[str, str] = {row.id: row.kind for row in reference.threats()}
    return kinds.get(concept.removeprefix("concept:"), "activity")
