"""Text: paragraphs, their kinds and languages, and sentences."""
