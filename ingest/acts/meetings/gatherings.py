"""Gatherings: who takes part in a meeting or sits in a body, told by the words behind its noun.

As Arabic writes them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accords.ingest.acts.act import Link
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.matches import clause_at
from accords.ingest.acts.meetings.people_row import over_aside
from accords.ingest.acts.meetings.sessions import brought_together, members_in_session
from accords.ingest.acts.participants import states_of
from accords.ingest.acts.row import row_end
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.wording import PartyWord, wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.clusters import attach
from accords.ingest.things.meeting_words import meeting_words
from accords.ingest.token import Token

TITLES = frozenset({"N", "ADJ", "NAME", "NUM", "DET", "ADV", "CONJ", "PRON"})
GAP = 4
LONG = 16
PLACING = frozenset({"في", "ب"})
WITH = frozenset({"بين", "مع", "من", "عن"})
IN, YEAR, TWO = "في", "عام", 2
ENDING = frozenset({"V", "COMP", "REL", "PUNCT"})


def gathered(draft: Draft, scene: Scene, cast: Cast) -> Iterator[Link]:
    """Yield the participants of meetings and members of bodies that the words behind a noun tell."""
    if not heads_come_first(scene):
        return
    for find in [
        it for it in scene.finds if it.type == "Agreement" and it.thing is None and it.form == "open"
    ]:
        if _made_by(scene, find, cast):
            attach(draft, scene, find)
    for find in [it for it in scene.finds if it.thing is not None]:
        if find.type == "Meeting" and is_open(scene, find.first):
            taking = _participants(draft, scene, find, cast)
            thing = draft.things[find.thing or ""]
            thing.members.extend(it for it in taking if it not in thing.members)
            yield from _links(scene, find, "participatesIn", taking)
        elif find.type == "WorkingGroup" and find.inside is None:
            yield from _links(scene, find, "memberOf", states_of(draft, _between(scene, find, cast)))
        elif find.type == "Agreement":
            parties = states_of(draft, _between(scene, find, cast) or _made_by(scene, find, cast))
            agreement = draft.things[find.thing or ""]
            agreement.members.extend(it for it in parties if it not in agreement.members)
            yield from _links(scene, find, "partyTo", parties)


def _links(scene: Scene, find: Found, link: str, things: tuple[str, ...]) -> Iterator[Link]:
    """Yield a link for each thing but the find's own."""
    for thing in things:
        if thing != find.thing and find.thing is not None:
            yield Link(
                link,
                thing,
                find.thing,
                scene.sentence.number,
                (find.start, find.end),
                "phrase.gathered",
                "gathered",
                0,
                "named",
            )


def _participants(draft: Draft, scene: Scene, find: Found, cast: Cast) -> tuple[str, ...]:
    """Return the owner told by a pronoun, and the people right behind.

    لقائه وزير النفط, استقبال الوزير فلانا.
    """
    owner: tuple[str, ...] = (*members_in_session(draft, scene, find), *brought_together(scene, find, cast))
    clause = clause_at(scene, find.first)
    pronoun = _pronoun(scene, find)
    if pronoun is not None and clause is not None:
        owner = (*owner, *_owner(scene, cast, pronoun, find))
    behind = _people_behind(scene, find)
    if find.kind == "visit":
        return tuple(dict.fromkeys((*owner, *behind)))
    return tuple(dict.fromkeys((*owner, *behind, *_between(scene, find, cast))))


def _pronoun(scene: Scene, find: Found) -> int | None:
    """Return the token of the pronoun attached to a meeting's head, or None."""
    tokens, place = scene.sentence.tokens, find.core + 1
    attached = (
        place < len(tokens) and tokens[place].tag == "PRON" and tokens[place].word == tokens[find.core].word
    )
    return place if attached else None


def _owner(scene: Scene, cast: Cast, pronoun: int, find: Found) -> tuple[str, ...]:
    """Return whom an attached pronoun stands for.

    Who acts in the clause if the number agrees, else the people before.
    """
    token = scene.sentence.tokens[pronoun]
    clause = clause_at(scene, find.first)
    itself = (
        clause is not None
        and clause.subject is not None
        and clause.subject[0] <= find.core < clause.subject[1]
    )
    things = cast.subject_of(scene, clause).things if clause is not None and not itself else ()
    if things and (len(things) > 1) == (token.number in ("d", "p")):
        return things
    if token.number in ("d", "p"):
        before = [
            it.thing for it in scene.finds if it.type == "Official" and it.thing and it.last <= find.first
        ]
        if len(before) > 1:
            return tuple(dict.fromkeys(before[-2:]))
        return cast.choose(PartyWord((token.text,), "dual", "p"), scene).things
    told = clause is not None and clause.subject is not None and _is_that(scene, clause.subject)
    return acting_before(scene, cast) if told else things[:1]


def _is_that(scene: Scene, subject: tuple[int, int]) -> bool:
    """Say whether a subject only points back: "جاء ذلك خلال …"."""
    return subject[1] - subject[0] == 1 and scene.sentence.tokens[subject[0]].tag == "DET"


def acting_before(scene: Scene, cast: Cast) -> tuple[str, ...]:
    """Return the lone official who acted in the sentence before: "جاء ذلك خلال لقائه …"."""
    number, things = cast.memory.before
    lone = len(things) == 1 and cast.draft.things[things[0]].type == "Official"
    return things if lone and scene.sentence.number - number == 1 else ()


