"""What pages are handed: rows of the small world, with the words to mark where they stand."""

from __future__ import annotations

import inspect
import math
from pathlib import Path

import pytest

from accords.dashboards.server import static_folder
from accords.dashboards.world_map import NORTH, SOUTH
from accords.graph.errors import ReferenceFault
from accords.graph.generation import Generation
from accords.graph.places import state_of_place
from accords.graph.reference import Position, countries, positions, shelf
from accords.graph.views.atlas import Atlas
from accords.graph.views.chronicle import chronicle
from accords.graph.views.marks import Mark, without_overlap
from accords.graph.views.network import Filter
from accords.graph.views.passage import passages
from accords.graph.views.places import Places, ring_places
from accords.graph.views.things import Thing
from accords.graph.views.whereabouts import held_in

ID = "https://w3id.org/accords/id/"


@pytest.fixture(scope="module")
def atlas(small_world: Generation, small_home: Path) -> Atlas:
    return Atlas(small_world, small_home)


def party(atlas: Atlas, code: str) -> Thing:
    found = atlas.things.get(f"{ID}country/{code}")
    assert found is not None
    return found


def labels(things: list[Thing]) -> list[str]:
    return [thing.name("en").text for thing in things]


def test_a_pair_shows_what_ties_two_parties_together(atlas: Atlas) -> None:
    pair = atlas.pairs.between(party(atlas, "USA"), party(atlas, "SAU"))
    assert labels([one.thing for one in pair.working_groups]) == ["working group on cybersecurity"]
    assert "memorandum of understanding on health" in labels([one.thing for one in pair.agreements])
    assert {one.jointly for one in pair.threats} == {True}
    assert pair.commitments[0].strength == "undertakes"
    assert [one.rank for one in pair.commitments] == sorted((c.rank for c in pair.commitments), reverse=True)
    people = {one.official.name("en").text: one.party for one in pair.representatives}
    assert people["Mary Ellsworth"] == f"{ID}country/USA"


def test_a_pair_of_one_year_shows_only_that_year(atlas: Atlas) -> None:
    pair = atlas.pairs.between(party(atlas, "USA"), party(atlas, "SAU"), "2020")
    shown = {c.statement.issued for group in pair.working_groups for c in group.claims}
    assert shown
    assert all(date is not None and date.startswith("2020") for date in shown)


def test_strangers_share_nothing(atlas: Atlas) -> None:
    assert atlas.pairs.between(party(atlas, "SAU"), party(atlas, "JOR")).is_empty


def test_what_is_denied_ties_nobody(atlas: Atlas) -> None:
    standing = [c for c in atlas.claims.about(f"{ID}country/SAU") if c.stands]
    assert all(c.factuality == "asserted" for c in standing)
    assert any(not c.stands for c in atlas.claims.about(f"{ID}country/SAU"))


def test_evidence_marks_the_words_of_both_ends(atlas: Atlas) -> None:
    for claim in atlas.claims.about(f"{ID}country/USA"):
        if not claim.object_is_thing:
            continue
        for evidence in atlas.evidences.of(claim.iri, (claim.subject, claim.object)):
            whole = atlas.texts.whole(evidence.statement.iri)
            assert whole is not None
            assert whole[evidence.start : evidence.end] == evidence.text
            assert all(0 <= m.start < m.end <= len(evidence.text) for m in evidence.marks)
            if "United States" in evidence.text or "الولايات المتحدة" in evidence.text:
                assert any(m.iri == f"{ID}country/USA" for m in evidence.marks)


def test_passages_put_the_text_together_again(atlas: Atlas) -> None:
    for statement in atlas.statements.newest(100):
        whole = atlas.texts.whole(statement.iri)
        assert whole is not None
        found = passages(whole, atlas.statements.sentences(statement.iri), [])
        assert "".join(one.text for one in found) == whole


def test_marks_never_overlap() -> None:
    marks = [Mark(0, 10, "about"), Mark(2, 5, "Country"), Mark(4, 8, "trigger"), Mark(6, 8, "trigger")]
    assert without_overlap(marks) == (Mark(2, 5, "Country"), Mark(6, 8, "trigger"))


def test_a_network_keeps_every_place_when_it_grows(atlas: Atlas) -> None:
    places, root = Places(), f"{ID}country/USA"
    first = atlas.networks.around(root, (), Filter(), places)
    before = dict(places.at)
    neighbour = max((n for n in first.nodes if n.thing.iri != root), key=lambda n: n.degree).thing.iri
    second = atlas.networks.around(root, (neighbour,), Filter(), places)
    assert len(second.nodes) >= len(first.nodes)
    assert all(places.at[iri] == place for iri, place in before.items())
    again = atlas.networks.around(root, (), Filter(), places)
    assert again.nodes == first.nodes


