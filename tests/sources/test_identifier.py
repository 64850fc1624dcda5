"""Which identifiers a registry knows: DOI, handle, arXiv, PubMed, URN."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from citecheck.model import Blocked, Outcome, Registered, Unreachable, Unregistered
from citecheck.services import DEFAULT, Services
from citecheck.sources import Answer
from citecheck.sources.identifier import investigate_identifier
from citecheck.sources.registries import is_asked, resolved_doi, resolver_url, subject_of
from tests.sources.world import NOW, failure, page, play, run

DOI = "doi:10.1000/182"
LEADS = "https://www.doi.org/hb.html"


def reply(status: int, content: Any) -> Answer:
    return page(status, json.dumps(content).encode(), content_type="application/json")


def handle(code: int, *values: dict[str, Any], status: int = 200) -> Answer:
    return reply(status, {"responseCode": code, "handle": "10.1000/182", "values": values})


KNOWN = handle(1, {"type": "HS_ADMIN", "data": {}}, {"type": "URL", "data": {"format": "string", "value": LEADS}})
NOT_FOUND = handle(100, status=404)
NO_SUCH_DOI = reply(200, [{"DOI": "10.1000/182", "status": "DOI does not exist"}])
CROSSREF = reply(200, [{"DOI": "10.1000/182", "RA": "Crossref"}])
SUMMARY = reply(200, {"result": {"uids": ["123"], "123": {"uid": "123", "title": "On tides"}}})
NO_SUMMARY = reply(200, {"result": {"uids": ["123"], "123": {"uid": "123", "error": "cannot get document summary"}}})

CASES: list[tuple[str, str, list[Answer], Outcome]] = [
    ("a DOI", DOI, [KNOWN], Registered("doi.org", LEADS)),
    ("a DOI without an address", DOI, [handle(200)], Registered("doi.org")),
    ("a DOI that nobody knows", DOI, [NOT_FOUND, NO_SUCH_DOI], Unregistered(("doi.org",))),
    ("a DOI with an agency and no handle", DOI, [NOT_FOUND, CROSSREF], Unreachable("contradictory", 200)),
    ("no second opinion, asked again", DOI, [NOT_FOUND, page(503), NOT_FOUND], Unregistered(("doi.org",))),
    ("no second opinion, and then known", DOI, [NOT_FOUND, page(404), KNOWN], Registered("doi.org", LEADS)),
    ("a resolver that is busy", DOI, [page(429)], Blocked("rate-limited", 429)),
    ("a resolver that is down", DOI, [page(502)], Unreachable("server-error", 502)),
    ("a resolver that is away", DOI, [failure("timeout")], Unreachable("timeout")),
    ("a page instead of an answer", DOI, [page(200)], Unreachable("protocol", 200)),
    ("a 404 that is not the registry's", DOI, [page(404)], Unreachable("protocol", 404)),
    ("a response code unheard of", DOI, [handle(2)], Unreachable("protocol", 200)),
    (
        "a DOI cut out of a publisher's address",
        "doi:10.1002/abc.1/full?x=1",
        [NOT_FOUND, KNOWN],
        Registered("doi.org", LEADS),
    ),
    (
        "such a DOI that nobody knows",
        "doi:10.1002/abc.1/full",
        [NOT_FOUND, NOT_FOUND, NO_SUCH_DOI],
        Unregistered(("doi.org",)),
    ),
    ("a handle", "handle:1721.1/26706", [KNOWN], Registered("hdl.handle.net", LEADS)),
    ("a handle that nobody knows", "handle:1721.1/0", [NOT_FOUND, NOT_FOUND], Unregistered(("hdl.handle.net",))),
    ("a handle there at the second ask", "handle:1721.1/0", [NOT_FOUND, KNOWN], Registered("hdl.handle.net", LEADS)),
    ("a preprint", "arxiv:2101.00001", [page(200)], Registered("export.arxiv.org")),
    (
        "a preprint that nobody knows",
        "arxiv:2101.99999v2",
        [page(404), NOT_FOUND],
        Unregistered(("export.arxiv.org", "doi.org")),
    ),
    ("a preprint hidden from robots", "arxiv:2101.00001", [page(404), KNOWN], Registered("doi.org", LEADS)),
    ("a preprint server that refuses", "arxiv:2101.00001", [page(403)], Blocked("forbidden", 403)),
    ("an article in PubMed", "pmid:123", [SUMMARY], Registered("eutils.ncbi.nlm.nih.gov")),
    ("one that PubMed does not know", "pmid:123", [NO_SUMMARY] * 2, Unregistered(("eutils.ncbi.nlm.nih.gov",))),
    ("one that it does not even mention", "pmid:9", [SUMMARY] * 2, Unregistered(("eutils.ncbi.nlm.nih.gov",))),
    ("PubMed out of order", "pmid:123", [reply(200, {"error": "API rate limit"})], Unreachable("protocol", 200)),
    ("PubMed too busy", "pmid:123", [page(429)], Blocked("rate-limited", 429)),
    ("a URN", "urn:nbn:de:101:1-2013", [page(302, b"", location=LEADS)], Registered("nbn-resolving.org", LEADS)),
    ("a URN that nobody knows", "urn:nbn:de:x", [page(404), page(404)], Unregistered(("nbn-resolving.org",))),
]  # fmt: skip


@pytest.mark.parametrize(("subject", "answers", "outcome"), [c[1:] for c in CASES], ids=[c[0] for c in CASES])
def test_what_the_registries_say(subject: str, answers: list[Answer], outcome: Outcome) -> None:
    evidence, requests = run(investigate_identifier(subject, asked_at=NOW), answers)
    assert evidence.outcome == outcome
    assert (evidence.question, evidence.subject) == ("identifier", subject)
    assert [hop.url for hop in evidence.hops] == [request.url for request in requests]


def test_the_addresses_asked() -> None:
    def first(subject: str) -> str:
        return next(investigate_identifier(subject, asked_at=NOW)).url

    assert first("doi:10.1002/(sici)1097<1::aid>3.0.co;2-#") == (
        "https://doi.org/api/handles/10.1002/%28sici%291097%3C1%3A%3Aaid%3E3.0.co%3B2-%23"
    )
    assert first("arxiv:hep-th/9901001") == "https://export.arxiv.org/abs/hep-th/9901001"
    assert first("pmid:123").endswith("esummary.fcgi?db=pubmed&retmode=json&id=123")
    assert first("urn:nbn:de:101:1-2013") == "https://nbn-resolving.org/urn:nbn:de:101:1-2013"


def test_registries_are_asked_at_their_pace() -> None:
    paces = [
        next(investigate_identifier(subject, asked_at=NOW)).pace for subject in ("pmid:1", "arxiv:2101.00001", DOI)
    ]
    assert [pace and round(pace.interval, 2) for pace in paces] == [0.42, 3.75, None]


def test_a_registry_may_be_another_or_none() -> None:
    mirror = Services(doi="http://mirror.test/", pubmed="")
    assert next(investigate_identifier(DOI, asked_at=NOW, services=mirror)).url.startswith("http://mirror.test/api/")
    assert not is_asked("pmid", "123", mirror)
    assert is_asked("pmid", "123")


@pytest.mark.parametrize(
    ("scheme", "value", "asked"),
    [("doi", "10.1/x", True), ("isbn", "9780140449136", False), ("un", "A/RES/1", False), ("urn", "URN:NBN:de:1", True),
     ("urn", "urn:isbn:9780140449136", False), ("urn", "urn:ietf:rfc:8141", False)],
)  # fmt: skip
def test_who_is_asked(scheme: str, value: str, asked: bool) -> None:
    assert is_asked(scheme, value, DEFAULT) is asked


def test_urns_are_compared_in_lower_case() -> None:
    assert subject_of("urn", "URN:NBN:de:101:1") == "urn:nbn:de:101:1"
    assert subject_of("doi", "10.1/x") == "doi:10.1/x"


@pytest.mark.parametrize(
    ("url", "doi"),
    [
        ("https://doi.org/10.1000/ABC", "10.1000/abc"),
        ("http://dx.doi.org/10.1002%2Fabc", "10.1002/abc"),
        ("https://doi.org/", None),
        ("https://proxy.example/10.1000/abc", "10.1000/abc"),
        ("https://journal.example/article/10.1000/abc", None),
        ("https://journal.example/10.1/abc", None),
        ("mailto:x", None),
    ],
)
def test_the_doi_behind_a_resolvers_address(url: str, doi: str | None) -> None:
    assert resolved_doi(url) == doi
    if doi:
        assert resolved_doi(resolver_url(doi)) == doi


JSON = st.recursive(
    st.none() | st.integers() | st.text(max_size=20) | st.sampled_from([1, 100, 200]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["responseCode", "values", "type", "data", "value", "result", "123", "RA"]), inner
        )
    ),
    max_leaves=12,
)


@settings(deadline=None)
@given(JSON.map(lambda value: json.dumps(value).encode()) | st.binary(max_size=50), st.sampled_from([200, 404, 302]))
def test_whatever_a_registry_sends_it_ends(body: bytes, status: int) -> None:
    for subject in (DOI, "pmid:123", "arxiv:2101.00001", "urn:nbn:de:1"):
        evidence, requests = play(investigate_identifier(subject, asked_at=NOW), lambda _: page(status, body))
        assert isinstance(evidence.outcome, Registered | Unregistered | Unreachable)
        assert len(requests) <= 4
