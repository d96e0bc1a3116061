"""The cast: who acts in each clause, found by name or chosen for the word that stands for them."""

from __future__ import annotations

from accords.ingest.acts.act import NOBODY, Actors
from accords.ingest.acts.actors import named_in
from accords.ingest.acts.agreement import speaks, told_by_pronoun, told_by_verb
from accords.ingest.acts.candidates import is_body
from accords.ingest.acts.collective import is_unnamed
from accords.ingest.acts.exceptions import all_but, is_all_but
from accords.ingest.acts.holders import over_office, row_of_holders
from accords.ingest.acts.memory import Memory
from accords.ingest.acts.office_holders import OfficeHolders
from accords.ingest.acts.organs import organ_meant, state_meant
from accords.ingest.acts.owners import owner
from accords.ingest.acts.peers import peers
from accords.ingest.acts.referents import Referents
from accords.ingest.acts.reported import told_by_teller
from accords.ingest.acts.row import row_end
from accords.ingest.acts.stand_ins import apposed_to, holder_named, named_before, owning_state, some_of
from accords.ingest.acts.voices import talks, voice
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import PartyWord, party_word_at, wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.things.genre import OF_SIDES, TREATY

PAIR = 2


class Cast:
    """Finds actors from left to right."""

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.memory = Memory(draft)
        """Who acted, met and signed before."""
        self.holders = OfficeHolders(draft)
        self.unnamed = is_unnamed(draft)
        """Whether "we" are states that the text names nowhere."""
        self._named: dict[tuple[int, int, int], tuple[str, ...]] = {}
        self._referents = Referents(self)

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
        told = peers(scene, clause) or talks(self, scene, clause)
        told = told or (
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
            if _is_agreed(scene, clause) and self.draft.genre in OF_SIDES:
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
        return Actors(tuple(self.draft.sides), "parties") if self.draft.genre in OF_SIDES else NOBODY

    def _agent(self, scene: Scene, clause: Clause) -> Actors:
        """Return who is named after "by" behind a passive verb."""
        tokens = scene.sentence.tokens
        for place in range(clause.verb.last, min(clause.verb.last + 6, len(tokens) - 1)):
            if tokens[place].norm in wording(scene.sentence.lang).leads("by"):
                end = row_end(scene, place + 1)
                agent = self.in_range(scene, place + 1, end)
                agent = agent if agent.things else self._among(scene, end) or agent
                if agent.things or self.draft.genre != TREATY or heads_come_first(scene):
                    return agent
        subject = self.subject_of(scene, clause)
        owned = tokens[clause.verb.head].lemma not in wording(scene.sentence.lang).unowned
        sealed = self._are_sealed(scene, clause)
        if not subject.things and (self.draft.genre in OF_SIDES or sealed) and owned:
            return Actors(tuple(self.draft.sides), "passive")
        return NOBODY

    def _among(self, scene: Scene, end: int) -> Actors | None:
        """Return who is named of many who are only counted: "by delegations of 12 countries, | including Chad and Mali"."""
        tokens, examples = scene.sentence.tokens, wording(scene.sentence.lang).examples
        near = range(end, min(end + PAIR, len(tokens) - 1))
        place = next((it for it in near if tokens[it].norm in examples), None)
        if place is None or heads_come_first(scene):
            return None
        named = self.named(scene, place + 1, row_end(scene, place + 1))
        return Actors(named, "named") if named else None

    def _are_sealed(self, scene: Scene, clause: Clause) -> bool:
        """Say whether agreements were signed in a text of two states: "a declaration and a protocol were signed"."""
        two = len(self.draft.sides) == PAIR and all(
            self.draft.things[it].type == "State" for it in self.draft.sides
        )
        head = scene.sentence.tokens[clause.verb.head].norm
        return two and self.draft.lang == "en" and head in wording(scene.sentence.lang).sealed

    def in_range(self, scene: Scene, first: int, last: int) -> Actors:
        """Return who the words of a token range name, else whom they stand for."""
        if heads_come_first(scene):
            first, last = over_office(scene, first, last)
            last = row_of_holders(scene, last)
        first = min(
            [first, *(it.first for it in scene.finds if it.form == "person" and it.first < first < it.last)]
        )
        held = named_before(scene, first, last) or holder_named(self, scene, first, last)
        named = (held,) if held is not None else self.named(scene, first, last)
        if is_all_but(scene, first):
            return Actors(all_but(scene, last, self.draft.sides), "sides")
        if named:
            return Actors(named, "named")
        spoken = voice(self, scene, first) if heads_come_first(scene) else None
        if spoken is not None:
            return spoken
        roles = self.holders.meant(scene, first, last)
        if roles:
            return Actors(roles, "role")
        organ = organ_meant(self.draft, scene, first, last)
        if organ is not None:
            return Actors((organ,), "body")
        state = state_meant(self.draft, scene, first, last, self.memory.acted_near(scene))
        if state is not None:
            return Actors((state,), "body")
        word = self.party_word(scene, first, last)
        if word is not None:
            chosen = self._referents.choose(word, scene)
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
        found = self._referents.choose(PartyWord((token.norm,), "it", "s"), scene)
        alone = len(found.things) == 1 and self.draft.things[found.things[0]].type == "State"
        return found if alone else NOBODY

    def _gathered(self, scene: Scene, first: int, last: int) -> Actors | None:
        """Return who takes part in the meeting that a range names: "the dialogue dealt with …"."""
        find = next((it for it in scene.finds if it.type == "Meeting" and first <= it.core < last), None)
        if find is None or not heads_come_first(scene):
            return None
        members = self.draft.things[find.thing].members if find.thing is not None else []
        chosen = (
            Actors(tuple(members), "gathered")
            if members
            else self._referents.choose(PartyWord((find.name,), "sides", "p"), scene)
        )
        return Actors(chosen.things, "gathered", chosen.steps)

    def named(self, scene: Scene, first: int, last: int) -> tuple[str, ...]:
        """Return the things that the words of a token range name as actors; looked for once, as no name is added later."""
        span = (scene.sentence.number, first, last)
        if span not in self._named:
            self._named[span] = named_in(scene, first, last)
        return self._named[span]

    def choose(self, word: PartyWord, scene: Scene) -> Actors:
        """Choose whom a word stands for that means parties."""
        return self._referents.choose(word, scene)

    def left_out(self, scene: Scene) -> Actors:
        """Choose whom a clause without subject is about."""
        return self._referents.left_out(scene)

    def party_word(self, scene: Scene, first: int, last: int) -> PartyWord | None:
        """Return the first word of a range that stands for parties, not behind a preposition."""
        for place in range(first, min(last, len(scene.sentence.tokens))):
            word = party_word_at(scene.sentence.lang, scene.sentence.tokens, place)
            if word is not None and not _says_all(scene, place):
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
        alone = wording(scene.sentence.lang).order[0] == "after" and is_body(
            self.draft, tuple(self.draft.sides)
        )
        return (alone or self.draft.genre in OF_SIDES) and any(
            it.lemma in words or it.norm in words for it in scene.sentence.tokens[first:last]
        )


def _is_agreed(scene: Scene, clause: Clause) -> bool:
    """Say whether a clause is an English "It was agreed", of which "it" tells nobody."""
    if clause.subject is None or not clause.verb.passive or scene.sentence.lang != "en":
        return False
    first, last = clause.subject
    return last - first == 1 and scene.sentence.tokens[first].norm == "it"


def _says_all(scene: Scene, place: int) -> bool:
    """Say whether an Arabic pronoun only says that all of the noun before it is meant: المنطقة كل | ها."""
    token, tokens = scene.sentence.tokens[place], scene.sentence.tokens
    if place < PAIR or token.tag != "PRON" or tokens[place - 1].word != token.word:
        return False
    noun = tokens[place - 2]
    return tokens[place - 1].norm in wording("ar").wholes and noun.tag in ("N", "ADJ") and noun.definite


def _says_we(scene: Scene, clause: Clause) -> bool:
    """Say whether an Arabic verb is of who speaks, so that no noun before it acts: … جزء من الأزمة، نسعى إلى."""
    return heads_come_first(scene) and scene.sentence.tokens[clause.verb.head].person == 1
