"""What an article's own numbers say of each other: sums, shares, changes, rates, and figures for the same thing."""
