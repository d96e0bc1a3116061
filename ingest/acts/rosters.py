"""Rosters: who is said to be in what was named before: "Participants included …", "It groups …", "… have joined it"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from accords.ingest.acts.act import Link
from accords.ingest.acts.actors import named_in
from accords.ingest.acts.conventions import speakers
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.languages import language
from accords.ingest.lexicon import lexicon_file
from accords.ingest.mentions.found import Found
from accords.ingest.things.another_meeting import is_only_intended
from accords.ingest.things.clusters import attach
from accords.ingest.things.rolls import rows
from accords.ingest.token import Token

TARGETS: Mapping[str, frozenset[str]] = {
    "participatesIn": frozenset({"Meeting"}),
    "memberOf": frozenset({"WorkingGroup", "Organization"}),
    "partyTo": frozenset({"Agreement"}),
}
LIGHT = frozenset({"DET", "ADJ", "ADV", "NUM", "PUNCT", "PREP"})
OWNER = 8
AHEAD = 5
BACK = 2
OBJECT = 4
PHRASE = 3
BETWEEN = 11
PARTY = "partyTo"
SHORT = "short"


@dataclass(frozen=True, slots=True)
class RosterWords:
    """The words of one kind of roster, folded; phrases as words in a row; `cues` are the first words of all."""

    nouns: frozenset[str]
    verbs: frozenset[str]
    openers: frozenset[str]
    uniting: frozenset[str]
    leading: frozenset[str]
    cues: frozenset[str]


def rostered(draft: Draft, scene: Scene) -> Iterator[Link]:
    """Yield who is in a meeting, body or agreement by a list or a verb that leaves its name to the sentence before."""
    if not any(it.type in ("State", "Organization", "Official") for it in scene.finds):
        return
    told = {it.lemma for it in scene.sentence.tokens} | {it.norm for it in scene.sentence.tokens}
    for link in TARGETS:
        if told.isdisjoint(_words(scene.sentence.lang, link).cues):
            continue
        for place, members in (
            *_listed(scene, link),
            *_opened(scene, link),
            *_united(scene, link),
            *_done(scene, link),
        ):
            target = roster_target(draft, scene, link, place, members)
            if target is not None and is_open(scene, place):
                yield from roster_links(draft, scene, link, place, members, target)


def roster_links(
    draft: Draft, scene: Scene, link: str, place: int, members: Sequence[Found], target: str
) -> Iterator[Link]:
    """Build the links of a roster."""
    told = _without_owners(draft, members)
    token = scene.sentence.tokens[place]
    for subject in dict.fromkeys(it for it in speakers(draft, link, told, "named") if it != target):
        yield Link(
            link,
            subject,
            target,
            scene.sentence.number,
            (token.start, token.end),
            "phrase.roster",
            "members",
            0,
            "named",
        )


def _without_owners(draft: Draft, members: Sequence[Found]) -> list[str]:
    """Return the things of a row without the states that only say whose an official is: "the President of Peru, X"."""
    told = [it.thing for it in members if it.thing is not None]
    owners = {draft.things[it].of for it in told if draft.things[it].type == "Official"}
    return [it for it in told if it not in owners]


def _listed(scene: Scene, link: str) -> Iterator[tuple[int, list[Found]]]:
    """Yield rows behind "Participants included", "Its members are", "has five members:"."""
    tokens, words = scene.sentence.tokens, _words(scene.sentence.lang, link)
    for place, token in enumerate(tokens):
        if token.tag != "N" or token.lemma not in words.nouns:
            continue
        start = place + 1 + _is_rank(scene, place + 1)
        if place > 0 and tokens[place - 1].norm == "as" and tokens[place - 1].tag == "PREP":
            yield from _had_as(scene, place)
        for verb in range(start, min(place + OWNER, len(tokens))):
            lists = not _common(scene.sentence.lang, "listing").isdisjoint(
                (tokens[verb].lemma, tokens[verb].norm)
            )
            if lists or tokens[verb].norm == ":":
                row = row_at(scene, verb + 1, 1 if tokens[verb].lemma == "include" else 2)
                if row:
                    yield place, row
                break
            if tokens[verb].tag in ("V", "AUX", "CONJ") or _is_other(scene, verb, link):
                break


def _is_rank(scene: Scene, place: int) -> bool:
    """Say whether a noun behind "member" only says what the members are: "the member | states of"."""
    behind = scene.sentence.tokens[place : place + 1]
    return any(it.lemma in _common(scene.sentence.lang, "ranks") for it in behind)


def _had_as(scene: Scene, place: int) -> Iterator[tuple[int, list[Found]]]:
    """Yield the row right before "as members": "The community has Bolivia and Peru as members"."""
    for row in rows(scene, _named(scene), 2):
        if row[-1].last == place - 1:
            yield place, row


def _is_other(scene: Scene, place: int, link: str) -> bool:
    """Say whether a noun behind "members" is of something else: "the members of the press"."""
    token = scene.sentence.tokens[place]
    within = any(it.type in TARGETS[link] and it.first <= place < it.last for it in scene.finds)
    return token.tag == "N" and not within and token.lemma not in _common(scene.sentence.lang, "meant")


def _opened(scene: Scene, link: str) -> Iterator[tuple[int, list[Found]]]:
    """Yield rows behind "Also present were", "Taking part are"."""
    tokens, words = scene.sentence.tokens, _words(scene.sentence.lang, link)
    if not words.openers or not scene.sentence.tokens:
        return
    for size in range(1, PHRASE + 1):
        said = " ".join(it.norm for it in tokens[:size])
        if said in words.openers and any(it.tag == "AUX" for it in tokens[size : size + 2]):
            row = row_at(scene, size + 1, 1)
            if row:
                yield 0, row


def _united(scene: Scene, link: str) -> Iterator[tuple[int, list[Found]]]:
    """Yield rows behind "It brings together", "which groups"."""
    tokens, words = scene.sentence.tokens, _words(scene.sentence.lang, link)
    for place in range(1, len(tokens)):
        if tokens[place].tag != "V" or not _says(scene, place, words.uniting):
            continue
        if tokens[place - 1].tag in ("PRON", "REL"):
            row = row_at(scene, place + 1, 2)
            if row:
                yield place, row


def _done(scene: Scene, link: str) -> Iterator[tuple[int, list[Found]]]:
    """Yield the subjects of "attended", "joined it", "ratified the treaty"."""
    words = _words(scene.sentence.lang, link)
    for clause in scene.clauses:
        place = clause.verb.head
        if clause.subject is None:
            continue
        if clause.verb.passive:
            yield from _by(scene, clause, link)
            continue
        if not _says(scene, place, words.verbs):
            continue
        if heads_come_first(scene):
            end = _over_object(scene, clause, link)
            found = row_at(scene, end, 1) or _acting(scene, clause, end)
            found = _with_partner(scene, found, link) or _between(scene, clause, link)
        else:
            first, last = clause.subject
            found = [it for it in _named(scene) if first <= it.first < last]
            found = found if _is_of_before(scene, clause, link) else []
        if found:
            yield place, found


def _with_partner(scene: Scene, row: list[Found], link: str) -> list[Found]:
    """Add to those who made an Arabic agreement whom "with" leads to right behind them: أبرمتها كندا | مع المكسيك."""
    tokens = scene.sentence.tokens
    place = row[-1].last if row and link == PARTY else len(tokens)
    joined = place < len(tokens) and tokens[place].norm in wording("ar").accompanying
    return [*row, *row_at(scene, place + 1, 1)] if joined else row


def _between(scene: Scene, clause: Clause, link: str) -> list[Found]:
    """Return the row behind "between" of an Arabic clause that tells of an agreement: الذي أبرم في مايو | بين كندا والمكسيك."""
    tokens, start = scene.sentence.tokens, clause.verb.last
    if link != PARTY or clause.kind != "relative":
        return []
    for place in range(start, min(start + BETWEEN, len(tokens) - 1)):
        if tokens[place].norm in wording("ar").leads("members"):
            return row_at(scene, place + 1, 2)
        if tokens[place].tag in ("V", "COMP", "REL", "PRON"):
            break
    return []


def _by(scene: Scene, clause: Clause, link: str) -> Iterator[tuple[int, list[Found]]]:
    """Yield rows behind "by": "The treaty was signed by …", "The group is co-chaired by …"."""
    words, tokens, place = _words(scene.sentence.lang, link), scene.sentence.tokens, clause.verb.head
    few = 1 if tokens[place].lemma in words.verbs else 2
    if clause.subject is None or tokens[place].lemma not in words.verbs | words.leading:
        return
    first, last = clause.subject
    by = place + 1 < len(tokens) and tokens[place + 1].norm in wording(scene.sentence.lang).leads("by")
    if by and any(it.type in TARGETS[link] and first <= it.first < last for it in scene.finds):
        row = row_at(scene, place + 2, few)
        if row:
            yield place, row


def _acting(scene: Scene, clause: Clause, end: int) -> list[Found]:
    """Return the mentions that act behind an Arabic verb and its object: "ووقعته الحكومة السودانية"."""
    if clause.subject is None or clause.subject[0] < end:
        return []
    acting = named_in(scene, *clause.subject)
    return [it for it in scene.finds if it.thing in acting and it.first >= end]


def _is_of_before(scene: Scene, clause: Clause, link: str) -> bool:
    """Say whether a verb's object is a pronoun, a plain word for the thing, left out, or the thing itself."""
    tokens, end = scene.sentence.tokens, clause.verb.last
    end += not _is(tokens[clause.verb.head].lemma, scene, link)
    near = tokens[end : end + OBJECT]
    if not near or near[0].tag in ("PUNCT", "CONJ", "PRON") or near[0].norm == "as":
        return True
    meant = _common(scene.sentence.lang, "meant")
    explicit = any(it.type in TARGETS[link] and end <= it.first < end + OBJECT for it in scene.finds)
    plain = near[0].tag == "DET" or near[0].tag == "PREP"
    return explicit or (plain and any(it.lemma in meant for it in near))


