"""What a saved page is when it is not the page that was wanted."""

from __future__ import annotations

import re
from html import unescape

from citecheck.sources import address
from citecheck.sources.challenge import is_challenge
from citecheck.sources.protocol import Answer

_TITLE = re.compile(r"<title[^<>]{0,200}>([^<]{0,300})", re.IGNORECASE)
_HEADING = re.compile(r"<h1[^<>]{0,200}>([^<]{0,200})", re.IGNORECASE)
_PARTS = re.compile(r"\s[-|–—·•»:]\s|[|–—·•»:]")
_MISSING = re.compile(
    r"(?:(?:error|http|status|oops|sorry|ошибка|erreur|fehler)\W{0,4})*(?:404|410)?\W{0,4}"
    r"(?:(?:the |this |web ?)*(?:page|file|document|article|url|address) (?:was |is |could |can |does )?"
    r"(?:not|no longer|n[o’']t)(?: be)? (?:found|available|exists?)|not found|gone|error"
    r"|seite (?:wurde )?nicht gefunden"
    r"|page (?:introuvable|non trouvée)|página no encontrada|страница не найдена|页面不存在|(?<=404)|(?<=410))\W{0,4}",
    re.IGNORECASE,
)
_LOGIN = re.compile(
    r"^\W*(?:log ?[io]n|sign ?in|anmelden|anmeldung|connexion|iniciar sesión|вход|登录)\b", re.IGNORECASE
)
_LOGIN_PATH = re.compile(r"/(?:log-?in|sign-?in|auth|sso|accounts?/login)(?:[/.?]|$)", re.IGNORECASE)
_PASSWORD = re.compile(r"<input[^<>]{0,200}type=[\"']?password", re.IGNORECASE)


def fault_of_page(answer: Answer) -> str:
    """Why a page answered with success is not the page wanted, in a word, or nothing."""
    if is_challenge(answer):
        return "saved-challenge"
    if answer.media_type not in (None, "text/html", "application/xhtml+xml"):
        return ""
    text = answer.body.decode("utf-8", "replace")
    title, heading = (unescape(match[1]).strip() if (match := each.search(text)) else "" for each in (_TITLE, _HEADING))
    if any(_MISSING.fullmatch(part.strip()) for name in (title, heading) for part in _PARTS.split(name)):
        return "saved-soft-404"
    if (_LOGIN.match(title) or _LOGIN.match(heading)) and _PASSWORD.search(text):
        return "saved-login"
    return ""


def is_login(url: str) -> bool:
    """Whether an address is where one logs in, by its path."""
    where = address.place(url)
    return where is not None and _LOGIN_PATH.search(where.path) is not None


def is_home_of_deep_link(url: str, target: str) -> bool:
    """Whether a link into a site was sent to a front page."""
    before, after = address.place(url), address.place(target)
    if before is None or after is None:
        return False
    return before.path not in ("", "/") and after.path in ("", "/") and "?" not in target
