"""Attribution: whom a danger's own words lay it to.

The owner before it, an adjective in it, "by" behind it.
"""

from __future__ import annotations

from collections.abc import Sequence

from accords.ingest.acts.doers import doers
from accords.ingest.acts.seated import sits_in
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene
from accords.ingest.lexicon import word_list
from accords.ingest.mentions.found import Found
from accords.ingest.things.thing import BODIES
from accords.ingest.token import Token

OWNING = frozenset({"name", "adjective", "government"})
INCLUDING = "including"
LISTED = frozenset({"N", "NAME", "ADJ", "DET", "NUM", "CONJ", "PREP", "PUNCT", "ADV"})
FAR = 8
FEWEST = 3
MOST = 6


def authors(scene: Scene, danger: Found) -> list[Found]:
    """Return the finds that a danger's phrase names as its authors."""
    if danger.type == "Organization" and scene.sentence.lang == "en":
        return []  # an adjective before a group's name tells where it is, not whose it is
    named = [it for it in scene.finds if it.type in BODIES and it.thing is not None and not _is_in_state(it)]
    before = [it for it in named if _owns(scene, it, danger)] or _antecedent(scene, named, danger)
    before = before or [it for it in named if _is_barred(scene, it, danger)]
    before = before or doers(scene, danger, named)
    behind = [it for it in named if _is_behind(scene, it, danger)]
    return before or behind or _gangs(scene, danger) or _of_whole(scene, danger)


def _of_whole(scene: Scene, danger: Found) -> list[Found]:
    """Return who did the deeds of which an English danger is an example: "atrocities committed by Chad, including | the raid"."""
    tokens, place = scene.sentence.tokens, danger.first - 1
    while place > 0 and tokens[place].tag in LISTED and tokens[place].norm != INCLUDING:
        place -= 1
    if scene.sentence.lang != "en" or place < 1 or tokens[place].norm != INCLUDING:
        return []
    earlier = (it for it in scene.finds if it.type == "Threat" and it.core < place and it.inside is None)
    deeds = [it for it in earlier if tokens[it.core].number == "p"]
    whole = max(deeds, key=lambda it: it.core, default=None)
    return authors(scene, whole) if whole is not None else []


def _gangs(scene: Scene, danger: Found) -> list[Found]:
    """Return the dangers that did an English deed, right behind its "by": "atrocities committed by | armed gangs"."""
    tokens, place = scene.sentence.tokens, danger.last
    if scene.sentence.lang != "en":
        return []
    while place < min(danger.last + FEWEST, len(tokens) - 1) and tokens[place].norm != "by":
        if tokens[place].tag not in ("VPART", "PREP", "ADV"):
            return []
        place += 1
    place += 1 + (place + 1 < len(tokens) and tokens[place + 1].tag == "DET")
    if place >= len(tokens) or (tokens[place - 1].norm != "by" and tokens[place - 2].norm != "by"):
        return []
    done = [it for it in scene.finds if it.type == "Threat" and it.first == place and it.core > danger.core][
        :1
    ]
    empty = bool(done) and done[0].last == place + 1 and tokens[place].lemma in wording("en").empty
    return [] if empty else done


def _is_in_state(find: Found) -> bool:
    """Say whether a name is only part of a state's longer name: Korea in the Democratic People's Republic."""
    return find.inside is not None and find.inside.type == "State"


def _antecedent(scene: Scene, named: list[Found], danger: Found) -> list[Found]:
    """Return the last state or body before "its aggression"."""
    tokens = scene.sentence.tokens
    if (
        danger.core + 1 < len(tokens)
        and tokens[danger.core + 1].tag == "PRON"
        and tokens[danger.core + 1].word == tokens[danger.core].word
    ):
        return [it for it in named if it.last <= danger.first and it.form in ("name", "adjective")][-1:]
    if danger.first == 0 or tokens[danger.first - 1].norm not in ("its", "their"):
        return []
    suffering = {it.thing for it in named if danger.core < it.first < danger.last}
    earlier = [
        it for it in named if it.last < danger.first and it.form in OWNING and it.thing not in suffering
    ]
    return earlier[-1:] if tokens[danger.first - 1].norm == "its" else []


def _owns(scene: Scene, find: Found, danger: Found) -> bool:
    """Say whether a find is the owner or adjective before the danger's head."""
    tokens = scene.sentence.tokens
    if scene.sentence.lang == "ar":
        return _follows(scene, find, danger)  # owners and adjectives stand behind
    if find.form == "adjective" and tokens[danger.core].lemma in wording("en").between_all:
        return False
    if danger.first <= find.first and find.last <= danger.core:
        return not any(it.tag == "PREP" for it in tokens[danger.first : find.first])
    gap = tokens[find.last : danger.first] if find.last <= danger.first else []
    if _is_use_of(gap):
        return find.form != "adjective"
    if find.last > danger.first or danger.first - find.last > 3:
        return False
    if find.form == "adjective":
        return all(it.tag in ("ADJ", "N") for it in gap)
    return (
        bool(gap)
        and gap[0].norm == "'s"
        and all(it.tag in ("ADJ", "N", "ADV", "NUM", "CONJ", "PUNCT") for it in gap[1:])
    )


def _is_use_of(gap: Sequence[Token]) -> bool:
    """Say whether words between an English owner and a danger tell what he does with it: "'s supply of", "'s use of"."""
    if not FEWEST <= len(gap) <= MOST or gap[0].norm != "'s":
        return False
    last = len(gap) - (gap[-1].tag == "DET")
    if gap[last - 2].lemma in wording("en").answered:
        return False
    return gap[last - 1].norm == "of" and all(
        it.tag in ("ADJ", "N", "ADV", "NUM") for it in gap[1 : last - 1]
    )


