"""Matches: where the triggers of frames stand in a sentence, and in which clause."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from accords.ingest.acts.frame import Frame, Trigger, match, triggers
from accords.ingest.acts.reported import is_promised
from accords.ingest.acts.resumption import resumed
from accords.ingest.acts.settings import over_setting
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.meaning import is_of_none
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene
from accords.ingest.token import Token

VERBAL = frozenset({"V", "VPART", "AUX"})
AHEAD = 18
BEFORE = 6
LONGEST = 3
OWED = frozenset({"must", "should"})
FREE = frozenset({"main", "coordinate", "complement"})
NOT_NOUN = frozenset({"V", "AUX", "PRON", "REL", "COMP"})


class Match(NamedTuple):
    """A frame whose trigger stands at these tokens (end exclusive), and the clause it belongs to."""

    frame: Frame
    part: str
    first: int
    last: int
    clause: Clause | None


def matches(scene: Scene) -> Iterator[Match]:
    """Yield the matches of a sentence from left to right; one trigger may open several frames."""
    tokens = scene.sentence.tokens
    index, through = triggers(scene.sentence.lang), wording(scene.sentence.lang).through
    here = {it.norm for it in tokens} | {it.lemma for it in tokens}
    people = {n for it in scene.finds if it.form == "person" for n in range(it.first, it.last)}
    for place, token in enumerate(tokens):
        if place in people:
            continue
        options = index.get(token.norm, ())
        if token.lemma != token.norm and token.lemma in index:
            options = (*options, *index[token.lemma])
        if not options or (place and f"{tokens[place - 1].norm} {token.norm}" in through):
            continue
        taken: set[str] = set()
        barred = _barred(token)
        for trigger in options:
            if trigger.part in barred or not here.issuperset(trigger.words):
                continue
            end = _match(scene, place, trigger)
            if end is None or trigger.frame.id in taken or not _is_as_asked(scene, place, trigger.frame.only):
                continue
            taken.add(trigger.frame.id)
            clause = clause_at(scene, place)
            yield Match(
                trigger.frame, trigger.part, place, end,
                clause if trigger.part == "verbs" else resumed(scene, place, clause),
            )  # fmt: skip


def _barred(token: Token) -> tuple[str, ...]:
    """Return the parts of a frame that a token of this part of speech cannot open."""
    nominal = ("nouns",) if token.tag in NOT_NOUN else ()
    return nominal if token.tag in VERBAL else ("verbs", *nominal)


def _is_as_asked(scene: Scene, place: int, only: str | None) -> bool:
    """Say whether a clause is told as the frame asks: negated, wished for, reported or planned."""
    match only:
        case "negated":
            return _is_negated(scene, place)
        case "wished":
            return _is_wished(scene, place)
        case "reported":
            return _is_reported(scene, place)
        case "planned":
            return _is_planned(scene, place)
    return True


def _match(scene: Scene, place: int, trigger: Trigger) -> int | None:
    """Return where a trigger ends, if all its words stand there and nothing cancels it."""
    tokens = scene.sentence.tokens
    end = match(tokens, place, trigger)
    if end is None:
        return None
    if trigger.part == "verbs" and trigger.words[0] == "have" and _only_helps(scene, place):
        return None
    if trigger.part == "verbs" and trigger.frame.family == "intend" and _only_describes(scene, place):
        return None
    if trigger.part == "nouns" and _is_in_name(scene, place):
        return None
    if trigger.part == "nouns" and tokens[place].tag == "VPART" and tokens[place].norm != trigger.words[0]:
        return None  # "is helping Chad to", not "help to"
    if trigger.part == "nouns" and trigger.frame.strength and _is_many(scene, place, trigger):
        return None
    cancelled = _is_cancelled(scene, end, trigger.frame)
    return end if not cancelled and _goes_on(scene, place, end, trigger.frame) else None


def _is_many(scene: Scene, place: int, trigger: Trigger) -> bool:
    """Say whether an Arabic noun of will is a plural, so a thing owed or hoped for, or in question: التزامات, مدى استعداد."""
    token = scene.sentence.tokens[place]
    if place and scene.sentence.tokens[place - 1].norm in wording(scene.sentence.lang).degrees:
        return True
    willed = scene.sentence.lang == "ar" and trigger.frame.family != "discuss"
    return willed and token.number == "p" and token.norm != trigger.words[0]


def _only_helps(scene: Scene, place: int) -> bool:
    """Say whether an English "have" only makes the tense of another verb: "have so far not | done so"."""
    clause = clause_at(scene, place)
    return clause is not None and clause.verb.first <= place < clause.verb.head


def _only_describes(scene: Scene, place: int) -> bool:
    """Say whether an English participle of will describes the noun before it: "forces seeking to", ", hoping to"."""
    if scene.sentence.lang != "en" or not scene.sentence.tokens[place].norm.endswith("ing") or place == 0:
        return False
    clause = clause_at(scene, place)
    return clause is not None and not clause.verb.finite and clause.kind == "participle"


def _is_in_name(scene: Scene, place: int) -> bool:
    """Say whether a noun is part of a body's or paper's name: جبهة النصرة, "Joint Statement on Support for Kenya"."""
    tokens = scene.sentence.tokens
    if scene.sentence.lang != "ar":
        named = place > 1 and tokens[place].text[0].isupper() and tokens[place - 1].tag in ("PREP", "NAME")
        return named and any(it.text[0].isupper() for it in tokens[place - 2 : place])
    return any(
        it.first <= place < it.last
        and (
            (it.form == "name" and it.type in ("Organization", "Meeting"))
            or (it.type == "WorkingGroup" and place == it.first + 1)
        )
        for it in scene.finds
    )


def _goes_on(scene: Scene, place: int, end: int, frame: Frame) -> bool:
    """Say whether what follows the trigger, and its clause, are as the frame asks."""
    tokens = scene.sentence.tokens
    if frame.then and not any(it.tag in frame.then for it in tokens[end : end + 2]):
        return False
    if frame.near and not any(
        it.lemma in frame.near or it.norm in frame.near for it in _ahead(scene, end, frame)
    ):
        return False
    before = tokens[max(0, place - BEFORE) : place]
    if frame.behind and not any(it.lemma in frame.behind or it.norm in frame.behind for it in before):
        return False
    if frame.direct and not _has_direct(scene, clause_at(scene, place), end, frame):
        return False
    clause = clause_at(scene, place) if frame.finite else None
    return not frame.finite or (clause is not None and clause.verb.finite)


def _ahead(scene: Scene, end: int, frame: Frame) -> Sequence[Token]:
    """Return the words behind a trigger that belong to it: of an Arabic promise singular ones, up to another verb."""
    tokens = scene.sentence.tokens[end : end + AHEAD]
    if scene.sentence.lang != "ar" or frame.strength is None:
        return tokens
    verbs = [n for n, it in enumerate(tokens) if it.tag in ("V", "VPART") and n > 0]
    reach = tokens[: min(verbs, default=AHEAD) + 1]
    return [
        it for it in reach if it.number != "p" and (it.tag not in ("V", "VPART") or it.norm in frame.near)
    ]


def _has_direct(scene: Scene, clause: Clause | None, end: int, frame: Frame) -> bool:
    """Say whether the first noun behind a verb and its subject is one the frame asks for.

    Where the frame names a preposition, a verbal noun may stand behind it: أمر بإرسال.
    """
    tokens = scene.sentence.tokens
    behind = clause is not None and clause.subject is not None and clause.subject[0] >= end
    place = clause.subject[1] if behind and clause is not None and clause.subject is not None else end
    place = over_emphasis(scene, over_setting(scene, place))
    while place < len(tokens) - 1 and tokens[place].tag in ("PREP", "DET", "ADV", "PUNCT", "PRON"):
        if tokens[place].tag == "PREP" and tokens[place].norm in frame.direct:
            return tokens[place + 1].norm in wording(scene.sentence.lang).actions
        place += 1
    return place < len(tokens) and not {tokens[place].lemma, tokens[place].norm}.isdisjoint(frame.direct)


def over_emphasis(scene: Scene, place: int) -> int:
    """Step over words that only strengthen the verb before them: رفضت مصر | رفضا قاطعا."""
    tokens, known = scene.sentence.tokens, wording(scene.sentence.lang).emphatic
    lengths = (LONGEST, 2, 1) if known else ()
    while True:
        said = {n: " ".join(it.norm for it in tokens[place : place + n]) for n in lengths}
        step = next((n for n in lengths if place + n <= len(tokens) and said[n] in known), 0)
        if not step:
            return place
        place += step


def _is_negated(scene: Scene, place: int) -> bool:
    """Say whether the clause of a token's verb is negated by its own words."""
    clause = clause_at(scene, place)
    words = wording(scene.sentence.lang)
    return clause is not None and (clause.verb.negated or is_of_none(words, scene.sentence.tokens, clause))


