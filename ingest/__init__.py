"""How a document becomes a reading: sources, text, lexicons, passes and the pipeline."""
