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
    also: frozenset[str]
    another: frozenset[str]
    afterwards: frozenset[str]
    retelling: frozenset[str]
    attending: frozenset[str]
    presiding: frozenset[str]
    recurring: frozenset[str]
    sessions: frozenset[str]
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
    signing: frozenset[str]
    witnessing: frozenset[str]
    coming: frozenset[str]
    befalling: frozenset[str]
    assembling: frozenset[str]
    not_gathering: frozenset[str]
    made: frozenset[str]
    asking: frozenset[str]
    accepting: frozenset[str]
    escorting: frozenset[str]
    manner: frozenset[str]
    joining: frozenset[str]
    honouring: frozenset[str]
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
    return MeetingWords(
        elsewhere=folded("elsewhere"),
        held=folded("held"),
        standing=folded("standing"),
        formal=folded("formal"),
        session=folded("session"),
        direct=folded("direct"),
        behind_person=folded("behind_person"),
        governing=folded("governing"),
        gathering=folded("gathering"),
        discussing=folded("discussing"),
        holding=folded("holding"),
        also=folded("also"),
        another=folded("another"),
        afterwards=folded("afterwards"),
        retelling=folded("retelling"),
        attending=folded("attending"),
        presiding=folded("presiding"),
        recurring=folded("recurring"),
        sessions=folded("sessions"),
        inviting=folded("inviting"),
        taking=folded("taking"),
        passing=folded("passing"),
        moving=folded("moving"),
        wishing=folded("wishing"),
        beginning=folded("beginning"),
        general=folded("general"),
        counterparts=folded("counterparts"),
        contacts=folded("contacts"),
        delegations=folded("delegations"),
        attended=folded("attended"),
        leading=folded("leading"),
        speaking_for=folded("speaking_for"),
        receiving=folded("receiving"),
        presidents=folded("presidents"),
        not_guests=folded("not_guests"),
        signing=folded("signing"),
        witnessing=folded("witnessing"),
        coming=folded("coming"),
        befalling=folded("befalling"),
        assembling=folded("assembling"),
        not_gathering=folded("not_gathering"),
        made=folded("made"),
        asking=folded("asking"),
        accepting=folded("accepting"),
        escorting=folded("escorting"),
        manner=folded("manner"),
        joining=folded("joining"),
        honouring=folded("honouring"),
        names=dict(lists.get("names", {})),
        verbs=verbs,
    )
