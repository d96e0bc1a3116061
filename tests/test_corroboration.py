"""How firm the ground is: first joint namings, wordings in order, languages, publishers, single texts."""

from __future__ import annotations

from accords.graph.generation import Generation
from accords.graph.questions import ask
from accords.graph.rounds import compare
from accords.graph.views.atlas import Atlas

ID = "https://w3id.org/accords/id/"


def test_the_first_joint_naming_comes_with_every_wording_since(small_world: Generation) -> None:
    rows = ask(small_world, "jointly_named_threats", {"a": "USA", "b": "SAU"}).records()
    piracy = [row for row in rows if row["threat"] == f"{ID}threat/piracy"]
    assert {row["first_named"] for row in piracy} == {"2020-10-14"}
    dates = [str(row["published"]) for row in piracy]
    assert dates == sorted(dates)
    assert dates[0] == "2020-10-14"
    wordings = list(dict.fromkeys(row["quote"] for row in piracy))
    assert wordings == [
        "The United States and Saudi Arabia condemned Iran's malign activities and the spread of piracy.",
        "Saudi Arabia and the United States condemned piracy.",
    ]


def test_parties_in_either_order_name_the_same_dangers(small_world: Generation) -> None:
    one = ask(small_world, "jointly_named_threats", {"a": "USA", "b": "SAU"})
    assert one == ask(small_world, "jointly_named_threats", {"a": "SAU", "b": "USA"})


def test_a_link_is_supported_in_two_languages_by_two_publishers(small_world: Generation) -> None:
    given = {"subject": "SAU", "predicate": "counters", "object": "threat/malign-activity.irn"}
    rows = ask(small_world, "link_support", given).records()
    assert [(row["lang"], row["publisher"]) for row in rows] == [
        ("en", "Department of State"), ("ar", "صحيفة الميناء")
    ]  # fmt: skip


def test_a_link_of_two_texts_is_no_single_source_link_and_a_reprint_is_no_second_text(
    small_world: Generation,
) -> None:
    rows = ask(small_world, "single_source_links", {"a": "USA"}).records()
    found = {(row["subject"], row["predicate"], row["object"]) for row in rows}
    assert (f"{ID}country/USA", "counters", f"{ID}threat/malign-activity.irn") not in found
    assert (f"{ID}country/USA", "counters", f"{ID}organization/ansar-front") in found
    for subject, predicate, thing in sorted(found):
        given = {"subject": str(subject), "predicate": str(predicate), "object": str(thing)}
        assert len({row["statement"] for row in ask(small_world, "link_support", given).records()}) == 1


def test_the_explorer_and_the_command_compare_alike(small_world: Generation) -> None:
    names = [f"{ID}statement/{number}" for number in _statements(small_world)]
    told = compare(small_world, *names).records()
    shown = Atlas(small_world).comparisons.of(*names).promises
    pairs = {(one.fate, one.earlier and one.earlier.iri, one.later and one.later.iri) for one in shown}
    assert pairs == {(row["change"], row["before_commitment"], row["after_commitment"]) for row in told}


def _statements(generation: Generation) -> list[str]:
    """The hashes of the two rounds."""
    found = {one.source_id: one.iri for one in Atlas(generation).statements.newest(99)}
    return [found[name].rpartition("/")[2] for name in ("dialogue-2020", "dialogue-2021")]
