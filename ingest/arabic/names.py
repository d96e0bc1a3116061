"""Name words: which tokens can be part of a person's name, and how far a name goes."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from functools import cache

from accords.graph import reference
from accords.graph.cabinet import kept
from accords.ingest.arabic.folding import bare, fold
from accords.ingest.arabic.known import title_words
from accords.ingest.arabic.name_shapes import looks_like_name
from accords.ingest.arabic.nouns import noun_forms
from accords.ingest.arabic.verbs import verb_forms, verbal_participles
from accords.ingest.arabic.words import spans, word
from accords.ingest.lexicon import lexicon_file
from accords.ingest.token import Token

LONGEST = 8
VERBAL_NOUN = re.compile(r"ت..ي.|ت.ا..|ا.ت.ا.|ان..ا.|است..ا.|ا..ا.|م.ا..ه|ت...ه")
PARTICIPLE = re.compile(r"م[^او]..+")
PASSIVE = re.compile(r"م..و.ه?")
PEOPLES = re.compile(r"...*ي(ون|ين)")
TAGS = frozenset({"N", "ADJ", "NAME", "X", "V", "VPART"})
BOUND_TAGS = TAGS | {"NUM"}
FEWEST = 3


@kept
def name_parts() -> frozenset[str]:
    """Return the folded words that stand in the names of known officials, and common first names."""
    found: set[str] = set(given_names())
    for row in reference.officials():
        for name in (row.name_ar, *row.aliases_ar):
            found.update(_norms(name) if name else ())
    return frozenset(it for it in found - particles() if len(it) > 2)


def _norms(name: str) -> tuple[str, ...]:
    """Return the folded words of a name, articles dropped, nothing else split."""
    return tuple(
        fold(it)[2:] if bare(it).startswith("ال") and len(it) > 4 else fold(it) for it in name.split()
    )


@cache
def given_names() -> frozenset[str]:
    """Return common first names."""
    return frozenset(fold(it) for it in lexicon_file("ar", "names.toml")["given"]["words"])


@cache
def particles() -> frozenset[str]:
    """Return the small words inside names: بن, آل, أبو, دي, فان."""
    return frozenset(fold(it) for it in lexicon_file("ar", "names.toml")["particles"]["words"])


@cache
def binding() -> frozenset[str]:
    """Return the small words that make a name of whatever follows: بن, آل, أبو."""
    return particles() - {fold(it) for it in lexicon_file("ar", "names.toml")["particles"]["closing"]}


@cache
def no_names() -> frozenset[str]:
    """Return words that look like names and are not, with and without their article."""
    listed = [fold(it) for it in lexicon_file("ar", "names.toml")["never"]["words"]]
    return frozenset([*listed, *(it[2:] for it in listed if it.startswith("ال"))])


@cache
def named_after() -> frozenset[str]:
    """Return nouns of places and houses that bear a person's name: جامعة, مطار, شارع."""
    return frozenset(fold(it) for it in lexicon_file("ar", "names.toml")["named_after"]["words"])


@kept
def known_people() -> dict[str, dict[str, list[tuple[str, ...]]]]:
    """Index the full names of known officials by their first word and then by their second, the longest first."""
    index: dict[str, dict[str, list[tuple[str, ...]]]] = {}
    for row in reference.officials():
        for name in (row.name_ar, *row.aliases_ar):
            norms = _phrase(name) if name else ()
            if len(norms) > 1 and norms[0] not in no_names() and norms[0] not in title_words():
                index.setdefault(norms[0], {}).setdefault(norms[1], []).append(norms)
    for seconds in index.values():
        for options in seconds.values():
            options.sort(key=lambda it: -len(it))
    return index


def _phrase(name: str) -> tuple[str, ...]:
    """Return the norms of a name as running text would be cut."""
    return tuple(part.norm for a, b in spans(name) for part in word(name[a:b]).parts)


def known_end(tokens: Sequence[Token], place: int) -> int:
    """Return where a known official's full name that begins at a token ends; the same place where none begins."""
    seconds = known_people().get(tokens[place].norm)
    if seconds is None or place + 1 == len(tokens):
        return place
    for norms in seconds.get(tokens[place + 1].norm, ()):
        end = place + len(norms)
        if end <= len(tokens) and all(tokens[place + i].norm == norm for i, norm in enumerate(norms)):
            return end
    return place


