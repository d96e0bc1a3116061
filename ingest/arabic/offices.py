"""Offices: where a sentence names a public office, with whom it is of: وزير الخارجية الأمريكي, رئيس وزراء قطر."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from accords.graph import reference
from accords.graph.cabinet import kept
from accords.ingest.arabic.folding import fold
from accords.ingest.arabic.known import realm_words
from accords.ingest.arabic.names import binding, given_names, known_end, name_parts, named_after
from accords.ingest.arabic.words import spans, word
from accords.ingest.languages import Named
from accords.ingest.lexicon import lexicon_file
from accords.ingest.mentions.trie import Entry, Trie
from accords.ingest.token import Token

COUNTERPART = "counterpart"
OWNING = frozenset({"ل", "ب"})
IN, HERS = "في", "ها"
REGION = 4


class OfficeSpan(NamedTuple):
    """Office words by token indexes; `last` ends the words, `after` also what says whom the office is of."""

    first: int
    last: int
    after: int
    id: str | None
    plural: bool
    of: tuple[str, ...]


def norms(text: str) -> tuple[str, ...]:
    """Return the norms of a phrase as running text would be cut."""
    return tuple(part.norm for a, b in spans(text) for part in word(text[a:b]).parts)


@kept
def office_trie() -> Trie:
    """Build the trie of office words once; the kind tells one holder (s) from several (p)."""
    trie = Trie()
    for row in reference.offices():
        for kind, forms in (
            ("s", (*row.forms_ar_m, *row.forms_ar_f)),
            ("p", (*row.forms_ar_dual, *row.forms_ar_plural)),
        ):
            entry = Entry("Office", row.id, row.name_en, "role", (), kind)
            for form in forms:
                words = norms(form)
                trie.add(words, entry)
                if words[-1].endswith("ه"):
                    trie.add((*words[:-1], words[-1][:-1] + "ت"), entry)
    return trie


@kept
def honorific_trie() -> Trie:
    """Build the trie of titles of respect once."""
    trie = Trie()
    for row in reference.honorifics():
        if row.lang == "ar" and row.position == "before":
            trie.add(norms(row.form), _title(row.honorific_class, row.form))
    for title in lexicon_file("ar", "words.toml").get("lists", {}).get("honorifics", ()):
        trie.add(norms(title), _title("civil", title))
    return trie


def _title(kind: str, form: str) -> Entry:
    """Return the entry of a title; one that has the article needs it, or "فريق" (a team) would be a rank."""
    return Entry("Honorific", kind, form, "role", definite=form.startswith("ال"))


@cache
def counterparts() -> Mapping[str, bool]:
    """Return the words for a holder of the same office elsewhere (نظيره), and whether they mean several."""
    listed = lexicon_file("ar", "offices.toml")["counterpart"]
    return {
        fold(it): plural
        for plural, words in ((False, listed["one"]), (True, listed["several"]))
        for it in words
    }


@cache
def qualifiers() -> frozenset[str]:
    """Return adjectives that may stand after an office: former, current, acting, official, special."""
    return frozenset(_plain(fold(it)) for it in lexicon_file("ar", "offices.toml")["qualifiers"]["words"])


@cache
def generic() -> frozenset[str]:
    """Return words that mean an official by whom they are of: الوزير الأمريكي."""
    return frozenset(
        fold(it)[2:] if fold(it).startswith("ال") else fold(it)
        for it in lexicon_file("ar", "offices.toml")["generic"]["words"]
    )


@cache
def _unnamed() -> frozenset[str]:
    """Return the words for officials whose office they do not name: the generic ones and those for a counterpart."""
    return generic().union(counterparts())


@cache
def posted() -> frozenset[str]:
    """Return prepositions that lead to where an envoy is sent: إلى, لدى."""
    return frozenset(fold(it) for it in lexicon_file("ar", "offices.toml")["posted"]["words"])


@cache
def sent() -> frozenset[str]:
    """Return the ids of offices whose holders are sent somewhere: ambassador, special envoy."""
    return frozenset(lexicon_file("ar", "offices.toml")["sent"]["offices"])


def _plain(word: str) -> str:
    """Take the article off a folded word."""
    return word[2:] if word.startswith("ال") and len(word) > 4 else word


def offices(tokens: Sequence[Token], named: Mapping[int, Named]) -> list[OfficeSpan]:
    """Find the offices of a sentence from left to right; `named` maps a first token to the state or body there."""
    found: list[OfficeSpan] = []
    offices, others, last = office_trie(), _unnamed(), 0
    for place, token in enumerate(tokens):
        if place >= last and (offices.begins_with(token.norm) or token.norm in others):
            span = _office(tokens, named, place, found)
            if span is not None:
                found.append(span)
                last = span.after
    return found


def _office(
    tokens: Sequence[Token], named: Mapping[int, Named], place: int, before: Sequence[OfficeSpan]
) -> OfficeSpan | None:
    """Read the office that begins at a token, or None."""
    token = tokens[place]
    if place and tokens[place - 1].norm in named_after():
        return None
    if token.norm in counterparts() and place + 1 < len(tokens) and tokens[place + 1].tag == "PRON":
        last = place + 2
        after, of = _owners(tokens, named, last)
        return OfficeSpan(
            place, last, after, before[-1].id if before else None, counterparts()[token.norm], of
        )
    hit = office_trie().at(tokens, place)
    if place and (tokens[place - 1].norm in binding() or _is_in_name(tokens, place, hit)):
        return None
    if hit is not None and hit[0] < len(tokens) and tokens[hit[0]].tag == "PRON":
        return _his(tokens, named, place, hit, before)
    if (
        hit is None
        and token.norm in generic()
        and token.tag == "N"
        and place + 1 in named
        and named[place + 1].form == "adjective"
    ):
        after, of = _owners(tokens, named, place + 1)
        return OfficeSpan(place, after, after, None, False, of)
    if hit is None or token.tag in ("V", "VPART", "AUX") or (place in named and named[place].last > hit[0]):
        return None
    last, after, of = _extended(tokens, named, _over_ministry(tokens, named, hit[0]))
    within = named.get(hit[0] - 1)
    if not of and within is not None and hit[0] - 1 > place and within.last > hit[0]:
        last, after, of = within.last, within.last, (within.key,)
    of = of or _hers(tokens[place : hit[0]], named, place)
    if hit[1].key in sent():
        last = after = _over_posts(tokens, named, after)
    office = before[-1].id if hit[1].key == COUNTERPART and before else hit[1].key
    plural = hit[1].kind == "p" or counterparts().get(token.norm, False)
    return OfficeSpan(place, last, after, office, plural, of)


def _is_in_name(tokens: Sequence[Token], place: int, hit: tuple[int, Entry] | None) -> bool:
    """Say whether a word for an office is part of a name here: "محمد الأمين سويف", not "محمد الأمين العام"."""
    end = hit[0] if hit is not None else place
    return (
        end == place + 1 < len(tokens)
        and tokens[place].definite
        and tokens[place].norm in name_parts()
        and tokens[place - 1].norm in given_names()
        and tokens[end].tag in ("N", "X")
        and not tokens[end].definite
    )


def _his(
    tokens: Sequence[Token],
    named: Mapping[int, Named],
    place: int,
    hit: tuple[int, Entry],
    before: Sequence[OfficeSpan],
) -> OfficeSpan:
    """Read an office under somebody named before: "الرئيس الفرنسي ووزير خارجيته", "أكدت قطر على لسان مندوبها".

    One sent abroad has a post behind it: "مندوبها الدائم لدى الأمم المتحدة".
    """
    last = hit[0] + 1
    above: tuple[str, ...] = next((it.of for it in reversed(before) if len(it.of) == 1), ())
    above = above or _hers(tokens[place:last], named, place)
    while last < len(tokens) and tokens[last].norm in qualifiers():
        last += 1
    if hit[1].key in sent():
        last = _over_posts(tokens, named, last)
    return OfficeSpan(place, last, last, hit[1].key, hit[1].kind == "p", above)


def _hers(office: Sequence[Token], named: Mapping[int, Named], place: int) -> tuple[str, ...]:
    """Return the state named last before an office that is "hers", if it is named by a noun."""
    if not any(it.tag == "PRON" and it.norm == HERS for it in office):
        return ()
    states = [it for first, it in named.items() if first < place and it.type == "State"]
    return (states[-1].key,) if states and states[-1].form != "adjective" else ()


def _over_ministry(tokens: Sequence[Token], named: Mapping[int, Named], place: int) -> int:
    """Step over the ministry or house an office speaks for: "باسم وزارة الخارجية"."""
    end = place
    if (end < len(tokens) and tokens[end - 1].norm in speaking_for()) or (
        end + 1 < len(tokens) and tokens[end].norm in speaking_for()
    ):
        end += tokens[end].norm in speaking_for()
        while end < len(tokens) and end - place < 5 and tokens[end].tag == "N" and end not in named:
            if tokens[end - 1].definite and not tokens[end].definite:
                break  # whose name begins here: باسم وزارة الخارجية | فلان
            end += 1
        return end
    return place


@cache
def speaking_for() -> frozenset[str]:
    """Return words that lead from a spokesperson to whom they speak for: باسم."""
    return frozenset(
        it for word in lexicon_file("ar", "offices.toml")["speaking"]["words"] for it in norms(word)[-1:]
    )


def _extended(
    tokens: Sequence[Token], named: Mapping[int, Named], last: int
) -> tuple[int, int, tuple[str, ...]]:
    """Take in what says whom an office is of."""
    after, of = _owners(tokens, named, last)
    return after, after, of


def _owners(tokens: Sequence[Token], named: Mapping[int, Named], place: int) -> tuple[int, tuple[str, ...]]:
    """Read the states or bodies right after an office, joined by و, with qualifiers between."""
    found: list[str] = []
    after = place
    while after < len(tokens):
        step = _step(tokens, named, after, bool(found))
        owner = named.get(step)
        if owner is not None:
            owner = _by_name(named, owner)
            found.append(owner.key)
            after = owner.last
        elif step == after and tokens[after].norm in qualifiers():
            after += 1
        elif found and tokens[after].norm in posted() and after + 1 in named:
            after = named[after + 1].last
        else:
            break
    return after, tuple(dict.fromkeys(found))


def _by_name(named: Mapping[int, Named], owner: Named) -> Named:
    """Return the state whose name stands right behind a word for states: "لجمهورية البرتغال"."""
    behind = named.get(owner.last)
    full = owner.form == "role" and behind is not None and behind.type == "State" and behind.form == "name"
    return behind if full and behind is not None else owner


def _over_posts(tokens: Sequence[Token], named: Mapping[int, Named], place: int) -> int:
    """Step over where an envoy is sent: "إلى ليبيا", "لدى الأردن ولبنان", "في منطقة البحيرات الكبرى" before a name."""
    if place + 1 >= len(tokens) or tokens[place].norm not in posted():
        return place
    if place + 1 not in named:
        return _over_region(tokens, place)
    end = named[place + 1].last
    while end + 1 in named and tokens[end].tag == "CONJ" and named[end + 1].form != "adjective":
        end = named[end + 1].last
    return end


def _over_region(tokens: Sequence[Token], place: int) -> int:
    """Step over a region that is no state up to a first name: "إلى القرن الأفريقي فلان"; else stay."""
    for end in range(place + 2, min(place + 2 + REGION, len(tokens))):
        begins = tokens[end].norm in given_names() or known_end(tokens, end) > end
        if begins and not tokens[end].definite:
            return end
        if tokens[end].tag not in ("N", "ADJ", "NAME", "X"):
            break
    return place


def _step(tokens: Sequence[Token], named: Mapping[int, Named], place: int, joined: bool) -> int:
    """Step over a preposition that owns (ل, ب, "في جمهورية …") or, between owners, an and; else the same place."""
    if place + 1 >= len(tokens):
        return place
    token = tokens[place]
    owning = token.norm in OWNING or (token.norm == IN and tokens[place + 1].norm in realm_words())
    if place + 1 in named and (
        (owning and token.tag == "PREP" and not joined) or (joined and token.tag == "CONJ")
    ):
        if token.tag == "CONJ" and _begins_item(tokens, named, place + 1):
            return place
        return place + 1
    return place


def _begins_item(tokens: Sequence[Token], named: Mapping[int, Named], place: int) -> bool:
    """Say whether an owner after و begins an item of its own: "الأمريكي X والسعودي Y" has a name between."""
    return named[place].form == "adjective" and tokens[place - 2].tag not in ("ADJ", "NAME", "N")


def _is_plain(token: Token, title: Entry) -> bool:
    """Say whether a word with the article is the plain noun, not the title spelt like it: "مجلس السيادة"."""
    return token.definite and not title.name.startswith("ال") and title.name.endswith("ة")


def titles_end(tokens: Sequence[Token], place: int) -> int:
    """Step over titles of respect."""
    while place < len(tokens):
        hit = honorific_trie().at(tokens, place)
        if hit is None or _is_plain(tokens[place], hit[1]):
            break
        place = hit[0]
        while (
            place < len(tokens)
            and tokens[place].tag == "PRON"
            and tokens[place].start == tokens[place - 1].end
        ):
            place += 1
    return place
