"""Whether a page states a number of a sentence: `read_page` once a page, `weigh` for each sentence. Pure."""

from citecheck.claims.attest.page import Page, read_page
from citecheck.claims.attest.reasons import explain
from citecheck.claims.attest.weigh import Weighed, weigh

__all__ = ["Page", "Weighed", "explain", "read_page", "weigh"]
