"""Scenes: each sentence with its tokens, names, people, dates, heads and clauses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from accords.ingest.clauses.chunk import Chunk
from accords.ingest.clauses.chunks import chunks
from accords.ingest.clauses.clauses import clauses
from accords.ingest.clauses.view import View
from accords.ingest.clauses.voices import is_voice
from accords.ingest.clauses.wording import party_word_at, wording
from accords.ingest.dates.dates import dates, weekdays
from accords.ingest.draft import Scene
from accords.ingest.languages import language
from accords.ingest.mentions.found import Found
from accords.ingest.mentions.gazetteer import gazetteer, role_names
from accords.ingest.mentions.head_rules import head_index
from accords.ingest.mentions.heads import heads_in
from accords.ingest.mentions.naming import as_named, named_in
from accords.ingest.mentions.persons import person_finds
from accords.ingest.mentions.resolutions import resolutions_in
from accords.ingest.mentions.stretch import coalitions, stretched
from accords.ingest.text.sentence import Sentence
from accords.ingest.things.meeting_words import meeting_words
from accords.ingest.things.thing import ACTORS, BODIES
from accords.ingest.token import Token

NAMED = frozenset({"name", "capital"})


def scene_of(sentence: Sentence, text: str, published: str | None) -> Scene:
    """Read one sentence as far as it can be read without the rest of the document."""
    scene = Scene(sentence)
    if not sentence.is_read:
        return scene
    tongue = language(sentence.lang)
    tokens = sentence.tokens = tongue.tokens(text[sentence.start : sentence.end], sentence.start)
    names = named_in(sentence, gazetteer(sentence.lang))
    people = tongue.people(tokens, [as_named(it) for it in names if it.inside is None])
    persons = person_finds(sentence, people)
    if sentence.lang == "ar":
        _without_verbs(tokens, [(it.first, it.last) for it in people])
    scene.people = {it.first: it for it in people}
    scene.roles = [it for it in named_in(sentence, role_names(sentence.lang)) if it.inside is None]
    scene.dates = dates(tokens, sentence.lang, published)
    scene.chunks = (
        _joined(_cut(chunks(tokens), scene, names), scene, names)
        if sentence.lang == "ar"
        else _rows_joined(_cut_at(chunks(tokens), scene, _ends_of_dates(scene)), scene)
    )
    heads = (
        []
        if sentence.kind in ("title", "heading")
        else heads_in(
            sentence,
            scene.chunks,
            names,
            head_index(sentence.lang),
            _dated(scene) | _held(scene, sentence.lang),
        )
    )
    if sentence.lang == "ar":
        heads = stretched(heads, names, scene.chunks, tokens)
        heads += coalitions(sentence.number, tokens, names)
    else:
        scene.chunks = _names_joined(scene.chunks, tokens, [*names, *heads])
    scene.finds = settle([*persons, *names, *heads, *resolutions_in(sentence, names)])
    _read_clauses(scene)
    return scene


def _without_verbs(tokens: list[Token], people: Iterable[tuple[int, int]]) -> None:
    """Make names of what is read as a verb inside an Arabic person's name: محمد ولد الغزواني."""
    for first, last in people:
        for place in range(first + 1, last):
            if tokens[place].tag in ("V", "VPART"):
                tokens[place] = replace(tokens[place], tag="N")


def _read_clauses(scene: Scene) -> None:
    """Read the clauses of a sentence from its chunks and who may act in it."""
    tokens, words = scene.sentence.tokens, wording(scene.sentence.lang)
    scene.conditions = [n for n, it in enumerate(tokens) if it.tag == "COMP" and it.norm in words.condition]
    scene.clauses = clauses(View(tokens, scene.chunks, words, lambda range_: _acts(scene, range_)))


