"""Accords: a knowledge graph of diplomatic agreements, read from statements in English and Arabic."""

__version__ = "0.1.0"
