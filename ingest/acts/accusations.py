"""Accusations: deeds an English verb lays to somebody by a form in -ing: "accused Sudan of bombing civilians"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from accords.ingest.acts.act import Link
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.english.forms import verb_forms
from accords.ingest.mentions.found import Found
from accords.ingest.mentions.head_rules import danger_kind
from accords.ingest.things.clusters import attach
from accords.ingest.things.thing import ACTORS

ACCUSING = frozenset(
    {
        "accuse",
        "blame",
        "suspect",
        "condemn",
        "denounce",
        "criticize",
        "criticise",
        "charge",
        "slam",
        "fault",
        "rebuke",
    }
)
ACCUSED = frozenset({"State", "Organization", "Threat"})
DONE = frozenset({"activity", "crime"})
LEADING = frozenset({"of", "for", "with", "over"})
PARTICLES = frozenset({"up", "out", "off", "down"})
FAR = 8


def accusations(draft: Draft, scene: Scene, cast: Cast) -> Iterator[Link]:
    """Yield to whom a deed is laid, and who accuses."""
    if heads_come_first(scene):
        return
    tokens = scene.sentence.tokens
    yield from _complaints(draft, scene, cast)
    for clause in list(scene.clauses):
        verb = clause.verb
        if tokens[verb.head].lemma not in ACCUSING or not is_open(scene, verb.head):
            continue
        accused = _charged(scene, clause) if verb.passive else _accused(scene, clause)
        deed = _deed(scene, verb.last if verb.passive else accused.last) if accused is not None else None
        if accused is None or accused.thing is None or deed is None:
            continue
        thing = draft.things[deed.thing] if deed.thing is not None else attach(draft, scene, deed)
        accusing = cast.of_clause(scene, clause)
        yield _link(scene, deed, "attributedTo", thing.id, accused.thing)
        for who in accusing.things:
            yield _link(scene, deed, "counters", who, thing.id)
        more = _further(scene, deed)
        if more is not None:
            other = draft.things[more.thing] if more.thing is not None else attach(draft, scene, more)
            yield _link(scene, more, "attributedTo", other.id, accused.thing)
            for who in accusing.things:
                yield _link(scene, more, "counters", who, other.id)


def _complaints(draft: Draft, scene: Scene, cast: Cast) -> Iterator[Link]:
    """Yield who complains of whom: "protested that Togo had seized its boats", "said that Togo had lied to him"."""
    tokens, words = scene.sentence.tokens, wording("en")
    for clause in scene.clauses:
        above = scene.clauses[clause.parent] if clause.parent is not None else None
        if above is None or clause.kind != "complement" or clause.subject is None or above.negated:
            continue
        verb, said = clause.verb, tokens[above.verb.head].lemma
        harms = words.harming if said in words.complaining else words.wronging
        if said not in words.complaining | words.saying or tokens[verb.head].lemma not in harms:
            continue
        if verb.passive or verb.modal is not None or clause.negated or not is_open(scene, above.verb.head):
            continue
        place = (tokens[above.verb.head].start, tokens[above.verb.head].end)
        accused = [it for it in cast.named(scene, *clause.subject) if draft.things[it].type in ACTORS]
        for who, whom in product(cast.of_clause(scene, above).things, accused):
            if who != whom and draft.things[who].of != whom and draft.things[whom].kind != "armed_group":
                yield Link(
                    "criticizes",
                    who,
                    whom,
                    scene.sentence.number,
                    place,
                    "verb.complain",
                    "criticize",
                    0,
                    "named",
                )


def _link(scene: Scene, deed: Found, type_: str, subject: str, object_: str) -> Link:
    """Build a link of an accusation."""
    place = (deed.start, deed.end)
    return Link(type_, subject, object_, scene.sentence.number, place, "verb.accuse", "condemn", 0, "named")


def _accused(scene: Scene, clause: Clause) -> Found | None:
    """Return the state, body or group right behind the verb, an adjective before it or not."""
    tokens, place = scene.sentence.tokens, clause.verb.last
    while place < len(tokens) - 1 and tokens[place].tag in ("DET", "ADJ"):
        if any(it.first == place and it.type in ACCUSED for it in scene.finds):
            break
        place += 1
    return next(
        (
            it
            for it in scene.finds
            if it.type in ACCUSED and it.first == place and it.inside is None and not it.governed
        ),
        None,
    )


def _further(scene: Scene, deed: Found) -> Found | None:
    """Return the deed that "and of" adds to one: "of spying and of | arming rebels"."""
    tokens, place = scene.sentence.tokens, deed.last
    while place < min(deed.last + FAR, len(tokens) - 2):
        if tokens[place].norm == "and" and tokens[place + 1].norm in LEADING:
            return _deed_at(scene, place + 2)
        if tokens[place].tag in ("V", "AUX", "REL", "COMP"):
            return None
        place += 1
    return None


def _charged(scene: Scene, clause: Clause) -> Found | None:
    """Return the lone state, body or group that a passive verb says is accused: "Mali was accused of …"."""
    if clause.subject is None:
        return None
    first, last = clause.subject
    named = [it for it in scene.finds if it.type in ACCUSED and first <= it.first and it.last <= last]
    return named[0] if len(named) == 1 and named[0].last == last else None


def _deed(scene: Scene, end: int) -> Found | None:
    """Return the deed behind "of" or "for", right behind the accused or the accuser: its verb in -ing, with what it is done to."""
    tokens = scene.sentence.tokens
    if end < len(tokens) - 1 and tokens[end].norm == "by":
        ahead = range(end + 1, min(end + FAR, len(tokens) - 1))
        end = next((n for n in ahead if tokens[n].norm in LEADING and _begins(scene, n + 1)), end)
    if end + 2 >= len(tokens) or tokens[end].norm not in LEADING:
        return None
    return _deed_at(scene, end + 1)


def _begins(scene: Scene, place: int) -> bool:
    """Say whether a form in -ing or a danger stands at a token."""
    bare = place + (scene.sentence.tokens[place].tag == "DET")
    danger = any(it.type == "Threat" and it.first in (place, bare) for it in scene.finds)
    return danger or scene.sentence.tokens[place].norm.endswith("ing")


def _deed_at(scene: Scene, place: int) -> Found | None:
    """Return the deed that begins at a token: a danger, else a form in -ing with what it is done to."""
    tokens = scene.sentence.tokens
    if place + 1 >= len(tokens):
        return None
    bare = place + (tokens[place].tag == "DET")
    named = next((it for it in scene.finds if it.type == "Threat" and it.first in (place, bare)), None)
    if named is not None and (named.key is not None or not tokens[place].norm.endswith("ing")):
        return named
    verbs = {base for base, _ in verb_forms().get(tokens[place].norm, ())} | {tokens[place].lemma}
    if verbs.isdisjoint(wording("en").harming) or not tokens[place].norm.endswith("ing"):
        return None
    behind = place + 1 + (tokens[place + 1].norm in PARTICLES)
    groups = [it for it in scene.chunks if it.first == behind and it.kind == "noun"]
    spread = [it for it in scene.finds if it.type == "Threat" and it.key is not None and groups[:1]]
    told = next((it for it in spread if groups[0].first <= it.first and it.core < groups[0].last), None)
    if told is not None and told.thing is not None and danger_kind(told.key or "") in DONE:
        return told
    last = groups[0].last if groups else place + 1
    name = " ".join(it.text for it in tokens[place:last])
    find = Found(
        scene.sentence.number, place, last, tokens[place].start, tokens[last - 1].end, "Threat", None, "open", name,
        "open", place,
    )  # fmt: skip
    scene.finds.append(find)
    scene.finds.sort(key=lambda it: (it.first, -it.last))
    return find
