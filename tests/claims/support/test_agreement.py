"""Values: what an exact number, an approximate one, a bound and a range promise."""

from __future__ import annotations

import pytest

from citecheck.claims import find_quantities
from citecheck.claims.support.agreement import agreement
from citecheck.claims.support.units import fit
from citecheck.model import Quantity


def quantity(written: str) -> Quantity:
    found = find_quantities(written, language="en")
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize(
    ("ours", "seen", "expected"),
    [
        # an exact number promises half a unit of its last digit
        ("$8.9 billion", "$8.9 billion", "equal"),
        ("$8.9 billion", "$8,900 million", "equal"),
        ("$8.9 billion", "$8.87 billion", "rounded"),
        ("$8.9 billion", "$8.84 billion", None),
        ("$8.9 billion", "$8.96 billion", None),
        ("16 percent", "15.6 percent", "rounded"),
        ("16 percent", "15.4 percent", None),
        ("9 million people", "10 million people", None),
        # the noughts at the end of a whole number, where that makes no difference
        ("120,000 people", "119,842 people", "rounded"),
        ("120,000 people", "118,000 people", None),
        ("120,000 people", "120,100 people", None),
        ("3,000 people", "3,003 people", None),
        # a source with fewer digits
        ("$8.87 billion", "$8.9 billion", "coarser"),
        ("$8.87 billion", "$9.9 billion", None),
        # a share in words is no number with one digit
        ("25 percent", "by a fifth", None),
        ("19 percent", "by a fifth", "coarser"),
        ("by a third", "33.4 percent", "rounded"),
        # about
        ("about 500 people", "487 people", "bounded"),
        ("about 500 people", "450 people", None),
        ("about 510 people", "530 people", None),
        # sides
        ("over 2,000 people", "2,034 people", "bounded"),
        ("over 2,000 people", "1,988 people", None),
        ("over 2,000 people", "2,900 people", None),
        ("over 2,000 people", "more than 2,000 people", "equal"),
        ("over 2,000 people", "more than 2,100 people", None),
        ("nearly 9 billion people", "8.8 billion people", "bounded"),
        ("nearly 9 billion people", "9.2 billion people", None),
        ("at least 50 people", "53 people", "bounded"),
        ("at least 50 people", "47 people", None),
        ("just over 300 people", "302 people", "bounded"),
        ("just over 300 people", "325 people", None),
        # a rate by the calendar, in one word or in several
        ("9.5m bpd", "9.5 million barrels per day", "equal"),
        ("9.5m bpd", "9.3 million barrels per day", None),
        # ranges
        ("15 to 20 percent", "15–20 percent", "equal"),
        ("15 to 20 percent", "15 to 25 percent", None),
        ("15 to 20 percent", "17 percent", None),
        ("at least 15 percent", "15 to 20 percent", "bounded"),
        ("up to 20 percent", "15 to 20 percent", "bounded"),
        # shares in words
        ("half", "48 percent", None),
        ("half", "50 percent", "equal"),
        ("one third", "33 percent", "rounded"),
        ("about half", "48 percent", "bounded"),
        ("two-thirds", "66.4 percent", "rounded"),
    ],
)
def test_agreement(ours: str, seen: str, expected: str | None) -> None:
    mine, theirs = quantity(ours), quantity(seen)
    assert agreement(mine, theirs, fit(mine, theirs).factor) == expected


@pytest.mark.parametrize(
    ("ours", "seen", "kinship"),
    [
        ("38 bcm", "38 billion cubic metres", "scaled"),
        ("3,000 km", "1,864 miles", "converted"),
        ("5 tonnes", "5 tonnes", "same"),
        ("50 percent", "half", "same"),
        ("2,000 employees", "2,000 workers", "same"),
        ("2,000 employees", "2,000 ships", "noun"),
        ("2,000 employees", "2,000", "bare"),
        ("$5", "€5", "other"),
        ("$5", "5 percent", "other"),
        ("5 percent", "5 percentage points", "other"),
        ("30 km", "30 hectares", "other"),
        ("100 basis points", "1 percentage point", "same"),
    ],
)
def test_units(ours: str, seen: str, kinship: str) -> None:
    assert fit(quantity(ours), quantity(seen)).kinship == kinship
