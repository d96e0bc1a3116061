"""Plain names: Arabic groups spelt like common words, القاعدة (the base), حماس (zeal), which need company to be meant."""

from __future__ import annotations

from functools import cache

from accords.ingest.draft import Draft, Scene
from accords.ingest.languages import language
from accords.ingest.lexicon import lexicon_file
from accords.ingest.mentions.found import Found

GROUPS = frozenset({"armed_group", "movement", "party"})
NEAR = 2
QUOTES = frozenset({'"', "“", "«", "'"})


def settle_plain_names(draft: Draft) -> None:
    """Leave out each group spelt like a common word that nothing beside it or in the text tells to be one."""
    if draft.lang != "ar":
        return
    scenes = [*([draft.title] if draft.title is not None else []), *draft.scenes]
    plain = [(scene, it) for scene in scenes for it in scene.finds if _is_plain(scene, it)]
    if not plain:
        return
    others = [it for scene in scenes for it in scene.finds if not _is_plain(scene, it)]
    told = {it.key for it in others if it.last - it.first > 1}
    named = {it.key for it in others if it.type == "State"}
    feared = any(it.kind == "armed_group" or it.key == "concept:terrorism" for it in others)
    for scene, find in plain:
        if find.key in told or _is_quoted(scene, find) or _is_beside_group(scene, find):
            continue
        wanted = _company().get(scene.sentence.tokens[find.first].norm, ())
        if not (named & set(wanted) or (feared and "terrorism" in wanted)):
            scene.finds.remove(find)


def _is_plain(scene: Scene, find: Found) -> bool:
    """Say whether a find is a group named by one word that is a common one."""
    alone = find.type == "Organization" and find.form == "name" and find.last - find.first == 1
    return alone and scene.sentence.lang == "ar" and scene.sentence.tokens[find.first].norm in _company()


def _is_quoted(scene: Scene, find: Found) -> bool:
    """Say whether a quotation mark stands before a name."""
    return find.first > 0 and scene.sentence.tokens[find.first - 1].norm in QUOTES


def _is_beside_group(scene: Scene, find: Found) -> bool:
    """Say whether another group stands right beside a name, joined to it: فتح وحماس."""
    groups = [it for it in scene.finds if it is not find and it.kind in GROUPS]
    return any(0 <= it.first - find.last <= NEAR or 0 <= find.first - it.last <= NEAR for it in groups)


@cache
def _company() -> dict[str, tuple[str, ...]]:
    """Map each such word to the states whose name in a text tells the group; "terrorism" to any word of that."""
    table, fold = lexicon_file("ar", "words.toml").get("plain_groups", {}), language("ar").fold
    return {
        fold(word): tuple(it if it == "terrorism" else f"country:{it}" for it in told)
        for word, told in table.items()
    }
