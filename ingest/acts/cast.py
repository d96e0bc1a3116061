"""The cast: who acts in each clause, found by name or chosen for the word that stands for them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import takewhile

from accords.ingest.acts.act import Actors, Link
from accords.ingest.acts.actors import (
    comes_from,
    goes_on,
    is_in_name,
    is_short_name,
    mentioned,
    named_in,
    names_some,
)
from accords.ingest.acts.agreement import heads_come_first, speaks, told_by_pronoun, told_by_verb
from accords.ingest.acts.chairing import chairing
from accords.ingest.acts.chooser import Candidate, choose
from accords.ingest.acts.collective import is_unnamed
from accords.ingest.acts.exceptions import all_but, is_all_but
from accords.ingest.acts.holders import over_office, row_of_holders
from accords.ingest.acts.organs import organ_meant, state_meant
from accords.ingest.acts.owners import owner
from accords.ingest.acts.pairs import pair_of
from accords.ingest.acts.participants import MET, attendees, contracting, guest, signed
from accords.ingest.acts.reported import told_by_teller
from accords.ingest.acts.seated import sits_in
from accords.ingest.acts.stand_ins import apposed_to, holder_named, owning_state, quoting, some_of
from accords.ingest.acts.turns import Turn, in_turn, speaking, turns
from accords.ingest.acts.voices import issuer_of, opening_words, talks, voice
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import PartyWord, party_word_at, wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found
from accords.ingest.things.thing import Thing

ACTING = frozenset({"State", "Organization", "Official"})
NOBODY = Actors((), "nobody")
NEAR = 2
ACTING_AS = ("acting-", "interim-")
TREATY = "treatyText"
PAIR = 2
PRESS = "press-conference"
CHAIRS = "chairs"
MEMBERS = frozenset({"leaders", "ministers"})
JOINT = frozenset({"jointStatement", "communique", "treatyText", "readout", "resolution", "statement"})


class Cast:
    """Finds actors from left to right; remembers who was named and who acted."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.groups: list[tuple[int, tuple[str, ...]]] = []
        self.met: tuple[str, ...] = ()
        self.signed: tuple[str, ...] = ()
        self._named: dict[tuple[int, int, int], tuple[str, ...]] = {}
        self._chosen: dict[tuple[object, ...], Actors] = {}
        self._begun: dict[str, list[tuple[int, int, str]]] | None = None
        self._holders_of: dict[tuple[str | None, str], Sequence[tuple[int, int, str]]] = {}
        self.before: tuple[int, tuple[str, ...]] = (0, ())
        self.unnamed = is_unnamed(draft)
        self._chairs: tuple[str, ...] | None = None
        self.turns = turns(draft)

    def of_clause(self, scene: Scene, clause: Clause) -> Actors:
        """Return who acts in a clause; of a passive verb, who is named after "by", else nobody."""
        if clause.verb.passive and not self._is_state(scene, clause):
            return self._agent(scene, clause)
        return self.subject_of(scene, clause)

    def _is_state(self, scene: Scene, clause: Clause) -> bool:
        """Say whether a passive form tells a state of mind: "are determined"."""
        return scene.sentence.tokens[clause.verb.head].lemma in wording(scene.sentence.lang).statives

    def subject_of(self, scene: Scene, clause: Clause) -> Actors:
        """Return who the subject of a clause names or stands for, through the clauses it shares it with."""
        told = talks(self, scene, clause) or (
            told_by_pronoun(self, scene, clause)
            if clause.subject is not None and not _says_we(scene, clause)
            else told_by_verb(self, scene, clause)
        )
        told = told if told is not None else told_by_teller(self, scene, clause)
        if told is not None:
            return told
        seen: set[int] = set()
        while clause.subject is None and clause.heir is not None and clause.number not in seen:
            seen.add(clause.number)
            owner = self._effort_of(scene, clause)
            if owner is not None:
                return owner
            clause = scene.clauses[clause.heir]
            if _is_agreed(scene, clause) and self.draft.genre in JOINT:
                return Actors(tuple(self.draft.sides), "passive")
        if clause.subject is None:
            return self.left_out(scene)
        owning = owning_state(self, scene, clause)
        if owning is not None:
            return owning
        found = self.in_range(scene, *clause.subject)
        if clause.verb.passive and not found.things and clause.number in seen:
            return self.left_out(scene)
        return (
            found
            if found.things
            else self._of_pronoun(scene, clause)
            or some_of(self, scene, clause)
            or apposed_to(scene, clause)
            or found
        )

    def _of_pronoun(self, scene: Scene, clause: Clause) -> Actors | None:
        """Return the lone official who acts in the clause above, for an English "he" nobody else is: "Suva, where she met …"."""
        if clause.subject is None or clause.parent is None or heads_come_first(scene):
            return None
        word = party_word_at(scene.sentence.lang, scene.sentence.tokens, clause.subject[0])
        above = scene.clauses[clause.parent]
        if word is None or word.cls != "he" or above.number >= clause.number:
            return None
        found = self.subject_of(scene, above)
        lone = len(found.things) == 1 and self.draft.things[found.things[0]].type == "Official"
        return Actors(found.things, "he") if lone else None

    def _effort_of(self, scene: Scene, clause: Clause) -> Actors | None:
        """Return whose commitment or effort an infinitive or participle spells out, where a name says it."""
        place, tokens = clause.verb.first, scene.sentence.tokens
        if place > 0 and tokens[place - 1].tag == "PREP":
            place -= 1
        if place < 1 or tokens[place - 1].lemma not in wording(scene.sentence.lang).efforts:
            return None
        return owner(self, scene, place - 1)

    def outer(self, scene: Scene, clause: Clause) -> Actors:
        """Return who acts in the clause above: "the ministers ensured that Iran never …".

        The parties where none does.
        """
        seen = {clause.number}
        if heads_come_first(scene) and speaks(scene, clause):
            return NOBODY
        while clause.parent is not None and clause.parent not in seen:
            clause = scene.clauses[clause.parent]
            seen.add(clause.number)
            if _is_agreed(scene, clause):
                break
            found = self.subject_of(scene, clause)
            if found.things or (heads_come_first(scene) and speaks(scene, clause)):
                return found
        return Actors(tuple(self.draft.sides), "parties") if self.draft.genre in JOINT else NOBODY

    def _agent(self, scene: Scene, clause: Clause) -> Actors:
        """Return who is named after "by" behind a passive verb."""
        tokens = scene.sentence.tokens
        for place in range(clause.verb.last, min(clause.verb.last + 6, len(tokens) - 1)):
            if tokens[place].norm in wording(scene.sentence.lang).leads("by"):
                end = self.row_end(scene, place + 1)
                agent = self.in_range(scene, place + 1, end)
                agent = agent if agent.things else self._among(scene, end) or agent
                if agent.things or self.draft.genre != TREATY or heads_come_first(scene):
                    return agent
        subject = self.subject_of(scene, clause)
        owned = tokens[clause.verb.head].lemma not in wording(scene.sentence.lang).unowned
        sealed = self._are_sealed(scene, clause)
        if not subject.things and (self.draft.genre in JOINT or sealed) and owned:
            return Actors(tuple(self.draft.sides), "passive")
        return NOBODY

    def _among(self, scene: Scene, end: int) -> Actors | None:
        """Return who is named of many who are only counted: "by delegations of 12 countries, | including Chad and Mali"."""
        tokens, examples = scene.sentence.tokens, wording(scene.sentence.lang).examples
        near = range(end, min(end + PAIR, len(tokens) - 1))
        place = next((it for it in near if tokens[it].norm in examples), None)
        if place is None or heads_come_first(scene):
            return None
        named = self.named(scene, place + 1, self.row_end(scene, place + 1))
        return Actors(named, "named") if named else None

    def _are_sealed(self, scene: Scene, clause: Clause) -> bool:
        """Say whether agreements were signed in a text of two states: "a declaration and a protocol were signed"."""
        two = len(self.draft.sides) == PAIR and all(
            self.draft.things[it].type == "State" for it in self.draft.sides
        )
        head = scene.sentence.tokens[clause.verb.head].norm
        return two and self.draft.lang == "en" and head in wording(scene.sentence.lang).sealed

    def row_end(self, scene: Scene, first: int) -> int:
        """Return where the row of noun groups that begins at a token ends."""
        last = first
        for chunk in scene.chunks:
            if chunk.first >= last and chunk.first >= first:
                if (
                    chunk.kind in ("noun", "conj", "pron")
                    or scene.sentence.tokens[chunk.first].norm
                    in (
                        ",",
                        "of",
                        ";",
                    )
                    or goes_on(scene, chunk)
                    or comes_from(scene, chunk, first)
                    or is_in_name(scene, chunk.first)
                    or is_short_name(scene, chunk.first)
                    or sits_in(scene, chunk.first)
                    or names_some(scene, chunk.first)
                    or _is_in_person(scene, chunk.first)
                    or _is_in_office(scene, chunk.first)
                ):
                    last = chunk.last
                else:
                    break
        return last

    def in_range(self, scene: Scene, first: int, last: int) -> Actors:
        """Return who the words of a token range name, else whom they stand for."""
        if heads_come_first(scene):
            first, last = over_office(scene, first, last)
            last = row_of_holders(scene, last)
        first = min(
            [first, *(it.first for it in scene.finds if it.form == "person" and it.first < first < it.last)]
        )
        held = holder_named(self, scene, first, last)
        named = (held,) if held is not None else self.named(scene, first, last)
        if is_all_but(scene, first):
            return Actors(all_but(scene, last, self.draft.sides), "sides")
        if named:
            return Actors(named, "named")
        spoken = voice(self, scene, first) if heads_come_first(scene) else None
        if spoken is not None:
            return spoken
        roles = self._roles(scene, first, last)
        if roles:
            return Actors(roles, "role")
        organ = organ_meant(self.draft, scene, first, last)
        if organ is not None:
            return Actors((organ,), "body")
        state = state_meant(self.draft, scene, first, last, self._acted_near(scene))
        if state is not None:
            return Actors((state,), "body")
        word = self.party_word(scene, first, last)
        if word is not None:
            chosen = self.choose(word, scene)
            return chosen._replace(things=all_but(scene, first, chosen.things))
        gathered = self._gathered(scene, first, last)
        if gathered is not None:
            return gathered
        if self._is_statement(scene, first, last):
            return Actors(tuple(self.draft.sides), "statement")
        return self._government(scene, first, last)

    def _government(self, scene: Scene, first: int, last: int) -> Actors:
        """Return the state that an Arabic "the foreign ministry" or "the authorities" alone stands for: جددت الخارجية."""
        token = scene.sentence.tokens[first] if last == first + 1 else None
        if token is None or not heads_come_first(scene) or not token.definite:
            return NOBODY
        if wording("ar").ministries.isdisjoint((token.norm, token.lemma)):
            return NOBODY
        found = self.choose(PartyWord((token.norm,), "it", "s"), scene)
        alone = len(found.things) == 1 and self.draft.things[found.things[0]].type == "State"
        return found if alone else NOBODY

    def _acted_near(self, scene: Scene) -> tuple[str, ...]:
        """Return who acted in this sentence or the two before it."""
        return self.before[1] if scene.sentence.number - self.before[0] <= NEAR else ()

    def _gathered(self, scene: Scene, first: int, last: int) -> Actors | None:
        """Return who takes part in the meeting that a range names: "the dialogue dealt with …"."""
        find = next((it for it in scene.finds if it.type == "Meeting" and first <= it.core < last), None)
        if find is None or not heads_come_first(scene):
            return None
        members = self.draft.things[find.thing].members if find.thing is not None else []
        chosen = (
            Actors(tuple(members), "gathered")
            if members
            else self.choose(PartyWord((find.name,), "sides", "p"), scene)
        )
        return Actors(chosen.things, "gathered", chosen.steps)

    def named(self, scene: Scene, first: int, last: int) -> tuple[str, ...]:
        """Return the things that the words of a token range name as actors; looked for once, as no name is added later."""
        span = (scene.sentence.number, first, last)
        if span not in self._named:
            self._named[span] = named_in(scene, first, last)
        return self._named[span]

    def _roles(self, scene: Scene, first: int, last: int) -> tuple[str, ...]:
        """Return the officials that offices without a name stand for.

        "the President and the Prime Minister".
        """
        found: list[str] = []
        end = -1
        for role in scene.roles:
            if first <= role.first < last and not self._is_party_word(scene, role.first):
                beside, end = role.first == end, role.last
                if beside and heads_come_first(scene):
                    continue
                person = self._holder(role)
                if person is None and role.kind == "p":
                    return self._holders()
                if person is not None:
                    found.append(person)
        return tuple(dict.fromkeys(found))

    def _holders(self) -> tuple[str, ...]:
        """Return whom "the ministers" stand for: the leaders, or the states of many of whom only the chair is named."""
        if issuer_of(self.draft) is not None:
            return ()
        chair_alone = len(self.draft.leaders) == 1 and self._are_several(self.draft.sides)
        several = chair_alone and self.draft.genre in JOINT
        return tuple(self.draft.sides if several else self.draft.leaders)

    def _is_party_word(self, scene: Scene, place: int) -> bool:
        """Say whether an office word stands for the parties as such: "officials"."""
        word = party_word_at(scene.sentence.lang, scene.sentence.tokens, place)
        return word is not None and word.cls in ("sides", CHAIRS)

    def _holder(self, role: Found) -> str | None:
        """Return the official of the document that holds an office, the last one mentioned before."""
        if role.kind == "p":
            return None
        told = self.held(role.key, self.draft.text[role.start : role.end].casefold())
        place = bisect_left(told, (role.sentence, role.first, ""))
        return told[place - 1][2] if place else None

    def held(self, key: str | None, written: str) -> Sequence[tuple[int, int, str]]:
        """Return where the officials who hold an office are mentioned, in the order of the text; looked for once."""
        if (key, written) not in self._holders_of:
            people = [it for it in self.draft.things.values() if it.type == "Official"]
            held = (it for it in people if _holds(it, key, written))
            self._holders_of[key, written] = sorted(
                (find.sentence, find.first, it.id) for it in held for find in it.finds
            )
        return self._holders_of[key, written]

    def party_word(self, scene: Scene, first: int, last: int) -> PartyWord | None:
        """Return the first word of a range that stands for parties, not behind a preposition."""
        for place in range(first, min(last, len(scene.sentence.tokens))):
            word = party_word_at(scene.sentence.lang, scene.sentence.tokens, place)
            if word is not None:
                return word
        return self._party_noun(scene, first, last)

    def _party_noun(self, scene: Scene, first: int, last: int) -> PartyWord | None:
        """Read "the three North American governments" by its head and the number or article before it."""
        heads = wording(scene.sentence.lang).party_heads
        tokens = scene.sentence.tokens
        for chunk in scene.chunks:
            if chunk.kind == "noun" and first <= chunk.first < last and tokens[chunk.head].number == "p":
                cls = heads.get(tokens[chunk.head].lemma)
                marked = any(it.tag in ("NUM", "DET") for it in tokens[chunk.first : chunk.head])
                return PartyWord((tokens[chunk.head].norm,), cls, "p") if cls is not None and marked else None
        return None

    def _is_statement(self, scene: Scene, first: int, last: int) -> bool:
        """Say whether a range names the document itself: "this communiqué"."""
        words = wording(scene.sentence.lang).statements
        alone = wording(scene.sentence.lang).order[0] == "after" and self._is_body(tuple(self.draft.sides))
        return (alone or self.draft.genre in JOINT) and any(
            it.lemma in words or it.norm in words for it in scene.sentence.tokens[first:last]
        )

    def choose(self, word: PartyWord, scene: Scene) -> Actors:
        """Choose whom a party word stands for; asked again about the same sentence, the answer stays until more is told."""
        told = (word, scene.sentence.number, self.before, len(self.groups), self.met, self.signed)
        if told not in self._chosen:
            self._chosen[told] = self._choose(word, scene)
        return self._chosen[told]

    def _choose(self, word: PartyWord, scene: Scene) -> Actors:
        """Choose whom a party word stands for, by what has been told up to here."""
        written = " ".join(word.words)
        if word.cls == "we" and self.unnamed:
            return NOBODY
        turn = speaking(self.turns, scene.sentence.number) if word.cls in ("we", "speaker") else None
        if turn is not None:
            return in_turn(self.draft, turn, word)
        quoted = quoting(self, scene) if word.cls in ("we", "speaker") else None
        if quoted is not None:
            return in_turn(self.draft, Turn(scene.sentence.number, quoted), word)
        if word.cls == "body":
            return self._body(word, scene)
        if word.cls in MET:
            return guest(self.draft, word.cls, self.met)
        if word.cls == CHAIRS:
            return Actors(self._chairing(), CHAIRS)
        gathered = attendees(self.draft, written) or contracting(self.draft, word, self.signed)
        if gathered is not None:
            return gathered
        cls = "both" if written == "both" else word.cls
        found = choose(cls, written, self._candidates(scene, word))
        if found is None:
            return NOBODY
        return Actors(mentioned(self.draft, self._pair(word, found[0].things)), cls, (found[1],))

    def _chairing(self) -> tuple[str, ...]:
        """Return those under whose joint chair a meeting was held, by the first words that tell: برئاسة مشتركة بين فرنسا وألمانيا."""
        if self._chairs is None:
            told = (chairing(it, self) for it in self.draft.scenes if it.sentence.is_read)
            self._chairs = next((it for it in told if it), tuple(self.draft.sides))
        return self._chairs

    def _pair(self, word: PartyWord, things: tuple[str, ...]) -> tuple[str, ...]:
        """Keep the two states where a word says two and the parties are two states and others."""
        states = tuple(it for it in things if self.draft.things[it].type == "State")
        duals = wording(self.draft.lang).duals
        counts_two = word.words[0] in ("two", "both") or word.number == "d" or word.words[0] in duals
        if not counts_two or len(things) <= PAIR:
            return things
        return states if len(states) == PAIR else pair_of(self.draft, things)

    def _body(self, word: PartyWord, scene: Scene) -> Actors:
        """Return the last body before whose name begins with a word.

        المجلس after مجلس جامعة الدول العربية.
        """
        told = self._bodies().get(word.words[0], [])
        if len(self.before[1]) == 1 and self.before[1][0] in {it[2] for it in told}:
            return Actors(self.before[1], "body")
        place = bisect_left(told, (scene.sentence.number, 0, ""))
        if place:
            return Actors((told[place - 1][2],), "body")
        said = [n for n, it in enumerate(scene.sentence.tokens) if it.norm == word.words[0]]
        here = [it for it in told if it[0] == scene.sentence.number and said and it[1] < said[-1]]
        return Actors((max(here)[2],), "body") if here else NOBODY

    def _bodies(self) -> Mapping[str, list[tuple[int, int, str]]]:
        """Index the full mentions of bodies by their first word, in the order of the text; made once."""
        if self._begun is None:
            self._begun = {}
            for thing in self.draft.things.values():
                for find in thing.finds if thing.type in ("Organization", "WorkingGroup") else ():
                    if find.sentence > 0 and find.form != "short":
                        for word in opening_words(self.draft.scenes[find.sentence - 1], find):
                            self._begun.setdefault(word, []).append((find.sentence, find.first, thing.id))
            for told in self._begun.values():
                told.sort()
        return self._begun

    def left_out(self, scene: Scene) -> Actors:
        """Choose whom a clause without subject is about: who acted before, else the parties."""
        if self.draft.genre not in JOINT and not self.before[1]:
            return NOBODY
        cls = "list" if self.draft.genre in JOINT and _begins_with_verb(scene) else "none"
        if cls == "list" and _begins_with_leaders(self.draft):
            return Actors(tuple(self.draft.leaders), "leaders")
        found = choose(cls, "(nobody named)", self._candidates(scene, PartyWord(("(nobody named)",), cls)))
        return NOBODY if found is None else Actors(found[0].things, cls, (found[1],))

    def _candidates(self, scene: Scene, word: PartyWord) -> list[Candidate]:
        """Return the groups a word can stand for.

        The document's leaders and sides, the last groups, who acted before.
        """
        here = scene.sentence.number
        found = [
            self._candidate("leaders", tuple(self.draft.leaders), word),
            self._candidate("sides", tuple(self.draft.sides), word),
            self._candidate("speaker", tuple(self.draft.leaders[:1]) if word.cls == "speaker" else (), word),
        ]
        if word.cls == "he" and self.draft.lang == "en":
            found = [it for it in found if self._are_officials(it.things)]
            found.append(self._candidate("official", self._last_official(here), word))
        for number, things in reversed(self.groups[-3:]):
            if here - number <= NEAR:
                found.append(self._candidate("group", things, word, here - number))
        if self.before[1] and here - self.before[0] <= NEAR + 1:
            found.append(self._candidate("before", self.before[1], word, min(NEAR, here - self.before[0])))
        fitting = [it for it in found if it.things and not self._is_chair_alone(it, word)]
        lone = word.cls == "he" and self.draft.lang == "en"
        return [it for it in fitting if self._are_officials(it.things)] if lone else fitting

    def _are_officials(self, things: tuple[str, ...]) -> bool:
        """Say whether all things are officials."""
        return all(self.draft.things[it].type == "Official" for it in things)

    def _last_official(self, here: int) -> tuple[str, ...]:
        """Return the official of the last sentence that names one: who acts in it, else the first named."""
        for scene in reversed(self.draft.scenes[max(0, here - 1 - NEAR) : here - 1]):
            people = [it for it in scene.finds if it.form == "person" and it.thing is not None]
            acting = [
                it
                for it in people
                if any(
                    c.subject and c.subject[0] <= it.first < c.subject[1]
                    for c in scene.clauses
                    if c.verb.finite
                )
            ]
            said = [it for it in people if _is_teller(scene, it)]
            if people:
                return (str((said[-1:] or acting or people)[0].thing),)
        return ()

    def _is_chair_alone(self, candidate: Candidate, word: PartyWord) -> bool:
        """Say whether several ministers are meant of whom the text names only who presided: the states stand for them."""
        one = len(candidate.things) == 1 and candidate.kind in ("leaders", "group", "before")
        several = word.cls in MEMBERS and word.number == "p" and self._are_several(self.draft.sides)
        return one and several and self.draft.genre in JOINT

    def _are_several(self, sides: Sequence[str]) -> bool:
        """Say whether the sides are so many that one official cannot be all their ministers.

        Three, two states in English, or two of which one is a bloc in Arabic.
        """
        types = {self.draft.things[it].type for it in sides}
        many = types == {"State"} if self.draft.lang == "en" else "Organization" in types
        return len(sides) > PAIR or (len(sides) == PAIR and many)

    def _candidate(
        self, kind: str, things: tuple[str, ...], word: PartyWord, far: int | None = None
    ) -> Candidate:
        """Describe a candidate group by number, class and distance."""
        features: list[str] = []
        if word.number is not None:
            agrees = (len(things) > 1) == (word.number in ("p", "d")) or (
                word.number == "p" and self._is_body(things) and (kind == "sides" or self.draft.lang == "ar")
            )
            features.append("number:agrees" if agrees else "number:differs")
        types = {self.draft.things[it].type for it in things}
        if word.cls in ("leaders", "ministers", "he") and types == {"Official"}:
            features.append("officials:agree")
        if word.cls in ("sides", "we", "it") and "Official" not in types:
            features.append("states:agree")
        if kind == "sides" and word.cls in MEMBERS and self._is_body(things):
            features.append("body:theirs")
        if far is not None:
            features.append(f"recent:{far}")
        return Candidate(kind, things, tuple(features))

    def _is_body(self, things: tuple[str, ...]) -> bool:
        """Say whether one body is all that is meant: its leaders and ministers are its members'."""
        return len(things) == 1 and self.draft.things[things[0]].type == "Organization"

    def remember(self, scene: Scene, actors: Actors) -> None:
        """Note who acted, for the words to come."""
        if actors.things:
            self.before = (scene.sentence.number, actors.things)
            if actors.how in ("named", CHAIRS) and len(actors.things) > 1:
                self.groups.append(self.before)

    def forget(self, scene: Scene, actors: Actors) -> None:
        """Note that somebody unknown spoke last, whom the words to come may go on with."""
        if not actors.things:
            self.before = (scene.sentence.number, ())

    def remember_meeting(self, scene: Scene, links: Sequence[Link]) -> None:
        """Note who met in a sentence, where its language speaks of two that met by a dual."""
        if not heads_come_first(scene):
            return
        last = list(takewhile(lambda it: it.sentence == scene.sentence.number, reversed(links)))
        self.signed = signed(last) or self.signed
        here = [it for it in reversed(last) if it.type == "participatesIn" and it.factuality == "asserted"]
        if here and not (self.met and self.draft.things[here[-1].object].kind == PRESS):
            things = tuple(dict.fromkeys(it.subject for it in here if it.object == here[-1].object))
            self.met = tuple(dict.fromkeys((*self.draft.things[here[-1].object].members, *things)))
            people = tuple(it for it in things if self.draft.things[it].type == "Official")
            others = tuple(it for it in things if it not in people)
            group = people if len(people) > 1 else others if len(others) > 1 else things
            if len(group) > 1 and (not self.groups or self.groups[-1] != (scene.sentence.number, group)):
                self.groups.append((scene.sentence.number, group))


