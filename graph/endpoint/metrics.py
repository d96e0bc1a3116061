"""Metrics: what the endpoint has done and is doing, in the text format that Prometheus reads."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from pathlib import Path

from accords.graph.endpoint.meter import Meter
from accords.graph.endpoint.porter import Porter
from accords.graph.errors import AccordsError
from accords.graph.query.dispatch import Dispatch

MEDIA_TYPE = "text/plain; version=0.0.4; charset=utf-8"

_ABOUT = {
    "accords_requests_total": ("counter", "Requests that have ended, by who answered and with which status."),
    "accords_request_seconds": ("histogram", "How long requests took until their answer was written."),
    "accords_generation": ("gauge", "The number of the generation that is served; 0 where there is none."),
    "accords_processes": ("gauge", "Processes that answer queries."),
    "accords_processes_replaced_total": ("counter", "Processes that were ended at a limit, or died, and were replaced."),
    "accords_queries_waiting": ("gauge", "Queries that wait for a worker."),
    "accords_connections": ("gauge", "Connections that are held by processes of their own."),
    "accords_memory_bytes": ("gauge", "Resident memory of the server and of the processes it started."),
}  # fmt: skip

Sample = tuple[str, Mapping[str, object], float]


class Metrics:
    """Collects from everybody who answers; `text` is what a scraper gets."""

    def __init__(self, dispatch: Dispatch, porter: Porter) -> None:
        self._dispatch, self._porter = dispatch, porter
        self.meter = Meter()
        """What the server itself has answered."""

    def text(self) -> str:
        """Write every metric with what it is about."""
        lines, told = [], set()
        for name, labels, value in self._samples():
            family = _family(name)
            if family not in told:
                told.add(family)
                kind, about = _ABOUT[family]
                lines += [f"# HELP {family} {about}", f"# TYPE {family} {kind}"]
            lines.append(f"{name}{_written(labels)} {value:.15g}")
        return "\n".join(lines) + "\n"

    def _samples(self) -> Iterator[Sample]:
        """Every number with its name and labels, families together."""
        meters = {"server": self.meter, "teller": self._porter.metered()}
        for who, meter in meters.items():
            for status, number in meter.statuses():
                yield "accords_requests_total", {"by": who, "status": status or "other"}, number
        for who, meter in meters.items():
            yield from _histogram(who, meter)
        yield "accords_generation", {}, self._generation()
        yield "accords_processes", {"kind": "worker"}, self._dispatch.size
        yield "accords_processes", {"kind": "teller"}, self._porter.size
        yield "accords_processes_replaced_total", {"kind": "worker"}, self._dispatch.replaced
        yield "accords_processes_replaced_total", {"kind": "teller"}, self._porter.replaced
        yield "accords_queries_waiting", {}, self._dispatch.queued
        yield "accords_connections", {}, self._porter.visitors
        yield "accords_memory_bytes", {}, sum(map(resident, family_of(os.getpid())))

    def _generation(self) -> int:
        """The generation that is served; 0 where none can be."""
        try:
            return self._dispatch.generation()
        except AccordsError:
            return 0


def _family(name: str) -> str:
    """The metric a line belongs to."""
    return next(one for one in (name, name.rpartition("_")[0]) if one in _ABOUT)


def _histogram(who: str, meter: Meter) -> Iterator[Sample]:
    """The steps of a histogram, its sum and its count."""
    name, number = "accords_request_seconds", 0
    for limit, number in meter.steps():
        yield f"{name}_bucket", {"by": who, "le": "+Inf" if limit == float("inf") else limit}, number
    yield f"{name}_sum", {"by": who}, meter.seconds
    yield f"{name}_count", {"by": who}, number


def _written(labels: Mapping[str, object]) -> str:
    """Write labels; our values need no escape."""
    return "{" + ",".join(f'{name}="{value}"' for name, value in labels.items()) + "}" if labels else ""


def family_of(process: int) -> list[int]:
    """A process and all it has started, as far as the system tells."""
    try:
        children = Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        children = []
    return [process, *(one for child in children for one in family_of(int(child)))]


def resident(process: int) -> int:
    """Bytes of memory that a process holds; 0 where it is gone or the system does not tell."""
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    except (OSError, IndexError):
        return 0
