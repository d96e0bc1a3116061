"""Membership: parties that act in or through a body the reference knows them to belong to."""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Link
from accords.ingest.acts.cast import Cast, states_of
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.matches import clause_at
from accords.ingest.draft import Draft, Scene
from accords.ingest.lexicon import lexicon_file
from accords.ingest.mentions.found import Found
from accords.ingest.things.parties import members_of


def memberships(draft: Draft, scene: Scene, cast: Cast) -> Iterator[Link]:
    """Yield the members among those who act in a body: "we will work through the G7"."""
    for find in [
        it for it in scene.finds if it.type == "Organization" and it.thing is not None and it.inside is None
    ]:
        clause = clause_at(scene, find.first)
        if clause is None or not _acts_in(scene, find) or not is_open(scene, find.first):
            continue
        members = {f"country:{iso3}" for iso3 in members_of(draft.things[find.thing or ""])}
        for state in states_of(draft, cast.subject_of(scene, clause).things):
            if draft.things[state].key in members:
                yield Link(
                    "memberOf",
                    state,
                    find.thing or "",
                    scene.sentence.number,
                    (find.start, find.end),
                    "phrase.member",
                    "member",
                    0,
                    "named",
                )


def _acts_in(scene: Scene, find: Found) -> bool:
    """Say whether the words before a body say that something is done in it."""
    marks = lexicon_file(scene.sentence.lang, "words.toml").get("lists", {}).get("within", ())
    tokens = scene.sentence.tokens
    near = tokens[max(0, find.first - 2) : find.first]
    return any(it.norm in marks for it in near)
