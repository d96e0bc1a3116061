"""Who undertakes what, in Arabic constructions written for these tests."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.ingest.pipeline import read


def promises(text: str, title: str | None = None) -> set[tuple[str, str]]:
    """The strength and the makers of every asserted commitment."""
    reading = read(
        Document(text=text, title=title, id="sample", lang="ar", published="2023-06-15")
    ).asserted()
    names = {it.id: it.name for it in reading.entities}
    return {(it.strength, ", ".join(sorted(names[by] for by in it.by))) for it in reading.commitments}


def test_two_sides_are_not_the_host() -> None:
    found = promises(
        "جدة - وقع الرئيس الإريتري أسياس أفورقي ورئيس الوزراء الإثيوبي آبي أحمد اتفاقية السلام بين إريتريا وإثيوبيا "
        "برعاية الملك سلمان بن عبدالعزيز. وتعهد البلدان بفتح السفارات وتبادل السفراء."
    )
    assert ("agrees", "Eritrea, Ethiopia") in found


def test_what_an_agreement_stipulates_binds_its_parties() -> None:
    found = promises(
        "وقعت كندا والمكسيك اتفاقية في أوتاوا. وتنص الاتفاقية بين كندا والمكسيك على فتح السفارات."
    )
    assert ("agrees", "Canada, Mexico") in found


@pytest.mark.parametrize(
    "article",
    [
        "تقيم كندا والمكسيك علاقات دبلوماسية كاملة.",
        "يلتزم الطرفان بحماية المياه المشتركة.",
        "تحترم كندا حقوق المكسيك في المياه المشتركة.",
    ],
)
def test_the_articles_of_a_treaty_bind(article: str) -> None:
    found = promises(
        f"إن حكومة كندا وحكومة المكسيك، اتفقتا على ما يلي:\nالمادة الأولى\n{article}",
        "معاهدة المياه بين كندا والمكسيك",
    )
    assert any(strength == "undertakes" for strength, _ in found)


def test_whom_a_council_charges_is_not_the_one_who_promises() -> None:
    found = promises("أدان مجلس الأمن الهجوم، وكلف الأمين العام أنطونيو غوتيريش بإعداد تقرير عن الوضع.")
    assert ("agrees", "United Nations Security Council") in found
    assert not any("Guterres" in makers for _, makers in found)


def test_sources_promise_nothing() -> None:
    assert promises("استقبل الوزير أيمن الصفدي وفدا. وأكدت المصادر التزام الشركات بالمواعيد.") == set()


def test_dangers_in_a_row_are_one_promise() -> None:
    text = (
        "جددت كندا والمكسيك التزامهما بتنسيق الجهود لمكافحة الإرهاب والهجرة غير النظامية والتهريب عبر الحدود."
    )
    reading = read(Document(text=text, id="sample", lang="ar")).asserted()
    assert len(reading.commitments) == 1


def test_a_body_named_at_the_end_of_a_sentence_is_read() -> None:
    assert promises("تعتزم الجزائر وفرنسا تشكيل لجنة مشتركة من المؤرخين.") == {("intends", "Algeria, France")}


@pytest.mark.parametrize(
    "text",
    [
        "أكد وزير الخارجية المصري سامح شكري أن بلاده ملتزمة بدعم وحدة ليبيا.",
        "أكد وزير الخارجية المصري سامح شكري أن القاهرة ماضية في جهودها لإنهاء الأزمة.",
        "قال وزير الخارجية المصري سامح شكري إن الحكومة المصرية عازمة على فتح المعبر.",
        "جدد وزير الخارجية المصري سامح شكري التأكيد على التزام مصر بدعم وحدة ليبيا.",
        "قال وزير الخارجية المصري سامح شكري «نحن مستعدون لاستضافة المؤتمر».",
    ],
)
def test_a_predicate_of_will_binds_the_state_it_is_said_of(text: str) -> None:
    assert [makers for _, makers in promises(text)] == ["Egypt"]


@pytest.mark.parametrize(
    "text",
    [
        "قالت مصر إن الحرب مستمرة في اليمن.",
        "أكدت مصر أهمية مواصلة المفاوضات. وقال خبراء إن الشركات مستعدة للاستثمار.",
    ],
)
def test_a_predicate_of_nobody_here_binds_nobody(text: str) -> None:
    assert not any(strength == "intends" for strength, _ in promises(text))


def test_a_stranger_s_will_does_not_bind_who_tells_of_it() -> None:
    found = promises("أكد وزير الخارجية الأمريكي جون كيري عزم روسيا على تجاهل القرار.")
    assert not any("Kerry" in makers or "United States" in makers for _, makers in found)


@pytest.mark.parametrize(
    "text",
    [
        "وجه الملك عبدالله الثاني الحكومة بإرسال مساعدات عاجلة إلى لبنان.",
        "أمر الملك عبدالله الثاني بإرسال مساعدات عاجلة إلى لبنان.",
        "أصدر الملك عبدالله الثاني توجيهاته بإرسال مساعدات عاجلة إلى لبنان.",
        "أوعز الملك عبدالله الثاني إلى الحكومة بإرسال مساعدات عاجلة إلى لبنان.",
    ],
)
def test_who_directs_others_commits_himself(text: str) -> None:
    assert ("agrees", "Abdullah II") in promises(text)


@pytest.mark.parametrize(
    "text",
    [
        "وجه الملك عبدالله الثاني رسالة شكر إلى الشعب اللبناني.",
        "وجه الملك عبدالله الثاني انتقادات حادة إلى الحكومة.",
        "طلب الملك عبدالله الثاني من الأمين العام تقديم تقرير عن لبنان.",
        "أعلنت كندا نتائج الانتخابات في المكسيك.",
    ],
)
def test_a_letter_or_a_plea_commits_nobody(text: str) -> None:
    assert promises(text) == set()


def test_a_gift_announced_is_agreed() -> None:
    assert promises("أعلنت الكويت تبرعها بمبلغ مئة مليون دولار لإعادة إعمار غزة.") == {("agrees", "Kuwait")}


@pytest.mark.parametrize("verb", ["ستواصلان النقاش حول التجارة", "تتعهدان بفتح السفارات"])
def test_two_states_before_a_dual_both_act(verb: str) -> None:
    assert [makers for _, makers in promises(f"أعلن أن مصر والولايات المتحدة {verb}.")] == [
        "Egypt, United States"
    ]


def test_who_spoke_to_the_press_is_not_who_agreed() -> None:
    found = promises(
        "اجتمع وزير الخارجية الأمريكي جون كيري ووزير الخارجية المصري سامح شكري في الدوحة. "
        "وقال وزير خارجية قطر خالد العطية في مؤتمر صحفي مشترك مع كيري: تم الاتفاق على تدريبات عسكرية مشتركة."
    )
    assert ("agrees", "Egypt, United States") in found


@pytest.mark.parametrize(
    "text",
    [
        "اتفقت كندا والمكسيك على أن الحل السياسي هو الخيار الوحيد.",
        "وصلت الوفود التي ناقشت سبل تعزيز التعاون بين كندا والمكسيك.",
        "كانت كندا تسعى إلى إبرام معاهدة مع المكسيك.",
        "عرضت كندا على المكسيك ما تم الاتفاق عليه.",
    ],
)
def test_a_view_or_what_was_once_meant_is_no_promise(text: str) -> None:
    assert promises(text) == set()


def test_a_state_of_things_is_not_an_item_of_its_own() -> None:
    text = "تعهدت كندا والمكسيك بالعمل من أجل حفظ الأمن في المنطقة والاستقرار والازدهار لشعوبها."
    assert len(read(Document(text=text, id="sample", lang="ar")).asserted().commitments) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("أكد وزير الخارجية السعودي نية «السعودية في تعزيز التجارة».", ("intends", "Saudi Arabia")),
        (
            "التقى وزيرا خارجية كندا والمكسيك. وقال البيان إن هناك رغبة لدى البلدين لتوسيع التجارة.",
            ("intends", "Canada, Mexico"),
        ),
        (
            "بحثت كندا والمكسيك التجارة. وأعلن البيان اتفاق الجانبين على فتح السفارات.",
            ("agrees", "Canada, Mexico"),
        ),
        ("توصلت كندا والمكسيك إلى اتفاق يقضي بفتح المعابر.", ("agrees", "Canada, Mexico")),
    ],
)
def test_a_noun_of_will_or_agreement_binds_its_owners(text: str, expected: tuple[str, str]) -> None:
    assert expected in promises(text)


def test_we_in_a_quote_is_who_speaks() -> None:
    found = promises("قال وزير الخارجية الأمريكي جون كيري إن الأسد جزء من الأزمة، نسعى إلى رؤية تردع داعش.")
    assert {makers for _, makers in found} == {"United States"}


def test_a_series_of_things_to_do_is_an_item_of_its_own() -> None:
    text = "اتفقت كندا والمكسيك على تسريع المبيعات العسكرية للحكومة وتدريبات عسكرية مشتركة، والحيلولة دون تدفق الأسلحة."
    assert len(read(Document(text=text, id="sample", lang="ar")).asserted().commitments) == 3


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("سيعقد وزيرا خارجية مصر والأردن اجتماعا لبحث سبل وقف إطلاق النار.", ("intends", "Egypt, Jordan")),
        (
            "التقى وزير الدفاع التركي خلوصي أكار نظيره المصري محمد زكي في باكو. واتُّفق على إجراء مناورات مشتركة.",
            ("agrees", "Egypt, Turkey"),
        ),
    ],
)
def test_two_holders_of_an_office_and_an_agreement_without_subject(
    text: str, expected: tuple[str, str]
) -> None:
    assert expected in promises(text)


def test_a_committee_that_will_meet_is_who_intends() -> None:
    reading = read(
        Document(
            text="ومن المقرر أن تعقد لجنة التخطيط المشتركة بين كندا والمكسيك اجتماعها الأول.",
            id="sample",
            lang="ar",
        )
    ).asserted()
    kinds = {it.id: it.type for it in reading.entities}
    assert [kinds[by] for it in reading.commitments for by in it.by] == ["WorkingGroup"]


@pytest.mark.parametrize(
    "text",
    [
        "أكد وزير الخارجية الأمريكي جون كيري أهمية التزام إيران ببنود الاتفاق.",
        "ناشد الأمين العام للأمم المتحدة أنطونيو غوتيريش الدول الوفاء بالتزاماتها المناخية.",
    ],
)
def test_what_a_stranger_owes_is_no_promise(text: str) -> None:
    assert promises(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        "أعلنت كندا أن قضية المناخ ستظل القضية الأولى للعالم.",
        "قالت كندا إن العقوبات ستكون لها نتائج عكسية في المكسيك.",
        "بحثت كندا والمكسيك تبادل وجهات النظر حول الأوضاع الراهنة.",
        "اتفقت كندا والمكسيك على أهمية الاستقرار.",
        "سأل الصحفي عن مدى استعداد كندا لمواصلة الدعم.",
    ],
)
def test_how_things_will_be_or_what_matters_is_no_promise(text: str) -> None:
    assert promises(text) == set()


def test_the_will_of_a_council_s_states_is_theirs() -> None:
    found = promises(
        "عقد مجلس التعاون لدول الخليج العربية اجتماعا مع كندا. "
        "وأكد الأمين العام لمجلس التعاون عبداللطيف الزياني حرص دول مجلس التعاون على تعزيز التجارة مع كندا."
    )
    assert {makers for _, makers in found} == {"Gulf Cooperation Council"}


def test_a_list_goes_on_with_a_noun_that_could_be_a_verb() -> None:
    text = "اتفقت كندا والمكسيك على فتح معبر جديد، وإنشاء منطقة صناعية مشتركة، وعقد اجتماعات دورية."
    assert len(read(Document(text=text, id="sample", lang="ar")).asserted().commitments) == 3
    told = "اتفقت كندا والمكسيك على إنشاء منطقة صناعية مشتركة، وعقد الجانبان اجتماعا في أوتاوا."
    assert len(read(Document(text=told, id="sample", lang="ar")).asserted().commitments) == 1


def test_an_agreement_that_enters_into_force_binds_nobody_by_that() -> None:
    found = promises(
        "إن حكومة كندا وحكومة المكسيك، اتفقتا على ما يلي:\nالمادة الأولى\nتسري هذه الاتفاقية لمدة خمس سنوات.",
        "معاهدة المياه بين كندا والمكسيك",
    )
    assert not any(strength == "undertakes" for strength, _ in found)


def test_two_states_before_one_predicate_both_intend() -> None:
    assert promises("قال الوزير إن المغرب وإسبانيا عازمان على فتح صفحة جديدة.") == {
        ("intends", "Morocco, Spain")
    }


def test_two_refusals_in_a_row_both_stand() -> None:
    text = "قالت كندا إنها لن تتهاون مع التهريب ولن تسمح بنقل السلاح."
    reading = read(Document(text=text, id="sample", lang="ar")).asserted()
    assert [it.strength for it in reading.commitments] == ["intends", "intends"]


@pytest.mark.parametrize(
    "text",
    [
        "أكدت كندا تضامنها مع المكسيك في التصدي لهذه الأعمال الإجرامية.",
        "قالت كندا إنه يجب التزام الأطراف بالهدنة.",
        "قالت كندا إن على الدول أن تكفل حماية المدنيين.",
        "عرضت كندا والمكسيك الخطوات. وهذا ما اتفقتا عليه من خطوات.",
    ],
)
def test_solidarity_and_what_others_must_do_is_no_promise(text: str) -> None:
    assert promises(text) == set()


MET = "التقى وزير الخارجية الأردني أيمن الصفدي نظيره المغربي ناصر بوريطة. "


@pytest.mark.parametrize(
    "dealing",
    [
        "وتناول اللقاء سبل تعزيز التعاون.",
        "وتناولت المباحثات سبل تعزيز التعاون.",
        "وركزت المحادثات على سبل تعزيز التعاون.",
        "وتركزت المباحثات على سبل تعزيز التعاون.",
        "وقال الصفدي إن مباحثاته في الرباط ركزت على تعزيز التعاون.",
    ],
)
def test_what_talks_dealt_with_those_who_talked_discussed(dealing: str) -> None:
    assert promises(MET + dealing) == {("discusses", "Ayman Safadi, Nasser Bourita")}


@pytest.mark.parametrize("other", ["وعرقلت إسرائيل المحادثات.", "ورحبت مصر باللقاء."])
def test_talks_that_others_speak_of_bind_nobody(other: str) -> None:
    assert promises(MET + other) == set()


def test_what_two_who_will_meet_will_discuss_there_is_of_both() -> None:
    text = "سيلتقي وزير الخارجية الأردني أيمن الصفدي نظيره المغربي ناصر بوريطة حيث سيتباحثان في سبل التعاون."
    assert ("discusses", "Ayman Safadi, Nasser Bourita") in promises(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ألزمت كندا نفسها بخفض الانبعاثات.", ("agrees", "Canada")),
        ("أخذت كندا على عاتقها تمويل المشروع.", ("agrees", "Canada")),
        ("قبلت كندا دعوة المكسيك لزيارة أكابولكو.", ("agrees", "Canada")),
        ("أقرت كندا والمكسيك إنشاء مجلس تنسيق مشترك.", ("agrees", "Canada, Mexico")),
        ("أعربت كندا عن اعتزامها فتح سفارة في أوسلو.", ("intends", "Canada")),
        ("اتفقت كندا والمكسيك من حيث المبدأ على فتح المعابر.", ("agrees", "Canada, Mexico")),
    ],
)
def test_who_takes_something_on_himself_promises_it(text: str, expected: tuple[str, str]) -> None:
    assert promises(text) == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "أخذت كندا على المكسيك تأخر ردها.",
        "ألزمت كندا الشركات بخفض الأسعار.",
        "اتفقت كندا والمكسيك على ما يلي:",
    ],
)
def test_what_others_are_held_to_and_what_only_opens_a_list_is_no_promise(text: str) -> None:
    assert promises(text) == set()


@pytest.mark.parametrize(
    ("article", "binds"),
    [
        ("وجب على الطرفين أن يتخذا الإجراءات اللازمة.", True),
        ("على الطرفين المتعاقدين أن يتبادلا المعلومات.", True),
        ("كما يمتنع الطرفان عن حشد القوات على الحدود.", True),
        ("على الشركات أن تدفع الرسوم.", False),
    ],
)
def test_a_duty_laid_on_a_treaty_s_parties_binds_them(article: str, binds: bool) -> None:
    treaty = f"إن حكومة كندا وحكومة المكسيك، اتفقتا على ما يلي:\nالمادة الأولى\n{article}"
    assert (("undertakes", "Canada, Mexico") in promises(treaty, "معاهدة المياه بين كندا والمكسيك")) is binds


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("أعلنت ألمانيا أنها ستواصل مساعيها الحميدة في ليبيا.", ("intends", "Germany")),
        (
            "قال وزير الخارجية الأردني أيمن الصفدي إنه بحث الأزمة، وأكد أنه سيواصل جهوده.",
            ("intends", "Ayman Safadi"),
        ),
        (
            "أكد البيان المشترك عزم فرنسا والإمارات على إطلاق مشاريع للطاقة النظيفة.",
            ("intends", "France, United Arab Emirates"),
        ),
        ("تم الاتفاق بين العراق وتركيا على تشكيل لجان مشتركة.", ("agrees", "Iraq, Turkey")),
        ("أدانت وزارة الخارجية الألمانية الهجوم. وأضافت أنها ستقدم مساعدات.", ("intends", "Germany")),
    ],
)
def test_whoever_a_pronoun_a_row_or_between_tells_of_promises(text: str, told: tuple[str, str]) -> None:
    assert promises(text) == {told}