def _over_object(scene: Scene, clause: Clause, link: str) -> int:
    """Return where an Arabic verb's object ends that is a pronoun or the thing: "وشارك فيه", "وحضر الورشة"; else the end."""
    tokens, end = scene.sentence.tokens, clause.verb.last
    meant = _common(scene.sentence.lang, "meant")
    for place in range(end, min(end + PHRASE, len(tokens))):
        token = tokens[place]
        if token.tag == "PRON" or (token.definite and token.lemma in meant):
            return place + 1
        if token.tag != "PREP":
            break
    return len(tokens)


def _is(lemma: str, scene: Scene, link: str) -> bool:
    """Say whether a verb tells it by itself, without the noun behind it: "attended", not "took part"."""
    return lemma in _words(scene.sentence.lang, link).verbs


def _says(scene: Scene, place: int, phrases: frozenset[str]) -> bool:
    """Say whether a verb, by itself or with the word behind it, is one of some."""
    tokens = scene.sentence.tokens
    following = tokens[place + 1].norm if place + 1 < len(tokens) else ""
    return tokens[place].lemma in phrases or f"{tokens[place].lemma} {following}" in phrases


def _named(scene: Scene) -> list[Found]:
    """Return the mentions that can be in a roster."""
    return [
        it
        for it in scene.finds
        if it.type in ("State", "Organization", "Official")
        and it.inside is None
        and it.thing is not None
        and it.form not in ("adjective", "capital")
        and (it.kind != "armed_group" or heads_come_first(scene))
    ]


