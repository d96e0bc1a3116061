"""Fitting: which finds can be the object of a frame, by their type, their words and those around them."""

from __future__ import annotations

from accords.ingest.acts.asides import is_no_object
from accords.ingest.acts.matches import Match
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene
from accords.ingest.mentions.found import Found
from accords.ingest.mentions.head_rules import danger_kind

CALLING = frozenset({"ar.describe"})
DONE = "attribute"


def in_body(find: Found) -> bool:
    """Say whether a find is part of the name of a body or agreement."""
    return find.inside is not None and find.inside.type in ("WorkingGroup", "Agreement")


def is_impact(scene: Scene, find: Found) -> bool:
    """Say whether only the effects of a natural danger are meant: "the impacts of climate change"."""
    tokens = scene.sentence.tokens
    if find.key is None or danger_kind(find.key) != "environment":
        return False
    start = max(0, find.first - 8)
    said = [
        n
        for n in range(start, find.first)
        if tokens[n].tag in ("V", "VPART") and tokens[n].norm != "including"
    ]
    near = tokens[max([start, *said]) : find.first]
    return any(it.lemma in wording(scene.sentence.lang).impacts for it in near)


def is_modifier(scene: Scene, find: Found) -> bool:
    """Say whether an English noun of doers only describes the deed behind it: "terrorist | activities"."""
    outer, tokens = find.inside, scene.sentence.tokens
    if heads_come_first(scene) or outer is None or outer.type != "Threat" or find.last - find.first > 1:
        return False
    return find.last <= outer.core and tokens[find.first].lemma in wording("en").agents


def is_title_adjective(scene: Scene, find: Found) -> bool:
    """Say whether an Arabic state's adjective only belongs to the title before a name: الوسيط الأمريكي هوكشتين."""
    return (
        heads_come_first(scene)
        and find.type == "State"
        and find.form == "adjective"
        and any(it.form == "person" and it.first == find.last for it in scene.finds)
    )


def _is_known(scene: Scene, find: Found) -> bool:
    """Say whether an article or possessive before a bare noun refers back: "its spread"."""
    before = scene.sentence.tokens[find.first - 1] if find.first > 0 else None
    return before is not None and before.tag == "DET" and before.norm not in ("any", "a", "an", "all")


def _is_empty(scene: Scene, find: Found) -> bool:
    """Say whether a bare noun tells nothing of what is done: "acts", "attempts", "measures"."""
    return scene.sentence.tokens[find.core].lemma in wording(scene.sentence.lang).empty


def _is_grave(scene: Scene, find: Found) -> bool:
    """Say whether a phrase is a danger by its own words or by its owner: "violence", "Russian influence"."""
    words = wording(scene.sentence.lang)
    held = scene.sentence.tokens[find.first : find.last]
    return any(
        not words.grave.isdisjoint((it.lemma, it.norm)) or it.norm in words.hostile for it in held
    ) or any(
        (it.type == "State" and it.first < find.core) or (it.type == "Threat" and it.key is not None)
        for it in scene.finds
        if find.first <= it.first and it.last <= find.last
    )


def _is_imposed(scene: Scene, find: Found) -> bool:
    """Say whether sanctions or tariffs are what one lays on another, by an English verb right before them."""
    tokens = scene.sentence.tokens
    before = tokens[max(0, find.first - 2) : find.first]
    return scene.sentence.lang == "en" and any(it.lemma in wording("en").imposing for it in before)


def fits(scene: Scene, find: Found, match: Match) -> bool:
    """Say whether a find is of a type the frame takes; open ones only where the frame opens their type."""
    if find.governed and find.type != match.frame.open:
        return False
    if find.governed and match.frame.grave and not _is_grave(scene, find):
        return False
    if find.governed and _is_imposed(scene, find):
        return False
    if find.governed and find.last - find.first == 1 and (_is_known(scene, find) or _is_empty(scene, find)):
        return False
    if heads_come_first(scene) and is_no_object(scene, find, match):
        return False
    if find.type == "Threat" and _is_verdict_word(scene, find, match):
        return False  # what somebody is called, not who is called it
    if find.type == "Threat" and match.frame.family == DONE and in_body(find):
        return False  # what a body or paper is against, not what its founder does: "launched the Partnership to Address …"
    if find.type in match.frame.types:
        signed = find.type == "Agreement" and _is_signed(scene, find, match)
        return find.thing is not None or find.governed or find.form == "open" or signed
    return "Threat" in match.frame.types and find.kind == "armed_group" and find.thing is not None


def _is_verdict_word(scene: Scene, find: Found, match: Match) -> bool:
    """Say whether a danger is what something is called: "a threat", or "an act of aggression" of a deed; اعتبره انتهاكا."""
    tokens, near = scene.sentence.tokens, match.frame.near
    if heads_come_first(scene):
        called = match.frame.id in CALLING and not tokens[find.core].definite
        return called and bool({tokens[find.core].lemma, tokens[find.core].norm} & near)
    said = (
        tokens[find.first : find.last]
        if match.frame.open and find.first > match.last + 1
        else tokens[find.core : find.core + 1]
    )
    return any(it.lemma in near for it in said)


def _is_signed(scene: Scene, find: Found, match: Match) -> bool:
    """Say whether an Arabic verb of signing makes a thing of "the agreement" that was not told of before."""
    tokens, words = scene.sentence.tokens, wording(scene.sentence.lang)
    signs = heads_come_first(scene) and match.part == "verbs" and tokens[match.first].lemma in words.signing
    return signs and tokens[find.core].lemma in words.treaty_words
