"""Combat: armed groups whom a verb of force strikes: "Kenyan jets bombed camps of Al-Shabaab", "12 fighters … were killed by".

In Arabic by a raid that is carried out on them: نفذ الجيش غارات على معسكرات حركة الشباب.
"""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Link
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.thing import BODIES

FAR = 12


def combat(draft: Draft, scene: Scene, cast: Cast) -> Iterator[Link]:
    """Yield which states and bodies strike, arrest or drive out an armed group, and which group."""
    groups = [it for it in scene.finds if it.kind == "armed_group" and it.thing is not None]
    if not groups:
        return
    tokens, striking = scene.sentence.tokens, wording(scene.sentence.lang).striking
    for clause in scene.clauses:
        verb = clause.verb
        if tokens[verb.head].lemma not in striking or not is_open(scene, verb.head):
            continue
        first, last = (clause.subject or (0, 0)) if verb.passive else (verb.last, _end(scene, clause))
        first = _raided(scene, first, last) if heads_come_first(scene) else first
        struck = [it for it in groups if first <= it.first < last and not _is_doer(scene, it)]
        doers = cast.of_clause(scene, clause).things if struck else ()
        for doer in doers:
            thing = draft.things[doer]
            if thing.type not in BODIES or thing.kind == "armed_group":
                continue
            for group in struck:
                place, number = (group.start, group.end), scene.sentence.number
                yield Link(
                    "counters", doer, str(group.thing), number, place, "verb.strike", "counter", 0, "named"
                )


def _raided(scene: Scene, first: int, last: int) -> int:
    """Return where those begin on whom an Arabic raid is carried out, behind its noun and "on"; the end where there is none."""
    tokens, raids = scene.sentence.tokens, wording("ar").raids
    raid = next((n for n in range(first, last) if tokens[n].lemma in raids), last)
    return next((n for n in range(raid, last) if tokens[n].norm in wording("ar").leads("danger")), last)


def _end(scene: Scene, clause: Clause) -> int:
    """Return where what a verb strikes ends: before the next verb, or a clause that tells more."""
    tokens, last = scene.sentence.tokens, min(clause.verb.last + FAR, len(scene.sentence.tokens))
    stops = (
        n
        for n in range(clause.verb.last, last)
        if tokens[n].tag in ("V", "AUX", "REL", "COMP") or tokens[n].norm == ";"
    )
    return next(stops, last)


def _is_doer(scene: Scene, find: Found) -> bool:
    """Say whether a group stands behind "by", or as what something is done for: "killed by X", "after X", "held by X"."""
    before = scene.sentence.tokens[max(0, find.first - 3) : find.first]
    return any(
        it.norm in ("by", "after", "behalf", "despite", "since", "whom", "alongside", "for") for it in before
    )
