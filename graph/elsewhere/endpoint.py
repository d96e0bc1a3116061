"""The endpoint: SELECT queries to another server, polite, bounded, and remembered for some days."""

from __future__ import annotations

import hashlib
import json
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from importlib.metadata import version
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode

from accords.graph.errors import ServiceAbsent

WIKIDATA = "https://query.wikidata.org/sparql"
HOMEPAGE = "https://w3id.org/accords/"
SECONDS = 65.0
"""Wikidata ends a query after 60 seconds by itself."""
LONGEST_ANSWER = 32 * 1024 * 1024
TRIES = 4
LONGEST_WAIT = 120.0
"""Seconds; whoever asks for more patience than that is asked again another day."""
BUSY = (429, 503)
DAY = 86_400.0


class Term(NamedTuple):
    """A value of another endpoint: its text, and whether it is a literal."""

    text: str
    literal: bool


Row = dict[str, Term]


class Endpoint:
    """A SPARQL endpoint by its address; `kept` is the folder that remembers answers, None remembers nothing."""

    def __init__(self, address: str, kept: Path | None = None, days: int = 7) -> None:
        self.address, self.kept, self.days = address, kept, days
        self._open = _opener().open

    def rows(self, query: str) -> Iterator[Row]:
        """Answer a SELECT query; raises ServiceAbsent where the endpoint does not, or not in JSON."""
        body = self._remembered(query) or self._asked(query)
        try:
            solutions = json.loads(body)["results"]["bindings"]
        except (ValueError, KeyError, TypeError) as problem:
            raise ServiceAbsent(f"{self.address} answers, but not as a SPARQL endpoint") from problem
        self._remember(query, body)
        for solution in solutions:
            yield {name: Term(term["value"], term["type"] == "literal") for name, term in solution.items()}

    def _asked(self, query: str) -> bytes:
        """Ask, and wait as long as the server wants where it is busy."""
        request = urllib.request.Request(
            self.address,
            data=urlencode({"query": query}).encode(),
            headers={
                "Accept": "application/sparql-results+json",
                "User-Agent": f"accords/{version('accords')} ({HOMEPAGE})",
            },
        )
        for attempt in range(1, TRIES + 1):
            try:
                with self._open(request, timeout=SECONDS) as reply:
                    return self._bounded(reply.read(LONGEST_ANSWER + 1))
            except urllib.error.HTTPError as problem:
                if problem.code not in BUSY or attempt == TRIES:
                    raise ServiceAbsent(
                        f"{self.address} answers {problem.code} {problem.reason}"
                    ) from problem
                time.sleep(self._patience(problem.headers.get("Retry-After"), attempt))
            except (OSError, ValueError) as problem:
                raise ServiceAbsent(f"{self.address} does not answer: {problem}") from problem
        raise AssertionError("the last attempt returns or raises")

    def _bounded(self, body: bytes) -> bytes:
        """Refuse an answer that is too long."""
        if len(body) > LONGEST_ANSWER:
            raise ServiceAbsent(f"{self.address} answers with more than {LONGEST_ANSWER:,} bytes")
        return body

    def _patience(self, wanted: str | None, attempt: int) -> float:
        """Give the seconds to wait: what Retry-After wants, as a number or a date, else twice as long each time."""
        wait = float(2**attempt)
        if wanted is not None and wanted.strip().isdecimal():
            wait = float(wanted)
        elif wanted is not None:
            wait = _seconds_until(wanted, wait)
        if wait > LONGEST_WAIT:
            raise ServiceAbsent(f"{self.address} is busy and wants to be asked again in {wait:.0f} seconds")
        return wait

    def _place(self, query: str) -> Path | None:
        """Give the file that remembers the answer to a query."""
        name = hashlib.sha256(f"{self.address}\n{query}".encode()).hexdigest()[:32]
        return None if self.kept is None else self.kept / f"{name}.json"

    def _remembered(self, query: str) -> bytes | None:
        """Give the answer that is remembered; None where there is none or it is too old."""
        place = self._place(query)
        if place is None or not place.exists() or time.time() - place.stat().st_mtime > self.days * DAY:
            return None
        return place.read_bytes()

    def _remember(self, query: str, body: bytes) -> None:
        """Remember an answer."""
        place = self._place(query)
        if place is None or self._remembered(query) == body:
            return
        place.parent.mkdir(parents=True, exist_ok=True)
        beside = place.with_suffix(".new")
        beside.write_bytes(body)
        beside.replace(place)


def _opener() -> urllib.request.OpenerDirector:
    """Open http and https and nothing else, not even where a redirect leads to a file."""
    opener = urllib.request.OpenerDirector()
    for handler in (
        urllib.request.ProxyHandler(), urllib.request.HTTPHandler(), urllib.request.HTTPSHandler(),
        urllib.request.HTTPRedirectHandler(), urllib.request.HTTPErrorProcessor(),
        urllib.request.HTTPDefaultErrorHandler(), urllib.request.UnknownHandler(),
    ):  # fmt: skip
        opener.add_handler(handler)
    return opener


def _seconds_until(written: str, otherwise: float) -> float:
    """Give the seconds until a date of HTTP."""
    try:
        return max(parsedate_to_datetime(written).timestamp() - time.time(), 0.0)
    except ValueError:
        return otherwise
