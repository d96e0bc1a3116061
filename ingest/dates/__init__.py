"""Dates: calendar dates in both languages, relative days, at the precision the text gives."""
