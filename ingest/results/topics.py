"""Topics: what a body or agreement is about, by the keywords of the reference tables in its phrase."""

from __future__ import annotations

from collections import Counter

from accords.graph import reference
from accords.graph.cabinet import kept
from accords.ingest.draft import Draft, Scene
from accords.ingest.languages import language
from accords.ingest.mentions.trie import Entry, Trie
from accords.ingest.things.thing import Thing


def topic_of(draft: Draft, thing: Thing) -> str | None:
    """Return the topic whose keywords stand most often in a thing's phrases; None where none does."""
    found: Counter[str] = Counter()
    for find in thing.finds:
        if find.sentence > 0:
            found.update(topics_in(draft.scenes[find.sentence - 1], find.first, find.last))
    return min(found, key=lambda it: (-found[it], it)) if found else None


def topics_in(scene: Scene, first: int, last: int) -> list[str]:
    """Return the topics whose keywords stand in a token range, in order."""
    tokens, names = scene.sentence.tokens, _keywords(scene.sentence.lang)
    found: list[str] = []
    place = first
    while place < last:
        hit = names.at(tokens, place)
        if hit is not None and hit[0] <= last:
            found.append(hit[1].key)
        place = hit[0] if hit is not None and hit[0] <= last else place + 1
    return found


@kept
def _keywords(lang: str) -> Trie:
    """Build the trie of topic keywords once."""
    trie, tongue = Trie(), language(lang)
    for row in reference.topics():
        for word in row.keywords_en if lang == "en" else row.keywords_ar:
            words = tongue.phrase(word)
            if words:
                trie.add(words, Entry("Topic", row.id, row.name_en, "name"))
    return trie
