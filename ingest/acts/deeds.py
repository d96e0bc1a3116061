"""Deeds: whose the deed, word or role behind a verb of blame or praise is: "Ghana's steps", "the role of Egypt"."""

from __future__ import annotations

from accords.ingest.acts.actors import joined_end, named_in
from accords.ingest.acts.matches import Match
from accords.ingest.acts.objects import behind
from accords.ingest.clauses.subjects import row_end
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene
from accords.ingest.things.thing import ACTORS

AHEAD = 9
PAIR = 2
POSSIBLE = frozenset({"can", "could", "may", "might", "should", "must", "would"})
GOT = frozenset({"received", "obtained", "forthcoming", "enjoyed", "accorded", "coming"})
FEW = 5
TIMES = frozenset({"ADV", "PREP", "NAME", "NUM", "DET", "N"})
BETWEEN = frozenset({"ADJ", "N", "ADV", "NUM", "CONJ"})


def deed_owners(scene: Scene, match: Match, link: str) -> tuple[str, ...]:
    """Return who did what a verb blames or praises, by the noun right behind it; nobody where that is no deed."""
    words, tokens = wording(scene.sentence.lang), scene.sentence.tokens
    deeds = words.blamed if link == "criticizes" else words.praised
    start = behind(scene, match)
    own = _any_deed(scene, match, start, link)
    for place in range(start, min(start + AHEAD, len(tokens))):
        if tokens[place].tag in ("V", "COMP", "REL", "PUNCT"):
            return ()
        known = tokens[place].lemma in deeds and tokens[place].tag in ("N", "NAME", "VPART")
        if known or place == own:
            found = (
                _before(scene, start, place) or _behind(scene, start, place, known) or _doing(scene, place)
            )
            return tuple(it for it in found if it not in _fighters(scene))
    return ()


def owners_of(scene: Scene, start: int, head: int) -> tuple[str, ...]:
    """Return whose deed a noun is that stands in a noun group, by the words before and behind it."""
    return _before(scene, start, head) or _behind(scene, start, head, True)


def _any_deed(scene: Scene, match: Match, start: int, link: str) -> int | None:
    """Return where the first noun behind a verb of open blame or praise stands, which may be any that is somebody's own."""
    words, tokens = wording(scene.sentence.lang), scene.sentence.tokens
    verb, blames = tokens[match.first].lemma, link == "criticizes"
    barred = (words.nobodys if blames else words.nobodys - words.praised) | words.transparent
    if verb not in (words.blaming if blames else words.praising):
        return None
    group = next((it for it in scene.chunks if it.last > start), None)
    if group is None or group.kind != "noun" or tokens[group.head].tag != "N":
        return None
    head = tokens[group.head]
    named = not barred.isdisjoint((head.lemma, head.norm))
    ill = head.lemma in words.grave | (words.blamed - words.plain_deeds) or any(
        it.norm in words.hostile | words.wicked for it in tokens[group.first : group.head]
    )
    return None if named or (ill and not blames) else group.head


def _before(scene: Scene, start: int, head: int) -> tuple[str, ...]:
    """Return the owner before a deed: "Ghana's recent steps", "Russian actions"."""
    tokens = scene.sentence.tokens
    for find in scene.finds:
        if (
            find.type not in ACTORS
            or not start <= find.first < head
            or find.last > head
            or find.thing is None
        ):
            continue
        gap = tokens[find.last : head]
        owned = bool(gap) and gap[0].norm == "'s"
        plain = all(it.tag in BETWEEN for it in (gap[1:] if owned else gap))
        led = any(it.tag == "PREP" for it in tokens[start : find.first])
        if (owned or find.form == "adjective" or tokens[find.first].text.isupper()) and plain and not led:
            return (find.thing,)
    return ()


