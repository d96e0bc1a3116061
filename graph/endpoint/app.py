"""The application: the door for queries, and routes for everything else."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import files
from pathlib import Path

import anyio
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import Message, Receive, Scope, Send

from accords.graph.endpoint import documents, pages, things
from accords.graph.endpoint.door import METHODS, PATHS, Door, caching, explained, knows
from accords.graph.endpoint.metrics import MEDIA_TYPE, Metrics
from accords.graph.endpoint.protocol import Malformed
from accords.graph.errors import AccordsError
from accords.graph.journal import JOURNAL
from accords.graph.query import media
from accords.graph.query.dispatch import Dispatch
from accords.graph.record.departures import departed

_STATIC = Path(str(files(__package__).joinpath("static")))
_SAFE = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
_PAGE = {"text/html": None}


class Application:
    """What the server calls: a request with a query goes to the door, all else to the routes."""

    def __init__(self, dispatch: Dispatch, metrics: Metrics | None = None) -> None:
        self._door = Door(dispatch)
        self._routes = _routed(dispatch, metrics)
        self._metrics = metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, and count it where somebody wants to know."""
        if scope["type"] == "http" and (self._metrics is not None or JOURNAL.is_json):
            await self._watched(scope, receive, send)
        else:
            await self._answer(scope, receive, send)

    async def _watched(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request, and take down how it ended."""
        begun, status = time.monotonic(), 500

        async def heard(message: Message) -> None:
            nonlocal status
            status = message.get("status", status)
            await send(message)

        try:
            await self._answer(scope, receive, heard)
        finally:
            took = time.monotonic() - begun
            if self._metrics is not None:
                self._metrics.meter.count(status, took)
            JOURNAL.note("request", method=scope["method"], path=scope["path"], status=status,
                         milliseconds=round(took * 1000, 3))  # fmt: skip

    async def _answer(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        may_ask = scope["type"] == "http" and scope["path"] in PATHS and scope["method"] in METHODS
        if not (may_ask and await self._door.answered(scope, receive, send)):
            await self._routes(scope, receive, send)


def _routed(dispatch: Dispatch, metrics: Metrics | None) -> Starlette:
    """Make the application of the routes; it opens the dispatch and closes it at the end."""

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        await dispatch.open()
        yield
        await dispatch.close()

    return Starlette(
        routes=Endpoint(dispatch, metrics).routes(),
        middleware=[
            Middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["GET", "POST", "HEAD"],
                       allow_headers=["*"], expose_headers=["ETag"]),
            Middleware(GZipMiddleware, minimum_size=1024, compresslevel=5),
        ],
        exception_handlers={AccordsError: _explained},
        lifespan=lifespan,
    )  # fmt: skip


async def _explained(request: Request, problem: Exception) -> Response:
    """Say in one sentence what went wrong."""
    assert isinstance(problem, AccordsError)
    return explained(problem)


class Endpoint:
    """The answers to each route."""

    def __init__(self, dispatch: Dispatch, metrics: Metrics | None) -> None:
        self._dispatch, self._metrics = dispatch, metrics

    def routes(self) -> list[Route | Mount]:
        """List the routes."""
        return [
            Route("/", self.home),
            *(Route(path, self.welcome, methods=["GET", "POST"]) for path in PATHS),
            Route("/.well-known/void", self.void),
            Route("/ns", self.vocabulary),
            Route("/id/{path:path}", self.thing),
            Route("/health", self.health),
            *([] if self._metrics is None else [Route("/metrics", self.metrics)]),
            Mount("/sparql/static", StaticFiles(directory=_STATIC)),
        ]

    async def home(self, request: Request) -> Response:
        """Lead to the query page."""
        return RedirectResponse("/sparql")

    async def health(self, request: Request) -> Response:
        """Say that the endpoint is alive and which generation it answers from."""
        try:
            return JSONResponse({"status": "ok", "generation": self._dispatch.generation()})
        except AccordsError as problem:
            return JSONResponse({"status": JOURNAL.redacted(str(problem)), "generation": None}, 503)

    async def metrics(self, request: Request) -> Response:
        """Say what was done and is being done, for Prometheus."""
        assert self._metrics is not None
        return Response(self._metrics.text(), headers={"Content-Type": MEDIA_TYPE})

    async def welcome(self, request: Request) -> Response:
        """Greet a visitor without a query: people get the page, programs the description."""
        if request.method == "POST":
            raise Malformed("there is no query in the request")
        accept = request.headers.get("accept", "")
        if media.choose(accept, {**media.GRAPHS, **_PAGE}) == "text/html":
            return FileResponse(_STATIC / "query.html", headers={**_SAFE, "Vary": "Accept"})
        kind, body = documents.service_description(_address(request), accept)
        return Response(body, media_type=kind, headers={"Vary": "Accept"})

    async def void(self, request: Request) -> Response:
        """Describe the data."""
        place = self._dispatch.place()
        described = place.store.parent / "void.ttl"
        kind, body = await anyio.to_thread.run_sync(
            documents.void, _address(request), described, request.headers.get("accept", "")
        )
        return Response(body, media_type=kind, headers=caching(place.number))

    async def vocabulary(self, request: Request) -> Response:
        """Give the vocabulary: a page for people, RDF for programs."""
        accept = request.headers.get("accept", "")
        if media.choose(accept, {**media.GRAPHS, **_PAGE}) == "text/html":
            return Response(pages.vocabulary_page(_language(request)), media_type="text/html", headers=_SAFE)
        kind, body = documents.vocabulary(accept)
        return Response(body, media_type=kind, headers={"Vary": "Accept"})

    async def thing(self, request: Request) -> Response:
        """Describe one thing of the graph: a page for people, RDF for programs.

        What was merged leads to the other thing (303: a merge can be undone); what was withdrawn is gone (410);
        what was never known is unknown (404).
        """
        fresh = self._dispatch.generation()
        if knows(request.headers.get("if-none-match", ""), fresh):
            return Response(status_code=304, headers=caching(fresh))
        name, accept = things.iri(request.path_params["path"]), request.headers.get("accept", "")
        known, goal = await things.standing(self._dispatch, name)
        if goal is not None and goal.startswith(things.ID):
            address = request.url.replace(path="/id/" + goal.removeprefix(things.ID))
            return RedirectResponse(address, 303, headers=caching(fresh))
        if not known:
            return await self._absent(name, request)
        if media.choose(accept, {**media.GRAPHS, **_PAGE}) == "text/html":
            page = await pages.page(self._dispatch, name, _language(request))
            return Response(page, media_type="text/html", headers=caching(fresh) | _SAFE)
        reply = await self._dispatch.query(things.query("description", name), accept)
        return Response(reply.body, media_type=reply.media_type, headers=caching(reply.generation))

    async def _absent(self, name: str, request: Request) -> Response:
        """Say that a thing is gone, with the day where it is known, or that nothing is known of it."""
        home = self._dispatch.place().store.parents[2]
        departure = await anyio.to_thread.run_sync(departed, home, name)
        if departure is None:
            return PlainTextResponse(f"nothing is known of {name}\n", 404)
        if media.choose(request.headers.get("accept", ""), {**media.GRAPHS, **_PAGE}) == "text/html":
            page = pages.departure_page(name, departure.withdrawn, _language(request))
            return Response(page, 410, media_type="text/html", headers=_SAFE | {"Vary": "Accept"})
        return PlainTextResponse(pages.departure_sentence(name, departure.withdrawn, "en") + "\n", 410)


def _address(request: Request) -> str:
    """Name the endpoint as the visitor reached it."""
    return str(request.url.replace(path="/sparql", query=""))


def _language(request: Request) -> str:
    """Choose English or Arabic: as asked in the address, else as the browser prefers."""
    wanted = request.query_params.get("lang") or request.headers.get("accept-language", "")
    return "ar" if wanted.lower().startswith("ar") else "en"
