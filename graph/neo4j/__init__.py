"""Neo4j: the published graph goes in as rows, a property graph comes out; and it is proven equal to the RDF.

`server` finds or starts a server, `connection` opens it, `rows` turns RDF into nodes and relationships, `load`
writes the differences, `compare` lists them.
"""
