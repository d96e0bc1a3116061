"""A small site of the web on this machine, and children of ours that take it for one of the public web."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

TEXT = "The ministers of Jordan and Iraq agreed to establish a joint committee on energy."
PAGE = f"<html><head><link rel='canonical' href='https://other.example/'></head><body><article><p>{TEXT}</p></article>"


class Site(BaseHTTPRequestHandler):
    """A small site; it remembers what it was asked for."""

    asked: list[str] = []  # noqa: RUF012

    def do_GET(self) -> None:
        Site.asked.append(self.path)
        if self.path == "/moved":
            self.answer(302, "", {"Location": "/page"})
        elif self.path == "/inside":
            self.answer(302, "", {"Location": "http://169.254.169.254/latest"})
        elif self.path == "/round":
            self.answer(302, "", {"Location": "/round"})
        elif self.path in ("/page", "/%D8%A8%D9%8A%D8%A7%D9%86"):
            self.answer(200, PAGE, {"Content-Type": "text/html; charset=utf-8"})
        elif self.path == "/large":
            self.answer(200, "word " * 50_000, {"Content-Type": "text/plain"})
        else:
            self.answer(404, "", {})

    def answer(self, status: int, body: str, headers: dict[str, str]) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body.encode())))
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_: object) -> None:
        pass


@contextmanager
def serving_site() -> Iterator[str]:
    """Serve the site; gives its address."""
    server = HTTPServer(("127.0.0.1", 0), Site)
    Site.asked.clear()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def opening_loopback(folder: Path) -> str:
    """A PYTHONPATH for children to which the loopback is public; what it needs is written to the folder."""
    (folder / "sitecustomize.py").write_text(
        "from accords.ingest.sources import fetched\n"
        "public = fetched.is_public\n"
        "fetched.is_public = lambda ip: ip == '127.0.0.1' or public(ip)\n",
        "utf-8",
    )
    return str(folder)
