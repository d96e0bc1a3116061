"""The listening socket of the endpoint: bound before anything is promised, announced once it answers."""

from __future__ import annotations

import socket
from collections.abc import Callable

import uvicorn
from starlette.types import ASGIApp

from accords.graph.errors import Locked

QUEUE = 2048


def listen(host: str, port: int) -> socket.socket:
    """A socket that listens on the address; Locked where another program holds it or it is not ours."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=QUEUE)
    except OSError as fault:
        raise Locked(
            f"cannot listen on {host}:{port}: {fault.strerror or fault}; "
            "stop the program that holds it or give another --port"
        ) from fault


def serve_on(listener: socket.socket, application: ASGIApp, ready: Callable[[], None]) -> None:
    """Answer requests on the socket until interrupted; ready is called once the first can be answered."""
    config = uvicorn.Config(application, log_level="warning", access_log=False, server_header=False)
    _AnnouncedServer(config, ready).run(sockets=[listener])


class _AnnouncedServer(uvicorn.Server):
    """A server that says when it has started: whoever reads the address may use or interrupt it."""

    def __init__(self, config: uvicorn.Config, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._ready = ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start answering, then announce it."""
        await super().startup(sockets=sockets)
        self._ready()
