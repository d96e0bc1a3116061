"""The stretch of an Arabic phrase behind its noun group: what a deed is done to, the clause that tells its harm.

"تدخل في الشؤون …", "الأعمال التي تزعزع الاستقرار", and coalitions by who leads them: "تحالف تقوده فرنسا".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from accords.ingest.clauses.chunk import Chunk
from accords.ingest.clauses.wording import wording
from accords.ingest.languages import language
from accords.ingest.lexicon import lexicon_file
from accords.ingest.mentions.covering import words_of
from accords.ingest.mentions.found import Found
from accords.ingest.token import Token

FEW = 2
FAR = 9
ROUNDS = frozenset({"جوله", "دوره", "جلسه"})
"""Sittings of what is named behind "of": الجولة الثانية من المشاورات."""
STOPS = frozenset({"PUNCT", "COMP", "REL", "CONJ"})


def stretched(
    heads: Sequence[Found], names: Sequence[Found], chunks: Sequence[Chunk], tokens: Sequence[Token]
) -> list[Found]:
    """Return the phrases of an Arabic sentence, dangers as far as their words go."""
    groups = {it.last for it in names if it.kind == "armed_group"}
    heads = [it for it in heads if not _is_epithet(it, groups)]
    taken = frozenset(it.first for it in heads)
    for find in heads:
        if find.type == "Threat":
            last = _behind(find, chunks, tokens)
            if last > find.last and not any(find.last <= place < last for place in taken):
                _end_at(find, last, tokens)
    return list(_in_sessions(heads, tokens))


def _in_sessions(heads: Sequence[Found], tokens: Sequence[Token]) -> Iterator[Found]:
    """Return the phrases, a session and the dialogue it is one of joined: الاجتماع الثاني للحوار الاستراتيجي."""
    starts = {it.first: it for it in heads if it.type == "Meeting" and it.form == "open"}
    inner: set[int] = set()
    for find in heads:
        behind = starts.get(find.last + 1)
        joins = tokens[find.last].norm if find.last < len(tokens) else ""
        joined = joins == "ل" or (joins == "من" and tokens[find.core].norm in ROUNDS)
        if find.first in starts and behind is not None and joined:
            _end_at(find, behind.last, tokens)
            inner.add(behind.first)
    return (it for it in heads if it.first not in inner)


def _is_epithet(find: Found, groups: set[int]) -> bool:
    """Say whether a danger's word only describes the group named before it: تنظيم «داعش» الإرهابي."""
    return (
        find.type == "Threat"
        and find.last - find.first == 1
        and not groups.isdisjoint((find.first, find.first - 1))
    )


def _end_at(find: Found, last: int, tokens: Sequence[Token]) -> None:
    """End a find at another token."""
    find.last, find.end = last, tokens[last - 1].end
    find.name = words_of(tokens, find.first, last)


def _behind(find: Found, chunks: Sequence[Chunk], tokens: Sequence[Token]) -> int:
    """Return where a danger's words end: behind its preposition group, else behind its clause."""
    place = find.last
    if place + 1 >= len(tokens):
        return place
    head = tokens[find.first]
    if tokens[place].tag == "PREP" and tokens[place].norm in _takes().get(head.lemma, ()):
        group = next((it for it in chunks if it.first == place + 1 and it.kind == "noun"), None)
        return group.last if group is not None else place
    verb = place + 1 if tokens[place].tag == "REL" else place
    if not find.governed:
        return place
    harms = tokens[verb].tag == "V" and tokens[verb].lemma in wording("ar").harming
    if not harms or find.last - find.first > FEW or (verb == place and head.definite):
        return place
    stop = (i for i in range(verb + 1, min(verb + FAR, len(tokens))) if tokens[i].tag in STOPS)
    return next(stop, min(verb + FAR, len(tokens)))


def coalitions(sentence: int, tokens: Sequence[Token], names: Sequence[Found]) -> Iterator[Found]:
    """Yield the coalitions that only the state that leads them or their aim names."""
    states = {it.first: it for it in names if it.type in ("State", "Organization") and it.inside is None}
    for place, token in enumerate(tokens):
        if token.lemma not in wording("ar").coalitions or place in states or token.tag != "N":
            continue
        last = _led(tokens, place, states) or _aimed(tokens, place, states)
        if last is not None:
            found = Found(
                sentence, place, last, token.start, tokens[last - 1].end, "Organization", None, "open", "",
                "coalition", place,
            )  # fmt: skip
            _end_at(found, last, tokens)
            yield found


def _over_adjectives(tokens: Sequence[Token], place: int) -> int:
    """Step over the adjectives behind a noun."""
    while place < len(tokens) and tokens[place].tag == "ADJ":
        place += 1
    return place


def _led(tokens: Sequence[Token], place: int, states: dict[int, Found]) -> int | None:
    """Return the end of a coalition told by its leader: الذي تقوده فرنسا, بقيادة فرنسا."""
    words = wording("ar")
    place = _over_adjectives(tokens, place + 1)
    if place + FEW >= len(tokens):
        return None
    if tokens[place].tag == "REL":
        place += 1
    leads = tokens[place].lemma in words.leading_nouns
    if not leads and tokens[place].norm == "ب" and tokens[place + 1].lemma in words.leading_nouns:
        place, leads = place + 1, True
    for step in (1, FEW):
        if leads and place + step in states and (step == 1 or tokens[place + 1].tag == "PRON"):
            return states[place + step].last
    return None


def _aimed(tokens: Sequence[Token], place: int, states: dict[int, Found]) -> int | None:
    """Return the end of a coalition told by whom it fights: تحالف من أجل محاربة داعش."""
    words = wording("ar")
    start = _over_adjectives(tokens, place + 1)
    near = range(start, min(start + FEW + FEW, len(tokens)))
    goal = next((i for i in near if tokens[i].lemma in words.countering or tokens[i].norm == "ضد"), None)
    if goal is None or (goal == start and tokens[goal].norm != "ضد"):
        return None
    if any(tokens[i].tag in STOPS or tokens[i].tag == "V" for i in range(start, goal)):
        return None
    end = next((it.last for first, it in states.items() if goal < first <= goal + FEW + 1), None)
    return end if end is not None else start


@cache
def _takes() -> dict[str, frozenset[str]]:
    """Map the noun of a deed to the prepositions behind which stands what it is done to."""
    tongue, table = language("ar"), lexicon_file("ar", "words.toml").get("deeds", {})
    return {
        tongue.phrase(noun)[0]: frozenset(tongue.fold(it) for it in leads) for noun, leads in table.items()
    }
