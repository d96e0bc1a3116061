"""Answers: columns and rows of plain values, and how they are written for people and for programs."""

from accords.graph.answers.answer import Answer, Value, ordered
from accords.graph.answers.page import written

__all__ = ["Answer", "Value", "ordered", "written"]
