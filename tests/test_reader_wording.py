"""Wordings: the many ways in which English tells the same link, one sentence each."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read


def links(text: str, title: str | None = None) -> set[str]:
    """Return the links of a text that are told as facts, each as `type(subject, object)`."""
    reading = read(Document(text=text, lang="en", title=title)).asserted()
    names = {it.id: it.name for it in reading.entities}
    return {f"{it.type}({names[it.subject]}, {names[it.object]})" for it in reading.relations}


STANCES = [
    ("Kenya called out Uganda for detaining its fishermen.", "criticizes(Kenya, Uganda)"),
    ("Colombia expressed its displeasure with Peru.", "criticizes(Colombia, Peru)"),
    ("Estonia demanded that Russia release the seized vessel.", "criticizes(Estonia, Russia)"),
    ("Moldova declared the Russian diplomat persona non grata.", "criticizes(Moldova, Russia)"),
    ("Rwanda dismissed the allegations made by Burundi as baseless.", "criticizes(Rwanda, Burundi)"),
    ("Spain voiced its disagreement with Algeria's suspension of trade.", "criticizes(Spain, Algeria)"),
    ("Bangladesh expressed sympathy with Nepal.", "supports(Bangladesh, Nepal)"),
    (
        "Minister Penny Wong of Australia thanked her Fijian counterpart Jo Bell.",
        "supports(Penny Wong, Jo Bell)",
    ),
    ("Norway continues to back Ukraine.", "supports(Norway, Ukraine)"),
    ("Latvia shipped howitzers to Ukraine.", "supports(Latvia, Ukraine)"),
]
DANGERS = [
    ("Norway regards piracy as a grave danger to shipping.", "counters(Norway, piracy)"),
    ("Saint Lucia called climate change an existential threat.", "counters(Saint Lucia, climate change)"),
    ("Cameroon is battling Boko Haram.", "counters(Cameroon, Boko Haram)"),
    ("Denmark intends to protect undersea cables from sabotage.", "counters(Denmark, sabotage)"),
    ("Nigeria attributed the cyberattack to Benin.", "attributedTo(cyberattack, Benin)"),
    ("Ghana condemned Togo for the shelling of a market.", "attributedTo(shelling of a market, Togo)"),
    (
        "Ghana condemned the attack on a post by fighters of the M23.",
        "attributedTo(attack on a post by fighters of the M23, March 23 Movement)",
    ),
    ("Ghana said that piracy was a dangerous escalation.", "counters(Ghana, piracy)"),
    ("Ecuador declared war on drug gangs.", "counters(Ecuador, drug gangs)"),
    ("Malawi will do its utmost to end child marriage.", "counters(Malawi, child marriage)"),
    ("Ghana accused Togo of spreading disinformation.", "attributedTo(disinformation, Togo)"),
    ("Ghana affirmed that piracy in all its forms constitutes a threat.", "counters(Ghana, piracy)"),
    ("Ghana will never yield to piracy.", "counters(Ghana, piracy)"),
    (
        "Ghana was alarmed by illegal, unreported and unregulated fishing.",
        "counters(Ghana, illegal, unreported and unregulated fishing)",
    ),
]
DEALS = [
    ("Kenya and Uganda inked a pact on power sharing.", "partyTo(Uganda, pact on power sharing)"),
    (
        "Chad and Mali ratified the protocol on a monetary union.",
        "partyTo(Chad, protocol on a monetary union)",
    ),
    (
        "Zambia deposited its instrument of ratification of the Malabo Convention.",
        "partyTo(Zambia, Malabo Convention)",
    ),
    ("Malta and Italy struck a deal on rescue at sea.", "partyTo(Malta, deal on rescue)"),
]


BODIES = [
    (
        "Egypt and Qatar sit on the ceasefire monitoring committee.",
        "memberOf(Egypt, ceasefire monitoring committee)",
    ),
    (
        "Ghana and Togo held the third session of their joint high commission in Accra.",
        "memberOf(Togo, joint high commission)",
    ),
    (
        "The tripartite committee, made up of Kenya, Chad and Mali, met.",
        "memberOf(Mali, tripartite committee)",
    ),
]


@pytest.mark.parametrize(("text", "link"), [*STANCES, *DANGERS, *DEALS, *BODIES])
def test_a_wording_gives_its_link(text: str, link: str) -> None:
    assert link in links(text)


@pytest.mark.parametrize(
    ("text", "member"),
    [
        ("Lebanon's president Joseph Aoun made an official visit to Riyadh.", "Joseph Aoun"),
        ("Prime Minister Mia Mottley of Barbados addressed the summit.", "Mia Mottley"),
        ("President Lula hosted President Gustavo Petro of Colombia in Santos.", "Gustavo Petro"),
        ("Minister Penny Wong of Australia called on her Fijian counterpart, Biman Prasad.", "Biman Prasad"),
        ("Ministers Ali Gul of Chad and Jo Bell of Fiji exchanged views in Moscow.", "Jo Bell"),
        (
            "Minister Penny Wong of Australia flew to Suva, where she met Minister Jo Bell of Fiji.",
            "Penny Wong",
        ),
        ("Minister Jo Bell of Fiji flew to Suva. He was received by President Ali Gul of Chad.", "Ali Gul"),
        ("The Secretary-General met with President Jo Bell of Fiji.", "Jo Bell"),
        ("Japan and Fiji wrapped up the ministerial meeting in Suva.", "Fiji"),
    ],
)
def test_a_wording_tells_who_took_part(text: str, member: str) -> None:
    assert any(it.startswith(f"participatesIn({member}, ") for it in links(text))


def test_who_speaks_at_a_ceremony_makes_no_call() -> None:
    text = "Speaking at the ceremony, Presidents Ali Gul of Chad and Jo Bell of Fiji thanked Kenya."
    assert not any("call: " in it for it in links(text))


def test_a_statement_of_one_state_speaks_for_it_alone() -> None:
    text = "Yesterday I spoke to my Israeli counterpart, Gideon Bar. Australia acts. We thank Norway for its leadership."
    assert "supports(Israel, Norway)" not in links(
        text, "Statement by the Minister for Foreign Affairs of Australia"
    )


def test_whom_somebody_calls_on_to_act_is_not_met() -> None:
    text = "Minister Penny Wong of Australia called on President Jo Bell of Fiji to release the crew."
    assert not any(it.startswith("participatesIn") for it in links(text))


def test_who_suffers_a_deed_is_not_blamed_for_it() -> None:
    assert "criticizes(Canada, Ukraine)" not in links("Canada decried the invasion of Ukraine.")


def test_a_sea_is_no_official() -> None:
    text = "Asked about the Black Sea, the Minister for Foreign Affairs, Ms Annika Sund, backed Norway."
    assert not any("Black Sea" in it for it in links(text))


def test_an_organisation_is_no_member_of_its_own_organ() -> None:
    heard = links("The Electoral Committee of the African Union met. The committee thanked Angola.")
    assert not any(it.startswith("memberOf") for it in heard)


def test_what_something_is_called_is_not_what_is_condemned() -> None:
    assert "counters(Singapore, grave danger)" not in links("Singapore regards piracy as a grave danger.")


@pytest.mark.parametrize(
    ("text", "link"),
    [
        (
            "The Security Council met on Monday. Council strongly condemned the attack in Bossaso.",
            "counters(United Nations Security Council, attack in Bossaso)",
        ),
        (
            "The Council of the League of Arab States condemns the bombing in Bossaso.",
            "counters(League of Arab States, bombing in Bossaso)",
        ),
        (
            "Belarus left the Commonwealth of Nations. The bloc thanked Kenya.",
            "supports(Commonwealth of Nations, Kenya)",
        ),
        (
            "The East African Community opened its summit. Leaders commended Angola for its mediation.",
            "supports(East African Community, Angola)",
        ),
    ],
)
def test_an_organ_or_a_common_noun_speaks_for_its_body(text: str, link: str) -> None:
    assert link in links(text)


@pytest.mark.parametrize(
    ("text", "link"),
    [
        (
            "The Pacific Islands Forum met in Suva. Forum members thanked Kenya.",
            "supports(Pacific Islands Forum, Kenya)",
        ),
        ("Ghana expelled two diplomats. The government condemned Togo.", "criticizes(Ghana, Togo)"),
        (
            '"We stand with Kenya," said President Jo Bell of Fiji. He thanked Malawi.',
            "supports(Jo Bell, Malawi)",
        ),
        ("MANILA – The Department of Foreign Affairs condemned Togo.", "criticizes(Philippines, Togo)"),
        (
            "President Jo Bell of Fiji met Minister Penny Wong of Australia. Fiji is an island. He thanked Kenya.",
            "supports(Jo Bell, Kenya)",
        ),
    ],
)
def test_a_noun_or_pronoun_stands_for_who_was_told_of(text: str, link: str) -> None:
    assert link in links(text)


def test_we_are_the_body_whose_summit_the_title_names() -> None:
    text = "The 42nd ASEAN Summit was held in May under the chairmanship of Indonesia. We thanked Kenya for its aid to ASEAN."
    heard = links(text, "Chairman's Statement of the 42nd ASEAN Summit")
    assert "supports(Association of Southeast Asian Nations, Kenya)" in heard


def test_what_somebody_must_stop_is_a_danger() -> None:
    heard = links("Norway regrets this. Belarus must cease its attacks on the border.", "Statement by Norway")
    assert "attributedTo(attacks on the border, Belarus)" in heard


def test_who_is_only_to_be_kept_safe_is_not_blamed() -> None:
    assert "criticizes(Ghana, Benin)" not in links(
        "Ghana holds the army responsible for the safety of Benin."
    )


@pytest.mark.parametrize(
    "text",
    [
        "The Member States condemn terrorism in all its forms.",
        "The Heads of State condemn terrorism.",
        "The Leaders oppose terrorism and seek peace.",
    ],
)
def test_parties_in_capitals_act_before_a_bare_noun(text: str) -> None:
    title = "Joint statement by Kenya and Ghana"
    found = links(f"{title}\n\nKenya and Ghana met in Accra. {text}", title)
    assert any(it.startswith("counters(Kenya, terrorism") for it in found)


def test_a_visiting_guest_is_met_once() -> None:
    text = "Zambian President Hakainde Hichilema met with visiting Tanzanian Vice President Philip Mpango."
    reading = read(Document(id="x", text=text, lang="en")).asserted()
    assert len([it for it in reading.entities if it.type == "Meeting"]) == 1
