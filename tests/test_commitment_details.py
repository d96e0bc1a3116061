"""Details of commitments: topic, toward whom, by when; each with a sentence that must not give one."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.graph.reading import Commitment
from accords.ingest.pipeline import read


def commitments(
    lang: str, text: str, published: str | None = "2021-03-10"
) -> list[tuple[Commitment, list[str]]]:
    reading = read(Document(text, lang=lang, published=published)).asserted()
    names = {it.id: it.name for it in reading.entities}
    return [(it, [names[iri] for iri in it.toward]) for it in reading.commitments]


@pytest.mark.parametrize(("lang", "text", "who"), [
    ("en", "Norway pledged to provide humanitarian assistance to Sudan.", ["Sudan"]),
    ("en", "Canada will continue to support Moldova's sovereignty.", ["Moldova"]),
    ("en", "India agreed to deepen cooperation in fisheries with Sri Lanka and the Maldives.", ["Sri Lanka", "Maldives"]),
    ("en", "Japan reaffirmed its commitment to stand with the people of Tonga.", ["Tonga"]),
    ("en", "Chile undertook to consult Peru on the new tariff.", ["Peru"]),
    ("ar", "وتعهدت الكويت بتقديم مساعدات إنسانية إلى السودان.", ["Sudan"]),
    ("ar", "أكدت قطر التزامها بدعم أمن لبنان واستقراره.", ["Lebanon"]),
    ("ar", "أعربت تونس عن استعدادها لتعزيز التعاون مع حكومة ليبيا.", ["Libya"]),
])  # fmt: skip
def test_toward_whom_a_promise_is_made(lang: str, text: str, who: list[str]) -> None:
    assert who in [toward for _, toward in commitments(lang, text)]


@pytest.mark.parametrize(("lang", "text"), [
    ("en", "Norway pledged to cut its emissions in accordance with the rules of the European Union."),
    ("en", "Canada will continue to monitor the border between Sudan and Chad."),
    ("en", "India undertook to withdraw its complaint because Nepal had cut the aid to Bhutan."),
    ("ar", "تعهدت الكويت بخفض انبعاثاتها وفقا لاتفاق باريس."),
    ("ar", "تعهدت مصر بسحب قواتها بسبب دعم تركيا لقطر."),
])  # fmt: skip
def test_a_state_that_is_only_named_is_not_promised_anything(lang: str, text: str) -> None:
    found = commitments(lang, text)
    assert found
    assert not [toward for _, toward in found if toward]


@pytest.mark.parametrize(("lang", "text", "by"), [
    ("en", "The two countries agreed that Oman would host the talks, and Yemen will release the prisoners within 90 days.", "2021-06-08~"),
    ("en", "Ghana will reopen its embassy within three (3) months.", "2021-06~"),
    ("en", "Ghana will reopen its embassy in the next two years.", "2023~"),
    ("en", "Ghana will reopen its embassy by the end of next year.", "2022"),
    ("en", "Ghana will reopen its embassy by February.", "2022-02"),
    ("en", "Ghana will reopen its embassy in 2022.", "2022"),
    ("ar", "تعهدت السودان بفتح المعبر خلال ثلاثين يوما.", "2021-04-09~"),
    ("ar", "تعهدت السودان بفتح المعبر خلال شهر، وتعهدت مصر بفتح المطار.", "2021-04~"),
    ("ar", "تعهدت السودان بفتح المعبر في غضون شهرين.", "2021-05~"),
    ("ar", "تعهدت السودان بفتح المعبر خلال الأشهر الستة المقبلة.", "2021-09~"),
    ("ar", "تعهدت السودان بفتح المعبر قبل نهاية العام الجاري.", "2021"),
])  # fmt: skip
def test_a_deadline_is_told_at_the_precision_of_its_words(lang: str, text: str, by: str) -> None:
    assert by in [it.deadline for it, _ in commitments(lang, text)]


@pytest.mark.parametrize(("lang", "text", "published"), [
    ("en", "Ghana will withdraw its troops within 90 days of the signature of this Agreement.", "2021-03-10"),
    ("en", "Ghana will withdraw its troops within 90 days.", None),
    ("en", "Ghana will withdraw its troops within 90 days.", "2021"),
    ("en", "Ghana will repair the bridge that was destroyed in 2019.", "2021-03-10"),
    ("ar", "تعهدت السودان بفتح المعبر خلال ثلاثين يوما من تاريخ التوقيع.", "2021-03-10"),
    ("ar", "تعهدت السودان بتطبيق ما تم الاتفاق عليه خلال شهر سبتمبر الماضي.", "2021-03-10"),
])  # fmt: skip
def test_a_time_that_nothing_dates_is_no_deadline(lang: str, text: str, published: str | None) -> None:
    found = commitments(lang, text, published)
    assert found
    assert [it.deadline for it, _ in found] == [None] * len(found)


@pytest.mark.parametrize(("lang", "text", "topic"), [
    ("en", "Kenya and Uganda agreed to expand trade and to remove tariffs.", "trade"),
    ("en", "Kenya and Uganda agreed to exchange students and open a university.", "education"),
    ("ar", "اتفقت الأردن والعراق على تعزيز الأمن السيبراني.", "cybersecurity"),
    ("ar", "اتفقت الأردن والعراق على مواصلة العمل المشترك.", None),
])  # fmt: skip
def test_the_topic_is_that_of_what_is_undertaken(lang: str, text: str, topic: str | None) -> None:
    assert topic in [it.topic for it, _ in commitments(lang, text)]
