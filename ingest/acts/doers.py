"""Doers: whom the Arabic words around a danger name as those who do it, by whose hand, and by whose persistence."""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene
from accords.ingest.mentions.found import Found

FAR = 12
NEAR = 3
PAIR = 2
FROM = "من"
MARKS = frozenset({"REL", "COMP"})
LEADING = frozenset({"ADJ", "DET", "N", "NUM"})


def doers(scene: Scene, danger: Found, named: list[Found]) -> list[Found]:
    """Return those of the named who do a danger: "the raids by …", "the raids that … carries out", "what … commits of raids"."""
    if scene.sentence.lang != "ar":
        return []
    return (
        [it for it in named if _persists(scene, it, danger) or _is_to_cease(scene, it, danger)]
        or _subject(_committed(scene, danger), named)
        or _subject(_carried_out(scene, danger), named)
        or [it for it in named if _is_hand(scene, it, danger)][:1]
    )


def what_of(scene: Scene, start: int) -> int:
    """Return where the noun begins that an Arabic "what" is explained by: ما ترتكبه … من | جرائم; else the place itself."""
    clause = what_clause(scene, start)
    if clause is None:
        return start
    if scene.sentence.tokens[clause.verb.head].lemma in wording("ar").calling:
        return _called(scene, clause.verb.last)
    if clause.subject is None:
        return start
    place, tokens = clause.subject[1], scene.sentence.tokens
    while place < len(tokens) and tokens[place].tag in ("ADJ", "ADV"):
        place += 1
    return place + 1 if place + 1 < len(tokens) and tokens[place].norm == FROM else start


def _called(scene: Scene, place: int) -> int:
    """Return where that begins which somebody calls a thing: ما وصفته ب | التدخل."""
    tokens = scene.sentence.tokens
    while place < len(tokens) and (
        tokens[place].tag == "PRON" or tokens[place].norm in ("ب", "من", "انه", "ان")
    ):
        place += 1
    return place


def what_clause(scene: Scene, start: int) -> Clause | None:
    """Return the clause that tells what somebody does where an Arabic "what" begins near a place: بما تبذله قطر."""
    tokens = scene.sentence.tokens
    near = range(start, min(start + PAIR, len(tokens)))
    marks = [n for n in near if tokens[n].tag in MARKS and tokens[n].norm in wording("ar").what]
    if not marks or any(it.tag not in ("PREP", "DET", "PRON") for it in tokens[start : marks[0]]):
        return None
    return next((it for it in scene.clauses if it.verb.first == marks[0] + 1), None)


def _persists(scene: Scene, find: Found, danger: Found) -> bool:
    """Say whether a noun of doing or going on before a find leads to the danger: إقدام إسرائيل على هدم, مواصلة …."""
    tokens, words = scene.sentence.tokens, wording("ar")
    if not find.last <= danger.first <= find.last + NEAR:
        return False
    gap = tokens[find.last : danger.first]
    if not all(it.tag in ("ADJ", "PREP", "DET") or it.lemma in words.carriers for it in gap):
        return False
    place = find.first - 1
    while place >= 0 and (tokens[place].lemma in words.agents or tokens[place].tag == "DET"):
        place -= 1
    return place >= 0 and tokens[place].tag == "N" and tokens[place].lemma in words.committing


def _is_to_cease(scene: Scene, find: Found, danger: Found) -> bool:
    """Say whether a find is asked to leave a danger off itself: دعا إيران إلى الكف عن التدخل."""
    tokens, words = scene.sentence.tokens, wording("ar")
    gap = tokens[find.last : danger.first]
    if not PAIR <= len(gap) <= FAR // PAIR or gap[0].norm not in words.leads("object"):
        return False
    nouns = [it.lemma for it in gap if it.tag not in ("PREP", "DET", "ADJ")]
    asked = any(
        words.controls(tokens, it.verb) and it.verb.first < find.first and not it.negated
        for it in scene.clauses[-9:]
    )
    return (
        asked
        and bool(nouns)
        and nouns[0] in words.ceasing
        and all(it in words.ceasing or it in words.carriers for it in nouns)
    )


