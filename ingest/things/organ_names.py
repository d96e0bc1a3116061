"""Organ names: an organ's bare name that is known as one body's and, in a text of another, means the other's.

"The General Assembly" is that of the United Nations, but of the Organization of American States where that speaks.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from accords.graph import reference
from accords.graph.cabinet import kept
from accords.graph.reference.rows import Organization
from accords.ingest.draft import Draft, Scene
from accords.ingest.mentions.found import Found

ORGANS = frozenset({"Council", "Assembly", "Authority", "Conference", "Commission"})


def settle_organ_names(draft: Draft) -> None:
    """Give each bare name of an organ to the body the text names, which it names more often than the one it is known for."""
    if draft.lang != "en":
        return
    scenes = [*([draft.title] if draft.title is not None else []), *draft.scenes]
    bare = [(scene, find) for scene in scenes for find in scene.finds if _written(scene, find) in _bare()]
    if not bare:
        return
    told = Counter(it.key for scene in scenes for it in scene.finds if _written(scene, it) not in _bare())
    for scene, find in bare:
        times = {
            it.id: told[f"organization:{it.id}"] + told[f"organization:{_whole(it)}"]
            for it in _bare()[_written(scene, find)]
        }
        most = max(times.values())
        meant = [it for it in _bare()[_written(scene, find)] if times[it.id] == most]
        if len(meant) == 1:
            find.key, find.name = f"organization:{meant[0].id}", meant[0].name_en


def whole_of(key: str) -> str:
    """Return the key of the body whose organ a body is by its name; its own where it is none's."""
    whole = _organs_wholes().get(key.partition(":")[2])
    return f"organization:{whole}" if whole is not None else key


@kept
def _organs_wholes() -> Mapping[str, str]:
    """Map the id of each council or assembly to that of the body it is an organ of."""
    rows = [it for it in reference.organizations() if ORGANS & {*it.name_en.split()}]
    wholes = {it.id: _whole(it) for it in rows}
    return {organ: whole for organ, whole in wholes.items() if whole is not None}


def opening_body(scene: Scene, organ: Found, key: str | None = None) -> Found | None:
    """Return the body whose short form a known organ's or meeting's name begins with: "ECOWAS | Authority of Heads of State".

    As a new mention inside that name; None where it begins with none, or with another than that of a key.
    """
    token = scene.sentence.tokens[organ.first]
    row = _short_forms().get(token.text)
    if row is None or scene.sentence.lang != "en" or key not in (None, f"organization:{row.id}"):
        return None
    span = (organ.first, organ.first + 1, token.start, token.end)
    body = Found(scene.sentence.number, *span, "Organization", f"organization:{row.id}", "name", row.name_en)
    body.inside = organ
    scene.finds.append(body)
    scene.finds.sort(key=lambda it: (it.first, -it.last))
    return body


@kept
def _short_forms() -> Mapping[str, Organization]:
    """Map the short forms of bodies, written in capitals, to their rows."""
    return {it: row for row in reference.organizations() for it in row.aliases_en if it.isupper()}


def _written(scene: Scene, find: Found) -> str:
    """Return a body's mention as it is written; nothing of what is no body."""
    if find.type != "Organization" or find.form != "name":
        return ""
    return " ".join(it.text for it in scene.sentence.tokens[find.first : find.last])


@kept
def _bare() -> Mapping[str, list[Organization]]:
    """Map the bare names of organs to the rows of all whose organ is so called: "General Assembly"."""
    rows = reference.organizations()
    organs: dict[str, dict[str, Organization]] = {}
    for row in rows:
        for name in (row.name_en, *row.aliases_en):
            if " of " in name:
                organs.setdefault(name.split(" of ")[0], {})[row.id] = row
    known = {name: row for row in rows for name in row.aliases_en}
    return {
        name: [known[name], *(it for it in found.values() if it.id != known[name].id)]
        for name, found in organs.items()
        if name in known
    }


@kept
def _wholes() -> Mapping[str, str]:
    """Map every name of a body to its id."""
    return {name: row.id for row in reference.organizations() for name in (row.name_en, *row.aliases_en)}


def _whole(organ: Organization) -> str | None:
    """Return the id of the body an organ belongs to by its name: "General Assembly of the OAS", "United Nations | Security Council"."""
    for name in (organ.name_en, *organ.aliases_en):
        _, _, behind = name.partition(" of ")
        words = name.split()
        ahead = (" ".join(words[:size]) for size in range(1, len(words)))
        for body in (behind.removeprefix("the "), *ahead):
            if body in _wholes() and _wholes()[body] != organ.id:
                return _wholes()[body]
    return None
