"""Heads: spans of working groups, agreements, meetings and dangers, grown from a head noun over its chunk."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from accords.ingest.clauses.chunk import Chunk
from accords.ingest.clauses.wording import wording
from accords.ingest.mentions.covering import joined_weak, without_announced, without_covered, words_of
from accords.ingest.mentions.deeds import deed_at
from accords.ingest.mentions.doomed import doomed
from accords.ingest.mentions.found import Found
from accords.ingest.mentions.head_doubts import (
    FACTION,
    SENT,
    are_several,
    begins,
    is_deposited,
    is_harmless,
    is_manner,
    is_marked,
    is_plain,
    is_several,
    is_states_own,
    is_titled,
    is_told,
    is_treaty_side,
    leads_to_group,
    only_heralds,
    only_leads,
)
from accords.ingest.mentions.head_rules import HeadHit, HeadIndex
from accords.ingest.mentions.naming import is_counted
from accords.ingest.mentions.phrase import Phrase
from accords.ingest.mentions.phrases import grow
from accords.ingest.mentions.wishes import is_no_meeting
from accords.ingest.text.sentence import Sentence
from accords.ingest.things.meeting_words import meeting_words
from accords.ingest.token import Token

POINTS = "point"
YEAR = re.compile(r"1[89]\d\d|20\d\d")
VAGUE = frozenset({"plan", "pledge", "initiative"})
ABOUT = frozenset({"on", "between", "against", "concerning"})


def heads_in(
    sentence: Sentence,
    chunks: Sequence[Chunk],
    names: Sequence[Found],
    index: HeadIndex,
    barred: frozenset[int],
) -> list[Found]:
    """Find the open-class things of a sentence.

    A phrase may hold `names`, and no token of `barred` (the dates).
    """
    tokens, words = sentence.tokens, wording(sentence.lang)
    chunk_of = {i: chunk for chunk in chunks for i in range(chunk.first, chunk.last)}
    starts = {it.first: it for it in names if it.inside is None}
    named = [it for it in names if it.form == "name" and it.type != "State"]
    named = [it for it in named if not (it.type == "Organization" and is_counted(tokens, it))]
    inner = {i for it in named for i in range(it.first, it.last)}
    found: list[Found] = []
    condemned = doomed(tokens, chunks, names, words)
    place = 0
    while place < len(tokens):
        hit = index.at(tokens, place) if tokens[place].tag not in ("PREP", "DET", "AUX", "CONJ") else None
        if hit is None or not _is_noun(sentence, hit):
            hit = deed_at(tokens, place, chunk_of, words, condemned)
        if hit is None or (hit.rule.type != "Threat" and _core(sentence, hit) in inner):
            place += 1
            continue
        own = index.named_at(tokens, hit) if hit.rule.needs == "governed" else None
        find = _find(sentence, own or hit, chunk_of, starts, barred)
        if find is not None:
            found.append(find)
        place = hit.last if find is not None else place + 1
    found = without_announced(joined_weak(found, tokens), tokens, barred)
    return without_covered(found, tokens, words)


def _is_noun(sentence: Sentence, hit: HeadHit) -> bool:
    """Say whether a head stands as a noun here."""
    last = sentence.tokens[hit.last - 1]
    if hit.last - hit.first > 1:
        return last.tag != "V"
    return last.tag in ("N", "NAME", "X") or (last.tag == "VPART" and hit.rule.concept is not None)


def _find(
    sentence: Sentence,
    hit: HeadHit,
    chunk_of: Mapping[int, Chunk],
    starts: Mapping[int, Found],
    barred: frozenset[int],
) -> Found | None:
    """Grow the phrase of a head and keep it where it has what its rule needs."""
    tokens, words = sentence.tokens, wording(sentence.lang)
    phrase = grow(tokens, hit, chunk_of, starts, barred, wording(sentence.lang).danger_heads)
    if phrase is None:
        return None
    needs = hit.rule.needs
    if hit.rule.type == "Meeting" and is_no_meeting(tokens, (hit.first, phrase.last), barred, sentence.lang):
        return None
    if hit.rule.kind == FACTION and is_states_own(sentence, hit, phrase, starts):
        return None
    if hit.rule.type == "Threat" and (is_manner(sentence, hit, phrase) or only_leads(sentence, hit)):
        return None
    if is_deposited(sentence, hit) or only_heralds(sentence, hit, phrase):
        return None
    if is_treaty_side(sentence, hit, phrase):
        return None
    if hit.rule.after and hit.rule.type == "Threat" and leads_to_group(sentence, hit, starts):
        return None
    if hit.rule.after and (is_told(sentence, hit, starts) or is_harmless(sentence, hit)):
        return None
    if hit.rule.kind == SENT and is_several(sentence, hit, phrase):
        return None
    if hit.rule.after and (is_several(sentence, hit, phrase) or is_plain(sentence, hit, phrase)):
        return None
    unmade = hit.rule.type == "Agreement" and needs in ("name", "scope") and not phrase.definite
    if unmade and not _has(sentence, hit, phrase, needs):
        several = tokens[hit.last - 1].number == "p" and tokens[phrase.first].tag != "NUM"
        binding = tokens[hit.last - 1].lemma in words.declaration_words
        if hit.rule.kind in VAGUE and several and not binding:
            return None
        return _build(sentence, hit, phrase, "open", True)
    if needs != "governed" and not (hit.rule.concept is not None or _has(sentence, hit, phrase, needs)):
        definite = phrase.definite or begins(sentence, hit)
        short = hit.rule.type in ("Meeting", "WorkingGroup", "Agreement") and definite
        short = short and hit.rule.kind != "pledge" and not are_several(sentence, hit)
        if not short or phrase.first < hit.first or phrase.last > hit.last:
            return None
        return _build(sentence, hit, Phrase(hit.first, hit.last, phrase.definite, False), "short")
    find = _build(sentence, hit, phrase, "open")
    if hit.rule.type == "WorkingGroup" and needs == "scope" and not _is_joint(sentence, phrase, starts):
        find.type, find.kind = "Organization", "organ"
    return find


def _is_joint(sentence: Sentence, phrase: Phrase, starts: Mapping[int, Found]) -> bool:
    """Say whether a committee or council is one of several states.

    By a word such as "joint", or by their names.
    """
    words = wording(sentence.lang).joint
    inside = [starts[i] for i in range(phrase.first, phrase.last) if i in starts]
    if any(it.type == "State" for it in inside) or (
        inside and all(it.first > phrase.first + 1 for it in inside)
    ):
        return True
    told = any(it.norm in words for it in sentence.tokens[phrase.first : phrase.last])
    told = told or any(f"{one.norm}-{other.norm}" in words for one, _, other in _dashed(sentence, phrase))
    return told or not (phrase.is_name or inside)


def _dashed(sentence: Sentence, phrase: Phrase) -> list[tuple[Token, Token, Token]]:
    """Return the words of a phrase that a dash joins, with the dash: "Bi-National"."""
    held = sentence.tokens[phrase.first : phrase.last]
    return [it for it in zip(held, held[1:], held[2:], strict=False) if it[1].norm == "-"]


def _has(sentence: Sentence, hit: HeadHit, phrase: Phrase, needs: str) -> bool:
    """Say whether a phrase has what its head needs to be a thing of its own."""
    modified = phrase.first < hit.first or phrase.last > hit.last
    if (hit.rule.after or hit.rule.kind == SENT) and hit.last - hit.first > 1:
        return True
    if needs == "none":
        named = phrase.is_name and hit.last - hit.first > 1
        return modified or named or not (phrase.definite or begins(sentence, hit))
    if hit.rule.type == "Agreement" and _is_told_apart(sentence, hit, phrase):
        return True
    if needs == "name":
        capital = (hit.rule.after and is_titled(sentence, hit)) or any(
            sentence.tokens[i].text[0].isupper() for i in range(hit.first, hit.last)
        )
        return capital and modified
    if needs == "proper":
        behind = phrase.last > hit.last and sentence.tokens[hit.last].norm in hit.rule.takes
        return (
            phrase.is_name
            and sentence.tokens[hit.last - 1].number != "p"
            and (phrase.first < hit.first or behind)
        )
    if needs == "complement":
        return phrase.last > hit.last and sentence.tokens[hit.last].norm in hit.rule.takes
    if needs == "created":
        return True
    if needs == "session":
        return (
            modified
            or (
                hit.last - hit.first > 1
                and (phrase.is_name or "ceremony" in sentence.tokens[hit.last - 1].norm)
            )
            or (not phrase.definite and (hit.rule.after or sentence.tokens[hit.last - 1].text.islower()))
            or _is_held(sentence, hit)
        )
    long = hit.rule.type == "Agreement" and hit.last - hit.first > 1 and not hit.rule.after
    return modified or (long and not phrase.definite) or _is_hosted(sentence, hit)


def _is_told_apart(sentence: Sentence, hit: HeadHit, phrase: Phrase) -> bool:
    """Say whether an English agreement is told from others though it has no name.

    By its year or points ("the 1978 treaty"), by what it is about ("the oil accord"), by who passed it
    ("the General Assembly resolutions"), or by what follows ("the treaty signed in Khujand").
    """
    tokens, words = sentence.tokens, wording(sentence.lang)
    if hit.rule.after or hit.rule.kind == "pledge":
        return False
    following = tokens[hit.last].norm if hit.last < len(tokens) else ""
    if following in words.sealed | words.tabled and tokens[hit.last - 1].number != "p":
        return True
    before = tokens[phrase.first : hit.first]
    if any(it.norm == POINTS or it.norm.endswith("-" + POINTS) or YEAR.fullmatch(it.text) for it in before):
        return True
    if hit.rule.kind == "resolution":
        return any(it.tag == "NAME" for it in before)
    about = following in ABOUT and phrase.last > hit.last and tokens[hit.last - 1].number != "p"
    return hit.rule.kind == "treaty" and (about or any(it.tag in ("N", "NAME") for it in before))


def _is_hosted(sentence: Sentence, hit: HeadHit) -> bool:
    """Say whether an English verb tells that a plain meeting was held: "hosted a | conference | in Lima", "a symposium | was held"."""
    tokens, holding = sentence.tokens, meeting_words("en").holding
    if hit.rule.type != "Meeting" or sentence.lang != "en" or tokens[hit.first - 1].norm not in ("a", "an"):
        return False
    before = tokens[max(0, hit.first - 2) : hit.first - 1]
    behind = tokens[hit.last : hit.last + 2]
    hosted = any(it.tag in ("V", "VPART") and it.lemma in holding for it in before)
    return hosted or (len(behind) > 1 and behind[0].tag == "AUX" and behind[1].lemma in holding)


def _is_held(sentence: Sentence, hit: HeadHit) -> bool:
    """Say whether a relative clause tells that an Arabic meeting was held: المباحثات التي جرت بينهما."""
    behind = sentence.tokens[hit.last : hit.last + 2]
    holding = meeting_words(sentence.lang).holding if hit.rule.after else ()
    return len(behind) == 2 and behind[0].tag == "REL" and behind[1].lemma in holding


def _build(sentence: Sentence, hit: HeadHit, phrase: Phrase, form: str, unmade: bool = False) -> Found:
    """Make the find of a phrase."""
    tokens = sentence.tokens
    key = f"concept:{hit.rule.concept}" if hit.rule.concept is not None else None
    bare = hit.rule.adjectives and not is_marked(sentence, hit, phrase)
    if bare:
        key = None
    return Found(
        sentence.number,
        phrase.first,
        phrase.last,
        tokens[phrase.first].start,
        tokens[phrase.last - 1].end,
        hit.rule.type,
        key,
        "open" if form == "open" else "short",
        _text(sentence, phrase),
        hit.rule.kind,
        _core(sentence, hit),
        governed=unmade or bool(bare) or _must_be_governed(hit, phrase),
    )


def _must_be_governed(hit: HeadHit, phrase: Phrase) -> bool:
    """Say whether only a frame can make a phrase a thing; what is created may also be a name."""
    if hit.rule.needs == "created":
        return not (phrase.is_name and phrase.first < hit.last - 1)
    return hit.rule.needs == "governed" or (hit.rule.needs == "complement" and hit.rule.type == "Threat")


def _core(sentence: Sentence, hit: HeadHit) -> int:
    """Return the noun that heads a hit: its last word, or the one before its first preposition."""
    if hit.rule.after and hit.rule.type in ("Threat", "Meeting"):
        return hit.first
    for place in range(hit.first + 1, hit.last):
        if sentence.tokens[place].tag in ("PREP", "V"):
            return place - 1
    return hit.last - 1


def _text(sentence: Sentence, phrase: Phrase) -> str:
    """Return the words of a phrase with single spaces as written."""
    return words_of(sentence.tokens, phrase.first, phrase.last)
