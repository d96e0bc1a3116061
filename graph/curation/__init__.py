"""Curation: people's judgements of what was read and of what is one thing.

In come a workspace and what a named person decides; out go judgements in the record, ranked suggestions of
what may be one thing, and the sentence that says where a thing went. Nothing here changes a graph: the next
publish does.
"""
