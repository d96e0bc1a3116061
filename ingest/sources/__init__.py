"""Sources: paths go in, documents come out; what cannot be used comes out as a refusal with its reason.

Text, Markdown, HTML, DOCX, PDF, JSON and JSON Lines; folders are walked in the order of names; `-` is the
standard input. Formats that need a parser are read in a child process with limits of memory and time.
"""

from accords.ingest.sources.intake import documents, usable
from accords.ingest.sources.refusal import Refusal

__all__ = ["Refusal", "documents", "usable"]
