"""Mentions: where the text names things, by gazetteer, by pattern, and by head word."""