def regroup(scene: Scene) -> None:
    """Read an Arabic sentence's groups and clauses again where last names stand in it.

    "ناقش مع لافروف سبل …": where a person's name ends only the whole document tells.
    """
    short = {it.last for it in scene.finds if it.form == "person" and it.first not in scene.people}
    if scene.sentence.lang != "ar" or not short or not scene.chunks:
        return
    scene.chunks = _cut_at(scene.chunks, scene, _free_ends(scene, short))
    _read_clauses(scene)


def _free_ends(scene: Scene, ends: set[int]) -> set[int]:
    """Keep the ends of names that another noun or a state's name follows."""
    tokens = scene.sentence.tokens
    states = {it.first for it in scene.finds if it.type == "State" and it.form in ("name", "capital")}
    return {it for it in ends if it < len(tokens) and (tokens[it].tag == "N" or it in states)}


def _held(scene: Scene, lang: str) -> frozenset[int]:
    """Return the tokens of Arabic offices and names, which end a phrase that stands before them."""
    if lang != "ar":
        return frozenset()
    spans = [it.office for it in scene.people.values() if it.office is not None]
    spans += [(it.first, it.last) for it in scene.people.values()]
    spans = [(_honoured(scene, first), last) for first, last in spans]
    return frozenset(i for first, last in spans for i in range(first, last))


def _honoured(scene: Scene, first: int) -> int:
    """Return where the titles of respect before an office or a name begin."""
    tokens, titles = scene.sentence.tokens, wording(scene.sentence.lang).honorifics
    while first > 0 and tokens[first - 1].norm in titles:
        first -= 1
    return first


def _cut(found: list[Chunk], scene: Scene, names: Sequence[Found]) -> list[Chunk]:
    """End an Arabic noun group behind a person's name where another noun follows.

    "… سامح شكري أعمال اللجنة".
    """
    tokens = scene.sentence.tokens
    states = _states(names)
    ends = {
        it.last
        for it in scene.people.values()
        if it.last > it.first and it.last < len(tokens) and (tokens[it.last].tag == "N" or it.last in states)
    }
    return _cut_at(found, scene, ends | _subject_ends(scene, names))


def _states(names: Sequence[Found]) -> set[int]:
    """Return where the names and capitals of states begin."""
    return {it.first for it in names if it.type == "State" and it.form in NAMED}


def _subject_ends(scene: Scene, names: Sequence[Found]) -> set[int]:
    """Return where a state or body right behind its verb ends and what it does something to begins: استدعت الجزائر | السفير."""
    tokens, ends = scene.sentence.tokens, set()
    named = {it.first for it in names if it.type == "Organization" and it.form == "name"} | _states(names)
    row = set[int]()
    for it in sorted(names, key=lambda name: name.first):
        subject = it.type in BODIES and it.form in NAMED and it.inside is None and it.first > 0
        place = it.last
        joined = subject and it.first - 1 in row and tokens[it.first - 1].tag == "CONJ"
        if not subject or not (joined or _is_behind_verb(tokens, it.first)):
            continue
        row.add(place)
        if place >= len(tokens):
            continue
        told = head_index("ar").at(tokens, place) is not None or place in named
        ends.update([place] if told or _begins_object(tokens[place]) else [])
        while place < len(tokens) - 1 and tokens[place].norm in wording("ar").emphatic:
            place += 1
            ends.add(place)
    return ends | _party_ends(tokens)


def _is_behind_verb(tokens: Sequence[Token], place: int) -> bool:
    """Say whether an Arabic verb stands right before a place, or before the word for a movement or government there."""
    led = place > 1 and tokens[place - 1].tag == "N" and tokens[place - 1].lemma in wording("ar").group_nouns
    return tokens[place - 1 - led].tag == "V"


def _party_ends(tokens: Sequence[Token]) -> set[int]:
    """Return where a word for the parties right behind its verb ends and a noun of its own begins: يعين كل طرف | ضابط اتصال."""
    ends: set[int] = set()
    for verb in [n for n, it in enumerate(tokens) if it.tag == "V" and it.tense == "present"]:
        word = party_word_at("ar", tokens, verb + 1) if verb + 1 < len(tokens) else None
        end = verb + 1 + len(word.words) if word is not None and word.cls == "sides" else 0
        if 0 < end < len(tokens) and tokens[end].tag == "N" and not tokens[end].definite:
            ends.add(end)
    return ends


