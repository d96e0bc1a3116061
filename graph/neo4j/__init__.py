"""Neo4j: the published graph goes in as rows, a property graph comes out, proven equal to the RDF.

`server` finds or starts a server, `connection` opens it, `projection` turns RDF into rows, `load` writes the
differences, `compare` lists them.
"""
