"""Agreement: who acts where only the form of a verb or an attached pronoun tells of them.

As Arabic writes it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from accords.ingest.acts.act import Actors
from accords.ingest.acts.owned import over_light, owner_find
from accords.ingest.acts.participants import states_of
from accords.ingest.acts.row import row_end
from accords.ingest.acts.speaking import SPOKEN, speaker
from accords.ingest.acts.thanked import thanked
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.voices import gender_of, is_voice
from accords.ingest.clauses.wording import PartyWord, party_word_at, wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.things.meeting_words import meeting_words
from accords.ingest.things.thing import ACTORS

if TYPE_CHECKING:
    from accords.ingest.acts.cast import Cast
    from accords.ingest.acts.matches import Match

MANY = frozenset({"d", "p"})
AHEAD = 6
QUOTES = frozenset("«\"“'‘")
SHARING = frozenset({"sides", "leaders", "ministers"})
FAR = 14
FIELDS = 1
PAIR = 2
TO = "الي"
ONE_WORD = "body"


def told_by_verb(cast: Cast, scene: Scene, clause: Clause) -> Actors | None:
    """Return whom a verb without subject tells of by its form: whoever agrees with it, nearest first.

    None where nothing tells.
    """
    token = scene.sentence.tokens[clause.verb.head]
    if not heads_come_first(scene) or token.person is None:
        return None
    if token.person == 1:
        said = speaker(cast, scene, clause) if not (cast.unnamed and token.number == "p") else None
        if said is not None:
            return said
        if token.number != "p":
            return Actors((), "nobody")
        return cast.choose(PartyWord((token.text,), "we", token.number, 1), scene)
    if len(cast.draft.sides) == 1 and _decides(cast.draft, scene, clause):
        return Actors(tuple(cast.draft.sides), "issuer")
    above = thanked(scene, clause) or _willing(cast, scene, clause)
    if above is not None:
        return above
    above = _above(cast, scene, clause)
    if above is not None and _agrees(cast, above, token.number):
        return above
    if above is not None and clause.heir is not None and token.number not in MANY:
        return above if token.norm in wording(scene.sentence.lang).actions else Actors((), "nobody")
    if above is None and (_shares_stranger(scene, clause) or _follows_stranger(cast, scene, clause)):
        return Actors((), "nobody")
    if token.tense == "future" and token.number == "s" and _noun_behind(scene, clause):
        return Actors((), "nobody")
    found = _chosen(cast, scene, token.text, token.number, token.gender)
    if found is None and token.number in MANY:
        return _meeting_above(cast, scene, clause) or Actors((), "nobody")
    return found


def _decides(draft: Draft, scene: Scene, clause: Clause) -> bool:
    """Say whether the deciding body acts in a resolution's verb without subject: يدين, وإذ يثني على.

    In a body's communiqué, where an entry begins with such a verb in the present.
    """
    first, tokens = clause.verb.first, scene.sentence.tokens
    opened = first > 0 and tokens[first - 1].norm in wording(scene.sentence.lang).preambles
    if draft.genre == "resolution":
        return clause.kind == "main" or opened
    if draft.genre != "communique" or draft.things[draft.sides[0]].type != "Organization":
        return False
    begins = all(it.tag in ("CONJ", "PUNCT", "NUM", "ADV") for it in tokens[:first])
    verb = tokens[clause.verb.head]
    return opened or (begins and verb.tense == "present" and verb.number == "s" and verb.gender == "m")


def _noun_behind(scene: Scene, clause: Clause) -> bool:
    """Say whether a noun stands right behind a verb.

    So that the verb may be about it and not about who spoke before.
    """
    tokens, place = scene.sentence.tokens, clause.verb.last
    return place < len(tokens) and tokens[place].tag in ("N", "NAME", "ADV", "DET")


def _shares_stranger(scene: Scene, clause: Clause) -> bool:
    """Say whether a verb shares the subject of one whose own words stand for nobody we know: "the council"."""
    heir = scene.clauses[clause.heir] if clause.heir is not None else None
    return heir is not None and heir.subject is not None


def _follows_stranger(cast: Cast, scene: Scene, clause: Clause) -> bool:
    """Say whether the words that act in the last clause before stand for nobody we know: أشاد المنتدى …، كما أدان."""
    first, tokens = clause.verb.first, scene.sentence.tokens
    also = first > 0 and tokens[first - 1].norm in wording(scene.sentence.lang).likewise
    told = [it for it in scene.clauses[: clause.number] if it.verb.finite and it.kind != "relative"]
    if not told or not (also or clause.kind in ("main", "coordinate")):
        return False
    return speaks(scene, told[-1]) and not cast.subject_of(scene, told[-1]).things


def speaks(scene: Scene, clause: Clause) -> bool:
    """Say whether a body, a gathering or a stranger acts in a clause: المجلس, المؤتمر, مصدر."""
    if clause.subject is None:
        return False
    token, words = scene.sentence.tokens[clause.subject[0]], wording(scene.sentence.lang)
    party = party_word_at(scene.sentence.lang, scene.sentence.tokens, clause.subject[0])
    told = is_voice(words, token) or not words.strangers.isdisjoint((token.lemma, token.norm))
    return told or (party is not None and party.cls in SHARING)


def told_by_pronoun(cast: Cast, scene: Scene, clause: Clause) -> Actors | None:
    """Return whom a subject that is only an attached pronoun, or "his country", stands for.

    Who acts in the clause above.
    """
    if not heads_come_first(scene) or clause.subject is None:
        return None
    words = scene.sentence.tokens[clause.subject[0] : clause.subject[1]]
    own = (
        words[0].norm in wording(scene.sentence.lang).own_states and len(words) > 1 and words[1].tag == "PRON"
    )
    if not own and (len(words) != 1 or words[0].tag != "PRON"):
        return None
    above = _above(cast, scene, clause)
    if above is not None and not own and words[0].norm == "ها" and _is_of_man(cast, scene, clause, above):
        return _state_before(cast, scene, clause, above)
    if above is None or not (own or _agrees(cast, above, words[0].number)):
        above = _chosen(cast, scene, words[-1].text, words[-1].number, words[-1].gender)
    return _in_row(cast, scene, clause, _their_states(cast, above)) if own and above is not None else above


def _in_row(cast: Cast, scene: Scene, clause: Clause, actors: Actors) -> Actors:
    """Add to "his country" those it stands in one row with: أن بلاده ومالي وبوركينا فاسو ستشكل قوة مشتركة."""
    first, last = clause.subject if clause.subject is not None else (0, 0)
    row = cast.named(scene, first + PAIR, last) if last > first + PAIR else ()
    return Actors(tuple(dict.fromkeys((*actors.things, *row))), actors.how, actors.steps)


def _is_of_man(cast: Cast, scene: Scene, clause: Clause, above: Actors) -> bool:
    """Say whether an official acts above in a verb that is not feminine, so that "she" is somebody else."""
    told = scene.clauses[: clause.number] if clause.parent is None else [scene.clauses[clause.parent]]
    verbs = [it.verb.head for it in told]
    official = len(above.things) == 1 and cast.draft.things[above.things[0]].type == "Official"
    return official and bool(verbs) and scene.sentence.tokens[verbs[-1]].gender != "f"


def _state_before(cast: Cast, scene: Scene, clause: Clause, above: Actors) -> Actors:
    """Return the state named last before "she" in a sentence, else the speaker's own."""
    first = clause.subject[0] if clause.subject is not None else clause.verb.first
    named = [it.thing for it in scene.finds if it.type == "State" and it.thing and it.last <= first]
    return Actors((named[-1],), "she") if named else _states_or(cast, above)


