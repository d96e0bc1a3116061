"""Tokens: the parts of words with their tags and what their forms tell."""

from __future__ import annotations

from collections.abc import Sequence

from accords.ingest.arabic.closed import (
    ambiguous,
    auxiliaries,
    before_nouns,
    before_present,
    closed_spellings,
    closed_tags,
    fronting,
    listed_nouns,
    masculine_states,
    openers,
    ruling,
    told_nouns,
    verbs_taking,
    verbs_with,
    without_objects,
)
from accords.ingest.arabic.known import adjectives, known_as, name_words, realm_words, title_words
from accords.ingest.arabic.names import name_parts
from accords.ingest.arabic.nouns import noun_forms, several_people
from accords.ingest.arabic.parts import PARTICIPIAL, parts_of
from accords.ingest.arabic.verbs import verb_forms, verbal_nouns, verbal_participles
from accords.ingest.arabic.words import Word
from accords.ingest.token import Tag, Token

HAMZA = "أ"
STRONG = frozenset(
    {"قوي", "قاطع", "تام", "مطلق", "كامل", "ثابت", "راسخ", "حازم", "صارم", "شديد", "بالغ", "عميق"}
)
MANNERS = frozenset({"شكل", "نحو", "صوره", "طريقه"})
WHAT = frozenset({"بما", "مما", "لما", "عما"})
PASSIVE = "\u064f"
NEAR = 9
OF, SHAPE, DEVELOPING = "يه", "تفعيل", "تنموي"
ALI, YA = "علي", "ي"
LED = frozenset({"جانب", "وفد", "طرف", "فريق", "بعثه"})
FAR = 16
JOINING = frozenset({"PUNCT", "COMP", "REL", "CONJ"})
BEFORE_VERB = frozenset({"PUNCT", "CONJ", "ADJ", "ADV", "NUM", "X"})


def tokens_of(
    text: str, start: int, places: Sequence[tuple[int, int]], words: Sequence[Word], tags: Sequence[Tag]
) -> list[Token]:
    """Build the tokens of a sentence from its words and the tags of their stems."""
    found: list[Token] = []
    norms = [it.norm for it in words]
    tags, opening = _with_openers(words, norms, tags)
    verbal, taking, present = verbs_with(), verbs_taking(), before_present()
    for number, (place, word, tag) in enumerate(zip(places, words, tags, strict=True)):
        after = words[number + 1] if number + 1 < len(words) else None
        leads = norms[number] in verbal and _leads_verbally(words, norms, number)
        leads = leads or (norms[number] in taking and _takes(words, norms, number))
        before = words[number - 1] if number else None
        kind = "V" if leads else _settled(word, tag, before, after, tags[number - 1] if number else "")
        if kind == "V" and not leads and _is_deed(word, before, after):
            kind = "N"
        if kind == "V" and norms[number] in told_nouns() and _is_told(words, tags, number):
            kind = "N"
        if kind == "V" and norms[number] in listed_nouns() and _is_listed(words, tags, number):
            kind = "N"
        if kind == "V" and _is_of_deed(word):
            kind = "ADJ"
        if kind == "N" and _is_dual_verb(word):
            kind = "V"
        if (
            kind == "N"
            and after is not None
            and (
                ((number == 0 or _precedes_verb(words[number - 1], tags[number - 1])) and _opens(word, after))
                or _goes_on(word, after)
                or _is_predicate(words, tags, number)
            )
        ):
            kind = "V"
        ahead = number > 0 and norms[number - 1] in present
        at = place[0]
        for part, of_part, told, definite in parts_of(word, kind, ahead):
            first, last = at + part.start, at + part.end
            of_part = "ADV" if part.role == "pronoun" and number in opening else of_part
            found.append(
                Token(
                    start + first, start + last, text[first:last], part.norm, of_part, number, told.lemma, told.number,
                    told.gender, told.person, told.tense, definite,
                    of_part == "V" and part.role == "stem" and _is_passive(text[first:last]),
                )
            )  # fmt: skip
    return found


def _is_passive(written: str) -> bool:
    """Say whether a verb's first letter is written with the vowel that marks the passive: عُقد, تُشكَّل."""
    return written[1:2] == PASSIVE


