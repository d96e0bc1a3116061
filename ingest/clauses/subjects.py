"""Subjects: which words before (or, where the language puts them so, after) a verb act."""

from __future__ import annotations

from collections.abc import Sequence

from accords.ingest.clauses.chunk import Chunk
from accords.ingest.token import Token

DASHES = frozenset({"–", "—", "-"})
SKIPPED = frozenset({"adv", "neg"})
SENT = frozenset({"وفد", "بعثه", "ممثل", "مندوب", "مبعوث"})
SENDING = frozenset({"من", "عن"})


def subject_before(
    tokens: Sequence[Token], found: Sequence[Chunk], verb: int, floor: int, after_verb: bool = False
) -> tuple[int, int] | None:
    """Return the token range of the noun groups left of a verb chunk, not left of chunk `floor`.

    None if there are none.

    `after_verb` tells that the floor is an earlier verb: what stands before a comma is its object.
    """
    if (
        after_verb
        and tokens[found[verb - 1].first].norm in (",", "،")
        and _opening(tokens, found, verb - 2, floor, ",") <= floor
    ):
        return None
    place = _over_insertion(tokens, found, verb - 1, floor)
    if place < floor or found[place].kind not in ("noun", "pron"):
        return None
    first = _group_start(tokens, found, place, floor)
    if first is None:
        return None
    last = found[place].last
    return found[_row_start(tokens, found, first, floor, after_verb)].first, last


def _over_insertion(tokens: Sequence[Token], found: Sequence[Chunk], place: int, floor: int) -> int:
    """Step left over adverbs, brackets, and a stretch between two commas."""
    while place >= floor:
        chunk = found[place]
        if chunk.kind in SKIPPED or (
            chunk.kind == "pron" and tokens[chunk.first].norm in ("both", "themselves", "itself")
        ):
            if chunk.kind == "pron" and (place == floor or found[place - 1].kind not in ("noun", "pron")):
                return place
            place -= 1
        elif tokens[chunk.first].norm == ")":
            place = _opening(tokens, found, place, floor, "(") - 1
        elif tokens[chunk.first].norm == ",":
            opening = _opening(tokens, found, place - 1, floor, ",")
            if opening <= floor or _is_row(tokens, found, opening, place):
                return place - 1
            place = opening - 1
        elif chunk.kind == "punct" and tokens[chunk.first].norm in "\"”“’'–—»":
            place = _before_dash(tokens, found, place, floor)
        else:
            return place
    return place


def _before_dash(tokens: Sequence[Token], found: Sequence[Chunk], place: int, floor: int) -> int:
    """Step left over a mark; a dash closes a stretch that another opens, where it names nobody: "– meeting in Lomé –"."""
    mark = tokens[found[place].first].norm
    opening = _opening(tokens, found, place - 1, floor, mark) if mark in DASHES else floor
    if opening <= floor:
        return place - 1
    begun, word = found[opening + 1], tokens[found[opening + 1].first]
    aside = begun.kind in ("prep", "verb", "rel", "adv") or (
        word.norm.endswith("ing") and word.text.islower()
    )
    return opening - 1 if aside else place - 1


def _is_row(tokens: Sequence[Token], found: Sequence[Chunk], first: int, last: int) -> bool:
    """Say whether the stretch between two commas is a member of a list rather than an insertion."""
    joints = [i for i in range(first, min(first + 2, last)) if found[i].kind == "conj"]
    if joints and not (found[joints[0] + 1].kind == "prep" and tokens[found[joints[0]].first].norm == "and"):
        return True
    after = found[first + 1 : last]
    named = any(it.kind == "conj" for it in after) and all(
        it.kind in ("noun", "conj") or tokens[it.first].norm in ("of", ",") for it in after
    )
    start = first
    while (
        start > 3 and found[start - 1].kind == "noun" and tokens[_mark(tokens, found, start - 1)].norm == ","
    ):
        start = next(n for n in range(start - 2, -1, -1) if found[n].first == _mark(tokens, found, start - 1))
    behind_of = start > 1 and tokens[found[start - 2].first].norm == "of"
    return named and behind_of and tokens[after[0].head].tag == tokens[found[first - 1].head].tag == "NAME"


def _mark(tokens: Sequence[Token], found: Sequence[Chunk], place: int) -> int:
    """Return the first token of what stands left of a noun group and of the one that is "of" it.

    Not left of several people or things that are "of" it: "the Presidents of Kenya".
    """
    while place > 3 and found[place - 1].kind == "prep" and found[place - 2].kind == "noun":
        if found[place - 3].kind != "punct" or tokens[found[place - 2].head].number == "p":
            break
        place -= 2
    return found[place - 1].first


def _opening(tokens: Sequence[Token], found: Sequence[Chunk], place: int, floor: int, mark: str) -> int:
    """Walk left to an opening mark; the floor where there is none within sight."""
    least = max(floor, place - 25)
    while place > least and tokens[found[place].first].norm != mark:
        place -= 1
    return place if tokens[found[place].first].norm == mark else floor


def _group_start(tokens: Sequence[Token], found: Sequence[Chunk], place: int, floor: int) -> int | None:
    """Walk left over "of …" and other preposition groups to the noun group they belong to.

    None if none begins.
    """
    while place > floor and found[place - 1].kind == "prep":
        before = place - 2
        while before >= floor and found[before].kind in SKIPPED:
            before -= 1
        before -= _is_done_by(tokens, found, before, floor)
        if before < floor:
            return None
        kind = found[before].kind
        if kind in ("conj", "punct") and before > floor and found[before - 1].kind in ("noun", "pron"):
            before -= 1
        elif kind not in ("noun", "pron"):
            return None
        place = before
    return place


