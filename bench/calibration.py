"""Calibration: confidence beside how often it was right, each document judged by the counts of the others.

usage: python -m bench.calibration [--counts] [FOLDER …]     (folders as in bench.quality)

Prints a table in Markdown; with --counts, the table of counts the reader ships, summed over the folders.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator

from accords.ingest import pipeline
from accords.ingest.results.confidence import precision
from accords.ingest.scoring.gold import annotated
from accords.ingest.scoring.tally import Tally
from bench.quality import folders

Counts = dict[str, tuple[int, int]]

BANDS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0)


def main() -> None:
    """Read every annotated document once, then print the table or the counts."""
    wanted = "--counts" in sys.argv
    sys.argv = [word for word in sys.argv if word != "--counts"]
    documents = list(per_document())
    print("\n".join(count_lines(documents) if wanted else table(documents)))


def per_document() -> Iterator[Counts]:
    """Yield, for each document, how often each frame was right and how often it fired."""
    for folder in folders():
        for document, gold in annotated(folder):
            tally, reading = Tally(), pipeline.read(document).asserted()
            tally.add(document.lang or reading.lang, gold, reading.to_json())
            yield {name.replace("|", "."): (right, fired) for name, (right, fired) in tally.frames.items()}


def total(documents: list[Counts]) -> Counts:
    """Sum the counts of documents."""
    right: Counter[str] = Counter()
    fired: Counter[str] = Counter()
    for counts in documents:
        for family, pair in counts.items():
            right[family] += pair[0]
            fired[family] += pair[1]
    return {family: (right[family], fired[family]) for family in sorted(fired)}


def table(documents: list[Counts]) -> Iterator[str]:
    """Yield the calibration table by language and band of confidence."""
    told: defaultdict[tuple[str, float], float] = defaultdict(float)
    right: Counter[tuple[str, float]] = Counter()
    fired: Counter[tuple[str, float]] = Counter()
    for number, counts in enumerate(documents):
        others = total(documents[:number] + documents[number + 1 :])
        for family, pair in counts.items():
            expected = precision(family, others)
            band = (family.partition(".")[0], max(low for low in BANDS if low <= expected))
            told[band] += expected * pair[1]
            right[band] += pair[0]
            fired[band] += pair[1]
    yield "| language | confidence | links and commitments | mean confidence | right |"
    yield "|---|---|---|---|---|"
    for lang, low in sorted(fired):
        many = fired[lang, low]
        high = BANDS[BANDS.index(low) + 1]
        shares = f"{told[lang, low] / many:.2f} | {right[lang, low] / many:.2f}"
        yield f"| {lang} | {low:.1f} to {high:.1f} | {many} | {shares} |"


def count_lines(documents: list[Counts]) -> Iterator[str]:
    """Yield the counts as ingest/lexicons/any/confidence.toml holds them."""
    yield "# Right and fired per language and frame; `python -m bench.calibration --counts FOLDER …` prints it."
    yield "[counts]"
    for family, (right, fired) in total(documents).items():
        yield f'"{family}" = [{right}, {fired}]'


if __name__ == "__main__":
    main()
