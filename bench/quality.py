"""Reading quality beside the naive reader, on the same annotated documents in the same run.

usage: python -m bench.quality [FOLDER …]     (else ACCORDS_GOLD, ACCORDS_GOLD_GROUPS and the project's own under tests)
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

from accords.graph.document import Document
from accords.graph.reading import Reading
from accords.ingest import pipeline
from accords.ingest.scoring.gold import annotated
from accords.ingest.scoring.report import scores
from accords.ingest.scoring.tally import Tally
from bench import naive

MEASURES = ("entities", "relations", "evidenced", "commitments", "strength")
OWN = [Path(__file__).parent.parent / "tests" / name for name in ("corpus", "unseen")]
HELD_OUT = Path(__file__).parent.parent / "tests" / "heldout"
"""Measured only: nothing is learned from these, no rule and no count."""


def main() -> None:
    """Score both readers on every folder and print F1 beside F1."""
    for folder in folders() if sys.argv[1:] else [*folders(), HELD_OUT]:
        ours, peer = tally(folder, pipeline.read), tally(folder, naive.read)
        print(f"\n{folder.name}: F1, Accords / naive reader")
        for language in ("en", "ar"):
            row = [
                f"{measure} {f1(ours, language, measure)} / {f1(peer, language, measure)}"
                for measure in MEASURES
            ]
            print(f"  {language}: " + ", ".join(row))


def folders() -> list[Path]:
    """Return the folders that were named, or those the environment names, and the project's own."""
    named = [Path(word) for word in sys.argv[1:]]
    told = [Path(os.environ[name]) for name in ("ACCORDS_GOLD", "ACCORDS_GOLD_GROUPS") if name in os.environ]
    return named or [*told, *OWN]


def tally(folder: Path, read: Callable[[Document], Reading]) -> Tally:
    """Read every document of a folder and count what is right."""
    counted = Tally()
    for document, gold in annotated(folder):
        reading = read(document).asserted()
        counted.add(document.lang or reading.lang, gold, reading.to_json())
    return counted


def f1(counted: Tally, language: str, measure: str) -> str:
    """Write one F1."""
    return f"{scores(counted, language, measure)[2]:.3f}"


if __name__ == "__main__":
    main()
