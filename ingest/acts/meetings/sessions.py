"""Sessions: a body's own meeting, which its members attend, and a meeting that "brings together" whom a verb names.

As Arabic writes them: عقدت اللجنة اجتماعها الثاني, الدورة الثالثة للجنة, قمة جمعت الرئيسين.
"""

from __future__ import annotations

from accords.ingest.acts.cast import Cast
from accords.ingest.acts.matches import clause_at
from accords.ingest.acts.row import row_end
from accords.ingest.clauses.clause import Clause
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.meeting_words import meeting_words

LINKS = frozenset({"ل", "بين", "من", "ال"})


def members_in_session(draft: Draft, scene: Scene, meeting: Found) -> tuple[str, ...]:
    """Return the members of the body whose session a meeting's words tell."""
    body = _body_behind(scene, meeting) or _body_owning(scene, meeting)
    return tuple(dict.fromkeys(draft.things[body.thing].members)) if body is not None and body.thing else ()


def _body_behind(scene: Scene, meeting: Found) -> Found | None:
    """Return the working group right behind a meeting's noun: الاجتماع الأول لمجلس التنسيق, اجتماع اللجنة."""
    tokens = scene.sentence.tokens
    for find in scene.finds:
        if find.type == "WorkingGroup" and meeting.core < find.first <= meeting.last + 1:
            between = tokens[meeting.last : find.first]
            if all(it.tag == "PREP" and it.norm in LINKS for it in between):
                return find
    return None


def _body_owning(scene: Scene, meeting: Found) -> Found | None:
    """Return the working group that acts where a pronoun makes the meeting its own: عقدت اللجنة اجتماعها."""
    tokens, place, clause = scene.sentence.tokens, meeting.core + 1, clause_at(scene, meeting.first)
    if place >= len(tokens) or tokens[place].tag != "PRON" or tokens[place].word != tokens[meeting.core].word:
        return None
    if clause is None or clause.subject is None or tokens[place].number != "s":
        return None
    first, last = clause.subject
    return next((it for it in scene.finds if it.type == "WorkingGroup" and first <= it.first < last), None)


def brought_together(scene: Scene, meeting: Found, cast: Cast) -> tuple[str, ...]:
    """Return whom a meeting brings together: قمة جمعت الرئيسين, اجتماع ضم كيري ولافروف."""
    gathering = meeting_words(scene.sentence.lang).gathering if meeting.kind != "visit" else frozenset()
    for clause in scene.clauses:
        lemma = scene.sentence.tokens[clause.verb.head].lemma
        if lemma in gathering and _is_told_of(scene, clause, meeting) and not clause.verb.negated:
            first = _behind_verb(scene, clause)
            return cast.named(scene, first, row_end(scene, first))
    return ()


def _is_told_of(scene: Scene, clause: Clause, meeting: Found) -> bool:
    """Say whether a verb's subject is the meeting: right before it, behind a relative, or named as subject."""
    between = scene.sentence.tokens[meeting.last : clause.verb.first]
    between = between[1:] if between and between[0].norm == "," else between
    beside = meeting.last <= clause.verb.first and all(it.tag in ("REL", "AUX", "ADV") for it in between)
    sharing = clause if clause.subject is not None or clause.heir is None else scene.clauses[clause.heir]
    subject = sharing.subject is not None and sharing.subject[0] <= meeting.core < sharing.subject[1]
    return beside or subject


def _behind_verb(scene: Scene, clause: Clause) -> int:
    """Return where what a verb of gathering governs begins, over a pronoun, "each of" and "between"."""
    tokens, place = scene.sentence.tokens, clause.verb.last
    if place < len(tokens) and tokens[place].norm == "together":
        return place + 1
    while place < len(tokens) and (
        tokens[place].tag in ("PRON", "DET") or tokens[place].norm in ("بين", "ب", "من", "كل", "كلا")
    ):
        place += 1
    return place
