"""Scoring: a reading against an annotated document, by type, with the cause of every error."""
