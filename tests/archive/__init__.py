"""A real web archive, pywb with WARC files of its own, on loopback."""
