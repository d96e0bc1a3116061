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
from accords.graph.errors import AccordsError
from accords.graph.reading import Reading
from accords.ingest.job.worker import READY, Fault, Line, work

SECONDS = 120.0
"""How long a worker may read one document."""

START_SECONDS = 120.0
"""How long a new worker may take before it begins: it loads the lexicons first."""

TRIES = 2
"""How often a document is given to a worker that dies over it: one death may be an accident."""

AHEAD = 8
"""How many documents for each worker may be read before their turn."""


class ReaderBroken(AccordsError):
    """The reader itself does not start: the job ends, and no document is blamed."""


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
    is_ready: bool = False


class Crew:
    """Reads documents with up to `size` processes; use it as a context, it ends them."""

    def __init__(self, size: int, seconds: float = SECONDS, duty: Duty = work) -> None:
        self.size, self.seconds, self.duty = size, seconds, duty
        self._false_starts = 0
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
        free = next((post for post in self._posts if post.task is None), None)
        post = self._hire() if free is None else free
        task.tries += 1
        patience = self.seconds if post.is_ready else START_SECONDS
        post.task, post.until = task, time.monotonic() + patience
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
        """Take a worker's answer, its first says that it is ready; a closed line means that it died."""
        assert post.task is not None
        try:
            answer = post.line.recv()
        except (EOFError, ConnectionResetError):
            self._lost(post)
            return
        if answer == READY:
            post.is_ready, post.until = True, time.monotonic() + self.seconds
            self._false_starts = 0
        else:
            post.task.outcome, post.task = answer, None

    def _overdue(self, post: Post) -> None:
        """End a worker that has used up its time."""
        assert post.task is not None
        if not post.is_ready:
            raise ReaderBroken(f"the reader did not start within {START_SECONDS:.0f} seconds")
        post.task.outcome = Fault(f"reading it took more than {self.seconds:.0f} seconds")
        self._remove(post)

    def _lost(self, post: Post) -> None:
        """Replace a worker that died; its task is tried again, or given up."""
        task = post.task
        self._remove(post)
        assert task is not None
        if not post.is_ready:
            task.tries -= 1
            self._count_false_start(post)
        if task.tries < TRIES:
            self._give(task)
        else:
            task.outcome = Fault(f"the reader died over it {TRIES} times (exit {post.process.exitcode})")

    def _count_false_start(self, post: Post) -> None:
        """No document is to blame for a worker that dies before it begins; several in a row end the job."""
        self._false_starts += 1
        if self._false_starts > self.size * TRIES:
            raise ReaderBroken(
                f"the reader does not start (exit {post.process.exitcode}); nothing was put aside"
            )

    def _remove(self, post: Post) -> None:
        """Take a worker off the crew."""
        self._posts.remove(post)
        self._dismiss(post)

    def _dismiss(self, post: Post) -> None:
        """End a worker."""
        post.line.close()
        post.process.kill()
        post.process.join()