def _is_wished(scene: Scene, place: int) -> bool:
    """Say whether somebody asks for what the clause of a token tells: "urged X to cease"."""
    clause = clause_at(scene, place)
    if clause is None or clause.subject is None:
        return False
    return clause.wished or _is_owed(scene, clause)


def _is_owed(scene: Scene, clause: Clause) -> bool:
    """Say whether an English verb tells what its subject must do: "Belarus must cease its attacks"."""
    owed = scene.sentence.tokens[clause.verb.first : clause.verb.head]
    return scene.sentence.lang == "en" and any(it.norm in OWED for it in owed) and clause.kind in FREE


def _is_reported(scene: Scene, place: int) -> bool:
    """Say whether somebody is reported to promise what the clause of a token tells: "said it would send aid"."""
    clause = clause_at(scene, place)
    return clause is not None and is_promised(scene, clause)


def _is_planned(scene: Scene, place: int) -> bool:
    """Say whether the clause behind a verb tells what is to be done: "agreed that the ministers should meet"."""
    above = clause_at(scene, place)
    below = next((it for it in scene.clauses if it.verb.first > place), None)
    if above is None or below is None or below.kind not in ("complement", "coordinate", "relative"):
        return False
    return below.parent == above.number and below.verb.modal in wording(scene.sentence.lang).planning


