"""Officials: the people of a document, full names joined with short ones.

And told by the reference tables.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from accords.ingest.draft import Draft, Scene
from accords.ingest.languages import Person
from accords.ingest.mentions.found import Found
from accords.ingest.things.identities import begins_alike, known_official, parts_of_name
from accords.ingest.things.spellings import known_otherwise, principal
from accords.ingest.things.thing import Thing
from accords.ingest.token import Token

ROLES = "roles:"
CHIEF, UNITED_NATIONS = "of the secretary-general", "organization:un"


def gather_officials(draft: Draft) -> None:
    """Join the finds of people into officials, full names first.

    Then say who they are and whom they are of.
    """
    finds = [(scene, find) for scene in _scenes(draft) for find in scene.finds if find.type == "Official"]
    longest = sorted(finds, key=lambda it: -len(parts_of_name(it[1].name, it[0].sentence.lang)))
    for scene, find in longest:
        _join(draft, scene, find)
    named = frozenset(
        it.key
        for scene in _scenes(draft)
        for it in scene.finds
        if it.key is not None and it.form != "capital"
    )
    for thing in officials(draft):
        _identify(draft, thing, named)
    _merge(draft)
    for thing in officials(draft):
        thing.finds.sort(key=lambda it: (it.sentence, it.first))
    _find_short_forms(draft)
    _find_holders(draft)


def _find_holders(draft: Draft) -> None:
    """Join an office without a name ("the American minister") to the official who holds it."""
    for scene in draft.scenes:
        for person in scene.people.values():
            owner = (
                _holder(draft, scene, person)
                if person.first == person.last and person.office is not None
                else None
            )
            if owner is not None and person.office is not None:
                _add_short(scene, person.office[0], owner, person.office[1])
        scene.finds.sort(key=lambda it: (it.first, -it.last))


def _holder(draft: Draft, scene: Scene, person: Person) -> Thing | None:
    """Return who holds an office for a state.

    Of those the document names, the last one before, else the only one.
    """
    if person.of is None:
        holders = [
            it for it in officials(draft) if it.office_id is not None and it.office_id == person.office_id
        ]
        return holders[0] if len(holders) == 1 else None
    theirs = [it for it in officials(draft) if it.of == person.of]
    fitting = [it for it in theirs if it.office_id is None or it.office_id.startswith(person.office_id or "")]
    fitting = fitting or (theirs if len(theirs) == 1 and theirs[0].office_id == "minister" else [])
    before = [
        ((find.sentence, find.first), thing)
        for thing in fitting
        for find in thing.finds
        if (find.sentence, find.first) < (scene.sentence.number, person.first)
    ]
    if before:
        return max(before, key=lambda it: it[0])[1]
    return fitting[0] if len(fitting) == 1 else None


def _scenes(draft: Draft) -> Iterable[Scene]:
    """Return the scenes of the title, where it stands outside the text, and of the text."""
    return [*([draft.title] if draft.title is not None else []), *draft.scenes]


def officials(draft: Draft) -> list[Thing]:
    """Return the officials of a draft."""
    return [it for it in draft.things.values() if it.type == "Official"]


def _join(draft: Draft, scene: Scene, find: Found) -> None:
    """Add a find to the official it names, or begin a new one."""
    parts = parts_of_name(find.name, scene.sentence.lang)
    person = scene.people.get(find.first)
    match = _match(draft, parts, scene.sentence.lang)
    thing = match or _begin(draft, find, parts)
    find.thing = thing.id
    thing.finds.append(find)
    if person is not None and person.office is None:
        thing.key = thing.key or person.of
    elif person is not None and person.office is not None:
        tokens = scene.sentence.tokens
        first, last = person.office
        if thing.office is None:
            thing.office = _written(draft, scene, tokens[first].start, tokens[last - 1].end)
            thing.office_id = person.office_id
        thing.key = thing.key or person.of or _body_in(scene, first, last)
    further = person.also if person is not None else ()
    thing.also_of.extend(it for it in further if it not in thing.also_of)


def _body_in(scene: Scene, first: int, last: int) -> str | None:
    """Return the body that an office's own words name: "President of the European Commission"."""
    bodies = [it for it in scene.finds if it.type == "Organization" and it.kind != "armed_group"]
    return next(
        (it.key for it in bodies if first <= it.first and it.last <= last and it.inside is None), None
    )


def _written(draft: Draft, scene: Scene, start: int, end: int) -> str:
    """Return words as written, from the text or from the title."""
    source = (draft.document.title or "") if scene is draft.title else draft.text
    return source[start:end]


def _begin(draft: Draft, find: Found, parts: Sequence[str]) -> Thing:
    """Begin a new official."""
    thing = Thing(f"o{len(draft.things) + 1}", "Official", find.name)
    draft.things[thing.id] = thing
    for part in dict.fromkeys(parts):
        draft.parts.setdefault(part, []).append(thing)
    return thing


def _match(draft: Draft, parts: Sequence[str], lang: str) -> Thing | None:
    """Find the one official whose name holds all these parts; None where none or several do."""
    bearing = draft.parts.get(parts[-1], ())
    fitting = [
        it
        for it in bearing
        if set(parts) <= set(parts_of_name(it.name, lang))
        and begins_alike(parts, parts_of_name(it.name, lang))
    ]
    if len(fitting) > 1 and len(parts) == 1:
        last = [it for it in fitting if parts_of_name(it.name, lang)[-1] == parts[0]]
        fitting = last or fitting
    return fitting[0] if fitting else None


