"""The end of a phrase: how far the words behind its head noun belong to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from accords.ingest.clauses.chunk import Chunk
from accords.ingest.clauses.wording import wording
from accords.ingest.mentions.found import Found
from accords.ingest.mentions.head_rules import HeadHit
from accords.ingest.mentions.phrase import Phrase
from accords.ingest.mentions.phrase_start import DASHES
from accords.ingest.things.meeting_words import meeting_words
from accords.ingest.token import Token

CONNECTORS = frozenset(
    {
        "of",
        "on",
        "for",
        "to",
        "and",
        "the",
        "in",
        "&",
        "-",
        "with",
        "against",
        "'s",
        "regarding",
        "concerning",
        "by",
    }
)
POSSESSIVE = frozenset({"its", "their", "his", "her", "our"})
ARTICLES = frozenset({"a", "an"})
MOST_GROUPS = 4
LONGEST = 5
LAYING = frozenset({"on", "to"})
NEAR = 6
BETWEEN = "بين"
WITHIN = "في"
TITLED = frozenset({"Agreement", "WorkingGroup"})


def over_founding(tokens: Sequence[Token], last: int, chunk_of: Mapping[int, Chunk]) -> int:
    """Walk right over what an agreement does, told by a participle: "the Agreement establishing the Bank"."""
    if last >= len(tokens) or tokens[last].norm not in wording("en").founding:
        return last
    behind = last + 2 if last + 1 < len(tokens) and tokens[last + 1].tag == "PREP" else last + 1
    following = chunk_of.get(behind)
    whole = following is not None and following.kind == "noun" and following.first == behind
    return following.last if following is not None and whole else last


def over_date(tokens: Sequence[Token], last: int, barred: frozenset[int]) -> int:
    """Walk right over the date an agreement is known by: "the Treaty of 14 November 1990"."""
    end = last + 1
    while end in barred and end < len(tokens):
        end += 1
    dated = end > last + 1 and tokens[last].norm == "of"
    return end if dated else last


def shortened(tokens: Sequence[Token], last: int, phrase: Phrase) -> Phrase:
    """End an Arabic meeting's phrase before a long row of those it was between: مباحثات بين وفدي … و…."""
    marks = [it for it in range(last, phrase.last) if tokens[it].norm == BETWEEN]
    if not marks or phrase.last - marks[0] <= LONGEST:
        return phrase
    return phrase._replace(last=marks[0])


def named_right(
    tokens: Sequence[Token], place: int, starts: Mapping[int, Found], barred: frozenset[int]
) -> int:
    """Walk right over the capitals of a name: "Convention on the Law of the Sea"."""
    last = place
    while last < len(tokens):
        step = last = _over_list(tokens, last, starts, barred) if last > place else last
        while step < len(tokens) and tokens[step].norm in CONNECTORS and step - last < 3:
            step += 1
        if step in barred or last in barred:
            break
        if step >= len(tokens) or not tokens[step].text[0].isupper() or tokens[step].tag in ("PRON", "PUNCT"):
            break
        if (
            step > last
            and tokens[last].norm in ("and", "in", "with")
            and (step in starts or tokens[last].norm != "and" or tokens[last + 1].norm == "the")
        ):
            break
        if tokens[last].norm == "by" and step in starts:
            break
        if step == last and tokens[step].tag not in ("NAME", "NUM", "N", "ADJ", "X"):
            break
        last = step + 1
    return last


def _over_list(
    tokens: Sequence[Token], place: int, starts: Mapping[int, Found], barred: frozenset[int]
) -> int:
    """Walk right over a list of capitals that an "and" closes: "on Politics, Defence and Security".

    A known name or a date in it makes it a list of something else.
    """
    step = place
    while step + 1 < len(tokens) and tokens[step].norm == "," and tokens[step + 1].text[0].isupper():
        step += 1
        while step < len(tokens) and (tokens[step].text[0].isupper() or tokens[step].norm == "-"):
            if step in starts or step in barred or tokens[step].tag in ("V", "PRON"):
                return place
            step += 1
    closes = step > place and step + 1 < len(tokens) and tokens[step].norm in ("and", "&")
    ends = closes and tokens[step + 1].text[0].isupper() and step + 1 not in starts and step + 1 not in barred
    return step + 2 if ends else place


