"""The family of errors; every message says what was met, what was expected, and where.

AccordsError (1)
├── BadInput (65)            a document, file or value that cannot be used
│   ├── ReferenceFault       a row of a reference or lexicon file that breaks its rules
│   └── QueryRefused         a query that is malformed, too long or reaches outside the graph
│       └── NoCommonForm     none of the forms the asker accepts can be written
├── ServiceAbsent (69)       a server or program that is needed is not there
├── StorageFault (74)        the disk is full, or a file may not be read or written
│   └── Damaged              a file is not as it was written; the message says the way back
├── Locked (75)              somebody else holds the workspace; try again
│   └── QueueFull            more queries are waiting than are let in
├── QueryEnded (1)           a query met its limit of time, memory, rows or bytes
├── DifferenceFound (1)      a check found that two things which must agree do not
└── PublishFailed (1)        a generation did not meet its expectations and was not published
"""


class AccordsError(Exception):
    """The root of the family; carries the exit status a command ends with."""

    exit_status = 1


class BadInput(AccordsError):
    """A document, file or value that cannot be used as it is."""

    exit_status = 65


class ReferenceFault(BadInput):
    """A row of a reference or lexicon file that breaks its rules; the message names file and line."""


class QueryRefused(BadInput):
    """A query that is malformed, too long, too deep, or reaches outside the graph."""


class NoCommonForm(QueryRefused):
    """None of the media types the asker accepts can carry the answer."""


class ServiceAbsent(AccordsError):
    """A server or program that is needed is not there."""

    exit_status = 69


class StorageFault(AccordsError):
    """The disk is full, or a file may not be read or written; what was there before is untouched."""

    exit_status = 74


class Damaged(StorageFault):
    """A file is not as it was written; the message says how to make it again."""


class Locked(AccordsError):
    """Somebody else holds the workspace; the message names the holder."""

    exit_status = 75


class QueueFull(Locked):
    """More queries are waiting than are let in; try again later."""


class QueryEnded(AccordsError):
    """A query met its limit of time, memory, rows or bytes; nothing of its result is given."""


class DifferenceFound(AccordsError):
    """A check found that two things which must agree do not."""


class PublishFailed(AccordsError):
    """A generation did not meet its expectations, so the pointer was not moved."""
