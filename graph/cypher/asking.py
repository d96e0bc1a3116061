"""Asking: a query of an analyst's own, looked at in four steps and run within its limits."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import neo4j
from neo4j.exceptions import DriverError, Neo4jError

from accords.graph.answers.answer import Answer, Value
from accords.graph.cypher import plan, text
from accords.graph.cypher.cells import cell
from accords.graph.cypher.turns import Turns
from accords.graph.errors import AccordsError, QueryEnded, QueryRefused, ServiceAbsent
from accords.graph.neo4j.connection import address, connected
from accords.graph.query.limits import MEBIBYTE, Limits
from accords.graph.settings import Settings

LIMITS = Limits(seconds=20.0, rows=10_000, answer=16 * MEBIBYTE, workers=3, waiting=8)
"""What one query may use; three run at once in one process, whoever asks, and eight may wait."""

LONGEST_CELL = 100_000
"""Characters of one value."""

GRACE_SECONDS = 2.0
"""How long the server may take to end a query after its time-out: one long expression overruns it."""

_BATCH = 200
_TURNS = Turns(LIMITS)


def ask_cypher(settings: Settings, query: str, limits: Limits = LIMITS) -> Answer:
    """Run a query that only reads; rows come in the order in which the server gives them.

    Raises QueryRefused where it would do more or is malformed, QueryEnded at a limit (nothing of the rows is
    given then), QueueFull where too many run and wait already, ServiceAbsent where no server answers.
    """
    text.check(query)
    with _TURNS.turn(), connected(settings):
        return asyncio.run(_within(settings, query, limits))


async def _within(settings: Settings, query: str, limits: Limits) -> Answer:
    """Run it before the deadline; then the connection is cut, and the server ends what it was doing."""
    try:
        async with asyncio.timeout(limits.seconds + GRACE_SECONDS), _session(settings) as session:
            await _look(session, query, limits)
            return await _run(session, query, limits)
    except TimeoutError as problem:
        raise _late(limits) from problem
    except (Neo4jError, DriverError, OSError) as problem:
        raise _told(problem, limits) from problem


@asynccontextmanager
async def _session(settings: Settings) -> AsyncIterator[neo4j.AsyncSession]:
    """Open a session for reading."""
    uri, user, password = address(settings)
    driver = neo4j.AsyncGraphDatabase.driver(uri, auth=(user, password), notifications_min_severity="OFF")
    async with (
        driver,
        driver.session(
            database=settings.neo4j_database,
            default_access_mode=neo4j.READ_ACCESS,
            fetch_size=_BATCH,
        ) as session,
    ):
        yield session


async def _look(session: neo4j.AsyncSession, query: str, limits: Limits) -> None:
    """Let the server explain the query, which runs nothing, and look at its plan."""
    async with await session.begin_transaction(timeout=limits.seconds) as work:
        summary = await (await work.run(f"EXPLAIN {query}")).consume()
    plan.check(summary.query_type, summary.plan)


async def _run(session: neo4j.AsyncSession, query: str, limits: Limits) -> Answer:
    """Run the query and take its rows, as many as the limits let in.

    A transaction of our own, never a managed one: want of memory counts as passing, and would be tried again.
    """
    rows: list[tuple[Value, ...]] = []
    room = limits.answer
    async with await session.begin_transaction(timeout=limits.seconds) as work:
        result = await work.run(query)
        columns = tuple(result.keys())
        async for record in result:
            if len(rows) == limits.rows:
                raise QueryEnded(f"the answer has more than {limits.rows:,} rows; add LIMIT")
            rows.append(tuple(cell(value) for value in record.values()))
            room -= _size(rows[-1])
            if room < 0:
                raise QueryEnded(f"the answer is longer than {limits.answer:,} characters")
    return Answer(columns, tuple(rows))


def _size(row: tuple[Value, ...]) -> int:
    """Count the characters of a row; QueryEnded where one value is too long to be shown."""
    longest = max((len(str(value)) for value in row), default=0)
    if longest > LONGEST_CELL:
        raise QueryEnded(f"a value of the answer is longer than {LONGEST_CELL:,} characters")
    return sum(len(str(value)) for value in row)


def _late(limits: Limits) -> QueryEnded:
    """Say that the time is up."""
    return QueryEnded(f"the query was ended at its limit of {limits.seconds:g} seconds")


def _told(problem: Exception, limits: Limits) -> AccordsError:
    """Say in one sentence what went wrong."""
    code, said = getattr(problem, "code", None) or "", str(getattr(problem, "message", "") or problem)
    if "TransactionTimedOut" in code or "Terminated" in code:
        return _late(limits)
    if "OutOfMemory" in code or "MemoryPool" in code:
        return QueryEnded("the query needs more memory than one query may use")
    if code.startswith("Neo.ClientError."):
        return QueryRefused(f"Neo4j refuses the query: {said.strip().splitlines()[0][:300]}")
    return ServiceAbsent("Neo4j went away while the query ran; try again")
