"""Regrets: whom English words of regret blame: "regrets that Chad has closed the border", "the remarks by Chad are unacceptable"."""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Link
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.deeds import owners_of
from accords.ingest.acts.factuality import is_open
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.things.thing import ACTORS

TOLD = frozenset({"complement", "relative"})
FACT = "fact"
FEW = 4


def regrets(draft: Draft, scene: Scene, cast: Cast) -> Iterator[Link]:
    """Yield who regrets what somebody has done, and who calls somebody's deed wrong."""
    if scene.sentence.lang != "en":
        return
    for clause in scene.clauses:
        if clause.subject is None or not clause.verb.finite:
            continue
        above = scene.clauses[clause.parent] if clause.parent is not None else None
        if above is not None and clause.kind in TOLD and _is_regretted(scene, clause, above):
            blamed = (
                cast.named(scene, *clause.subject)
                if clause.verb.modal is None and not clause.verb.passive
                else ()
            )
            yield from _links(draft, scene, clause, cast.of_clause(scene, above).things, blamed)
        elif not clause.negated and _is_called_wrong(scene, clause):
            yield from _links(draft, scene, clause, cast.outer(scene, clause).things, _owners(scene, clause))


def _is_regretted(scene: Scene, clause: Clause, above: Clause) -> bool:
    """Say whether what a clause tells is what the clause above regrets, and is no harm that befell anybody."""
    tokens, words = scene.sentence.tokens, wording("en")
    first = clause.subject[0] if clause.subject is not None else 0
    if tokens[clause.verb.head].lemma in words.befalling or not is_open(scene, above.verb.head):
        return False
    between = tokens[above.verb.first : first]
    if clause.kind != "complement" and not any(it.norm == FACT for it in between):
        return False
    return (
        len(between) <= FEW + 3
        and any(it.norm == "that" for it in between)
        and any(it.lemma in words.regretting or it.norm in words.regretting for it in between)
    )


def _is_called_wrong(scene: Scene, clause: Clause) -> bool:
    """Say whether a clause's verb is "be" before a word of blame: "are unacceptable"."""
    tokens, place = scene.sentence.tokens, clause.verb.last
    if tokens[clause.verb.head].lemma != "be" or not is_open(scene, clause.verb.head):
        return False
    return any(it.norm in wording("en").wrong for it in tokens[place : place + 2])


def _owners(scene: Scene, clause: Clause) -> tuple[str, ...]:
    """Return whose deed, that is no danger by itself, a clause's subject tells."""
    first, last = clause.subject or (0, 0)
    words = wording("en")
    for place in range(first, last):
        token = scene.sentence.tokens[place]
        if token.lemma in words.plain_deeds and token.tag in ("N", "NAME"):
            return owners_of(scene, first, place)
    return ()


def _links(
    draft: Draft, scene: Scene, clause: Clause, tellers: tuple[str, ...], blamed: tuple[str, ...]
) -> Iterator[Link]:
    """Build the links of those who blame."""
    token, number = scene.sentence.tokens[clause.verb.head], scene.sentence.number
    for who in tellers:
        for whom in blamed:
            one, other = draft.things[who], draft.things[whom]
            if (
                who == whom
                or one.type not in ACTORS
                or other.type not in ACTORS
                or one.of == whom
                or other.of == who
            ):
                continue
            against = "counters" if other.kind == "armed_group" else "criticizes"
            yield Link(
                against, who, whom, number, (token.start, token.end), "verb.regret", "criticize", 0, "named"
            )
