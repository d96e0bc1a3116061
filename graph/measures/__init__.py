"""Figures about the graph: who is central, what holds it together, how one gets from here to there.

In: a generation. Out: rows in which every number stands beside the sentences it was counted from.
"""
