"""Thanks: whom a speaker thanks without a verb of thanking in English: "Our thanks go to Chad", "A big thank you to Chad!"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accords.ingest.acts.act import Link
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.deeds import row_named
from accords.ingest.acts.factuality import is_open
from accords.ingest.clauses.wording import PartyWord, wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.things.thing import ACTORS
from accords.ingest.token import Token

OWN = frozenset({"my", "our"})
GOING = frozenset(
    {
        "go",
        "goes",
        "also",
        "due",
        "is",
        "are",
        "extend",
        "extends",
        "out",
        "especially",
        "first",
        "must",
        "therefore",
    }
)
CHEERS = (("hats", "off", "to"), ("kudos", "to"), ("bravo", "to"), ("indebted", "to"))
FEW = 5


def thanks(draft: Draft, scene: Scene, cast: Cast) -> Iterator[Link]:
    """Yield whom the speaker of a sentence thanks."""
    if scene.sentence.lang != "en":
        return
    tokens, words = scene.sentence.tokens, wording("en").cheering
    for place, token in enumerate(tokens):
        if token.norm not in words or not is_open(scene, place):
            continue
        first = _thanked(tokens, place)
        if first is None:
            continue
        speakers = cast.choose(PartyWord((token.norm,), "speaker", "s"), scene).things
        for whom in row_named(scene, first):
            for who in speakers:
                if who != whom and draft.things[whom].type in ACTORS and draft.things[who].of != whom:
                    span, number = (token.start, token.end), scene.sentence.number
                    yield Link("supports", who, whom, number, span, "phrase.thanks", "support", 0, "speaker")


def _thanked(tokens: Sequence[Token], place: int) -> int | None:
    """Return where those begin who are thanked by the words at a token; None where nobody is."""
    said = [it.norm for it in tokens[place : place + 3]]
    for words in CHEERS:
        if said[: len(words)] == list(words):
            return place + len(words)
    you = said[:2] == ["thank", "you"]
    if you and said[2:] in ([","], [";"]):
        return place + 3 if place + 3 < len(tokens) else None
    end = place + 1 + you
    before = [it.norm for it in tokens[max(0, place - 4) : place]]
    own, given = not OWN.isdisjoint(before), place > 0 and tokens[place - 1].tag in ("ADJ", "DET", "N")
    while end < min(place + FEW, len(tokens)) and tokens[end].norm in GOING:
        end += 1
    if end >= len(tokens) - 1 or tokens[end].norm != "to":
        return None
    if you:
        return end + 1 if given or place == 0 else None
    went = end > place + 1
    alone = (own or given) and tokens[0] in tokens[max(0, place - 4) : place + 1]
    return end + 1 if (own and went) or alone or "debt" in before else None
