"""What is left to fill in where notes are missing, with what the prose itself says of its sources."""