def row_at(scene: Scene, place: int, fewest: int) -> list[Found]:
    """Return the row of mentions that begins soon behind a place."""
    named, tokens = _named(scene), scene.sentence.tokens
    for row in rows(scene, named, fewest):
        before = tokens[place : row[0].first]
        light = all(it.tag in LIGHT or it.tag == "N" for it in before)
        if row[0].first >= place and len(before) <= AHEAD and light:
            return row
    return []


def roster_target(draft: Draft, scene: Scene, link: str, place: int, members: Sequence[Found]) -> str | None:
    """Return the thing a roster is of: one its sentence names, else the last that the sentences before name."""
    types, taken = TARGETS[link], {it.thing for it in members}
    here = [it for it in scene.finds if _may_be(it, types) and (it.thing is None or it.thing not in taken)]
    if here:
        return _thing(draft, scene, min(here, key=lambda it: abs(it.first - place)))
    number = scene.sentence.number
    for earlier in reversed(draft.scenes[max(0, number - 1 - BACK) : number - 1]):
        found = [
            it
            for it in earlier.finds
            if _may_be(it, types) and (it.thing is None or it.thing not in taken)
            if not (it.type == "Meeting" and is_only_intended(earlier, it))
        ]
        if found:
            return _thing(draft, earlier, found[0])
    return None


def _thing(draft: Draft, scene: Scene, find: Found) -> str:
    """Return the thing of a mention; what nothing was said of so far is one now."""
    told = find.thing if find.thing is not None else _meant(draft, scene, find)
    return told if told is not None else attach(draft, scene, find).id


def _meant(draft: Draft, scene: Scene, find: Found) -> str | None:
    """Return the agreement told last that an Arabic "the agreement" means: one its noun heads; None where none is told."""
    if find.form != SHORT or find.type != "Agreement" or not heads_come_first(scene):
        return None
    noun = scene.sentence.tokens[find.core].lemma
    told = [
        it.id
        for mention, it in draft.mentioned("Agreement", 1, scene.sentence.number)
        if any(noun == word.lemma for word in _words_of(draft, mention))
    ]
    return told[-1] if told else None


def _words_of(draft: Draft, find: Found) -> Sequence[Token]:
    """Return the tokens of a mention."""
    return draft.scenes[find.sentence - 1].sentence.tokens[find.first : find.last]


def _may_be(find: Found, types: frozenset[str]) -> bool:
    """Say whether a mention is of a thing that can have a roster."""
    own = find.inside is None or find.inside.thing is None
    return find.type in types and own and find.kind != "armed_group"


@cache
def _words(lang: str, link: str) -> RosterWords:
    """Read the words of one kind of roster."""
    table: Mapping[str, Any] = lexicon_file(lang, "rosters.toml").get(link, {})
    tongue = language(lang)

    def folded(name: str) -> frozenset[str]:
        return frozenset(" ".join(tongue.phrase(it)) for it in table.get(name, ()))

    nouns, verbs, openers = folded("nouns"), folded("verbs"), folded("openers")
    uniting, leading = folded("uniting"), folded("leading")
    cues = frozenset(it.split()[0] for it in nouns | verbs | openers | uniting | leading)
    return RosterWords(nouns, verbs, openers, uniting, leading, cues)


@cache
def _common(lang: str, name: str) -> frozenset[str]:
    """Read the words that all rosters share."""
    tongue = language(lang)
    return frozenset(" ".join(tongue.phrase(it)) for it in lexicon_file(lang, "rosters.toml").get(name, ()))
