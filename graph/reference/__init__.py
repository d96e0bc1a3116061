"""Background facts in two languages: states, bodies, offices, officials, treaties, topics.

The facts are plain CSV files beside this module, one kind of thing per file; `|` separates several
values of one cell and an empty cell means "not known". Every file is checked as it is read, once.
"""

from accords.graph.reference.holders import country, country_by_iso2, holders, tenures_of
from accords.graph.reference.rows import (
    AgreementRow,
    ArmedGroup,
    Country,
    Honorific,
    Office,
    OfficialRow,
    Organization,
    Place,
    Position,
    SeriesRow,
    ThreatConcept,
    Topic,
)
from accords.graph.reference.shelf import (
    agreements,
    armed_groups,
    countries,
    honorifics,
    offices,
    officials,
    organizations,
    places,
    positions,
    series,
    threats,
    topics,
)

__all__ = [
    "AgreementRow",
    "ArmedGroup",
    "Country",
    "Honorific",
    "Office",
    "OfficialRow",
    "Organization",
    "Place",
    "Position",
    "SeriesRow",
    "ThreatConcept",
    "Topic",
    "agreements",
    "armed_groups",
    "countries",
    "country",
    "country_by_iso2",
    "holders",
    "honorifics",
    "offices",
    "officials",
    "organizations",
    "places",
    "positions",
    "series",
    "tenures_of",
    "threats",
    "topics",
]
