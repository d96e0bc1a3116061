"""The texts that come with the project: examples to read and an annotated corpus to measure with."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted((ROOT / "examples").glob("*.json"))
ANNOTATIONS = sorted((ROOT / "tests").glob("*/annotations/*.json"))
FIELDS = ["id", "lang", "title", "published", "publisher", "source", "licence", "text"]


def loaded(path: Path) -> Any:
    """Return what a JSON file holds."""
    return json.loads(path.read_text("utf-8"))


def spans(reading: Any) -> list[Any]:
    """Return every span of an annotation with the text it claims."""
    mentions = [mention for entity in reading["entities"] for mention in entity["mentions"]]
    evidence = [it["evidence"] for it in reading["relations"] + reading["commitments"]]
    return mentions + evidence + [it["trigger"] for it in reading["commitments"]]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_says_what_it_is(path: Path) -> None:
    """Each example has all its fields, its file's name and a row in the table."""
    example = loaded(path)
    assert list(example) == FIELDS
    assert example["id"] == path.stem
    assert f"| {path.stem} |" in (ROOT / "examples/README.md").read_text("utf-8")


def test_half_of_the_examples_are_arabic() -> None:
    """Both languages have the same number of examples."""
    languages = [loaded(path)["lang"] for path in EXAMPLES]
    assert languages.count("ar") == languages.count("en") >= 17


@pytest.mark.parametrize("path", ANNOTATIONS, ids=lambda path: path.stem)
def test_an_annotation_fits_its_document(path: Path) -> None:
    """Every span reads in the text as the annotation says, and every link has two ends."""
    reading, document = loaded(path), loaded(path.parents[1] / "documents" / path.name)
    text = document["text"]
    assert hashlib.sha256(text.encode()).hexdigest() == reading["sha256"] == document["sha256"]
    assert all(text[it["start"] : it["end"]] == it["text"] for it in spans(reading))
    known = {entity["id"] for entity in reading["entities"]}
    ends = {end for it in reading["relations"] for end in (it["subject"], it["object"])}
    assert ends | {actor for it in reading["commitments"] for actor in it["by"]} <= known
