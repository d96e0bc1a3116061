"""Peers: people whom one office in the plural presents before a verb: "The Ministers of Chad, X, of Mali, Y, and of Togo, Z, met"."""

from __future__ import annotations

from collections.abc import Sequence

from accords.ingest.acts.act import Actors
from accords.ingest.clauses.clause import Clause
from accords.ingest.draft import Scene
from accords.ingest.token import Token

FEWEST = 3
WIDEST = 12


def peers(scene: Scene, clause: Clause) -> Actors | None:
    """Return the three or more who hold one office for states of their own and stand right before an English verb."""
    if scene.sentence.lang != "en" or not clause.verb.finite or len(scene.people) < FEWEST:
        return None
    verb = clause.verb.first
    last = next((it for it in scene.people.values() if _ends_at(scene.sentence.tokens, it.last, verb)), None)
    if last is None or last.office is None or last.of is None:
        return None
    row = [it for it in scene.people.values() if it.office == last.office and it.of is not None]
    if len(row) < FEWEST or len({it.of for it in row}) < FEWEST:
        return None
    named = {it.first: it.thing for it in scene.finds if it.form == "person"}
    return Actors(tuple(dict.fromkeys(str(named[it.first]) for it in row if named.get(it.first))), "named")


def _ends_at(tokens: Sequence[Token], place: int, verb: int) -> bool:
    """Say whether only a bracket and a comma stand between a name and a verb: "Z (hereinafter "the Ministers"), | met"."""
    if place < verb and tokens[place].norm == "(":
        place = next((n + 1 for n in range(place, min(place + WIDEST, verb)) if tokens[n].norm == ")"), place)
    return place == verb or (place + 1 == verb and tokens[place].norm == ",")
