"""The pipeline: from a document to its reading, pass by pass; pure, and linear in the text."""

from __future__ import annotations

import hashlib

from accords.graph.collector import paused_collector
from accords.graph.document import Document, normalised
from accords.graph.reading import Reading
from accords.ingest.acts.entailed import entailed
from accords.ingest.acts.meetings.core_meeting import core_links
from accords.ingest.acts.meetings.same_meetings import joined_meetings
from accords.ingest.acts.own import own_agreement
from accords.ingest.acts.promises.details import detailed
from accords.ingest.acts.reader import read_acts
from accords.ingest.acts.standing import standing_links
from accords.ingest.draft import Draft, Scene
from accords.ingest.edition import reader_id
from accords.ingest.results.assembly import commitments, entities, relations
from accords.ingest.results.dangers import dangers
from accords.ingest.results.gate import kept, passed
from accords.ingest.results.keys import Identities
from accords.ingest.results.silence import outcomes
from accords.ingest.results.structure import meeting_dates, structure
from accords.ingest.scenes import regroup, scene_of
from accords.ingest.text.paragraphs import paragraphs
from accords.ingest.text.scripts import language_of
from accords.ingest.text.sentence import Sentence
from accords.ingest.text.splitting import sentences
from accords.ingest.things.clusters import gather_things
from accords.ingest.things.genre import genre_of
from accords.ingest.things.lone_leaders import gather_lone_leaders
from accords.ingest.things.officials import gather_officials
from accords.ingest.things.organ_names import settle_organ_names
from accords.ingest.things.parties import settle_parties
from accords.ingest.things.plain_names import settle_plain_names
from accords.ingest.things.shared_adjectives import settle_shared_adjectives
from accords.ingest.things.shared_names import settle_shared_names


def read(document: Document) -> Reading:
    """Read a document: entities, links, commitments, structure, and what became of each sentence."""
    with paused_collector():  # nothing in a draft points back, and the search is a third of the time
        return _read(document)


def _read(document: Document) -> Reading:
    """Read a document pass by pass."""
    draft = _draft(document)
    settle_shared_adjectives(draft)
    settle_plain_names(draft)
    gather_officials(draft)
    gather_lone_leaders(draft)
    settle_shared_names(draft)
    settle_organ_names(draft)
    for scene in draft.scenes:
        regroup(scene)
    gather_things(draft)
    draft.genre = genre_of(draft)
    settle_parties(draft)
    return _reading(draft)


def _draft(document: Document) -> Draft:
    """Cut the text into sentences and read each by itself."""
    text = normalised(document.text)
    lang = language_of(text, document.lang)
    draft = Draft(document, text, lang if lang in ("en", "ar") else "en")
    found = sentences(text, paragraphs(text, document.lang, document.title is not None))
    draft.scenes = [scene_of(it, text, document.published) for it in found]
    draft.title = _title(document, draft.lang)
    return draft


def _title(document: Document, lang: str) -> Scene | None:
    """Read the title that stands outside the text."""
    if not document.title:
        return None
    return scene_of(Sentence(0, 0, len(document.title), "title", lang), document.title, document.published)


def _reading(draft: Draft) -> Reading:
    """Read the acts and put everything into the form that is handed over."""
    own = list(own_agreement(draft))
    acts = read_acts(draft)
    told = joined_meetings(draft, [*own, *standing_links(draft), *acts.links, *core_links(draft)])
    links = passed(draft, [*told, *entailed(draft, told)])
    promises = detailed(draft, kept(draft, acts.promises))
    used = [end for it in links for end in (it.subject, it.object)] + [
        end for it in promises for end in (*it.by, *it.toward)
    ]
    treated = dangers(draft, links)
    dates = meeting_dates(draft)
    names, found = entities(draft, used, treated, Identities(draft, links, dates))
    speaking = frozenset([it.sentence for it in links] + [it.sentence for it in promises])
    return Reading(
        draft.document.id or draft.document.statement_hash,
        draft.lang,
        hashlib.sha256(draft.text.encode()).hexdigest(),
        draft.genre,
        tuple(names[it] for it in (*draft.leaders, *draft.sides) if it in names),
        found,
        relations(draft, links, names),
        commitments(draft, promises, names),
        structure(draft, names, dates),
        outcomes(draft, speaking, acts.nearest),
        reader_id(),
    )
