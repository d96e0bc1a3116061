"""What is drawn is made once, and sent by a stamp that changes only with it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from accords.dashboards.desk import Desk
from accords.dashboards.drawn import Drawings, Drawn, View
from accords.dashboards.words import words
from accords.graph.generation import Generation
from accords.graph.settings import Settings
from accords.graph.views.atlas import Atlas
from accords.graph.views.network import Filter
from accords.graph.views.places import Places

USA = "https://w3id.org/accords/id/country/USA"
PLAIN = View(USA, (), Filter(), frozenset())


@pytest.fixture(scope="module")
def desk(small_world: Generation, small_home: Path) -> Desk:
    return Desk(
        words("en"), Atlas(small_world, small_home), Settings.from_environment(os.environ, small_home)
    )


def drawn(drawings: Drawings, view: View, places: Places, desk: Desk) -> Drawn:
    return drawings.of(view, places, desk, lambda network, _: f"{len(network.edges)} lines")


def test_a_view_is_made_once_for_everybody(desk: Desk) -> None:
    drawings, mine, theirs = Drawings(), Places(), Places()
    first = drawn(drawings, PLAIN, mine, desk)
    assert drawn(drawings, PLAIN, mine, desk) is first
    assert drawn(drawings, PLAIN, theirs, desk) is first
    assert theirs.at == mine.at
    assert first.table == f"{len(first.network.edges)} lines"


def test_a_thing_that_was_moved_or_pinned_is_another_drawing(desk: Desk) -> None:
    drawings, places = Drawings(), Places()
    first = drawn(drawings, PLAIN, places, desk)
    places.at[USA] = (5.0, 6.0)
    moved = drawn(drawings, PLAIN, places, desk)
    pinned = drawn(drawings, View(USA, (), Filter(), frozenset({USA})), places, desk)
    assert len({one.stamp for one in (first, moved, pinned)}) == 3
    assert moved.at[USA] == (5.0, 6.0)


def test_the_items_name_every_thing_and_line(desk: Desk) -> None:
    found = drawn(Drawings(), PLAIN, Places(), desk)
    items = json.loads(found.items)
    assert [one["id"] for one in items["nodes"]] == list(found.things)
    ends = {(items["nodes"][a]["id"], items["nodes"][b]["id"]) for a, b, *_ in items["edges"]}
    assert ends == {(edge.source, edge.target) for edge in found.edges.values()}
    assert found.claims == {claim.iri for edge in found.edges.values() for claim in edge.claims}
