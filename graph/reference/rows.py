"""The rows of the reference files, one frozen class per file.

The fields of a class are the columns of its file, in the order of the file. A field of type `str`
must be filled, one of type `str | None` may be empty, a tuple holds the values separated by `|`.
"""

from dataclasses import dataclass, field
from typing import Any


def _one_of(*values: str, column: str | None = None) -> dict[str, Any]:
    """Describe a field that takes a closed list of values, in a column that may be named otherwise."""
    return {"one_of": frozenset(values), "column": column}


@dataclass(frozen=True, slots=True)
class Country:
    """A state, or a territory that signs and travels like one; `iso3` is its key."""

    iso3: str
    iso2: str
    wikidata: str | None
    name_en: str
    name_ar: str
    official_en: str | None
    official_ar: str | None
    aliases_en: tuple[str, ...]
    aliases_ar: tuple[str, ...]
    demonyms_en: tuple[str, ...]
    adjective_ar_m: tuple[str, ...]
    adjective_ar_f: tuple[str, ...]
    dual_ar: tuple[str, ...]
    plural_ar: tuple[str, ...]
    capital_en: tuple[str, ...]
    capital_ar: tuple[str, ...]
    government_en: tuple[str, ...]
    government_ar: tuple[str, ...]
    role_en: tuple[str, ...]
    role_ar: tuple[str, ...]
    regions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Place:
    """A city that is no capital, or a region or sea; `iso3` is the state a city lies in."""

    name_en: str
    name_ar: str
    iso3: str | None
    aliases_en: tuple[str, ...]
    aliases_ar: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Position:
    """Where the name of a state stands on a map, in degrees, as written."""

    iso3: str
    latitude: str
    longitude: str


@dataclass(frozen=True, slots=True)
class Organization:
    """A body that acts under its own name and is not a state; `members` are iso3 codes."""

    id: str
    kind: str = field(
        metadata=_one_of(
            "igo", "bloc", "alliance", "coalition", "movement", "party", "company", "fund", "court", "agency"
        )
    )
    wikidata: str | None
    name_en: str
    name_ar: str | None
    aliases_en: tuple[str, ...]
    aliases_ar: tuple[str, ...]
    members: tuple[str, ...]
    seat: str | None


@dataclass(frozen=True, slots=True)
class ArmedGroup:
    """An armed organisation; `actor` is the state or group it is commonly attached to."""

    id: str
    wikidata: str | None
    name_en: str
    name_ar: str | None
    aliases_en: tuple[str, ...]
    aliases_ar: tuple[str, ...]
    actor: str | None
    region: str | None


@dataclass(frozen=True, slots=True)
class ThreatConcept:
    """A concept that heads phrases for dangers, such as piracy; the forms are its nouns."""

    id: str
    kind: str = field(metadata=_one_of("phenomenon", "activity", "weapon", "crime", "environment"))
    name_en: str
    name_ar: str
    forms_en: tuple[str, ...]
    forms_ar: tuple[str, ...]
    adjectives_en: tuple[str, ...]
    adjectives_ar: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Office:
    """A public office in the abstract, with the words that name it: "foreign minister"."""

    id: str
    office_class: str = field(
        metadata=_one_of(
            "head_of_state",
            "head_of_government",
            "minister",
            "deputy",
            "envoy",
            "diplomat",
            "legislator",
            "military",
            "security",
            "organization_head",
            "royal",
            "spokesperson",
            "party_leader",
            "other",
            column="class",
        )
    )
    topic: str | None
    name_en: str
    name_ar: str
    forms_en: tuple[str, ...]
    forms_en_plural: tuple[str, ...]
    forms_ar_m: tuple[str, ...]
    forms_ar_f: tuple[str, ...]
    forms_ar_dual: tuple[str, ...]
    forms_ar_plural: tuple[str, ...]
    abbreviations_en: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Honorific:
    """A word of respect that stands before or after a name or an office."""

    form: str
    lang: str = field(metadata=_one_of("en", "ar"))
    position: str = field(metadata=_one_of("before", "after"))
    honorific_class: str = field(
        metadata=_one_of(
            "civil", "excellency", "royal", "noble", "religious", "academic", "military", column="class"
        )
    )


@dataclass(frozen=True, slots=True)
class Topic:
    """A field of cooperation with the words that point to it."""

    id: str
    name_en: str
    name_ar: str
    keywords_en: tuple[str, ...]
    keywords_ar: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class OfficialRow:
    """One tenure: a person, whom they acted for, in which office, from when to when.

    A person with two offices has two rows under one `id`. Dates are as precise as they are known:
    `2001`, `2001-02` or `2001-02-03`. An empty end means still in office or not known.
    """

    id: str
    name_en: str
    name_ar: str | None
    aliases_en: tuple[str, ...]
    aliases_ar: tuple[str, ...]
    of: str
    office: str
    office_words_en: str | None
    start: str | None
    end: str | None
    wikidata: str | None
    source: str

    def covers(self, date: str) -> bool:
        """Say whether the tenure holds on a date, given as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""
        return not _is_before(date, self.start) and not _is_before(self.end, date)


def _is_before(one: str | None, other: str | None) -> bool:
    """Say whether one date lies surely before another, at the coarser of the two precisions."""
    if one is None or other is None:
        return False
    shared = min(len(one), len(other))
    return one[:shared] < other[:shared]


@dataclass(frozen=True, slots=True)
class AgreementRow:
    """A well-known treaty, accord, plan or initiative; `year` is that of signing or launch."""

    id: str
    kind: str = field(
        metadata=_one_of(
            "treaty",
            "convention",
            "protocol",
            "accord",
            "memorandum",
            "declaration",
            "plan",
            "initiative",
            "framework",
            "resolution",
            "partnership",
            "strategy",
        )
    )
    year: str | None
    parties: tuple[str, ...]
    name_en: str
    name_ar: str | None
    aliases_en: tuple[str, ...]
    aliases_ar: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """A named recurring or well-known meeting, such as a strategic dialogue."""

    id: str
    kind: str = field(
        metadata=_one_of("dialogue", "summit", "conference", "council", "forum", "exercise", "talks")
    )
    participants: tuple[str, ...]
    name_en: str
    name_ar: str | None
    aliases_en: tuple[str, ...]
    aliases_ar: tuple[str, ...]