def _begins_object(token: Token) -> bool:
    """Say whether a word behind a subject is a noun of its own, definite or known, or only strengthens the verb."""
    words = wording("ar")
    known = token.tag == "N" and (
        token.definite or token.number is not None or token.lemma in words.transparent
    )
    return known or token.norm in words.emphatic


def _ends_of_dates(scene: Scene) -> set[int]:
    """Return where an English name begins right behind a date: "On 3 May 2019 | President X met …", not "the 2019 Summit"."""
    tokens, dated = scene.sentence.tokens, _dated(scene)
    ends: set[int] = set()
    for place in range(2, len(tokens)):
        if place in dated or place - 1 not in dated or tokens[place].tag != "NAME":
            continue
        first = place - 1
        while first > 0 and first - 1 in dated:
            first -= 1
        if first > 0 and tokens[first - 1].tag == "PREP":
            ends.add(place)
    return ends


def _cut_at(found: list[Chunk], scene: Scene, ends: set[int]) -> list[Chunk]:
    """Cut noun groups in two at these tokens."""
    for end in sorted(ends):
        place = next(
            (i for i, it in enumerate(found) if it.first < end < it.last and it.kind == "noun"), None
        )
        if place is not None:
            chunk = found[place]
            found[place : place + 1] = [
                Chunk("noun", chunk.first, end, min(chunk.head, end - 1)),
                Chunk("noun", end, chunk.last, max(end, chunk.head)),
            ]
    return found


def _joined(found: list[Chunk], scene: Scene, names: Iterable[Found]) -> list[Chunk]:
    """Make one group of what one Arabic name, or one office with its holder, spans.

    "المتحدثة باسم الخارجية هيذر ناورت", "مجلس التعاون لدول الخليج العربية".
    """
    spans = {(it.first, it.last) for it in names if it.inside is None and it.form == "name"}
    spans |= set(_delegations(scene, names))
    posts = {
        (it.office[0], it.last)
        for it in scene.people.values()
        if it.office is not None and it.office[0] < it.first <= it.office[1] < it.last
    }
    for first, last in sorted(spans | posts):
        within = [n for n, it in enumerate(found) if it.first < last and first < it.last]
        chunks_within = [found[n] for n in within]
        if (
            len(within) > 1
            and chunks_within[0].kind == "noun"
            and all(
                it.kind in ("noun", "prep") or (it.kind == "conj" and (first, last) in posts)
                for it in chunks_within
            )
        ):
            whole = Chunk("noun", chunks_within[0].first, chunks_within[-1].last, chunks_within[0].head)
            found[within[0] : within[-1] + 1] = [whole]
    return found


def _delegations(scene: Scene, names: Iterable[Found]) -> Iterator[tuple[int, int]]:
    """Yield the spans of Arabic delegations with the state they come from: وفد من السودان."""
    tokens, nouns = scene.sentence.tokens, meeting_words("ar").delegations
    for it in names:
        place = it.first - 2
        state = it.type == "State" and it.form == "name" and it.inside is None and place >= 0
        if state and tokens[place + 1].norm == "من" and tokens[place].lemma in nouns:
            yield place, it.last


def _names_joined(found: list[Chunk], tokens: Sequence[Token], names: Iterable[Found]) -> list[Chunk]:
    """Make one group of what one English body's name spans: "the Organization for Security and Co-operation in Europe"."""
    for name in names:
        capital = tokens[name.first].text[0].isupper() and tokens[name.last - 1].text[0].isupper()
        if name.type != "Organization" or not capital or name.inside is not None:
            continue
        within = [n for n, it in enumerate(found) if it.first < name.last and name.first < it.last]
        first, last = found[within[0]], found[within[-1]]
        whole = first.kind == "noun" and last.last == name.last and len(within) > 1
        if whole and all(found[n].kind in ("noun", "prep", "conj", "punct") for n in within):
            found[within[0] : within[-1] + 1] = [Chunk("noun", first.first, last.last, first.head)]
    return found


