"""Homonyms: a name that is one state's and another's capital too, told apart by who else is named.

عمان is Oman, and, written without its doubled letter, Jordan's capital.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from accords.graph import reference
from accords.ingest.draft import Draft, Scene
from accords.ingest.languages import language
from accords.ingest.mentions.found import Found


def settle_homonyms(draft: Draft) -> None:
    """Read such a name as the capital where the other state is named besides and the state itself is not."""
    told = list(_told(draft))
    doubtful = [
        (scene, find, other) for scene, find in told if (other := _other(draft, scene, find)) is not None
    ]
    unsure = [find for _, find, _ in doubtful]
    sure = {find.key for _, find in told if find not in unsure}
    for scene, find, other in doubtful:
        if other in sure and find.key not in sure and not _is_beside(scene, find, other):
            find.key, find.form = other, "capital"


def _told(draft: Draft) -> Iterator[tuple[Scene, Found]]:
    """Yield the mentions of states with their sentences, those of the title first."""
    for scene in [*([draft.title] if draft.title is not None else []), *draft.scenes]:
        yield from ((scene, it) for it in scene.finds if it.type == "State" and it.inside is None)


def _other(draft: Draft, scene: Scene, find: Found) -> str | None:
    """Return the state whose capital is written as a mention of another state is."""
    written = " ".join(it.norm for it in scene.sentence.tokens[find.first : find.last])
    other = _capitals(draft.lang).get(written)
    return other if other != find.key and find.form == "name" else None


def _is_beside(scene: Scene, find: Found, other: str) -> bool:
    """Say whether the two states are joined by "and": then both are meant."""
    tokens = scene.sentence.tokens
    return any(
        it.key == other
        and all(word.tag == "CONJ" for word in tokens[min(it.last, find.last) : max(it.first, find.first)])
        for it in scene.finds
    )


@cache
def _capitals(lang: str) -> Mapping[str, str]:
    """Index the capitals whose name is also the name of another state."""
    tongue = language(lang)

    def folded(name: str) -> str:
        return " ".join(tongue.phrase(name))

    states = reference.countries()
    names = {
        folded(name): row.iso3 for row in states for name in (row.name_ar if lang == "ar" else row.name_en,)
    }
    names |= {
        folded(it): row.iso3 for row in states for it in (row.aliases_ar if lang == "ar" else row.aliases_en)
    }
    return {
        folded(it): f"country:{row.iso3}"
        for row in states
        for it in (row.capital_ar if lang == "ar" else row.capital_en)
        if names.get(folded(it), row.iso3) != row.iso3
    }
