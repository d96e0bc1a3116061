"""Subject choice: which noun group before, or in Arabic behind, its verb a clause's subject is."""

from __future__ import annotations

from accords.ingest.clauses.subjects import row_end, subject_after, subject_before
from accords.ingest.clauses.view import View
from accords.ingest.clauses.voices import cannot_act, deals, gender_of
from accords.ingest.token import Token

BLAMING, BLAME = "حمل", "مسووليه"
RENEWING = "جدد"


def subject_of(view: View, place: int, start: int, after_verb: bool) -> tuple[int, int] | None:
    """Find the subject in the order of the language."""
    order = view.words.order
    for side in order:
        if side == "before":
            range_ = subject_before(view.tokens, view.found, place, start, after_verb)
            if range_ is not None and len(order) > 1 and _unlike(view, place, range_):
                continue
        else:
            range_ = _behind(view, place) if _may_follow(view.tokens[view.found[place].head]) else None
        if range_ is not None and (
            deals(view.words, view.tokens[view.found[place].head], view.tokens[range_[0]])
            or len(order) == 1
            or view.acts(range_)
            or (side == "after" and _is_bare(view, place, range_))
        ):
            return range_
    return None


def _unlike(view: View, place: int, range_: tuple[int, int]) -> bool:
    """Say whether a noun or state's name before an Arabic verb is of another gender than the verb."""
    verb, noun = view.tokens[view.found[place].head], view.tokens[range_[0]]
    told = gender_of(noun) if noun.tag == "N" else None
    return _disagrees(verb, noun) or (verb.person == 3 and told is not None and told != verb.gender)


def _behind(view: View, place: int) -> tuple[int, int] | None:
    """Return the noun groups behind a verb that may act; over an object that stands before them: وقع الاتفاقية الرئيس."""
    verb, range_ = view.tokens[view.found[place].head], subject_after(view.tokens, view.found, place)
    if range_ is None or _disagrees(verb, view.tokens[range_[0]]) or _is_addressed(view, verb, range_[1]):
        return None
    if verb.lemma == RENEWING and any(it.tag == "PRON" for it in view.tokens[range_[0] + 1 : range_[0] + 2]):
        return None
    if not cannot_act(view.words, verb, view.tokens[range_[0]]):
        return range_
    group = next(n for n, it in enumerate(view.found) if it.first <= range_[0] < it.last)
    first = _second(view, range_[0], view.found[group].last)
    if first is None and (group + 1 >= len(view.found) or view.found[group + 1].kind != "noun"):
        return None
    group += first is None
    first = first or view.found[group].first
    last = view.found[row_end(view.tokens, view.found, group)].last
    acts = view.acts((first, last)) and not cannot_act(view.words, verb, view.tokens[first])
    return (first, last) if acts else None


def _is_addressed(view: View, verb: Token, end: int) -> bool:
    """Say whether whoever stands alone behind an Arabic verb is thanked or blamed: وشكر المبعوث على جهوده, وحمّل الجيش مسؤولية."""
    if verb.lemma == BLAMING:
        return end < len(view.tokens) and view.tokens[end].norm == BLAME
    if verb.lemma not in view.words.thanking:
        return False
    behind = view.tokens[end] if end < len(view.tokens) else None
    return behind is None or behind.norm in ("علي", ".")


def _second(view: View, first: int, last: int) -> int | None:
    """Return where a second noun with an article begins in a group, which one with an article cannot own."""
    tokens = view.tokens
    place = next((n for n in range(first + 1, last) if tokens[n].tag != "ADJ"), last)
    whole = all(it.text.startswith("ال") for it in tokens[first : place + 1]) and place < last
    return place if whole and tokens[place].tag == "N" and not tokens[place].text.endswith("ية") else None


def topic_of(
    view: View, place: int, start: int, mark: int | None, finite: int | None
) -> tuple[int, int] | None:
    """Return the noun an Arabic sentence or that-clause begins with: it acts, whatever follows the verb."""
    if (
        view.words.order[0] != "after"
        or (mark is None and finite is not None)
        or (mark is not None and view.found[mark].kind != "comp")
    ):
        return None
    first = start
    while first < place and view.found[first].kind == "conj":
        first += 1
    if first < place and mark is not None and view.found[first].kind == "pron":
        return _named_behind(view, place, first) or (view.found[first].first, view.found[first].last)
    if (
        first >= place
        or view.found[first].kind != "noun"
        or view.tokens[view.found[first].first].tag == "DET"
    ):
        return None
    range_ = view.found[first].first, view.found[row_end(view.tokens, view.found, first)].last
    sure = mark is not None or view.acts(range_)
    if mark is None and any(
        it.kind == "punct" and view.tokens[it.first].norm != "," for it in view.found[first:place]
    ):
        return None
    return range_ if sure and range_[1] <= view.found[place].first else None


def _named_behind(view: View, place: int, pronoun: int) -> tuple[int, int] | None:
    """Return who acts behind a verb where the "it" of "that it" means nobody: أنه … اتفق الجانبان على, أنه أدانت مصر."""
    told, verb = view.tokens[view.found[pronoun].head], view.tokens[view.found[place].head]
    if told.number != "s":
        return None
    range_ = _behind(view, place) if _may_follow(view.tokens[view.found[place].head]) else None
    unlike = told.gender == "m" and verb.gender == "f"
    many = range_ is not None and (unlike or view.tokens[range_[0]].number in ("d", "p"))
    return range_ if range_ is not None and many and view.acts(range_) else None


def _is_bare(view: View, place: int, range_: tuple[int, int]) -> bool:
    """Say whether what stands right behind a verb is an unknown noun, so a name or a person.

    Rather than an object.
    """
    token = view.tokens[range_[0]]
    if token.tag == "DET" and range_[1] - range_[0] == 1:
        return True
    return range_[0] == view.found[place].last and token.tag in ("N", "NAME") and token.number is None


def _disagrees(verb: Token, noun: Token) -> bool:
    """Say whether a state's name behind an Arabic verb is of another gender than the verb.

    So that it is its object.
    """
    return noun.tag == "NAME" and noun.gender == "f" and verb.gender == "m" and verb.person == 3


def _may_follow(verb: Token) -> bool:
    """Say whether a verb's subject may stand after it.

    An Arabic verb before its subject is singular and third person.
    """
    return verb.number not in ("d", "p") and verb.person in (None, 3)
