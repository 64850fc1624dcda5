"""The numbers that an article states: amounts in prose, and the claims they make. Pure."""

from citecheck.claims.find import find_claims, is_checkworthy
from citecheck.claims.periods import find_periods
from citecheck.claims.quantities import find_quantities
from citecheck.claims.scales import MissingScale, missing_scales

__all__ = ["MissingScale", "find_claims", "find_periods", "find_quantities", "is_checkworthy", "missing_scales"]
