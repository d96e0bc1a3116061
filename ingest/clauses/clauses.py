"""Clauses: each verb group with its kind, its subject or whose subject it shares, and its reach."""

from __future__ import annotations

from accords.ingest.clauses.clause import Clause, ClauseKind
from accords.ingest.clauses.contrast import contrasts
from accords.ingest.clauses.fronting import fronted, told_with
from accords.ingest.clauses.meaning import mean, reports
from accords.ingest.clauses.openings import past_opening
from accords.ingest.clauses.resuming import resumed, resumes
from accords.ingest.clauses.subject_choice import subject_of, topic_of
from accords.ingest.clauses.subjects import is_attached, subject_after, subject_before
from accords.ingest.clauses.view import View

JOINED = 2
WHOSE = "whose"
RESUMED = {"الذي": "ه", "التي": "ها", "الذين": "هم"}
STRONG_STOPS = frozenset({";", ":", "؛"})


def clauses(view: View) -> list[Clause]:
    """Build the clauses of a sentence from its chunks, from left to right."""
    built: list[Clause] = []
    finite: int | None = None
    for place, chunk in enumerate(view.found):
        if chunk.kind != "verb":
            continue
        clause = _clause(view, place, built, finite)
        built.append(clause)
        if chunk.finite:
            finite = clause.number
    _reach(view, built)
    for clause in built:
        mean(view, clause, built)
    return built


def _clause(view: View, place: int, built: list[Clause], finite: int | None) -> Clause:
    """Build one clause at a verb chunk."""
    number = len(built)
    previous = built[-1].number if built else None
    if not view.found[place].finite:
        return _dependent(view, place, number, previous, built)
    start, mark = _floor(view, place, built, finite)
    kind = _finite_kind(view, mark, finite)
    if kind == "complement" and (_goes_on(view, place, mark) or contrasts(view, mark, finite)):
        kind = "coordinate"
    parent = _reporting(view, built, finite) if kind == "complement" and view.words.reporting else finite
    clause = Clause(number, kind, view.found[place], parent=parent if kind != "main" else None)
    if _describes(view, place, mark, finite):
        clause.kind, noun = "relative", view.found[place - 1]
        clause.subject = subject_of(view, place, place, True) or (noun.first, noun.last)
        return clause
    resumed = resumes(view, place, mark, built, finite)
    if resumed is not None:
        clause.kind, clause.subject = "complement", resumed
        clause.parent = _reporting(view, [it for it in built if it.verb.first < resumed[0]], finite)
        return clause
    clause.subject = (
        _helped(view, place, built, finite)
        or told_with(view, place, mark)
        or fronted(view, place, mark)
        or topic_of(view, place, start, mark, finite)
        or subject_of(
            view, place, start, mark is None and finite is not None and not reports(view, built[finite])
        )
    )
    if finite is None and mark is None and clause.subject is not None:
        clause.subject = past_opening(view, built, clause)
    if _is_owned(view, clause):
        clause.kind = "relative"
        return clause
    if kind == "relative" and clause.subject is None and _has_object(view, place):
        clause.subject = subject_after(view.tokens, view.found, place)
    elif kind == "relative" and clause.subject is None and mark is not None:
        comma = mark > 0 and view.tokens[view.found[mark - 1].first].norm == ","
        clause.subject = (
            (_person_before(view, place, mark) if comma else None)
            or subject_before(view.tokens, view.found, mark - 1 if comma else mark, 0)
            or _antecedent(view, mark - 1 if comma else mark)
        )
    if clause.subject is None and kind == "coordinate":
        clause.subject = _interrupted(view, place, built)
    if clause.subject is None and finite is not None and kind in ("coordinate", "main"):
        clause.heir = _outer_like(view, place, built, _heir(built, finite))
    return clause


def _is_owned(view: View, clause: Clause) -> bool:
    """Say whether an English clause tells what somebody's own does: "Kenya, whose troops lead the mission, …"."""
    owned = clause.subject is not None and view.words.order[0] == "before"
    return owned and clause.subject is not None and view.tokens[clause.subject[0]].norm == WHOSE


