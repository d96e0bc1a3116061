"""Analysts' own Cypher: what reads is run, within limits; everything else is refused in one sentence.

In: settings that lead to a Neo4j server, and a text. Out: an `Answer` of plain values. Four steps keep the
server safe, for Neo4j Community has no user who may only read: the text (`text`), the kind of query and every
operator of its plan (`plan`), a transaction for reading with its limits, and a deadline of our own (`asking`).
"""

from accords.graph.cypher.asking import ask_cypher

__all__ = ["ask_cypher"]
