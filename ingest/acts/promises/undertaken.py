"""Promises: what actors undertake for the future: who, how strongly, and the words that say what."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from accords.graph.reading import Factuality
from accords.ingest.acts.act import Actors, Promise
from accords.ingest.acts.matches import Match
from accords.ingest.acts.objects import behind
from accords.ingest.acts.promises.told_again import told_again
from accords.ingest.acts.promises.treaty import binding
from accords.ingest.acts.promises.twins import leads_again, over_twins
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.wording import wording
from accords.ingest.dates.dates import weekdays
from accords.ingest.draft import Draft, Scene
from accords.ingest.things.thing import ACTORS
from accords.ingest.token import Token

NEXT = 16
OWNED = 2
SHORTEST = 5
AGAIN = frozenset({"ان"})
NOBODY = frozenset({"neither", "no", "none"})
UNLESS = "لم"
WILL = frozenset({"س", "سوف", "لن"})
QUOTES = frozenset({'"', "”", "“", "''"})
TRIMMED = frozenset({"PUNCT", "CONJ", "COMP"})


def promise(
    draft: Draft, scene: Scene, match: Match, actors: Actors, meant: Factuality, act: int
) -> Promise | None:
    """Make the promise of a match; None where nothing stands behind the trigger."""
    first, last = _about(scene, match)
    if last <= first or _is_view(scene, match, first) or _is_talk(scene, match, first, last):
        return None
    if _is_heading(scene, first, last) or _is_excepted(scene, match):
        return None
    tokens = scene.sentence.tokens
    return Promise(
        actors.things,
        binding(draft, scene, match.frame.strength or "intends", match.first),
        (tokens[match.first].start, tokens[match.last - 1].end),
        (tokens[first].start, tokens[last - 1].end),
        scene.sentence.number,
        match.frame.id,
        match.frame.family,
        act,
        actors.how,
        actors.things[0],
        factuality=meant,
        steps=actors.steps,
    )


def _over_date(scene: Scene, first: int, last: int) -> int:
    """Step over the day on which something was agreed in English, and the "to" behind it: "agreed on Wednesday to | meet"."""
    if scene.sentence.lang != "en" or not first < last:
        return first
    tokens, place = scene.sentence.tokens, first
    while place < last and (
        tokens[place].norm in weekdays("en") or any(it.first <= place < it.last for it in scene.dates)
    ):
        place += 1
    led = place > first and place < last and tokens[place].norm == "to"
    return place + 1 if led else first


def _before_teller(scene: Scene, first: int, last: int) -> int:
    """End an English promise before who told of it: 'patrol the lake," | he told reporters', "reopen the road, | officials said"."""
    tokens = scene.sentence.tokens
    if scene.sentence.lang != "en":
        return last
    opened = any(it.norm in QUOTES for it in tokens[:first])
    closing = next((n for n in range(first, last) if opened and tokens[n].norm in QUOTES), last)
    mark = next(
        (n for n in range(closing - 1, max(first, closing - NEXT), -1) if tokens[n].norm == ","), None
    )
    telling, behind = wording("en").saying | wording("en").reporting, tokens[(mark or 0) + 1 : closing]
    told = any(it.tag in ("V", "VPART") and it.lemma in telling for it in behind)
    told = told and not any(it.tag in ("AUX", "REL") for it in behind)
    return mark if told and mark is not None else closing


def _is_heading(scene: Scene, first: int, last: int) -> bool:
    """Say whether words only announce the list that says what is undertaken: على ما يلي."""
    first += scene.sentence.tokens[first].tag == "PREP"
    said = " ".join(it.norm for it in scene.sentence.tokens[first:last])
    return said in wording(scene.sentence.lang).announcing


def _is_excepted(scene: Scene, match: Match) -> bool:
    """Say whether an Arabic "unless" stands before a noun of will: ما لم يبلغ أحد الطرفين | برغبته في إنهائها."""
    before = scene.sentence.tokens[: match.first] if match.part == "nouns" else []
    return any(it.tag == "COMP" and it.norm == UNLESS for it in before)


def _is_view(scene: Scene, match: Match, first: int) -> bool:
    """Say whether an Arabic that-clause without verb at its head follows.

    Agreeing that something is so is no promise.
    """
    tokens = scene.sentence.tokens
    if not heads_come_first(scene):
        return False
    place = min(first + (tokens[first].tag == "PREP"), len(tokens) - 1)
    if match.frame.family == "agree" and tokens[place].norm in wording(scene.sentence.lang).weights:
        return True
    if tokens[first - 1].tag == "COMP" and first - 1 >= match.last and match.part == "verbs":
        place = first - 1
    return (
        place + 1 < len(tokens)
        and tokens[place].tag == "COMP"
        and tokens[place + 1].tag in ("N", "NAME", "DET")
    )


def _is_talk(scene: Scene, match: Match, first: int, last: int) -> bool:
    """Say whether an Arabic text only tells what was talked about, and nothing to be done about it."""
    if match.frame.family != "discuss" or match.frame.plan or not heads_come_first(scene):
        return False
    words = wording(scene.sentence.lang)
    near = _without_views(scene.sentence.tokens[first : min(last, first + NEXT)], words.exchanged)
    wide = scene.sentence.tokens[first:last]
    return not (
        any(it.norm in words.prospects for it in near) or any(it.norm in words.openings for it in wide)
    )


def _without_views(tokens: Sequence[Token], exchanged: frozenset[str]) -> list[Token]:
    """Leave out the noun before views that are only exchanged: تبادل وجهات النظر."""
    return [it for n, it in enumerate(tokens) if n + 1 == len(tokens) or tokens[n + 1].norm not in exchanged]


def _about(scene: Scene, match: Match) -> tuple[int, int]:
    """Return the tokens of what is undertaken: from the trigger to the end of its clause."""
    tokens = scene.sentence.tokens
    first = _over_owner(scene, _from_refusal(scene, match, behind(scene, match)))
    last = match.clause.last if match.clause is not None and match.clause.last > first else len(tokens)
    last = min([last, *_next_verbs(scene, match, first)])
    last = over_twins(scene, first, last)
    while first < last and tokens[first].tag in TRIMMED:
        first += 1
    first += leads_again(scene, first, last)
    first = _over_date(scene, first, last)
    last = _before_teller(scene, first, _before_next(scene, first, last))
    while last > first and tokens[last - 1].tag in TRIMMED:
        last -= 1
    return first, last


def _over_owner(scene: Scene, first: int) -> int:
    """Step over whose an English will is: "the readiness of the African Union to accompany …"."""
    tokens = scene.sentence.tokens
    if heads_come_first(scene) or first >= len(tokens) or tokens[first].norm != "of":
        return first
    end = next((n for n in range(first + 1, min(first + NEXT, len(tokens))) if tokens[n].norm == "to"), None)
    owned = any(it.type in ACTORS and first < it.first <= first + OWNED for it in scene.finds)
    return end if end is not None and owned else first


def _from_refusal(scene: Scene, match: Match, first: int) -> int:
    """Return where what is forsworn in English begins, "not" or "won't" included."""
    clause, tokens = match.clause, scene.sentence.tokens
    if heads_come_first(scene) or clause is None:
        return first
    if clause.subject is not None and tokens[clause.subject[0]].norm in NOBODY:
        return clause.subject[0]
    within = next((n for n in range(match.first, match.last) if tokens[n].tag == "NEG"), None)
    if within is not None:
        return within
    if match.frame.family != "will" or not clause.verb.negated:
        return first
    if any(it.tag == "NEG" for it in tokens[first : first + 2]):
        return first
    near = range(max(0, match.first - 2), first)
    return next((n for n in near if tokens[n].tag == "NEG" or tokens[n].text.endswith(("n't", "n’t"))), first)


def _before_next(scene: Scene, first: int, last: int) -> int:
    """Return where an Arabic that-clause or a "but" begins what is said besides: "، وأنها لن …", "، لكنها …"."""
    tokens = scene.sentence.tokens
    if not heads_come_first(scene):
        return last
    for place in range(first + 2, last):
        token, before = tokens[place], tokens[place - 1]
        that = token.tag == "COMP" and before.tag == "CONJ" and token.norm in AGAIN
        two = f"{token.norm} {tokens[place + 1].norm}" if place + 1 < last else token.norm
        if that or _tells_more(tokens, place) or {token.norm, two} & wording(scene.sentence.lang).boundary:
            return place
    return last


def _tells_more(tokens: Sequence[Token], place: int) -> bool:
    """Say whether an Arabic participle of saying behind a comma begins what is told besides: ، معلنة أنها ستمنح …."""
    said = tokens[place].tag == "VPART" and tokens[place].lemma in wording("ar").reporting
    return said and tokens[place - 1].norm == ","


def _next_verbs(scene: Scene, match: Match, first: int) -> list[int]:
    """Return where joined clauses begin behind an Arabic noun or phrase that promises: ملتزمة بالسلام، ولن تقبل …."""
    if not heads_come_first(scene) or match.part == "verbs":
        return []
    return [
        it.verb.first - 1
        for it in scene.clauses
        if (it.kind == "coordinate" or scene.sentence.tokens[it.verb.first].norm in WILL)
        and it.verb.finite
        and it.verb.first > first + 1
        and scene.sentence.tokens[it.verb.first - 1].tag == "CONJ"
    ]


def parted(scene: Scene, made: Promise) -> list[Promise]:
    """Split what a promise undertakes: in Arabic where its list goes on with another verbal noun ("agreed on A and on B").

    In English where "and that" goes on with what else is to be done.
    """
    if not heads_come_first(scene):
        return told_again(scene, made)
    if made.strength == "discusses":
        return [made]
    nouns, settled = wording(scene.sentence.lang).actions, wording(scene.sentence.lang).settled
    dangers = {
        n
        for it in scene.finds
        if (it.type == "Threat" and not it.governed) or (it.type == "Agreement" and it.form != "short")
        for n in range(it.start, it.end)
    }
    tokens = [it for it in scene.sentence.tokens if made.about[0] <= it.start and it.end <= made.about[1]]
    cuts = [0]
    for place in range(2, len(tokens) - 2):
        begins = (
            tokens[place - 1].tag == "CONJ"
            and (tokens[place].norm in nouns or _is_series(tokens[place], tokens[place + 1], nouns))
            and tokens[place].norm not in settled
            and tokens[place].tag == "N"
            and tokens[place].norm != tokens[place - 2].norm
        )
        if (_begins_that(tokens, place) and place - cuts[-1] >= SHORTEST) or (
            begins
            and place - cuts[-1] >= SHORTEST
            and tokens[place - 2].norm not in nouns
            and tokens[place].start not in dangers
            and tokens[place + 1].tag in ("N", "ADJ", "ADV", "PREP", "DET", "NAME")
        ):
            cuts.append(place)
    if len(cuts) == 1 or tokens[0].tag == "COMP":
        return [made]
    ends = [*(it - 1 for it in cuts[1:]), len(tokens)]
    return [
        replace(made, about=(tokens[first].start, _end(tokens, first, last)))
        for first, last in zip(cuts, ends, strict=True)
    ]


def _begins_that(tokens: Sequence[Token], place: int) -> bool:
    """Say whether "and on that" goes on with what else is agreed: على أن تُفتح المعابر، و | على أن تُدمج القوات."""
    led = [it.norm for it in tokens[place : place + 2]] == ["علي", "ان"]
    return led and tokens[place - 1].tag == "CONJ" and tokens[place + 2].tag in ("V", "NEG")


def _is_series(token: Token, after: Token, nouns: frozenset[str]) -> bool:
    """Say whether an indefinite plural of a verbal noun with an adjective tells of things to be done: تدريبات مشتركة."""
    return token.number == "p" and not token.definite and token.lemma in nouns and after.tag == "ADJ"


def _end(tokens: Sequence[Token], first: int, last: int) -> int:
    """Return where words end, without signs at their end."""
    while last - 1 > first and tokens[last - 1].tag in TRIMMED:
        last -= 1
    return tokens[last - 1].end


def is_nested(made: Promise, earlier: list[Promise], match: Match, nouns_nest: bool = False) -> bool:
    """Say whether a promise is only part of what an earlier one of its sentence undertakes."""
    for other in reversed(earlier):
        if other.sentence != made.sentence:
            break
        if other.factuality != made.factuality or (other.strength, made.strength) == ("discusses", "agrees"):
            continue
        if other.trigger[0] <= made.trigger[0] < other.trigger[1]:
            return True
        if 0 <= made.trigger[0] - other.about[0] < min(NEXT, other.about[1] - other.about[0] + 1):
            return True
        inside = other.about[0] <= made.trigger[0] < other.about[1]
        own = match.clause is not None and not (nouns_nest and match.part != "verbs")
        if inside and not (
            own
            and match.clause is not None
            and match.clause.verb.finite
            and match.clause.kind in ("main", "coordinate")
        ):
            return True
    return False


def listed_promise(draft: Draft, scene: Scene, sides: tuple[str, ...], act: int) -> Promise | None:
    """Make the promise of a list entry that begins with its verb.

    "– Strengthen cooperation on cyber security".
    """
    tokens = scene.sentence.tokens
    first = scene.clauses[0] if scene.clauses else None
    if (
        first is None
        or first.verb.first > 0
        or first.verb.infinitive
        or first.subject is not None
        or len(tokens) < SHORTEST
        or len(sides) < 2
        or heads_come_first(scene)
    ):
        return None
    if tokens[first.verb.head].tag != "V" or tokens[first.verb.head].tense != "present" or first.verb.negated:
        return None
    place = first.verb.head
    last = len(tokens) - (1 if tokens[-1].tag == "PUNCT" else 0)
    return Promise(
        sides,
        "agrees",
        (tokens[place].start, tokens[place].end),
        (tokens[place].start, tokens[last - 1].end),
        scene.sentence.number,
        "list.agree",
        "list",
        act,
        "sides",
        sides[0],
    )