def _behind(scene: Scene, start: int, head: int, known: bool) -> tuple[str, ...]:
    """Return the doers behind a deed that stands first: "the decision of Ghana", "the steps taken by Ghana".

    Behind a noun that no list holds, "of" does not tell who did it.
    """
    tokens = scene.sentence.tokens
    if any(it.tag == "PREP" for it in tokens[start:head]):
        return ()
    place = head + 1
    if place + 1 < len(tokens) and tokens[place].tag in ("VPART", "V"):
        if tokens[place].norm in GOT and tokens[place + 1].norm == "from":
            return row_named(scene, place + 2)
        place = _over_time(scene, place + 1)
    if place + 1 >= len(tokens) or tokens[place].norm not in wording(scene.sentence.lang).leads("deed"):
        return ()
    if tokens[place].norm == "of" and (not known or tokens[head].lemma in wording("en").undergone):
        return ()
    begins = any(it.first == place + 1 for it in scene.chunks)
    return row_named(scene, place + 1) if begins else ()


def _doing(scene: Scene, head: int) -> tuple[str, ...]:
    """Return who does a deed in the English relative clause right behind it: "the role that Kenya | plays", "the help Ghana | gave"."""
    tokens, place = scene.sentence.tokens, head + 1
    if scene.sentence.lang != "en" or place + 1 >= len(tokens):
        return ()
    place += tokens[place].norm in ("that", "which")
    first, through = place, wording("en").transparent | {"the", "of"}
    actors = {it.first: it for it in scene.finds if it.type in ACTORS and it.form != "adjective"}
    while (
        first not in actors and first < place + FEW and first < len(tokens) and tokens[first].norm in through
    ):
        first += 1
    named = actors.get(first)
    if named is None or not _acts_next(scene, named.last, place > head + 1):
        return ()
    return row_named(scene, place)


def _acts_next(scene: Scene, place: int, led: bool) -> bool:
    """Say whether a verb of what is done stands behind a name, or behind one joined to it: "the help Ghana and Togo | gave"."""
    ahead = scene.sentence.tokens[place : place + FEW]
    verb = next((n for n, it in enumerate(ahead) if it.tag in ("V", "AUX")), None)
    if verb is None or ahead[verb].norm in POSSIBLE:
        return led and verb is None
    return led or all(it.tag in ("CONJ", "NAME", "DET", "ADV") for it in ahead[:verb])


def _over_time(scene: Scene, place: int) -> int:
    """Step over a particle and a time before "by": "put forward | by", "presented on Friday | by"."""
    tokens, start = scene.sentence.tokens, place
    while place < min(start + FEW, len(tokens) - 1) and tokens[place].tag in TIMES:
        if tokens[place].norm == "by":
            return place
        place += 1
    return start


def row_named(scene: Scene, first: int) -> tuple[str, ...]:
    """Return who a row names, over its preposition said again: "the efforts of Oman and of Qatar", "by Chad, by Mali and by"."""
    tokens, last, lead = (
        scene.sentence.tokens,
        max(joined_end(scene, first), _listed_end(scene, first)),
        scene.sentence.tokens[first - 1].norm,
    )
    found = named_in(scene, first, last)
    while last + PAIR < len(tokens):
        last -= tokens[last].norm == lead and tokens[last - 1].tag == "CONJ"
        if tokens[last].tag not in ("CONJ", "PUNCT") or tokens[last + 1].norm != lead:
            break
        first, last = last + PAIR, joined_end(scene, last + PAIR)
        found = (*found, *named_in(scene, first, last))
    return tuple(dict.fromkeys(found))


def _listed_end(scene: Scene, first: int) -> int:
    """Return where an English row with commas ends that "and" closes: "China, Iran and Pakistan"."""
    place = next((n for n, it in enumerate(scene.chunks) if it.first <= first < it.last), None)
    if place is None or scene.sentence.lang != "en":
        return first
    end = scene.chunks[row_end(scene.sentence.tokens, scene.chunks, place)].last
    return end if any(it.tag == "CONJ" for it in scene.sentence.tokens[first:end]) else first


def _fighters(scene: Scene) -> frozenset[str | None]:
    """Return the armed groups of a sentence: what they do is countered, and themselves not only criticised."""
    return frozenset(it.thing for it in scene.finds if it.kind == "armed_group")
