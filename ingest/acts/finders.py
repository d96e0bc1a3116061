"""Finders: each finds the links of one kind of wording in a sentence, without a frame; asked in this order."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from accords.ingest.acts.accusations import accusations
from accords.ingest.acts.act import Link
from accords.ingest.acts.agreement_parties import agreement_parties
from accords.ingest.acts.among import among
from accords.ingest.acts.belonging import belonging
from accords.ingest.acts.blame import blame
from accords.ingest.acts.body_heads import body_heads
from accords.ingest.acts.cast import Cast
from accords.ingest.acts.chairmanships import chairmanships
from accords.ingest.acts.combat import combat
from accords.ingest.acts.composition import composed
from accords.ingest.acts.joining import joined
from accords.ingest.acts.meetings.agreed_meetings import agreed_meetings
from accords.ingest.acts.meetings.assemblies import assembled
from accords.ingest.acts.meetings.attendance import attended
from accords.ingest.acts.meetings.beside import beside
from accords.ingest.acts.meetings.body_meetings import body_meetings
from accords.ingest.acts.meetings.ceremonies import ceremonies
from accords.ingest.acts.meetings.companions import companions
from accords.ingest.acts.meetings.convened import convened
from accords.ingest.acts.meetings.delegates import delegates
from accords.ingest.acts.meetings.gatherings import gathered
from accords.ingest.acts.meetings.invited import invited_visits
from accords.ingest.acts.meetings.led_sides import led_sides
from accords.ingest.acts.meetings.presence import present
from accords.ingest.acts.meetings.speeches import speeches
from accords.ingest.acts.meetings.told import met
from accords.ingest.acts.member_words import said_members
from accords.ingest.acts.membership import memberships
from accords.ingest.acts.party_words import said_parties
from accords.ingest.acts.pledges import pledges
from accords.ingest.acts.presidencies import presidencies
from accords.ingest.acts.regarded import regarded
from accords.ingest.acts.regrets import regrets
from accords.ingest.acts.rosters import rostered
from accords.ingest.acts.short_sides import short_sides
from accords.ingest.acts.signatures import signatures
from accords.ingest.acts.signed_lists import signed_lists
from accords.ingest.acts.spokesmen import spokesmen
from accords.ingest.acts.thanks import thanks
from accords.ingest.draft import Draft, Scene

Finder = Callable[[Draft, Scene, Cast], Iterable[Link]]


def without_cast(find: Callable[[Draft, Scene], Iterable[Link]]) -> Finder:
    """Make a finder of one that need not know who acts."""
    return lambda draft, scene, _: find(draft, scene)


BEFORE_FRAMES: tuple[Finder, ...] = (
    met,
    without_cast(body_meetings),
    invited_visits,
    attended,
    assembled,
    memberships,
    without_cast(chairmanships),
    said_members,
    gathered,
    convened,
    agreed_meetings,
    without_cast(delegates),
    beside,
    speeches,
    without_cast(companions),
    accusations,
    ceremonies,
    composed,
    belonging,
    without_cast(short_sides),
    without_cast(body_heads),
    without_cast(signatures),
    without_cast(spokesmen),
    presidencies,
    signed_lists,
    said_parties,
    without_cast(agreement_parties),
    without_cast(joined),
    blame,
    combat,
    regarded,
    regrets,
    thanks,
    pledges,
    without_cast(rostered),
    without_cast(among),
)
AFTER_FRAMES: tuple[Finder, ...] = (led_sides, present)
"""Asked once it is known what the frames of a sentence gave."""
