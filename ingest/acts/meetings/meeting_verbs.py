"""Meeting verbs: which verb of a clause tells of a meeting, and of which kind.

"met", "sat down with", "came together in Rome", but not "gathered evidence" or "dined out on a story".
"""

from __future__ import annotations

from functools import cache

from accords.ingest.clauses.clause import Clause
from accords.ingest.draft import Scene
from accords.ingest.lexicon import word_list
from accords.ingest.things.meeting_words import MeetingWords, meeting_words

TALKS, CALL = "talks", "call"
TOPICS = frozenset(
    {"of", "about", "for", "against", "at", "before", "out", "up", "in", "highly", "warmly", "as"}
)
LEADING = frozenset({"by", "over", "via", "on"})
TALKING = frozenset({"discuss", "talk", "consult", "coordinate", "review", "converse", "confer", "deal"})
LOOSE = frozenset({"PREP", "PUNCT", "CONJ", "ADV"})

BEHALF = 5


def meeting_verb(scene: Scene, clause: Clause) -> str | None:
    """Return the kind of meeting a clause's verb tells, or None."""
    words, lemma = meeting_words(scene.sentence.lang), scene.sentence.tokens[clause.verb.head].lemma
    if lemma not in _first_words(scene.sentence.lang):
        return None
    together = f"{lemma} {_behind(scene, clause)}"
    if _only_speaks(scene, clause, words) or _describes(scene, clause) or _speaks_so(scene, clause):
        return None
    if phone_place(scene, clause) is not None:
        return CALL
    if lemma in words.assembling or together in words.assembling:
        return words.verbs.get(together, words.verbs.get(lemma)) if _is_alone(scene, clause, words) else None
    if f"{lemma} {_after(scene, clause)}" in words.discussing:
        return TALKS
    if together in words.verbs and not clause.verb.passive:
        return words.verbs[together]
    kind = TALKS if lemma in words.discussing else words.verbs.get(lemma)
    return kind if not clause.verb.passive or lemma in words.direct & words.receiving else None


@cache
def _first_words(lang: str) -> frozenset[str]:
    """Return the verbs with which a wording of meetings begins."""
    words = meeting_words(lang)
    told = TALKING if lang == "en" else ()
    return frozenset(it.split()[0] for it in (*words.verbs, *words.assembling, *words.discussing, *told))


def is_discussed(scene: Scene, clause: Clause) -> bool:
    """Say whether a verb tells of talks only where it says with whom: بحث مع نظيره, "exchanged views with"."""
    words, lemma = meeting_words(scene.sentence.lang), scene.sentence.tokens[clause.verb.head].lemma
    if phone_place(scene, clause) is not None:
        return True
    return lemma in words.discussing or f"{lemma} {_after(scene, clause)}" in words.discussing


def _after(scene: Scene, clause: Clause) -> str:
    """Return the noun right behind a clause's verb, over what describes it: "exchanged in-depth views"."""
    tokens, place = scene.sentence.tokens, clause.verb.last
    while place < len(tokens) - 1 and tokens[place].tag in ("ADJ", "DET"):
        place += 1
    return tokens[place].lemma if place < len(tokens) else ""


def _behind(scene: Scene, clause: Clause) -> str:
    """Return the word right behind a clause's verb."""
    tokens = scene.sentence.tokens
    return tokens[clause.verb.last].norm if clause.verb.last < len(tokens) else ""


def _is_alone(scene: Scene, clause: Clause, words: MeetingWords) -> bool:
    """Say whether a verb of assembling governs nothing, and is no participle behind a noun: not "data gathered in"."""
    tokens, place = scene.sentence.tokens, clause.verb.last
    after = tokens[place] if place < len(tokens) else None
    free = after is None or after.tag in LOOSE or after.norm in words.behind_person
    own = clause.kind != "participle" or clause.verb.first == 0
    own = own or tokens[clause.verb.first - 1].tag == "PUNCT"
    return free and own and (after is None or after.norm not in words.not_gathering)


def _describes(scene: Scene, clause: Clause) -> bool:
    """Say whether an English participle only says that whom a verb or preposition leads to is on a visit: "met visiting President X"."""
    tokens, place = scene.sentence.tokens, clause.verb.first
    if scene.sentence.lang != "en" or clause.verb.finite or tokens[place].norm != "visiting" or place == 0:
        return False
    led = tokens[place - 1].tag in ("PREP", "DET", "V", "CONJ") and tokens[place - 1].norm not in (
        "after",
        "before",
        "when",
        "while",
        "by",
    )
    guests = [it for it in scene.finds if it.type == "Official" and it.thing and it.first > place]
    between = tokens[place + 1 : guests[0].first] if guests else tokens[:0]
    return led and bool(guests) and all(it.tag in ("NAME", "N", "ADJ", "DET", "PREP") for it in between)


def _only_speaks(scene: Scene, clause: Clause, words: MeetingWords) -> bool:
    """Say whether an English participle only tells where somebody spoke: "Speaking at the ceremony, he …"."""
    token = scene.sentence.tokens[clause.verb.head]
    call = scene.sentence.lang == "en" and words.verbs.get(token.lemma) == "call"
    return call and token.norm.endswith("ing") and not clause.verb.finite and _behind(scene, clause) != "with"


def _speaks_so(scene: Scene, clause: Clause) -> bool:
    """Say whether an English "speak" tells how or that somebody speaks, not with whom: "as I speak", "speak with one voice"."""
    tokens, place = scene.sentence.tokens, clause.verb.last
    if scene.sentence.lang != "en" or tokens[clause.verb.head].lemma != "speak":
        return False
    if (
        clause.subject is not None
        and tokens[clause.subject[1] - 1].norm == "i"
        and _behind(scene, clause) != "with"
    ):
        return True
    end = next(
        (n for n in range(place, len(tokens)) if tokens[n].tag in ("PUNCT", "COMP", "REL", "V")), len(tokens)
    )
    if _behind(scene, clause) in TOPICS and not any(
        it.norm in ("with", "to") for it in tokens[place + 1 : end]
    ):
        return True
    near = [
        it.norm
        for it in (
            *tokens[max(0, clause.verb.first - BEHALF) : clause.verb.first],
            *tokens[place : place + 2],
        )
    ]
    if "behalf" in near or near[-2:-1] == ["for"]:
        return True
    with_what = tokens[place + 1] if place + 1 < len(tokens) and tokens[place].norm == "with" else None
    return with_what is not None and with_what.tag in ("NUM", "N", "ADV") and with_what.text.islower()


def phone_place(scene: Scene, clause: Clause) -> int | None:
    """Return where an English verb of talking tells that it was done from afar: "discussed it with X by | telephone"."""
    tokens, verb = scene.sentence.tokens, clause.verb
    if scene.sentence.lang != "en" or tokens[verb.head].lemma not in TALKING or verb.passive:
        return None
    lines, end = word_list("en", "lines"), min(clause.last, len(tokens) - 1)
    led = (n for n in range(verb.last, end) if tokens[n].norm in LEADING)
    said = (
        place for n in led for place in range(n + 1, min(n + 3, len(tokens))) if tokens[place].norm in lines
    )
    return next(said, None)
