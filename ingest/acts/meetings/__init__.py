"""Meetings: who met whom, told by verbs, by nouns and the words around them; one meeting told twice is one."""
