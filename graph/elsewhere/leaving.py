"""Leaving: which officials here hold their office no more, by what another endpoint says of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from accords.graph.answers.answer import Answer, Value
from accords.graph.elsewhere.endpoint import Endpoint
from accords.graph.elsewhere.office import likeness
from accords.graph.elsewhere.person import Holding, Name, Person, persons

COLUMNS = (
    "state", "official", "official_en", "official_ar", "party", "party_en", "party_ar", "office", "match", "person",
    "person_en", "person_ar", "held", "held_en", "held_ar", "held_since", "held_until", "now", "now_en", "now_ar",
)  # fmt: skip
STATES = ("left", "inOffice", "otherOffice", "notYet", "officeUnknown", "ambiguous", "otherState", "notFound")
"""What became of an official, in the order of the rows."""


@dataclass(slots=True)
class Official:
    """An official here: every name, the party, the offices as written, and the codes of states."""

    told: Mapping[str, Value]
    names: set[Name] = field(default_factory=set)
    offices: set[str] = field(default_factory=set)
    states: set[str] = field(default_factory=set)


def left_office(rows: Answer, endpoint: Endpoint, day: str | None) -> Answer:
    """Say of each official whether the office is still held, on a day or as far as any end is known.

    Officials and persons are joined by a name (label or alias, English or Arabic, two words or more) and the
    state. `match` says how good the join is: `nameAndState`, `nameOnly` where no state is known on one side;
    where several persons fit, each has a row and the state is `ambiguous`.
    """
    officials = _officials(rows.records())
    known = persons(endpoint, (name for official in officials for name in official.names))
    by_name: dict[str, list[Person]] = {}
    for person in known:
        for name in person.names:
            by_name.setdefault(name, []).append(person)
    written = [row for official in officials for row in _rows(official, by_name, day)]
    return Answer(
        COLUMNS, tuple(sorted(written, key=lambda row: (STATES.index(str(row[0])), *map(str, row))))
    )


def _officials(records: Iterable[Mapping[str, Value]]) -> list[Official]:
    """Put the rows of each official together."""
    found: dict[Value, Official] = {}
    for record in records:
        official = found.setdefault(record["official"], Official(record))
        if len(str(record["name"]).split()) > 1:
            official.names.add((str(record["name"]), str(record["tongue"])))
        official.offices |= {str(record["office"])} - {"None"}
        official.states |= {str(record["iso3"])} - {"None"}
    return list(found.values())


def _rows(
    official: Official, by_name: Mapping[str, Sequence[Person]], day: str | None
) -> Iterator[tuple[Value, ...]]:
    """Write the rows of an official: one, or one for each person where several fit."""
    named = {person.iri: person for name, _ in official.names for person in by_name.get(name, ())}
    fitting = [person for person in named.values() if person.states & official.states]
    loose = [person for person in named.values() if not (person.states and official.states)]
    chosen = fitting or loose
    if not chosen:
        yield _row(official, "otherState" if named else "notFound", None, None, None, day)
    for person in chosen:
        match = "nameAndState" if fitting else "nameOnly"
        held = _held(official, person, day)
        state = "ambiguous" if len(chosen) > 1 else _state(person, held, day)
        yield _row(official, state, match, person, held[0] if held else None, day)


def _held(official: Official, person: Person, day: str | None) -> tuple[Holding, float] | None:
    """Find the office that the official holds here among those of the person; an open one first, then the latest."""
    ranked = [
        (max((_alike(office, holding) for office in official.offices), default=0.0), holding)
        for holding in person.holdings.values()
    ]
    if not ranked:
        return None
    alike, best = max(
        ranked, key=lambda one: (one[0] > 0, one[1].is_open(day), one[0], one[1].until or "", one[1].post)
    )
    return best, alike


def _alike(office: str, holding: Holding) -> float:
    """Say how like an office as written is to one of the person, in either language."""
    return max((likeness(office, name) for name in (holding.post_en, holding.post_ar) if name), default=0.0)


def _state(person: Person, held: tuple[Holding, float] | None, day: str | None) -> str:
    """Say what became of the one person who fits."""
    if held is None:
        return "left" if _is_dead(person, day) else "officeUnknown"
    if day is not None and held[0].since is not None and held[0].since > day:
        return "notYet"
    if _is_dead(person, day) or not held[0].is_open(day):
        return "left"
    return "inOffice" if held[1] > 0 else "otherOffice"


def _is_dead(person: Person, day: str | None) -> bool:
    """Say whether the person has died, by a day where one is given."""
    return person.died is not None and (day is None or person.died <= day)


def _row(
    official: Official,
    state: str,
    match: str | None,
    person: Person | None,
    held: Holding | None,
    day: str | None,
) -> tuple[Value, ...]:
    """Write one row."""
    told = [official.told[name] for name in COLUMNS[1:7]]
    office = "; ".join(sorted(official.offices)) or None
    if person is None:
        return (state, *told, office, match, *(None,) * 11)
    post = (held.post, held.post_en, held.post_ar, held.since, held.until) if held else (None,) * 5
    now = [] if _is_dead(person, day) else sorted(h for h in set(person.holdings.values()) if h.is_open(day))
    names = (_joined(h.post for h in now), _joined(h.post_en for h in now), _joined(h.post_ar for h in now))
    return (state, *told, office, match, person.iri, person.name_en, person.name_ar, *post, *names)


def _joined(names: Iterable[str | None]) -> str | None:
    """Write several names as one text; None where none is known."""
    return "; ".join(sorted({name for name in names if name})) or None
