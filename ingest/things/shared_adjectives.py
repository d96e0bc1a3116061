"""Shared adjectives: Congolese and Dominican are of two states each; which of them a text names decides."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from accords.graph import reference
from accords.graph.cabinet import kept
from accords.ingest.draft import Draft, Scene
from accords.ingest.languages import language

Meant = tuple[str, str]
NAMED = frozenset({"name", "capital"})


def settle_shared_adjectives(draft: Draft) -> None:
    """Give each shared adjective, and who holds office by it, to the state that the text names, else to the first."""
    scenes = [*([draft.title] if draft.title is not None else []), *draft.scenes]
    named = {it.key for scene in scenes for it in scene.finds if it.type == "State" and it.form in NAMED}
    for scene in scenes:
        shared = _shared(scene.sentence.lang) if scene.finds else {}
        for find in scene.finds:
            if find.type != "State" or find.form != "adjective" or find.last - find.first > 1:
                continue
            meant = shared.get(scene.sentence.tokens[find.first].norm, ())
            told = [it for it in meant if it[0] in named]
            if len(told) == 1 and told[0][0] != find.key:
                _give(scene, find.key, told[0][0])
                find.key, find.name = told[0]


def _give(scene: Scene, wrong: str | None, right: str) -> None:
    """Say of whom the people of a sentence are who were told by a shared adjective."""
    for place, person in scene.people.items():
        if person.of == wrong:
            scene.people[place] = replace(person, of=right)


@kept
def _shared(lang: str) -> Mapping[str, tuple[Meant, ...]]:
    """Map each folded adjective of two states or more to their keys and names."""
    fold, found = language(lang).fold, dict[str, tuple[Meant, ...]]()
    for row in reference.countries():
        arabic = (*row.adjective_ar_m, *row.adjective_ar_f, *row.dual_ar, *row.plural_ar)
        for written in dict.fromkeys(fold(it) for it in (row.demonyms_en if lang == "en" else arabic)):
            found[written] = (*found.get(written, ()), (f"country:{row.iso3}", row.name_en))
    return {written: meant for written, meant in found.items() if len(meant) > 1}
