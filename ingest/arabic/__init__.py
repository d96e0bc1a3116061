"""Arabic: folding, words and their parts, verbs, names, dates."""

from accords.ingest.arabic.language import LANGUAGE

__all__ = ["LANGUAGE"]