def _is_of_deed(word: Word) -> bool:
    """Say whether a form no verb has is an adjective made from a verbal noun: اجتماع | تحضيري, دورة | تنسيقية."""
    norm = word.norm
    base = norm[: -len(OF)] if norm.endswith(OF) else norm[: -len(OF) + 1] if norm.endswith(OF[0]) else ""
    shaped = len(base) == len(SHAPE) and (base[0], base[-2]) == (SHAPE[0], SHAPE[-2])
    told = shaped or base in verbal_nouns() or norm == DEVELOPING
    return told and norm not in verb_forms() and not word.split.pronoun


def _is_dual_verb(word: Word) -> bool:
    """Say whether only a verb of two has a form: كندا والمكسيك | توقعان."""
    whole = not word.split.article and not word.split.particle and not word.split.pronoun
    if not whole or not word.norm.endswith("ان") or word.norm in name_parts():
        return False
    if word.norm in noun_forms() and noun_forms()[word.norm][0] not in verbal_nouns():
        return False
    options = verb_forms().get(word.norm, ())
    return bool(options) and all(it.number == "d" and it.tense == "present" for it in options)


def _precedes_verb(before: Word, tag: Tag) -> bool:
    """Say whether a verb may stand right behind a word: a mark, or "for his part" (ومن جانبه شكر الرئيس)."""
    return tag in BEFORE_VERB or (before.split.pronoun != "" and before.norm in fronting())


def _opens(word: Word, after: Word) -> bool:
    """Say whether a form that can be noun or verb opens a clause: an office, a title or "the two …" who act stands behind it."""
    whole = not word.split.article and not word.split.particle and not word.split.pronoun
    return (
        whole
        and (after.norm in title_words() or _are_two(after))
        and any(it.tense == "past" for it in verb_forms().get(word.norm, ()))
    )


def _are_two(word: Word) -> bool:
    """Say whether a word is a dual with its article that can only act: الجانبان."""
    whole = word.split.article and not word.split.particle and not word.split.conjunction
    return bool(whole) and word.norm.endswith("ان") and noun_forms().get(word.norm, ("", ""))[1] == "d"


def _is_we(word: Word) -> bool:
    """Say whether a word can only be what "we" do: ندين, نستنكر; no noun or name is written so."""
    forms = verb_forms().get(word.norm, ())
    if not forms or word.split.article or word.split.particle or known_as(word.norm) != "v":
        return False
    return all(it.person == 1 and it.number == "p" and it.tense == "present" for it in forms)


def _goes_on(word: Word, after: Word) -> bool:
    """Say whether an "and" joins a verb: a form only verbs have before "the …" or a name, or any before "the two …" who act.

    "وترأس الجانب الأردني", "وثمن الجانبان"; not "وتعزيز الجانبين".
    """
    norm, split = word.norm, word.split
    if not split.conjunction or split.article or split.particle or split.pronoun:
        return False
    named = after.norm in name_parts() or after.norm in title_words() or after.norm in name_words()
    if not (after.split.article or named) or after.split.particle:
        return False
    if not any(it.tense == "past" and it.person == 3 for it in verb_forms().get(norm, ())):
        return False
    led = after.split.article and after.norm in LED
    only = norm not in noun_forms() and norm not in verbal_nouns() and (led or norm not in name_parts())
    two = noun_forms().get(after.norm, ("", ""))[1] == "d" and after.norm.endswith("ان")
    return only or two


def _is_predicate(words: Sequence[Word], tags: Sequence[Tag], place: int) -> bool:
    """Say whether a form that can be noun or verb is what is said of a subject behind "that": إن الوزير بحث مع نظيره.

    A definite noun or a name stands before it, and no verb between the two and "that".
    """
    split, before = words[place].split, words[place - 1] if place else None
    if before is None or split.conjunction or split.article or split.particle or split.pronoun:
        return False
    if not (before.split.article or before.norm in name_parts()) or tags[place - 1] == "PREP":
        return False
    if not any(it.tense == "past" and it.person == 3 for it in verb_forms().get(words[place].norm, ())):
        return False
    for back in range(place - 1, max(-1, place - 1 - FAR), -1):
        if tags[back] == "COMP":
            return place - back > 1
        if tags[back] in ("V", "VPART", "REL", "PUNCT", "PREP") or words[back].split.particle:
            return False
    return False


