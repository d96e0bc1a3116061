"""Settings: words of when and where that an Arabic clause puts between its subject and its object: أشاد، في بيان، بـ."""

from __future__ import annotations

from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene

AT = frozenset({"في", "خلال", "عبر", "ضمن", "لدي", "امام", "علي"})
OF = "ل"


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
