"""Pages that say "success" and mean "no such page".

Two witnesses: what the page says, and what the host answers to a made-up neighbour address (the probe). What a page
says weighs more the less else it says, and nothing where it only speaks about missing pages; the same answer for an
address that nobody ever made proves it. The idea of the probe is that of Bar-Yossef, Broder, Kumar and Tomkins, "Sic
transit gloria telae" (WWW 2004); what counts as a sign is the result of trying.
"""

from __future__ import annotations

import re
from typing import Literal
from urllib.parse import unquote

from citecheck.model import Confidence, Record
from citecheck.sources import address
from citecheck.sources.page import Page, count_words
from citecheck.sources.placards import PARKED, PARKED_MARKS
from citecheck.sources.sayings import ABOUT, FILLERS, GENRE, SAYING, TOLD, plain_words

Strength = Literal["strong", "fair", "weak"]
Probed = Literal["same", "says-so", "other", "honest", "unknown"]
"""What the probe found: the same page (or the same end of a redirect), another page that says that there is none,
another page, a status that says that there is none, or no answer."""

_SEGMENTS = re.compile(r"\s[-|–—·•»«/:]\s|[|–—·•»«]|:\s")
_LONGEST_SAYING = 140
_LEAST_SHARE = 0.7
"""Of a title, a heading or a line that says nothing else."""
_QUOTES = re.compile(r"[“„«「『‹\"][^“”„«»\"「」『』‹›]{0,200}[”“»\"」』›]")
_STATE = re.compile(r"\"page\":\"/(?:404|_error)\"|\"(?:is404|isnotfound|notfound)\":true|\"statuscode\":404\b")
_ERROR_PLACE = re.compile(
    r"(?:^|/)(?:[45]0[04]|404|error-?404|404-?error|page-?not-?found|not-?found|notfound|pagenotfound|filenotfound|"
    r"http-?404|errors?/404|error/not-?found|error_?404|404_?error|nicht-gefunden|seite-nicht-gefunden|introuvable|no-encontrado|"
    r"page_not_found|not_found)(?:\.[a-z]{2,5})?/?$"
)
_ERROR_QUERY = re.compile(
    r"(?:^|[?&])(?:aspxerrorpath=|404;|error=404|status=404|err=404|code=404|notfound=|e=404|error=not_?found)"
)
_HOMES = re.compile(
    r"/?(?:(?:ar|az|be|bg|bn|bs|ca|cs|cy|da|de|el|en|es|et|eu|fa|fi|fr|ga|gl|he|hi|hr|hu|hy|id|is|it|ja|ka|kk|ko|lt|lv|mk|ms|"
    r"nb|nl|nn|no|pl|pt|ro|ru|sk|sl|sq|sr|sv|ta|th|tr|uk|ur|uz|vi|zh)(?:[-_][a-z]{2})?/?)?(?:(?:index|default|home|main|start|welcome|homepage|portal)(?:\.[a-z]{2,5})?/?)?"
)
_SHELL_WORDS = 30
_ROOTS = re.compile(
    r"<(?:div|main|app-root|body)[^<>]{0,200}\bid=[\"']?(?:root|app|__next|__nuxt|___gatsby|svelte|main-app|react-root|q-app|"
    r"ember-app)\b|<app-root|<my-app|ng-app|ng-version"
)
_VAGUE = frozenset("not found gone missing".split())
_THIS_DOMAIN = re.compile(r"\b(?:this|diese|ce|este|questo|dit|ta|этот)\b|本|この")
_PARKED_WORDS = 160


class Suspicion(Record, frozen=True):
    """Why a page may be none: `reason` as in `SoftNotFound`, and how strongly it says so by itself."""

    reason: str
    strength: Strength


# ---------------------------------------------------------------- what the page says


def suspicion(url: str, end: str, page: Page, source: str) -> Suspicion | None:
    """What speaks against a page that answered with success at `end`, asked for as `url`; None where nothing does.

    `source` is the HTML in lower case.
    """
    parked = _parked(url, page, source)
    if parked is not None:
        return parked
    if is_error_place(end) and not is_error_place(url):
        return Suspicion("error-page", "strong")
    said = _says_so(page, source)
    if said is not None and said != "weak":
        return Suspicion("says-so", said)
    sent = sent_away(url, end)
    if sent is not None:
        return sent
    if said is not None:
        return Suspicion("says-so", said)
    if is_deep(url):
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
        return "high"
    match suspected.strength:
        case "strong":
            return "medium" if suspected.reason in ("says-so", "sent-home") else "high"
        case "fair":
            return "low"
        case "weak":
            return None


