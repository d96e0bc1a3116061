"""Meeting words: which verbs tell of a meeting, and the words around one that say when and whose it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from accords.ingest.languages import language
from accords.ingest.lexicon import lexicon_file


@dataclass(frozen=True, slots=True)
class MeetingWords:
    """The lists of `meetings.toml` of one language, as their words stand in tokens (`docs/lexicons.md`)."""

    elsewhere: frozenset[str]
    held: frozenset[str]
    standing: frozenset[str]
    formal: frozenset[str]
    session: frozenset[str]
    direct: frozenset[str]
    behind_person: frozenset[str]
    governing: frozenset[str]
    gathering: frozenset[str]
    discussing: frozenset[str]
    holding: frozenset[str]
    names: Mapping[str, str]
    verbs: Mapping[str, str]


@cache
def meeting_words(lang: str) -> MeetingWords:
    """Return the words around meetings of a language, read once."""
    lists, tongue = lexicon_file(lang, "meetings.toml"), language(lang)

    def folded(name: str) -> frozenset[str]:
        return frozenset(" ".join(tongue.phrase(it)) for it in lists.get(name, ()))

    return MeetingWords(
        folded("elsewhere"), folded("held"), folded("standing"), folded("formal"), folded("session"),
        folded("direct"), folded("behind_person"), folded("governing"), folded("gathering"), folded("discussing"), folded("holding"), dict(lists.get("names", {})),
        {" ".join(tongue.phrase(verb)): kind for verb, kind in lists.get("verbs", {}).items()},
    )  # fmt: skip
