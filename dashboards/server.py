"""The server: Streamlit with our theme, our fonts, and headers that keep every page to itself."""

from __future__ import annotations

import base64
import hashlib
import logging
import re
import tomllib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import streamlit
from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from accords.graph.journal import JOURNAL, secrets_in, tell

HERE = Path(__file__).parent
ARABIC = "U+0600-06FF, U+0750-077F, U+08A0-08FF, U+FB50-FEFF"
FACES = [
    ("Noto Sans", "noto-sans.woff2", "100 900", None),
    ("Noto Sans Arabic", "noto-sans-arabic.woff2", "100 900", ARABIC),
    ("Noto Naskh Arabic", "noto-naskh-arabic-400.woff2", "400", ARABIC),
    ("Noto Naskh Arabic", "noto-naskh-arabic-700.woff2", "700", ARABIC),
]  # fmt: skip

log = logging.getLogger(__name__)


def static_folder() -> Path:
    """Find the built bundle and the fonts beside the installed package."""
    import accords

    return Path(accords.__file__).parent / "static"


def configuration(address: str, port: int) -> dict[str, Any]:
    """Give Streamlit's options: loopback, no statistics, no traces to users, our look."""
    theme = {
        f"{section}.{name}": value
        for section, options in tomllib.loads((HERE / "theme.toml").read_text(encoding="utf-8")).items()
        for name, value in options.items()
    }
    return (
        theme
        | {
            "theme.fontFaces": [_face(*face) for face in FACES],
            "server.address": address,
            "server.port": port,
            "server.headless": True,
            "server.fileWatcherType": "none",
            "server.maxUploadSize": 20,
            "server.enableAgentApi": False,
            "browser.gatherUsageStats": False,
            "client.showErrorDetails": "none",
            "client.showErrorLinks": False,
            "client.toolbarMode": "minimal",
            "logger.hideWelcomeMessage": True,
        }
        | ({"logger.messageFormat": "%(message)s"} if JOURNAL.is_json else {})
    )


def _face(family: str, file: str, weight: str, letters: str | None) -> dict[str, str]:
    """Describe one font file of ours."""
    face = {"family": family, "url": f"/fonts/{file}", "weight": weight, "style": "normal"}
    return face | ({"unicodeRange": letters} if letters else {})


def application(address: str, port: int) -> streamlit.App:
    """Build the application: the pages, our fonts, and the headers; the login's secrets stay out of the journal.

    Its address is told once it can answer, and an interrupt can end it.
    """

    @asynccontextmanager
    async def serving(_: streamlit.App) -> AsyncIterator[None]:
        if streamlit.secrets.load_if_toml_exists():
            for secret in secrets_in(streamlit.secrets.to_dict()):
                JOURNAL.hide(secret)
        tell(f"The explorer: http://{address}:{port}/ (stop with Ctrl-C)")
        yield

    return streamlit.App(
        HERE / "app.py",
        lifespan=serving,
        routes=[Mount(at, StaticFiles(directory=static_folder())) for at in ("/fonts", "/map")],
        middleware=[Middleware(SecurityHeaders, policy=content_policy())],
        on_script_error=report,
    )


def report(problem: Exception) -> bool:
    """Write an unexpected problem to the log and one sentence to the page."""
    from accords.dashboards.shell import say_unexpected

    log.error("a page failed", exc_info=problem)
    say_unexpected()
    return True


def content_policy() -> str:
    """Give the policy that keeps every request here; Streamlit's one inline line goes by its hash."""
    page = (Path(streamlit.__file__).parent / "static" / "index.html").read_text(encoding="utf-8")
    inline = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    hashes = " ".join(f"'sha256-{_digest(script)}'" for script in inline)
    return (
        f"default-src 'self'; script-src 'self' {hashes}; style-src 'self' 'unsafe-inline'; "
        "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self' ws: wss:; "
        "worker-src 'self' blob:; object-src 'none'; base-uri 'none'; "
        "form-action 'self'; frame-ancestors 'none'"
    )


def _digest(text: str) -> str:
    """Hash a script as a policy names it."""
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


class SecurityHeaders:
    """Adds the headers to every answer; ASGI middleware."""

    def __init__(self, app: ASGIApp, policy: str) -> None:
        self._app = app
        self._headers = [
            (b"content-security-policy", policy.encode()),
            (b"x-content-type-options", b"nosniff"),
            (b"referrer-policy", b"no-referrer"),
            (b"cross-origin-opener-policy", b"same-origin"),
            (b"permissions-policy", b"camera=(), microphone=(), geolocation=()"),
        ]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass the request on and dress its answer."""

        async def dressed(message: Message) -> None:
            if message["type"] == "http.response.start":
                message["headers"] = [*message.get("headers", []), *self._headers]
            await send(message)

        await self._app(scope, receive, dressed if scope["type"] == "http" else send)
