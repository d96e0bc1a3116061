"""Meeting words: which verbs tell of a meeting, and the words around one that say when and whose it is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
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
    also: frozenset[str]
    another: frozenset[str]
    more_of: frozenset[str]
    afterwards: frozenset[str]
    retelling: frozenset[str]
    attending: frozenset[str]
    presiding: frozenset[str]
    recurring: frozenset[str]
    sessions: frozenset[str]
    initiating: frozenset[str]
    mediating: frozenset[str]
    inviting: frozenset[str]
    taking: frozenset[str]
    passing: frozenset[str]
    moving: frozenset[str]
    wishing: frozenset[str]
    beginning: frozenset[str]
    general: frozenset[str]
    counterparts: frozenset[str]
    contacts: frozenset[str]
    delegations: frozenset[str]
    attended: frozenset[str]
    leading: frozenset[str]
    speaking_for: frozenset[str]
    receiving: frozenset[str]
    presidents: frozenset[str]
    not_guests: frozenset[str]
    shunning: frozenset[str]
    signing: frozenset[str]
    witnessing: frozenset[str]
    coming: frozenset[str]
    befalling: frozenset[str]
    assembling: frozenset[str]
    not_gathering: frozenset[str]
    made: frozenset[str]
    asking: frozenset[str]
    accepting: frozenset[str]
    settling: frozenset[str]
    speeches: frozenset[str]
    hearing: frozenset[str]
    giving: frozenset[str]
    escorting: frozenset[str]
    manner: frozenset[str]
    remote: frozenset[str]
    joining: frozenset[str]
    honouring: frozenset[str]
    works: frozenset[str]
    opening: frozenset[str]
    names: Mapping[str, str]
    verbs: Mapping[str, str]


@cache
def meeting_words(lang: str) -> MeetingWords:
    """Return the words around meetings of a language, read once."""
    lists, tongue = lexicon_file(lang, "meetings.toml"), language(lang)

    def folded(name: str) -> frozenset[str]:
        return frozenset(" ".join(tongue.phrase(it)) for it in lists.get(name, ()))

    verbs = {" ".join(tongue.phrase(verb)): kind for verb, kind in lists.get("verbs", {}).items()}
    verbs |= {
        tongue.fold(verb): kind for verb, kind in lists.get("verbs", {}).items()
    }  # التأم has no article
    told = {one.name: folded(one.name) for one in fields(MeetingWords) if one.name not in ("names", "verbs")}
    return MeetingWords(**told, names=dict(lists.get("names", {})), verbs=verbs)
