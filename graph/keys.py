"""Keys: what a document says a thing is, as a string; and the readable IRI that a key asks for.

    country:SAU                                      country_key("SAU")
    organization:gcc                                 organization_key("gcc") or a folded name
    official:qat:xld-mhmd-t                          official_key("QAT", "Khalid bin Mohammed Al-Attiyah")
    working-group:sau+usa:committee:energy           working_group_key(["USA", "SAU"], "committee", "energy")
    agreement:jcpoa                                  known_agreement_key("jcpoa")
    agreement:plan:qat+usa:health:2021               agreement_key("plan", ["USA", "QAT"], "health", "2021")
    meeting:dialogue:sau+usa:2020-10-14              meeting_key("dialogue", ["USA", "SAU"], "2020-10-14")
    threat:malign-activity.irn                       threat_key("malign-activity", actor="IRN")

Where a part that identifies is missing, the function returns None and the thing stays local to its
statement. The same key gives the same thing in every statement and in both languages.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from accords.graph.places import known_place
from accords.graph.skeleton import skeleton
from accords.graph.slug import slug

ID = "https://w3id.org/accords/id/"
CLASSES = {
    "country": "Country",
    "organization": "Organization",
    "official": "Official",
    "working-group": "WorkingGroup",
    "agreement": "Agreement",
    "meeting": "Meeting",
    "threat": "Threat",
    "place": "Place",
    "publisher": "Publisher",
    "topic": "Topic",
    "series": "Series",
    "post": "Post",
}
_MONTH = re.compile(r"\d{4}-\d\d")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_SAME_KINDS = {"talks": "meeting"}


def country_key(iso3: str) -> str:
    """The key of a state by its ISO 3166-1 alpha-3 code."""
    return f"country:{iso3.upper()}"


def organization_key(reference_id_or_name: str) -> str:
    """The key of an organisation: its reference id, else its name folded to a slug."""
    return f"organization:{slug(reference_id_or_name)}"


def official_key(of: str | None, name: str) -> str | None:
    """The key of an official: whom they act for (iso3, organisation id or a key) and the name's skeleton.

    For a known official pass the reference English name, so that both scripts agree.
    """
    consonants = skeleton(name)
    return f"official:{party(of)}:{consonants}" if of is not None and consonants else None


def working_group_key(members: Iterable[str], kind: str, topic_or_name: str | None) -> str | None:
    """The key of a working group or committee; None without two members or a topic."""
    parties = joined_parties(members)
    if "+" not in parties or topic_or_name is None:
        return None
    return f"working-group:{parties}:{slug(kind)}:{slug(topic_or_name)}"


def known_agreement_key(reference_id: str) -> str:
    """The key of an agreement that stands in the reference table."""
    return f"agreement:{slug(reference_id)}"


def agreement_key(
    kind: str, parties: Iterable[str], title_or_topic: str | None, year: str | None = None
) -> str | None:
    """The key of an agreement that only statements name; None without a party or a title."""
    signed = joined_parties(parties)
    if not signed or title_or_topic is None:
        return None
    parts = ["agreement", slug(kind), signed, slug(title_or_topic)]
    return ":".join(parts if year is None else [*parts, year])


def meeting_key(
    kind: str, principals: Iterable[str], date: str | None, place_or_series: str | None = None
) -> str | None:
    """The key of a meeting, once principals and at least a month (EDTF) are known; else None.

    Two must have met, unless it is one of a series: what one side alone is told to do is another's visit
    as easily. Kinds that two accounts use for one encounter (talks, meeting) are one in the key. Where two
    met on a day, the place or series is left out: one account tells it, another of the same meeting does not.
    """
    met = joined_parties(principals)
    if not met or date is None or _MONTH.match(date) is None or ("+" not in met and place_or_series is None):
        return None
    parts = ["meeting", _SAME_KINDS.get(kind, slug(kind)), met, date]
    is_told = "+" in met and _DAY.fullmatch(date) is not None
    return ":".join(parts if is_told or place_or_series is None else [*parts, slug(place_or_series)])


def threat_key(head: str, actor: str | None = None, target: str | None = None) -> str:
    """The key of a threat: head concept (or folded phrase), who poses it, whom it is aimed at.

    A threat with a target and no actor leaves the actor's place empty: `threat:attack..sau`.
    """
    ends = [party(end) if end is not None else "" for end in (actor, target)]
    return "threat:" + ".".join([slug(head), *ends]).rstrip(".")


def place_key(name: str) -> str:
    """The key of a place by its name; a known place has one key in both scripts."""
    known = known_place(name)
    return f"place:{slug(name if known is None else known.name_en)}"


def publisher_key(name: str) -> str:
    """The key of a publisher by its name."""
    return f"publisher:{slug(name)}"


def party(code_or_key: str) -> str:
    """A party as it stands inside other keys: `sau`, `gcc`, `sau-fsl-frhn`."""
    kind, _, rest = code_or_key.partition(":")
    return slug((rest if kind in CLASSES and rest else code_or_key).replace(":", "-"))


def joined_parties(parties: Iterable[str]) -> str:
    """Parties sorted and joined by `+`, each once."""
    return "+".join(sorted({party(each) for each in parties}))


def class_of(key: str) -> str:
    """The class of the vocabulary that a key's thing belongs to, such as `WorkingGroup`."""
    return CLASSES[key.partition(":")[0]]


def iri_for(key: str, name: str = "") -> str:
    """The IRI that a key asks for when it is minted: readable ASCII, under `id:`."""
    kind, _, rest = key.partition(":")
    return f"{ID}{kind}/{_PATHS[kind](rest, name) if kind in _PATHS else _path(rest)}"


def _path(rest: str) -> str:
    """A key's parts as the path of an IRI."""
    return "/".join(part.replace("+", "-") for part in rest.split(":"))


def _official_path(rest: str, name: str) -> str:
    """`qat-khalid-al-attiyah`: whom they act for and the name, readable where a skeleton is not."""
    of, _, consonants = rest.partition(":")
    return f"{of}-{slug(name) if name else consonants}"


def _working_group_path(rest: str, name: str) -> str:
    """`sau-usa/cybersecurity`; the kind of body stands before the topic where it is no working group."""
    members, kind, topic = rest.split(":")
    last = topic if kind == "working-group" or topic.startswith(kind) else f"{kind}-{topic}"
    return f"{members.replace('+', '-')}/{last}"


_PATHS = {"official": _official_path, "working-group": _working_group_path}
