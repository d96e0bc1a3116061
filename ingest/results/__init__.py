"""Results: things with identity keys, links that pass the gate, and what became of each sentence."""
