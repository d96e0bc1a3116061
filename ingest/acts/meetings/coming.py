"""Coming: meetings that are told of as to come, or that somebody only asks for."""

from __future__ import annotations

from accords.ingest.acts.matches import clause_at
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.meeting_words import meeting_words

GROUP = frozenset({"DET", "ADJ", "N", "NAME", "NUM", "ADV"})


def is_to_come(draft: Draft, meeting: Found) -> bool:
    """Say whether a mention tells of a meeting to come: "the upcoming summit", "look forward to meeting again"."""
    scene = draft.scenes[meeting.sentence - 1]
    words = meeting_words(scene.sentence.lang).coming
    if any(it.norm in words for it in scene.sentence.tokens[max(0, meeting.first - 2) : meeting.last]):
        return True
    clause = clause_at(scene, meeting.first) if meeting.form == "verb" else None
    apposed = clause is not None and clause.kind == "participle" and clause.subject is not None
    return clause is not None and (clause.planned or not clause.verb.finite) and not apposed


def is_called_for(scene: Scene, find: Found) -> bool:
    """Say whether somebody only asks for a meeting: "called for talks between the two"; a date makes it one that is planned."""
    clause, tokens = clause_at(scene, find.first), scene.sentence.tokens
    if clause is None or find.first < clause.verb.last or scene.sentence.lang != "en" or scene.dates:
        return False
    verb = wording("en")
    if not verb.wishes_for(tokens, clause.verb) and tokens[clause.verb.head].lemma not in verb.pondering:
        return False
    behind = tokens[clause.verb.last : find.first]
    led = behind[1:] if behind and behind[0].tag == "PREP" else behind
    return all(it.tag in GROUP for it in led)
