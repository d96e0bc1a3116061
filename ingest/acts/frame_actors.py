"""Frame actors: who acts in a match, as its frame and the clause around it say."""

from __future__ import annotations

from accords.ingest.acts.act import NOBODY, Actors
from accords.ingest.acts.agreement import agreed_by_all, together
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.factuality import STANCES
from accords.ingest.acts.gathering import gathering
from accords.ingest.acts.matches import BEFORE, Match
from accords.ingest.acts.meetings.encounters import acting_for
from accords.ingest.acts.objects import said_of
from accords.ingest.acts.owners import owner as owner_of
from accords.ingest.acts.promises.predicates import predicated
from accords.ingest.acts.promises.signatories import signatories
from accords.ingest.acts.row import row_end
from accords.ingest.acts.speaking import labelled
from accords.ingest.acts.willed import offered, willed
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.clause import Clause
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Draft, Scene

GATHERED = frozenset({"counter", "condemn", "support", "criticize", "discuss", "agree", "reaffirm"})
CALLED = frozenset({"conclude"})
SHARED = frozenset({"take_part", "counter", "condemn"})
ITEMISED = frozenset({"resolution", "communique"})


def actors_of(scene: Scene, match: Match, cast: Cast) -> Actors:
    """Find who acts in a match, as its frame says."""
    wanted = match.frame.subject
    if match.frame.heads and not _has_head(scene, match):
        return NOBODY
    if wanted == "parties":
        return Actors(tuple(cast.draft.sides), "parties")
    if wanted == "none":
        return NOBODY
    if wanted == "sides" and match.last < len(scene.sentence.tokens):
        between = scene.sentence.tokens[match.last].norm in wording(scene.sentence.lang).leads("between")
        named = cast.named(scene, match.last + 1, row_end(scene, match.last + 1)) if between else ()
        if len(named) > 1:
            return Actors(named, "named")
    if wanted == "sides":
        return together(cast, scene, match.first)
    if wanted == "signatories":
        return signatories(cast, scene, match.clause)
    if wanted == "next":
        following = next((it for it in scene.clauses if it.verb.first >= match.last), None)
        found = cast.subject_of(scene, following) if following is not None else NOBODY
        return NOBODY if found.how in ("he", "it", "none") and heads_come_first(scene) else found
    if wanted == "complement":
        return Actors(cast.named(scene, match.last, row_end(scene, match.last)), "named")
    said_of = scene.sentence.tokens[match.first].tag not in ("AUX", "NEG")
    predicate = match.frame.strength or wanted == "predicate"
    if match.part == "phrases" and predicate and said_of and heads_come_first(scene):
        said = predicated(cast, scene, match.first)
        if said is not None or wanted == "predicate":
            return said or NOBODY
    if match.part == "nouns" and _begins_item(cast.draft, scene, match):
        return Actors(tuple(cast.draft.sides), "issuer")
    if match.part != "verbs":
        offer = offered(cast, scene, match)
        if offer is not None:
            return _with_taker(cast, scene, match, offer)
        owner = owner_of(cast, scene, _noun_of(scene, match)) or willed(cast, scene, match)
        if owner is not None:
            return owner
        if wanted == "possessor" or _only_dates(scene, match) or _is_called_for(scene, match):
            return NOBODY
    alone = _is_verbless(match) or _acts_itself(scene, match, cast)
    said = labelled(cast, scene) if heads_come_first(scene) and alone else None
    if match.clause is None or said is not None:
        return said if said is not None else cast.left_out(scene)
    if match.clause.wished and match.frame.family in STANCES and wanted == "actor":
        return cast.outer(scene, _wish(scene, match.clause))
    if match.frame.family == "will" and _is_impersonal(scene, match.clause):
        return together(cast, scene, match.first)
    found = _subject(scene, match, match.clause, cast, wanted)
    voiced = match.part == "nouns" and match.clause.verb.first in range(match.first, match.last)
    if not found.things and wanted == "actor" and (voiced or match.frame.family in STANCES):
        found = cast.outer(scene, match.clause)
    if not found.things and wanted == "actor" and match.frame.family in GATHERED:
        return gathering(cast, scene, match.clause) or found
    return found


def _with_taker(cast: Cast, scene: Scene, match: Match, offer: Actors) -> Actors:
    """Add to who offers something those who welcome a fight against a danger, and the body or the many whose session it is."""
    if match.frame.family not in SHARED or match.clause is None:
        return offer
    taker = cast.subject_of(scene, match.clause)
    body = len(taker.things) == 1 and cast.draft.things[taker.things[0]].type == "Organization"
    many = taker.how in ("leaders", "we", "sides", "ministers") and len(taker.things) > 1
    joins = match.frame.family != "take_part" or body or many
    return Actors(tuple(dict.fromkeys((*offer.things, *taker.things))), offer.how) if joins else offer


