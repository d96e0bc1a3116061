"""Agreement parties: whose an agreement is by the words around its name, in English.

"Chad's National Pact on Water", "the AU Plan for the Sahel", "the Treaty of Lima, signed in 1929 between Peru and Chile".
"""

from __future__ import annotations

from collections.abc import Iterator

from accords.ingest.acts.act import Link
from accords.ingest.acts.deeds import row_named
from accords.ingest.acts.factuality import is_open
from accords.ingest.draft import Draft, Scene
from accords.ingest.lexicon import word_list
from accords.ingest.mentions.found import Found
from accords.ingest.things.clusters import attach
from accords.ingest.things.organ_names import opening_body
from accords.ingest.things.thing import BODIES

UNIVERSAL = ("organization:un", "organization:world")
TOLD = frozenset({"VPART", "V", "NUM", "NAME", "DET", "PREP", "N", "ADV"})
FAR, FEWEST = 9, 2


def agreement_parties(draft: Draft, scene: Scene) -> Iterator[Link]:
    """Yield the parties that the words around an agreement's name tell of."""
    if scene.sentence.lang != "en":
        return
    for find in [it for it in scene.finds if it.type == "Agreement" and it.inside is None]:
        if find.thing is None or find.kind == "resolution" or not is_open(scene, find.first):
            continue
        for party in dict.fromkeys(
            (*_owner(scene, find), *_first(draft, scene, find), *_between(draft, scene, find))
        ):
            place, number = (find.start, find.end), scene.sentence.number
            yield Link("partyTo", party, find.thing, number, place, "phrase.party", "party", 0, "named")


def _owner(scene: Scene, find: Found) -> list[str]:
    """Return whose an agreement is by the name before it: "Chad's | National Pact on Water"."""
    tokens, place = scene.sentence.tokens, find.first - 1
    if find.form != "name" and not tokens[find.first].text[0].isupper():
        return []
    owned = place > 0 and tokens[place].norm == "'s"
    near = [it for it in scene.finds if it.type in BODIES and it.last in (place, place + 1) and it.thing]
    return [str(it.thing) for it in near if owned and it.form == "name" and it.inside is None]


def _first(draft: Draft, scene: Scene, find: Found) -> list[str]:
    """Return the body with whose name an agreement's begins: "the | AU Plan for the Sahel"."""
    papers, words = word_list("en", "papers_of_states"), scene.sentence.tokens[find.first : find.last]
    if any(it.lemma in papers or it.norm in papers for it in words):
        return []
    inner = next((it for it in scene.finds if it.first == find.first and it.inside is find), None)
    inner = inner or (opening_body(scene, find) if find.form == "name" else None)
    if inner is None or inner.type != "Organization" or inner.form != "name" or inner.kind == "armed_group":
        return []
    if (inner.key or "").startswith(UNIVERSAL) or inner.last >= find.last:
        return []
    if inner.thing is None:
        attach(draft, scene, inner)
    return [str(inner.thing)]


def _between(draft: Draft, scene: Scene, find: Found) -> list[str]:
    """Return the two or more states between whom an agreement is said to be, close behind its name."""
    tokens = scene.sentence.tokens
    for place in range(find.last, min(find.last + FAR, len(tokens) - 1)):
        token = tokens[place]
        if token.norm == "between":
            row = [it for it in row_named(scene, place + 1) if draft.things[it].type in BODIES]
            return row if len(row) >= FEWEST else []
        if token.tag not in TOLD and token.norm != ",":
            break
    return []
