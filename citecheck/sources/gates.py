"""Pages that stand before the source: a login, a paywall, a request for consent. Nothing is known of what is behind.

Only pages that are little else count. An article with a login form in its corner is an article.
"""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, unquote, urlsplit

from citecheck.sources import address
from citecheck.sources.page import Page
from citecheck.sources.placards import CONSENT, LOGIN, LOGIN_TOLD, PAYWALL
from citecheck.sources.sayings import plain_words

_LOGIN_PLACES = frozenset(
    """
    login signin sign-in log-in sign_in log_in logon signon sso auth authenticate authorize authorization openid
    oauth oauth2 saml saml2 cas idp wayf adfs shibboleth servicelogin accountchooser register-or-login anmelden
    anmeldung connexion acceso entrar accedi checkpoint authwall login.php login.aspx login.jsp login.html
    signin.html wp-login.php sessions/new users/sign_in session/new
    """.split()
)
_LOGIN_HOSTS = ("login", "signin", "auth", "sso", "accounts", "account", "idp", "id", "passport", "cas", "identity")
_CONSENT_HOSTS = ("consent", "guce", "privacy-gate", "myprivacy", "cmp")
_CONSENT_PLACES = frozenset(
    {"consent", "cookie-consent", "gdpr", "privacy-gate", "cookiewall", "cookies-not-supported"}
)
_RETURN = frozenset(
    """
    next return returnto return_to returnurl return_url returnuri redirect redirect_to redirect_uri redirecturl
    redirect_url continue service goto target url from ref dest destination back backurl back_url
    sessionredirect origin state original_uri r u rurl forward requrl callback
    """.split()
)
_MOST_WORDS = 150
"""Words beside the form of a login page."""
_TOLD_WORDS = 80
"""Words of a page that says no more than that one must log in to see more."""
_FORM_WORDS = 14
"""Words of a page that is a login though its title does not say so."""
_SHORTENED = 350
"""An article of more words than this is not cut short by a paywall."""
_FREE = re.compile(r"\"isaccessibleforfree\"\s{0,5}:\s{0,5}\"?false", re.IGNORECASE)


def gate_by_address(url: str, end: str) -> str | None:
    """ "login" or "consent" where a link was sent to such a page instead of its own, else None."""
    if url == end or address.bare(url) == address.bare(end):
        return None
    if _is_place(end, _LOGIN_PLACES, _LOGIN_HOSTS) and not _is_place(url, _LOGIN_PLACES, _LOGIN_HOSTS):
        return "login"
    if _is_place(end, _CONSENT_PLACES, _CONSENT_HOSTS) and not _is_place(url, _CONSENT_PLACES, _CONSENT_HOSTS):
        return "consent"
    return None


def is_login_place(url: str) -> bool:
    """Whether an address is that of a login, by its path or host."""
    return _is_place(url, _LOGIN_PLACES, _LOGIN_HOSTS)


def comes_back(url: str, end: str) -> bool:
    """Whether the address that a link was sent to says where it came from, as gates do to send the reader back."""
    start, target = urlsplit(url), urlsplit(end)
    if len(start.path.strip("/")) < 2:
        return False
    return any(
        key.lower() in _RETURN and start.path.strip("/").lower() in unquote(unquote(value)).lower()
        for key, value in parse_qsl(target.query)[:30]
    )


def gate_by_page(url: str, page: Page, source: str) -> str | None:
    """ "login", "consent" or "paywall" where that is what a page is, else None."""
    names = [page.title, *page.headings]
    asks = page.asks_password and page.words <= _MOST_WORDS and not _is_place(url, _LOGIN_PLACES, _LOGIN_HOSTS)
    if page.words <= _TOLD_WORDS and any(LOGIN_TOLD.search(plain_words(block.text)) for block in page.prose):
        return None if _is_place(url, _LOGIN_PLACES, _LOGIN_HOSTS) else "login"
    if asks and (page.words <= _FORM_WORDS or any(_is_about(LOGIN, name) for name in names)):
        return "login"
    if page.words <= _MOST_WORDS and any(_is_about(CONSENT, name) for name in names):
        return "consent"
    return "paywall" if _is_cut_short(page, source) else None


def _is_cut_short(page: Page, source: str) -> bool:
    if page.words > _SHORTENED:
        return False
    told = any(PAYWALL.search(plain_words(block.text)) for block in page.blocks if len(block.text) < 600)
    return told or (_FREE.search(source) is not None and page.words <= _SHORTENED // 3)


def _is_about(pattern: re.Pattern[str], name: str) -> bool:
    """Whether a title, or one part of it, is little else than what the pattern describes."""
    for part in re.split(r"\s[-|–—·•»«/:]\s|[|–—·•»«:]\s", name):
        words = plain_words(part)
        match = pattern.search(words)
        if match and len(match[0]) >= 0.6 * len(words):
            return True
    return False


def _is_place(url: str, places: frozenset[str], hosts: tuple[str, ...]) -> bool:
    where = address.place(url)
    if where is None:
        return False
    segments = [unquote(segment).lower() for segment in where.path.split("/") if segment]
    if any(segment in places for segment in segments[-3:]) or "/".join(segments[-2:]) in places:
        return True
    return "." in where.host and address.literal(where.host) is None and where.host.split(".")[0] in hosts