def _committed(scene: Scene, danger: Found) -> Clause | None:
    """Return the clause of "what … commits" that a danger behind "of" explains."""
    tokens = scene.sentence.tokens
    before = danger.first - 1
    while before > 0 and tokens[before].lemma in wording("ar").carriers:
        before -= 1
    if before < 1 or tokens[before].norm != FROM:
        return None
    return next(
        (
            clause
            for clause in scene.clauses
            if clause.verb.first >= 1
            and tokens[clause.verb.first - 1].norm in wording("ar").what
            and clause.subject is not None
            and clause.subject[1] <= before <= clause.subject[1] + 1
        ),
        None,
    )


def _carried_out(scene: Scene, danger: Found) -> Clause | None:
    """Return the clause that tells who carries a danger out or owns to it: التي تقوم بها, الذي أعلنت … مسؤوليتها عنه."""
    tokens, words = scene.sentence.tokens, wording("ar")
    for clause in scene.clauses:
        place = clause.verb.first - 1
        if (
            clause.subject is None
            or not danger.core < place < danger.last + NEAR
            or tokens[place].tag != "REL"
        ):
            continue
        does = tokens[clause.verb.head].lemma in words.doing and _refers(scene, clause.verb.last)
        behind = tokens[clause.verb.last : clause.last]
        owns = (
            any(it.lemma in words.answering for it in behind)
            and tokens[clause.verb.head].lemma in words.reporting
        )
        if does or owns:
            return clause
    return None


def _refers(scene: Scene, place: int) -> bool:
    """Say whether a pronoun stands right at a place, or behind a preposition there."""
    near = scene.sentence.tokens[place : place + PAIR]
    return any(it.tag == "PRON" for it in near[: 1 + bool(near and near[0].tag == "PREP")])


def _subject(clause: Clause | None, named: list[Found]) -> list[Found]:
    """Return the named in the subject of a clause."""
    if clause is None or clause.subject is None:
        return []
    first, last = clause.subject
    return [
        it
        for it in named
        if first <= it.first < last and not (it.inside and it.inside.type == "Organization")
    ]


def _is_hand(scene: Scene, find: Found, danger: Found) -> bool:
    """Say whether a find stands behind words for by whom a danger is done: من قبل, على يد, من جانب."""
    if not danger.core < find.first <= danger.last + FAR:
        return False
    tokens = scene.sentence.tokens
    place = find.first
    while place > danger.core and tokens[place - 1].tag in LEADING and not _ends_mark(scene, place):
        place -= 1
    return _ends_mark(scene, place) and not _leaves(scene, danger, place)


def _ends_mark(scene: Scene, place: int) -> bool:
    """Say whether the words right before a place are those for by whom something is done."""
    tokens, marks = scene.sentence.tokens, wording("ar").by_hand
    return any(
        " ".join(it.norm for it in tokens[place - n : place]) in marks for n in _lengths(marks) if n <= place
    )


def _lengths(marks: frozenset[str]) -> Iterator[int]:
    """Yield of how many words the marks are."""
    return iter(sorted({len(it.split()) for it in marks}))


def _leaves(scene: Scene, danger: Found, place: int) -> bool:
    """Say whether another statement or another danger begins between a danger and a place."""
    tokens = scene.sentence.tokens
    others = [
        it
        for it in scene.finds
        if it.type == "Threat" and danger.last <= it.first < place and it.kind != "armed_group"
    ]
    if any(tokens[it.first - 1].tag != "CONJ" for it in others):
        return True
    return any(
        token.tag in ("COMP", "PUNCT") or (token.tag == "V" and tokens[n - 1].tag != "REL")
        for n, token in enumerate(tokens[danger.last : place], danger.last)
    )
