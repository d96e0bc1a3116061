"""Guessed members: a body that the text tells the members of has no others, whoever the document's parties are."""

from __future__ import annotations

from collections.abc import Sequence

from accords.ingest.acts.act import Link
from accords.ingest.acts.matches import clause_at
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found

TOLD = frozenset({"phrase.composed", "phrase.roster"})
FEW = 3


def without_guesses(links: Sequence[Link]) -> list[Link]:
    """Return the links without the parties that were taken for the members of a body whose list is told."""
    told = {it.object for it in links if it.type == "memberOf" and it.frame in TOLD}
    return [it for it in links if it.object not in told or not _is_guess(it)]


def is_of_holder(scene: Scene, find: Found) -> bool:
    """Say whether a body only belongs to what somebody is: "مدير مكتب لجنة الشؤون الخارجية"."""
    tokens = scene.sentence.tokens
    for person in scene.people.values():
        first, last = person.office or (find.first, find.first)
        behind = person.last <= first and all(it.tag == "N" for it in tokens[last : find.first])
        if first < find.first and (find.first < last or behind):
            return True
    return False


def is_only_welcomed(draft: Draft, scene: Scene, find: Found) -> bool:
    """Say whether many parties only welcome or praise a body in Arabic, which need not be theirs: رحبوا بإنشاء قوة المهام."""
    clause = clause_at(scene, find.first)
    if scene.sentence.lang != "ar" or len(draft.sides) <= FEW or clause is None:
        return False
    return find.first >= clause.verb.last and wording("ar").controls(scene.sentence.tokens, clause.verb)


def _is_guess(link: Link) -> bool:
    """Say whether a member of a body is only a party of the document."""
    return link.type == "memberOf" and link.frame == "name.members" and link.how == "sides"