def _follows(scene: Scene, find: Found, danger: Found) -> bool:
    """Say whether a find stands as owner or adjective right after an Arabic danger's head.

    With no preposition between.
    """
    if not danger.core < find.first < danger.core + FAR:
        return False
    gap = scene.sentence.tokens[danger.core + 1 : find.first]
    if (
        (
            find.form != "adjective"
            or scene.sentence.tokens[find.first].tag == "N"
            or _is_holder(scene, find, gap)
        )
        and find.kind != "armed_group"
        and any(it.lemma in wording("ar").suffered for it in scene.sentence.tokens[danger.core : find.first])
        and not _aims(scene, find)
    ):
        return False
    campaign = (
        find.form == "adjective" and scene.sentence.tokens[danger.core].lemma in wording("ar").campaigns
    )
    if find.form != "government" and not campaign and any(it.tag == "N" and not _is_agent(it) for it in gap):
        return False
    return all(it.tag in ("N", "ADJ", "DET", "NUM") for it in gap) and (
        find.form != "capital" or _acts_on(scene, find)
    )


def _is_holder(scene: Scene, find: Found, gap: Sequence[Token]) -> bool:
    """Say whether an adjective tells of whom somebody is to whom a deed is done: استهداف رئيس الوزراء الصومالي."""
    tokens = scene.sentence.tokens
    behind = tokens[find.last].tag if find.last < len(tokens) else "PUNCT"
    return any(it.tag == "N" for it in gap) and behind not in ("N", "NAME")


def _acts_on(scene: Scene, find: Found) -> bool:
    """Say whether what a capital does something to stands behind it: تهديد طهران لجيرانها, امتلاك طهران السلاح."""
    tokens = scene.sentence.tokens
    return _aims(scene, find) or (find.last < len(tokens) and tokens[find.last].tag == "N")


def _is_barred(scene: Scene, find: Found, danger: Found) -> bool:
    """Say whether a find is kept from a danger by words before it: منع إيران من امتلاك …."""
    tokens, words = scene.sentence.tokens, wording(scene.sentence.lang)
    if find.first == 0 or not find.last < danger.first <= find.last + 3:
        return False
    return tokens[find.last].norm in ("من", "عن", "علي") and tokens[find.first - 1].lemma in words.barring


def _is_sent(scene: Scene, danger: Found, mark: int) -> bool:
    """Say whether an Arabic "from" behind a danger tells who sends it: الإرهاب المدعوم من, تهديد من."""
    words, head = wording(scene.sentence.lang), scene.sentence.tokens[danger.core]
    before = scene.sentence.tokens[danger.core + mark]
    plain = all(
        it.tag in ("ADJ", "DET") for it in scene.sentence.tokens[danger.core + 1 : danger.core + 1 + mark]
    )
    return (
        (plain and head.lemma in words.carriers)
        or before.lemma in words.sponsored
        or before.norm in words.sponsored
    )


def _is_agent(token: Token) -> bool:
    """Say whether an Arabic noun between a danger and a state is who does it for that state.

    "أنشطة الميليشيات الإيرانية"; what suffers it is none: "خرق السيادة السورية".
    """
    return token.lemma in wording("ar").agents or token.norm in wording("ar").agents


def _aims(scene: Scene, find: Found) -> bool:
    """Say whether "to" right behind an Arabic owner tells what he did it to: احتلال إيران للجزر."""
    tokens = scene.sentence.tokens
    return find.last < len(tokens) and tokens[find.last].norm == "ل" and tokens[find.last].tag == "PREP"


def _is_blame(token: Token) -> bool:
    """Say whether a passive verb before "by" tells who blames or fights a deed, not who did it: "a raid condemned by"."""
    words = wording("en")
    blamed = token.lemma in words.blaming or token.lemma in words.dooming_heads
    handled = token.lemma in word_list("en", "handling")
    return (token.tag == "VPART" and blamed) or (token.tag in ("V", "VPART") and handled)


def _is_behind(scene: Scene, find: Found, danger: Found) -> bool:
    """Say whether a find stands behind "by" after the danger's head."""
    tokens = scene.sentence.tokens
    if not danger.core < find.first < danger.last + FAR:
        return False
    gap = tokens[danger.core + 1 : find.first]
    words = wording(scene.sentence.lang)
    done_by = tokens[danger.core].lemma in words.deeds_of
    marks = [
        i
        for i, it in enumerate(gap)
        if it.norm in words.leads("by") or (done_by and i == 0 and it.norm == "of")
    ]
    if not marks or (scene.sentence.lang == "ar" and not _is_sent(scene, danger, marks[-1])):
        return False
    if scene.sentence.lang == "en" and marks[-1] > 0 and _is_blame(gap[marks[-1] - 1]):
        return False
    agents = gap[marks[-1] + 1 :]
    if len(agents) > 1 and agents[-1].tag == "DET":
        agents = agents[:-1]
    sits = sits_in(scene, find.first - 1)
    if len(agents) > 1 and (sits or (agents[-1].norm in ("of", "from") and agents[-2].lemma in words.agents)):
        agents = agents[:-1]
    return all(it.tag in ("DET", "ADJ", "N", "CONJ", "NAME", "PUNCT") for it in agents) and not any(
        it.tag in ("V", "AUX") for it in gap
    )
