"""Sent: who comes or signs for a body, whom a body's own text means by its officers, and whose members came to its meeting."""

from __future__ import annotations

from accords.graph.document import Document
from accords.ingest.pipeline import read


def told(text: str, link: str, title: str | None = None) -> set[tuple[str, str]]:
    """Return the ends of a text's links of one type."""
    reading = read(Document(text=text, lang="en", title=title)).asserted().to_json()
    names = {it["id"]: it["name"] for it in reading["entities"]}
    return {(names[it["subject"]], names[it["object"]]) for it in reading["relations"] if it["type"] == link}


def test_a_body_is_represented_by_those_it_sends() -> None:
    text = (
        "The African Union was represented at the talks by the Foreign Minister of Kenya, Musalia Mudavadi."
    )
    assert told(text, "represents") == {("Musalia Mudavadi", "Kenya"), ("Musalia Mudavadi", "African Union")}
    text = "The African Union met the Foreign Minister of Kenya, Musalia Mudavadi, who represented nobody."
    assert told(text, "represents") == {("Musalia Mudavadi", "Kenya")}


def test_a_body_acts_through_somebody() -> None:
    text = "The African Union, through Commissioner Kofi Badu, pledged aid."
    assert told(text, "represents") == {("Kofi Badu", "African Union")}
    assert not told("The African Union, through years of work with Kofi Badu, learned much.", "represents")


def test_one_verb_of_signing_holds_for_all_who_sign() -> None:
    text = "Minister Adam Okoro signed for Kenya and Getachew Osei for Ghana."
    assert ("Getachew Osei", "Ghana") in told(text, "represents")
    assert not told("Minister Adam Okoro signed it and Getachew Osei left for Ghana.", "represents")


def test_the_officers_of_a_body_that_no_words_name_are_those_of_the_body_that_speaks() -> None:
    title = "Communiqué of the Peace and Security Council of the African Union"
    text = (
        "The Peace and Security Council of the African Union (AU), at its 900th meeting held on 3 May 2020, adopted the "
        "following decision:\n\n1. Thanks the Commissioner for Peace and Security, Kofi Badu, for his briefing;"
    )
    assert ("Kofi Badu", "African Union") in told(text, "represents", title)
    text = "Kenya and Ghana met on 3 May. The two countries thanked the Commissioner for Peace, Kofi Badu."
    assert not told(text, "represents")


def test_who_comes_to_a_bodys_own_meeting_is_one_of_its_members() -> None:
    text = (
        "Communiqué of the Pacific Islands Forum\n\nThe Pacific Islands Forum Leaders met in Apia on 3 May. "
        "Leaders of Fiji, Samoa and Japan attended."
    )
    members = told(text, "memberOf")
    assert ("Fiji", "Pacific Islands Forum") in members
    assert ("Japan", "Pacific Islands Forum") not in members


def test_praise_reaches_all_of_a_row_of_people_with_their_states() -> None:
    text = "Norway thanked President John Mahama of Ghana and the President of Rwanda, Paul Kagame, for their help."
    assert {it[1] for it in told(text, "supports")} == {"John Mahama", "Paul Kagame"}
    text = "Norway thanked President John Mahama of Ghana for receiving the President of Rwanda, Paul Kagame."
    assert {it[1] for it in told(text, "supports")} == {"John Mahama"}


def test_thanks_go_on_behind_a_reason() -> None:
    text = "Norway is grateful to Ghana, which has sent doctors, and also to Togo and Peru."
    assert {it[1] for it in told(text, "supports")} == {"Ghana", "Togo", "Peru"}
    text = "Norway is grateful to Ghana, which has written to Chad, and to Togo."
    assert {it[1] for it in told(text, "supports")} == {"Ghana"}


def test_a_clause_tells_whose_the_help_is() -> None:
    text = "Norway expressed its gratitude for the help Ghana and Togo had given."
    assert {it[1] for it in told(text, "supports")} == {"Ghana", "Togo"}
    assert not told("Norway recognised the role Ghana can play.", "supports")


def test_two_verbs_share_a_subject_and_an_object() -> None:
    text = "The African Union welcomes and supports the efforts of Ghana."
    assert told(text, "supports") == {("African Union", "Ghana")}
    assert not told("The African Union discussed gifts and visits of the Ghana team.", "supports")


def test_somebody_speaks_on_behalf_of_a_whole_row() -> None:
    text = "Mr. Adam Okoro spoke. Mr. Adam Okoro, on behalf of Kenya, Ghana and the African Union, accepted the plan."
    assert {it[1] for it in told(text, "represents")} == {"Kenya", "Ghana", "African Union"}
    text = "Mr. Adam Okoro, on behalf of Kenya, thanked Ghana and the African Union."
    assert {it[1] for it in told(text, "represents")} == {"Kenya"}


def test_its_chairman_is_that_of_the_body_named_before() -> None:
    text = "Norway backs the African Union and the President of Ghana, John Mahama, its Chairman."
    assert ("John Mahama", "African Union") in told(text, "represents")
    text = "Norway backs the African Union and the President of Ghana, John Mahama, its friend."
    assert told(text, "represents") == {("John Mahama", "Ghana")}


def test_a_bare_name_is_of_the_state_behind_it() -> None:
    text = "The delegations were led by Retno Marsudi of Indonesia and Adam Badu Okoro of Kenya."
    assert ("Adam Badu Okoro", "Kenya") in told(text, "represents")


def test_each_of_a_row_is_thanked_for_a_reason_of_its_own() -> None:
    text = "Norway thanked Ghana for organizing the meeting, and Togo for its support."
    assert {it[1] for it in told(text, "supports")} == {"Ghana", "Togo"}
    text = "Norway thanked Ghana for organizing the meeting, and Togo left."
    assert {it[1] for it in told(text, "supports")} == {"Ghana"}


def test_a_committee_of_two_is_not_that_of_all_who_agree_to_it() -> None:
    text = "Kenya, Ghana and Togo agreed to form a joint Ghana-Togo committee on trade."
    assert {it[0] for it in told(text, "memberOf")} == {"Ghana", "Togo"}
