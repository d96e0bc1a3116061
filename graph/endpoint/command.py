"""`accords serve`: the SPARQL endpoint on the command line."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import click

from accords.graph.journal import tell


@click.command()
@click.option("--port", default=7878, show_default=True, help="Port to listen on.")
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option(
    "--workers",
    type=click.IntRange(1, 64),
    default=3,
    show_default=True,
    help="How many queries run at once, beside the plain ones.",
)
@click.option(
    "--waiting",
    type=click.IntRange(min=0),
    default=32,
    show_default=True,
    help="How many more may wait; beyond that the answer is 503.",
)
@click.option("--seconds", type=click.FloatRange(min=0.1), help="Limit of one query; 30 where not told.")
@click.option(
    "--keep",
    type=click.IntRange(min=0),
    default=64,
    show_default=True,
    metavar="MIB",
    help="Memory for answers that are kept for whoever asks the same again; 0 keeps none.",
)
@click.option("--metrics", "is_metered", is_flag=True, help="Give counts for Prometheus at /metrics.")
@click.option("--home", type=click.Path(path_type=Path), default=Path("accords-data"), envvar="ACCORDS_HOME",
              show_default=True, help="The workspace.")  # fmt: skip
def serve(home: Path, host: str, port: int, seconds: float | None, is_metered: bool, **told: int) -> None:
    """Answer SPARQL 1.1 queries over HTTP at /sparql, read-only, from the newest published graph.

    \b
    Example:
      accords serve --port 7878
      curl -H "Accept: text/csv" --data-urlencode "query=SELECT * { ?s ?p ?o } LIMIT 5" localhost:7878/sparql
    """
    from accords.graph.endpoint.app import Application
    from accords.graph.endpoint.listener import listen, serve_on
    from accords.graph.endpoint.metrics import Metrics
    from accords.graph.endpoint.porter import Porter
    from accords.graph.query.dispatch import Dispatch
    from accords.graph.query.limits import MEBIBYTE, Limits
    from accords.graph.query.workspace import newest
    from accords.graph.settings import Settings

    settings = Settings.from_environment(os.environ, home)
    kept = told.pop("keep") * MEBIBYTE
    limits = Limits(seconds=seconds or settings.query_seconds, kept=kept, **told)
    with listen(host, port) as listener:
        dispatch = Dispatch(newest(settings.home), limits)
        ready = f"generation {dispatch.generation()} at http://{host}:{port}/sparql"
        porter = Porter(listener, settings.home, limits, _tellers(workers=limits.workers))
        metrics = Metrics(dispatch, porter) if is_metered else None
        serve_on(porter, Application(dispatch, metrics), lambda: tell(ready))


def _tellers(workers: int) -> int:
    """Say how many processes answer plain queries: they take what Linux alone offers.

    More than there are cores take each other's place in the caches: a query then costs a quarter more.
    """
    if workers == 1 or sys.platform != "linux":
        return 0
    return min(max(2, os.cpu_count() or 1), workers + 1)
