from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.rules.address import candidates, trouble_of


def troubles(text: str) -> list[tuple[str, str]]:
    return [
        (words, trouble.reason)
        for at, words in candidates(text)
        if (trouble := trouble_of(words, text[at + len(words) :])) is not None
    ]


@pytest.mark.parametrize(
    "address",
    [
        "https://courier.example/dues?page=2#top",
        "HTTPS://Courier.Example/Dues",
        "http://localhost:8080/",
        "http://192.0.2.7/x",
        "http://[2001:db8::1]:8080/x",
        "http://user@courier.example/",
        "https://bücher.example/straße",
        "https://пример.испытание/страница",
        "https://courier.example/wiki/Dues_(trade)",
        "https://code.example/compare/v1...v2",
        "https://web.archive.org/web/2015/http://courier.example/dues",
        "https://courier.example/a|b{c}^d",
    ],
)
def test_a_good_address_has_no_trouble(address: str) -> None:
    assert [words for _, words in candidates(f"See {address}.")] == [address]
    assert troubles(f"See {address}, and ({address}).") == []


@pytest.mark.parametrize(
    ("printed", "repaired"),
    [
        ("htp://courier.example/x", "http://courier.example/x"),
        ("htttps://courier.example/x", "https://courier.example/x"),
        ("ttps://courier.example/x", "https://courier.example/x"),
        ("https:/courier.example/x", "https://courier.example/x"),
        ("https//courier.example/x", "https://courier.example/x"),
        ("http;//courier.example/x", "http://courier.example/x"),
        ("http:courier.example/x", "http://courier.example/x"),
        ("http:\\\\courier.example/x", "http://courier.example/x"),
        ("https://http://courier.example/x", "https://courier.example/x"),
        ("wwww.courier.example/x", "www.courier.example/x"),
        ("www,courier.example", "www.courier.example"),
    ],
)
def test_a_plain_slip_is_repaired(printed: str, repaired: str) -> None:
    trouble = trouble_of(printed)
    assert trouble is not None
    assert trouble.certain
    assert trouble.repaired == repaired
    assert trouble_of(repaired) is None


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("https:///dues", "has no host"),
        ("https:// courier.example/dues", "is broken by a space before “courier.example”"),
        ("https://www. courier.example/dues", "is broken by a space before “courier.example”"),
        ("https://courier/dues", "no full name"),
        ("https://courier..example/dues", "no possible name"),
        ("https://" + "a" * 64 + ".example/", "no possible name"),
        ("https://courier.example:80a/", "“80a” for a port"),
        ("https://courier.example:70000/", "“70000” for a port"),
        ("https://www.courier,example/", "“,” in its host"),
        ("http://[2001:db8::1/", "IPv6"),
        ("https://courier.example/a\\b", "“\\”"),
        ("https://courier.example/du…", "ellipsis"),
        ("https://courier.example/100%", "“%”"),
        ("https://courier.example/Dues_(tra", "“(”"),
    ],
)
def test_what_is_wrong_is_named(text: str, reason: str) -> None:
    ((_, said),) = troubles(text)
    assert reason in said


@pytest.mark.parametrize("printed", ["https://courier.example/100%", "https://courier.example/Dues_(tra"])
def test_what_some_programs_put_up_with_is_not_certain(printed: str) -> None:
    trouble = trouble_of(printed)
    assert trouble is not None
    assert not trouble.certain


@pytest.mark.parametrize(
    "prose",
    [
        "HTTP/1.1 and the http: scheme, phases/steps, a ratio of 3:4, stp:5",
        "ftp://courier.example and mailto:oakes@courier.example",
        "The page at https://courier.example. The next sentence",
        "《https://courier.example/新闻》。",
        "见https://courier.example/x。另见",
    ],
)
def test_prose_is_no_trouble(prose: str) -> None:
    assert troubles(prose) == []


@given(st.text(alphabet="htps:/.w,;([)]…% ax\n", max_size=200))
def test_candidates_slice_back_and_nothing_breaks(text: str) -> None:
    for at, words in candidates(text):
        assert text[at : at + len(words)] == words
        trouble_of(words, text[at + len(words) :])


@pytest.mark.parametrize("hostile", ["http://" + ")" * 50, "h" * 10, "https:", "https://a.b/((((", "wwww", "htp:/.."])
def test_hostile_text_takes_linear_time(hostile: str) -> None:
    troubles(hostile * (200_000 // len(hostile)))
