"""Who was there and who presided, where no verb has the meeting for its object."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read

OPENING = "The Third Summit on Lake Chad was held in Abuja on 4 May 2015. "


def told(text: str, kind: str) -> set[str]:
    """Return the subjects of a kind of link in a text."""
    reading = read(Document(text=text, lang="en", title="Communiqué of the Abuja Summit")).to_json()
    names = {it["id"]: it["name"] for it in reading["entities"]}
    return {names[it["subject"]] for it in reading["relations"] if it["type"] == kind}


@pytest.mark.parametrize(
    ("sentence", "there"),
    [
        ("Around the table sat the foreign ministers of Chad and Niger.", "Chad Niger"),
        ("Present also were the delegations of Chad, Benin and Togo.", "Chad Benin Togo"),
        ("Among those in attendance were the envoys of Chad, together with those of Togo.", "Chad Togo"),
        ("Chad was represented by its ambassador, and Niger sent its minister to the Summit.", "Chad Niger"),
        ("It was attended by the ministers of Chad; and representatives of Niger.", "Chad Niger"),
    ],
)
def test_those_named_behind_the_verb_took_part(sentence: str, there: str) -> None:
    assert set(there.split()) <= told(OPENING + sentence, "participatesIn")


def test_a_verb_left_out_is_that_of_the_side_before() -> None:
    text = (
        OPENING + "Chad was represented by President Idriss Déby, and Niger by President Mahamadou Issoufou."
    )
    assert {"Chad", "Niger", "Idriss Déby", "Mahamadou Issoufou"} <= told(text, "participatesIn")
    assert {"Idriss Déby", "Mahamadou Issoufou"} <= told(text, "represents")


def test_who_did_the_same_took_part_too() -> None:
    text = OPENING + "António Guterres took part, as did the President of Niger, Mahamadou Issoufou."
    assert {"António Guterres", "Mahamadou Issoufou"} <= told(text, "participatesIn")


def test_who_spoke_at_a_meeting_was_there() -> None:
    text = "The call followed an ECOWAS summit in Accra, at which Togo's Faure Gnassingbé demanded elections."
    assert "Faure Gnassingbé" in told(text, "participatesIn")


@pytest.mark.parametrize(
    "sentence",
    [
        "President Idriss Déby of Chad presided.",
        "The work proceeded with President Idriss Déby of Chad in the chair.",
        "The debate went on, with President Idriss Déby presiding.",
        "Its deliberations were guided by President Idriss Déby of Chad.",
    ],
)
def test_who_presides_chairs_and_takes_part(sentence: str) -> None:
    assert told(OPENING + sentence, "chairs") == {"Idriss Déby"}
    assert "Idriss Déby" in told(OPENING + sentence, "participatesIn")


@pytest.mark.parametrize(
    "sentence",
    [
        "Around the table sat experts, who discussed fishing.",
        "President Idriss Déby of Chad did not preside.",
        "The programme was guided by President Idriss Déby of Chad.",
    ],
)
def test_others_did_not_preside(sentence: str) -> None:
    assert told(OPENING + sentence, "chairs") == set()


def test_everyone_of_the_row_by_whom_a_side_is_represented_took_part() -> None:
    text = OPENING + (
        "The European Union was represented by Anna Keiner, President of the European Council, and Karl Niemand, President "
        "of the European Commission. The Chadian side was represented by Defence Minister Otto Nobody and Foreign "
        "Minister Jane Noone, and the Nigerien side by Foreign Minister Paul Nemo and Trade Minister Rita Nulla."
    )
    came = {"Anna Keiner", "Karl Niemand", "Otto Nobody", "Jane Noone", "Paul Nemo", "Rita Nulla"}
    assert came <= told(text, "participatesIn")


def test_who_is_only_named_in_the_office_of_an_envoy_did_not_take_part() -> None:
    text = OPENING + "Chad was represented by Otto Nobody, adviser to President Idriss Déby."
    assert "Otto Nobody" in told(text, "participatesIn")
    assert "Idriss Déby" not in told(text, "participatesIn")
