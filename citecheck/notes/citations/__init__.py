"""One note into the citations it holds: split, tokens, scored readings, fields."""
