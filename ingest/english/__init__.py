"""English: tokens, tags and people, for the engine that knows no language."""

from accords.ingest.english.language import LANGUAGE

__all__ = ["LANGUAGE"]
