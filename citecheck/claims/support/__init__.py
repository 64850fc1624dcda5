"""Whether a cited source says a number: `index_source` once for each source, `judge_claim` for each claim. Pure."""

from citecheck.claims.support.index import Figure, SourceIndex
from citecheck.claims.support.indexing import index_source
from citecheck.claims.support.judge import judge_claim

__all__ = ["Figure", "SourceIndex", "index_source", "judge_claim"]
