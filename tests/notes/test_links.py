"""Links and identifiers in notes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.notes.citations.links import find_identifiers, find_links


@pytest.mark.parametrize(
    ("text", "url"),
    [
        ("see https://doi.org/10.1017/S0020818300028046.", "https://doi.org/10.1017/S0020818300028046"),
        ("(https://en.wikipedia.org/wiki/Port_(town)).", "https://en.wikipedia.org/wiki/Port_(town)"),
        ("<http://example.org/a?b=1&c=2>,", "http://example.org/a?b=1&c=2"),
        ("“Title,” https://example.org/a,”", "https://example.org/a"),
        ("www.example.org/news,", "http://www.example.org/news"),
        ("bbc.com/news/1.", "http://bbc.com/news/1"),
        ("https://web.archive.org/web/2020/https://a.org/b,", "https://web.archive.org/web/2020/https://a.org/b"),
    ],
)
def test_punctuation_around_a_link_is_not_part_of_it(text, url):
    (link,) = find_links(text)
    assert link.url == url
    assert link.span.of(text) == link.written


def test_plain_words_with_slashes_are_no_links():
    assert find_links("and/or, 24/7, km/h, i.e./e.g. in U.S./EU law") == ()


def test_a_link_knows_its_note_and_moves_with_the_offset():
    (link,) = find_links("https://example.org/a", note="7", offset=100)
    assert (link.note, link.span.start) == ("7", 100)


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("doi:10.1093/JEG/abc.", ("doi", "10.1093/jeg/abc")),
        ("https://doi.org/10.1000/x(1)y,", ("doi", "10.1000/x(1)y")),
        ("arXiv:1706.03762v2", ("arxiv", "1706.03762v2")),
        ("https://arxiv.org/abs/hep-th/9901001", ("arxiv", "hep-th/9901001")),
        ("ISBN 978-0-12-345678-9", ("isbn", "9780123456789")),
        ("ISSN 1234-567X", ("issn", "1234-567X")),
        ("PMID: 123456", ("pmid", "123456")),
        ("https://pubmed.ncbi.nlm.nih.gov/123456/", ("pmid", "123456")),
        ("http://hdl.handle.net/2027/mdp.39", ("handle", "2027/mdp.39")),
        ("urn:nbn:de:101:1-2019", ("urn", "urn:nbn:de:101:1-2019")),
        ("UN Doc. A/RES/68/262", ("un", "A/RES/68/262")),
        ("S/RES/1325 (2000)", ("un", "S/RES/1325 (2000)")),
    ],
)
def test_identifiers_are_read_and_normalised(text, identifier):
    assert identifier in [(found.scheme, found.value) for found in find_identifiers(text)]


def test_an_identifier_printed_twice_counts_once():
    text = "doi:10.1000/xyz, https://doi.org/10.1000/XYZ"
    assert [found.value for found in find_identifiers(text)] == ["10.1000/xyz"]


@given(st.text(alphabet="ahtps:/.w0()[]<>,;”’ 1", max_size=120))
def test_links_slice_back(text):
    for link in find_links(text):
        assert link.span.of(text) == link.written
        assert not link.written.endswith((".", ",", ";"))