# ---------------------------------------------------------------- by words


def _says_so(page: Page, source: str) -> Strength | None:
    if page.declared_status in ("404", "410"):
        return "strong"
    names = (page.title, *page.headings)
    lists = any(GENRE.search(plain_words(name)) for name in names)
    named, clear = (False, False) if lists else _says_by_name(names)
    weight = _weigh(page, named=named)
    told, rest = weight.told and not lists, weight.rest
    if rest <= _SHELL_WORDS * 2 and _STATE.search(source):
        return "strong"
    shown = (clear and not weight.about) or (weight.line and not lists)
    if (named and told and rest <= 150) or (told and rest <= 40) or (shown and rest <= 15):
        return "strong"
    if named and not weight.about and rest <= (80 if clear else 25):
        return "fair"
    return "weak" if named or (told and rest <= 300) else None


class _Weight(Record, frozen=True):
    """What the blocks of a page say: `told` the reader that there is none, by a sentence, or by a `line` such as "Page
    not found"; words of the `rest`; and whether it speaks `about` missing pages."""

    told: bool
    line: bool
    rest: int
    about: bool


_WARES = re.compile(
    r"\b(?:items?|products?|listings?|profiles?|jobs?|events?|reports?|publications?|recipes?|books?|objects?|records?|entry|"
    r"entries|topics?|videos?)\b"
)
"""What a page may say is gone and be a page all the same, unless its title says nothing else."""
_CONDITION = re.compile(
    r"(?:what )?(?:if|when|whenever|in case|wenn|falls|si|cuando|quando|se|als|если|когда|jeśli|gdy)\b"
)
"""Begins what is said of a case that may happen, and not of this page."""


def _weigh(page: Page, *, named: bool) -> _Weight:
    told, line, rest, about = False, False, 0, False
    for block in page.prose:
        words = plain_words(_QUOTES.sub(" ", block.text)) if len(block.text) < 800 else ""
        size = count_words(block.text)
        about = about or ABOUT.search(words or block.text.lower()) is not None
        by_sentence = size <= 60 and TOLD.search(words) is not None and _CONDITION.match(words) is None
        by_line = size <= 25 and is_saying(block.text) and (named or _WARES.search(words) is None)
        if by_sentence or by_line:
            told = told or by_sentence or (len(words) > 14 and block.text not in page.headings)
            line = line or (by_line and not _is_vague(block.text))
        else:
            rest += size
    return _Weight(told and not about, line and not about, rest, about)


def is_saying(text: str) -> bool:
    """Whether a title, a heading or a line is little else than "page not found", "404" and the like."""
    if not text or len(text) > _LONGEST_SAYING:
        return False
    words = plain_words(text)
    kept = words.split()
    numbers = {"404", "410"}.intersection(kept)
    while kept and kept[0] in FILLERS:
        kept.pop(0)
    while kept and kept[-1] in FILLERS:
        kept.pop()
    if not kept:
        return bool(numbers)
    return any(
        len(match[0]) >= _LEAST_SHARE * len(string)
        for string in (" ".join(kept), words)
        for match in SAYING.finditer(string)
    )


def _says_by_name(names: tuple[str, ...]) -> tuple[bool, bool]:
    """Whether a title or a heading, or a part of one, is such a saying; and whether one speaks of a page.

    "Not found" alone may be the name of anything, so it counts only where it is all of a title or heading.
    """
    sayings = {(name, part) for name in names for part in _SEGMENTS.split(name) if is_saying(part)}
    clear = any(not _is_vague(part) for _, part in sayings)
    return clear or any(part == name for name, part in sayings), clear


def _is_vague(part: str) -> bool:
    words = plain_words(part)
    return SAYING.search(words) is None or _VAGUE.issuperset(words.split())


def says_so(page: Page, source: str) -> bool:
    """Whether a page says by its words that it is none, strongly enough to be the host's way of saying it."""
    return _says_so(page, source) in ("strong", "fair")


