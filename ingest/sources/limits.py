"""Limits: how much one input may weigh before it is refused."""

MAX_FILE_BYTES = 50_000_000
"""The largest file that is opened as one document (JSON Lines may be longer: it is read line by line)."""

MAX_LINE_BYTES = 12_000_000
"""The longest line of a JSON Lines file."""

MAX_CHARACTERS = 2_000_000
"""The longest text of one document; the longest treaties have about half of it."""

MAX_PAGES = 2_000
"""The most pages of one PDF."""

MAX_UNPACKED_BYTES = 200_000_000
"""The most that the parts of one DOCX may unpack to."""

MAX_UNPACKED_RATIO = 150
"""The most that one part of a DOCX may grow when it is unpacked."""

MAX_REDIRECTS = 5
"""How often an address may lead on to another."""

FETCH_SECONDS = 60.0
"""How long fetching one address may take."""

MAX_DEPTH = 400
"""The deepest nesting of HTML elements."""

PARSER_BYTES = 1_500_000_000
"""The address space of the child process that parses."""

PARSER_SECONDS = 60.0
"""How long the child may take for one file."""
