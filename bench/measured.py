"""Keep the reader's measured quality where the explorer shows it: `python -m bench.measured FOLDER EN AR`.

FOLDER holds annotated documents; EN and AR say in a few words what they are. Writes dashboards/quality.json.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from accords.ingest import pipeline
from accords.ingest.scoring.report import scores
from bench.quality import tally

KEPT = Path(__file__).parent.parent / "dashboards" / "quality.json"
MEASURES = ("entities", "relations", "evidenced", "commitments")


def main() -> None:
    """Score the reader on a folder and write the figures."""
    folder, name = Path(sys.argv[1]), dict(zip(("en", "ar"), sys.argv[2:], strict=True))
    counted = tally(folder, pipeline.read)
    rows = []
    for language in ("en", "ar"):
        for what in MEASURES:
            found = [round(float(value), 3) for value in scores(counted, language, what)[:3]]
            rows.append({"what": what, "language": language}
                        | dict(zip(("precision", "recall", "f1"), found, strict=True)))  # fmt: skip
    KEPT.write_text(json.dumps({"set": name, "rows": rows}, ensure_ascii=False, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
