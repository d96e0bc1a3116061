"""Publishing: builds the next generation beside the last, checks it, and moves the pointer."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from accords.graph.collector import paused_collector
from accords.graph.generation import CARD, FOLDER, POINTER, Generation, current_number
from accords.graph.publish.counts import counts
from accords.graph.publish.draft import Draft, begin
from accords.graph.publish.expectations import expect
from accords.graph.publish.index import NAME as INDEX
from accords.graph.publish.joins import Joins
from accords.graph.publish.lock import PATIENCE, locked
from accords.graph.publish.maker import maker
from accords.graph.publish.sweep import sweep
from accords.graph.publish.void import void
from accords.graph.rdf.terms import node, term, value_of
from accords.graph.record import JUDGED, Decision, Record, in_force
from accords.graph.settings import Settings
from accords.graph.storage import guarded

DRAFT = ".draft"


@dataclass(frozen=True, slots=True)
class Plan:
    """What the next generation is built from: the newest one or nothing, and which statements differ."""

    newest: Generation | None
    number: int
    changed: Sequence[str]
    revision: int
    built_by: str

    @property
    def is_needed(self) -> bool:
        """Say whether anything differs from the newest generation."""
        return self.newest is None or self.newest.revision != self.revision


def publish(settings: Settings, rebuild: bool = False, patience: float = PATIENCE) -> Generation:
    """Publish what the record holds; hands over the newest generation, a new one if anything changed.

    Raises Locked where somebody else publishes for longer than `patience` seconds, and, with the pointer
    unmoved, PublishFailed where the new generation breaks an expectation, StorageFault where there is no room.
    """
    # Quads live until they are written, and none points back: the search for cycles would go through all of them.
    with guarded(settings.home / FOLDER), locked(settings.home, patience), paused_collector():
        record = Record(settings.home)
        try:
            plan = _plan(record, settings.home, rebuild)
            if plan.newest is not None and not plan.is_needed:
                return plan.newest
            _build(record, settings.home, plan)
            del plan
        finally:
            record.close()
        sweep(settings.home)
        return Generation.current(settings.home)


def _plan(record: Record, home: Path, rebuild: bool) -> Plan:
    """Compare the record with the newest generation."""
    revision, built_by = record.revision, maker()
    newest = None if rebuild or current_number(home) is None else Generation.current(home)
    if newest is None or newest.built_by != built_by:
        return Plan(None, _highest(home) + 1, record.names(), revision, built_by)
    changed = record.changed_since(newest.revision)
    judged = (_statements_judged(record, newest, changed) - set(changed)) & set(record.names())
    return Plan(newest, newest.number + 1, [*changed, *sorted(judged)], revision, built_by)


def _highest(home: Path) -> int:
    """The highest number that a generation has, whole or damaged; 0 where there is none."""
    folder = home / FOLDER
    there = [int(it.name) for it in folder.iterdir() if it.name.isdigit()] if folder.is_dir() else []
    return max(there, default=0)


def _statements_judged(record: Record, newest: Generation, changed: Iterable[str]) -> set[str]:
    """The statements that decisions since the newest generation touch.

    Those whose assertions were judged, and those that name a thing which was merged or split; and those that
    name what is merged into a thing local to a statement that was read anew.
    """
    decisions = record.decisions()
    by_number = {one.number: one for one in decisions}
    new = record.decided_since(newest.revision)
    for one in new:  # grows on the way: what is taken back may itself have taken another back
        new += [by_number[int(one.detail["number"])]] if one.verdict == "undone" else []
    new += [one for one in decisions if one.detail.get("into_statement") in set(changed)]
    judged = {one.assertion for one in new} | {one.detail["into"] for one in new if "into" in one.detail}
    judged |= {one.detail["local"] for one in new if "local" in one.detail}
    for one in decisions:  # a chain of merges is followed to its end
        judged |= {one.detail["into"]} if one.assertion in judged and "into" in one.detail else set()
    statements = {one.detail["statement"] for one in new if "statement" in one.detail}
    return statements | _deriving(newest, judged) | _naming(newest, judged)


def _deriving(newest: Generation, judged: Iterable[str]) -> set[str]:
    """The statements that some of these claims or commitments come from."""
    found = (newest.store.quads_for_pattern(node(iri), term("prov:wasDerivedFrom"), None) for iri in judged)
    return {value_of(quad.object).rpartition("/")[2] for quads in found for quad in quads}


def _naming(newest: Generation, things: Iterable[str]) -> set[str]:
    """The statements that name some of these things."""
    with closing(newest.index()) as index:
        query = "SELECT DISTINCT statement FROM appearances WHERE iri = ?"
        return {row[0] for iri in things for row in index.execute(query, (iri,))}


def _build(record: Record, home: Path, plan: Plan) -> None:
    """Build, check, hand over; whatever goes wrong leaves the pointer where it was."""
    folder = home / FOLDER / DRAFT
    shutil.rmtree(folder, ignore_errors=True)
    try:
        begin(folder, plan.newest)
        _fill(record, folder, plan)
        _hand_over(home, folder, plan.number)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _fill(record: Record, folder: Path, plan: Plan) -> None:
    """Write everything that differs, check it, and describe it; the draft is closed whatever happens."""
    decisions = in_force(record.decisions())
    copied = None if plan.newest is None else plan.newest.counts["quads"]
    draft = Draft(folder, record, Joins(decisions, record), copied)
    try:
        _write(record, draft, plan, decisions)
        expect(record, draft, None if plan.newest is None else plan.changed, plan.revision)
        record.enter(draft.authority.minted.values())
        counted = counts(draft)
    finally:
        draft.close()
    _describe(folder, plan, counted)


def _write(record: Record, draft: Draft, plan: Plan, decisions: Sequence[Decision]) -> None:
    """Write every statement that differs, what was decided, and what follows from both."""
    if plan.newest is None:
        draft.write_background(record.authority())
    judged = [one for one in decisions if one.verdict in JUDGED]
    for statement in plan.changed:
        held = record.get(statement)
        if held is None:
            draft.remove(statement)
        else:
            draft.put(held, judged)
    draft.write_curation(decisions)
    draft.settle()


def _describe(folder: Path, plan: Plan, counted: Mapping[str, int]) -> None:
    """Write the card of the generation and its VoID description."""
    card = {
        "number": plan.number,
        "revision": plan.revision,
        "built_by": plan.built_by,
        "published_at": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ"),
        "counts": counted,
    }
    (folder / CARD).write_text(json.dumps(card, indent=1, sort_keys=True) + "\n", "utf-8")
    (folder / "void.ttl").write_text(void(plan.number, counted), "utf-8")


def _hand_over(home: Path, folder: Path, number: int) -> None:
    """Give the folder its number and move the pointer, each in one step."""
    place = home / FOLDER / str(number)
    shutil.rmtree(place, ignore_errors=True)
    for file in (folder / INDEX, folder / CARD):
        _bring_to_disk(file)
    folder.rename(place)
    pointer = home / FOLDER / f"{POINTER}.new"
    pointer.write_text(f"{number}\n", encoding="ascii")
    _bring_to_disk(pointer)
    pointer.replace(home / FOLDER / POINTER)


def _bring_to_disk(path: Path) -> None:
    """Have a file written through: the pointer must never name what a power cut has taken."""
    with path.open("rb") as file:
        os.fsync(file.fileno())
