"""Arabic names: beside offices in both orders, in rows, by titles; each with whom they act for."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.languages import language
from accords.ingest.mentions.gazetteer import gazetteer
from accords.ingest.mentions.naming import as_named, named_in
from accords.ingest.pipeline import read
from accords.ingest.text.sentence import Sentence


def people(text: str) -> list[tuple[str, str | None]]:
    sentence = Sentence(1, 0, len(text), "body", "ar")
    sentence.tokens = language("ar").tokens(text, 0)
    named = [as_named(it) for it in named_in(sentence, gazetteer("ar")) if it.inside is None]
    found = language("ar").people(sentence.tokens, named)
    return [
        (" ".join(it.text for it in sentence.tokens[one.first : one.last]), one.of)
        for one in found if one.last > one.first
    ]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [
    ("التقى وزير الخارجية الفرنسي جان بيار لوران رئيس الوزراء.", [("جان بيار لوران", "country:FRA")]),
    ("قال سامي الحداد وزير خارجية الأردن إن المحادثات مثمرة.", [("سامي الحداد", "country:JOR")]),
    ("شارك وزير الشؤون الخارجية والتونسيين بالخارج سالم الحداد في الاجتماع.", [("سالم الحداد", "country:TUN")]),
    ("استقبل معالي وزير الخارجية القطري الدكتور خليفة بن راشد الكعبي الوفد.", [("خليفة بن راشد الكعبي", "country:QAT")]),
    (
        "بحث وزيرا الخارجية الألماني هانز مولر، والتركي كمال يلدز، سبل التعاون.",
        [("هانز مولر", "country:DEU"), ("كمال يلدز", "country:TUR")],
    ),
    (
        "اجتمع رئيسا وزراء الهند واليابان راجيف كومار وتارو تاناكا في طوكيو.",
        [("راجيف كومار", "country:IND"), ("تارو تاناكا", "country:JPN")],
    ),
    ("اتصل الرئيس الغاني بوزير خارجيته كواسي أودورو.", [("كواسي أودورو", "country:GHA")]),
    ("التقى السفير حازم بن سلطان النهدي ممثلا عن بلاده.", [("حازم بن سلطان النهدي", None)]),
    ("قال الدكتور رياض حمدان، وزير الصحة الأردني، إن الوفد وصل.", [("رياض حمدان", "country:JOR")]),
    ("ناقش الوزير مع نظيره الإيطالي ماركو ساليني الملف الليبي.", [("ماركو ساليني", "country:ITA")]),
])  # fmt: skip
def test_names_beside_offices_say_whom_they_act_for(text: str, expected: list[tuple[str, str]]) -> None:
    assert people(text) == expected


@pytest.mark.parametrize("text", [
    "أعلن وزير الخارجية الفرنسي أهمية التعاون.", "أكد الوزير المصري تطابق وجهات النظر.", "زار الوفد جامعة الملك سعود.",
    "أجرى مسؤول غربي بارز لقاءات مع سفراء أفارقة.", "قال إن بلاده دولة مسالمة، وإن فريقا طبيا سيصل.",
])  # fmt: skip
def test_words_that_are_no_names_are_left_alone(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("التقى وزير الخارجية المصري سامح شكري نظيره الأردني أيمن الصفدي في عمان.", False),
        ("وقع الأردن وعمان اتفاقية تعاون.", True),
        ("استقبل وزير الخارجية العماني بدر البوسعيدي نظيره الأردني أيمن الصفدي، وأكدت عمان دعمها.", True),
    ],
)
def test_a_name_of_a_state_and_of_anothers_capital_is_told_apart(text: str, state: bool) -> None:
    reading = read(Document(text=text, id="sample", lang="ar")).asserted()
    assert ("OMN" in {it.iso3 for it in reading.entities}) == state


def test_an_office_that_names_a_body_says_whom_its_holder_represents() -> None:
    reading = read(
        Document(text="أعلنت رئيسة المفوضية الأوروبية أورسولا فون دير لاين حزمة دعم.", id="sample", lang="ar")
    )
    names = {it.id: it.name for it in reading.entities}
    links = [(names[it.subject], names[it.object]) for it in reading.relations if it.type == "represents"]
    assert links == [("Ursula von der Leyen", "European Commission")]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("قال وزير الداخلية الكندي السيد علي الشاوش إن بلاده تدعم قطر.", "علي الشاوش"),
        ("قال وزير المالية الكندي فيض الدين قهارزاده إن بلاده تدعم قطر.", "فيض الدين قهارزاده"),
    ],
)
def test_a_name_stays_whole_though_it_looks_like_a_particle_or_ends_like_a_pronoun(
    text: str, told: str
) -> None:
    reading = read(Document(text=text, lang="ar"))
    assert told in {it.text for entity in reading.entities for it in entity.mentions}


def test_on_behind_a_title_is_no_name() -> None:
    reading = read(Document(text="أكد الوزير علي أهمية التعاون مع كندا.", lang="ar"))
    assert not any(entity.type == "Official" for entity in reading.entities)


def test_an_office_in_a_named_realm_is_of_its_state() -> None:
    text = "قال وزير الشؤون الخارجية في جمهورية كوستاريكا خوسيه راموس إن بلاده تدعم قطر."
    reading = read(Document(text=text, lang="ar")).asserted().to_json()
    names = {it["id"]: it["name"] for it in reading["entities"]}
    assert ("خوسيه راموس", "Costa Rica") in {
        (names[it["subject"]], names[it["object"]])
        for it in reading["relations"]
        if it["type"] == "represents"
    }
