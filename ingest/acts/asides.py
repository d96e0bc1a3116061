"""Asides: what an Arabic frame's reach passes over without taking it for an object."""

from __future__ import annotations

from collections.abc import Sequence

from accords.ingest.acts.matches import Match
from accords.ingest.acts.received import is_received
from accords.ingest.acts.referred import acting_in
from accords.ingest.acts.seated import sits_in
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.chunk import Chunk
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.thing import ACTORS
from accords.ingest.token import Token

LISTING = "ar.designate"
MARKED = 2
TOWARD = ("ل", "مع")
GIVEN_TO = ("ل", "الي")


def leads_away(scene: Scene, place: int) -> bool:
    """Say whether a preposition leads to no object; "in" does where somebody's good faith is doubted."""
    words, token = wording(scene.sentence.lang), scene.sentence.tokens[place]
    if token.tag != "PREP" or token.norm in words.leads("object") or sits_in(scene, place):
        return False
    return scene.sentence.tokens[place + 1].lemma not in words.doubted


def is_aside(scene: Scene, find: Found, start: int) -> bool:
    """Say whether an Arabic state only stands behind what is meant: دعم الحل السياسي في سوريا, بسوريا."""
    if not heads_come_first(scene) or find.type != "State":
        return False
    light = wording(scene.sentence.lang).transparent
    words = scene.sentence.tokens[start : find.first]
    last = max((n for n, it in enumerate(words) if it.tag == "PREP"), default=0)
    if not words or words[last].norm not in wording(scene.sentence.lang).leads("place"):
        return False
    return any(
        it.tag == "N" and it.number is not None and not (it.lemma in light or it.norm in light)
        for n, it in enumerate(words[:last], start)
        if not any(other.type in ACTORS and other.first <= n < other.last for other in scene.finds)
    )


def is_headed(scene: Scene, find: Found, start: int) -> bool:
    """Say whether an Arabic body is only what somebody praised heads or joins: أثنى على رئاسته للاتحاد."""
    tokens = scene.sentence.tokens
    if not heads_come_first(scene) or find.first < 1 or tokens[find.first - 1].norm != "ل":
        return False
    heading = wording("ar").circumstances
    return any(
        tokens[n].lemma in heading and n + 1 < find.first - 1
        for n in range(start, max(start, find.first - 1))
    )


def is_no_object(scene: Scene, find: Found, match: Match) -> bool:
    """Say whether an Arabic find is a plain deed alone, or the giver's adjective at aid: المساعدات البريطانية."""
    tokens = scene.sentence.tokens
    if find.governed and find.last - find.first == 1:
        return tokens[find.first].lemma in wording("ar").neutral
    if find.type == "Threat" and (_is_apposed(scene, find) or _is_verdict(scene, find, match)):
        return True
    if match.frame.family not in ("support", "criticize") or find.type not in ACTORS:
        return False
    if match.part == "verbs":
        return (
            find.first > match.last and _has_pronoun(tokens, match.last) and not _is_given(scene, find, match)
        )
    if match.frame.family == "support" and match.part == "nouns" and _is_doer(scene, find, match):
        return True
    giver = match.frame.family == "support" and match.part == "nouns" and find.form == "adjective"
    return giver and all(it.tag == "ADJ" for it in tokens[match.last : find.last])


def _is_apposed(scene: Scene, find: Found) -> bool:
    """Say whether words between commas only tell what a state is: إسرائيل، القوة القائمة بالاحتلال، …."""
    tokens = scene.sentence.tokens
    if (
        find.first < MARKED
        or tokens[find.first - 1].norm != ","
        or tokens[find.first].lemma not in wording("ar").agents
    ):
        return False
    return any(it.type == "State" and it.last == find.first - 1 for it in scene.finds)


def _is_verdict(scene: Scene, find: Found, match: Match) -> bool:
    """Say whether a danger only tells as what a group is listed, or names the list: تصنيف الجماعة منظمة إرهابية, على قائمة الإرهاب."""
    if match.part == "phrases" or match.frame.id != LISTING or find.kind == "armed_group":
        return False
    tokens = scene.sentence.tokens
    listed = find.first > 0 and tokens[find.first - 1].lemma in wording("ar").rolls
    return listed or not tokens[find.first].definite


