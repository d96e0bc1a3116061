"""Things: mentions joined to what they name, the document's genre, and its parties."""
