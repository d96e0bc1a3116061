"""The layer of parties: were the right subjects found, where a sentence names them and where only a party word stands.

A subject that the evidence sentence does not mention is told by a party word (we, the two sides) or by a verb alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from accords.ingest.scoring.pairing import pairs, share

Told = Literal["named", "party word"]
Group = tuple[str, str]
SAME_SENTENCE = 0.5


@dataclass(slots=True)
class PartyTally:
    """Counts of annotated subjects by language and by how they are told.

    `wanted` counts all, `understood` those whose sentence the reader gave the same link or a commitment,
    `resolved` those of the understood that the reader found; `extra` subjects it added there.
    """

    wanted: Counter[tuple[str, Told]] = field(default_factory=Counter)
    understood: Counter[tuple[str, Told]] = field(default_factory=Counter)
    resolved: Counter[tuple[str, Told]] = field(default_factory=Counter)
    extra: Counter[tuple[str, Told]] = field(default_factory=Counter)

    def add(self, lang: str, gold: Mapping[str, Any], reading: Mapping[str, Any]) -> None:
        """Count the subjects of one document."""
        same = pairs(gold["entities"], reading["entities"])
        places = {it["id"]: it["mentions"] for it in gold["entities"]}
        found = list(_groups(reading, same))
        for group, sentence, subjects in _groups(gold, None):
            met = [it[2] for it in found if it[0] == group and share(it[1], sentence) >= SAME_SENTENCE]
            self._compare(lang, sentence, subjects, set().union(*met) if met else None, places)

    def _compare(
        self,
        lang: str,
        sentence: Mapping[str, int],
        subjects: set[str],
        found: set[str] | None,
        places: Mapping[str, Any],
    ) -> None:
        """Count the annotated subjects of one link or commitment of one sentence."""
        told = {it: _told(places[it], sentence) for it in subjects}
        for subject in subjects:
            key = (lang, told[subject])
            self.wanted[key] += 1
            self.understood[key] += found is not None
            self.resolved[key] += found is not None and subject in found
        if found is not None:
            how: Told = "party word" if "party word" in told.values() else "named"
            self.extra[lang, how] += len(found - subjects)


def party_lines(tally: PartyTally) -> Iterator[str]:
    """Yield, by language and how subjects are told, how many were understood, resolved and added."""
    for key in sorted(tally.wanted):
        understood = tally.understood[key]
        right = tally.resolved[key] / understood if understood else 0.0
        yield (
            f"{key[0]}/parties/{key[1]:12} resolved {right:.3f}   gold {tally.wanted[key]:4}"
            f"  understood {understood:4}  resolved {tally.resolved[key]:4}  extra {tally.extra[key]:4}"
        )


def _groups(
    document: Mapping[str, Any], same: Mapping[str, str] | None
) -> Iterator[tuple[Group, Mapping[str, int], set[str]]]:
    """Yield kind with object, sentence and subjects of every link and commitment; ids as the annotation has them."""
    told: dict[tuple[Group, int, int], set[str]] = {}
    for link in document["relations"]:
        key = (link["type"], _as(link["object"], same))
        told.setdefault((key, link["evidence"]["start"], link["evidence"]["end"]), set()).add(
            _as(link["subject"], same)
        )
    for made in document["commitments"]:
        key = ("commitment", made["strength"])
        told.setdefault((key, made["evidence"]["start"], made["evidence"]["end"]), set()).update(
            _as(it, same) for it in made["by"]
        )
    for (group, start, end), subjects in told.items():
        yield group, {"start": start, "end": end}, subjects


def _as(thing: str, same: Mapping[str, str] | None) -> str:
    """Name a thing as the annotation does; what only the reader has keeps a name of its own."""
    return thing if same is None else same.get(thing, f"?{thing}")


def _told(mentions: Any, sentence: Mapping[str, int]) -> Told:
    """Say whether a thing is mentioned in a sentence."""
    inside = any(sentence["start"] <= it["start"] and it["end"] <= sentence["end"] for it in mentions)
    return "named" if inside else "party word"
