"""The shelf of reference tables: each is read and checked once, when first asked for."""

import re
from collections.abc import Iterable, Mapping

from accords.graph.cabinet import kept
from accords.graph.errors import ReferenceFault
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
from accords.graph.reference.table import read_table

ISO3 = re.compile(r"[A-Z]{3}")
DEGREES = re.compile(r"-?\d{1,3}\.\d")
DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")


@kept
def countries() -> tuple[Country, ...]:
    """Return all states, in the order of their codes."""
    rows = read_table("countries.csv", Country, lambda row: row.iso3)
    for row in rows:
        if not ISO3.fullmatch(row.iso3):
            raise ReferenceFault(f"countries.csv: {row.iso3!r} is not an ISO 3166 code")
    return rows


@kept
def organizations() -> tuple[Organization, ...]:
    """Return organisations, blocs, courts, funds and companies."""
    rows = read_table("organizations.csv", Organization, lambda row: row.id)
    _check_codes("organizations.csv", (code for row in rows for code in row.members))
    return rows


@kept
def places() -> tuple[Place, ...]:
    """Return cities that are no capitals, regions and seas."""
    rows = read_table("places.csv", Place, lambda row: row.name_en)
    _check_codes("places.csv", (row.iso3 for row in rows if row.iso3 is not None))
    return rows


@kept
def positions() -> Mapping[str, tuple[float, float]]:
    """Return the latitude and longitude of each state by its code."""
    rows = read_table("positions.csv", Position, lambda row: row.iso3)
    _check_codes("positions.csv", (row.iso3 for row in rows))
    return {row.iso3: (_degrees(row, row.latitude, 90), _degrees(row, row.longitude, 180)) for row in rows}


def _degrees(row: Position, written: str, most: int) -> float:
    """Read degrees with one decimal, of this many at most to either side."""
    if not DEGREES.fullmatch(written) or abs(float(written)) > most:
        raise ReferenceFault(
            f"positions.csv: {row.iso3} is at {written!r}, expected degrees between -{most}.0 and {most}.0"
        )
    return float(written)


@kept
def armed_groups() -> tuple[ArmedGroup, ...]:
    """Return armed groups."""
    return read_table("armed_groups.csv", ArmedGroup, lambda row: row.id)


@kept
def threats() -> tuple[ThreatConcept, ...]:
    """Return the concepts that head phrases for threats."""
    return read_table("threats.csv", ThreatConcept, lambda row: row.id)


@kept
def offices() -> tuple[Office, ...]:
    """Return public offices with their forms in both languages."""
    return read_table("offices.csv", Office, lambda row: row.id)


@kept
def honorifics() -> tuple[Honorific, ...]:
    """Return words of respect around names and offices."""
    return read_table("honorifics.csv", Honorific, lambda row: (row.form, row.lang, row.position))


@kept
def topics() -> tuple[Topic, ...]:
    """Return fields of cooperation."""
    return read_table("topics.csv", Topic, lambda row: row.id)


@kept
def officials() -> tuple[OfficialRow, ...]:
    """Return tenures: our own list first, then the public-domain list of United States officials."""
    return _tenures("officials.csv") + _tenures("us_officials.csv")


@kept
def agreements() -> tuple[AgreementRow, ...]:
    """Return well-known treaties, accords, plans and initiatives."""
    rows = read_table("agreements.csv", AgreementRow, lambda row: row.id)
    _check_codes("agreements.csv", (code for row in rows for code in row.parties))
    return rows


@kept
def series() -> tuple[SeriesRow, ...]:
    """Return named recurring meetings."""
    rows = read_table("series.csv", SeriesRow, lambda row: row.id)
    _check_codes("series.csv", (code for row in rows for code in row.participants))
    return rows


def _tenures(name: str) -> tuple[OfficialRow, ...]:
    """Read one file of officials and check its codes, offices and dates."""
    rows = read_table(
        name, OfficialRow, lambda row: (row.id, row.of, row.office, row.office_words_en, row.start)
    )
    _check_codes(name, (row.of for row in rows))
    known = {office.id for office in offices()}
    for row in rows:
        if row.office not in known:
            raise ReferenceFault(f"{name}: {row.id}: office {row.office!r} is not in offices.csv")
        if any(date and not DATE.fullmatch(date) for date in (row.start, row.end)):
            raise ReferenceFault(f"{name}: {row.id}: {row.start} to {row.end} are not dates")
    return rows


def _check_codes(name: str, codes: Iterable[str]) -> None:
    """Refuse a code in capitals that is no state of countries.csv; other ids are not looked at."""
    known = {row.iso3 for row in countries()}
    for code in codes:
        if ISO3.fullmatch(code) and code not in known:
            raise ReferenceFault(f"{name}: {code} is not in countries.csv")
