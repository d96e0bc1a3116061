"""Worlds for tests: documents and readings written by hand in TOML, quoting words instead of counting them.

The small world (tests/small_world/) has twelve agreements; learn them:
sau+usa: memorandum on health 2020, Framework for Digital Cooperation, action plan on clean energy 2021;
egy+sdn: protocol on water 2021, food security initiative; egy+jor: memorandum on trade 2021, Convention on
Road Transport; qat+usa: memorandum on education 2021, extradition treaty; Paris Agreement, nuclear deal of
2015, Al-Ula Declaration. Two Joint Committees on trade have different members and are two.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from accords.graph.document import Document
from accords.graph.reading import (
    Commitment,
    Entity,
    Mention,
    Reading,
    Relation,
    SentenceOutcome,
    Span,
    Structure,
)

SMALL_WORLD = Path(__file__).parent / "small_world"
READER = "by-hand"


def small_world() -> list[tuple[Document, Reading]]:
    """Every statement of the small world with its reading, in the order of the files."""
    return [written(path) for path in sorted(SMALL_WORLD.glob("*.toml"))]


def written(path: Path) -> tuple[Document, Reading]:
    """One statement with its reading; `like` takes text and reading from another file."""
    told = tomllib.loads(path.read_text("utf-8"))
    if "like" in told:
        told = tomllib.loads((path.parent / told["like"]).read_text("utf-8")) | told
    return Story(told).document, Story(told).reading


class Story:
    """A statement as the TOML tells it."""

    def __init__(self, told: Mapping[str, Any]) -> None:
        self.told = told
        self.text: str = told["text"].strip("\n")
        self.sentences = [Span(*match.span()) for match in re.finditer(r"[^\n]+", self.text)]
        self.ids = {entity["id"]: f"e{n}" for n, entity in enumerate(told["entities"], start=1)}

    @property
    def document(self) -> Document:
        """The document, with what its source says."""
        names = ("id", "lang", "title", "published", "publisher", "source")
        return Document(text=self.text, licence="CC0-1.0", **{name: self.told[name] for name in names})

    @property
    def reading(self) -> Reading:
        """The reading, with every quoted word found in the text."""
        return Reading(
            id=self.told["id"],
            lang=self.told["lang"],
            sha256=self.document.sha256,
            genre=self.told["genre"],
            parties=tuple(self.ids[party] for party in self.told["parties"]),
            entities=tuple(self.entity(told) for told in self.told["entities"]),
            relations=tuple(self.relation(told) for told in self.told["links"]),
            commitments=tuple(self.commitment(told) for told in self.told.get("promises", ())),
            structure=tuple(self.structure(told) for told in self.told["facts"]),
            sentences=tuple(self.outcome(number) for number in range(1, len(self.sentences) + 1)),
            reader=READER,
        )

    def entity(self, told: Mapping[str, Any]) -> Entity:
        """An entity with every place where it is named."""
        mentions = [
            Mention(*match.span(), match.group())
            for words in told["mentions"]
            for match in re.finditer(re.escape(words.strip(" ,")), self.text)
        ]
        assert mentions, told
        plain = {
            name: told[name] for name in ("type", "name", "key", "iso3", "status", "kind") if name in told
        }
        return Entity(
            id=self.ids[told["id"]], mentions=tuple(sorted(mentions, key=lambda m: m.start)), **plain
        )

    def relation(self, told: Mapping[str, Any]) -> Relation:
        """A link."""
        return Relation(
            type=told["type"],
            subject=self.ids[told["subject"]],
            object=self.ids[told["object"]],
            evidence=self.sentences[told["s"] - 1],
            trigger=self.find(told, "trigger") if "trigger" in told else None,
            said_by=self.speaker(told),
            act=told["act"],
            frame=told["frame"],
            office=told.get("office"),
            factuality=told.get("factuality", "asserted"),
            confidence=told.get("confidence", 0.5),
        )

    def commitment(self, told: Mapping[str, Any]) -> Commitment:
        """A promise."""
        return Commitment(
            by=tuple(self.ids[who] for who in told["who"]),
            toward=tuple(self.ids[who] for who in told.get("toward", ())),
            strength=told["strength"],
            trigger=self.find(told, "trigger"),
            evidence=self.sentences[told["s"] - 1],
            about=told["about"],
            about_span=self.find(told, "about"),
            topic=told.get("topic"),
            said_by=self.speaker(told),
            act=told["act"],
            frame=told["frame"],
            factuality=told.get("factuality", "asserted"),
            confidence=told.get("confidence", 0.5),
        )

    def structure(self, told: Mapping[str, Any]) -> Structure:
        """A fact about one thing."""
        return Structure(
            type=told["type"],
            subject=self.ids.get(told["subject"], told["subject"]),
            evidence=self.sentences[told["s"] - 1],
            said_by=self.speaker(told),
            object=self.ids[told["object"]] if "object" in told else None,
            value=told.get("value"),
        )

    def outcome(self, number: int) -> SentenceOutcome:
        """What became of a sentence: claims, unless the story says otherwise."""
        told: Mapping[str, Any] = next(
            (each for each in self.told.get("silent", ()) if each["s"] == number), {}
        )
        start, end = self.sentences[number - 1]
        outcome = told.get("outcome", "claims")
        return SentenceOutcome(number, start, end, outcome, told.get("reason"), told.get("nearest"))

    def find(self, told: Mapping[str, Any], name: str) -> Span:
        """Where some words of a sentence stand."""
        sentence = self.sentences[told["s"] - 1]
        start = self.text.find(told[name], sentence.start, sentence.end)
        assert start >= 0, told
        return Span(start, start + len(told[name]))

    def speaker(self, told: Mapping[str, Any]) -> str:
        """Who says it: somebody of the story, else the publisher."""
        return self.ids[told["by"]] if "by" in told else "publisher"
