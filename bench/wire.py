"""A session of the explorer without a browser: what Streamlit's page and server say to each other, and nothing drawn.

Twenty browsers on the machine of the server measure the browsers. A session of this kind costs the server the same
and the machine next to nothing.
"""

from __future__ import annotations

import asyncio
import json
import time
from dataclasses import dataclass, field
from typing import Any, Self
from urllib.parse import urlsplit

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Delta_pb2 import Delta
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

from accords.graph.errors import AccordsError

DRAWING = "accords.graph"
LARGEST = 1 << 26
"""Bytes of one message."""


@dataclass
class Wire:
    """One open session: its page, and what the server has said of it so far."""

    socket: ClientConnection
    address: str
    page: str = ""
    fragment: str = ""
    drawing: str = ""
    """The identifier of the drawing's component on the page; empty until it stands."""
    names: dict[str, str] = field(default_factory=dict)
    """What can be chosen in the drawing: names by IRI."""
    kept: set[str] = field(default_factory=set)
    """Messages that need not be sent again, by hash, as a browser keeps them."""

    @classmethod
    async def open(cls, base: str, address: str) -> Self:
        """Open a view and wait until the server has told it whole; AccordsError where it tells no drawing."""
        socket = await connect(f"{base.replace('http', 'ws', 1)}/_stcore/stream", max_size=LARGEST)
        wire = cls(socket, f"{base}{address}")
        await wire._send(BackMsg())
        while await wire._hear() is not None:
            pass
        if not wire.drawing:
            raise AccordsError(f"{address}: the explorer told no drawing")
        return wire

    async def choose(self, thing: str) -> float:
        """Choose a thing of the drawing; give the seconds until its sentences have come."""
        said = BackMsg()
        chosen = said.rerun_script.widget_states.widgets.add()
        chosen.id, chosen.json_value = self.drawing, json.dumps({"chosen": thing})
        said.rerun_script.page_script_hash, said.rerun_script.fragment_id = self.page, self.fragment
        said.rerun_script.cached_message_hashes.extend(self.kept)
        begun = time.perf_counter()
        await self._send(said)
        seconds = None
        while (told := await self._hear()) is not None:
            if seconds is None and 'class="quote"' in told and self.names[thing] in told:
                seconds = time.perf_counter() - begun
        if seconds is None:
            raise AccordsError(f"{thing}: the explorer told no sentences of it")
        return seconds

    async def close(self) -> None:
        """Leave."""
        await self.socket.close()

    async def _send(self, said: BackMsg) -> None:
        """Ask for a run of the page's script."""
        at = urlsplit(self.address)
        said.rerun_script.query_string = at.query
        said.rerun_script.page_name = "" if said.rerun_script.page_script_hash else at.path.strip("/")
        said.rerun_script.context_info.url = self.address
        said.rerun_script.context_info.locale = "en-GB"
        await self.socket.send(said.SerializeToString())

    async def _hear(self) -> str | None:
        """Take the next message; give its markup, "" where it has none, and None where the run has ended."""
        message = ForwardMsg.FromString(await self._received())
        if message.metadata.cacheable:
            self.kept.add(message.hash)
        kind = message.WhichOneof("type")
        if kind == "script_finished":
            return None
        if kind == "new_session":
            self.page = message.new_session.page_script_hash
        return self._take(message.delta) if kind == "delta" else ""

    async def _received(self) -> bytes:
        """Wait for what the server says next."""
        async with asyncio.timeout(120):
            told = await self.socket.recv()
        return told if isinstance(told, bytes) else told.encode()

    def _take(self, delta: Delta) -> str:
        """Note the drawing where this is it; give the markup of an element."""
        element = delta.new_element
        if (
            element.WhichOneof("type") == "bidi_component"
            and element.bidi_component.component_name == DRAWING
        ):
            self.drawing, self.fragment = element.bidi_component.id, delta.fragment_id
            data: dict[str, Any] = json.loads(element.bidi_component.json)
            self.names = {node["id"]: node["label"] for node in json.loads(data["items"])["nodes"]}
        return element.html.body if element.WhichOneof("type") == "html" else ""
