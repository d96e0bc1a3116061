"""Noun groups: those a trigger governs, up to the next verb, with how deep each hangs."""

from __future__ import annotations

from accords.ingest.acts.asides import is_beside, told_spans
from accords.ingest.acts.word_order import heads_come_first
from accords.ingest.clauses.chunk import Chunk
from accords.ingest.clauses.wording import wording
from accords.ingest.draft import Scene

MOST = 4
"""Prepositions between a trigger and what it governs."""
REASONS = frozenset({"for", "over"})
PARTICULAR = (["in", "particular"], ["in", "addition"], ["above", "all"])


def noun_groups(scene: Scene, start: int, end: int, nominal: bool) -> list[tuple[Chunk, int]]:
    """Return the noun groups from a place on, up to the next verb, relative or complement.

    With how deep they hang.
    """
    reach = _Reach(scene, start, end, nominal)
    for chunk in scene.chunks:
        if chunk.last <= start or reach.passes_over(chunk):
            continue
        if not reach.takes(chunk):
            break
    return reach.found


class _Reach:
    """How far a trigger governs, while the chunks behind it are gone through.

    `doer` is where the words end that name the doer behind a participle; `is_ended` tells that a clause stands
    between, behind which only another of the row is governed; `carrying` is the preposition behind the last noun
    that only carries another.
    """

    def __init__(self, scene: Scene, start: int, end: int, nominal: bool) -> None:
        self.scene, self.start, self.end, self.nominal = scene, start, end, nominal
        self.tokens, self.words = scene.sentence.tokens, wording(scene.sentence.lang)
        self.told = told_spans(scene)
        self.found: list[tuple[Chunk, int]] = []
        self.prepositions = self.deep = self.doer = 0
        self.is_ended, self.carrying = False, ""

    def passes_over(self, chunk: Chunk) -> bool:
        """Say whether a chunk neither is governed nor ends what is."""
        if chunk.first in self.told or (
            chunk.first < self.start and _is_only_owned(self.scene, chunk, self.start)
        ):
            return True
        if self.is_ended and not self._is_another(chunk):
            return True
        self.is_ended = False
        if not self.found:
            return False
        return chunk.first < self.doer or self._is_poser(chunk) or self._is_detail(chunk)

    def takes(self, chunk: Chunk) -> bool:
        """Take a chunk for governed, or as what stands between; say whether the reach goes on behind it."""
        if self._is_end(chunk):
            self.is_ended = self._goes_on(chunk)
            return self.is_ended
        if chunk.kind == "prep":
            return self._takes_preposition(chunk)
        if chunk.kind in ("noun", "pron"):
            self._take_noun(chunk)
        return True

    def _is_another(self, chunk: Chunk) -> bool:
        """Say whether a chunk behind an end leads to another of the row."""
        if chunk.kind == "prep":
            return chunk.first > self.start and _is_led_anew(self.scene, chunk, self.start)
        return chunk.kind == "noun" and (_begins_danger(self.scene, chunk, True) or self._has_reason(chunk))

    def _has_reason(self, chunk: Chunk) -> bool:
        """Say whether a noun group of an English row has a reason of its own, as the first one has: "Mali for …, and | Chad for …"."""
        if heads_come_first(self.scene) or not self.found or chunk.last >= len(self.tokens):
            return False
        reason, first = self.tokens[chunk.last].norm, self.found[0][0].last
        joined = self.tokens[chunk.first - 1].tag == "CONJ" and chunk.kind == "noun"
        return joined and reason in REASONS and self.tokens[first].norm == reason

    def _is_poser(self, chunk: Chunk) -> bool:
        """Say whether a clause or verb only tells who or what poses the danger named before."""
        if chunk.kind != "rel" and self.tokens[chunk.head].lemma not in self.words.posing:
            return False
        last = self.found[-1][0]
        return any(it.lemma in self.words.carriers for it in self.tokens[last.first : last.last])

    def _is_detail(self, chunk: Chunk) -> bool:
        """Say whether a chunk leads to examples of what was named, describes it, or tells who did it; note which."""
        if self._lists_more(chunk):
            self.prepositions = self.deep = 0
            return True
        if chunk.kind != "verb":
            return False
        if self.tokens[chunk.head].lemma in self.words.describing:
            return True
        by = _is_done_by(self.scene, chunk)
        self.doer = _over_doer(self.scene, chunk) if by else self.doer
        return by

    def _lists_more(self, chunk: Chunk) -> bool:
        """Say whether a chunk only leads to examples of what was named: "terrorism, including its financing"."""
        single = chunk.last == chunk.first + 1
        return single and self.tokens[chunk.first].norm in self.words.examples

    def _is_end(self, chunk: Chunk) -> bool:
        """Say whether the trigger does not govern a chunk and what follows it."""
        if chunk.first >= self.end or chunk.kind in ("comp", "rel"):
            return True
        if chunk.kind == "verb":
            return bool(self.found) or self.nominal
        if not self.found:
            return False
        beside = chunk.kind == "noun" and is_beside(self.scene, self.found[-1][0], chunk)
        return beside or (chunk.kind == "prep" and _tells_as_what(self.scene, chunk))

    def _goes_on(self, chunk: Chunk) -> bool:
        """Say whether another of the row may stand behind an end."""
        over = not heads_come_first(self.scene) or (chunk.kind == "rel" and chunk.first < self.end)
        led = over and bool(self.found) and self.tokens[self.start - 1].tag == "PREP"
        if led or (over and bool(self.found) and _dangers_follow(self.scene, chunk)):
            return True
        behind = (it for it in self.scene.chunks if it.first > chunk.first)
        return chunk.kind == "verb" and any(self._has_reason(it) for it in behind)

    def _take_noun(self, chunk: Chunk) -> None:
        """Take a noun group; one that begins another danger hangs no deeper than the first."""
        if self.found and chunk.kind == "noun" and _begins_danger(self.scene, chunk, False):
            self.prepositions = self.deep = 0
        self.found.append((chunk, self.deep))

    def _takes_preposition(self, chunk: Chunk) -> bool:
        """Count a preposition, and how deep what follows it hangs; say whether so many may stand between."""
        self.prepositions += 1
        if self.prepositions > MOST:
            return False
        norm, carriers = self.tokens[chunk.first].norm, self.words.carriers
        again = norm in (self.tokens[self.start - 1].norm, self.carrying) and _after_conj(self.scene, chunk)
        head = self.tokens[self.found[-1][0].head].lemma if self.found else None
        if head in carriers:
            self.carrying = norm
        carried = head is None or head in carriers or norm in carriers
        self.deep = 0 if again else self.deep + (not carried)
        return True


