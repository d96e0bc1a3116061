"""Treaty: what the parties of an Arabic treaty's article are bound to, told by a plain present: يقيم الطرفان علاقات."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from accords.ingest.acts.act import Actors, Promise
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.factuality import is_open
from accords.ingest.acts.promises.clause_words import clause_words
from accords.ingest.acts.row import row_end
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene
from accords.ingest.things.genre import TREATY

BINDING = "undertakes"
STRONGER = frozenset({"agrees", "intends"})
AGREED = frozenset({TREATY, "jointStatement"})
PAIR = 2
SHORTEST = 2
FOR = "ل"


def binding(draft: Draft, scene: Scene, strength: str, place: int) -> str:
    """Return how strong a promise is: what a treaty's parties agree in the present tense binds them."""
    tokens = scene.sentence.tokens
    present = tokens[place].tag == "V" and tokens[place].tense in ("present", "future")
    bound = draft.genre == TREATY and heads_come_first(scene) and present
    return BINDING if bound and strength in STRONGER else strength


def articles(draft: Draft, scene: Scene, cast: Cast, made: Sequence[Promise], act: int) -> Iterator[Promise]:
    """Yield what the clauses of an article bind its parties to, where no frame told it."""
    if draft.genre not in AGREED or not heads_come_first(scene) or len(draft.sides) < PAIR:
        return
    here = [it for it in made if it.sentence == scene.sentence.number]
    for clause in scene.clauses:
        if draft.genre != TREATY and not clause.verb.passive:
            continue
        if binds(scene, clause) and not any(is_within(scene, clause, it) for it in here):
            found = _article(draft, scene, clause, cast, act)
            if found is not None:
                yield found


def binds(scene: Scene, clause: Clause) -> bool:
    """Say whether a clause tells in the present what somebody does, not what he says or believes."""
    head, words = scene.sentence.tokens[clause.verb.head], wording(scene.sentence.lang)
    before = scene.sentence.tokens[clause.verb.first - 1] if clause.verb.first > 0 else None
    likewise = before is not None and before.norm in words.likewise
    told = (
        (clause.kind in ("main", "coordinate") or likewise) and head.tense == "present" and not clause.wished
    )
    return (
        told
        and not clause.conditional
        and head.lemma not in words.reporting | words.appraising | words.calling
        and (is_open(scene, clause.verb.head) or clause.verb.negated)
    )


def is_within(scene: Scene, clause: Clause, made: Promise) -> bool:
    """Say whether a promise told already begins at or holds a clause's verb."""
    at = scene.sentence.tokens[clause.verb.head].start
    return made.trigger[0] <= at < made.about[1]


def _is_of_itself(scene: Scene, clause: Clause) -> bool:
    """Say whether the agreement stands right behind the verb, so that no party acts: تسري هذه الاتفاقية."""
    tokens, place = scene.sentence.tokens, clause.verb.last
    place += place < len(tokens) and tokens[place].tag == "DET"
    found = any(it.type == "Agreement" and it.first <= place < it.last for it in scene.finds)
    return clause.subject is None and found


def _bound(cast: Cast, scene: Scene, clause: Clause) -> Actors:
    """Return who is bound: whom "to" leads to behind a verb of allowing, else who acts: لا يجوز | للجانب المصري."""
    tokens, place = scene.sentence.tokens, clause.verb.last
    allowed = tokens[clause.verb.head].lemma in wording("ar").allowing and place + 1 < len(tokens)
    if not allowed or tokens[place].norm != FOR:
        return cast.subject_of(scene, clause)
    return cast.in_range(scene, place + 1, row_end(scene, place + 1))


def _is_of_body(scene: Scene, clause: Clause) -> bool:
    """Say whether a body that the parties set up here is what is founded or meets: تنشأ لجنة مشتركة، وتجتمع مرة كل سنة."""
    above = clause
    while above.subject is None and above.heir is not None and above.heir < above.number:
        above = scene.clauses[above.heir]
    if (
        above.subject is None
        or scene.sentence.tokens[clause.verb.head].lemma not in wording("ar").founding_verbs
    ):
        return False
    first, last = above.subject
    return any(it.type == "WorkingGroup" and first <= it.core < last for it in scene.finds)


def _article(draft: Draft, scene: Scene, clause: Clause, cast: Cast, act: int) -> Promise | None:
    """Make the promise of one clause; None where a stranger acts or too little is said."""
    passive = clause.verb.passive or _is_of_body(scene, clause)
    actors = Actors(tuple(draft.sides), "passive") if passive else _bound(cast, scene, clause)
    if not actors.things or not set(actors.things) <= set(draft.sides) or _is_of_itself(scene, clause):
        return None
    lasting = scene.sentence.tokens[clause.verb.head].lemma in wording("ar").lasting
    words = clause_words(scene, clause, over_subject=clause.verb.passive or not passive, fewest=SHORTEST)
    if lasting or words is None:
        return None
    strength, number = BINDING if draft.genre == TREATY else "agrees", scene.sentence.number
    return Promise(
        actors.things, strength, *words, number, "treaty.article", "article",
        act, actors.how, actors.things[0], steps=actors.steps,
    )  # fmt: skip