def _interrupted(view: View, place: int, built: list[Clause]) -> tuple[int, int] | None:
    """Return the subject before the relative clauses that alone part it from an English verb behind a comma.

    "Kenya, whose troops lead the mission, | praised …", "Ghana, a member of a bloc which …, | thanked …".
    """
    told = [it for it in built if it.verb.finite]
    behind = view.words.order[0] == "before" and view.tokens[view.found[place - 1].first].norm == ","
    if not behind or not told or any(it.kind != "relative" for it in told):
        return None
    first = told[0].subject if told[0].subject is not None and _is_owned(view, told[0]) else None
    start = first[0] if first is not None else told[0].verb.first
    marks = [
        n for n, it in enumerate(view.found) if it.first <= start and (it.kind == "rel" or it.first == start)
    ]
    if not marks:
        return None
    mark = marks[-1] - (view.tokens[view.found[marks[-1] - 1].first].norm == ",")
    before = subject_before(view.tokens, view.found, mark, 0) if mark > 0 else None
    comma = next((n for n, it in enumerate(view.found) if before is not None and it.last == before[0]), 0)
    apposed = comma > 0 and view.tokens[view.found[comma].first].norm == ","
    whole = subject_before(view.tokens, view.found, comma, 0) if apposed else None
    if whole is not None and view.acts(whole) and view.tokens[before[0] if before else 0].tag == "DET":
        return whole
    named = before is not None and view.tokens[before[1] - 1].tag == "NAME"
    return before if before is not None and (named or view.acts(before)) else None


def _goes_on(view: View, place: int, mark: int | None) -> bool:
    """Say whether an Arabic "where" or "while" tells what else will be done: حيث سيتباحثان."""
    if mark is None or view.tokens[view.found[mark].first].norm not in view.words.meanwhile:
        return False
    future = (
        view.tokens[view.found[place].head].tense == "future"
        and view.tokens[view.found[place].first].tag == "AUX"
    )
    return view.words.order[0] == "after" and future


def _person_before(view: View, place: int, mark: int) -> tuple[int, int] | None:
    """Return who stands right before an Arabic comma and "who" if what is told of is what people do: فلان، الذي ترأس."""
    verb, words = view.tokens[view.found[place].head], view.words
    told = verb.lemma in words.convening or verb.lemma in words.reporting or verb.lemma in words.stating
    group = view.found[mark - 2] if mark > 1 else None
    if words.order[0] != "after" or group is None or group.kind != "noun" or not told:
        return None
    return (group.first, group.last) if view.acts((group.first, group.last)) else None


def _antecedent(view: View, mark: int) -> tuple[int, int] | None:
    """Return the noun group right before "which" or "who", behind a preposition too: "at the Forum, which shall review …"."""
    if mark < 1 or view.words.order[0] == "after" or view.found[mark - 1].kind != "noun":
        return None
    return view.found[mark - 1].first, view.found[mark - 1].last


def _has_object(view: View, place: int) -> bool:
    """Say whether a verb's object is the pronoun attached to it, or to a preposition right behind it: التي تقوم بها."""
    if place + 1 >= len(view.found):
        return False
    return is_attached(view.tokens, view.found, place + 1) or _takes_back(view, place)


def _takes_back(view: View, place: int) -> bool:
    """Say whether an Arabic "which" right before a verb is what the pronoun at the preposition behind it means."""
    group, mark = view.found[place], view.tokens[view.found[place].first - 1]
    behind = view.tokens[group.last : group.last + 2]
    if view.words.order[0] != "after" or mark.tag != "REL" or len(behind) < JOINED:
        return False
    joined = behind[0].tag == "PREP" and behind[1].tag == "PRON" and behind[0].word == behind[1].word
    return joined and RESUMED.get(mark.norm) == behind[1].norm


def _reporting(view: View, built: list[Clause], finite: int | None) -> int | None:
    """Return the last verb of saying before a that-clause, else the last finite verb."""
    for clause in reversed(built):
        if view.tokens[clause.verb.head].lemma in view.words.reporting:
            return clause.number
    return finite


def _heir(built: list[Clause], finite: int) -> int:
    """Choose whose subject a coordinated verb shares: the last finite clause that is no relative."""
    while built[finite].kind == "relative" and built[finite].parent is not None:
        finite = built[finite].parent or 0
    return finite


def _outer_like(view: View, place: int, built: list[Clause], inner: int) -> int:
    """Return the clause above a that-clause where an Arabic verb agrees with it alone: تأمل عُمان أن يقود ذلك …، وتجدد."""
    above = built[inner].parent
    if view.words.order[0] != "after" or built[inner].kind != "complement" or above is None:
        return inner
    verb, told, teller = (
        view.tokens[it.head] for it in (view.found[place], built[inner].verb, built[above].verb)
    )
    alone = all(it.person == 3 and it.number == "s" for it in (verb, told, teller))
    fits = verb.gender == teller.gender != told.gender and verb.tense == teller.tense
    return above if alone and fits and view.found[place - 1].kind == "conj" else inner


