"""TimeMaps, TimeGates and the index of captures: the forms they come in."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.sources import cdx, timegate, timemap
from citecheck.sources.availability import Snapshot
from tests.sources.world import page

WEB = "https://web.archive.org/web/"
MAP = f"""<http://a.example/x,y?a=1,2>; rel="original",
<{WEB}timemap/link/http://a.example/x,y?a=1,2>; rel="self"; type="application/link-format"; from="Sun, 01 Mar 2015 12:00:00 GMT",
<{WEB}http://a.example/x,y?a=1,2>; rel="timegate",
<{WEB}20150301120000/http://a.example/x,y?a=1,2>; rel="first memento"; datetime="Sun, 01 Mar 2015 12:00:00 GMT",
<{WEB}20160301120000/http://a.example/x,y?a=1,2>; datetime="Tue, 01 Mar 2016 12:00:00 GMT"; rel=memento,
<{WEB}20170301120000/http://a.example/x,y?a=1,2> ; rel="last memento" ;datetime="Wed, 01 Mar 2017 12:00:00 GMT"
"""  # noqa: E501 - one link a line, as they come


def test_copies_of_a_timemap_with_commas_in_dates_and_addresses() -> None:
    found = timemap.read(MAP)
    assert [each.timestamp for each in found.mementos] == ["20150301120000", "20160301120000", "20170301120000"]
    assert found.mementos[0].url == f"{WEB}20150301120000/http://a.example/x,y?a=1,2"
    assert found.following is None


def test_the_next_part_of_a_timemap_is_not_itself() -> None:
    own, following = f"{WEB}timemap/1", f"{WEB}timemap/2"
    text = f'<{own}>; rel="timemap"; type="application/link-format", <{following}>; rel="timemap"'
    assert timemap.read(text, own).following == following


@pytest.mark.parametrize(
    "text", ["", "<", "<>", "<a", "<a>; rel", '<a>; rel="memento', "<a>;;;", "<a>; =x", "<javascript:x>; rel=memento"]
)
def test_what_is_no_timemap_has_no_copies(text: str) -> None:
    assert timemap.read(text).mementos == ()


@settings(deadline=None)
@given(st.text(alphabet="<>;=,\"' abrelmntodi:/", max_size=300))
def test_any_text_is_read_to_its_end(text: str) -> None:
    timemap.read(text)


def test_hostile_links_take_linear_time() -> None:
    for text in ("<a>;" * 100_000, "<" * 300_000, '<a>; x="' * 40_000, ";" * 300_000, "<a>; " + "x" * 300_000):
        timemap.read(text)


# ---------------------------------------------------------------- TimeGates

ASKED = f"{WEB}http://a.example/"
COPY = f"{WEB}20180615083000/http://a.example/"
DAY = "Fri, 15 Jun 2018 08:30:00 GMT"


def test_a_timegate_redirects_to_the_copy_and_names_its_timemap() -> None:
    links = f'<http://a.example/>; rel="original", <{WEB}timemap/link/http://a.example/>; rel="timemap"'
    gate = timegate.read(page(302, b"", location=COPY, vary="accept-datetime", link=links), ASKED)
    assert gate == timegate.Gate(Snapshot(COPY, "20180615083000"), f"{WEB}timemap/link/http://a.example/")


def test_a_timegate_may_answer_with_the_copy_itself() -> None:
    gate = timegate.read(page(200, memento_datetime=DAY, content_location=COPY), ASKED)
    assert gate.snapshot == Snapshot(COPY, "20180615083000")
    assert timegate.read(page(200, memento_datetime=DAY), ASKED).snapshot == Snapshot(ASKED, "20180615083000")


def test_a_timegate_that_has_none_says_404() -> None:
    assert timegate.read(page(404), ASKED).snapshot is None


@pytest.mark.parametrize("answer", [page(200), page(500), page(302)])
def test_what_is_no_timegate(answer: object) -> None:
    with pytest.raises(ValueError, match="TimeGate"):
        timegate.read(answer, ASKED)  # type: ignore[arg-type]


# ---------------------------------------------------------------- the index

ROW = {"urlkey": "example,a)/", "timestamp": "20150301120000", "digest": "ABC", "length": "100"}
TABLE = [
    ["urlkey", "timestamp", "original", "mimetype", "statuscode", "digest", "length"],
    ["example,a)/", "20150301120000", "http://a.example/", "text/html", "200", "ABC", "100"],
    ["example,a)/", "20160301120000", "http://a.example/", "warc/revisit", "-", "ABC", "100"],
    ["example,a)/", "2017", "http://a.example/", "text/html", "200", "ABC", "100"],
    [],
    ["example,a)/ 20170301120000"],
]
LINES = [ROW | {"url": "http://a.example/", "status": "200", "mime": "text/html"}, ROW | {"url": "http://a.example/"}]


def test_an_array_of_arrays() -> None:
    found = cdx.captures(page(200, json.dumps(TABLE).encode()), WEB)
    assert found == (
        Snapshot(f"{WEB}20150301120000/http://a.example/", "20150301120000", 200, "ABC"),
        Snapshot(f"{WEB}20160301120000/http://a.example/", "20160301120000", 0, "ABC"),
    )


def test_one_object_a_line() -> None:
    found = cdx.captures(page(200, "\n".join(map(json.dumps, LINES)).encode()), "http://mine.test/all/")
    assert [(each.url, each.status) for each in found] == [
        ("http://mine.test/all/20150301120000/http://a.example/", 200),
        ("http://mine.test/all/20150301120000/http://a.example/", 0),
    ]


@pytest.mark.parametrize("body", [b"", b"[]", b" \n", json.dumps(TABLE[:1]).encode()])
def test_an_empty_index_is_none(body: bytes) -> None:
    assert cdx.captures(page(200, body), WEB) == ()


def test_a_line_cut_short_at_the_end_is_left_out() -> None:
    whole = json.dumps(LINES[0])
    assert len(cdx.captures(page(200, f"{whole}\n{whole[:30]}".encode()), WEB)) == 1


@pytest.mark.parametrize("body", [b"<html>", b"[1, 2]", b'[["a"], ["b"]]', b"[", b'"x"', b"com,a)/ 2015 http://a/"])
def test_what_is_no_index_is_told_from_an_empty_one(body: bytes) -> None:
    with pytest.raises(ValueError, match="no"):
        cdx.captures(page(200, body), WEB)


def test_the_index_is_asked_for_the_nearest_and_at_its_pace() -> None:
    request = cdx.query(
        "https://web.archive.org/cdx/search/cdx?filter=statuscode:200", "http://a.example/?x=1#y", "2018"
    )
    assert request.url == (
        "https://web.archive.org/cdx/search/cdx?filter=statuscode:200&url=http%3A%2F%2Fa.example%2F%3Fx%3D1"
        "&output=json&sort=closest&closest=2018&limit=100"
    )
    assert request.pace is not None
    assert request.pace.interval == 60 / 24
    assert timemap.query("https://web.archive.org/web/timemap/link/http://a.example/").pace == request.pace
    assert cdx.query("http://mine.test/cdx", "http://a.example/", "2018").pace is None
