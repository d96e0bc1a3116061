"""Gold: annotated documents, as pairs of a document and what a person read in it."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from accords.graph.document import Document
from accords.graph.errors import BadInput

FIELDS = ("text", "id", "lang", "title", "published", "publisher", "source")


def annotated(folder: Path) -> Iterator[tuple[Document, Mapping[str, Any]]]:
    """Yield each document of a folder with its annotations, in the order of their names.

    The folder holds `documents/<id>.json` and `annotations/<id>.json`; raises BadInput where it does not.
    """
    paths = sorted((folder / "annotations").glob("*.json"))
    if not paths:
        raise BadInput(f"{folder}: expected annotations/<id>.json and documents/<id>.json")
    for path in paths:
        data = json.loads((folder / "documents" / path.name).read_text("utf-8"))
        document = Document(**{name: data[name] for name in FIELDS if data.get(name) is not None})
        yield document, _with_text(json.loads(path.read_text("utf-8")), document.text)


def _with_text(gold: dict[str, Any], text: str) -> dict[str, Any]:
    """Fill in what stands at each mention."""
    for entity in gold["entities"]:
        for mention in entity["mentions"]:
            mention.setdefault("text", text[mention["start"] : mention["end"]])
    return gold