def _parked(url: str, page: Page, source: str) -> Suspicion | None:
    marks = [mark for mark in PARKED_MARKS if mark in source]
    where = address.place(url)
    own = where.host if where is not None else ""
    if marks and page.words <= _PARKED_WORDS * 2 and not any(mark.split("/")[0] in own for mark in marks):
        return Suspicion("parked", "strong")
    if page.words > _PARKED_WORDS:
        return None
    names = [page.title, *page.headings]
    lines = [block.text for block in page.prose if len(block.text) < 200]
    said = {words for text in (*names, *lines) if PARKED.search(words := plain_words(text))}
    if not said:
        return None
    if len(said) >= 2 or any(own and own.removeprefix("www.") in words for words in said):
        return Suspicion("parked", "strong")
    by_name = any(_covers(PARKED, part) for name in names for part in _SEGMENTS.split(name))
    itself = page.words <= _SHELL_WORDS and any(_THIS_DOMAIN.search(words) for words in said)
    return Suspicion("parked", "fair" if itself or (by_name and page.words <= _PARKED_WORDS // 2) else "weak")


def _covers(pattern: re.Pattern[str], text: str) -> bool:
    words = plain_words(text)
    match = pattern.search(words)
    return match is not None and len(match[0]) >= _LEAST_SHARE * len(words)


# ---------------------------------------------------------------- by address


def sent_away(url: str, end: str) -> Suspicion | None:
    """What it means that a link was sent to `end`: home, or to a page that bears no trace of it."""
    if not is_deep(url) or address.bare(url) == address.bare(end):
        return None
    if is_error_place(end) and not is_error_place(url):
        return Suspicion("error-page", "strong")
    if is_home(end):
        return Suspicion("sent-home", "strong" if _is_article_like(url) else "weak")
    return None if _keeps_a_trace(url, end) else Suspicion("sent-astray", "weak")


def is_error_place(url: str) -> bool:
    """Whether an address is by its name that of an error page."""
    where = address.place(url)
    if where is None:
        return False
    query = url.partition("#")[0].partition("?")[2].lower()
    return bool(_ERROR_PLACE.search(where.path.lower()) or _ERROR_QUERY.search(query))


def is_home(url: str) -> bool:
    """Whether an address is a front page: no path, or that of an index, perhaps under a language."""
    where = address.place(url)
    query = url.partition("#")[0].partition("?")[2]
    return where is not None and not _is_telling(query) and _HOMES.fullmatch(where.path.lower()) is not None


def is_deep(url: str) -> bool:
    """Whether an address leads below the front page."""
    return not is_home(url)


def _is_telling(query: str) -> bool:
    """Whether a query chooses what is shown, and is no mere tracking or language mark."""
    names = [pair.partition("=")[0].lower() for pair in query.split("&") if pair]
    return any(
        not name.startswith(("utm_", "ref", "lang", "hl", "src", "from", "fbclid", "gclid", "mc_")) for name in names
    )


def _is_article_like(url: str) -> bool:
    """Whether the last part of a path names one thing among many: deep down, numbered, hyphenated or with a suffix."""
    where = address.place(url)
    segments = [segment for segment in where.path.split("/") if segment] if where is not None else []
    last = segments[-1] if segments else ""
    return len(segments) > 1 or any(character.isdigit() or character in "-_." for character in last) or "?" in url


def _keeps_a_trace(url: str, end: str) -> bool:
    """Whether an address still holds the last part of another one, or a number out of it; or was named in its query."""
    where, led = address.place(url), address.place(end)
    last = where.path.rstrip("/").rpartition("/")[2].partition(".")[0].lower() if where is not None else ""
    target = end.lower()
    traces = {word for word in re.split(r"[\W_]+", last) if len(word) > 3 or word.isdigit()} or {last}
    query = url.partition("#")[0].partition("?")[2].lower()
    if led is not None and len(led.path) > 1 and led.path.lower() in unquote(unquote(query)):
        return True
    traces |= {part.partition("=")[2] for part in query.split("&") if len(part.partition("=")[2]) > 1}
    return any(trace and trace in target for trace in traces)


def is_shell(page: Page, source: str) -> bool:
    """Whether a page is empty until its scripts have run (a single-page application)."""
    if page.words > _SHELL_WORDS or not (page.sources or page.scripts):
        return False
    return _ROOTS.search(source) is not None or page.words <= 12
