"""What is no amount is hidden, wherever it stands; looking for it only near its digits finds all that there is."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from citecheck.claims.quantities import veil as room
from citecheck.claims.quantities.tokens import VEIL
from citecheck.claims.quantities.veil import veil

_PIECES = (
    *"5 12 1999 2020 May de to and last the years . , : ; ( ) / - – + % § ' 第 三 年 5月 日 号 10.1234/abc".split(),
    *"www.a.org https:// @ a@b.org first two Section pp. ISBN doi: Jahren in den letzten 24/7 CO2 Q1 FY th".split(),
    *("tel", "лет", "anniversary", "percent", "over the past few", "Street", "Oak", "UN Doc", "A/", "\n", " "),
    *("x" * 70, "9" * 20),
)
_TEXTS = st.lists(st.sampled_from(_PIECES), max_size=40).flatmap(
    lambda pieces: st.sampled_from((" ", "")).map(lambda joint: joint.join(pieces))
)


@given(_TEXTS)
def test_nothing_is_missed_away_from_the_signs(text: str) -> None:
    hidden = veil(text)
    for look in room._LOOKS:
        for pattern in look.patterns:
            for match in pattern.finditer(text):
                if look.sign.search(match[0]):
                    assert hidden[match.start() : match.end()] == VEIL * (match.end() - match.start())
    for pattern in room._FIRST:
        for match in pattern.finditer(text):
            assert hidden[match.start() : match.end()] == VEIL * (match.end() - match.start())
    assert len(hidden) == len(text)
    assert all(there in (here, VEIL) for here, there in zip(text, hidden, strict=True))


def test_an_address_is_hidden_to_its_end_however_long() -> None:
    for address in (f"https://a.org/{'x' * 5000}5", f"10.1234/{'y' * 5000}", f"me@b.org.{'z' * 60}"):
        assert veil(f"see {address} 5 %") == f"see {VEIL * len(address)} 5 %"
