"""Knowledge: what the word lists knew of the training data's stems, kept so that later lists train the same tables."""

from __future__ import annotations

import json
from pathlib import Path

from accords.ingest.arabic.known import Known, known

UNKNOWN = Known()


class Asked:
    """Knowledge that answers by today's lists and remembers what they knew."""

    def __init__(self) -> None:
        self.answers: dict[str, Known] = {}

    def __call__(self, stem: str) -> Known:
        """Return what is known of a folded stem."""
        found = known(stem)
        if found != UNKNOWN:
            self.answers[stem] = found
        return found


class Kept:
    """Knowledge as it was kept in a file."""

    def __init__(self, path: Path) -> None:
        self._answers = {stem: Known(*row) for stem, row in json.loads(path.read_text("utf-8")).items()}

    def __call__(self, stem: str) -> Known:
        """Return what was known of a folded stem."""
        return self._answers.get(stem, UNKNOWN)


def written(answers: dict[str, Known]) -> str:
    """Write knowledge as JSON, sorted, a stem to a line."""
    rows = (f"{json.dumps(it, ensure_ascii=False)}: {json.dumps(answers[it])}" for it in sorted(answers))
    return "{\n" + ",\n".join(rows) + "\n}\n"
