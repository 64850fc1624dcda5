"""What earlier runs learnt of links, in SQLite: so that a killed run resumes and a re-check asks only what is old."""

from citecheck.store.store import Store

__all__ = ["Store"]