def _is_agreed(scene: Scene, clause: Clause) -> bool:
    """Say whether a clause is an English "It was agreed", of which "it" tells nobody."""
    if clause.subject is None or not clause.verb.passive or scene.sentence.lang != "en":
        return False
    first, last = clause.subject
    return last - first == 1 and scene.sentence.tokens[first].norm == "it"


def _is_teller(scene: Scene, person: Found) -> bool:
    """Say whether a verb of saying stands right before a person and his office: ", said President X"."""
    office = scene.people[person.first].office if person.first in scene.people else None
    place = min(person.first, office[0] if office is not None else person.first) - 1
    while place > 0 and scene.sentence.tokens[place].tag in ("DET", "ADJ"):
        place -= 1
    return place >= 0 and scene.sentence.tokens[place].lemma in wording(scene.sentence.lang).saying


def _is_in_person(scene: Scene, place: int) -> bool:
    """Say whether a token is part of a person's name, such as the point of an initial: "S. Jaishankar"."""
    return any(it.form == "person" and it.first < place < it.last for it in scene.finds)


def _is_in_office(scene: Scene, place: int) -> bool:
    """Say whether an English token is part of the office behind a name: "X, Permanent Secretary | in the Ministry of …"."""
    held = (it.office for it in scene.people.values() if it.office is not None and it.last <= it.office[0])
    return scene.sentence.lang == "en" and any(first < place < last for first, last in held)


