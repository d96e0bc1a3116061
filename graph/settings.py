"""Settings: one frozen object, made at the command line from options and environment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Settings:
    """What a command was told: where the workspace lies and which servers to use.

    `query_seconds` is the limit of one SPARQL query; `neo4j_uri` is None where a server of our own is used.
    """

    home: Path = Path("accords-data")
    query_seconds: float = 30.0
    neo4j_uri: str | None = None
    neo4j_username: str = "neo4j"
    neo4j_password: str | None = None
    neo4j_database: str = "neo4j"

    @classmethod
    def from_environment(cls, environment: Mapping[str, str], home: Path | None = None) -> Settings:
        """Read `ACCORDS_*` and `NEO4J_*` once; an explicit home wins over the environment."""
        return cls(
            home=home or Path(environment.get("ACCORDS_HOME", "accords-data")),
            query_seconds=float(environment.get("ACCORDS_QUERY_SECONDS", "30")),
            neo4j_uri=environment.get("NEO4J_URI"),
            neo4j_username=environment.get("NEO4J_USERNAME", "neo4j"),
            neo4j_password=environment.get("NEO4J_PASSWORD"),
            neo4j_database=environment.get("NEO4J_DATABASE", "neo4j"),
        )
