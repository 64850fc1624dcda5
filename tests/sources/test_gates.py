from __future__ import annotations

import pytest

from citecheck.sources.gates import comes_back, gate_by_address, gate_by_page
from citecheck.sources.page import read_page

URL = "https://a.org/2022/report"


@pytest.mark.parametrize(
    ("end", "gate"),
    [
        ("https://a.org/login?next=/2022/report", "login"),
        ("https://a.org/users/sign_in", "login"),
        ("https://login.microsoftonline.com/common/x", "login"),
        ("https://accounts.google.com/ServiceLogin", "login"),
        ("https://idp.uni.example/idp/profile/SAML2", "login"),
        ("https://consent.yahoo.com/v2/collectConsent", "consent"),
        ("https://a.org/2023/report", None),
        ("https://a.org/blog/login-pages", None),
        (URL, None),
    ],
)
def test_a_gate_by_where_a_link_is_sent(end: str, gate: str | None) -> None:
    assert gate_by_address(URL, end) == gate


def test_a_login_that_is_the_link_itself_is_no_gate() -> None:
    assert gate_by_address("https://a.org/login", "https://a.org/en/login") is None


def test_a_gate_sends_its_reader_back() -> None:
    assert comes_back(URL, "https://a.org/check?return=%2F2022%2Freport")
    assert comes_back(URL, "https://b.org/x?url=https%3A%2F%2Fa.org%2F2022%2Freport")
    assert not comes_back(URL, "https://a.org/check?return=%2F")
    assert not comes_back("https://a.org/", "https://a.org/check?return=/")


@pytest.mark.parametrize(
    ("source", "gate"),
    [
        ("<title>Log in - A</title><form><input type=password></form>", "login"),
        ("<title>A</title><h1>Sign in</h1><form><input type=password></form>" + "<p>word " * 100, "login"),
        ("<title>Members</title><p>Please log in to view this page.", "login"),
        ("<title>Артикул</title><p>Войдите, чтобы читать дальше.", "login"),
        ("<title>A</title><form><input type=password></form>" + "<p>word " * 200, None),
        ("<title>How to log in safely</title>" + "<p>word " * 200, None),
        ("<title>Rye</title><p>One line. Subscribe to continue reading.", "paywall"),
        ("<title>Roggen</title><p>Eine Zeile.<p>Nur für Abonnenten", "paywall"),
        ('<title>Rye</title><script>{"isAccessibleForFree": false}</script><p>One line.', "paywall"),
        ("<title>Rye</title>" + "<p>word " * 500 + "<p>Subscribe to continue reading.", None),
        ("<title>Before you continue</title><p>We use cookies.", "consent"),
        ("<title>Rye</title><p>Log in to comment.", None),
        ("<title>Rye</title><p>We value your privacy.", None),
    ],
)
def test_a_gate_by_what_a_page_is(source: str, gate: str | None) -> None:
    assert gate_by_page(URL, read_page(source), source) == gate