def over_complements(
    tokens: Sequence[Token],
    last: int,
    hit: HeadHit,
    chunk_of: Mapping[int, Chunk],
    starts: Mapping[int, Found],
    barred: frozenset[int],
    heads: frozenset[str],
) -> int:
    """Walk right over the preposition groups the head takes, and what is joined to the last of them.

    Never over a date.
    """
    if hit.rule.after:
        chunk = chunk_of.get(last - 1)
        last = chunk.last if chunk is not None and chunk.kind == "noun" else last
        last = min([last, *(place for place in range(hit.last, last) if place in barred)])
        last = next((it for it in range(hit.last, last) if _begins_other(tokens, it)), last)
        last = _over_subjects(tokens, last, chunk_of) if hit.rule.type == "Agreement" else last
    manners = wording("en").manners
    for _ in range(MOST_GROUPS):
        if last + 1 >= len(tokens):
            break
        norm = tokens[last].norm
        if tokens[last + 1].norm == "behalf":
            break
        takes = norm in hit.rule.takes or (norm == "of" and tokens[last].tag == "PREP")
        following = chunk_of.get(last + 1)
        if (
            not takes
            or following is None
            or following.kind != "noun"
            or tokens[last].tag == "V"
            or (norm == "in" and tokens[following.head].lemma in manners)
            or (norm == "for" and tokens[last + 1].norm in POSSESSIVE)
            or _is_laid(tokens, hit.first, norm)
            or (hit.rule.after and tokens[last + 1].lemma in wording("ar").circumstances)
            or (hit.rule.type in TITLED and norm == WITHIN and last + 1 in starts)
            or not barred.isdisjoint(range(last + 1, following.last))
        ):
            break
        pair = norm in ("between", "among") or are_states(hit, following.last, starts)
        joined = over_joined(tokens, following.last, chunk_of, norm in ("between", "of", "among"), pair)
        deeds = hit.rule.type == "Threat" and not hit.rule.after
        rest = tokens[following.last : joined]
        other = deeds and (
            (norm != "of" and any(it.lemma in heads for it in rest))
            or (len(rest) > 1 and rest[0].tag == "CONJ" and rest[1].norm == "the")
            or any(it.norm in POSSESSIVE for it in rest[1:3])
            or any(it.tag == "CONJ" and then.norm in POSSESSIVE for it, then in pairwise(rest))
        )
        last = following.last if other else joined
        last = _over_dashed(tokens, last, chunk_of) if hit.rule.type == "Meeting" else last
    last = _before_making(tokens, hit, last) if hit.rule.type == "WorkingGroup" else last
    return _before_next(tokens, hit, last) if hit.rule.after else last


def are_states(hit: HeadHit, last: int, starts: Mapping[int, Found]) -> bool:
    """Say whether a joint body is of the state that ends here and the next: "the Joint Commission of Kenya | and Malawi"."""
    one = next((it for it in starts.values() if it.type == "State" and it.last == last), None)
    other = [it for it in starts.values() if it.type == "State" and 0 < it.first - last <= 2]
    return hit.rule.type == "WorkingGroup" and hit.last - hit.first > 1 and one is not None and bool(other)


def _before_making(tokens: Sequence[Token], hit: HeadHit, last: int) -> int:
    """End an Arabic body's phrase before the words that tell how an agreement in it was made: … الاتفاق | المبرم بين."""
    made = meeting_words("ar").made if hit.rule.after else frozenset()
    return next((n for n in range(hit.last, last) if tokens[n].norm in made), last)


def _begins_other(tokens: Sequence[Token], place: int) -> bool:
    """Say whether an Arabic noun right behind a definite word is of another group: شارك في الاجتماع | وزراء خارجية …."""
    token, before = tokens[place], tokens[place - 1]
    known = token.number is not None or token.norm in wording("ar").transparent
    plain = token.tag == "N" and not token.definite and before.definite and before.tag in ("N", "ADJ")
    return plain and (known or token.lemma in wording("ar").circumstances)


def _over_dashed(tokens: Sequence[Token], last: int, chunk_of: Mapping[int, Chunk]) -> int:
    """Walk right over a name that a dash joins to the one before: "session of the Ghana–Togo | Joint Commission"."""
    if last + 1 >= len(tokens) or tokens[last].norm not in DASHES or tokens[last + 1].tag != "NAME":
        return last
    close = tokens[last - 1].end == tokens[last].start and tokens[last].end == tokens[last + 1].start
    following = chunk_of.get(last + 1)
    return following.last if close and following is not None and tokens[last - 1].tag == "NAME" else last


