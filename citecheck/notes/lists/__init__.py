"""Where the numbered note lists stand in a text, and where each note of them begins and ends."""
