"""Signatures: for whom somebody signed an agreement.

"وقع الاتفاق عن تونس … وعن الجزائر …", "was signed on behalf of Chad by X and on behalf of Mali by Y".
"""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Link
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.matches import clause_at
from accords.ingest.acts.meetings.people_row import attached
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.clusters import attach
from accords.ingest.things.thing import BODIES

NEAR = 3
BEFORE = 4
AHEAD = 8


def signatures(draft: Draft, scene: Scene) -> Iterator[Link]:
    """Yield for whom an agreement was signed; nobody where the verb names no agreement."""
    for clause in scene.clauses:
        parties = _parties(scene, clause)
        agreement = _signed(draft, scene, clause) if parties and is_open(scene, clause.verb.head) else None
        head, number = scene.sentence.tokens[clause.verb.head], scene.sentence.number
        for party in parties if agreement is not None and not clause.verb.negated else ():
            place = (head.start, head.end)
            yield Link(
                "partyTo", party, agreement or "", number, place, "verb.signed_for", "conclude", 0, "named"
            )


def signers(scene: Scene, clause: Clause) -> tuple[str, ...]:
    """Return the parties that somebody signs for in a clause, with the people who sign."""
    parties = _parties(scene, clause)
    people = [it.thing for it in scene.finds if it.type == "Official" and it.thing and _is_after(it, clause)]
    return tuple(dict.fromkeys((*parties, *people))) if parties else ()


def _is_object(find: Found, clause: Clause) -> bool:
    """Say whether a find is what a verb does something to: the subject of a passive one, else behind it."""
    if clause.verb.passive and clause.subject is not None:
        return clause.subject[0] <= find.core < clause.subject[1]
    return _is_after(find, clause)


def _is_after(find: Found, clause: Clause) -> bool:
    """Say whether a find stands behind the verb of its clause."""
    return clause.verb.last <= find.first < clause.last


def _parties(scene: Scene, clause: Clause) -> tuple[str, ...]:
    """Return the states and bodies that "for" leads to behind a verb of signing."""
    tokens, words = scene.sentence.tokens, wording(scene.sentence.lang)
    if tokens[clause.verb.head].lemma not in words.signing:
        return ()
    if not heads_come_first(scene):
        return _english_parties(scene, clause)
    found: list[str] = []
    for place in range(clause.verb.last, len(tokens) - 1):
        if tokens[place].norm in words.on_behalf and clause_at(scene, place) is clause:
            found += party_behind(scene, place + 1)
    return tuple(dict.fromkeys(found))


def _english_parties(scene: Scene, clause: Clause) -> tuple[str, ...]:
    """Return the states and bodies that "on behalf of" leads to, or "for" right behind who signed or where a row begins."""
    tokens, people = scene.sentence.tokens, {it.last for it in scene.finds if it.form == "person"}
    found: list[str] = []
    for place in range(clause.verb.last, len(tokens) - 1):
        behalf = [it.norm for it in tokens[place - 1 : place + 1]] == ["behalf", "of"]
        own = tokens[place].norm == "for" and (place in people or tokens[place - 1].tag == "CONJ")
        if (behalf or own) and clause_at(scene, place) is clause:
            found += party_behind(scene, place + 1)
    return tuple(dict.fromkeys(found))


def party_behind(scene: Scene, place: int) -> list[str]:
    """Return the state or body that begins right behind a preposition, over "the government of"."""
    near = [
        it for it in scene.finds
        if it.type in BODIES and it.thing and it.inside is None and place <= it.first <= place + NEAR
    ]  # fmt: skip
    between = scene.sentence.tokens[place : near[0].first] if near else ()
    through = wording("en").transparent | {"the", "of"} if not heads_come_first(scene) else frozenset[str]()
    plain = all(it.tag in ("N", "DET", "ADJ", "PUNCT") or it.norm in through for it in between)
    plain = plain and not (near and near[0].form == "adjective" and len(between) > 1)
    return [near[0].thing or ""] if near and plain else []


def _signed(draft: Draft, scene: Scene, clause: Clause) -> str | None:
    """Return what was signed: the agreement the clause names, else the last one told where only a word means it."""
    tokens, verb = scene.sentence.tokens, clause.verb.last
    named = [it for it in scene.finds if it.type == "Agreement" and _is_object(it, clause)]
    if not heads_come_first(scene):
        named = [it for it in named if it.thing is not None or it.form == "open"]
    else:
        named = [it for it in named if it.form != "short"]
    if named:
        if named[0].thing is None:
            attach(draft, scene, named[0])
        return named[0].thing
    if not heads_come_first(scene):
        return None
    behind = next((it for it in tokens[verb : verb + NEAR] if it.tag == "N"), None)
    meant = (
        behind is not None and behind.definite and behind.lemma in wording(scene.sentence.lang).signed_words
    )
    if not meant and not attached(tokens, verb - 1):
        return None
    told = _told(draft, scene)
    same = [it for it, noun in told if behind is not None and meant and noun == behind.lemma]
    return next(iter([*same, *(it for it, _ in told)]), None)


def _told(draft: Draft, scene: Scene) -> list[tuple[str, str]]:
    """Return the agreements told shortly before a sentence with the nouns that head them, the last first."""
    here = scene.sentence.number
    told = [
        (find.sentence, find.first, it.id, draft.scenes[find.sentence - 1].sentence.tokens[find.core].lemma)
        for find, it in draft.mentioned("Agreement", here - BEFORE, here)
        if it.kind != "resolution"
    ]
    return [(it[2], it[3]) for it in sorted(told, reverse=True)]
