"""Agreements told by a number, a date, points, or inside another's name."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.graph.reading import Entity
from accords.ingest.pipeline import read


def agreements(text: str, lang: str) -> dict[str, Entity]:
    """Return the agreements of a text by their names."""
    found = read(Document(text=text, lang=lang, published="2019-03-01")).entities
    return {it.name: it for it in found if it.type == "Agreement"}


@pytest.mark.parametrize(("text", "lang", "quotes"), [
    ("The mandate was renewed by Security Council resolution 2148.", "en", {"Security Council resolution 2148"}),
    ("Recalling its resolutions 1101 (1997) and 1114 (1997), the Security Council met.", "en",
     {"resolutions 1101 (1997)", "1114 (1997)"}),
    ("رحب المجلس بالقرار 2011 (2011) بشأن ليبيريا.", "ar", {"القرار 2011 (2011)"}),
    ("إن مجلس الأمن، إذ يشير إلى قراريه 1556 (2004) و1564 (2004)، يقرر ما يلي.", "ar",
     {"قراريه 1556 (2004)", "1564 (2004)"}),
    ("أكد الوزيران دعم قرار مجلس الأمن رقم 1778.", "ar", {"قرار مجلس الأمن رقم 1778"}),
])  # fmt: skip
def test_a_resolution_is_named_by_its_number(text: str, lang: str, quotes: set[str]) -> None:
    assert {m.text for it in agreements(text, lang).values() for m in it.mentions} == quotes


def test_a_resolution_is_one_with_and_without_its_year() -> None:
    text = (
        "Recalling resolution 1556 (2004), the Security Council met. It extended resolution 1556 by a year."
    )
    assert len(agreements(text, "en")) == 1


def test_a_protocol_keeps_the_convention_it_is_to() -> None:
    found = agreements(
        "Togo signed the Additional Protocol to the ECOWAS Regional Convention on Piracy.", "en"
    )
    inner = found.pop("ECOWAS Regional Convention on Piracy")
    assert inner.status == "existing"
    assert set(found) == {"Additional Protocol to the ECOWAS Regional Convention on Piracy"}


def test_a_year_a_date_and_points_tell_an_agreement() -> None:
    found = agreements(
        "Panama and Peru signed the 1978 treaty. Ghana welcomed the ceasefire agreement of 3 May 2004.", "en"
    )
    assert {name: it.status for name, it in found.items()} == {
        "1978 treaty": "existing", "ceasefire agreement of 3 May 2004": "existing",
    }  # fmt: skip
    found = agreements("The presidents of Chile and Peru signed a 20-point declaration.", "en")
    assert {name: it.status for name, it in found.items()} == {"20-point declaration": "new"}


def test_a_revised_treaty_is_one_however_it_is_called() -> None:
    text = "وقعت النيجر وتشاد المعاهدة المعدلة للاتحاد. وتدخل المعاهدة المعدلة حيز النفاذ بعد شهر."
    assert [[m.text for m in it.mentions] for it in agreements(text, "ar").values()] == [
        ["المعاهدة المعدلة للاتحاد", "المعاهدة المعدلة"]
    ]


@pytest.mark.parametrize(("text", "lang", "name"), [
    ("Chile recalled the Nairobi Declaration of 2009.", "en", "Nairobi Declaration of 2009"),
    ("تتمسك مصر بإعلان نيروبي لعام 2009.", "ar", "إعلان نيروبي"),
    ("Chile recalled the Kyoto Protocol, in 2009.", "en", "Kyoto Protocol"),
    ("تجدد مصر التزامها بما ورد في إعلان أوساكا لعام 2005.", "ar", "إعلان أوساكا"),
])  # fmt: skip
def test_an_agreement_of_another_year_is_another(text: str, lang: str, name: str) -> None:
    assert set(agreements(text, lang)) == {name}


def test_a_paragraph_in_a_third_language_does_not_keep_a_treaty_from_being_read() -> None:
    paragraphs = (
        "Agreement between Kenya and Chad on Fisheries",
        "Les deux gouvernements ont souhaité que leurs pêcheurs puissent travailler dans les eaux des lacs, et "
        "ils sont convenus des dispositions qui suivent pour les années à venir.",
        "Kenya and Chad shall inform each other of catches. This Agreement shall enter into force on signature.",
    )
    text = "\n\n".join(paragraphs)
    reading = read(Document(text, lang="en", title=paragraphs[0], published="2019-03-01"))
    assert {it.reason for it in reading.sentences if it.start >= text.index("Les deux")} >= {"otherLanguage"}
    assert [(it.type, it.frame) for it in reading.relations if it.frame == "own.agreement"] == [
        ("partyTo", "own.agreement")
    ] * 2