def _is_laid(tokens: Sequence[Token], first: int, norm: str) -> bool:
    """Say whether a verb before a danger makes a preposition lead to who did it: "blamed the attack | on Mali"."""
    if norm not in LAYING:
        return False
    laying = wording("en").laying
    return any(f"{it.lemma} {norm}" in laying for it in tokens[max(0, first - NEAR) : first])


def _over_subjects(tokens: Sequence[Token], last: int, chunk_of: Mapping[int, Chunk]) -> int:
    """Walk right over what else an Arabic treaty is of: معاهدة الصداقة وحسن الجوار والتعاون."""
    subjects = wording("ar").accord_subjects
    while last + 1 < len(tokens) and tokens[last].tag == "CONJ" and last > 0:
        following = chunk_of.get(last + 1)
        if following is None or following.first != last + 1 or tokens[last + 1].lemma not in subjects:
            break
        last = following.last
    return last


def over_done(tokens: Sequence[Token], last: int, chunk_of: Mapping[int, Chunk]) -> int:
    """Walk right over what a deed does, told by a participle: "acts inciting violence or hatred"."""
    if last + 1 >= len(tokens) or tokens[last].tag != "VPART" or not tokens[last].norm.endswith("ing"):
        return last
    following = chunk_of.get(last + 1)
    if following is None or following.kind != "noun" or following.first != last + 1:
        return last
    return over_joined(tokens, following.last, chunk_of, True)


def done_by(
    tokens: Sequence[Token], last: int, chunk_of: Mapping[int, Chunk], starts: Mapping[int, Found]
) -> int:
    """Walk right over a participle and the name of who did it: "the crimes | committed by the Taliban"."""
    place = last + (last + 1 < len(tokens) and tokens[last].tag == "VPART" and tokens[last].passive)
    if place == last or tokens[last].lemma not in wording("en").carrying_out:
        return last
    place += tokens[place].norm in ("out", "against")
    following = chunk_of.get(place + 1) if place + 1 < len(tokens) and tokens[place].norm == "by" else None
    named = following is not None and any(n in starts for n in range(following.first, following.last))
    return following.last if following is not None and named and following.last - place <= LONGEST else last


def _before_next(tokens: Sequence[Token], hit: HeadHit, last: int) -> int:
    """End an Arabic phrase where a list goes on with the same head.

    "working group for X and working group for Y".
    """
    for place in range(hit.last, last):
        if tokens[place].lemma == tokens[hit.first].lemma and tokens[place - 1].tag in ("CONJ", "PUNCT"):
            return place - 2 if tokens[place - 2].norm == "," else place - 1
    return last


def over_joined(
    tokens: Sequence[Token], last: int, chunk_of: Mapping[int, Chunk], long: bool, two: bool = False
) -> int:
    """Walk right over noun groups joined by and, with commas only in a list that an and closes.

    `two` tells that at least two belong together ("between A and B"), even where a verb follows the second; else "a"
    begins another thing: "a dialogue on energy and | a working group".
    """
    while last + 1 < len(tokens):
        step = _over_acronym(tokens, last)
        if tokens[step].norm == "," and long:
            step += 1
        if step < len(tokens) and tokens[step].tag == "CONJ":
            step += 1
        following = chunk_of.get(step)
        if (
            step == _over_acronym(tokens, last)
            or following is None
            or following.kind != "noun"
            or following.first != step
        ):
            break
        after = chunk_of.get(following.last)
        if after is not None and after.kind == "verb" and not two:
            break
        if tokens[step].norm in ARTICLES and not two:
            break
        two = two and tokens[last].norm == ","
        if tokens[last].norm == "," and tokens[step - 1].norm == "," and not _closes(tokens, following.last):
            break
        last = following.last
    return last


def _over_acronym(tokens: Sequence[Token], place: int) -> int:
    """Step over a short name in brackets between two members of a row: "A (AU) and B"."""
    if (
        place + 3 < len(tokens)
        and tokens[place].norm == "("
        and tokens[place + 2].norm == ")"
        and tokens[place + 3].tag == "CONJ"
    ):
        return place + 3
    return place


def _closes(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a list goes on to an "and" soon."""
    return any(tokens[i].tag == "CONJ" for i in range(place, min(place + 8, len(tokens))))
