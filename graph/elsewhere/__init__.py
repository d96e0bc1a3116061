"""Elsewhere: what other SPARQL endpoints say of the things here; nothing of it enters the graph.

In: the address of an endpoint, names in batches. Out: rows, and for each official what became of the office.
A query goes out only where a person asked for it by name; no page and no endpoint of ours ever sends one.
"""
