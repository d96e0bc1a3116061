"""Acts: frames matched in clauses, who acts in them, and the links they give."""
