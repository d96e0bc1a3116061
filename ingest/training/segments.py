"""Segments: training words cut into their parts with a tag for each, read from a table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from accords.graph.errors import BadInput
from accords.ingest.arabic.folding import bare
from accords.ingest.arabic.splits import ENCLITICS, Split

SUBJECTS = frozenset({"ت", "وا", "ون", "ا", "ان", "ين", "ن", "تا", "تم", "و"})


class Segment(NamedTuple):
    """One written word: its bare form, its right split and the tag of its stem."""

    word: str
    split: Split
    tag: str


def sentences(path: Path) -> Iterator[list[Segment]]:
    """Yield the sentences of a table: one word a line, parts and tags joined by +, ended by a full stop."""
    found: list[Segment] = []
    for number, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if line.startswith("#"):
            continue
        parts, tab, tags = line.partition("\t")
        if not tab:
            raise BadInput(f"{path}:{number}: expected parts, a tab and tags")
        found.append(_segment(parts.split("+"), tags.split("+")))
        if parts == ".":
            yield found
            found = []
    if found:
        yield found


def _segment(parts: list[str], tags: list[str]) -> Segment:
    """Sort the parts of a word into particles, article, stem and pronoun."""
    parts = [bare(it) for it in parts]
    first, conjunction, particle, article = 0, "", "", False
    last = len(parts)
    while (
        first < last - 1 and tags[first] in ("CONJ", "PREP", "FUT_PART", "DET") and parts[first] in "وفبكلسال"
    ):
        conjunction = parts[first] if tags[first] == "CONJ" else conjunction
        particle = parts[first] if tags[first] in ("PREP", "FUT_PART") else particle
        article = article or tags[first] == "DET"
        first += 1
    pronoun = ""
    if (
        last - 1 > first
        and tags[-1] == "PRON"
        and parts[-1] in ENCLITICS
        and not _is_subject(parts, tags, first)
    ):
        pronoun, last = parts[-1], last - 1
    elif first == last - 1 and particle in ("ل", "ب", "ك") and tags[-1] == "PRON" and parts[-1] in ENCLITICS:
        return Segment(
            _written(conjunction, particle, False, "", parts[-1]),
            Split(conjunction, particle, False, "", parts[-1]),
            "PRON",
        )
    stem = "".join(parts[first:last])
    tag = next((it for it in tags[first:last] if it not in ("NSUFF", "CASE")), tags[first])
    return Segment(
        _written(conjunction, particle, article, stem, pronoun),
        Split(conjunction, particle, article, stem, pronoun),
        tag,
    )


def _is_subject(parts: list[str], tags: list[str], first: int) -> bool:
    """Say whether the last pronoun is the verb's own ending."""
    return tags[-2] == "V" and (parts[-1] in SUBJECTS or parts[-1] == "نا")


def _written(conjunction: str, particle: str, article: bool, stem: str, pronoun: str) -> str:
    """Join the parts as they are written: ل+ال is لل."""
    joined = "لل" if article and particle == "ل" else particle + ("ال" if article else "")
    return conjunction + joined + stem + pronoun