def _has_pronoun(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a verb's object is the pronoun attached to it: انتقده كل المرشحين."""
    return (
        place < len(tokens) and tokens[place].tag == "PRON" and tokens[place].word == tokens[place - 1].word
    )


def _is_given(scene: Scene, find: Found, match: Match) -> bool:
    """Say whether an Arabic "what" or "which" before a verb is what was given to a find: ما قدمته اليابان | للصومال."""
    tokens = scene.sentence.tokens
    what = match.first > 0 and tokens[match.first - 1].tag in ("REL", "COMP")
    return what and tokens[find.first - 1].norm in GIVEN_TO


def pronoun_meant(scene: Scene, match: Match) -> str | None:
    """Return the state or body that the pronoun at a noun of backing means: متعهدا بدعمها, not دعمها ل."""
    tokens, place = scene.sentence.tokens, match.last
    if not heads_come_first(scene) or match.part != "nouns" or match.frame.family != "support":
        return None
    toward = _toward(scene, match)
    if toward is not None:
        return toward
    if tokens[match.first].lemma not in wording("ar").backing or not _has_pronoun(tokens, place):
        return None
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if after is not None and after.tag not in ("PUNCT", "CONJ") and after.norm not in ("ضد", "في"):
        return None
    own = match.clause.subject if match.clause is not None else None
    before = [
        it
        for it in scene.finds
        if it.type in ("State", "Organization")
        and it.last <= match.first
        and it.form != "adjective"
        and not (own is not None and own[0] <= it.first < own[1])
    ]
    owners = [it for it in before if it.first > 0 and tokens[it.first - 1].tag != "PREP"]
    return (owners or before)[-1].thing if before else None


def _toward(scene: Scene, match: Match) -> str | None:
    """Return the one thing named before that a pronoun behind praise or backing can mean: وأعربت عن شكرها له, دعمهم الكامل لها."""
    tokens, place = scene.sentence.tokens, match.last
    place += _has_pronoun(tokens, place)
    while place < len(tokens) and tokens[place].tag == "ADJ":
        place += 1
    if [it.tag for it in tokens[place : place + 2]] != ["PREP", "PRON"]:
        return None
    lead, pronoun = tokens[place], tokens[place + 1]
    if lead.norm not in TOWARD or pronoun.person != 3 or pronoun.number != "s" or pronoun.word != lead.word:
        return None
    acting = acting_in(scene, match)
    meant = {
        it.thing
        for it in scene.finds
        if it.last <= match.first
        and it.form not in ("adjective", "capital")
        and it.inside is None
        and it.thing is not None
        and it.thing not in acting
        and (it.form == "person" if pronoun.gender == "m" else it.type in ("State", "Organization"))
    }
    return meant.pop() if len(meant) == 1 else None


def _is_doer(scene: Scene, find: Found, match: Match) -> bool:
    """Say whether who stands behind a noun of praise or aid gives it: تقدير الملك لـ, دعم من, كسب تأييد."""
    words, tokens = wording("ar"), scene.sentence.tokens
    leads = [it.norm for it in tokens[match.last - 1 : find.first] if it.tag == "PREP"]
    near = tokens[max(0, match.first - 2) : match.first]
    if "من" in leads and is_received(scene, match):
        return False
    if "من" in leads or any(it.lemma in words.seeking for it in near):
        return True
    head = tokens[match.first]
    return not leads and not head.definite and head.lemma in words.given


def is_beside(scene: Scene, before: Chunk, chunk: Chunk) -> bool:
    """Say whether an Arabic noun group stands right behind a danger with nothing that joins the two."""
    if not heads_come_first(scene) or chunk.first != before.last:
        return False
    return any(
        it.type == "Threat" and not it.governed and before.first <= it.core < before.last
        for it in scene.finds
        if it.last <= chunk.first
    )


def told_spans(scene: Scene) -> frozenset[int]:
    """Return the tokens of the clauses that Arabic dangers hold: الأعمال التي تزعزع الاستقرار."""
    if not heads_come_first(scene):
        return frozenset()
    spans = [
        range(chunk.first, it.last)
        for it in scene.finds
        if it.type == "Threat" and it.form == "open"
        for chunk in scene.chunks
        if chunk.kind in ("rel", "verb") and it.core < chunk.first < it.last
    ]
    return frozenset(place for span in spans for place in span)


def leads_to_object(scene: Scene, chunk: Chunk) -> bool:
    """Say whether a chunk is a preposition that leads to an object."""
    norm = scene.sentence.tokens[chunk.first].norm
    return chunk.kind == "prep" and norm in wording(scene.sentence.lang).leads("object")
