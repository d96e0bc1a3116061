"""The schema: the closed vocabulary of labels and relationship types, and the constraints that keep them."""

from __future__ import annotations

from collections.abc import Iterable

THINGS = (
    "Country", "Organization", "Official", "WorkingGroup", "Agreement", "Meeting", "Threat", "Place",
    "Series", "Topic", "Post", "Publisher",
)  # fmt: skip
"""Classes of things; each is a label."""

LABELS = (*THINGS, "Statement", "Commitment", "Date", "Value", "Decision")
"""Every label beside `Resource`."""

CLAIMS = {
    "represents": "REPRESENTS",
    "participatesIn": "PARTICIPATES_IN",
    "chairs": "CHAIRS",
    "memberOf": "MEMBER_OF",
    "partyTo": "PARTY_TO",
    "counters": "COUNTERS",
    "attributedTo": "ATTRIBUTED_TO",
    "supports": "SUPPORTS",
    "criticizes": "CRITICIZES",
    "announcedAt": "ANNOUNCED_AT",
    "topic": "TOPIC",
    "onDate": "ON_DATE",
    "place": "PLACE",
    "inSeries": "IN_SERIES",
    "issuedBy": "ISSUED_BY",
    "accountOf": "ACCOUNT_OF",
    "status": "STATUS",
}
"""Predicates of claims, and the relationship type of each."""

KEYED = {
    **dict.fromkeys(CLAIMS.values(), "claim"),
    **dict.fromkeys(
        ("COMMITTED_BY", "TOWARD", "CONCERNS", "IN_STATEMENT", "MENTIONED_IN", "PUBLISHED_BY", "SAME_TEXT_AS",
         "HELD", "KNOWN_MEMBER_OF", "DECIDES", "MERGED_INTO", "DISTINCT_FROM"),
        "key",
    ),
}  # fmt: skip
"""Every relationship type, and the property by which one of its relationships is known."""

FULL_TEXT = {
    "names_en": ("english", ("name_en", "aliases_en")),
    "names_ar": ("arabic", ("name_ar", "aliases_ar")),
    "names_search": ("whitespace", ("search",)),
}
"""Full-text indexes: analyzer and properties."""


def constraints(types: Iterable[str]) -> dict[str, str]:
    """The constraints for these relationship types by their names, with the Cypher that makes each."""
    every = {"resource_uri": "FOR (n:Resource) REQUIRE n.uri IS UNIQUE"}
    for name in types:
        key = KEYED[name]
        every[f"{name.lower()}_{key}"] = f"FOR ()-[r:{name}]-() REQUIRE r.{key} IS UNIQUE"
    return {name: f"CREATE CONSTRAINT {name} IF NOT EXISTS {what}" for name, what in every.items()}


def indexes(types: Iterable[str]) -> dict[str, str]:
    """The indexes for these relationship types by their names, with the Cypher that makes each."""
    every = {f"{name.lower()}_statement": f"FOR ()-[r:{name}]-() ON (r.statement)" for name in types}
    ranges = {name: f"CREATE INDEX {name} IF NOT EXISTS {what}" for name, what in every.items()}
    return ranges | {name: _full_text(name) for name in FULL_TEXT}


def _full_text(name: str) -> str:
    """One full-text index over the names of things."""
    analyzer, properties = FULL_TEXT[name]
    labels, indexed = "|".join(THINGS), ", ".join(f"n.{p}" for p in properties)
    return (
        f"CREATE FULLTEXT INDEX {name} IF NOT EXISTS FOR (n:{labels}) ON EACH [{indexed}]"
        f" OPTIONS {{indexConfig: {{`fulltext.analyzer`: '{analyzer}'}}}}"
    )
