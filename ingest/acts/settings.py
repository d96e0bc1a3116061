"""Settings: words of when and where that an Arabic clause puts between its subject and its object: أشاد، في بيان، بـ."""

from __future__ import annotations

from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene

AT = frozenset({"في", "خلال", "عبر", "ضمن", "لدي", "امام", "علي"})
OF = "ل"
LONGEST = 16
TIMED = frozenset({"PREP", "ADV", "REL"})


def over_setting(scene: Scene, place: int) -> int:
    """Return where the words of a setting that begin at a token end; the token itself where none begin."""
    if scene.sentence.lang != "ar":
        return place
    tokens = scene.sentence.tokens
    commas = place < len(tokens) and tokens[place].norm == ","
    end = _setting_end(scene, place + commas)
    while end < len(tokens) and (again := _setting_end(scene, end)) > end:
        end = again
    if end == place + commas:
        return place
    if not commas:
        return end
    closed = end < len(tokens) and tokens[end].norm == ","
    return end + 1 if closed else place


def _setting_end(scene: Scene, place: int) -> int:
    """Return where "in" and a noun of speaking, meeting or context end that begin at a token."""
    tokens, words = scene.sentence.tokens, wording("ar").settings
    if place + 1 >= len(tokens) or tokens[place].norm not in AT:
        return place
    group = next((it for it in scene.chunks if it.first == place + 1 and it.kind == "noun"), None)
    if group is None or not any(
        not words.isdisjoint((it.lemma, it.norm)) for it in tokens[group.first : group.head + 1]
    ):
        return place
    end = group.last
    if end + 1 < len(tokens) and tokens[end].norm == OF and tokens[end + 1].tag == "PRON":
        end += 2
    return end


def over_inserted(scene: Scene, place: int) -> int:
    """Step over what an Arabic clause inserts between two commas: time, place, or who somebody is: التقى الوزير، خلال الزيارة، | الرئيس."""
    tokens = scene.sentence.tokens
    opens = scene.sentence.lang == "ar" and place + 2 < len(tokens) and tokens[place].norm == ","
    if not opens or tokens[place + 1].tag not in TIMED:
        return place
    marks = (n for n in range(place + 2, min(place + LONGEST, len(tokens) - 1)) if tokens[n].tag == "PUNCT")
    end = next(marks, place)
    closed = tokens[end].norm == "," and tokens[end + 1].tag not in ("CONJ", "COMP")
    return end + 1 if end > place and closed else place
