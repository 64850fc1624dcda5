"""citecheck: a test suite for the sources of an article."""
