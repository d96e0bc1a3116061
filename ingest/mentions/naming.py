"""Naming: the known names in a sentence, outer ones and those inside a longer name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache

from accords.graph import reference
from accords.ingest.clauses.wording import wording
from accords.ingest.languages import Named, language
from accords.ingest.lexicon import lexicon_file
from accords.ingest.mentions.found import Found
from accords.ingest.mentions.trie import Entry, Trie
from accords.ingest.text.sentence import Sentence
from accords.ingest.token import Token

FAR = 8
PROTOCOL = "Protocol"
RESOLUTION = "resolution"
YEAR, YEAR_NEAR = re.compile(r"(?:19|20)\d\d"), 3
DATING = frozenset({"of", "(", "ل", "عام", "سنه"})
ORDINAL = re.compile(
    r"\d+(st|nd|rd|th)|(\w+-)?(first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth"
    r"|\w+teenth|\w+tieth|hundredth|inaugural"
)


def named_in(sentence: Sentence, names: Trie) -> list[Found]:
    """Find every known name of a sentence; one inside a longer one points to it."""
    found: list[Found] = []
    outer: Found | None = None
    for place, end, entry in names.found_in(sentence.tokens):
        if _is_tail(sentence, place, entry, outer) or _names_more(sentence, end, entry):
            continue
        if _is_of_other_year(sentence, end, entry):
            continue
        find = _found(sentence, place, end, entry)
        if outer is not None and find.last <= outer.last:
            if find.type == "State" == outer.type and outer.form == "name":
                continue
            find.inside = outer
        elif outer is not None and find.first == outer.first:
            outer.inside = find
            outer = find
        elif outer is not None and find.first < outer.last:
            continue
        else:
            outer = find
        found.append(find)
    found = [
        it
        for it in found
        if not _is_others(sentence, it, found)
        and not _is_tongue(sentence, it)
        and not _is_common(sentence, it)
        and not _is_town(sentence, it)
    ]
    _widen_resolutions(sentence, found)
    decoys = [it for it in found if it.type == "Decoy"]
    return [
        it
        for it in found
        if it.type != "Decoy" and not any(d.first <= it.first and it.last <= d.last for d in decoys)
    ]


def _widen_resolutions(sentence: Sentence, found: list[Found]) -> None:
    """Take into a known resolution's name the body named right before it: "UN Security Council | resolution 242"."""
    for find in [it for it in found if it.type == "Agreement" and it.kind == RESOLUTION]:
        body = next((it for it in found if it.type == "Organization" and it.last == find.first), None)
        if body is not None:
            find.first, find.start = body.first, sentence.tokens[body.first].start
            body.inside = find


def is_ordinal(token: Token) -> bool:
    """Say whether an English word counts meetings: Third, Twenty-Sixth, 38th."""
    return ORDINAL.fullmatch(token.norm) is not None


def is_counted(tokens: Sequence[Token], find: Found) -> bool:
    """Say whether an ordinal right before a body's name counts its meetings: "the Fifteenth Pacific Islands Forum"."""
    place = find.first - 1
    return place >= 0 and tokens[place].text[0].isupper() and is_ordinal(tokens[place])


def _is_town(sentence: Sentence, find: Found) -> bool:
    """Say whether one English word is the town a company is named after: "met in | Woodside |, California"."""
    tokens = sentence.tokens
    one = find.kind == "company" and find.last == find.first + 1 and sentence.lang == "en"
    if not one or find.first == 0 or find.last + 1 >= len(tokens) or tokens[find.last].norm != ",":
        return False
    return tokens[find.first - 1].norm in ("in", "at", "near", "to") and tokens[find.last + 1].tag == "NAME"


def _is_tail(sentence: Sentence, place: int, entry: Entry, outer: Found | None) -> bool:
    """Say whether a body's name is only the end of another's.

    "Security Council" in "National Security Council".
    """
    if entry.type != "Organization" or place == 0 or not entry.case or len(entry.case) < 2:
        return False
    before = sentence.tokens[place - 1]
    if is_ordinal(before):
        return False
    if place > 1 and before.norm == "'s" and sentence.tokens[place - 2].lemma in wording("en").folk:
        return sentence.tokens[place - 2].text[0].isupper()
    if outer is not None and outer.last == place and outer.type == "State" and outer.form == "adjective":
        return " ".join(entry.case) != entry.name
    if (
        before.norm in ("and", "&")
        and place > 1
        and sentence.tokens[place - 2].tag == "NAME"
        and entry.form == "name"
    ):
        return (outer is None or outer.last != place - 1) and " ".join(entry.case) != entry.name
    return before.tag == "NAME" and before.text[0].isupper() and (outer is None or outer.last != place)