def _is_cancelled(scene: Scene, end: int, frame: Frame) -> bool:
    """Say whether words right after the trigger cancel the frame."""
    tokens = scene.sentence.tokens
    return any(
        all(end + i < len(tokens) and tokens[end + i].norm == word for i, word in enumerate(words))
        for words in frame.unless
    )


def clause_at(scene: Scene, place: int) -> Clause | None:
    """Return the clause a token belongs to.

    Whose verb it is, whose subject, or else the last verb before it.
    """
    before = None
    for clause in scene.clauses:
        if clause.verb.first <= place < clause.verb.last:
            return clause
        if (
            clause.subject is not None
            and clause.subject[0] <= place < clause.subject[1]
            and clause.verb.finite
            and not (before is not None and clause.kind == "relative" and scene.sentence.lang == "en")
        ):
            return clause
        if clause.verb.first < place:
            before = clause
    return before or _first_clause(scene)


def _first_clause(scene: Scene) -> Clause | None:
    """Return the clause of words before every verb; in English over their participles: "at the talks held here, | X said"."""
    fronted = scene.sentence.lang == "en" and bool(scene.clauses) and not scene.clauses[0].verb.finite
    ahead = [it for it in scene.clauses if it.verb.finite and it.kind == "main"] if fronted else []
    return next(iter((*ahead, *scene.clauses)), None)
