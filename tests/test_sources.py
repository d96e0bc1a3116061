"""Documents come out of every kind of file; what cannot be used is refused in one clear sentence."""

from __future__ import annotations

import io
import json
import unicodedata
import zipfile
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from accords.graph.document import Document, normalised
from accords.ingest.sources import Refusal, documents
from accords.ingest.sources.encoding import decoded
from accords.ingest.sources.pdf_file import logical

ARABIC = (
    "اتفق وزيرا خارجية المملكة الأردنية الهاشمية وجمهورية العراق، في ختام اجتماعهما ببغداد، "
    "على إنشاء لجنة مشتركة للطاقة تجتمع مرتين في السنة."
)
ENGLISH = "The ministers of Jordan and Iraq agreed to establish a joint committee on energy."


def one(path: Path) -> Document:
    (found,) = documents([path])
    assert isinstance(found, Document), found.sentence
    return found


def refused(path: Path) -> str:
    (found,) = documents([path])
    assert isinstance(found, Refusal), found
    assert "\n" not in found.sentence
    return found.sentence


def put(folder: Path, name: str, data: bytes | str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1256"])
def test_arabic_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    assert one(put(tmp_path, "note.txt", ARABIC.encode(encoding))).text == ARABIC


def test_western_letters_of_an_old_code_page(tmp_path: Path) -> None:
    text = "Le ministre des affaires étrangères a souligné l’importance de la coopération à Genève."
    assert one(put(tmp_path, "note.txt", text.encode("cp1252"))).text == text


def test_the_name_inside_the_folder_is_the_source(tmp_path: Path) -> None:
    put(tmp_path, "b/second.txt", ENGLISH + " 2")
    put(tmp_path, "a.txt", ENGLISH + " 1")
    put(tmp_path, ".hidden/secret.txt", ENGLISH)
    put(tmp_path, "README.md", "About these files.")
    found = [d.source for d in documents([tmp_path]) if isinstance(d, Document)]
    assert found == ["a.txt", "b/second.txt"]


def test_markdown_gives_its_front_matter_and_loses_its_marks(tmp_path: Path) -> None:
    source = f"---\ntitle: A committee\ndate: 2021-03-04\n---\n# Heading\n\n**{ENGLISH}** See [more](https://a.example).\n"
    found = one(put(tmp_path, "note.md", source))
    assert (found.title, found.published) == ("A committee", "2021-03-04")
    assert found.text == f"Heading\n\n{ENGLISH} See more."


def test_a_page_gives_its_main_text(tmp_path: Path) -> None:
    page = (
        "<!DOCTYPE html><html><head><meta charset='windows-1256'><title>لجنة</title></head><body>"
        f"<nav>menu menu</nav><article><p>{ARABIC}</p><p>{ARABIC}</p></article></body></html>"
    )
    found = one(put(tmp_path, "page.html", page.encode("cp1256")))
    assert ARABIC in found.text
    assert "menu" not in found.text


def test_a_docx_gives_paragraphs_and_tables_in_order(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph(ARABIC)
    cells = document.add_table(1, 2).rows[0].cells
    cells[0].text, cells[1].text = "Iraq", "Jordan"
    document.add_paragraph(ENGLISH)
    document.save(str(tmp_path / "note.docx"))
    assert one(tmp_path / "note.docx").text == f"{ARABIC}\nIraq\tJordan\n{ENGLISH}"


def test_a_printed_line_is_turned_into_reading_order() -> None:
    """As PDF holds it: glyphs from left to right, letters in their presentation forms."""
    assert logical("\ufea9\ufeee\ufe91\ufeae\ufee3 2021 \ufe95\u0627") == unicodedata.normalize(
        "NFKC", "\u0627\ufe95 2021 \ufee3\ufeae\ufe91\ufeee\ufea9"
    )
    assert logical(ENGLISH) == ENGLISH


def test_json_and_json_lines_hold_the_same_documents(tmp_path: Path) -> None:
    made = [{"id": f"d{n}", "lang": "en", "text": f"{ENGLISH} {n}", "sha256": "ignored"} for n in range(3)]
    array = put(tmp_path, "array.json", json.dumps(made))
    lines = put(tmp_path, "lines.jsonl", "\n".join(json.dumps(m) for m in made))
    assert list(documents([array])) == list(documents([lines]))
    assert one(put(tmp_path, "single.json", json.dumps(made[0]))).id == "d0"


def test_faults_of_json_lines_name_file_and_line(tmp_path: Path) -> None:
    lines = [
        '{"id": 5, "text": "x"}', "no json", '{"id": "b"}', '{"text": "fine", "published": "2021-02-30"}',
        '{"text": ["x"]}', "[" * 100_000, '{"text": "fine", "id": "ok"}', '{"text": "cut',
    ]  # fmt: skip
    found = list(documents([put(tmp_path, "many.jsonl", "\n".join(lines))]))
    said = [f.sentence for f in found if isinstance(f, Refusal)]
    assert [s.partition(":")[0] for s in said] == [f"many.jsonl, line {n}" for n in (1, 2, 3, 4, 5, 6, 8)]
    assert said[0].endswith("the field id is a number; expected text")
    assert "'2021-02-30'" in said[3]


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"0" * 300_000_000)
    return out.getvalue()


def with_doctype() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("[Content_Types].xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    return out.getvalue()


def encrypted_pdf() -> bytes:
    lock = "<" + "00" * 32 + ">"
    return (
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
        f"3 0 obj<</Filter/Standard/V 1/R 2/O {lock}/U {lock}/P -4>>endobj\n"
        "trailer<</Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]>>\n%%EOF\n"
    ).encode()


HOSTILE: dict[str, tuple[bytes, str]] = {
    "empty.txt": (b" \n", "it is empty; expected a text"),
    "binary.txt": (bytes(range(256)) * 9, "binary; expected text"),
    "cut.txt": (ARABIC.encode()[:-1] + b"\xd8", "cut short; expected the whole file"),
    "damaged.txt": (
        ARABIC.encode()[:40] + b"\xff" + ARABIC.encode()[40:] * 9,
        "expected one encoding throughout",
    ),
    "long.txt": (b"word " * 500_000, "expected at most 2,000,000"),
    "wrong.txt": ("نص".encode("utf-16") + b"\x00", "expected UTF-16 throughout"),
    "picture.png": (b"\x89PNG\r\n", "it is a picture; expected text"),
    "table.xlsx": (b"PK\x03\x04", "it is a zip archive; expected text"),
    "old.doc": (b"\xd0\xcf\x11\xe0" * 9, "encrypted or old Office file"),
    "data.xml": (b'<?xml version="1.0"?><!DOCTYPE a []><a/>', "the suffix .xml is not known"),
    "entities.html": (b'<!DOCTYPE html [<!ENTITY a "b">]><p>&a;</p>', "declares entities of its own"),
    "deep.html": (b"<html>" + b"<div>" * 50_000 + b"x", "nested more than 400 deep"),
    "bare.html": (b"<html><body></body></html>", "no main text was found"),
    "bomb.docx": (bomb(), "unpacks to 300,000,000 bytes"),
    "doctype.docx": (with_doctype(), "holds a DOCTYPE; expected XML without one"),
    "cut.docx": (with_doctype()[:90], "it is damaged or was cut short"),
    "cut.pdf": (b"%PDF-1.4 1 0 obj", "it is damaged or was cut short"),
    "locked.pdf": (encrypted_pdf(), "it is encrypted; expected a PDF without a password"),
    "array.json": (b'["text"]', "a JSON text; expected an object"),
    "surrogate.json": (b'{"text": "half \\ud800 pair"}', "half of a surrogate pair"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_what_cannot_be_used_is_refused_in_one_sentence(tmp_path: Path, name: str) -> None:
    data, expected = HOSTILE[name]
    said = refused(put(tmp_path, name, data))
    assert said.startswith(name)
    assert expected in said


def test_refusals_come_in_their_place_and_the_rest_goes_on(tmp_path: Path) -> None:
    for name, (data, _) in HOSTILE.items():
        put(tmp_path, name, data)
    put(tmp_path, "good.txt", ENGLISH)
    found = list(documents([tmp_path]))
    assert len(found) == len(HOSTILE) + 1
    assert [d.source for d in found if isinstance(d, Document)] == ["good.txt"]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert refused(tmp_path / "gone.txt") == "gone.txt: there is no such file; expected a file or folder"


def test_a_parser_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    path = put(tmp_path, "page.html", f"<html><body><article><p>{ENGLISH}</p></article></body></html>")
    (found,) = documents([path], parser_seconds=0.001)
    assert isinstance(found, Refusal)
    assert "took more than" in found.sentence


def test_the_standard_input_is_told_by_its_content() -> None:
    (text,) = documents(["-"], stdin=io.BytesIO(ENGLISH.encode()))
    assert isinstance(text, Document)
    assert (text.text, text.source) == (ENGLISH, None)
    line = json.dumps({"id": "a", "text": ENGLISH}).encode()
    assert [d.id for d in documents(["-"], stdin=io.BytesIO(line)) if isinstance(d, Document)] == ["a"]


def test_two_texts_of_one_name_are_told(tmp_path: Path) -> None:
    first, second = put(tmp_path, "a/note.txt", ENGLISH), put(tmp_path, "b/note.txt", ENGLISH + " Twice.")
    _, told = documents([first, second])
    assert isinstance(told, Refusal)
    assert "a second text that is called 'note.txt'" in told.sentence


@settings(deadline=None)
@given(st.text(max_size=300))
def test_every_text_comes_out_as_it_went_in(text: str) -> None:
    """Normalised, and never changed a second time."""
    if not any(letter.isalpha() for letter in text):
        return
    (found,) = documents(["-"], stdin=io.BytesIO(json.dumps({"text": text}).encode()))
    if isinstance(found, Document):
        assert found.text == normalised(text) == normalised(found.text)


@settings(deadline=None, max_examples=200)
@given(st.binary(max_size=400))
def test_no_bytes_break_the_intake(data: bytes) -> None:
    for found in documents(["-"], stdin=io.BytesIO(data)):
        assert isinstance(found, Document | Refusal)


@given(
    st.lists(st.sampled_from(ARABIC.split()), min_size=8, max_size=60), st.sampled_from(["cp1256", "utf-8"])
)
def test_an_encoding_is_told_from_the_words(words: list[str], encoding: str) -> None:
    text = " ".join(words)
    assert decoded(text.encode(encoding)) == text
