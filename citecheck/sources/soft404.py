"""Pages that say "success" and mean "no such page".

Two witnesses: what the page says, and what the host answers to a made-up neighbour address (the probe). What a page
says weighs more the less else it says, and nothing where it only speaks about missing pages; the same answer for an
address that nobody ever made proves it. The idea of the probe is that of Bar-Yossef, Broder, Kumar and Tomkins, "Sic
transit gloria telae" (WWW 2004); what counts as a sign is the result of trying.
"""

from __future__ import annotations

import re
from typing import Literal

from citecheck.model import Confidence, Record
from citecheck.sources import address
from citecheck.sources.landmarks import depth, is_article_like, is_deep, is_error_place, is_home, keeps_a_trace
from citecheck.sources.notices import Strength, notice
from citecheck.sources.page import Page
from citecheck.sources.parked import parked

Probed = Literal["same", "says-so", "other", "honest", "unknown"]
"""What the probe found: the same page (or the same end of a redirect), another page that says that there is none,
another page, a status that says that there is none, or no answer."""

_SHELL_WORDS = 30
_ROOTS = re.compile(
    r"<(?:div|main|app-root|body)[^<>]{0,200}\bid=[\"']?(?:root|app|__next|__nuxt|___gatsby|svelte|main-app|react-root|q-app|"
    r"ember-app)\b|<app-root|<my-app|ng-app|ng-version"
)


class Suspicion(Record, frozen=True):
    """Why a page may be none: `reason` as in `SoftNotFound`, and how strongly it says so by itself."""

    reason: str
    strength: Strength


# ---------------------------------------------------------------- what the page says


def suspicion(url: str, end: str, page: Page, source: str) -> Suspicion | None:
    """What speaks against a page that answered with success at `end`, asked for as `url`; None where nothing does.

    `source` is the HTML in lower case.
    """
    unused = parked(url, page, source)
    if unused is not None:
        return Suspicion("parked", unused)
    if is_error_place(end) and not is_error_place(url):
        return Suspicion("error-page", "strong")
    said = notice(page, source)
    if said is not None and said != "weak":
        return Suspicion("says-so", said)
    sent = sent_away(url, end)
    if sent is not None:
        return sent
    if said is not None:
        return Suspicion("says-so", said)
    return promised(url) or (_empty(end, page, source) if is_deep(url) else None)


_FILES = re.compile(
    r"\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|rtf|epub|csv|zip|gz|jpe?g|png|gif|webp|mp3|mp4|mov|wav)$", re.IGNORECASE
)


def promised(url: str) -> Suspicion | None:
    """What it means that a link whose address is that of a file shows a page instead: a viewer, or nothing."""
    where = address.place(url)
    return Suspicion("same-for-all", "weak") if where is not None and _FILES.search(where.path) else None


def _empty(end: str, page: Page, source: str) -> Suspicion | None:
    if is_shell(page, source):
        return Suspicion("shell", "weak")
    if page.canonical and is_home(address.follow(end, page.canonical)) and not is_home(end):
        return Suspicion("same-for-all", "weak")
    return None


def needs_probe(suspected: Suspicion) -> bool:
    """Whether the host's answer to a made-up address could change or strengthen the verdict."""
    return suspected.strength != "strong" or suspected.reason in ("says-so", "sent-home")


def judge(suspected: Suspicion, probed: Probed) -> Confidence | None:
    """How sure it is that there is no such page, or None: then the page counts as one."""
    if probed in ("same", "says-so"):
        if suspected.reason == "shell":
            return "low"  # nobody can tell without running its scripts
        if probed == "says-so" and suspected.strength == "weak":
            return None
        if suspected.reason == "sent-astray":
            return "medium"  # a whole part of the site may have moved to one page
        return "high"
    match suspected.strength:
        case "strong":
            return "medium" if suspected.reason in ("says-so", "sent-home") else "high"
        case "fair":
            return "low"
        case "weak":
            return None


# ---------------------------------------------------------------- by address


def sent_away(url: str, end: str) -> Suspicion | None:
    """What it means that a link was sent to `end`: home, or to a page that bears no trace of it."""
    if not is_deep(url) or address.bare(url) == address.bare(end):
        return None
    if is_error_place(end) and not is_error_place(url):
        return Suspicion("error-page", "strong")
    if is_home(end):
        return Suspicion("sent-home", "strong" if is_article_like(url) else "weak")
    if keeps_a_trace(url, end) or depth(end) >= depth(url):
        return None  # sites that move send deep pages to deep pages; those that give up send them upwards
    return Suspicion("sent-astray", "weak")


def is_shell(page: Page, source: str) -> bool:
    """Whether a page is empty until its scripts have run (a single-page application)."""
    if page.words > _SHELL_WORDS or not (page.sources or page.scripts):
        return False
    return _ROOTS.search(source) is not None or page.words <= 12


_COOKIE_WALL = re.compile(r"document\.cookie\s{0,3}=")
_AGAIN = re.compile(r"location\.reload\(|location(?:\.href)?\s{0,3}=|location\.(?:replace|assign)\(")


def sets_cookie_and_reloads(page: Page) -> bool:
    """Whether a page does nothing but have its reader come back with a cookie that a script has made."""
    is_bare = page.words <= _SHELL_WORDS and len(page.scripts) < 20_000
    return is_bare and bool(_COOKIE_WALL.search(page.scripts)) and bool(_AGAIN.search(page.scripts))
