"""Noun groups: those a trigger governs, up to the next verb, with how deep each hangs."""

from __future__ import annotations

from accords.ingest.acts.asides import is_beside, told_spans
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.chunk import Chunk
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene

PARTICULAR = (["in", "particular"], ["in", "addition"], ["above", "all"])


def noun_groups(scene: Scene, start: int, end: int, nominal: bool) -> list[tuple[Chunk, int]]:
    """Return the noun groups from a place on, up to the next verb, relative or complement.

    With how deep they hang.
    """
    found: list[tuple[Chunk, int]] = []
    tokens, words = scene.sentence.tokens, wording(scene.sentence.lang)
    carriers = words.carriers
    prepositions = deep = doer = 0
    told, ended = told_spans(scene), False
    led, carrying = tokens[start - 1].tag == "PREP", ""
    for chunk in scene.chunks:
        if chunk.last <= start or chunk.first in told or _is_only_owned(scene, chunk, start):
            continue
        if ended and not (_is_led_anew(scene, chunk, start) or _begins_danger(scene, chunk, ended)):
            continue
        ended = False
        posed = (
            bool(found)
            and (chunk.kind == "rel" or tokens[chunk.head].lemma in words.posing)
            and any(it.lemma in carriers for it in tokens[found[-1][0].first : found[-1][0].last])
        )
        if posed or chunk.first < doer:
            continue
        if found and _lists_more(scene, chunk):
            prepositions = deep = 0
            continue
        if found and chunk.kind == "verb":
            if tokens[chunk.head].lemma in words.describing:
                continue
            if _is_done_by(scene, chunk):
                doer = _over_doer(scene, chunk)
                continue
        if (
            chunk.first >= end
            or (bool(found) and chunk.kind == "noun" and is_beside(scene, found[-1][0], chunk))
            or chunk.kind in ("comp", "rel")
            or (chunk.kind == "prep" and bool(found) and _tells_as_what(scene, chunk))
            or (chunk.kind == "verb" and (found or nominal))
        ):
            over = not heads_come_first(scene) or (chunk.kind == "rel" and chunk.first < end)
            if not over or not found or not (led or _dangers_follow(scene, chunk)):
                break
            ended = True
            continue
        if found and chunk.kind == "noun" and _begins_danger(scene, chunk, False):
            prepositions = deep = 0
        if chunk.kind == "prep":
            prepositions += 1
            if prepositions > 4:
                break
            head = tokens[found[-1][0].head] if found else None
            again = tokens[chunk.first].norm in (tokens[start - 1].norm, carrying) and _after_conj(
                scene, chunk
            )
            if head is not None and head.lemma in carriers:
                carrying = tokens[chunk.first].norm
            carried = again or head is None or head.lemma in carriers or tokens[chunk.first].norm in carriers
            deep = 0 if again else deep + (not carried)
        if chunk.kind in ("noun", "pron"):
            found.append((chunk, deep))
    return found


def _is_led_anew(scene: Scene, chunk: Chunk, start: int) -> bool:
    """Say whether the preposition before an object is said again of another behind a clause: "over gangs that …, over | theft"."""
    tokens = scene.sentence.tokens
    led = chunk.kind == "prep" and chunk.first > start
    return led and tokens[chunk.first].norm == tokens[start - 1].norm and _after_conj(scene, chunk)


def _dangers_follow(scene: Scene, chunk: Chunk) -> bool:
    """Say whether dangers stand behind a group."""
    return any(it.type == "Threat" and it.first > chunk.first for it in scene.finds)


def _begins_danger(scene: Scene, chunk: Chunk, ended: bool) -> bool:
    """Say whether "and the" leads to another danger of a row: "hostage-taking for ransom and the | destruction of".

    Behind a clause (`ended`), a comma must stand before the "and".
    """
    tokens = scene.sentence.tokens
    if chunk.kind != "noun" or (ended and (chunk.first < 2 or tokens[chunk.first - 2].norm != ",")):
        return False
    if heads_come_first(scene):
        return chunk.first > 0 and tokens[chunk.first - 1].norm == "و" and _is_danger(scene, chunk)
    if chunk.first < 1 or tokens[chunk.first - 1].norm != "and":
        return False
    article = tokens[chunk.first].norm in ("the", "all", "any")
    told = (it for it in scene.finds if it.type == "Threat" and it.core == chunk.head and it.governed)
    return article and (tokens[chunk.head].lemma in wording("en").grave or any(told))


def _is_danger(scene: Scene, chunk: Chunk) -> bool:
    """Say whether a noun group is a danger's."""
    return any(it.type == "Threat" and it.core == chunk.head for it in scene.finds)


def _is_only_owned(scene: Scene, chunk: Chunk, start: int) -> bool:
    """Say whether only an Arabic noun's pronoun and adjectives are left of a group: رفض | ها القاطع ل."""
    if chunk.first >= start or not heads_come_first(scene):
        return False
    rest = scene.sentence.tokens[start : chunk.last]
    plain = all(it.tag in ("PRON", "ADJ") or (it.tag == "N" and it.number is None) for it in rest)
    return rest[0].tag == "PRON" and plain


def _is_done_by(scene: Scene, chunk: Chunk) -> bool:
    """Say whether a participle and "by" only tell who did what was named: "atrocities committed by …"."""
    tokens = scene.sentence.tokens
    passive = not chunk.finite and tokens[chunk.head].tag == "VPART"
    return passive and chunk.last < len(tokens) and tokens[chunk.last].norm == "by"


def _over_doer(scene: Scene, chunk: Chunk) -> int:
    """Return where the words that name the doer behind a participle end."""
    behind = [it for it in scene.chunks if it.first > chunk.last]
    return behind[0].last if behind and behind[0].kind == "noun" else chunk.last + 1


def _tells_as_what(scene: Scene, chunk: Chunk) -> bool:
    """Say whether an English "as" leads to what something is called: "regards piracy as a danger", not "such as"."""
    tokens = scene.sentence.tokens
    if tokens[chunk.first].norm != "as":
        return False
    beside = {tokens[n].norm for n in (chunk.first - 1, chunk.first - 2, chunk.last) if 0 <= n < len(tokens)}
    return beside.isdisjoint({"such", "well"})


def _lists_more(scene: Scene, chunk: Chunk) -> bool:
    """Say whether a chunk only leads to examples of what was named: "terrorism, including its financing"."""
    return (
        chunk.last == chunk.first + 1
        and scene.sentence.tokens[chunk.first].norm in wording(scene.sentence.lang).examples
    )


def _after_conj(scene: Scene, chunk: Chunk) -> bool:
    """Say whether a preposition is repeated behind an "and": "of the coup and of the detention"."""
    tokens, place = scene.sentence.tokens, chunk.first
    if place > 2 and [it.norm for it in tokens[place - 2 : place]] in PARTICULAR:
        place -= 2
    return place > 0 and tokens[place - 1].tag in ("CONJ", "PUNCT")
