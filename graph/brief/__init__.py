"""The brief: a page about two parties to hand over, in which every line leads to numbered sentences.

In: a generation and two parties. Out: Markdown in English or Arabic.
"""

from accords.graph.brief.brief import brief

__all__ = ["brief"]
