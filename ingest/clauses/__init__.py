"""Clauses: noun groups, verb groups, who acts in them, and how far they reach."""
