"""Twins: English verbs that share what is undertaken: "to counter and | deter the threat", "not threaten or | use force"."""

from __future__ import annotations

from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.draft import Scene
from accords.ingest.token import Token


def over_twins(scene: Scene, first: int, last: int) -> int:
    """Return where a promise ends that would end at a verb without object before "and" or "or" and another verb."""
    tokens = scene.sentence.tokens
    if heads_come_first(scene) or first >= last:
        return last
    while last < len(tokens):
        place = last - (tokens[last - 1].tag == "CONJ")
        twin = next((it for it in scene.clauses if it.verb.first == place + 1 and it.subject is None), None)
        joined = twin is not None and tokens[place].tag == "CONJ" and tokens[place - 1].tag == "V"
        joined = joined and twin is not None and _are_alike(tokens[place - 1], tokens[twin.verb.head])
        if twin is None or not joined or twin.last <= last:
            return last
        last = twin.last
    return last


def _are_alike(one: Token, other: Token) -> bool:
    """Say whether two verbs can share an infinitive: "to meet and talk", not "to meet and | praised"."""
    return (one.norm == one.lemma) == (other.norm == other.lemma)


def leads_again(scene: Scene, place: int, last: int) -> bool:
    """Say whether a "to" only leads from an English trigger to what is undertaken: "their commitment | to peace"."""
    return not heads_come_first(scene) and place + 1 < last and scene.sentence.tokens[place].norm == "to"