def _holds(thing: Thing, key: str | None, written: str) -> bool:
    """Say whether an official holds the office of a key, or one whose folded words begin with those written."""
    begins = bool(written) and (thing.office or "").casefold().startswith((f"{written} of", f"{written} ل"))
    return begins or (thing.office_id is not None and key in (thing.office_id, _full_office(thing.office_id)))


def _full_office(office: str) -> str:
    """Return the office that an acting or interim holder holds."""
    return next((office.removeprefix(it) for it in ACTING_AS if office.startswith(it)), office)


def _says_we(scene: Scene, clause: Clause) -> bool:
    """Say whether an Arabic verb is of who speaks, so that no noun before it acts: … جزء من الأزمة، نسعى إلى."""
    return heads_come_first(scene) and scene.sentence.tokens[clause.verb.head].person == 1


def _begins_with_verb(scene: Scene) -> bool:
    """Say whether a sentence is an entry that begins with what is done: "Condemns …", "Strongly urges …"."""
    first = scene.clauses[0].verb.first if scene.clauses else None
    return first is not None and all(
        it.tag in ("ADV", "V", "VPART") for it in scene.sentence.tokens[: first + 1]
    )


def _begins_with_leaders(draft: Draft) -> bool:
    """Say whether a text begins with the offices and names of all its leaders, and lists what they did.

    "The Presidents of Chile, Gabriel Boric; and of Peru, Dina Boluarte, meeting in Lima: 1. Reaffirmed …"
    """
    scene = next((it for it in draft.scenes if it.sentence.kind in ("body", "listed")), None)
    if scene is None or len(draft.leaders) < PAIR:
        return False
    people = [it for it in scene.people.values() if it.office is not None and it.office[0] <= 1]
    named = {it.thing for it in scene.finds if it.first in {person.first for person in people}}
    return named >= set(draft.leaders)
