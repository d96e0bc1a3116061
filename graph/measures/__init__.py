"""Figures about the graph as a whole: who is central, what holds it together, how one gets from here to there."""
