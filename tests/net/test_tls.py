"""What a bad certificate is called, and that a good one is checked against the name and not the address."""

from __future__ import annotations

import ssl
from datetime import UTC, datetime
from pathlib import Path

import pytest
import trustme

from citecheck.model import Alive, Untrusted
from tests.net.asking import look, names
from tests.net.web import Web

pytestmark = pytest.mark.usefixtures("transport")

LAST_YEARS = {"not_before": datetime(2019, 1, 1, tzinfo=UTC), "not_after": datetime(2020, 1, 1, tzinfo=UTC)}
NAMES = names(good_test="127.0.0.1", other_test="127.0.0.1")


def serve(certificate: trustme.LeafCert) -> Web:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return Web(context)


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    return trustme.CA()


@pytest.fixture
def trusted(authority: trustme.CA, tmp_path: Path) -> str:
    authority.cert_pem.write_to_path(str(tmp_path / "ca.pem"))
    return str(tmp_path / "ca.pem")


def test_a_good_certificate(authority: trustme.CA, trusted: str) -> None:
    with serve(authority.issue_cert("good.test")) as web:
        url = f"https://good.test:{web.port}/ok"
        (evidence,) = look([url], NAMES, ca_file=trusted)
    assert evidence.outcome == Alive(200, url)


@pytest.mark.parametrize(
    ("host", "certificate", "error"),
    [
        ("other.test", {}, "tls-wrong-host"),
        ("127.0.0.1", {}, "tls-wrong-host"),
        ("good.test", LAST_YEARS, "tls-expired"),
    ],
)
def test_a_bad_certificate(
    authority: trustme.CA, trusted: str, host: str, certificate: dict[str, datetime], error: str
) -> None:
    with serve(authority.issue_cert("good.test", **certificate)) as web:
        (evidence,) = look([f"https://{host}:{web.port}/ok"], NAMES, ca_file=trusted)
        assert not web.asked
    assert evidence.outcome == Untrusted(error.removeprefix("tls-"))
    assert [hop.error for hop in evidence.hops] == [error]


def test_an_authority_that_nobody_knows(authority: trustme.CA) -> None:
    with serve(authority.issue_cert("good.test")) as web:
        (evidence,) = look([f"https://good.test:{web.port}/ok"], NAMES)
    assert isinstance(evidence.outcome, Untrusted)
    assert evidence.hops[0].error in ("tls-untrusted", "tls-self-signed")


def test_plain_http_where_tls_is_expected(authority: trustme.CA) -> None:
    with Web() as web:
        (evidence,) = look([f"https://127.0.0.1:{web.port}/ok"], NAMES)
    assert evidence.outcome == Untrusted("other")
    assert evidence.hops[0].error == "tls-other"
