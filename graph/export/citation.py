"""The citation of an export: from which data it was drawn, put into the file wherever its form can hold it."""

from __future__ import annotations

import io
import zipfile

from accords.graph.export.file import Tally
from accords.graph.export.form import Form
from accords.graph.generation import Generation
from accords.graph.pack.archive import entry

MEMBER = "CITATION.txt"


def citation(generation: Generation, program: str, of: str | None = None) -> str:
    """Say in a line what to cite: the data, its version and day, the program, and what was selected."""
    selection = "" if of is None else f"; selection: {of}"
    day = generation.published_at[:10]
    return (
        f"Accords, data version {generation.number} of {day} (built by {generation.built_by}), program {program}"
        f"{selection}. https://w3id.org/accords/dataset"
    )


def cited(form: Form, written: bytes, words: str) -> bytes:
    """Put a citation into an export: as a comment, or as a member of an archive; JSON and CSV hold none."""
    if form.comment == "#":
        return f"# {words}\n".encode() + written
    if form.comment == "xml":
        head, _, rest = written.partition(b"\n")
        return head + f"\n<!-- {words.replace('--', '- -')} -->\n".encode() + rest
    return _with_member(written, words) if form.comment == "zip" else written


def _with_member(written: bytes, words: str) -> bytes:
    """Write an archive anew with the citation in it."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(written)) as old, zipfile.ZipFile(Tally(out).stream, "w") as box:
        for name in old.namelist():
            box.writestr(entry(name, zipfile.ZIP_STORED), old.read(name))
        box.writestr(entry(MEMBER, zipfile.ZIP_STORED), f"{words}\n")
    return out.getvalue()