def own(cast: Cast, scene: Scene, place: int, actors: Actors) -> Actors:
    """Give a promise to the speaker's state where the words say "his country's commitment"."""
    if not heads_come_first(scene):
        return actors
    if actors.how == SPOKEN and len(actors.things) == 1:
        return actors if _says_i(scene, place) else _states_or(cast, actors)
    tokens, states = scene.sentence.tokens, wording(scene.sentence.lang).own_states
    for index in range(place, min(place + FAR, len(tokens) - 1)):
        if tokens[index].tag in ("PREP", "COMP", "V") and index > place and tokens[index - 1].number == "s":
            break
        if (
            tokens[index].norm in states
            and tokens[index + 1].tag == "PRON"
            and tokens[index + 1].word == tokens[index].word
        ):
            return _states_or(cast, actors)
    return actors


def _says_i(scene: Scene, place: int) -> bool:
    """Say whether a verb at or right behind a trigger is of one who speaks: سأواصل, لن أعلق."""
    near = scene.sentence.tokens[place : place + 3]
    verb = next((it for it in near if it.tag == "V"), None)
    return verb is not None and verb.person == 1 and verb.number == "s"


def _states_or(cast: Cast, actors: Actors) -> Actors:
    """Replace officials by whom they represent, where that is known of any."""
    found = _their_states(cast, actors)
    return found if found.things else actors


