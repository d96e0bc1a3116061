"""Who acts in Arabic texts of several kinds: a chair's statement, a report of a peace, a resolution, agreed minutes."""

from __future__ import annotations

import pytest

from accords.graph.document import Document
from accords.graph.reading import Reading
from accords.ingest.pipeline import read
from accords.ingest.text.paragraphs import paragraphs

CHAIR = """بيان رئاسة الاجتماع الوزاري لدول جوار العراق
اجتمع في القاهرة وزراء داخلية كل من الأردن وإيران وتركيا وسوريا والكويت والعراق، \
برئاسة السيد حبيب العادلي وزير داخلية جمهورية مصر العربية، وبحضور ممثلين عن الأمم المتحدة وجامعة الدول العربية.
أدان الوزراء بشدة جميع الأعمال الإرهابية.
وجددت الدول المشاركة التزامها بضبط الحدود."""
PEACE = """وقعت الحكومة السودانية والحركة الشعبية لتحرير السودان أمس في نيروبي اتفاق سلام شامل، \
في احتفال حضره وزير الخارجية الأميركي كولن باول والرئيس الكيني مواي كيباكي والرئيس الأوغندي يوويري موسيفيني.
وتعهد الطرفان بسحب قواتهما من المناطق المتنازع عليها خلال ستة أشهر."""
BROKERED = """وقعت إثيوبيا وإريتريا في الجزائر اتفاق سلام، بوساطة من الجزائر والولايات المتحدة.
وتعهد الطرفان بتبادل الأسرى خلال شهر."""
RESOLUTION = """إن مجلس الأمن،
إذ يشير إلى قراراته السابقة،
وإذ يرحب بالمبادرة التي اتخذها الاتحاد الأوروبي، وإذ يثني على جهود كندا في حماية السفن،
1 - يدين الهجمات التي تشنها حركة الشباب على المدنيين؛"""


def _read(text: str) -> Reading:
    """Read an Arabic text."""
    return read(Document(text=text, lang="ar"))


def _links(text: str, kind: str) -> set[tuple[str, str]]:
    """Return the links of a kind by the names of their ends."""
    reading = _read(text)
    names = {it.id: it.name for it in reading.entities}
    return {(names[it.subject], names[it.object]) for it in reading.relations if it.type == kind}


def _promising(text: str) -> list[set[str]]:
    """Return by name who undertakes each commitment."""
    reading = _read(text)
    names = {it.id: it.name for it in reading.entities}
    return [{names[by] for by in it.by} for it in reading.commitments]


def test_ministers_of_whom_only_the_chair_is_named_stand_for_their_states() -> None:
    """What "the ministers" condemn, each state condemns, and the body whose envoy looked on does not."""
    subjects = {subject for subject, _ in _links(CHAIR, "counters")}
    assert {"Jordan", "Iran", "Turkey", "Syria", "Kuwait", "Iraq"} <= subjects
    assert not {"United Nations", "League of Arab States"} & subjects
    assert "United Nations" not in _promising(CHAIR)[-1]


def test_those_represented_at_a_meeting_of_many_take_part_in_it() -> None:
    """Bodies present through their envoys take part, behind "ممثلين عن"."""
    present = {subject for subject, _ in _links(CHAIR, "participatesIn")}
    assert {"United Nations", "League of Arab States"} <= present


def test_the_two_sides_of_a_peace_are_a_state_and_a_movement_not_the_guests() -> None:
    """ "الطرفان" are who signed; a movement is no union of the states that came to the ceremony."""
    assert _promising(PEACE) == [{"Sudan", "Sudan People's Liberation Movement"}]
    assert not _links(PEACE, "memberOf")


def test_who_brokered_an_agreement_is_no_side_of_it() -> None:
    """A mediator behind "بوساطة من" is not one of "الطرفان"."""
    assert _promising(BROKERED) == [{"Ethiopia", "Eritrea"}]


def test_each_verb_of_a_preamble_is_of_the_body_that_decides() -> None:
    """ "وإذ يثني" goes on with the Council, not with who acts in the relative clause before it."""
    praised = _links(RESOLUTION, "supports")
    assert ("United Nations Security Council", "Canada") in praised
    assert ("European Union", "Canada") not in praised


def test_agreed_minutes_are_a_joint_text() -> None:
    """A "محضر" of talks speaks for both, a news item that tells of one does not."""
    assert _read("محضر مباحثات\nأكد الجانبان أهمية التعاون.").genre == "jointStatement"
    assert _read("أعلن الوزير أن محضر الاجتماع نشر.").genre != "jointStatement"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("3 - يدين الهجمات؛", "listed"),
        ("١- يدين الهجمات؛", "listed"),
        ("(ب) يدين الهجمات؛", "listed"),
        ("ج - يدين الهجمات؛", "listed"),
        ("يقرر إنشاء لجنة؛", "body"),
        ("وإذ يشير إلى قراراته السابقة،", "body"),
        ("معالي الأمين العام للأمم المتحدة،", "heading"),
        ("12 - 15 مارس", "heading"),
    ],
)
def test_a_clause_of_a_resolution_is_read_and_a_salutation_is_not(line: str, kind: str) -> None:
    """Numbers, letters and semicolons mark clauses; a comma alone marks an address, a range of days no item."""
    assert [it.kind for it in paragraphs(line, "ar", has_title=True)] == [kind]
