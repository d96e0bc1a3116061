"""Lone leaders: those in office on a text's day whom it names by the last name alone, beside their state: Netanyahu, ماكرون."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from accords.graph import reference
from accords.graph.cabinet import kept
from accords.graph.reference import OfficialRow
from accords.ingest.draft import Draft, Scene
from accords.ingest.languages import language
from accords.ingest.lexicon import lexicon_file
from accords.ingest.mentions.found import Found
from accords.ingest.things.spellings import principal
from accords.ingest.things.thing import Thing
from accords.ingest.token import Token

LEADING = frozenset(
    {
        "president",
        "prime-minister",
        "king",
        "chancellor",
        "interim-president",
        "crown-prince",
        "emir",
        "sultan",
    }
    | {"supreme-leader", "leader", "minister-foreign-affairs", "minister-defense", "secretary-general"}
)
LEAST = {"en": 4, "ar": 4}
NAMED = frozenset({"name", "adjective", "capital", "government"})


def gather_lone_leaders(draft: Draft) -> None:
    """Find each leader whom only a last name tells, where one leader bears it and his state is named too."""
    date = draft.document.published
    if date is None:
        return
    states = {it.key for scene in draft.scenes for it in scene.finds if it.form in NAMED}
    begun: dict[str, Thing] = {}
    for scene in draft.scenes:
        for place in _places(scene):
            row = _meant(scene, place, date)
            if row is not None and principal(row.of) in states:
                _add(draft, scene, place, row, begun)
        scene.finds.sort(key=lambda it: (it.first, -it.last))


def _places(scene: Scene) -> Iterator[int]:
    """Yield the tokens that may be a last name alone and that nothing else covers."""
    tokens, lang = scene.sentence.tokens, scene.sentence.lang
    if lang not in LEAST:
        return
    names = last_names(lang)
    held = [it for it in scene.finds if it.form not in ("open", "short", "verb")]
    covered = {i for it in held for i in range(it.first, it.last)}
    for place, token in enumerate(tokens):
        if token.norm in names and place not in covered and _stands_alone(tokens, place, lang):
            yield place


def _stands_alone(tokens: list[Token], place: int, lang: str) -> bool:
    """Say whether a word can be a name by itself, and is no part of a longer one."""
    token = tokens[place]
    if lang == "ar":
        plain = token.tag in ("N", "NAME", "X") and token.number is None
        return plain and (not token.definite or token.text in _written_alone())
    beside = (tokens[place - 1 : place] if place else []) + tokens[place + 1 : place + 2]
    longer = any((it.text[0].isupper() and it.tag in ("NAME", "N")) or it.norm == "-" for it in beside)
    article = place > 0 and tokens[place - 1].tag == "DET"
    return token.text[0].isupper() and token.tag in ("NAME", "N") and not longer and not article


@cache
def _written_alone() -> frozenset[str]:
    """Return the Arabic names of one word, with their article, by which leaders are known: الأسد."""
    names = (name for row in reference.officials() for name in row.aliases_ar)
    return frozenset(it for it in names if " " not in it and it.startswith("ال"))


def _meant(scene: Scene, place: int, date: str) -> OfficialRow | None:
    """Return the one leader of a day who bears a last name."""
    rows = [
        reference.officials()[it] for it in last_names(scene.sentence.lang)[scene.sentence.tokens[place].norm]
    ]
    rows = [it for it in rows if it.covers(date)]
    return rows[0] if len({it.id for it in rows}) == 1 and rows[0].office in LEADING else None


def _add(draft: Draft, scene: Scene, place: int, row: OfficialRow, begun: dict[str, Thing]) -> None:
    """Add a mention to the leader it means."""
    key = f"official:{row.id}"
    known = (it for it in draft.things.values() if it.type == "Official" and it.key == key)
    thing = begun.get(row.id) or next(known, None)
    if thing is None:
        thing = Thing(f"o{len(draft.things) + 1}", "Official", row.name_en, key)
        thing.of, draft.things[thing.id] = principal(row.of), thing
        begun[row.id] = thing
    token = scene.sentence.tokens[place]
    span = (place, place + 1, token.start, token.end)
    find = Found(scene.sentence.number, *span, "Official", None, "person", token.text, core=place)
    find.thing = thing.id
    find.inside = next(
        (it for it in scene.finds if it.first <= place < it.last and it.form != "person"), None
    )
    thing.finds.append(find)
    scene.finds.append(find)


@kept
def last_names(lang: str) -> Mapping[str, tuple[int, ...]]:
    """Index the known officials by the last words of their names, but words that are mostly something else."""
    tongue, index = language(lang), dict[str, tuple[int, ...]]()
    for number, row in enumerate(reference.officials()):
        names = (row.name_en, *row.aliases_en) if lang == "en" else (row.name_ar, *row.aliases_ar)
        for last in {tongue.phrase(name)[-1] for name in names if name}:
            index[last] = (*index.get(last, ()), number)
    others = _other_words(lang)
    return {it: rows for it, rows in index.items() if len(it) >= LEAST[lang] and it not in others}


def _other_words(lang: str) -> set[str]:
    """Return words that are first names, states, places or common words too."""
    fold = language(lang).fold
    words = {fold(it) for it in lexicon_file(lang, "names.toml")["given"]["words"]}
    for place in reference.places():
        words |= {
            fold(it) for it in ((place.name_en or "") if lang == "en" else (place.name_ar or "")).split()
        }
    for state in reference.countries():
        told = (
            (state.name_en, *state.aliases_en, *state.demonyms_en, *state.capital_en)
            if lang == "en"
            else (
                state.name_ar, *state.aliases_ar, *state.adjective_ar_m, *state.adjective_ar_f, *state.dual_ar,
                *state.plural_ar, *state.capital_ar,
            )
        )  # fmt: skip
        words |= {fold(it) for it in told if it and " " not in it}
    never = lexicon_file(lang, "words.toml")["lists"]["no_given_names"] if lang == "en" else ()
    return words | {fold(it) for it in never}