def _is_done_by(tokens: Sequence[Token], found: Sequence[Chunk], place: int, floor: int) -> bool:
    """Say whether a participle only tells by whom the noun before it is led or done: "a delegation headed by X visited"."""
    told = place > floor and found[place].kind == "verb" and not found[place].finite
    by = place + 1 < len(found) and tokens[found[place + 1].first].norm == "by"
    return told and by and found[place - 1].kind == "noun"


def _row_start(
    tokens: Sequence[Token], found: Sequence[Chunk], place: int, floor: int, after_verb: bool
) -> int:
    """Walk left over members of a list: "A, B of C and D"."""
    joined, start = False, place
    while start - 1 > floor:
        mark = found[start - 1]
        is_and = mark.kind == "conj"
        is_comma = tokens[mark.first].norm == ","
        if not (is_and or (is_comma and joined)):
            break
        left = start - 2
        if is_and and tokens[found[left].first].norm == "," and left > floor:
            if after_verb:
                break
            left = _over_told(tokens, found, left - 1, floor)
        left = _over_acronym(tokens, found, left, floor)
        if found[left].kind not in ("noun", "pron"):
            break
        earlier = _group_start(tokens, found, left, floor)
        if earlier is None:
            break
        if after_verb:
            return earlier if earlier - 1 > floor and tokens[found[earlier - 1].first].norm == "," else start
        joined, start = joined or is_and, earlier
    return start


def _over_told(tokens: Sequence[Token], found: Sequence[Chunk], place: int, floor: int) -> int:
    """Step left over a participle between two commas behind a member of a row: "Chad, represented by X, | and …"."""
    opening = _opening(tokens, found, place, floor, ",")
    told = opening > floor and found[opening + 1].kind == "verb" and not found[opening + 1].finite
    return opening - 1 if told and found[opening - 1].kind == "noun" else place


def _over_acronym(tokens: Sequence[Token], found: Sequence[Chunk], place: int, floor: int) -> int:
    """Step left over the short name in brackets behind a member of a row: "the African Union (AU) and …"."""
    if place - 2 < floor or tokens[found[place].first].norm != ")":
        return place
    return place - 3 if place - 3 >= floor and tokens[found[place - 2].first].norm == "(" else place


def subject_after(tokens: Sequence[Token], found: Sequence[Chunk], verb: int) -> tuple[int, int] | None:
    """Return the token range of the first noun group right of a verb chunk, with what is joined to it."""
    place = verb + 1
    if place < len(found) and is_attached(tokens, found, place):
        place += 1
    while place < len(found) and found[place].kind in ("adv", "prep"):
        if (
            found[place].kind == "prep"
            and place + 1 < len(found)
            and found[place + 1].kind not in ("noun", "pron")
        ):
            return None
        place += 2 if found[place].kind == "prep" else 1
    if place >= len(found) or found[place].kind not in ("noun", "pron") or found[place - 1].kind == "prep":
        return None
    last = row_end(tokens, found, _senders(tokens, found, place))
    return found[place].first, found[last].last


def _senders(tokens: Sequence[Token], found: Sequence[Chunk], place: int) -> int:
    """Step over the words that tell who sends an Arabic delegation: وفد | من الاتحاد الأفريقي, ممثلون عن كينيا."""
    head = tokens[found[place].head]
    if found[place].kind != "noun" or head.lemma not in SENT or place + 2 >= len(found):
        return place
    led = found[place + 1].kind == "prep" and tokens[found[place + 1].first].norm in SENDING
    return place + 2 if led and found[place + 2].kind == "noun" else place


def is_attached(tokens: Sequence[Token], found: Sequence[Chunk], place: int) -> bool:
    """Say whether a chunk is the pronoun attached to the verb before it, so that verb's object: شنته."""
    last = found[place - 1].last - 1
    return (
        found[place].kind == "pron"
        and found[place - 1].kind == "verb"
        and tokens[found[place].first].word == tokens[last].word
    )


def _past_acronym(tokens: Sequence[Token], found: Sequence[Chunk], place: int) -> int:
    """Step right over the short name in brackets behind a member of a row, where the row goes on."""
    marks = [tokens[it.first].norm for it in found[place + 1 : place + 4]]
    return place + 3 if marks[::2] == ["(", ")"] and place + 5 < len(found) else place


def row_end(tokens: Sequence[Token], found: Sequence[Chunk], place: int) -> int:
    """Walk right over members of a list joined by and, and over commas that an and follows."""
    last = place
    while last + 2 < len(found):
        beside = _past_acronym(tokens, found, last)
        mark, following = found[beside + 1], found[beside + 2]
        if mark.kind == "conj" and following.kind in ("noun", "pron"):
            last = beside + 2
        elif (
            tokens[mark.first].norm in (",", "،")
            and following.kind in ("noun", "conj")
            and not (following.kind == "noun" and not tokens[following.first].text[0].isascii())
        ):
            step = 3 if following.kind == "conj" else 2
            if last + step >= len(found) or found[last + step].kind != "noun":
                break
            last += step
        else:
            break
    return last