def together(cast: Cast, scene: Scene, place: int) -> Actors:
    """Return the sides for an act that nobody is named for.

    The document's if there are two, else the states of who met.
    """
    last = _their_states(cast, Actors(cast.memory.met, "group"))
    if len(last.things) > 1 and heads_come_first(scene):
        alone = tuple(it for it in last.things if cast.draft.things[it].type == "State")
        return Actors(alone, last.how, last.steps) if len(alone) > PAIR else last
    found = cast.choose(PartyWord((scene.sentence.tokens[place].text,), "sides", "p"), scene)
    if len(found.things) > 1:
        return found
    met = cast.memory.groups[-1][1] if cast.memory.groups else ()
    states = _their_states(cast, Actors(met, "group"))
    return states if len(states.things) > 1 else found


def agreed_by_all(cast: Cast, scene: Scene, clause: Clause, match: Match) -> Actors | None:
    """Return who met where "agreed" stands alone in the singular, so "it was agreed": اتُّفق على; None elsewhere."""
    verb = scene.sentence.tokens[clause.verb.head]
    alone = clause.subject is None and clause.heir is None and (verb.number, verb.gender) == ("s", "m")
    leads = match.last < len(scene.sentence.tokens) and scene.sentence.tokens[match.last].tag == "PREP"
    leads = leads and verb.lemma in wording(scene.sentence.lang).mutual
    if not (alone and leads and heads_come_first(scene) and clause.kind == "main"):
        return None
    found = together(cast, scene, match.first)
    return found if len(found.things) > 1 else None


def owner_behind(cast: Cast, scene: Scene, place: int) -> Actors | None:
    """Return whose a noun is by what follows it: an attached pronoun, or a name in the same group."""
    tokens = scene.sentence.tokens
    chunk = next((it for it in scene.chunks if it.first <= place < it.last and it.kind == "noun"), None)
    if chunk is None:
        return None
    if (
        place + 1 < len(tokens)
        and tokens[place + 1].tag == "PRON"
        and tokens[place + 1].word == tokens[place].word
    ):
        return _praised(scene, place) or _hers(cast, scene, place)
    place += place + 2 < len(tokens) and tokens[place + 1].text in QUOTES
    if place + 1 >= len(tokens):
        return None
    own = over_light(scene, place + 1)
    if own < min(place + AHEAD, len(tokens)) and tokens[own].norm in wording(scene.sentence.lang).own_states:
        return states_above(cast, scene, place)
    if tokens[place + 1].norm in wording(scene.sentence.lang).leads("holding"):
        shared = cast.party_word(scene, place + 2, min(place + AHEAD, len(tokens)))
        return cast.choose(shared, scene) if shared is not None and shared.cls in SHARING else None
    direct = owner_find(scene, place)
    found = cast.named(scene, place + 1, row_end(scene, place + 1)) if direct else ()
    if direct is not None and direct.thing is not None:
        found = tuple(dict.fromkeys((direct.thing, *found)))
    word = cast.party_word(scene, place + 1, min(chunk.last, place + AHEAD)) if not found else None
    if word is not None and word.cls in SHARING:
        return cast.choose(word, scene)
    return Actors(found, "named") if found else None


def _hers(cast: Cast, scene: Scene, place: int) -> Actors | None:
    """Return the state named right before that "her" at a noun means where a man speaks: أعرب الوزير عن تطلع قطر إلى …، وعن شكرها."""
    tokens = scene.sentence.tokens
    clause = next((it for it in reversed(scene.clauses) if it.verb.first < place and it.verb.finite), None)
    if tokens[place + 1].norm != "ها" or clause is None or tokens[clause.verb.head].gender != "m":
        return None
    above = cast.subject_of(scene, clause)
    if len(above.things) != 1 or cast.draft.things[above.things[0]].type != "Official":
        return None
    own = states_of(cast.draft, above.things)
    told = [
        it.thing for it in scene.finds
        if it.type == "State" and it.form != "adjective" and it.thing and clause.verb.last <= it.first and it.last <= place
    ]  # fmt: skip
    return Actors(own, "named") if own and own[0] in told else None


def _praised(scene: Scene, place: int) -> Actors | None:
    """Return whom the pronoun at a noun means where the clause's verb speaks of another.

    "praised X and its commitment".
    """
    clause = next(
        (
            it
            for it in reversed(scene.clauses)
            if it.verb.first < place and it.verb.finite and it.kind in ("main", "coordinate", "complement")
        ),
        None,
    )
    if clause is None or not wording(scene.sentence.lang).controls(scene.sentence.tokens, clause.verb):
        return None
    start = max(clause.verb.last, clause.subject[1] if clause.subject is not None else 0)
    stretch = scene.sentence.tokens[start:place]
    if any(it.tag == "VPART" for it in stretch) or (stretch and stretch[0].norm == TO):
        return None
    between = [
        it.thing
        for it in scene.finds
        if it.type in ACTORS
        and it.thing
        and start <= it.first < place
        and it.form != "adjective"
        and it.inside is None
    ]
    return Actors((between[0],), "named") if between else None


