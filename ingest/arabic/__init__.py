"""Arabic: folding, words and their parts, verbs, names, dates."""
