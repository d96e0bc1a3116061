"""What is undertaken in English: assurances, pledges of others, what else was agreed; and what is no promise."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read

OPENING = (
    "Prime Minister Katrín Jakobsdóttir of Iceland and President Alar Karis of Estonia met in Reykjavik. "
)


def promises(told: str) -> set[str]:
    """Return who undertakes what in a joint statement."""
    text = OPENING + told
    reading = read(Document(text=text, lang="en", title="Joint Statement of Iceland and Estonia")).asserted()
    names = {it.id: it.name for it in reading.entities}
    return {f"{' '.join(sorted(names[by] for by in it.by))}: {it.about}" for it in reading.commitments}


@pytest.mark.parametrize(
    ("told", "made"),
    [
        (
            "It was agreed that each side would check the list and that prisoners would be released.",
            {
                "Estonia Iceland: each side would check the list",
                "Estonia Iceland: prisoners would be released",
            },
        ),
        (
            "The Estonian side gave an assurance that it would act on evidence.",
            {"Estonia: it would act on evidence"},
        ),
        ("The meeting discussed the reopening of the port.", {"Estonia Iceland: the reopening of the port"}),
        (
            "They welcomed the pledge of the European Union to send a team.",
            {"European Union: send a team"},
        ),
    ],
)
def test_an_undertaking_is_read_in_its_wordings(told: str, made: set[str]) -> None:
    assert promises(told) == made


@pytest.mark.parametrize(
    "told",
    ["They praised the readiness of Norway to listen.", "They noted that Norway will have to decide."],
)
def test_praise_and_views_are_no_promises(told: str) -> None:
    assert not any("Norway" in it for it in promises(told))
