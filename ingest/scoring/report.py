"""The report: a tally as lines for people."""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.scoring.tally import Tally

MEASURES = ("entities", "exact", "relations", "evidenced", "commitments", "strength", "trigger", "actors")


def lines(tally: Tally) -> Iterator[str]:
    """Yield precision, recall and F1 by language, measure and type."""
    keys = sorted(tally.gold.keys() | tally.read.keys(), key=lambda it: (it[0], MEASURES.index(it[1]), it[2]))
    for key in keys:
        precision, recall, f1 = scores(tally, *key)
        yield (
            f"{'/'.join(key):34} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}"
            f"   gold {tally.gold[key]:4}  read {tally.read[key]:4}"
        )


def scores(tally: Tally, lang: str, measure: str, kind: str = "all") -> tuple[float, float, float]:
    """Return precision, recall and F1 of one measure; zero where nothing was counted."""
    key = (lang, measure, kind)
    precision = tally.hits[key] / tally.read[key] if tally.read[key] else 0.0
    recall = tally.hits[key] / tally.gold[key] if tally.gold[key] else 0.0
    both = precision + recall
    return precision, recall, 2 * precision * recall / both if both else 0.0


def error_lines(tally: Tally) -> Iterator[str]:
    """Yield how many links of each type were missed or wrong, by cause."""
    for (lang, kind, cause), count in sorted(tally.causes.items(), key=lambda it: (it[0][0], -it[1], it[0])):
        yield f"{lang}  {kind:15} {cause:42} {count:4}"


def count_lines(tally: Tally) -> Iterator[str]:
    """Yield the counts of every frame as the table of confidence holds them."""
    for name, (right, fired) in sorted(tally.frames.items()):
        lang, frame = name.split("|")
        yield f'"{lang}.{frame}" = [{right}, {fired}]'
