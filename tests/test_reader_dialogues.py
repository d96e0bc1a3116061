"""Dialogues as standing bodies and as meetings, and whose they are."""

from __future__ import annotations

from accords.graph.document import Document
from accords.ingest.pipeline import read

TITLE = "Joint Statement of France and Japan"
OPENING = "France and Japan issued this statement today. "


def kinds(text: str) -> dict[str, str]:
    reading = read(Document(id="x", text=OPENING + text, lang="en", title=TITLE)).asserted()
    return {it.name: it.type for it in reading.entities}


def test_a_dialogue_without_a_session_is_a_body_and_each_of_a_row_its_own() -> None:
    found = kinds("They will cooperate through the Cyber Policy Dialogue and the Energy Dialogue.")
    assert found["Cyber Policy Dialogue"] == found["Energy Dialogue"] == "WorkingGroup"


def test_a_dialogue_that_is_held_is_a_meeting() -> None:
    assert (
        kinds("The ministers held the third Strategic Dialogue in Tokyo.")["third Strategic Dialogue"]
        == "Meeting"
    )


def test_talk_as_such_is_neither() -> None:
    assert not {"WorkingGroup", "Meeting"} & set(kinds("We call for an inclusive dialogue in Mali.").values())


def test_a_known_dialogue_of_others_does_not_lend_its_name() -> None:
    found = kinds("We look forward to the next EU-Japan High-Level Economic Dialogue.")
    assert not any("Mexico" in it for it in found)