def _is_led_anew(scene: Scene, chunk: Chunk, start: int) -> bool:
    """Say whether the preposition before an object is said again of another behind a clause: "over gangs that …, over | theft"."""
    tokens = scene.sentence.tokens
    return tokens[chunk.first].norm == tokens[start - 1].norm and _after_conj(scene, chunk)


def _dangers_follow(scene: Scene, chunk: Chunk) -> bool:
    """Say whether dangers stand behind a group."""
    return any(it.type == "Threat" and it.first > chunk.first for it in scene.finds)


def _begins_danger(scene: Scene, chunk: Chunk, ended: bool) -> bool:
    """Say whether "and the" leads to another danger of a row: "hostage-taking for ransom and the | destruction of".

    Behind a clause (`ended`), a comma must stand before the "and".
    """
    tokens = scene.sentence.tokens
    if ended and (chunk.first < 2 or tokens[chunk.first - 2].norm != ","):
        return False
    if heads_come_first(scene):
        return chunk.first > 0 and tokens[chunk.first - 1].norm == "و" and _is_danger(scene, chunk)
    if chunk.first < 1 or tokens[chunk.first - 1].norm != "and":
        return False
    article = tokens[chunk.first].norm in ("the", "all", "any")
    told = (it for it in scene.finds if it.type == "Threat" and it.core == chunk.head and it.governed)
    return article and (tokens[chunk.head].lemma in wording("en").grave or any(told))


def _is_danger(scene: Scene, chunk: Chunk) -> bool:
    """Say whether a noun group is a danger's."""
    return any(it.type == "Threat" and it.core == chunk.head for it in scene.finds)


def _is_only_owned(scene: Scene, chunk: Chunk, start: int) -> bool:
    """Say whether only an Arabic noun's pronoun and adjectives are left of a group: رفض | ها القاطع ل."""
    if not heads_come_first(scene):
        return False
    rest = scene.sentence.tokens[start : chunk.last]
    plain = all(it.tag in ("PRON", "ADJ") or (it.tag == "N" and it.number is None) for it in rest)
    return rest[0].tag == "PRON" and plain


def _is_done_by(scene: Scene, chunk: Chunk) -> bool:
    """Say whether a participle and "by" only tell who did what was named: "atrocities committed by …"."""
    tokens = scene.sentence.tokens
    passive = not chunk.finite and tokens[chunk.head].tag == "VPART"
    return passive and chunk.last < len(tokens) and tokens[chunk.last].norm == "by"


def _over_doer(scene: Scene, chunk: Chunk) -> int:
    """Return where the words that name the doer behind a participle end."""
    behind = [it for it in scene.chunks if it.first > chunk.last]
    return behind[0].last if behind and behind[0].kind == "noun" else chunk.last + 1


def _tells_as_what(scene: Scene, chunk: Chunk) -> bool:
    """Say whether an English "as" leads to what something is called: "regards piracy as a danger", not "such as"."""
    tokens = scene.sentence.tokens
    if tokens[chunk.first].norm != "as":
        return False
    beside = {tokens[n].norm for n in (chunk.first - 1, chunk.first - 2, chunk.last) if 0 <= n < len(tokens)}
    return beside.isdisjoint({"such", "well"})


def _after_conj(scene: Scene, chunk: Chunk) -> bool:
    """Say whether a preposition is repeated behind an "and": "of the coup and of the detention"."""
    tokens, place = scene.sentence.tokens, chunk.first
    if place > 2 and [it.norm for it in tokens[place - 2 : place]] in PARTICULAR:
        place -= 2
    place -= place > 1 and tokens[place - 1].norm in ("also", "equally", "likewise")
    return place > 0 and tokens[place - 1].tag in ("CONJ", "PUNCT")
