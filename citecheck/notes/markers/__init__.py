"""Where the markers stand in the prose: candidates, what their surroundings say, and the best run 1, 2, 3..."""
