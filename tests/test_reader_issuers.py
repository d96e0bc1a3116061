"""Whose text an English document is: the body whose organ acts in it, and not who only held its chair."""

from __future__ import annotations

from accords.graph.document import Document
from accords.ingest.pipeline import read
from tests.asserted import by_name


def links(text: str, kind: str, title: str, publisher: str | None = None) -> set[tuple[str, str]]:
    """Return whom the links of a kind join in a text with a title and a publisher."""
    reading = read(Document(text=text, lang="en", title=title, publisher=publisher)).to_json()
    names = {it["id"]: it["name"] for it in reading["entities"]}
    return {(names[it["subject"]], names[it["object"]]) for it in reading["relations"] if it["type"] == kind}


def test_the_council_that_publishes_its_conclusions_acts_in_them() -> None:
    text = (
        "1. The Council condemned the attack on the convoy.\n\n2. The Council commended Albania and Greece."
    )
    told = links(text, "supports", "Moldova - Council Conclusions", "Council of the European Union")
    assert told == {("Council of the European Union", "Albania"), ("Council of the European Union", "Greece")}


def test_a_publisher_whose_organ_does_not_act_is_no_party() -> None:
    text = "1. The Commission condemned the attack on the convoy.\n\n2. It commended Albania and Greece."
    assert links(text, "supports", "Moldova - Conclusions", "Council of the European Union") == set()


def test_the_state_in_the_chair_condemns_nothing() -> None:
    text = (
        "The Peace and Security Council of the African Union, at its 551st meeting held under the chairmanship of "
        "the Permanent Representative of Uganda, Ambassador Mull Katende, decided as follows:\n\n"
        "1. Condemns the attack on the market."
    )
    told = links(text, "counters", "Communiqué of the Peace and Security Council on Burundi")
    assert {it[0] for it in told} == {"African Union Peace and Security Council"}


def test_a_council_named_in_capitals_resolves() -> None:
    text = (
        "THE PERMANENT COUNCIL OF THE ORGANIZATION OF AMERICAN STATES,\n\nHAVING SEEN the report on Haiti,\n\n"
        "RESOLVES:\n\n1. To thank Canada for its help."
    )
    told = links(text, "supports", "CP/RES. 1: The situation in Haiti")
    assert ("Permanent Council of the Organization of American States", "Canada") in told


def test_who_acts_with_the_support_of_another_is_supported() -> None:
    text = "With the support of Norway, Kenya reopened the port."
    assert by_name(text, "supports") == {("Norway", "supports", "Kenya")}


def test_who_speaks_on_behalf_of_another_calls_nobody() -> None:
    text = "Ambassador Jorge Valentim spoke on behalf of Secretary-General Ban Ki-moon."
    assert by_name(text, "participatesIn") == set()


def test_who_reports_or_investigates_a_deed_has_not_done_it() -> None:
    text = "Norway condemned the violations of the truce reported by the United Nations."
    assert by_name(text, "attributedTo") == set()
