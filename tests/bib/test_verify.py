"""An export that another program can't read back is not handed out."""

from __future__ import annotations

import pytest

from citecheck.bib import verify
from citecheck.errors import CitecheckError

GOOD = "@misc{a,\n  title = {One},\n}\n\n@misc{b,\n  title = {Two},\n}\n"


def test_a_whole_file_passes():
    verify(GOOD, 2)


@pytest.mark.parametrize(
    "text",
    [
        GOOD.replace("{b,", "{a,"),
        GOOD.replace("{b,", "{A,"),
        GOOD.replace("{Two}", "{Two"),
        GOOD.replace("@misc{b", "misc{b"),
    ],
)
def test_keys_twice_and_broken_entries_do_not(text):
    with pytest.raises(CitecheckError, match="did not come out whole"):
        verify(text, 2)
