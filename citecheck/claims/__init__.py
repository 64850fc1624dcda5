"""The numbers that an article states: amounts in prose, and the claims they make. Pure."""

from citecheck.claims.checks.arithmetic import disagreements
from citecheck.claims.checks.outlook import looks_ahead
from citecheck.claims.checks.points import unclear_points
from citecheck.claims.checks.same import conflicts, keyed
from citecheck.claims.checks.stocks import confusions
from citecheck.claims.checks.unlike import unlike_comparisons
from citecheck.claims.find import find_claims, is_checkworthy
from citecheck.claims.periods import find_periods
from citecheck.claims.quantities import find_quantities
from citecheck.claims.quantities.scales import MissingScale, missing_scales
from citecheck.claims.quotations import check_quotation, find_quotations

__all__ = [
    "MissingScale",
    "check_quotation",
    "conflicts",
    "confusions",
    "disagreements",
    "find_claims",
    "find_periods",
    "find_quantities",
    "find_quotations",
    "is_checkworthy",
    "keyed",
    "looks_ahead",
    "missing_scales",
    "unclear_points",
    "unlike_comparisons",
]
