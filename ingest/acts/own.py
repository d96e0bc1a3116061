"""The own agreement: a treaty or declaration that its parties conclude by this very text."""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Link
from accords.ingest.draft import Draft, Scene
from accords.ingest.languages import language
from accords.ingest.lexicon import lexicon_file
from accords.ingest.mentions.found import Found
from accords.ingest.things.clusters import attach
from accords.ingest.things.genre import TREATY

RESOLUTION = "resolution"
GENRES = {TREATY: "treaty_words", "jointStatement": "declaration_words", RESOLUTION: "resolutions"}
PAIR = 2


def own_agreement(draft: Draft) -> Iterator[Link]:
    """Yield the parties of "this Agreement", entered where the text first names itself so."""
    words = GENRES.get(draft.genre)
    fewest = 1 if draft.genre == RESOLUTION else PAIR
    if words is None or len(draft.sides) < fewest or (draft.genre == RESOLUTION and draft.lang != "ar"):
        return
    for scene in draft.scenes:
        if not scene.sentence.is_read:
            continue
        lang = scene.sentence.lang
        tongue, lists = language(lang), lexicon_file(lang, "words.toml").get("lists", {})
        find = _itself(scene, frozenset(tongue.fold(it) for it in lists.get(words, ())))
        if find is not None:
            thing = attach(draft, scene, find)
            thing.status = "new"
            for side in draft.sides:
                yield Link(
                    "partyTo",
                    side,
                    thing.id,
                    find.sentence,
                    (find.start, find.end),
                    "own.agreement",
                    "own",
                    0,
                    "sides",
                )
            return


def _itself(scene: Scene, words: frozenset[str]) -> Found | None:
    """Return where a sentence says "this Agreement" or "the present Treaty"."""
    tokens = scene.sentence.tokens
    for place in range(1, len(tokens)):
        before = tokens[place - 1].norm
        if (
            (tokens[place].lemma in words or tokens[place].norm in words)
            and before
            in (
                "this",
                "present",
                "hereby",
                "هذه",
                "هذا",
            )
            and not any(it.first <= place < it.last for it in scene.finds if it.form == "name")
        ):
            token = tokens[place]
            return Found(
                scene.sentence.number,
                place,
                place + 1,
                token.start,
                token.end,
                "Agreement",
                None,
                "open",
                token.text,
                token.norm,
                place,
            )
    return None