def _describes(view: View, place: int, mark: int | None, finite: int | None) -> bool:
    """Say whether an Arabic verb describes the indefinite noun right before it: مذكرة تفاهم تتعلق بـ."""
    if (
        view.words.order[0] != "after"
        or mark is not None
        or finite is None
        or view.found[place - 1].kind != "noun"
    ):
        return False
    last = view.tokens[view.found[place - 1].last - 1]
    head = view.tokens[view.found[place - 1].head]
    return last.tag in ("N", "ADJ") and not last.definite and not head.definite and head.number is not None


def _helped(view: View, place: int, built: list[Clause], finite: int | None) -> tuple[int, int] | None:
    """Return the subject that stands between an Arabic auxiliary and its verb: كان الوزير قد التقى."""
    if view.words.order[0] != "after" or finite is None or view.tokens[built[finite].verb.head].tag != "AUX":
        return None
    subject = built[finite].subject
    close = subject is not None and view.found[place].first - subject[1] <= 2
    return subject if close else None


def _floor(view: View, place: int, built: list[Clause], finite: int | None) -> tuple[int, int | None]:
    """Return where the subject may begin, and the chunk (that, who, if, and, ;) that opens the clause."""
    least = 0
    if finite is not None:
        verb = built[finite].verb
        least = next(i for i in range(place, -1, -1) if view.found[i] is verb) + 1
    index = place - 1
    while index >= least:
        chunk = view.found[index]
        verbless = chunk.kind == "rel" and _begins_anew(view, place) and index < place - JOINED
        if not verbless and (chunk.kind in ("comp", "rel") or view.tokens[chunk.first].norm in STRONG_STOPS):
            return index + 1, index
        index -= 1
    return least, None


def _begins_anew(view: View, place: int) -> bool:
    """Say whether a comma and "and" stand right before an Arabic verb, so that it is of no relative word before them."""
    if view.words.order[0] != "after" or place < JOINED:
        return False
    comma, joint = view.found[place - 2], view.found[place - 1]
    return view.tokens[comma.first].norm == "," and joint.kind == "conj"


def _finite_kind(view: View, mark: int | None, finite: int | None) -> ClauseKind:
    """Tell main, coordinate, complement, relative and condition apart by the opening word."""
    if mark is None:
        return "main" if finite is None else "coordinate"
    opening = view.found[mark]
    if opening.kind == "rel":
        return "relative"
    norm = view.tokens[opening.first].norm
    if norm in view.words.condition:
        return "condition"
    if opening.kind == "comp":
        return "complement" if finite is not None else "main" if norm in ("that",) else "complement"
    return "main" if finite is None else "coordinate"


def _dependent(view: View, place: int, number: int, previous: int | None, built: list[Clause]) -> Clause:
    """Build a clause without tense: an infinitive or a participle."""
    tokens, found = view.tokens, view.found
    chunk = found[place]
    kind: ClauseKind = "infinitive" if chunk.infinitive or tokens[chunk.head].tag == "V" else "participle"
    says = tokens[chunk.head].lemma in view.words.reporting or tokens[chunk.head].lemma in view.words.stating
    stretch = chunk.first > 0 and tokens[chunk.first - 1].tag == "PUNCT"
    if view.words.order[0] == "after" and says and kind == "participle" and stretch:
        previous = _teller(view, built, previous)
    elif view.words.order[0] == "after" and tokens[chunk.head].lemma in view.words.reporting:
        previous = _reporting(view, [it for it in built if it.verb.finite], previous)
    if kind == "participle" and view.words.order[0] == "after" and previous is not None:
        previous = _outside(built, previous) if _is_said_besides(view, chunk.first) else previous
    previous = resumed(view, place, built, previous)
    clause = Clause(number, kind, chunk, parent=previous, heir=previous)
    own = _inserted(view, place, built) if kind == "participle" else None
    if own is not None:
        clause.subject, clause.heir = own, None
        return clause
    if previous is None:
        clause.subject = _apposed(view, place) if kind == "participle" else None
        if clause.subject is None and kind == "participle" and chunk.passive and _is_reduced(view, place):
            clause.subject = subject_before(tokens, found, place, 0)
        return clause
    if _is_reduced(view, place):
        apposed = tokens[found[place - 1].first].norm == ","
        clause.subject, clause.heir = subject_before(tokens, found, place - 1 if apposed else place, 0), None
        return clause
    verb = built[previous].verb
    passed_on = (
        kind == "participle"
        and found[place - 1].kind == "prep"
        and tokens[verb.head].lemma in view.words.reasons
        and not verb.passive
    )
    if passed_on or (kind == "infinitive" and view.words.controls(tokens, verb)):
        start = next(i for i in range(place) if found[i] is verb) + 1
        start += view.words.order[0] == "before" and found[start].kind == "prep"
        between = subject_before(tokens, found, place - 1 if passed_on else place, start)
        if between is not None and view.acts(between):
            clause.subject, clause.heir, clause.control = between, None, True
    return clause


