import pytest

from citecheck.bib import dates


@pytest.mark.parametrize(
    ("edtf", "kept"),
    [
        ("2022", "2022"),
        ("2022-04", "2022-04"),
        ("2022-04-18", "2022-04-18"),
        ("2024-02-29", "2024-02-29"),
        ("2022-04-18/2022-04-20", "2022-04-18/2022-04-20"),
        ("2022-04-18T10:00:00Z", "2022-04-18"),
        # no calendar has them: as much is kept as is valid
        ("2022-02-29", "2022-02"),
        ("2022-13-45", "2022"),
        ("2022/unknown", "2022"),
        # nothing is
        ("0000", ""),
        ("April 2022", ""),
        ("20222", ""),
        ("２０２２", ""),
        ("1/2/3", ""),
        ("", ""),
        (None, ""),
    ],
)
def test_dates_are_kept_as_far_as_they_are_valid(edtf: str | None, kept: str) -> None:
    assert dates.iso(dates.read(edtf)) == kept
