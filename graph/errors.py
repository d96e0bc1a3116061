"""The family of errors; every message says what was met, what was expected, and where.

AccordsError (1)
├── BadInput (65)            a document, file or value that cannot be used
│   └── ReferenceFault       a row of a reference or lexicon file that breaks its rules
├── ServiceAbsent (69)       a server or program that is needed is not there
├── Locked (75)              somebody else holds the workspace; try again
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


class ServiceAbsent(AccordsError):
    """A server or program that is needed is not there."""

    exit_status = 69


class Locked(AccordsError):
    """Somebody else holds the workspace; the message names the holder."""

    exit_status = 75


class DifferenceFound(AccordsError):
    """A check found that two things which must agree do not."""


class PublishFailed(AccordsError):
    """A generation did not meet its expectations, so the pointer was not moved."""
