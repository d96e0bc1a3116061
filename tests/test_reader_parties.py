"""Who acts where nobody is named: the organ that met, or the leaders the text begins with."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read


def committing(text: str, title: str = "Communiqué") -> set[str]:
    """Return who commits to something in a text."""
    reading = read(Document(text=text, lang="en", title=title)).to_json()
    names = {it["id"]: it["name"] for it in reading["entities"]}
    return {names[by] for it in reading["commitments"] for by in it["by"]}


def test_an_organ_acts_and_not_the_body_it_is_of() -> None:
    text = (
        "The Peace and Security Council (PSC) of the African Union (AU), at its meeting on 3 May 2016, adopted "
        "the following decision:\n\nCouncil,\n\n1. Decides to remain seized of the matter."
    )
    assert committing(text) == {"African Union Peace and Security Council"}


def test_a_body_beside_another_is_not_its_organ() -> None:
    text = (
        "The African Union and the European Union met on 3 May 2016 and adopted the following communiqué:\n\n"
        "1. Decide to meet every year."
    )
    assert committing(text) == {"African Union", "European Union"}


def test_leaders_whom_a_text_begins_with_did_what_it_lists() -> None:
    text = (
        "The Presidents of Chile, Gabriel Boric; and of Peru, Dina Boluarte, meeting in Lima on 5 June 2023:\n\n"
        "1. Reaffirmed their commitment to protect the Pacific.\n\n2. Agreed to fight illegal mining."
    )
    assert committing(text) == {"Gabriel Boric", "Dina Boluarte"}


def taking_part(text: str) -> set[str]:
    """Return who takes part in the meetings of a text."""
    reading = read(Document(text=text, lang="en")).to_json()
    names = {it["id"]: it["name"] for it in reading["entities"]}
    return {names[it["subject"]] for it in reading["relations"] if it["type"] == "participatesIn"}


def test_states_by_their_full_names_are_a_row_behind_a_body() -> None:
    text = (
        "We, the leaders of the European Union, the Republic of Kazakhstan and the Republic of Uzbekistan, "
        "met in Samarkand for the first European Union - Central Asia Summit."
    )
    assert taking_part(text) == {"European Union", "Kazakhstan", "Uzbekistan"}


def test_presidents_of_a_long_row_all_meet() -> None:
    text = "We, the Presidents of Kenya, the Republic of Uganda, Rwanda and the United Republic of Tanzania, met in Kigali."
    assert taking_part(text) == {"Kenya", "Uganda", "Rwanda", "Tanzania"}


def test_an_armed_group_that_signs_is_a_party_and_one_that_is_fought_is_none() -> None:
    treaty = (
        "The Government of the Republic of Colombia and the FARC (hereinafter referred to as the Parties) have "
        "agreed as follows:\n\nArticle 1\nThe Parties shall cease all hostilities.\n\nArticle 2\nThe Parties shall "
        "exchange lists of prisoners."
    )
    assert len(committing(treaty, "Ceasefire Agreement")) == 2
    assert committing("Colombia and Peru met to fight the FARC. They agreed to share lists.") == {
        "Colombia",
        "Peru",
    }


def test_states_that_all_praise_do_not_praise_one_another() -> None:
    text = (
        "We, the leaders of Ghana, Togo and Benin, met in Accra on 3 May 2021. "
        "We congratulate Togo and Benin on their new border treaty."
    )
    reading = read(Document(text=text, lang="en")).to_json()
    names = {it["id"]: it["name"] for it in reading["entities"]}
    praise = {
        (names[it["subject"]], names[it["object"]]) for it in reading["relations"] if it["type"] == "supports"
    }
    assert praise == {("Ghana", "Togo"), ("Ghana", "Benin")}


@pytest.mark.parametrize(
    ("lang", "text", "parties"),
    [
        (
            "en",
            "Madam President, thank you for the briefing. I speak on behalf of the Nordic countries: Denmark, Finland, "
            "Iceland, Norway and Sweden. We condemn piracy.",
            "Denmark Finland Iceland Norway Sweden",
        ),
        (
            "en",
            "Army chiefs met in Kampala on Tuesday. Burundi, Kenya, Rwanda and Uganda will share what they know. "
            "The four countries agreed to fight arms smuggling.",
            "Burundi Kenya Rwanda Uganda",
        ),
        (
            "en",
            "Togo, together with Benin and Ghana, announced patrols against piracy. The three countries will fight piracy.",
            "Benin Ghana Togo",
        ),
        (
            "en",
            "Agreement between the Government of the Republic of Peru and the Swiss Confederation on assets. The "
            "Contracting Parties shall combat corruption.",
            "Peru Switzerland",
        ),
        (
            "en",
            "The Prime Minister of Thailand paid an official visit to Laos in May. The two sides will combat drug "
            "trafficking.",
            "Laos Thailand",
        ),
        (
            "en",
            "I speak on behalf of the Gulf Cooperation Council. The candidate countries Serbia*, Albania* and Georgia "
            "align themselves with this statement. We condemn piracy.",
            "Serbia Albania Georgia",
        ),
        (
            "ar",
            "عقد رؤساء أركان جيوش الجزائر ومالي والنيجر اجتماعا في تمنراست. واتفق القادة على مكافحة الإرهاب.",
            "Algeria Mali Niger",
        ),
    ],
)
def test_whom_an_opening_reads_out_acts_later(lang: str, text: str, parties: str) -> None:
    reading = read(Document(text=text, lang=lang)).to_json()
    names = {it["id"]: it["name"] for it in reading["entities"]}
    acting = {names[it["subject"]] for it in reading["relations"] if it["type"] == "counters"}
    assert acting - {"Gulf Cooperation Council"} == set(parties.split())


def test_who_is_only_thanked_for_coming_is_no_party() -> None:
    text = (
        "The Minister of Jordan opened the forum. We welcome the participation of President William Ruto of Kenya, "
        "President Paul Kagame of Rwanda and President Lazarus Chakwera of Malawi. We will fight smuggling."
    )
    reading = read(Document(text=text, lang="en")).to_json()
    names = {it["id"]: it["name"] for it in reading["entities"]}
    acting = {names[it["subject"]] for it in reading["relations"] if it["type"] == "counters"}
    assert not acting & {"Kenya", "Rwanda", "Malawi", "William Ruto"}


def test_a_paragraph_of_foreign_names_is_read_in_english() -> None:
    text = (
        "Secretary Blinken spoke today with Foreign Minister Penny Wong, Minister Subrahmanyam Jaishankar, Minister "
        "Hayashi Yoshimasa and Minister Enrique Manalo. They reviewed maritime security."
    )
    people = read(Document(text=text, lang="en")).entities
    assert {it.name for it in people} >= {"Antony Blinken", "Penny Wong", "Enrique Manalo"}


def test_french_beside_english_stays_unread() -> None:
    text = (
        "Le ministre des Affaires étrangères a reçu à Paris son homologue algérien pour discuter du Sahel et de la lutte "
        "contre le terrorisme, et il est convenu de renforcer la coopération."
    )
    assert read(Document(text=text, lang="en")).relations == ()
