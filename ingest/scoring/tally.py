"""The tally: hits, gold and read per language, measure and type; and each error with its cause."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from accords.ingest.scoring.pairing import pairs, share

SENTENCE_SHARE = 0.5
PROMISE_SHARE = 1 / 3


@dataclass(slots=True)
class Tally:
    """Counts by (language, measure, type); causes by (language, link type, cause); fired by frame family."""

    hits: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    gold: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    read: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    causes: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    frames: dict[str, list[int]] = field(default_factory=dict)

    def add(self, lang: str, gold: Mapping[str, Any], reading: Mapping[str, Any]) -> None:
        """Score one document."""
        self._entities(lang, gold, reading, "exact", pairs(gold["entities"], reading["entities"], True))
        same = pairs(gold["entities"], reading["entities"])
        self._entities(lang, gold, reading, "entities", same)
        self._relations(lang, gold, reading, same)
        self._commitments(lang, gold, reading, same)

    def _count(self, lang: str, measure: str, kind: str, hit: int, gold: int, read: int) -> None:
        """Count under the type and under all."""
        for name in {kind, "all"}:
            key = (lang, measure, name)
            self.hits[key] += hit
            self.gold[key] += gold
            self.read[key] += read

    def _entities(
        self,
        lang: str,
        gold: Mapping[str, Any],
        reading: Mapping[str, Any],
        measure: str,
        same: Mapping[str, str],
    ) -> None:
        """Count entities."""
        for entity in gold["entities"]:
            self._count(lang, measure, entity["type"], 0, 1, 0)
        for entity in reading["entities"]:
            self._count(lang, measure, entity["type"], int(entity["id"] in same), 0, 1)

    def _relations(
        self, lang: str, gold: Mapping[str, Any], reading: Mapping[str, Any], same: Mapping[str, str]
    ) -> None:
        """Count links once each, with their evidence, and say why those that fail do."""
        wanted: dict[tuple[str, str, str], list[Mapping[str, Any]]] = {}
        for link in gold["relations"]:
            wanted.setdefault((link["type"], link["subject"], link["object"]), []).append(link)
        found: dict[tuple[str, str, str], list[Mapping[str, Any]]] = {}
        for link in reading["relations"]:
            ends = (
                same.get(link["subject"], "?" + link["subject"]),
                same.get(link["object"], "?" + link["object"]),
            )
            found.setdefault((link["type"], *ends), []).append(link)
        for key in wanted:
            self._count(lang, "relations", key[0], 0, 1, 0)
            self._count(lang, "evidenced", key[0], 0, 1, 0)
            if key not in found:
                self.causes[lang, key[0], _why_missed(key, found, set(same.values()))] += 1
        for key, links in found.items():
            hit = key in wanted
            shown = hit and any(
                share(a["evidence"], b["evidence"]) >= SENTENCE_SHARE for a in links for b in wanted[key]
            )
            self._count(lang, "relations", key[0], int(hit), 0, 1)
            self._count(lang, "evidenced", key[0], int(shown), 0, 1)
            self._fired(lang, links[0]["frame"], hit)
            if not hit:
                self.causes[lang, key[0], _why_wrong(key, wanted)] += 1

    def _fired(self, lang: str, frame: str, hit: bool) -> None:
        """Count how often a frame fired and was right."""
        counts = self.frames.setdefault(f"{lang}|{frame}", [0, 0])
        counts[0] += int(hit)
        counts[1] += 1

    def _commitments(
        self, lang: str, gold: Mapping[str, Any], reading: Mapping[str, Any], same: Mapping[str, str]
    ) -> None:
        """Count commitments, and of those matched the strength, trigger and actors."""
        taken: set[int] = set()
        self._count(lang, "commitments", "all", 0, len(gold["commitments"]), 0)
        for made in reading["commitments"]:
            place = _match(made, gold["commitments"], taken, same)
            self._count(lang, "commitments", "all", int(place is not None), 0, 1)
            self._fired(lang, made["frame"], place is not None)
            if place is not None:
                taken.add(place)
                meant = gold["commitments"][place]
                actors = {same.get(it, it) for it in made["by"]} == set(meant["by"])
                self._count(lang, "strength", "all", int(made["strength"] == meant["strength"]), 1, 1)
                self._count(lang, "trigger", "all", int(share(made["trigger"], meant["trigger"]) > 0), 1, 1)
                self._count(lang, "actors", "all", int(actors), 1, 1)


def _match(
    made: Mapping[str, Any], gold: list[Mapping[str, Any]], taken: set[int], same: Mapping[str, str]
) -> int | None:
    """Return the gold commitment a read one is.

    Same sentence, a common actor, best by trigger and strength.
    """
    by = {same.get(it) for it in made["by"]}
    options = [
        n for n, it in enumerate(gold)
        if n not in taken and share(made["evidence"], it["evidence"]) >= PROMISE_SHARE and by & set(it["by"])
    ]  # fmt: skip
    ranked = sorted(
        options,
        key=lambda n: (
            share(made["trigger"], gold[n]["trigger"]) == 0,
            gold[n]["strength"] != made["strength"],
        ),
    )
    return ranked[0] if ranked else None


def _why_missed(key: tuple[str, str, str], found: Mapping[tuple[str, str, str], Any], known: set[str]) -> str:
    """Say why a link was missed."""
    if key[1] not in known or key[2] not in known:
        return "missed: an end is not found"
    if any(it[0] == key[0] and it[2] == key[2] for it in found):
        return "missed: another subject was chosen"
    return "missed: no frame"


def _why_wrong(key: tuple[str, str, str], wanted: Mapping[tuple[str, str, str], Any]) -> str:
    """Say why a read link is wrong."""
    if key[1].startswith("?") or key[2].startswith("?"):
        return "wrong: an end is no entity of the gold"
    if any(it[0] == key[0] and it[2] == key[2] for it in wanted):
        return "wrong: subject"
    return "wrong: kind or object"