def _rows_joined(found: list[Chunk], scene: Scene) -> list[Chunk]:
    """Make one group of a plural office and all who hold it, each with a state.

    "The Presidents of Chile, Gabriel Boric; of Peru, Dina Boluarte; and of Brazil, Lula da Silva".
    """
    rows: dict[tuple[int, int], list[int]] = {}
    for it in scene.people.values():
        if it.office is not None and it.office[1] <= it.first:
            rows.setdefault(it.office, []).append(it.last)
    for (first, _), ends in rows.items():
        within = [n for n, it in enumerate(found) if it.last > first and it.first < max(ends)]
        chunk = found[within[0]]
        if len(ends) > 1 and chunk.kind == "noun" and not any(found[n].kind == "verb" for n in within):
            found[within[0] : within[-1] + 1] = [
                Chunk("noun", chunk.first, found[within[-1]].last, chunk.head)
            ]
    return found


def _dated(scene: Scene) -> frozenset[int]:
    """Return the tokens that are part of a date."""
    days = weekdays(scene.sentence.lang)
    named = {i for i, token in enumerate(scene.sentence.tokens) if token.norm in days}
    return frozenset(named | {i for it in scene.dates for i in range(it.first, it.last)})


def settle(found: Iterable[Found]) -> list[Found]:
    """Put finds in order; one inside another points to it, and a name beats the phrase of the same tokens."""
    found = list(found)
    names = [it for it in found if it.form == "name" and it.type != "State"]
    held = [it for it in found if it.type == "Meeting" and it.form == "open"]
    names = [it for it in names if not any(m.first < it.first and it.last == m.core + 1 for m in held)]
    found = [
        it
        for it in found
        if it.form not in ("open", "short") or it.type == "Threat" or not _is_in_name(it, names)
    ]
    ordered = sorted(found, key=lambda it: (it.first, -it.last, it.form != "person", it.form == "open"))
    kept: list[Found] = []
    stack: list[Found] = []
    for find in ordered:
        while stack and stack[-1].last <= find.first:
            stack.pop()
        if stack and stack[-1].first == find.first and stack[-1].last == find.last:
            continue
        holder = next((it for it in reversed(stack) if it.last >= find.last), None)
        if holder is not None and holder.form == "person":
            continue
        find.inside = holder
        stack.append(find)
        kept.append(find)
    return kept


def _is_in_name(find: Found, names: list[Found]) -> bool:
    """Say whether the head of a phrase is a word of a known name."""
    return any(it.first <= find.core < it.last for it in names)


def _is_deed(token: Token) -> bool:
    """Say whether an Arabic noun is something done, which is praised but does not act: دعم, تأييد."""
    words = wording("ar")
    done = token.lemma in words.backing
    return token.tag == "N" and done and token.lemma not in words.agents and token.norm not in words.agents


def _acts(scene: Scene, range_: tuple[int, int]) -> bool:
    """Say whether a token range names an actor or holds a word that stands for parties."""
    first, last = range_
    tokens, code = scene.sentence.tokens, scene.sentence.lang
    if code == "ar" and (
        tokens[first].norm in wording(code).statements or is_voice(wording(code), tokens[first])
    ):
        return True
    if code == "ar" and any(
        it.type == "Threat" and it.first == first and not it.governed for it in scene.finds
    ):
        return False
    if code == "ar" and _is_deed(tokens[first]):
        return False
    if code == "ar" and {tokens[first].lemma, tokens[first].norm} & wording(code).strangers:
        return True
    if any(it.type in ACTORS and first <= it.first < last for it in scene.finds):
        return True
    return any(party_word_at(code, tokens, place) is not None for place in range(first, last))
