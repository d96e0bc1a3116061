"""Head doubts: where a head noun is no thing: a manner, several in general, a treaty's side, what somebody only tells."""

from __future__ import annotations

from collections.abc import Mapping

from accords.ingest.clauses.wording import wording
from accords.ingest.mentions.found import Found
from accords.ingest.mentions.head_rules import HeadHit
from accords.ingest.mentions.phrase import Phrase
from accords.ingest.text.sentence import Sentence

SENT, FACTION = "mission", "faction"
NEAR = 5


def is_manner(sentence: Sentence, hit: HeadHit, phrase: Phrase) -> bool:
    """Say whether "in" makes a noun tell only how something is done: "in clear violation of"."""
    tokens, first = sentence.tokens, phrase.first
    before = tokens[first - 1].norm if first > 0 else ""
    return before == "in" and tokens[hit.last - 1].lemma in wording(sentence.lang).manners


def only_leads(sentence: Sentence, hit: HeadHit) -> bool:
    """Say whether an English "threat" or "scourge" only leads to the danger behind "of": "the growing threat of piracy"."""
    tokens, place = sentence.tokens, hit.last
    if (
        sentence.lang != "en"
        or hit.last - hit.first > 1
        or place + 1 >= len(tokens)
        or tokens[place].norm != "of"
    ):
        return False
    words, behind = wording("en"), tokens[place + 1 : place + NEAR]
    return tokens[place - 1].lemma in words.leading_to and not any(it.lemma in words.eras for it in behind)


def is_several(sentence: Sentence, hit: HeadHit, phrase: Phrase) -> bool:
    """Say whether a phrase speaks of bodies in general: مجموعات عمل, لجان, peacekeeping forces."""
    if hit.rule.kind == SENT:
        several = sentence.tokens[hit.first if hit.rule.after else hit.last - 1]
        return several.number == "p" and not phrase.is_name
    return (
        hit.rule.type == "WorkingGroup" and sentence.tokens[hit.first].number == "p" and not phrase.definite
    )


def leads_to_group(sentence: Sentence, hit: HeadHit, starts: Mapping[int, Found]) -> bool:
    """Say whether a noun only leads to an armed group's name: تنظيم "داعش", إرهاب القاعدة."""
    tokens, place = sentence.tokens, hit.last
    if tokens[hit.last - 1].lemma not in wording(sentence.lang).group_nouns:
        return False
    if hit.first in starts and starts[hit.first].kind == "armed_group":
        return True
    while place < len(tokens) and tokens[place].tag == "PUNCT" and tokens[place].norm in "\"'(":
        place += 1
    return place in starts and starts[place].kind == "armed_group"


def is_harmless(sentence: Sentence, hit: HeadHit) -> bool:
    """Say whether an Arabic head and the word behind it are no danger or agreement together.

    إطلاق النار, إطلاق سراح, مذكرة توقيف; "at" makes a danger of it.
    """
    tokens, behind = sentence.tokens, hit.first + 2
    rest = "".join(f" {it.norm}" for it in tokens[hit.first + 1 : behind])
    aimed = behind < len(tokens) and tokens[behind].norm == "علي"
    known = {tokens[hit.first].norm + rest, tokens[hit.first].lemma + rest} & wording(sentence.lang).harmless
    return hit.rule.type in ("Threat", "Agreement") and bool(known) and not aimed


def is_titled(sentence: Sentence, hit: HeadHit) -> bool:
    """Say whether an Arabic head looks like part of a name.

    With its article, before a quotation mark or before a name.
    """
    tokens = sentence.tokens
    following = tokens[hit.last] if hit.last < len(tokens) else None
    if hit.first > 0 and tokens[hit.first - 1].norm == '"':
        return True
    return (
        tokens[hit.first].definite and tokens[hit.first].lemma not in wording(sentence.lang).statements
    ) or (following is not None and (following.tag == "NAME" or following.norm == '"'))


def is_deposited(sentence: Sentence, hit: HeadHit) -> bool:
    """Say whether a paper only brings a state into an agreement: "its instrument of ratification of …"."""
    behind = [it.norm for it in sentence.tokens[hit.last : hit.last + 2]]
    return (
        hit.rule.kind == "paper" and behind[:1] == ["of"] and behind[-1] in wording(sentence.lang).ratifying
    )


def is_states_own(sentence: Sentence, hit: HeadHit, phrase: Phrase, starts: Mapping[int, Found]) -> bool:
    """Say whether a force acts for the state that its name begins with: "the Philippine | Coast Guard"."""
    owner, words = starts.get(phrase.first), wording(sentence.lang)
    head = sentence.tokens[hit.last - 1]
    forces = not words.transparent.isdisjoint((head.lemma, head.norm))
    return forces and owner is not None and owner.type == "State"


def only_heralds(sentence: Sentence, hit: HeadHit, phrase: Phrase) -> bool:
    """Say whether a paper is only what a list behind it names: "the following | instruments"."""
    return (
        hit.rule.type == "Agreement"
        and phrase.first > 0
        and sentence.tokens[phrase.first - 1].norm == "following"
    )


def is_treaty_side(sentence: Sentence, hit: HeadHit, phrase: Phrase) -> bool:
    """Say whether an English "Party" is one of a treaty's: "the Requested Party", not "the Labour Party"."""
    before = sentence.tokens[phrase.first : hit.first]
    sides = wording(sentence.lang).treaty_sides
    return hit.rule.kind == "faction" and any(it.norm in sides for it in before)


def is_told(sentence: Sentence, hit: HeadHit, starts: Mapping[int, Found]) -> bool:
    """Say whether إعلان is what somebody announces, not a named declaration: it is followed by who does."""
    actor = starts.get(hit.last)
    telling = sentence.tokens[hit.last - 1].lemma in wording(sentence.lang).telling
    return hit.rule.type == "Agreement" and telling and actor is not None and actor.form != "capital"


def is_plain(sentence: Sentence, hit: HeadHit, phrase: Phrase) -> bool:
    """Say whether a noun that needs an adjective to be a danger stands without one, and is mostly none.

    دور, تهديد.
    """
    words, tokens = wording(sentence.lang), sentence.tokens
    if (
        hit.rule.type == "Threat"
        and tokens[hit.last - 1].lemma in words.friendly
        and hit.rule.concept is None
    ) or (hit.last - hit.first == 1 and hit.rule.adjectives):
        rest = tokens[hit.last : phrase.last]
        if tokens[hit.last - 1].lemma in words.friendly and all(
            it.norm in words.generic or it.tag in ("CONJ", "PUNCT") for it in rest
        ):
            return True
    plain = bool(hit.rule.adjectives) and not is_marked(sentence, hit, phrase)
    return plain and sentence.tokens[hit.last - 1].lemma in wording(sentence.lang).friendly


def are_several(sentence: Sentence, hit: HeadHit) -> bool:
    """Say whether a plural noun such as "the plans" names no one agreement."""
    several = sentence.tokens[hit.last - 1].number == "p"
    return several and hit.rule.type == "Agreement" and hit.rule.needs == "name"


def begins(sentence: Sentence, hit: HeadHit) -> bool:
    """Say whether a lone head with a capital begins a sentence as a name does: "Summit noted …"."""
    return hit.first == 0 and hit.last == 1 and hit.rule.type == "Meeting" and sentence.lang == "en"


def is_marked(sentence: Sentence, hit: HeadHit, phrase: Phrase) -> bool:
    """Say whether an adjective makes a plain noun a danger: "malign influence"."""
    return any(it.norm in hit.rule.adjectives for it in sentence.tokens[phrase.first : phrase.last])