def _is_said_besides(view: View, place: int) -> bool:
    """Say whether a mark and "and" lead to a participle: معبرا عن …، و | متهما."""
    before = [it.tag for it in view.tokens[max(0, place - JOINED) : place]]
    return before == ["PUNCT", "CONJ"]


def _outside(built: list[Clause], previous: int) -> int:
    """Return the last clause that is no relative one, whose subject a participle joined by "and" shares."""
    outside = [it.number for it in built[: previous + 1] if it.kind != "relative"]
    return outside[-1] if built[previous].kind == "relative" and outside else previous


def _teller(view: View, built: list[Clause], previous: int | None) -> int | None:
    """Return the clause whose subject says more by an Arabic participle: the last of saying that is no relative one."""
    said = view.words.reporting | view.words.stating
    finite = [it for it in built if it.verb.finite and it.kind != "relative"]
    told = [it.number for it in finite if view.tokens[it.verb.head].lemma in said]
    if told or previous is None:
        return told[-1] if told else None
    heir = _heir(built, previous)
    return built[heir].parent if built[heir].kind == "complement" else heir


def _inserted(view: View, place: int, built: list[Clause]) -> tuple[int, int] | None:
    """Return who an English clause begins with behind a ";", where a participle stands behind a comma: "; X, in condemning Y, …"."""
    if view.words.order[0] == "after" or not built:
        return None
    start = next((n for n in range(place - 1, 0, -1) if view.tokens[view.found[n].first].norm == ";"), 0)
    mark = next((n for n in range(start, place) if view.tokens[view.found[n].first].norm == ","), 0)
    if not start or mark < start + 2 or built[-1].verb.first > view.found[start].first:
        return None
    range_ = view.found[start + 1].first, view.found[mark].first
    return range_ if view.found[start + 1].kind == "noun" and view.acts(range_) else None


def _is_reduced(view: View, place: int) -> bool:
    """Say whether a participle describes the noun right before it: "attacks led by", "talks held"."""
    if place == 0 or view.words.order[0] == "after":
        return False
    if view.tokens[view.found[place - 1].first].norm == "," and place > 1:
        return view.found[place - 2].kind == "noun" and view.found[place].passive
    if view.found[place - 1].kind != "noun":
        return False
    return view.tokens[view.found[place].head].tag == "VPART"


def _apposed(view: View, place: int) -> tuple[int, int] | None:
    """Return those a sentence begins with, where a participle between commas tells of them.

    "The leaders, meeting in Arusha, …", "The Forum, chaired by X, …".
    """
    if place < 2 or view.words.order[0] == "after" or view.tokens[view.found[place - 1].first].norm != ",":
        return None
    tells = view.tokens[view.found[place].head].norm.endswith("ing") or view.found[place].passive
    before = subject_before(view.tokens, view.found, place - 1, 0) if tells else None
    return before if before is not None and before[0] <= 1 else None


def _reach(view: View, built: list[Clause]) -> None:
    """Let each clause reach to the next clause that is not part of it, or to the sentence's end."""
    upcoming = len(view.tokens)
    for clause in reversed(built):
        clause.last = upcoming
        if clause.kind in ("coordinate", "main", "condition") and clause.verb.finite:
            upcoming = (
                clause.subject[0]
                if clause.subject is not None and clause.subject[0] > 0
                else clause.verb.first
            )
            if clause.subject is not None and clause.subject[0] > clause.verb.first:
                upcoming = clause.verb.first
    for clause in built:
        clause.last = max(clause.last, clause.verb.last)
