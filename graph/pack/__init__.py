"""Packs: an answer with its evidence in one file that others can check.

In: a generation, a named question, its parameters; or a ZIP file to verify. Out: a ZIP file that holds query,
rows, quotes and hashes; or a list of what was altered.
"""
