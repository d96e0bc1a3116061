"""FollowTheMoney entities, held against the schema of the package, and against the package where it is at hand."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from accords.graph.export import exported
from accords.graph.export.ftm import entity_id
from accords.graph.export.ftm_mapping import mapping
from accords.graph.generation import Generation
from tests.worlds import small_world as statements

ID = "https://w3id.org/accords/id/"
SCHEMA = Path(__file__).parent / "followthemoney.json"
SCHEMATA: dict[str, Any] = json.loads(SCHEMA.read_text("utf-8"))
"""What followthemoney 4.11 (MIT) says of the schemata we use; ftm_check.py writes it."""

Entities = dict[str, dict[str, Any]]


@pytest.fixture(scope="module")
def entities(small_world: Generation) -> Entities:
    told = [json.loads(line) for line in exported(small_world.store, "ftm").splitlines()]
    found = {one["id"]: one for one in told}
    assert len(found) == len(told)
    return found


def test_every_entity_has_what_its_schema_needs_and_nothing_else(entities: Entities) -> None:
    for one in entities.values():
        schema = SCHEMATA[one["schema"]]
        assert set(schema["needs"]) <= one["properties"].keys() <= schema["has"].keys(), one
        assert all(
            isinstance(value, str) and value for values in one["properties"].values() for value in values
        )


def test_every_reference_leads_to_an_entity_that_may_stand_there(entities: Entities) -> None:
    followed = 0
    for one in entities.values():
        for name, values in one["properties"].items():
            reach = SCHEMATA[one["schema"]]["has"][name]
            if reach[0].isupper():
                assert all(reach in SCHEMATA[entities[value]["schema"]]["is"] for value in values), (
                    one,
                    name,
                )
                followed += len(values)
    assert followed > 200


def test_counts_are_those_of_the_generation(entities: Entities, small_world: Generation) -> None:
    schemata = [one["schema"] for one in entities.values()]
    assert schemata.count("PublicBody") == small_world.counts["Country"]
    assert schemata.count("Person") == small_world.counts["Official"]
    assert schemata.count("Document") == small_world.counts["Agreement"]
    assert schemata.count("Article") == small_world.counts["Statement"]


def test_every_link_has_its_quote_place_speaker_and_document(entities: Entities) -> None:
    texts = {entity_id(f"{ID}statement/{document.statement_hash}"): document for document, _ in statements()}
    said = [one["properties"] for one in entities.values() if "recordId" in one["properties"]]
    assert len(said) > 100
    for properties in said:
        (proof,), (place,) = properties["proof"], properties["recordId"]
        start, end = map(int, place.removeprefix("char=").split(","))
        assert properties["description"] == [texts[proof].text[start:end]]
        assert properties["summary"]
        assert properties["publisher"] == [texts[proof].publisher]
        assert properties["date"] == [texts[proof].published]


def test_names_stand_in_both_scripts(entities: Entities) -> None:
    known = entities[entity_id(f"{ID}country/SAU")]
    assert known["schema"] == "PublicBody"
    assert {"Saudi Arabia", "السعودية"} <= set(known["properties"]["name"])
    assert known["properties"]["country"] == ["sa"]


def test_what_is_denied_is_no_link(entities: Entities) -> None:
    front = next(key for key in entities if key.startswith("organization-ansar-front"))
    supports = [one for one in entities.values() if one["properties"].get("role") == ["supports"]]
    assert supports
    assert all(front not in one["properties"]["object"] for one in supports)


def test_the_mapping_names_schemata_that_there_are(small_world: Generation) -> None:
    told = mapping()
    named = {
        *told.things.values(),
        *told.kinds.values(),
        *(s for group in told.groups.values() for s in group),
    }
    named |= {rule.schema for rules in told.links.values() for rule in rules}
    assert named == SCHEMATA.keys()


@pytest.mark.needs("ACCORDS_FTM")
def test_the_real_package_takes_every_entity_as_it_is(small_world: Generation) -> None:
    """ACCORDS_FTM names a Python in which followthemoney is installed."""
    check = [os.environ["ACCORDS_FTM"], str(SCHEMA.with_name("ftm_check.py")), str(SCHEMA)]
    lines = exported(small_world.store, "ftm")
    told = subprocess.run(check, input=lines, capture_output=True, check=True).stdout.decode()
    assert told == ""
    spoilt = lines.replace(b'"sa"', b'"atlantis"')
    assert b"atlantis" in subprocess.run(check, input=spoilt, capture_output=True, check=True).stdout
