"""What the real services have answered, as others have recorded it: nothing that they say may surprise us.

The recordings lie beside the project (../shared/fixtures: wayback, habanero, rdatacite); without them these tests are
skipped.
"""

from __future__ import annotations

import base64
import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from citecheck.model import Hop, Registered, Unreachable, Unregistered
from citecheck.sources import Answer, Request, cdx, timegate
from citecheck.sources.availability import Snapshot
from citecheck.sources.identifier import investigate_identifier
from citecheck.sources.memento import Look, look_at
from citecheck.sources.protocol import BODY_LIMIT
from tests.sources.world import NOW, play

pytestmark = pytest.mark.shared

WAYBACK = "https://web.archive.org/web/"


@pytest.fixture
def fixtures(shared: Path) -> Path:
    path = shared / "fixtures"
    if not path.is_dir():
        pytest.skip("the recorded answers (../shared/fixtures) are not here")
    return path


@pytest.fixture
def wayback(fixtures: Path) -> Path:
    return fixtures / "wayback" / "src" / "wayback" / "tests" / "cassettes"


def recorded(path: Path) -> Iterator[tuple[str, Answer]]:
    """The addresses asked in one recording and their answers."""
    content = yaml.safe_load(path.read_text(encoding="utf-8"))
    for each in content.get("interactions") or content.get("http_interactions") or ():
        given = each["response"]
        headers = tuple(
            (name.lower(), value)
            for name, values in (given.get("headers") or {}).items()
            for value in (values if isinstance(values, list) else [values])
        )
        status = given["status"].get("code") or given["status"].get("status_code")
        yield each["request"]["uri"], Answer("", int(status), headers, _body(given["body"], dict(headers)))


def _body(body: dict[str, Any], headers: dict[str, str]) -> bytes:
    data = body.get("string", body.get("base64_string", ""))
    raw = data if isinstance(data, bytes) else data.encode()
    if body.get("base64_encoded") or "base64_string" in body:
        raw = base64.b64decode(raw)
    try:
        return gzip.decompress(raw) if headers.get("content-encoding") == "gzip" else raw
    except (OSError, zlib.error, EOFError):
        return raw


def looked(path: Path, address: str, original: str) -> tuple[Look, list[Request]]:
    """Look at a copy, the recorded archive answering; where it says nothing it is silent."""
    answers = dict(recorded(path))
    hops: list[Hop] = []
    steps = look_at(Snapshot(address, address.removeprefix(WAYBACK)[:14]), original, hops)
    requests = []
    try:
        request = next(steps)
        while True:
            requests.append(request)
            answer = answers.get(request.url, Answer("", error="timeout"))
            request = steps.send(
                Answer(request.url, answer.status, answer.headers, answer.body[:BODY_LIMIT], answer.error)
            )
    except StopIteration as end:
        return end.value, requests


FWS = "https://www.fws.gov/birds/"
EPA = "http://epa.gov/climatechange"
SAN = "https://www.epa.gov/ghgreporting/san5779-factsheet"
FAQ = "https://www.whitehouse.gov/administration/eop/ostp/about/student/faqs"
CENSUS = "https://www.census.gov/geography/gss-initiative.html"
SPRINGER = "https://link.springer.com/article/10.1007/s00382-012-1331-2"
POST = "https://nationalpost.com/health/"
NOWHERE = "https://this-is-not-real-url.whatever/"
REDDIT = "http://www.reddit.com/r/PokemonGiveaway"

LOOKS = [
    # recording, moment asked for, address, what it is, moment found or why not
    ("get_memento", "20171124151315", FWS, "good", "20171124151315"),
    ("get_memento_target_window", "20171101000000", FWS, "good", "20171124151315"),
    ("get_memento_with_inexact_string_datetime", "20171124151310", FWS, "good", "20171124151315"),
    ("get_memento_with_date_datetime", "20171124000000", FWS, "good", "20171124151315"),
    ("get_memento_returns_memento_with_accurate_url", "20171124143728", "http://fws.gov/", "good", "20171124143728"),
    ("get_memento_follows_historical_redirects", "20200201020357", EPA, "good", "20200201024405"),
    ("get_memento_with_redirects", "20180808094144", SAN, "good", "20180808104500"),
    ("get_memento_with_path_based_redirects", "20201027215555", FAQ, "bad", "saved-404"),
    ("get_memento_with_schemeless_redirects", "20201102232816", CENSUS, "bad", "saved-404"),
    ("get_memento_works_on_archived_rate_limit_responses", "20150129034904", REDDIT, "bad", "saved-429"),
    ("get_memento_raises_no_memento_error", "20170929002712", NOWHERE, "bad", "missing"),
    ("get_memento_raises_blocked_error", "20170929002712", POST, "bad", "withheld"),
    ("get_memento_raises_for_mementos_that_redirect_in_a_loop", "20200925075402", SPRINGER, "bad", ""),
    ("memento_rate_limits", "19970427191925", "http://www.zew.de/", "good", "19970427191925"),
]


