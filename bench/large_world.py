"""A large invented world: as many claims as wanted, between real states, told by nobody; always the same.

Some states speak often and most seldom, as in life. Names of persons and all texts are made up.
"""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from accords.graph import reference
from accords.graph.document import Document
from accords.graph.publish import publish
from accords.graph.reading import Reading
from accords.graph.record import Record
from accords.graph.settings import Settings
from tests.worlds import Story

CLAIMS_EACH = 23
WORDS = tomllib.loads(Path(__file__).with_suffix(".toml").read_text("utf-8"))
WHERE = [f"{direction} {sea}" for direction in WORDS["directions"] for sea in WORDS["seas"]]
FIRST_DAY = date(2012, 1, 2)


def statements(claims: int) -> Iterator[tuple[Document, Reading]]:
    """Documents with readings that hold about as many claims."""
    chance = random.Random(7)
    states = reference.countries()
    order = sorted(states, key=lambda state: (state.iso3 not in ("USA", "SAU"), chance.random()))
    weights = [1 / place for place in range(1, len(order) + 1)]
    for number in range(claims // CLAIMS_EACH):
        first, second = order[0], order[0]
        while first is second:
            first, second = chance.choices(order, weights, k=2)
        yield story(number, first, second, chance)


def story(
    number: int, one: reference.Country, two: reference.Country, chance: random.Random
) -> tuple[Document, Reading]:
    """One meeting of two states: who came, what they named, founded, signed and promised."""
    told = Told(number, one, two, chance)
    made = Story(told.whole())
    return made.document, made.reading


class Told:
    """What one statement tells."""

    def __init__(self, number: int, one: Any, two: Any, chance: random.Random) -> None:
        self.number, self.one, self.two, self.chance = number, one, two, chance
        self.day = FIRST_DAY + timedelta(days=number % 4000)
        self.topic = chance.choice(reference.topics())
        self.threats = [f"{head} of {chance.choice(WHERE)}" for head in chance.sample(WORDS["threats"], 2)]
        self.people = [self._person(state) for state in (one, two)]

    def _person(self, state: Any) -> str:
        """One of four persons of a state."""
        place = sum(map(ord, state.iso3)) + self.chance.randrange(4)
        given, family = WORDS["given"], WORDS["family"]
        return f"{given[place % len(given)]} {family[place * 5 % len(family)]}"

    @property
    def lines(self) -> list[str]:
        """The text, a sentence a line."""
        a, b, (p, q), (s, t) = self.one.name_en, self.two.name_en, self.people, self.threats
        return [
            f"Joint Statement {self.number} of {a} and {b}",
            f"Foreign Minister {p} of {a} and Minister of State {q} of {b} opened the Dialogue round {self.number}.",
            f"{a} and {b} condemned {s} and {t} alike in statement {self.number}.",
            f"Both founded a working group on {self.topic.name_en}, chaired by {p}.",
            f"They signed a memorandum of understanding on {self.topic.name_en} and praised the Framework {self.number % 997}.",
            f"{a} and {b} agreed to work together on {self.topic.name_en} in year {self.day.year}.",
            f"{a} intends to support training for officers of {b} on {self.topic.name_en}.",
            f"{a} criticised {b} for what its press wrote in week {self.number}.",
            "Nobody knows what this sentence wants to tell us.",
        ]

    def whole(self) -> dict[str, Any]:
        """The statement as a story tells it."""
        return {
            "id": f"invented-{self.number}", "lang": "en", "title": self.lines[0],
            "published": self.day.isoformat(), "publisher": f"Ministry of {self.one.name_en}",
            "source": f"https://example.org/{self.number}", "genre": "jointStatement", "parties": ["a", "b"],
            "text": "\n".join(self.lines), "entities": self.entities(), "links": self.links(),
            "promises": self.promises(), "facts": self.facts(),
            "silent": [{"s": 9, "outcome": "notUnderstood", "reason": "noFrame"}],
        }  # fmt: skip

    def entities(self) -> list[dict[str, Any]]:
        """Every thing with its key."""
        a, b, (p, q), topic = self.one, self.two, self.people, self.topic
        memorandum = f"memorandum of understanding on {topic.name_en}"
        pair = "+".join(sorted((a.iso3.lower(), b.iso3.lower())))
        people = [
            {
                "id": id,
                "type": "Official",
                "name": name,
                "key": f"official:{state.iso3.lower()}:{name.lower().replace(' ', '-')}",
                "mentions": [name],
            }
            for id, name, state in (("p", p, a), ("q", q, b))
        ]
        states = [
            {
                "id": id,
                "type": "State",
                "name": state.name_en,
                "key": f"country:{state.iso3}",
                "iso3": state.iso3,
                "mentions": [state.name_en],
            }
            for id, state in (("a", a), ("b", b))
        ]
        threats = [
            {
                "id": id,
                "type": "Threat",
                "name": name,
                "key": f"threat:{name.replace(' ', '-')}",
                "mentions": [name],
            }
            for id, name in zip("st", self.threats, strict=True)
        ]
        return [
            *states, *people, *threats,
            {"id": "m", "type": "Meeting", "name": f"Dialogue round {self.number}", "kind": "dialogue",
             "key": f"meeting:dialogue:{pair}:{self.day}:{self.number}", "mentions": [f"Dialogue round {self.number}"]},
            {"id": "w", "type": "WorkingGroup", "name": f"working group on {topic.name_en}", "kind": "working-group",
             "key": f"working-group:{pair}:working-group:{topic.id}", "mentions": [f"working group on {topic.name_en}"]},
            {"id": "g", "type": "Agreement", "name": memorandum, "kind": "memorandum",
             "key": f"agreement:memorandum:{pair}:{topic.id}:{self.day.year}", "mentions": [memorandum]},
            {"id": "f", "type": "Agreement", "name": f"Framework {self.number % 997}", "kind": "framework",
             "key": f"agreement:framework:world:framework-{self.number % 997}", "mentions": [f"Framework {self.number % 997}"]},
        ]  # fmt: skip

    def links(self) -> list[dict[str, Any]]:
        """Every link with its sentence."""
        rows = [
            (2, "represents", "p", "a", "a1"), (2, "represents", "q", "b", "a2"),
            *((2, "participatesIn", who, "m", "a3") for who in "pqab"),
            *((3, "counters", who, threat, "a4") for who in "ab" for threat in "st"),
            *((4, "memberOf", who, "w", "a5") for who in "ab"), (4, "chairs", "p", "w", "a6"),
            *((5, "partyTo", who, "g", "a7") for who in "ab"), *((5, "supports", who, "f", "a8") for who in "ab"),
            (8, "criticizes", "a", "b", "a11"),
        ]  # fmt: skip
        if self.number % 3 == 0:
            rows.append((3, "attributedTo", "s", "b", "a4"))
        office = {("represents", "p"): "Foreign Minister", ("represents", "q"): "Minister of State"}
        return [
            {"s": s, "type": type, "subject": subject, "object": object, "act": act, "frame": "invented", "by": "a",
             "confidence": 0.9} | ({"office": office[type, subject]} if (type, subject) in office else {})
            for s, type, subject, object, act in rows
        ]  # fmt: skip

    def promises(self) -> list[dict[str, Any]]:
        """Two promises on the topic."""
        name = self.topic.name_en
        return [
            {"s": 6, "who": ["a", "b"], "strength": "agrees", "trigger": "agreed", "topic": self.topic.id, "by": "a",
             "about": f"to work together on {name} in year {self.day.year}", "act": "a9", "frame": "invented"},
            {"s": 7, "who": ["a"], "toward": ["b"], "strength": "intends", "trigger": "intends", "topic": self.topic.id,
             "about": f"to support training for officers of {self.two.name_en}", "by": "a", "act": "a10", "frame": "invented"},
        ]  # fmt: skip

    def facts(self) -> list[dict[str, Any]]:
        """Date, place, topic and where it was announced."""
        return [
            {"s": 2, "type": "onDate", "subject": "m", "value": self.day.isoformat()},
            {"s": 2, "type": "place", "subject": "m", "value": next(iter(self.one.capital_en), "Geneva")},
            {"s": 4, "type": "announcedAt", "subject": "w", "object": "m"},
            {"s": 4, "type": "topic", "subject": "w", "value": self.topic.id},
            {"s": 1, "type": "accountOf", "subject": "statement", "object": "m"},
        ]


def build(home: Path, claims: int) -> None:
    """Record and publish the world in a workspace, unless one is there."""
    if (home / "generations" / "CURRENT").exists():
        return
    record = Record(home)
    for document, reading in statements(claims):
        record.take(document, reading)
    record.close()
    publish(Settings(home=home))