def _noun_of(scene: Scene, match: Match) -> int:
    """Return where the noun stands that tells what a match is: the one a phrase wants before it, وقوف بلاده | إلى جانب."""
    near = range(match.first - 1, max(-1, match.first - 1 - BEFORE), -1) if match.frame.behind else ()
    tokens = scene.sentence.tokens
    told = (n for n in near if tokens[n].tag == "N" and tokens[n].lemma in match.frame.behind)
    return next(told, match.first)


def _only_dates(scene: Scene, match: Match) -> bool:
    """Say whether an Arabic noun of concluding only tells when something was: بعد توقيع الاتفاق."""
    before = scene.sentence.tokens[match.first - 1] if match.first > 0 else None
    dating = before is not None and before.norm in wording(scene.sentence.lang).since
    return dating and match.frame.family == "conclude" and match.part == "nouns" and heads_come_first(scene)


def _is_called_for(scene: Scene, match: Match) -> bool:
    """Say whether an Arabic noun of concluding is what others are called upon to do: دعت إلى الانضمام إلى المعاهدة."""
    clause, words = match.clause, wording(scene.sentence.lang)
    if clause is None or match.frame.family not in CALLED or not heads_come_first(scene):
        return False
    return scene.sentence.tokens[clause.verb.head].lemma in words.control and not clause.verb.passive


def body_bound(scene: Scene, match: Match) -> Actors | None:
    """Return the committee that "shall" do something: "the Joint Committee shall meet once a year"; None where none is named."""
    clause = match.clause
    told = match.frame.family == "undertake" and match.part == "verbs" and not heads_come_first(scene)
    if not told or clause is None or clause.subject is None or clause.verb.passive:
        return None
    first, last = clause.subject
    bodies = [
        it.thing for it in scene.finds if it.type == "WorkingGroup" and it.thing and first <= it.core < last
    ]
    return Actors(tuple(dict.fromkeys(it for it in bodies if it)), "named") if bodies else None


def _is_verbless(match: Match) -> bool:
    """Say whether no verb stands above a word: none is in its sentence, or only that of a relative clause behind it."""
    clause = match.clause
    return clause is None or (
        clause.kind == "relative" and clause.parent is None and clause.verb.first >= match.last
    )


def _acts_itself(scene: Scene, match: Match, cast: Cast) -> bool:
    """Say whether an Arabic sentence begins with the danger and tells what it does: خطر التهريب | يهدد المنطقة."""
    clause = match.clause
    if clause is None or match.frame.family not in STANCES or clause.kind != "main" or match.part == "verbs":
        return False
    subject = clause.subject
    named = cast.named(scene, *subject) if subject is not None else ()
    return match.last <= clause.verb.first and not named


def _begins_item(draft: Draft, scene: Scene, match: Match) -> bool:
    """Say whether an Arabic decision is told by the verbal noun its item begins with: "2- إدانة الهجمات"."""
    before = scene.sentence.tokens[: match.first]
    alone = all(it.tag in ("NUM", "PUNCT", "CONJ") for it in before)
    return alone and draft.genre in ITEMISED and len(draft.sides) > 0 and heads_come_first(scene)


def _wish(scene: Scene, clause: Clause) -> Clause:
    """Return the topmost clause of what is only wished for."""
    while clause.parent is not None and scene.clauses[clause.parent].wished:
        clause = scene.clauses[clause.parent]
    return clause


def _subject(scene: Scene, match: Match, clause: Clause, cast: Cast, wanted: str) -> Actors:
    """Find who acts by the clause of a match."""
    if match.part == "nouns" and _is_impersonal(scene, clause):
        return together(cast, scene, match.first)
    if wanted == "outer" and said_of(scene, match) is not None:
        return cast.subject_of(scene, clause)
    if wanted == "outer":
        return cast.outer(scene, clause)
    verbal = clause.verb.first <= match.first < clause.verb.last
    if verbal and scene.sentence.tokens[match.first].lemma in wording(scene.sentence.lang).charging:
        charged = cast.subject_of(scene, clause)
        return acting_for(cast, scene, clause, charged) or charged
    bound = match.frame.family == "party" and scene.sentence.tokens[match.last - 1].norm == "by"
    bound = bound or (match.frame.family == "join" and scene.sentence.tokens[match.first].tag == "AUX")
    if verbal and clause.verb.passive and bound:
        return cast.subject_of(scene, clause)
    if verbal:
        return agreed_by_all(cast, scene, clause, match) or cast.of_clause(scene, clause)
    return cast.subject_of(scene, clause)


def _is_impersonal(scene: Scene, clause: Clause) -> bool:
    """Say whether a verb makes the passive of the verbal noun behind it: تم إنشاء, سيجري تنظيم."""
    return scene.sentence.tokens[clause.verb.head].lemma in wording(scene.sentence.lang).impersonal


def _has_head(scene: Scene, match: Match) -> bool:
    """Say whether the subject's noun is one the frame asks for: "the delegation included"."""
    clause = match.clause
    if clause is None or clause.subject is None:
        return False
    return any(
        it.lemma in match.frame.heads for it in scene.sentence.tokens[clause.subject[0] : clause.subject[1]]
    )
