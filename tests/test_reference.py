"""The reference tables: complete, unambiguous, in the right script, and strict about their own rules."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from accords.graph import reference
from accords.graph.errors import ReferenceFault
from accords.graph.reference.rows import Country, Office, Topic
from accords.graph.reference.table import read_table

# Names that two states share for good, so a reader has to choose between them.
SHARED_BY_STATES = {"Congolese", "كونغولي", "كونغوليون", "كونغوليين", "كونغوليات", "Dominican", "Dominicans"}
# Oman and Amman are written alike without vowel signs.
SHARED_WITH_CAPITALS = {"عمان"}
WITHOUT_ARABIC_ADJECTIVE = {"MLI", "COK"}
WITHOUT_CAPITAL = {"HKG", "MAC"}


def owners(rows: Iterable[tuple[str, tuple[str, ...]]]) -> dict[str, set[str]]:
    """Tell for each form which rows claim it."""
    found: dict[str, set[str]] = defaultdict(set)
    for owner, forms in rows:
        for form in forms:
            found[form].add(owner)
    return found


def shared(rows: Iterable[tuple[str, tuple[str, ...]]]) -> set[str]:
    """Return the forms that more than one row claims."""
    return {form for form, claimants in owners(rows).items() if len(claimants) > 1}


def names(state: Country) -> tuple[str, ...]:
    """Return the names of a state, official and other, in both languages."""
    official = tuple(name for name in (state.official_en, state.official_ar) if name)
    return (state.name_en, state.name_ar, *official, *state.aliases_en, *state.aliases_ar)


def test_every_table_is_wide() -> None:
    least: dict[Callable[[], tuple[object, ...]], int] = {
        reference.countries: 200,
        reference.offices: 320,
        reference.honorifics: 300,
        reference.officials: 4500,
        reference.organizations: 300,
        reference.armed_groups: 100,
        reference.threats: 80,
        reference.topics: 35,
        reference.agreements: 200,
        reference.series: 100,
    }
    for table, rows in least.items():
        assert len(table()) >= rows, table.__name__


def test_states_have_names_adjectives_and_capitals_in_both_languages() -> None:
    for state in reference.countries():
        assert state.demonyms_en, state.iso3
        assert state.adjective_ar_m or state.iso3 in WITHOUT_ARABIC_ADJECTIVE, state.iso3
        assert len(state.adjective_ar_f) == len(state.adjective_ar_m), state.iso3
        assert (state.capital_en and state.capital_ar) or state.iso3 in WITHOUT_CAPITAL, state.iso3
        assert state.regions, state.iso3


def test_no_two_states_share_a_name() -> None:
    assert shared((state.iso3, names(state)) for state in reference.countries()) == set()
    assert shared((state.iso2, (state.wikidata or "",)) for state in reference.countries()) == set()


def test_states_share_only_the_adjectives_we_know_of() -> None:
    forms = (
        (state.iso3, state.demonyms_en + state.adjective_ar_m + state.plural_ar)
        for state in reference.countries()
    )
    assert shared(forms) <= SHARED_BY_STATES


def test_a_capital_is_not_the_name_of_another_state() -> None:
    forms = (
        (state.iso3, names(state) + state.capital_en + state.capital_ar) for state in reference.countries()
    )
    assert shared(forms) <= SHARED_WITH_CAPITALS


def test_arabic_adjectives_stand_without_the_article() -> None:
    for state in reference.countries():
        for form in state.adjective_ar_m + state.adjective_ar_f + state.dual_ar:
            assert not form.startswith(("ال", "وال")), (state.iso3, form)


def test_an_adjective_has_its_duals_and_plurals() -> None:
    saudi = reference.country("SAU")
    assert saudi is not None
    assert saudi.dual_ar == ("سعوديان", "سعوديين", "سعوديتان", "سعوديتين")
    assert set(saudi.plural_ar) == {"سعوديون", "سعوديين", "سعوديات"}


def test_ministers_have_every_number_and_gender() -> None:
    for office in reference.offices():
        if office.id.startswith("minister-") and office.office_class == "minister":
            assert office.forms_en, office.id
            assert office.forms_ar_m, office.id
            assert office.forms_ar_f, office.id
            assert office.forms_ar_dual, office.id
            assert office.forms_ar_plural, office.id


def test_no_two_ministries_share_a_form() -> None:
    ministers = (it for it in reference.offices() if it.id.startswith("minister-"))
    forms = ((it.id, it.forms_en + it.forms_ar_m + it.forms_ar_dual + it.forms_ar_plural) for it in ministers)
    assert shared(forms) == set()


def test_offices_share_few_forms() -> None:
    assert len(shared((it.id, it.forms_en + it.forms_ar_m) for it in reference.offices())) < 30


def test_every_official_is_of_a_known_principal() -> None:
    known = {it.iso3 for it in reference.countries()}
    known |= {it.id for it in reference.organizations()} | {it.id for it in reference.armed_groups()}
    assert {it.of for it in reference.officials()} <= known


def test_every_state_has_a_leader() -> None:
    leaders = ("head_of_state", "head_of_government", "royal", "minister")
    heading = {it.id for it in reference.offices() if it.office_class in leaders}
    led = {it.of for it in reference.officials() if it.office in heading}
    assert {it.iso3 for it in reference.countries()} - led <= {"PRI"}


def test_a_person_has_one_name() -> None:
    named = owners((it.id, (f"{it.name_en}|{it.name_ar}",)) for it in reference.officials())
    repeated = Counter(owner for claimants in named.values() for owner in claimants)
    assert {owner for owner, count in repeated.items() if count > 1} == set()


def test_a_name_means_one_person_of_a_principal() -> None:
    people = (
        (it.id, tuple(f"{it.of} {name}" for name in (it.name_en, *it.aliases_en, *it.aliases_ar)))
        for it in reference.officials()
    )
    assert shared(people) <= {"USA Charles Ray"}


def test_tenures_run_forward() -> None:
    for it in reference.officials():
        if it.start and it.end:
            shorter = min(len(it.start), len(it.end))
            assert it.start[:shorter] <= it.end[:shorter], it


@pytest.mark.parametrize(
    ("office", "of", "date", "name"),
    [
        ("minister-foreign-affairs", "USA", "2020-10-14", "Mike Pompeo"),
        ("minister-foreign-affairs", "SAU", "2020-10-14", "Faisal bin Farhan Al Saud"),
        ("prime-minister", "GBR", "1999", "Tony Blair"),
        ("nato-secretary-general", "nato", "2010-06", "Anders Fogh Rasmussen"),
        ("president", "FRA", "2015-01-01", "François Hollande"),
    ],
)
def test_holders_of_an_office_on_a_date(office: str, of: str, date: str, name: str) -> None:
    assert [it.name_en for it in reference.holders(office, of, date)] == [name]


def test_a_coarse_date_may_find_two_holders() -> None:
    assert len(reference.holders("president", "USA", "2017")) == 2


def test_states_are_found_by_their_codes() -> None:
    state = reference.country_by_iso2("AE")
    assert state is not None
    assert state.iso3 == "ARE"
    assert reference.country("XXX") is None


HEADER = "id,name_en,name_ar,keywords_en,keywords_ar\n"


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (HEADER + "a,A,أ,,\na,A,أ,,\n", "line 3: a stands in the file twice"),
        (HEADER + "# why\na,أ,أ,,\n", "line 3: name_en holds"),
        (HEADER + "a,A,Water,,\n", "line 2: name_ar holds 'Water'"),
        (HEADER + "a,,أ,,\n", "line 2: name_en is empty"),
        (HEADER + "a,A\n", "line 2: 2 cells, expected 5"),
        ("id,name\n", "line 1: columns are"),
    ],
)
def test_a_broken_row_is_told_with_file_and_line(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "topics.csv").write_text(text, encoding="utf-8")
    with pytest.raises(ReferenceFault, match=r"topics\.csv, ") as fault:
        read_table("topics.csv", Topic, lambda row: row.id, tmp_path)
    assert message in str(fault.value)


def test_a_value_outside_its_list_is_refused(tmp_path: Path) -> None:
    header = (Path(reference.__file__).parent / "offices.csv").read_text(encoding="utf-8").splitlines()[1]
    (tmp_path / "offices.csv").write_text(f"{header}\nx,boss,,X,س,,,,,,,\n", encoding="utf-8")
    with pytest.raises(ReferenceFault, match="class is 'boss'"):
        read_table("offices.csv", Office, lambda row: row.id, tmp_path)


def test_a_missing_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ReferenceFault, match="is not in"):
        read_table("topics.csv", Topic, lambda row: row.id, tmp_path)


def test_capital_letters_may_stand_in_arabic(tmp_path: Path) -> None:
    (tmp_path / "topics.csv").write_text(HEADER + "a,A,مؤتمر COP28,,\n", encoding="utf-8")
    assert read_table("topics.csv", Topic, lambda row: row.id, tmp_path)[0].name_ar == "مؤتمر COP28"
