"""Signers: who signed for whom in an Arabic text that tells of one ceremony of signing, and so was there."""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Link
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.signatures import signers
from accords.ingest.draft import Draft, Scene
from accords.ingest.things.meeting_words import meeting_words

KIND = "ceremony"
NEAR = 2


def signed_there(draft: Draft) -> Iterator[Link]:
    """Yield that those who signed for others shortly before or behind the one ceremony of a text took part in it."""
    told = [it for it in draft.things.values() if it.type == "Meeting" and it.kind == KIND and it.finds]
    if draft.lang != "ar" or len(told) != 1:
        return
    here = min(it.sentence for it in told[0].finds)
    for scene in draft.scenes[max(0, here - 1 - NEAR) : here + NEAR]:
        for thing, place in _signing(scene):
            yield Link(
                "participatesIn", thing, told[0].id, scene.sentence.number, place, "verb.sign", "gathered", 0, "named"
            )  # fmt: skip


def _signing(scene: Scene) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield who signed for somebody in a sentence, with where the verb stands; those they sign for too."""
    words, tokens = meeting_words(scene.sentence.lang), scene.sentence.tokens
    for clause in scene.clauses if scene.sentence.is_read else ():
        head = tokens[clause.verb.head]
        signs = head.lemma in words.signing and clause.verb.finite and not clause.planned
        if signs and not clause.verb.negated and is_open(scene, clause.verb.head):
            for thing in signers(scene, clause):
                yield thing, (head.start, head.end)
