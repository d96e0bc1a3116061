"""Another meeting, or the same: what a phrase itself says of whether it tells of one more or of one told before."""

from __future__ import annotations

from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.meeting_words import MeetingWords, meeting_words
from accords.ingest.things.thing import Thing

ARTICLES = frozenset({"a", "an", "another"})
REACH = 8
"""Tokens between the verb and its meeting."""


def is_another(scene: Scene, find: Found) -> bool:
    """Say whether a meeting without the article is one more: "also held a meeting", اجتماعا آخر, يعقد أيضا اجتماعا."""
    if find.type != "Meeting" or find.form == "verb" or not _is_indefinite(scene, find):
        return False
    words = meeting_words(scene.sentence.lang)
    tokens = scene.sentence.tokens
    beside = (*tokens[max(0, find.first - 1) : find.core], *tokens[find.core + 1 : find.last + 1])
    return any(it.norm in words.another for it in beside) or _is_also_held(scene, find, words)


def is_one_of_more(scene: Scene, find: Found) -> bool:
    """Say whether Arabic words of number before "the talks" make them others than those told: مزيدا من المشاورات."""
    led = scene.sentence.tokens[max(0, find.first - 2) : find.first]
    return len(led) > 1 and led[1].norm == "من" and led[0].norm in meeting_words(scene.sentence.lang).more_of


def _is_indefinite(scene: Scene, find: Found) -> bool:
    """Say whether a phrase begins a thing: no article, no owner; in English with its "a"."""
    tokens = scene.sentence.tokens
    if scene.sentence.lang == "ar":
        behind = tokens[find.core + 1 : find.core + 2]
        return not tokens[find.core].definite and not any(it.definite or it.tag == "PRON" for it in behind)
    return any(it.norm in ARTICLES for it in tokens[max(0, find.first - 1) : find.core])


def _is_also_held(scene: Scene, find: Found, words: MeetingWords) -> bool:
    """Say whether "also" stands beside the verb that holds the meeting, with no comma on the way."""
    tokens = scene.sentence.tokens
    way = list(tokens[max(0, find.first - REACH) : find.first])
    stops = [place for place, it in enumerate(way) if it.tag in ("PUNCT", "CONJ")]
    way = way[stops[-1] + 1 :] if stops else way
    return any(it.norm in words.also for it in way) and any(it.lemma in words.holding for it in way)


def own_session(draft: Draft, scene: Scene, find: Found) -> Thing | None:
    """Return the meeting named before by its body, whose own session an Arabic phrase counts: القمة في دورتها الثالثة."""
    tokens, place = scene.sentence.tokens, find.core + 1
    counted = find.type == "Meeting" and scene.sentence.lang == "ar" and place < len(tokens)
    if (
        not counted
        or tokens[find.core].lemma not in meeting_words("ar").sessions
        or tokens[place].tag != "PRON"
    ):
        return None
    before = [it for it in scene.finds if it.type == "Meeting" and it.last <= find.first and it.thing]
    return draft.things[before[-1].thing or ""] if before and before[-1].form == "name" else None


def is_told_anew(scene: Scene, find: Found) -> bool:
    """Say whether a clause right behind an English "the talks" tells which are meant: "the talks which it convened in June"."""
    tokens = scene.sentence.tokens
    if scene.sentence.lang != "en" or find.last + 1 >= len(tokens) or tokens[find.last].tag != "REL":
        return False
    clause = next((it for it in scene.clauses if it.verb.first > find.last), None)
    return clause is not None and tokens[clause.verb.head].lemma in meeting_words("en").holding


def is_only_intended(scene: Scene, find: Found) -> bool:
    """Say whether an English phrase without the article tells of talks that somebody only means to hold: "the need for talks"."""
    if scene.sentence.lang != "en" or find.form != "open" or scene.sentence.tokens[find.first].norm == "the":
        return False
    before = [it for it in scene.clauses if it.verb.last <= find.first]
    return bool(before) and (before[-1].planned or not before[-1].verb.finite)
