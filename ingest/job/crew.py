"""The crew: several workers; one that dies or hangs is replaced, and its document is told by name."""

from __future__ import annotations

import multiprocessing
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Any

from accords.graph.document import Document
from accords.graph.reading import Reading
from accords.ingest.job.worker import Fault, Line, work

SECONDS = 120.0
"""How long a worker may read one document."""

TRIES = 2
"""How often a document is given to a worker that dies over it: one death may be an accident."""

AHEAD = 8
"""How many documents for each worker may be read before their turn."""

Outcome = tuple[Document, Reading | Fault]

Duty = Callable[[Line], None]
"""What a worker does with the line to it."""


@dataclass(slots=True)
class Task:
    """A document on its way: its turn, how often it was tried, its outcome once there is one."""

    document: Document
    tries: int = 0
    outcome: Reading | Fault | None = None


@dataclass(slots=True)
class Post:
    """A worker at work: its process, the line to it, its task, and when its time is over."""

    process: BaseProcess
    line: Connection[Any, Any]
    task: Task | None = None
    until: float = 0.0


class Crew:
    """Reads documents with up to `size` processes; use it as a context, it ends them."""

    def __init__(self, size: int, seconds: float = SECONDS, duty: Duty = work) -> None:
        self.size, self.seconds, self.duty = size, seconds, duty
        self._posts: list[Post] = []
        self._making = multiprocessing.get_context("forkserver")
        self._making.set_forkserver_preload(["accords.ingest.pipeline"])

    def __enter__(self) -> Crew:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for post in self._posts:
            self._dismiss(post)
        self._posts = []

    def outcomes(self, documents: Iterable[Document]) -> Iterator[Outcome]:
        """Read the documents; their readings and faults come in the order of the documents."""
        source = iter(documents)
        tasks: deque[Task] = deque()
        more = True
        while more or tasks:
            while more and len(tasks) < self.size * AHEAD and self._has_room(tasks):
                document = next(source, None)
                more = document is not None
                if document is not None:
                    tasks.append(Task(document))
                    self._give(tasks[-1])
            if any(post.task is not None for post in self._posts):
                self._attend()
            while tasks and (outcome := tasks[0].outcome) is not None:
                yield tasks.popleft().document, outcome

    def _has_room(self, tasks: deque[Task]) -> bool:
        """Say whether a worker is free, or another may be hired."""
        return len(self._posts) < self.size or any(post.task is None for post in self._posts)

    def _give(self, task: Task) -> None:
        """Give a task to a free worker; hire one where none is free."""
        post = next((post for post in self._posts if post.task is None), None) or self._hire()
        task.tries += 1
        post.task, post.until = task, time.monotonic() + self.seconds
        try:
            post.line.send(task.document)
        except (BrokenPipeError, ConnectionResetError):
            self._lost(post)

    def _hire(self) -> Post:
        """Start another worker."""
        ours, theirs = self._making.Pipe()
        process = self._making.Process(target=self.duty, args=(theirs,), daemon=True)
        process.start()
        theirs.close()
        post = Post(process, ours)
        self._posts.append(post)
        return post

    def _attend(self) -> None:
        """Wait until a worker answers, dies, or has used up its time; settle what happened."""
        busy = [post for post in self._posts if post.task is not None]
        patience = max(min(post.until for post in busy) - time.monotonic(), 0)
        ready = set(wait([post.line for post in busy], patience))
        for post in busy:
            if post.line in ready:
                self._hear(post)
            elif time.monotonic() >= post.until:
                self._overdue(post)

    def _hear(self, post: Post) -> None:
        """Take a worker's answer; a line that is closed means that it died."""
        assert post.task is not None
        try:
            post.task.outcome = post.line.recv()
            post.task = None
        except (EOFError, ConnectionResetError):
            self._lost(post)

    def _overdue(self, post: Post) -> None:
        """End a worker that has used up its time."""
        assert post.task is not None
        post.task.outcome = Fault(f"reading it took more than {self.seconds:.0f} seconds")
        self._remove(post)

    def _lost(self, post: Post) -> None:
        """Replace a worker that died; its task is tried again, or given up."""
        task = post.task
        self._remove(post)
        assert task is not None
        if task.tries < TRIES:
            self._give(task)
        else:
            task.outcome = Fault(f"the reader died over it {TRIES} times (exit {post.process.exitcode})")

    def _remove(self, post: Post) -> None:
        """Take a worker off the crew."""
        self._posts.remove(post)
        self._dismiss(post)

    def _dismiss(self, post: Post) -> None:
        """End a worker."""
        post.line.close()
        post.process.kill()
        post.process.join()
