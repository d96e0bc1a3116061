"""Among: who is named of the many that came, joined or signed, in Arabic: "بمشاركة ثلاثين دولة، من بينها بيرو وتشيلي"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from accords.ingest.acts.act import Link
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.rosters import TARGETS, roster_links, roster_target, row_at
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.draft import Draft, Scene
from accords.ingest.languages import language
from accords.ingest.lexicon import lexicon_file

FEW = 8
FAR = 30


def among(draft: Draft, scene: Scene) -> Iterator[Link]:
    """Yield whom words behind a number of states or guests name of those who take part, are members or have signed."""
    tokens = scene.sentence.tokens
    if not heads_come_first(scene) or not any(it.type in ("State", "Organization") for it in scene.finds):
        return
    phrases = _phrases()
    for place in [number for number, it in enumerate(tokens) if number and it.norm in phrases]:
        size = _leading(scene, place)
        if not size or not _is_counted(scene, place):
            continue
        row = row_at(scene, place + size, 1)
        told = _telling(scene, place) if row and row[0].first - place - size < FEW // 2 else None
        target = roster_target(draft, scene, told[0], told[1], row) if told is not None else None
        if told is not None and target is not None and is_open(scene, told[1]):
            yield from roster_links(draft, scene, told[0], told[1], row, target)


def _leading(scene: Scene, place: int) -> int:
    """Return how many words that begin at a place mean "among them"; none where no such words begin."""
    tokens, phrases = scene.sentence.tokens, _phrases()
    for phrase in phrases.get(tokens[place].norm, ()):
        if tuple(it.norm for it in tokens[place : place + len(phrase)]) == phrase:
            return len(phrase)
    return 0


def _is_counted(scene: Scene, place: int) -> bool:
    """Say whether those who come, join or sign are told close before, with no verb between: ثلاثين دولة ومنظمة."""
    for token in reversed(scene.sentence.tokens[max(0, place - FEW) : place]):
        if token.lemma in _words("", "counted"):
            return True
        if token.tag in ("V", "COMP"):
            return False
    return False


def _telling(scene: Scene, place: int) -> tuple[str, int] | None:
    """Return what those named do and where the last word stands that tells it."""
    tokens = scene.sentence.tokens
    for number in range(place - 1, max(-1, place - FAR), -1):
        if tokens[number].tag == "COMP":
            return None
        links = [it for it in TARGETS if tokens[number].lemma in _words(it, "coming")]
        if not links:
            continue
        before = [it.type for it in scene.finds if it.first < place]
        fitting = [it for it in links if not TARGETS[it].isdisjoint(before)]
        if "memberOf" in links and "Meeting" in before and "WorkingGroup" not in before:
            fitting = ["participatesIn"]
        return (fitting or links)[0], number
    return None


@cache
def _phrases() -> dict[str, tuple[tuple[str, ...], ...]]:
    """Map the first words of the phrases for "among them" to the phrases, the longest first."""
    tongue = language("ar")
    listed = [tuple(tongue.phrase(it)) for it in lexicon_file("ar", "rosters.toml")["among"]]
    return {
        it[0]: tuple(sorted((that for that in listed if that[0] == it[0]), key=len, reverse=True))
        for it in listed
    }


@cache
def _words(link: str, name: str) -> frozenset[str]:
    """Read a list of single words for a kind of link, or for all."""
    tongue, table = language("ar"), lexicon_file("ar", "rosters.toml")
    return frozenset(
        " ".join(tongue.phrase(it)) for it in (table.get(link, {}) if link else table).get(name, ())
    )