def _is_told(words: Sequence[Word], tags: Sequence[Tag], place: int) -> bool:
    """Say whether a verb went before in the same stretch, with no sign, that-word or "and" to join another to it."""
    split = words[place].split
    if split.conjunction or split.pronoun or split.particle:
        return False
    for before in range(place - 1, max(-1, place - 1 - FAR), -1):
        if tags[before] == "V":
            return True
        if tags[before] in JOINING or words[before].split.conjunction:
            return False
    return False


def _is_listed(words: Sequence[Word], tags: Sequence[Tag], place: int) -> bool:
    """Say whether an item of a list goes on: an "and" at the word, an indefinite noun behind, a verbal noun joined before."""
    after = words[place + 1] if place + 1 < len(words) else None
    if not words[place].split.conjunction or after is None or tags[place + 1] != "N":
        return False
    if after.split.article or after.split.particle or after.norm in name_words():
        return False
    for before in range(place - 1, max(-1, place - 1 - NEAR), -1):
        if tags[before] in ("V", "COMP", "REL"):
            return False
        if words[before].split.conjunction and words[before].norm in verbal_nouns():
            return True
    return False


def _leads_verbally(words: Sequence[Word], norms: Sequence[str], place: int) -> bool:
    """Say whether a preposition's form is a verb here, by the preposition that follows it: عبر … عن."""
    wanted = verbs_with()[norms[place]]
    if words[place].split.article or words[place].split.particle:
        return False
    near = range(place + 1, min(place + NEAR, len(words)))
    return any(norms[it] == wanted and not words[it].split.article for it in near)


def _is_deed(word: Word, before: Word | None, after: Word | None) -> bool:
    """Say whether a form that can be verb or verbal noun is a noun here: أي تدخل, أكد تضامن الجزائر.

    A preposition or quantity stands before it, or a state behind it with which the verb would not agree.
    """
    norm = word.norm
    if word.split.pronoun or word.split.particle == "س" or norm not in verbal_nouns():
        return False
    if before is not None and not before.split.pronoun and before.norm in before_nouns():
        return True
    if any(it.gender == "f" for it in verb_forms().get(norm, ())):
        return False
    if after is not None and norm in without_objects() and _is_feminine(after):
        return True
    state = after.norm if after is not None and not after.split.conjunction else ""
    return state in name_words() and state not in masculine_states() and state not in ambiguous()


def _is_feminine(word: Word) -> bool:
    """Say whether a masculine verb does not agree with a word: المملكة, القيادة."""
    whole = word.split.article and not word.split.particle and not word.split.conjunction
    return whole and word.norm.endswith("ه")


def _takes(words: Sequence[Word], norms: Sequence[str], place: int) -> bool:
    """Say whether a preposition's form is a verb: behind "has", or before who acts and what is accepted."""
    split, behind = words[place].split, words[place + 1 : place + NEAR]
    if split.article or split.particle or not behind:
        return False
    if place > 0 and norms[place - 1] in ("قد", "لقد"):
        return True
    acting = behind[0].norm in title_words() or (behind[0].split.article and behind[0].norm.endswith("ون"))
    acting = acting or norms[place] not in closed_tags()
    nouns = verbs_taking()[norms[place]]
    return not split.pronoun and acting and any(it.norm in nouns for it in behind[1:])


def _with_openers(
    words: Sequence[Word], norms: Sequence[str], tags: Sequence[Tag]
) -> tuple[list[Tag], frozenset[int]]:
    """Tag phrases of several words that open a list (بما في ذلك) or a condition (في حال) as one does; tell which end in a pronoun."""
    found, known, owned = list(tags), openers(), set[int]()
    for place, norm in enumerate(norms):
        for phrase, tag in known.get(norm, ()):
            here = words[place : place + len(phrase)]
            if _is_written(here, phrase) and not here[-1].split.article:
                found[place : place + len(phrase)] = [tag] * len(phrase)
                owned |= {place + len(phrase) - 1} if tag == "ADV" else set()
    return found, frozenset(owned)


