"""The numbers that an article states: amounts in prose, and the claims they make. Pure."""

from citecheck.claims.arithmetic import disagreements
from citecheck.claims.find import find_claims, is_checkworthy
from citecheck.claims.outlook import looks_ahead
from citecheck.claims.periods import find_periods
from citecheck.claims.points import unclear_points
from citecheck.claims.quantities import find_quantities
from citecheck.claims.quotations import check_quotation, find_quotations
from citecheck.claims.same import conflicts, keyed
from citecheck.claims.scales import MissingScale, missing_scales
from citecheck.claims.stocks import confusions
from citecheck.claims.unlike import unlike_comparisons

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
