"""The state of a database: the server's version, the generation that was loaded, and how much it holds."""

from __future__ import annotations

from typing import Any

import neo4j

COUNTS = """
OPTIONAL MATCH (m:Accords {key: 'generation'})
WITH m.number AS generation
RETURN generation, COUNT { (:Resource) } AS nodes, COUNT { (:Resource)-[]->(:Resource) } AS relationships
"""

MARK = "MERGE (m:Accords {key: 'generation'}) SET m.number = $number"
UNMARK = "MATCH (m:Accords {key: 'generation'}) DELETE m"


def state(driver: neo4j.Driver, database: str) -> dict[str, Any]:
    """Version, generation (None before the first load is complete), nodes and relationships."""
    record = driver.execute_query(COUNTS, database_=database).records[0]
    version = driver.get_server_info().agent.removeprefix("Neo4j/")
    return {"version": version, **record.data()}


def loaded_generation(driver: neo4j.Driver, database: str) -> int | None:
    """The number of the generation that was loaded completely; None where none was."""
    number: int | None = state(driver, database)["generation"]
    return number
