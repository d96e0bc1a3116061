"""Affirmed: whose will a verb of affirming speaks of, where a name owns it: أكد … عزم باكستان على, "the resolve of Kenya"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accords.ingest.acts.act import NOBODY, Actors
from accords.ingest.acts.agreement import owner_behind
from accords.ingest.acts.matches import Match
from accords.ingest.acts.owners import owner
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene

if TYPE_CHECKING:
    from accords.ingest.acts.cast import Cast

FAR = 14
LEAST = 2
STOPS = frozenset({"V", "COMP", "REL", "AUX", "PUNCT"})


def affirmed(cast: Cast, scene: Scene, match: Match, actors: Actors) -> Actors:
    """Return the state whose will is affirmed in place of who speaks for it; nobody where it is a stranger's will."""
    if match.frame.family == "reaffirm" and not heads_come_first(scene):
        return _affirmed_in_english(cast, scene, match, actors)
    if match.frame.family != "reaffirm":
        return actors
    if match.part == "nouns":
        return _told_by_its_own(cast, scene, match, actors)
    if match.part != "verbs":
        return actors
    if _tells(scene, match):
        return NOBODY
    place = _will(scene, match.last)
    whose = owner_behind(cast, scene, place) if place is not None else None
    if whose is None or not whose.things or set(whose.things) & set(actors.things):
        return actors
    if _speak_for(cast.draft, actors, whose):
        return whose
    return NOBODY if whose.how == "named" else actors


def _affirmed_in_english(cast: Cast, scene: Scene, match: Match, actors: Actors) -> Actors:
    """Return whose readiness or commitment is affirmed: "reiterated the readiness of the African Union to"."""
    if match.part != "verbs" or match.last - match.first < LEAST:
        return actors
    found = owner(cast, scene, match.last - 1)
    return found if found is not None and found.how == "named" and found.things else actors


def _told_by_its_own(cast: Cast, scene: Scene, match: Match, actors: Actors) -> Actors:
    """Return whose commitment a noun tells of, if he or who acts for him tells it; of a stranger's it is no promise."""
    above = cast.subject_of(scene, match.clause) if match.clause is not None else NOBODY
    if actors.how != "named" or not above.things or set(above.things) & set(actors.things):
        return actors
    return actors if _speak_for(cast.draft, above, actors) else NOBODY


def _tells(scene: Scene, match: Match) -> bool:
    """Say whether a that-clause stands behind a verb and its subject, whose own verb tells what is promised."""
    clause, tokens = match.clause, scene.sentence.tokens
    behind = clause is not None and clause.subject is not None and clause.subject[0] >= match.last
    place = clause.subject[1] if behind and clause is not None and clause.subject is not None else match.last
    place += place < len(tokens) and tokens[place].tag == "PREP"
    return place < len(tokens) and tokens[place].tag == "COMP"


def _will(scene: Scene, first: int) -> int | None:
    """Return where the first noun of will behind a verb stands, before another verb or a comma."""
    wills = wording(scene.sentence.lang).wills
    for place in range(first, min(first + FAR, len(scene.sentence.tokens))):
        token = scene.sentence.tokens[place]
        if token.tag in STOPS:
            return None
        if token.tag == "N" and token.lemma in wills:
            return place
    return None


def _speak_for(draft: Draft, actors: Actors, owner: Actors) -> bool:
    """Say whether one of those who affirm acts for one of those whose will it is, or is a body of them."""
    things = [draft.things[it] for it in actors.things]
    return any(it.of in owner.things or it.type == "Organization" for it in things)
