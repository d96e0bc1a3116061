"""Antecedent: what an English relative word stands for as the object of its clause: "the violence, which we condemn"."""

from __future__ import annotations

from accords.ingest.acts.matches import Match
from accords.ingest.draft import Scene

RELATIVE = frozenset({"which", "that", "whom"})


def antecedent(scene: Scene, match: Match) -> tuple[int, int] | None:
    """Return the tokens of the noun group that the object of a relative clause stands for; None where it is no such clause."""
    tokens, clause = scene.sentence.tokens, match.clause
    if scene.sentence.lang != "en" or match.part != "verbs" or clause is None or clause.subject is None:
        return None
    mark = clause.subject[0] - 1
    if clause.verb.passive or mark < 1 or tokens[mark].tag != "REL" or tokens[mark].norm not in RELATIVE:
        return None
    ends = match.last >= len(tokens) or tokens[match.last].tag in ("PUNCT", "CONJ", "PREP", "ADV")
    called = bool(match.frame.near) and not ends and tokens[match.last].tag in ("DET", "ADJ")
    if not (ends or called) or tokens[mark - 1].tag == "PREP":
        return None
    last = mark - (tokens[mark - 1].norm == ",")
    above = [it.verb.last for it in scene.clauses if it.verb.last <= last and it is not clause]
    first = max(above, default=0)
    return (first, last) if first < last else None
