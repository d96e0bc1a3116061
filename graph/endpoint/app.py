"""The application: routes, and what the world sees of our errors."""

from __future__ import annotations

import functools
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any, TypeVar

import anyio
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, JSONResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Mount, Route
from starlette.staticfiles import StaticFiles

from accords.graph.endpoint import documents, pages, things
from accords.graph.endpoint.protocol import Asked, Malformed, asked
from accords.graph.errors import (
    AccordsError,
    BadInput,
    NoCommonForm,
    QueryEnded,
    QueueFull,
)
from accords.graph.query import media
from accords.graph.query.pool import Pool

T = TypeVar("T")

_STATIC = Path(str(files(__package__).joinpath("static")))
_SAFE = {
    "Content-Security-Policy": "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; "
    "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
}
_PAGE = {"text/html": None}
_RETRY_SECONDS = 5


def application(pool: Pool) -> Starlette:
    """Make the application that answers from this pool and closes it at the end."""
    endpoint = Endpoint(pool)

    @asynccontextmanager
    async def lifespan(app: Starlette) -> AsyncIterator[None]:
        yield
        pool.close()

    return Starlette(
        routes=endpoint.routes(),
        middleware=[
            Middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["GET", "POST", "HEAD"],
                       allow_headers=["*"], expose_headers=["ETag"]),
            Middleware(GZipMiddleware, minimum_size=1024, compresslevel=5),
        ],
        exception_handlers={AccordsError: _explained},
        lifespan=lifespan,
    )  # fmt: skip


async def _explained(request: Request, problem: Exception) -> Response:
    """Say in one sentence what went wrong, with the status that fits."""
    headers = {"Cache-Control": "no-store"}
    if isinstance(problem, QueueFull):
        headers["Retry-After"] = str(_RETRY_SECONDS)
    return PlainTextResponse(f"{problem}\n", _status(problem), headers)


def _status(problem: Exception) -> int:
    """Choose the HTTP status of an error."""
    if isinstance(problem, Malformed):
        return problem.status
    for family, status in ((NoCommonForm, 406), (BadInput, 400), (QueueFull, 503), (QueryEnded, 504)):
        if isinstance(problem, family):
            return status
    return 500


class Endpoint:
    """The answers to each route; everything that may take long runs in a thread."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        self._threads = anyio.CapacityLimiter(pool.limits.workers + pool.limits.waiting + 4)

    def routes(self) -> list[Route | Mount]:
        """List the routes."""
        sparql = ["GET", "POST"]
        return [
            Route("/", self.home),
            Route("/sparql", self.sparql, methods=sparql),
            Route("/sparql/", self.sparql, methods=sparql),
            Route("/.well-known/void", self.void),
            Route("/ns", self.vocabulary),
            Route("/id/{path:path}", self.thing),
            Route("/health", self.health),
            Mount("/static", StaticFiles(directory=_STATIC)),
        ]

    async def home(self, request: Request) -> Response:
        """Lead to the query page."""
        return RedirectResponse("/sparql")

    async def health(self, request: Request) -> Response:
        """Say that the endpoint is alive and which generation it answers from."""
        return JSONResponse({"status": "ok", "generation": await self._run(self._pool.generation)})

    async def sparql(self, request: Request) -> Response:
        """Answer a query; without one, describe the service or show the query page."""
        question = await asked(request)
        if question is None:
            return self._welcome(request)
        known = request.headers.get("if-none-match") if request.method != "POST" else None
        return await self._run(self._answer, question, request.headers.get("accept", ""), known)

    def _answer(self, question: Asked, accept: str, known: str | None) -> Response:
        """Run a query in the pool, unless the visitor knows the answer of this generation."""
        if known is not None and _knows(known, fresh := self._pool.generation()):
            return Response(status_code=304, headers=_caching(fresh))
        reply = self._pool.query(question.query, accept, question.default_graphs, question.named_graphs)
        return Response(reply.body, media_type=reply.media_type, headers=_caching(reply.generation))

    def _welcome(self, request: Request) -> Response:
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
        place = await self._run(self._pool.place)
        accept = request.headers.get("accept", "")
        kind, body = documents.void(_address(request), place.store.parent / "void.ttl", accept)
        return Response(body, media_type=kind, headers=_caching(place.number))

    async def vocabulary(self, request: Request) -> Response:
        """Give the vocabulary: a page for people, RDF for programs."""
        accept = request.headers.get("accept", "")
        if media.choose(accept, {**media.GRAPHS, **_PAGE}) == "text/html":
            return Response(pages.vocabulary_page(_language(request)), media_type="text/html", headers=_SAFE)
        kind, body = documents.vocabulary(accept)
        return Response(body, media_type=kind, headers={"Vary": "Accept"})

    async def thing(self, request: Request) -> Response:
        """Describe one thing of the graph: a page for people, RDF for programs; 404 where it is unknown."""
        fresh = await self._run(self._pool.generation)
        if _knows(request.headers.get("if-none-match", ""), fresh):
            return Response(status_code=304, headers=_caching(fresh))
        name, accept = things.iri(request.path_params["path"]), request.headers.get("accept", "")
        if not await self._run(things.is_known, self._pool, name):
            return PlainTextResponse(f"nothing is known of {name}\n", 404)
        if media.choose(accept, {**media.GRAPHS, **_PAGE}) == "text/html":
            page = await self._run(pages.page, self._pool, name, _language(request))
            return Response(page, media_type="text/html", headers=_caching(fresh) | _SAFE)
        return await self._run(self._answer, Asked(things.query("description", name), (), ()), accept, None)

    async def _run(self, function: Callable[..., T], *arguments: Any) -> T:
        """Run something in a thread of ours."""
        call = functools.partial(function, *arguments)
        return await anyio.to_thread.run_sync(call, limiter=self._threads)


def _address(request: Request) -> str:
    """Name the endpoint as the visitor reached it."""
    return str(request.url.replace(path="/sparql", query=""))


def _language(request: Request) -> str:
    """Choose English or Arabic: as asked in the address, else as the browser prefers."""
    wanted = request.query_params.get("lang") or request.headers.get("accept-language", "")
    return "ar" if wanted.lower().startswith("ar") else "en"


def _caching(generation: int) -> dict[str, str]:
    """Let others keep an answer until there is a newer generation."""
    return {"ETag": f'W/"{generation}"', "Cache-Control": "no-cache", "Vary": "Accept, Accept-Language"}


def _knows(tags: str, generation: int) -> bool:
    """Say whether the visitor's tags show that the answer of this generation is known."""
    return not {f'W/"{generation}"', f'"{generation}"'}.isdisjoint(tag.strip() for tag in tags.split(","))
