"""Amounts in prose: values, ranges, units and bounds, in digits and in words, and what only looks like one."""

from citecheck.claims.quantities.find import find_quantities

__all__ = ["find_quantities"]
