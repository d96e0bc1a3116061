"""Companions: who does with an actor what he does: ", together with Oman,", "joined Oman in", "work with Oman".

Against a danger, or, in Arabic, at a meeting: "ستشارك تونس إلى جانب مالطا في اجتماع", "تعمل كينيا مع عُمان على مكافحة القرصنة".
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TYPE_CHECKING

from accords.ingest.acts.act import Actors
from accords.ingest.acts.matches import Match
from accords.ingest.acts.row import row_end
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene
from accords.ingest.things.thing import BODIES

if TYPE_CHECKING:
    from accords.ingest.acts.cast import Cast

SHARED = frozenset({"counter", "condemn"})
BESIDE = frozenset({"criticize", "support", "party", "conclude", "take_part"})
"""Families whose company stands between an English subject and its verb."""
COMING = frozenset({"together", "along"})
"""Words that "with" stands behind where a verb of taking part is said of more than its subject."""
NEAR = 6
TAKING_PART = "take_part"
SHARING = SHARED | {TAKING_PART}
ACCOMPANIED = SHARING | BESIDE
STANDING = frozenset({"وقوف", "وقف", "بقي", "ظل"})


def with_companions(cast: Cast, scene: Scene, match: Match, actors: Actors) -> Actors:
    """Add to who acts those with whom the clause says that he does; officials bring nobody against a danger."""
    english = scene.sentence.lang == "en"
    tokens, taking = scene.sentence.tokens, match.frame.family == TAKING_PART and not english
    if match.clause is None or not actors.things or match.frame.family not in ACCOMPANIED:
        return actors
    if taking and (
        scene.sentence.lang != "ar" or tokens[match.clause.verb.head].lemma not in wording("ar").taking_part
    ):
        return actors
    coming = english and match.frame.family == TAKING_PART
    if not (taking or coming) and any(cast.draft.things[it].type not in BODIES for it in actors.things):
        return actors
    found: list[str] = []
    for clause in _chain(scene, match.clause):
        place = _leads_beside(scene, clause, match.first)
        if place is not None and match.frame.family in BESIDE and not taking:
            place = place if english and place < clause.verb.first else None
        if coming and place is None:
            place = _comes_with(scene, clause)
        if place is not None:
            group = next((it for it in scene.chunks if it.first < place < it.last), None)
            found += cast.named(scene, place, row_end(scene, group.first if group is not None else place))
    told = [it for it in found if taking or coming or cast.draft.things[it].type in BODIES]
    return Actors(tuple(dict.fromkeys((*actors.things, *told))), actors.how, actors.steps)


def _chain(scene: Scene, clause: Clause) -> list[Clause]:
    """Return a clause and those whose subject it shares."""
    found = [clause]
    while clause.subject is None and clause.heir is not None and scene.clauses[clause.heir] not in found:
        clause = scene.clauses[clause.heir]
        found.append(clause)
    return found


def _leads_beside(scene: Scene, clause: Clause, trigger: int) -> int | None:
    """Return where those named begin that a clause's words for company lead to; None where it has none."""
    tokens, verb, lang = scene.sentence.tokens, clause.verb, scene.sentence.lang
    start = clause.subject[1] if clause.subject is not None else verb.first
    end = clause.last if lang == "ar" else max(trigger, verb.last + NEAR)
    if tokens[verb.head].lemma == "join" and not verb.passive and trigger > verb.last:
        return verb.last
    if (
        verb.last <= start < len(tokens) - 1
        and f"{tokens[verb.head].lemma} {tokens[start].norm}" in wording(lang).company
    ):
        return start + 1
    phrases = _phrases(lang)
    for place in range(start, min(end, len(tokens) - 1)):
        token = tokens[place]
        for phrase in phrases.get(token.lemma if token.tag == "V" else token.norm, ()):
            behind = place + len(phrase)
            said = tuple(it.lemma if it.tag == "V" else it.norm for it in tokens[place:behind])
            if said == phrase and behind < len(tokens):
                return behind if lang == "en" or _goes_with(scene, clause, place) else None
    return None


def _comes_with(scene: Scene, clause: Clause) -> int | None:
    """Return where those begin with whom somebody came: "attended the talks in Rome, together with | X and Y"."""
    tokens, behind = scene.sentence.tokens, clause.verb.last
    if behind >= len(tokens) or tokens[behind].tag == "PUNCT":
        return None
    for place in range(behind, min(clause.last, len(tokens) - 2)):
        if tokens[place].norm in COMING and tokens[place + 1].norm == "with":
            return place + 2
    return None


def _goes_with(scene: Scene, clause: Clause, place: int) -> bool:
    """Say whether Arabic words for company go with a clause's verb: not "وقوفها إلى جانب مالي", "تقف إلى جانب مالي"."""
    tokens, verb = scene.sentence.tokens, clause.verb
    if any(it.tag == "V" for it in tokens[verb.last : place]):
        return False
    before = next((it for it in reversed(tokens[verb.first : place]) if it.tag != "PRON"), None)
    return before is None or before.lemma not in STANDING


@cache
def _phrases(lang: str) -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Map the first words of those that lead to company to all of them, the shortest first."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in sorted((tuple(it.split()) for it in wording(lang).company), key=len):
        found[phrase[0]] = (*found.get(phrase[0], ()), phrase)
    return found
