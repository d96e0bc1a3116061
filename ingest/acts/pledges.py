"""Pledges: whom money promised at an English conference for a state helps: "Norway pledged 20 million dollars"."""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Link
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.factuality import is_open
from accords.ingest.clauses.clause import Clause
from accords.ingest.draft import Draft, Scene
from accords.ingest.lexicon import word_list
from accords.ingest.things.helped import helped_state
from accords.ingest.things.thing import BODIES

FAR = 14


def pledges(draft: Draft, scene: Scene, cast: Cast) -> Iterator[Link]:
    """Yield who helps the state a conference is for by a sum that he promises, and takes part in the conference."""
    helped = helped_state(draft)
    if helped is None or scene.sentence.lang != "en":
        return
    meeting = next((it.id for it in draft.things.values() if it.type == "Meeting"), None)
    for clause in scene.clauses:
        if not _promises(scene, clause) or not is_open(scene, clause.verb.head):
            continue
        token, number = scene.sentence.tokens[clause.verb.head], scene.sentence.number
        span = (token.start, token.end)
        for giver in cast.of_clause(scene, clause).things:
            if draft.things[giver].type not in BODIES or giver == helped:
                continue
            yield Link("supports", giver, helped, number, span, "verb.pledge", "support", 0, "named")
            if meeting is not None and draft.genre == "communique":
                yield Link(
                    "participatesIn", giver, meeting, number, span, "verb.pledge", "gathered", 0, "named"
                )


def _promises(scene: Scene, clause: Clause) -> bool:
    """Say whether a verb of giving governs a sum of money."""
    tokens, verb = scene.sentence.tokens, clause.verb
    if tokens[verb.head].lemma not in word_list("en", "giving") or verb.passive or clause.negated:
        return False
    behind = tokens[verb.last : verb.last + FAR]
    sums = any(it.lemma in word_list("en", "currencies") or it.norm in ("$", "€", "£", "¥") for it in behind)
    return sums and any(it.tag == "NUM" for it in behind)
