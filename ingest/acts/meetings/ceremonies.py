"""Ceremonies: a signing that an Arabic verb tells of with who was present: وقعت … بحضور …, وقع … برعاية …."""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Link
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.meetings.people_row import people_row
from accords.ingest.acts.meetings.told import told_meeting
from accords.ingest.acts.signatures import signers
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.clause import Clause
from accords.ingest.draft import Draft, Scene
from accords.ingest.things.meeting_words import meeting_words

KIND = "ceremony"


def ceremonies(draft: Draft, scene: Scene, cast: Cast) -> Iterator[Link]:
    """Yield who signed and who was present where no noun of the sentence names a meeting."""
    if not heads_come_first(scene) or any(it.type == "Meeting" for it in scene.finds):
        return
    words, tokens = meeting_words(scene.sentence.lang), scene.sentence.tokens
    for clause in list(scene.clauses):
        if tokens[clause.verb.head].lemma not in words.signing or not clause.verb.finite or clause.planned:
            continue
        present = _present(scene, clause)
        if present and is_open(scene, clause.verb.head):
            signing = signers(scene, clause)
            things = tuple(dict.fromkeys((*(signing or cast.of_clause(scene, clause).things), *present)))
            meeting = told_meeting(draft, scene, clause, KIND, things)
            head, number = tokens[clause.verb.head], scene.sentence.number
            for thing in things:
                place = (head.start, head.end)
                yield Link(
                    "participatesIn", thing, meeting.id, number, place, "verb.sign", "gathered", 0, "named"
                )
            return


def _present(scene: Scene, clause: Clause) -> tuple[str, ...]:
    """Return who is said to be present behind a verb."""
    words, tokens = meeting_words(scene.sentence.lang), scene.sentence.tokens
    for place in range(clause.verb.last + 1, len(tokens) - 1):
        if tokens[place].lemma in words.witnessing and tokens[place - 1].tag in ("PREP", "CONJ"):
            return people_row(scene, place + 1)
    return ()