def states_above(cast: Cast, scene: Scene, place: int) -> Actors | None:
    """Return the states of who acts in the clause of a token."""
    clause = next((it for it in reversed(scene.clauses) if it.verb.first < place), None)
    above = cast.subject_of(scene, clause) if clause is not None else None
    return _their_states(cast, above) if above is not None and above.things else None


def _their_states(cast: Cast, actors: Actors) -> Actors:
    """Replace officials by whom they represent."""
    return Actors(states_of(cast.draft, actors.things), "own", actors.steps)


def _above(cast: Cast, scene: Scene, clause: Clause) -> Actors | None:
    """Return who acts in the clause this one hangs on or shares a subject with; None where nobody does."""
    for number in (clause.heir, clause.parent):
        if number is not None and number < clause.number:
            found = cast.subject_of(scene, scene.clauses[number])
            if found.things:
                return found
    return None


def _meeting_above(cast: Cast, scene: Scene, clause: Clause) -> Actors | None:
    """Return the two of whom one meets the other in a clause before: سيلتقي كيري نظيره لافروف حيث سيتباحثان."""
    for before in reversed(scene.clauses[: clause.number]):
        if scene.sentence.tokens[before.verb.head].lemma not in meeting_words(scene.sentence.lang).governing:
            continue
        people = [
            it.thing
            for it in scene.finds
            if it.thing and it.form == "person" and before.verb.last <= it.first < clause.verb.first
        ]
        met = tuple(dict.fromkeys(people))
        return Actors(met, "group") if len(met) == PAIR else None
    return None


def _willing(cast: Cast, scene: Scene, clause: Clause) -> Actors | None:
    """Return who acts in the verb that stands right before "to" and agrees: يريدون أن يبحثوا."""
    before = scene.clauses[clause.number - 1] if clause.number > 0 else None
    tokens, first = scene.sentence.tokens, clause.verb.first
    if before is None or first == 0 or before.verb.last != first - 1 or tokens[first - 1].tag != "COMP":
        return None
    if tokens[before.verb.head].number != tokens[clause.verb.head].number or before.subject is None:
        return None
    found = cast.subject_of(scene, before)
    return found if found.things else None


def _agrees(cast: Cast, actors: Actors, number: str | None) -> bool:
    """Say whether actors are as many as a form says; one word for them all is one: القمة."""
    if actors.how == ONE_WORD and number not in MANY:
        return True
    return (len(actors.things) > 1) == (number in MANY) or (_is_plural(cast, actors.things) and number == "p")


def _is_plural(cast: Cast, things: Sequence[str]) -> bool:
    """Say whether one thing is spoken of as many: a bloc of states."""
    return len(things) == 1 and cast.draft.things[things[0]].type == "Organization"


def largest_meeting(cast: Cast, number: str | None) -> Actors | None:
    """Return who met in the meeting most took part in, for a plural that fits nobody who acted before."""
    met = (tuple(it.members) for it in cast.draft.things.values() if it.type == "Meeting")
    most = max(met, key=len, default=())
    return Actors(most, "group") if len(most) > (2 if number == "p" else 1) else None


def _chosen(cast: Cast, scene: Scene, written: str, number: str | None, gender: str | None) -> Actors | None:
    """Choose among those who agree in number; None where nobody does."""
    if number in MANY:
        found = cast.choose(PartyWord((written,), "sides" if gender == "f" else "dual", number), scene)
        if len(found.things) > 1 or _is_plural(cast, found.things):
            return found
        return largest_meeting(cast, number)
    found = cast.choose(PartyWord((written,), "it" if gender == "f" else "he", "s"), scene)
    if len(found.things) == 1 and _is_unlike(cast, found.things[0], gender):
        return Actors((), "nobody")
    return found if len(found.things) == 1 else None


def _is_unlike(cast: Cast, thing: str, gender: str | None) -> bool:
    """Say whether a state is only named by words of another gender than a verb's: Iran is no "he"."""
    if gender is None or cast.draft.things[thing].type != "State":
        return False
    told = _genders(cast.draft, thing)
    return bool(told) and told.isdisjoint({gender, None})


def _genders(draft: Draft, thing: str) -> frozenset[str | None]:
    """Return the genders of the names by which a thing was mentioned so far."""
    finds = draft.things[thing].finds
    known = (thing, len(finds))
    if known not in draft.genders:
        named = [it for it in finds if it.form in ("name", "capital") and it.sentence > 0]
        tokens = [draft.scenes[it.sentence - 1].sentence.tokens[it.first] for it in named]
        told = (it.gender if it.tag == "NAME" else gender_of(it) for it in tokens)
        draft.genders[known] = frozenset(told)
    return draft.genders[known]
