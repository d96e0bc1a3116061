"""Publish: from the record to the next generation, beside the last, and then the pointer moves.

In comes a workspace; out comes a folder `generations/<n>/` with the RDF store, the index of names, counts
and a VoID description. Nothing of a published generation is ever changed.
"""

from accords.graph.publish.publishing import publish

__all__ = ["publish"]
