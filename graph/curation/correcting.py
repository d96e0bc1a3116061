"""Correcting: what a reviewer says an assertion should say, checked against what it says and what there is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from accords.graph.curation.spots import Standing, thing_at
from accords.graph.errors import BadInput
from accords.graph.generation import Generation
from accords.graph.rdf.corrections import DATED
from accords.graph.rdf.terms import ID, node, term, value_of
from accords.graph.reading import STRENGTHS

LINKS = (
    "represents", "participatesIn", "chairs", "memberOf", "partyTo", "counters", "attributedTo", "supports",
    "criticizes", "announcedAt",
)  # fmt: skip
"""The predicates that a correction may give a claim between two things."""

CLAIM_PARTS = {"subject": "rdf:subject", "object": "rdf:object", "predicate": "rdf:predicate"}
COMMITMENT_PARTS = {"subject": "acc:committedBy", "object": "acc:toward", "strength": "acc:strength"}
WORDS = {"predicate": LINKS, "strength": STRENGTHS}
"""The parts that are words of the vocabulary."""

DATE = re.compile(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?")


class Correcting:
    """Checks corrections of one assertion of a generation."""

    def __init__(self, generation: Generation, assertion: str) -> None:
        self._generation, self._assertion = generation, assertion
        predicate = self._values("rdf:predicate")
        self._predicate = predicate[0].rpartition("#")[2] if predicate else None

    def detail(self, changes: Mapping[str, str]) -> dict[str, str]:
        """The changes as a judgement keeps them, each with what the part was.

        Raises BadInput where nothing changes, a thing is unknown, a word is not of the vocabulary, or an
        assertion of this kind has no such part.
        """
        detail: dict[str, str] = {}
        for part, told in changes.items():
            detail |= {part: told, f"was_{part}": self._was(part), **self._checked(part, told)}
        if all(told == detail[f"was_{part}"] for part, told in changes.items()):
            raise BadInput("a correction must change something: --subject, --object, --type or --strength")
        return detail

    def _values(self, predicate: str) -> list[str]:
        """The values of a property of the assertion, in order."""
        store = self._generation.store
        quads = store.quads_for_pattern(node(self._assertion), term(predicate), None, None)
        return sorted(value_of(quad.object) for quad in quads)

    def _was(self, part: str) -> str:
        """What a part is now, several parties parted by spaces."""
        is_claim = self._predicate is not None
        predicate = (CLAIM_PARTS if is_claim else COMMITMENT_PARTS).get(part)
        if predicate is None:
            raise BadInput(f"a {'claim' if is_claim else 'commitment'} has no {part}")
        was = self._values(predicate)
        return was[0].rpartition("#")[2] if part in WORDS else " ".join(was)

    def _checked(self, part: str, told: str) -> Mapping[str, str]:
        """Check a new part; what a thing is called and keyed by where it is one."""
        if part in WORDS:
            self._check_word(part, told)
            return {}
        if part == "object" and self._predicate == DATED:
            check_date(told)
            return {}
        found = self._thing(told)
        if part == "object" and self._predicate not in (None, *LINKS):
            self._check_class(found)
        return {f"{part}_type": found.type or "", f"{part}_name": found.name, f"{part}_key": found.key or ""}

    def _check_word(self, part: str, told: str) -> None:
        """Check a word of the vocabulary; only a link between two things can become another."""
        if told not in WORDS[part]:
            raise BadInput(f"{told!r} is no {part}; expected one of {', '.join(WORDS[part])}")
        if part == "predicate" and self._predicate not in LINKS:
            raise BadInput(f"{self._predicate} is no link between two things and cannot become {told}")

    def _check_class(self, found: Standing) -> None:
        """Check that a fact (a place, a topic, a series) stays about one of its class."""
        was = thing_at(self._generation, self._was("object")).type
        if found.type != was:
            raise BadInput(
                f"{self._predicate} leads to a {was or 'value'}, and {found.name} is a {found.type}"
            )

    def _thing(self, iri: str) -> Standing:
        """A thing by its IRI; BadInput where nothing is known of it."""
        found = thing_at(self._generation, iri) if iri.startswith(ID) else Standing(None, None, "")
        if found.type is None:
            raise BadInput(f"no statement names {iri}, and reference data does not know it")
        return found


def check_date(told: str) -> None:
    """Raise BadInput where a text is no year, month or day."""
    found = DATE.fullmatch(told)
    try:
        if found is None:
            raise ValueError(told)
        year, month, day = (int(part or 1) for part in found.groups())
        date(year, month, day)
    except ValueError as problem:
        raise BadInput(f"{told!r} is no date; expected one such as 2020, 2020-10 or 2020-10-14") from problem