def _people_behind(scene: Scene, find: Found) -> list[str]:
    """Return the people named right behind a meeting's phrase, up to the next verb, comma or that-word."""
    tokens, place = scene.sentence.tokens, find.core + 1
    found: list[str] = []
    guest = (
        tokens[find.core].lemma in meeting_words(scene.sentence.lang).receiving
        and not tokens[find.core].definite
    )
    owned = _pronoun(scene, find) is not None
    limit = next((it.verb.first for it in scene.clauses if it.verb.first > find.core), len(tokens))
    for person in [it for it in scene.finds if it.type == "Official" and it.thing and it.first > find.core]:
        office = scene.people.get(person.first)
        start = (
            office.office[0]
            if office is not None and office.office is not None and office.office[0] < person.first
            else person.first
        )
        gap = tokens[_over_circumstance(scene, place, owned or guest) : start]
        if (
            person.first >= limit
            or start - place > (LONG if guest or all(it.tag in TITLES for it in tokens[place:start]) else GAP)
            or any(it.tag in ("REL", "COMP") for it in gap)
            or _is_cut(gap, bool(found), guest)
        ):
            break
        found.append(person.thing or "")
        place = person.last
    return found


def _over_circumstance(scene: Scene, place: int, owned: bool) -> int:
    """Step over where or when "his meeting" was: لقائه في نيويورك وزير الخارجية, استقبال الوزير، اليوم، السفير."""
    tokens = scene.sentence.tokens
    place += owned and place < len(tokens) and tokens[place].tag == "PRON"
    if not owned:
        return place
    end = over_aside(tokens, place)
    while end + 1 < len(tokens) and (tokens[end].tag == "ADV" or tokens[end].norm in PLACING):
        placed = [it.last for it in scene.finds if it.first == end + 1 and it.form in ("capital", "name")]
        placed = placed or [end + 2] * (tokens[end + 1].tag == "NAME")
        if tokens[end].tag != "ADV" and not placed:
            break
        end = over_aside(tokens, max([end + 1, *placed]))
    return end


def _is_cut(gap: Sequence[Token], joined: bool, guest: bool) -> bool:
    """Say whether a comma or a preposition that leads elsewhere stands between.

    Only مع and بين lead to participants; a guest is received "in" some place first.
    """
    leads = ("مع", "بين", "ل", "في", "ب") if guest else ("مع", "بين", "ل")
    norms = [(it.tag, it.norm) for it in gap]
    return any(tag == "PREP" and norm not in leads for tag, norm in norms) or (
        not joined and any(norm == "," for _, norm in norms)
    )


def _ends_phrase(scene: Scene, place: int) -> bool:
    """Say whether "between" behind a token no more belongs to a meeting: المحادثات التي جرت بينهما still does."""
    token, words = scene.sentence.tokens[place], meeting_words(scene.sentence.lang)
    if token.tag == "V" and token.lemma in words.holding:
        return False
    if token.tag == "PREP":
        return token.norm not in wording(scene.sentence.lang).leads("place")
    return token.tag in ("V", "COMP", "PUNCT")


def _over_making(scene: Scene, find: Found) -> int:
    """Return where the words end that tell when and where an agreement was made: ، المبرم في طشقند عام 2017 | بين."""
    tokens, words = scene.sentence.tokens, meeting_words(scene.sentence.lang)
    place = find.last + (find.last < len(tokens) and tokens[find.last].norm == ",")
    said = tokens[find.first : place + 1]
    if find.type != "Agreement" or not any(it.definite and it.norm in words.made for it in said):
        return find.last
    ahead = range(place, min(place + LONG, len(tokens)))
    end = next((n for n in ahead if tokens[n].norm == "بين" or tokens[n].tag in ENDING), find.last)
    return end if end < len(tokens) and tokens[end].norm == "بين" else find.last


def _made_by(scene: Scene, find: Found, cast: Cast) -> tuple[str, ...]:
    """Return the two states acting on an agreement that was made with nobody else named: استعرضا المذكرة الموقعة عام 2020."""
    tokens, words = scene.sentence.tokens, meeting_words(scene.sentence.lang)
    place = find.last if tokens[find.last - 1].norm in words.made else find.last + 1
    clause = clause_at(scene, find.first)
    if (
        clause is None
        or place >= len(tokens)
        or not tokens[place - 1].definite
        or find.first < clause.verb.last
    ):
        return ()
    others = any(it.norm in WITH for it in tokens[place : place + LONG])
    if tokens[place - 1].norm not in words.made or others or tokens[place].norm not in (IN, YEAR):
        return ()
    acting = cast.subject_of(scene, clause)
    parties = states_of(cast.draft, acting.things)
    states = all(cast.draft.things[it].type == "State" for it in parties)
    return parties if len(parties) == TWO and states else ()


def _between(scene: Scene, find: Found, cast: Cast) -> tuple[str, ...]:
    """Return the parties of "between the two countries" in or right behind a phrase."""
    tokens, end = scene.sentence.tokens, _over_making(scene, find)
    for place in range(find.core + 1, min(end + GAP, len(tokens) - 1)):
        if tokens[place].norm != "بين":
            if place >= end and _ends_phrase(scene, place):
                break
            continue
        named = cast.named(scene, place + 1, row_end(scene, place + 1))
        if named:
            return named
        if tokens[place + 1].tag == "PRON":
            return _owner(scene, cast, place + 1, find) if find.type in ("Meeting", "Agreement") else ()
        word = cast.party_word(scene, place + 1, place + 3)
        return (
            cast.choose(word, scene).things
            if word is not None and word.cls in ("sides", "leaders", "ministers")
            else ()
        )
    return ()
