"""Export: a generation as a file in a standard form, always the same bytes for the same graph.

In comes a store; out comes N-Quads, TriG, Turtle, JSON-LD, or GraphML for drawing programs.
"""

from accords.graph.export.rdf import FORMATS, exported

__all__ = ["FORMATS", "exported"]
