"""The journal: what a command says while it works, as sentences or as JSON lines; no secret stands in it.

Answers go to stdout and are no part of it. What libraries log goes through here too.
"""

from __future__ import annotations

import json
import logging
import os
import re
import sys
import traceback
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from types import TracebackType
from typing import Any

import click

VARIABLE = "ACCORDS_LOG"
"""Tells the form to the processes we start."""

FORMS = ("text", "json")
SHORTEST = 6
"""Letters a secret has at least; a shorter one would hide ordinary words."""

_HIDDEN = "[hidden]"
_SECRET_NAME = re.compile(r"passw|secret|token|credential|api_?key", re.IGNORECASE)
_PATTERNS = (
    (re.compile(r"(://[^\s/@:]*:)[^\s/@]+(?=@)"), rf"\g<1>{_HIDDEN}"),
    (re.compile(r"\b((?:Bearer|Basic)\s+)[\w.~+/=-]{6,}", re.IGNORECASE), rf"\g<1>{_HIDDEN}"),
    (
        re.compile(
            r"((?:password|passwd|secret|token|api_?key)[\"']?\s*[:=]\s*[\"']?)[^\s\"',;&}]+", re.IGNORECASE
        ),
        rf"\g<1>{_HIDDEN}",
    ),
)
"""What looks like a secret though nobody told us of it: in an address, in a header, behind its name."""


class Journal:
    """Writes to stderr; `begin` chooses the form, `hide` names what must not stand in it."""

    def __init__(self) -> None:
        self._is_json = False
        self._secrets: set[str] = set()

    @property
    def is_json(self) -> bool:
        """Say whether it is written for programs."""
        return self._is_json

    def begin(self, form: str, environment: Mapping[str, str]) -> None:
        """Write in a form from now on, and keep the secrets of an environment out."""
        self._is_json = form == "json"
        for value in secrets_in(environment):
            self.hide(value)
        logging.setLogRecordFactory(self._record)
        sys.excepthook = self._unexpected

    def hide(self, secret: str | None) -> None:
        """Keep a secret out of everything that is written from now on."""
        if secret is not None and len(secret) >= SHORTEST:
            self._secrets.add(secret)

    def redacted(self, text: str) -> str:
        """Write a text without the secrets that are known and what looks like one."""
        for secret in sorted(self._secrets, key=len, reverse=True):
            text = text.replace(secret, _HIDDEN)
        for pattern, instead in _PATTERNS:
            text = pattern.sub(instead, text)
        return text

    def tell(self, message: str, level: str = "info", /, **facts: object) -> None:
        """Say something while at work; a sentence for people, a line with its facts for programs."""
        click.echo(self._line(message, level, facts) if self._is_json else self.redacted(message), err=True)

    def note(self, message: str, **facts: object) -> None:
        """Write a line that only programs want, such as one for each request."""
        if self._is_json:
            self.tell(message, "info", **facts)

    def _line(self, message: str, level: str, facts: Mapping[str, object]) -> str:
        """One JSON object."""
        told = {
            "time": datetime.now(UTC).isoformat(timespec="milliseconds"),
            "level": level,
            "message": message,
        }
        plain = {**told, **facts}
        return json.dumps(
            {
                name: self.redacted(value) if isinstance(value, str) else value
                for name, value in plain.items()
            },
            ensure_ascii=False,
            default=lambda value: self.redacted(str(value)),
        )

    def _record(self, *given: Any, **more: Any) -> logging.LogRecord:
        """Make the record of what a library logs, already without secrets and in our form."""
        record = logging.LogRecord(*given, **more)
        try:
            message = record.getMessage()
        except (TypeError, ValueError):
            message = str(record.msg)
        told = "".join(traceback.format_exception(*record.exc_info)) if record.exc_info else ""
        record.args, record.exc_info = (), None
        if self._is_json:
            facts: Mapping[str, object] = {"logger": record.name} | ({"exception": told} if told else {})
            record.msg = self._line(message, record.levelname.lower(), facts)
        else:
            record.msg = self.redacted(f"{message}\n{told}".rstrip() if told else message)
        return record

    def _unexpected(
        self, kind: type[BaseException], problem: BaseException, trace: TracebackType | None
    ) -> None:
        """Write what nobody expected, with its place in the code."""
        told = "".join(traceback.format_exception(kind, problem, trace))
        if self._is_json:
            self.tell(f"{kind.__name__}: {problem}", "critical", exception=told)
        else:
            self.tell(told.rstrip())


JOURNAL = Journal()


def tell(line: str) -> None:
    """Say something on stderr while at work."""
    JOURNAL.tell(line)


def secrets_in(settings: Mapping[str, Any]) -> Iterator[str]:
    """Every value whose name says that it is a secret, at any depth."""
    for name, value in settings.items():
        if isinstance(value, Mapping):
            yield from secrets_in(value)
        elif isinstance(value, str) and _SECRET_NAME.search(name):
            yield value


def inherit() -> None:
    """Write as the process that started this one does."""
    JOURNAL.begin(os.environ.get(VARIABLE, "text"), os.environ)