def _is_tongue(sentence: Sentence, find: Found) -> bool:
    """Say whether an Arabic adjective is of a language, a currency or a kind of land, not of a state.

    باللغتين العربية والإنجليزية, دولار أمريكي, الجراد الصحراوي; but الشعب الصحراوي.
    """
    if find.type != "State" or find.form != "adjective" or sentence.lang != "ar":
        return False
    before = sentence.tokens[find.first - 1] if find.first > 0 else None
    if before is not None and before.norm in _listed("currencies"):
        return True
    if sentence.tokens[find.first].norm in _listed("lands") and (
        before is None or _listed("landed").isdisjoint((before.norm, before.lemma))
    ):
        return True
    for token in reversed(sentence.tokens[max(0, find.first - FAR) : find.first]):
        if token.norm in _listed("tongues"):
            return True
        another = token.definite and token.norm.endswith("ه") and token.tag in ("N", "ADJ")
        if not another and token.tag not in ("CONJ", "PUNCT") and token.norm != "ب":
            return False
    return False


def _is_common(sentence: Sentence, find: Found) -> bool:
    """Say whether an adjective that has a common meaning too stands behind no noun of a state: النظام | المالي, "financial"."""
    if find.type != "State" or find.form != "adjective" or sentence.lang != "ar" or find.first == 0:
        return False
    if sentence.tokens[find.first].norm not in _listed("common_adjectives"):
        return False
    before = sentence.tokens[find.first - 1]
    if before.tag == "PRON" and find.first > 1:
        return sentence.tokens[find.first - 2].lemma not in _listed("counterparts")
    return not before.definite or _listed("states_own").isdisjoint((before.norm, before.lemma))


@cache
def _listed(name: str) -> frozenset[str]:
    """Return an Arabic list of `words.toml`, folded."""
    words = lexicon_file("ar", "words.toml")["lists"][name]
    return frozenset(language("ar").fold(it) for it in words)


def _is_others(sentence: Sentence, find: Found, found: list[Found]) -> bool:
    """Say whether states that take no part in a known series stand before its name, or "joint": another's."""
    if find.key is None or not find.key.startswith("series:") or sentence.lang == "ar":
        return False
    if find.first > 0 and sentence.tokens[find.first - 1].norm == "joint":
        return True
    place, known = find.first, _takers().get(find.key, frozenset())
    while known and place > 0:
        if sentence.tokens[place - 1].norm in ("-", "–", "/"):
            place -= 1
        before = next((it for it in found if it.last == place and it.type in ("State", "Organization")), None)
        if before is None:
            return False
        if (before.key or "").partition(":")[2] not in known:
            return True
        place = before.first
    return False


@cache
def _takers() -> Mapping[str, frozenset[str]]:
    """Index the participants of the series the reference knows by key."""
    return {f"series:{row.id}": frozenset(row.participants) for row in reference.series()}


def _names_more(sentence: Sentence, last: int, entry: Entry) -> bool:
    """Say whether a capital only begins another name: "Prague Proposals"."""
    short = entry.type == "Agreement" and len(entry.case) == 1
    behind = sentence.tokens[last].norm if last < len(sentence.tokens) else ""
    if entry.type == "Agreement" and behind == "to" and entry.case[-1:] == (PROTOCOL,):
        return True
    if entry.type == "Organization" and last < len(sentence.tokens) and sentence.lang == "ar":
        return sentence.tokens[last].definite and sentence.tokens[last].norm in _listed("of_few")
    if not (entry.form == "capital" or short) or last >= len(sentence.tokens):
        return False
    following = sentence.tokens[last]
    return following.tag == "NAME" and following.text[0].isupper() and following.text[0].isascii()


def _is_of_other_year(sentence: Sentence, last: int, entry: Entry) -> bool:
    """Say whether the year right behind a known agreement's name is not its own: إعلان نيروبي لعام 2009."""
    own = _years().get(entry.key) if entry.type == "Agreement" else None
    if own is None:
        return False
    for token in sentence.tokens[last : last + YEAR_NEAR]:
        if YEAR.fullmatch(token.text):
            return token.text != own
        if token.norm not in DATING:
            return False
    return False


@cache
def _years() -> Mapping[str, str]:
    """Index the years of the agreements that the reference knows by key."""
    return {f"agreement:{it.id}": str(it.year) for it in reference.agreements() if it.year}


def _found(sentence: Sentence, first: int, last: int, entry: Entry) -> Found:
    """Turn a hit of the trie into a find."""
    tokens = sentence.tokens
    if tokens[first].norm == "the" and last - first > 1:
        first += 1
    return Found(
        sentence.number, first, last, tokens[first].start, tokens[last - 1].end, entry.type, entry.key,
        entry.form, entry.name, entry.kind, last - 1,
    )  # fmt: skip


def as_named(found: Found) -> Named:
    """Give a language the view of a find that its search for people needs."""
    return Named(found.first, found.last, found.type, found.key or "", found.form)
