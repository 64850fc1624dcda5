"""Many documents: which files a list of paths means, and reading them in parallel."""

from __future__ import annotations

from citecheck.corpus.discover import discover
from citecheck.corpus.pool import extract_all

__all__ = ["discover", "extract_all"]
