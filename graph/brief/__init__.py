"""The brief: what stands between two parties, as a page to hand over with numbered quotes.

In: a generation, two parties, a period. Out: a `Brief`, written as Markdown or DOCX, in English or Arabic;
the same generation gives the same bytes.
"""