def _identify(draft: Draft, thing: Thing, named: frozenset[str]) -> None:
    """Name an official as the reference does, and say whom they represent where the text has not."""
    of = _state_meant(draft, thing)
    if of is None and thing.office is not None and " ".join(thing.office.casefold().split()).endswith(CHIEF):
        of = UNITED_NATIONS
    row = known_official(thing.name, draft.lang, of, thing.office_id, draft.document.published, named)
    row = row or known_otherwise(_full_names(draft, thing), draft, of, thing.office_id, named)
    of_body = of is not None and of.startswith("organization:")
    if row is None and of_body:
        row = known_official(thing.name, draft.lang, None, thing.office_id, draft.document.published, named)
    thing.key = f"official:{row.id}" if row is not None else None
    if row is not None:
        thing.name = row.name_en
    thing.of = principal(row.of) if row is not None and not of_body else of
    thing.of = thing.of or next(iter(thing.also_of), None)


def _full_names(draft: Draft, thing: Thing) -> list[str]:
    """Return every name of two words or more that the document gives an official, the longest first."""
    names = {thing.name, *(find.name for find in thing.finds)}
    return sorted(
        (it for it in names if len(parts_of_name(it, draft.lang)) > 1), key=lambda it: (-len(it), it)
    )


def _state_meant(draft: Draft, thing: Thing) -> str | None:
    """Return whom an official's office says they are of.

    A role word ("the Kingdom") means the state the reference knows the official to be of, else the only one
    of those it can mean that the document names.
    """
    if thing.key is None or not thing.key.startswith(ROLES):
        return thing.key
    meant = [f"country:{it}" for it in thing.key.removeprefix(ROLES).split("|")]
    row = known_official(thing.name, draft.lang, None, thing.office_id, draft.document.published)
    if row is not None and principal(row.of) in meant:
        return principal(row.of)
    named = {find.key for scene in _scenes(draft) for find in scene.finds} & set(meant)
    return named.pop() if len(named) == 1 else None


def _merge(draft: Draft) -> None:
    """Join officials who turn out to be one.

    The same key, or one last name and one office with first names alike.
    """
    kept: dict[str, list[Thing]] = {}
    for thing in officials(draft):
        marks = [
            parts_of_name(thing.finds[0].name, draft.lang)[-1],
            *([thing.key] if thing.key is not None else []),
        ]
        alike = [it for mark in marks for it in kept.get(mark, ())]
        same = next((it for it in alike if _is_same(draft, it, thing)), None)
        if same is None:
            for mark in marks:
                kept.setdefault(mark, []).append(thing)
            continue
        same.finds += thing.finds
        same.office, same.office_id = same.office or thing.office, same.office_id or thing.office_id
        same.of, same.key = same.of or thing.of, same.key or thing.key
        for find in thing.finds:
            find.thing = same.id
        del draft.things[thing.id]


def _is_same(draft: Draft, one: Thing, other: Thing) -> bool:
    """Say whether two officials of a document are one person."""
    if one.key is not None and other.key is not None:
        return one.key == other.key
    left, right = parts_of_name(one.finds[0].name, draft.lang), parts_of_name(other.finds[0].name, draft.lang)
    return (
        left[-1] == right[-1] and left[0][0] == right[0][0] and one.office_id == other.office_id is not None
    )


def _find_short_forms(draft: Draft) -> None:
    """Find the officials' last names where they stand alone."""
    surnames: dict[tuple[str, bool], Thing] = {}
    for thing in officials(draft):
        for find in thing.finds:
            written = find.name.split()[-1] if find.name else ""
            surnames.setdefault((parts_of_name(find.name, draft.lang)[-1], written.startswith("ال")), thing)
    last_names = {name for name, _ in surnames}
    for scene in draft.scenes:
        places = [n for n, it in enumerate(scene.sentence.tokens) if it.norm in last_names]
        named = [it for it in scene.finds if places and it.form in ("person", "name")]
        covered = {i for it in named for i in range(it.first, it.last)}
        for place in places:
            token = scene.sentence.tokens[place]
            owner = surnames.get((token.norm, token.definite and not token.text[0].isupper()))
            if place not in covered and owner is not None and _may_be_name(token):
                _add_short(scene, place, owner)
        scene.finds.sort(key=lambda it: (it.first, -it.last))


def _may_be_name(token: Token) -> bool:
    """Say whether a word can be a name by itself: with a capital, or in Arabic no known noun and no verb."""
    if token.text[0].isascii() or token.text[0].isupper():
        return token.tag in ("NAME", "N") and token.text[0].isupper()
    return token.tag in ("N", "ADJ", "X", "NAME") and token.number is None and len(token.norm) > 2


def _add_short(scene: Scene, place: int, thing: Thing, last: int | None = None) -> None:
    """Add a last name that stands alone, or an office up to `last`."""
    end = last or place + 1
    tokens = scene.sentence.tokens[place:end]
    text = " ".join(it.text for it in tokens)
    find = Found(
        scene.sentence.number,
        place,
        end,
        tokens[0].start,
        tokens[-1].end,
        "Official",
        None,
        "person",
        text,
        core=place,
    )
    find.thing = thing.id
    find.inside = next(
        (it for it in scene.finds if it.first <= place < it.last and it.form != "person"), None
    )
    scene.finds[:] = [
        it for it in scene.finds if not (it.form == "adjective" and it.first == place and it.last == end)
    ]
    scene.finds.append(find)
    thing.finds.append(find)
