"""Known accords: the two states of a treaty that an Arabic text names, where the reference knows them and the text names both."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accords.ingest.acts.act import Link
from accords.ingest.acts.factuality import is_open
from accords.ingest.draft import Draft
from accords.ingest.things.known_members import parties_of

PAIR = 2


def known_accords(draft: Draft, links: Sequence[Link]) -> Iterator[Link]:
    """Yield the two states of each treaty of which no party is told, where the text names both."""
    if draft.lang != "ar":
        return
    told = {it.object for it in links if it.type == "partyTo"}
    named = {it.key: it.id for it in draft.things.values() if it.type == "State"}
    for thing in [it for it in draft.things.values() if it.type == "Agreement" and it.id not in told]:
        known = parties_of(thing)
        first = next((it for it in thing.finds if it.sentence > 0), None)
        if first is None or len(known) != PAIR or not known <= named.keys():
            continue
        if is_open(draft.scenes[first.sentence - 1], first.first):
            for key in sorted(known):
                span = (first.start, first.end)
                yield Link(
                    "partyTo", named[key], thing.id, first.sentence, span, "known.accord", "party", 0, "sides"
                )
