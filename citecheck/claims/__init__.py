"""The numbers that an article states: amounts in prose, and the claims they make. Pure."""

from citecheck.claims.find import find_claims, is_checkworthy
from citecheck.claims.periods import find_periods
from citecheck.claims.quantities import find_quantities
from citecheck.claims.quantities.scales import MissingScale, missing_scales
from citecheck.claims.quotations import check_quotation, find_quotations

__all__ = [
    "MissingScale",
    "check_quotation",
    "find_claims",
    "find_periods",
    "find_quantities",
    "find_quotations",
    "is_checkworthy",
    "missing_scales",
]
