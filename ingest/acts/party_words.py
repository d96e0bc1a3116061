"""Party words: whose treaty an English clause behind its name says it is: "the Convention, to which both states are parties"."""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Link
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.participants import states_of
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found

FAR = 8
BOUND = frozenset({"party", "signatory", "adherent"})
JOINING = frozenset({"accede", "adhere", "subscribe"})
LEADING = frozenset({"to", "of"})


def said_parties(draft: Draft, scene: Scene, cast: Cast) -> Iterator[Link]:
    """Yield the parties of each agreement that a clause "to which … are parties" tells."""
    if scene.sentence.lang != "en":
        return
    for find in scene.finds:
        if find.type != "Agreement" or find.thing is None or not is_open(scene, find.first):
            continue
        for party in _parties(draft, scene, find, cast):
            span, number = (find.start, find.end), scene.sentence.number
            yield Link("partyTo", party, find.thing, number, span, "phrase.party_word", "party", 0, "named")


def _parties(draft: Draft, scene: Scene, find: Found, cast: Cast) -> tuple[str, ...]:
    """Return who is said to be bound behind an agreement's name, over its short name in brackets."""
    tokens, place = scene.sentence.tokens, find.last
    while place < min(find.last + FAR, len(tokens) - 2) and tokens[place].norm not in LEADING:
        if tokens[place].tag not in ("PUNCT", "NAME", "NUM", "N"):
            return ()
        place += 1
    if place + 2 >= len(tokens) or tokens[place].norm not in LEADING or tokens[place + 1].norm != "which":
        return ()
    ahead = range(place + 2, min(place + 2 + FAR, len(tokens)))
    verb = next((n for n in ahead if tokens[n].tag == "AUX" or tokens[n].lemma in JOINING), None)
    behind = tokens[verb : verb + FAR // 2] if verb is not None else ()
    if (
        verb is None
        or not any(it.lemma in BOUND | JOINING for it in behind)
        or any(it.tag == "NEG" for it in behind)
    ):
        return ()
    return states_of(draft, cast.in_range(scene, place + 2, verb).things)
