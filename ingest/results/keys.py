"""Keys: what a document says each thing is, where it says enough; None where the thing stays local."""

from __future__ import annotations

import re

from accords.ingest.draft import Draft
from accords.ingest.things.thing import Thing

SLUG = re.compile(r"[^\w]+")


def key_of(draft: Draft, thing: Thing) -> str | None:
    """Return the identity key of a thing, or None."""
    if thing.key is not None and not thing.key.startswith(("concept:", "series:")):
        return thing.key
    if thing.key is not None and thing.key.startswith("concept:"):
        return "threat:" + thing.key.split(":")[1]
    return None


def slug(text: str) -> str:
    """Return a folded name with dashes."""
    return SLUG.sub("-", text.casefold()).strip("-")