def _is_written(here: Sequence[Word], phrase: Sequence[str]) -> bool:
    """Say whether words are those of a phrase, each with its pronoun where the phrase has it: في مقدمتها; كل منهما is "كل من"."""
    told = zip(here, phrase, strict=False)
    return len(here) == len(phrase) and all(
        it in (word.norm, word.norm + word.split.pronoun) for word, it in told
    )


def _settled(word: Word, tag: Tag, before: Word | None, after: Word | None, behind: str) -> Tag:
    """Turn a noun into a name or a verbal participle where its form, its place and the tag it stands behind say so."""
    norm = word.norm
    if not norm:
        return tag
    if tag in ("ADJ", "N") and norm in ambiguous() and before is not None:
        joined = before.norm in name_words() and not word.split.particle
        verbal = behind == "V" and before.norm not in verbal_nouns()
        if joined or verbal or _is_before_state(before):
            return "NAME"
    if tag == "V" and norm in name_parts() and norm not in verb_forms():
        return "N"
    if norm == ALI and before is not None and _is_ali(word, before, after):
        return "N"
    if tag == "V" and before is not None and before.norm in MANNERS and before.split.particle == "ب":
        return "ADJ"
    strong = tag == "N" and norm in STRONG and word.split.article and before is not None
    if strong and before is not None and (before.split.pronoun or before.norm in name_words()):
        return "ADJ"
    if tag == "N" and _is_we(word):
        return "V"
    if tag == "ADV" and word.split.stem[-1:] == HAMZA and _is_verb_written(word):
        return "V"
    if tag == "ADV" and norm in adjectives() and norm not in closed_tags():
        return "ADJ"
    if tag == "ADJ" and (norm in verbal_nouns() or norm in realm_words()) and "a" not in known_as(norm):
        return "N"
    if tag == "ADJ" and word.split.article and norm in several_people():
        return "N"
    if (
        tag in ("N", "ADJ")
        and not word.split.particle
        and norm in name_words()
        and norm not in ambiguous()
        and not word.split.pronoun
    ):
        return "NAME"
    if tag == "N" and norm in name_words() and norm not in ambiguous():
        return "NAME"
    if (
        tag in ("N", "ADJ")
        and norm.endswith(PARTICIPIAL)
        and not word.split.article
        and not word.split.particle
        and _acts(word, after)
    ):
        return "VPART"
    return (
        "AUX" if tag == "V" and any(it.lemma in auxiliaries() for it in verb_forms().get(norm, ())) else tag
    )


def _is_ali(word: Word, before: Word, after: Word | None) -> bool:
    """Say whether the name that is spelt like "on" stands behind a title and before what is no other word: السيد علي الشاوش."""
    named = before.norm in title_words() and before.split.article and word.split.stem.endswith(YA)
    alone = after is not None and not after.split.particle and after.norm not in noun_forms()
    return named and alone and after is not None and not known_as(after.norm).strip("o")


def _is_before_state(word: Word) -> bool:
    """Say whether no adjective can stand behind a word, but a state: a verb, a preposition, "government": طردت مالي."""
    known = known_as(word.norm)
    plain = not word.split.article and not word.split.pronoun
    verbal = "v" in known and "n" not in known
    return plain and (
        verbal or closed_tags().get(word.norm) in ("PREP", "COMP", "CONJ") or word.norm in ruling()
    )


def _is_verb_written(word: Word) -> bool:
    """Say whether a hamza makes a verb of a form that is a word of grammar without it: هنأ, not هنا."""
    return word.norm in verb_forms() and word.split.stem not in closed_spellings()


def _acts(word: Word, after: Word | None) -> bool:
    """Say whether a participle stands like a verb: مؤكدا, مشيرة إلى, معربين عن."""
    for ending in PARTICIPIAL:
        base = word.norm.removesuffix(ending)
        if base != word.norm and len(base) > 3 and base in verbal_participles():
            if ending == "ا":
                return True
            return after is not None and (after.split.particle == "ب" or _is_grammar(after))
    return False


def _is_grammar(word: Word) -> bool:
    """Say whether a word is a preposition or that-word by itself."""
    return closed_tags().get(word.norm) in ("PREP", "COMP") or word.norm in WHAT