def name_end(tokens: Sequence[Token], stops: Collection[int], place: int) -> int:
    """Return where a name that begins at a token ends; the same place where none can begin."""
    end, full, loose = place, place, binding()
    while end < len(tokens) and end - place < LONGEST and end not in stops:
        token = tokens[end]
        full = known_end(tokens, end) if end == place else full
        if full > end:
            end = full
        elif end > place and _is_cut(tokens, end):
            end += 2
        elif full > place and not (token.norm in loose or _goes_on(token)):
            break
        elif (
            (end > place and _is_ending(token, tokens[end - 1]))
            or (
                end > place
                and token.norm == "-"
                and end + 1 < len(tokens)
                and is_name_word(tokens, end + 1, False)
                and token.start == tokens[end - 1].end
            )
            or (token.norm in particles() and end + 1 < len(tokens) and end + 1 not in stops)
            or is_name_word(tokens, end, end == place)
        ):
            end += 1
        else:
            break
    while end > place and (tokens[end - 1].norm in loose or tokens[end - 1].norm == "-"):
        end -= 1
    return end


def is_name_word(tokens: Sequence[Token], place: int, first: bool) -> bool:
    """Say whether a word can be part of a person's name, as its first word or a later one."""
    token = tokens[place]
    norm = token.norm
    if token.tag == "PREP":
        return _is_ali(tokens, place, first)
    if place and tokens[place - 1].norm in binding() and token.tag in BOUND_TAGS and not norm.isdigit():
        return True
    if (
        _is_time_of_day(tokens, place)
        or norm in no_names()
        or token.tag not in TAGS
        or len(norm) < 2
        or "\u064b" in token.text
    ):
        return False
    if first and (token.tag in ("V", "VPART") or (token.definite and norm in title_words())):
        return False
    if norm in name_parts():
        return not (token.tag == "V" and first)
    if (
        norm in noun_forms()
        or _is_circumstance(norm, first)
        or PEOPLES.fullmatch(norm)
        or VERBAL_NOUN.fullmatch(norm)
        or norm.isdigit()
        or (token.tag in ("V", "VPART") and norm in verb_forms())
    ):
        return False
    if not looks_like_name(norm, first):
        return False
    if token.definite and (first or not _follows_name(tokens, place)):
        return False
    return not (token.tag == "ADJ" and token.definite and norm.endswith(("ي", "يه")) and first) and (
        not norm.endswith("ات") or (token.definite and tokens[place - 1].norm in given_names())
    )


def _is_ali(tokens: Sequence[Token], place: int, first: bool) -> bool:
    """Say whether what is tagged a preposition is the first name spelt like it, with a name behind it: علي, not على."""
    token = tokens[place]
    if token.text != token.norm or token.norm not in given_names() or place + 1 >= len(tokens):
        return False
    behind = tokens[place + 1]
    if first:
        return not behind.definite and is_name_word(tokens, place + 1, True)
    return tokens[place - 1].norm in given_names() and behind.norm in name_parts()


def _is_time_of_day(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a word begins a phrase of time that a name cannot hold: صباح اليوم is no Sabah."""
    following = tokens[place + 1].norm if place + 1 < len(tokens) else ""
    return f"{tokens[place].norm} {following}" in no_names()


def _goes_on(token: Token) -> bool:
    """Say whether a word behind a known full name makes it another, longer name: "محمد بشير كردي"."""
    plain = token.definite or token.norm in verbal_participles() or PASSIVE.fullmatch(token.norm) is not None
    return token.norm in name_parts() or (not plain and looks_like_name(token.norm, True))


def _is_ending(token: Token, before: Token) -> bool:
    """Say whether what looks like a pronoun is the end of a foreign name: موسيفي-ني."""
    return token.tag == "PRON" and token.word == before.word and token.norm not in ("هما", "هم", "ها", "هن")


def _is_cut(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a name was cut behind a letter that no verb of the language follows as its future: س|يدوف."""
    particle, verb = tokens[place], tokens[place + 1] if place + 1 < len(tokens) else None
    whole = verb is not None and verb.word == particle.word and verb.norm not in verb_forms()
    return whole and particle.tag == "AUX" and particle.norm == "س"


def _follows_name(tokens: Sequence[Token], place: int) -> bool:
    """Say whether a word with the article stands right after a word of a name: خالد العطية."""
    before = tokens[place - 1] if place else None
    return (
        before is not None
        and before.norm not in name_parts() - given_names()
        and before.tag in TAGS | {"N"}
        and not before.definite
        and before.norm not in noun_forms()
    )


def _is_circumstance(norm: str, first: bool) -> bool:
    """Say whether an indefinite accusative tells how or what, behind a name: قائلا, ممثلا, اجتماعا."""
    stem = norm[:-1]
    return norm.endswith("ا") and (
        stem in noun_forms()
        or stem in verbal_participles()
        or VERBAL_NOUN.fullmatch(stem) is not None
        or (not first and PARTICIPLE.fullmatch(stem) is not None)
    )