@pytest.mark.parametrize("row", LOOKS, ids=lambda row: row[0])
def test_copies_as_the_wayback_machine_gives_them_out(wayback: Path, row: tuple[str, str, str, str, str]) -> None:
    name, stamp, original, is_, detail = row
    look, requests = looked(wayback / f"test_{name}.yaml", f"{WAYBACK}{stamp}/{original}", original)
    assert look.is_ == is_
    assert not detail or detail in (look.snapshot.timestamp, look.reason)
    assert all("id_/" in request.url for request in requests)
    if is_ == "good":
        assert "id_/" not in look.snapshot.url


def test_a_redirect_to_another_moment_is_told_by_the_address_of_that_copy(wayback: Path) -> None:
    look, _ = looked(wayback / "test_get_memento_target_window.yaml", f"{WAYBACK}20171101000000/{FWS}", FWS)
    assert look.snapshot.url == f"{WAYBACK}20171124151315/{FWS}"


@pytest.mark.parametrize("name", ["search", "search_multipage", "search_with_date", "search_rate_limits"])
def test_the_plain_index_is_not_taken_for_a_table(wayback: Path, name: str) -> None:
    """The recordings asked for plain lines; who answers so to `output=json` has not said that there is nothing."""
    for _, answer in recorded(wayback / f"test_{name}.yaml"):
        if answer.status == 200 and answer.body.strip():
            with pytest.raises(ValueError, match=r"not JSON|no table"):
                cdx.captures(answer, WAYBACK)


def test_rows_of_the_real_index_as_a_table(wayback: Path) -> None:
    fields = ("urlkey", "timestamp", "original", "mimetype", "statuscode", "digest", "length")
    (_, answer), *_ = recorded(wayback / "test_search_with_date.yaml")
    rows = [row for line in answer.body.decode().splitlines() if len(row := line.split(" ")) == len(fields)]
    table = str([list(fields), *rows, [], ["com,dw)/ 20191218"]]).replace("'", '"').encode()
    found = cdx.captures(Answer("", 200, (), table), WAYBACK)
    assert len(found) == len(rows) > 100
    assert {each.status for each in found} >= {0, 301, 302}
    assert all(each.url.startswith(f"{WAYBACK}{each.timestamp}/http") for each in found)


def test_a_site_that_the_archive_does_not_show_has_no_copies(wayback: Path) -> None:
    ((_, answer),) = recorded(wayback / "test_search_raises_for_blocked_urls.yaml")
    assert answer.status == 403
    assert cdx.is_withheld(answer)


def test_the_timegate_of_the_wayback_machine(wayback: Path) -> None:
    (_, answer), *_ = recorded(wayback / "test_get_memento_target_window.yaml")
    gate = timegate.read(answer, f"{WAYBACK}20171101000000id_/{FWS}")
    assert gate.snapshot == Snapshot(f"{WAYBACK}20171124151315/{FWS}", "20171124151315")


def test_no_answer_of_one_agency_makes_a_doi_unknown(fixtures: Path) -> None:
    """Crossref's and DataCite's, in success and failure: what is not the handle system's says nothing."""
    paths = [*(fixtures / "habanero").rglob("*.yaml"), *(fixtures / "rdatacite").rglob("*.yml")]
    answers = [answer for path in paths for _, answer in recorded(path)]
    assert len(answers) > 50
    for answer in answers:
        for subject in ("doi:10.5555/12345678", "handle:1721.1/26706", "pmid:123"):
            evidence, _ = play(investigate_identifier(subject, asked_at=NOW), lambda _, same=answer: same)
            assert not isinstance(evidence.outcome, Unregistered), answer.status
            assert not isinstance(evidence.outcome, Registered), answer.body[:80]
            assert isinstance(evidence.outcome, Unreachable) or answer.status in (403, 429)
