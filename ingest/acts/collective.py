"""The collective: "we, the leaders of the countries of the Sahel", many states of whom the text names none."""

from __future__ import annotations

from functools import cache

from accords.ingest.draft import Draft, Scene
from accords.ingest.languages import language
from accords.ingest.lexicon import lexicon_file
from accords.ingest.things.thing import BODIES

REACH = 14
PAIR = 2


def is_unnamed(draft: Draft) -> bool:
    """Say whether "we" are many states that neither a body nor a row of names tells.

    A host or two states told of before are not they.
    """
    sides = [draft.things[it] for it in draft.sides]
    if len(sides) > PAIR or any(it.type == "Organization" for it in sides):
        return False
    return any(_introduces(scene) for scene in draft.scenes if scene.sentence.is_read)


def _introduces(scene: Scene) -> bool:
    """Say whether a sentence presents "we" by countries it does not name: "نحن وزراء خارجية دول الساحل"."""
    tokens, words = scene.sentence.tokens, _words(scene.sentence.lang)
    we = next((n for n, it in enumerate(tokens) if it.norm in words["we"]), None)
    if we is None:
        return False
    end = next((n for n in range(we + 1, len(tokens)) if tokens[n].tag in ("V", "PREP")), len(tokens))
    end = min(end, we + REACH)
    land = next((n for n in range(we + 1, end) if tokens[n].norm in words["lands"]), None)
    held = any(tokens[n].norm in words["holders"] for n in range(we + 1, land or we))
    return held and not any(
        it.type in BODIES and it.form in ("name", "short", "role") and we < it.first < end
        for it in scene.finds
    )


@cache
def _words(lang: str) -> dict[str, frozenset[str]]:
    """Return the words for we, for those who lead, and for countries as a whole; none where a language lists none."""
    listed = lexicon_file(lang, "words.toml").get("collective", {})
    fold = language(lang).fold
    return {kind: frozenset(fold(it) for it in listed.get(kind, ())) for kind in ("we", "holders", "lands")}
