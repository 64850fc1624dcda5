"""Stretches of time that only say when something was."""

from __future__ import annotations

import pytest

from citecheck.claims.offsets import is_offset
from citecheck.claims.quantities import find_quantities


@pytest.mark.parametrize(
    ("sentence", "language", "expected"),
    [
        ("Up from 71 percent two years earlier.", "en", True),
        ("Vor zwei Jahren war die Mine noch offen.", "de", True),
        ("Il y a trois ans, la mine était ouverte.", "fr", True),
        ("Два года назад шахта работала.", "ru", True),
        ("The mine was open for two years.", "en", False),
        ("The mine opened 150 years ago.", "en", False),
        ("The mine opened nearly five years ago.", "en", False),
    ],
)
def test_a_short_way_from_one_day_to_another(sentence: str, language: str, expected: bool) -> None:
    quantity = next(one for one in find_quantities(sentence, language=language) if one.dimension == "duration")
    assert is_offset(sentence, quantity, quantity.span.start, quantity.span.end) is expected
