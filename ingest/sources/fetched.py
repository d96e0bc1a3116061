"""What was fetched: a document of the web, never from the inside of a network.

Every address that a host name stands for must be a public one; the connection goes to the address that was
looked at, so that a second look-up cannot lead elsewhere; each redirect is looked at in the same way.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import time
from dataclasses import dataclass
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from accords.ingest.sources.limits import FETCH_SECONDS, MAX_FILE_BYTES, MAX_REDIRECTS
from accords.ingest.sources.refusal import Refused

ASKER = "accords (reads public statements)"
KEPT = "%/:=&?~#+!$,;'@()*[]"
"""Characters of an address that mean something and are not quoted."""

SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "application/pdf": ".pdf",
    "application/json": ".json",
    "application/x-ndjson": ".jsonl",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx",
}
"""Media types, and the suffix of a file of each."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address gave: the address at the end of redirects, a name that tells the form, the bytes."""

    url: str
    name: str
    data: bytes


def fetch(url: str) -> Fetched:
    """Get the document at an address; raises Refused where it leads inside, is too large or too slow."""
    until = time.monotonic() + FETCH_SECONDS
    for _ in range(MAX_REDIRECTS + 1):
        parts = _checked(url)
        try:
            status, headers, data = _got(parts, until)
        except (OSError, http.client.HTTPException) as problem:
            raise Refused(f"it could not be fetched ({problem})", "an address that answers") from problem
        target = headers.get("Location")
        if status in (301, 302, 303, 307, 308) and target is not None:
            url = urljoin(url, target)
            continue
        if status != 200:
            raise Refused(f"the server answered {status}", "200")
        return Fetched(url, _name(parts, headers.get_content_type()), data)
    raise Refused(f"it leads on more than {MAX_REDIRECTS} times", "a document")


def is_public(address: str) -> bool:
    """Say whether an IP address is one of the public network."""
    ip = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(ip, "ipv4_mapped", None) or ip
    return mapped.is_global and not mapped.is_multicast


def _checked(url: str) -> SplitResult:
    """The parts of an address of the web; raises Refused for other schemes and for passwords in it."""
    parts = urlsplit(quote(url, safe=KEPT))
    if parts.scheme not in ("http", "https") or parts.hostname is None:
        raise Refused(f"the scheme {parts.scheme!r}", "http or https")
    if parts.username is not None:
        raise Refused("it holds a user name", "an address without one")
    return parts


def _resolved(host: str, port: int) -> str:
    """An IP address of a host; raises Refused where any of them is not public."""
    found = [str(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    if not found or not all(map(is_public, found)):
        raise Refused("it leads inside a network", "an address of the public web")
    return found[0]


def _got(parts: SplitResult, until: float) -> tuple[int, http.client.HTTPMessage, bytes]:
    """Ask once: status, headers and body."""
    host = (parts.hostname or "").encode("idna").decode()
    port = parts.port or (443 if parts.scheme == "https" else 80)
    connection = _Pinned(host, port, _resolved(host, port), parts.scheme == "https", _left(until))
    try:
        path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
        connection.request("GET", path, headers={"User-Agent": ASKER, "Accept-Encoding": "identity"})
        answer = connection.getresponse()
        return answer.status, answer.headers, _body(answer, until)
    finally:
        connection.close()


def _body(answer: http.client.HTTPResponse, until: float) -> bytes:
    """The body, piece by piece, within the limits of size and time."""
    data = b""
    while piece := answer.read1(1 << 16):
        data += piece
        if len(data) > MAX_FILE_BYTES:
            raise Refused(f"it has more than {MAX_FILE_BYTES:,} bytes", "one document")
        _left(until)
    return data


def _left(until: float) -> float:
    """The seconds that are left; raises Refused where there are none."""
    left = until - time.monotonic()
    if left <= 0:
        raise Refused(f"fetching it took more than {FETCH_SECONDS:.0f} seconds", "an address that answers")
    return left


def _name(parts: SplitResult, media_type: str) -> str:
    """A file name that tells the form: by the media type, else as the path ends."""
    return f"page{SUFFIXES[media_type]}" if media_type in SUFFIXES else parts.path.rpartition("/")[2]


class _Pinned(http.client.HTTPConnection):
    """A connection to the IP address that was looked at, under the host's name."""

    def __init__(self, host: str, port: int, ip: str, is_secure: bool, seconds: float) -> None:
        super().__init__(host, port, timeout=min(seconds, 20.0))
        self._ip, self._is_secure = ip, is_secure
        self.default_port = 443 if is_secure else 80

    def connect(self) -> None:
        """Open the socket; with TLS, check the certificate of the host."""
        self.sock = socket.create_connection((self._ip, self.port), self.timeout)
        if self._is_secure:
            self.sock = ssl.create_default_context().wrap_socket(self.sock, server_hostname=self.host)
