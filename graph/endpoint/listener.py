"""The listening socket of the endpoint: bound before anything is promised, announced once it answers."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Callable
from typing import cast

import uvicorn
from starlette.types import ASGIApp

from accords.graph.endpoint.porter import Porter
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


def serve_on(porter: Porter, application: ASGIApp, ready: Callable[[], None]) -> None:
    """Answer whom the porter lets in until interrupted; ready is called once the first can be answered."""
    config = uvicorn.Config(
        application, log_config=None, log_level="warning", access_log=False, server_header=False
    )
    _AnnouncedServer(config, porter, ready).run(sockets=[])


class _AnnouncedServer(uvicorn.Server):
    """A server that says when it has started: whoever reads the address may use or interrupt it."""

    def __init__(self, config: uvicorn.Config, porter: Porter, ready: Callable[[], None]) -> None:
        super().__init__(config)
        self._porter, self._ready = porter, ready

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        """Start answering, then announce it."""
        await super().startup(sockets=sockets)
        self._porter.open(self._side)
        self._ready()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Let nobody in any more, then end."""
        self._porter.close()
        await super().shutdown(sockets=sockets)

    def _side(self) -> asyncio.Protocol:
        """Make our side of one connection."""
        make = cast(Callable[..., asyncio.Protocol], self.config.http_protocol_class)
        return make(config=self.config, server_state=self.server_state, app_state=self.lifespan.state)