def test_the_same_network_is_drawn_the_same_way(atlas: Atlas) -> None:
    one, two = (atlas.networks.around(f"{ID}country/USA", (), Filter(), Places()) for _ in range(2))
    assert one == two


def test_filters_leave_out_what_they_say(atlas: Atlas) -> None:
    root = f"{ID}country/USA"
    arabic = atlas.networks.around(root, (), Filter(languages=frozenset({"ar"})), Places())
    assert {c.statement.lang for edge in arabic.edges for c in edge.claims} == {"ar"}
    early = atlas.networks.around(root, (), Filter(until="2020-12-31"), Places())
    assert all((c.statement.issued or "") <= "2020-12-31" for edge in early.edges for c in edge.claims)
    agreements = atlas.networks.around(root, (), Filter(types=frozenset({"Agreement"})), Places())
    assert {n.thing.type for n in agreements.nodes} == {"Country", "Agreement"}
    nothing = atlas.networks.around(root, (), Filter(confidence=1.1), Places())
    assert len(nothing.nodes) == 1


@pytest.mark.parametrize("count", [1, 7, 59])
def test_new_things_find_room_on_a_ring(count: int) -> None:
    taken = [(0.0, 0.0), (150.0, 0.0), (0.0, 150.0)]
    found = ring_places((0.0, 0.0), [str(n) for n in range(count)], taken)
    everything = [*taken, *found.values()]
    assert len(found) == count
    nearest = min(math.dist(a, b) for i, a in enumerate(everything) for b in everything[i + 1 :])
    assert nearest >= 74.0


def test_names_are_found_in_either_script_and_misspelt(atlas: Atlas) -> None:
    for asked in ("Mary Elsworth", "Ellsworth", "طارق المنصور", "Tariq Mansour"):
        found = atlas.find(asked)
        assert found, asked
        assert found[0].type == "Official"
    assert atlas.find("") == []


def test_what_is_unknown_is_nothing(atlas: Atlas) -> None:
    assert atlas.things.get(f"{ID}country/ZZZ") is None
    assert not atlas.statements.exists(f"{ID}statement/<script>")
    assert atlas.claims.about(f"{ID}nobody at all") == ()


def test_coverage_counts_what_is_there(atlas: Atlas, small_world: Generation) -> None:
    cover = atlas.coverage
    assert cover.statements == small_world.counts["Statement"] == sum(cover.languages.values())
    assert cover.claims == small_world.counts["Claim"]
    assert sum(cover.outcomes.values()) == small_world.counts["Sentence"]


def test_what_has_a_place_is_held_in_its_state_by_names_in_either_script(atlas: Atlas) -> None:
    events = chronicle(atlas.claims, atlas.things)
    held = held_in(events, atlas.claims, atlas.things)
    assert {"USA", "SAU", "SDN"} <= set(held)
    assert len(held["USA"]) == max(map(len, held.values()))
    assert all(event in events for found in held.values() for event in found)


@pytest.mark.parametrize(
    ("name", "state"),
    [
        ("Riyadh", "SAU"), ("الخرطوم", "SDN"), ("Geneva", "CHE"), ("South Africa", "ZAF"), ("عمان", None),
        ("Jerusalem", None), ("القدس", None), ("Atlantis", None),
    ],
)  # fmt: skip
def test_a_place_lies_in_one_state_or_in_none_that_we_name(name: str, state: str | None) -> None:
    assert state_of_place(name) == state


def test_marks_and_land_share_their_edges() -> None:
    land = (static_folder() / "land.svg").read_text("utf-8")
    assert f'viewBox="-180 {-NORTH:.0f} 360 {NORTH - SOUTH:.0f}"' in land


@pytest.mark.parametrize(
    ("latitude", "longitude"), [("91.0", "0.0"), ("0.0", "-180.5"), ("north", "0.0"), ("1", "2.0")]
)
def test_a_position_off_the_map_is_refused(
    latitude: str, longitude: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = (Position("QAT", latitude, longitude),)
    monkeypatch.setattr(shelf, "read_table", lambda *_: rows)
    with pytest.raises(ReferenceFault, match=r"positions\.csv: QAT is at .*, expected degrees between"):
        inspect.unwrap(shelf.positions)()


def test_every_state_has_a_position_on_the_map() -> None:
    assert set(positions()) == {state.iso3 for state in countries()}
    assert positions()["NZL"][0] < 0 < positions()["NZL"][1]
    assert positions()["CHL"][0] < 0
    assert positions()["CHL"][1] < 0
