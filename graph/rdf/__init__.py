"""From a reading to RDF: the quads of one statement's graph, and of the background graph.

In come a document with its reading, and a way to name things (`Names`); out come pyoxigraph quads, always
the same for the same input, and the appearances of things that the shared graphs are computed from.
"""
