"""What an HTML answer shows its reader: title, headings, blocks of text, and where it sends him.

Made with the tokens of `read.html`, each character looked at a bounded number of times. Only pages that look odd at
first sight are taken apart; see `glance`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from citecheck.model import Record
from citecheck.sources.protocol import Answer

if TYPE_CHECKING:
    from citecheck.read.html.tokens import Token

HTML = frozenset({"text/html", "application/xhtml+xml"})
MOST_BLOCKS = 400
LONGEST_BLOCK = 4_000
"""Characters of one block; the rest of it is counted but not kept."""
MOST_SCRIPT = 20_000
"""Characters of inline scripts that are kept."""

_BLOCK = frozenset(
    "p div section article main header li ul ol dl dt dd td th tr table h1 h2 h3 h4 h5 h6 blockquote pre form fieldset "
    "figure figcaption address br hr center body label option".split()
)
_ASIDE = frozenset(["nav", "footer", "aside", "select", "button", "svg", "template", "dialog", "noscript", "iframe"])
_HEADINGS = frozenset(["h1", "h2"])
_BEGINNING = re.compile(
    rb"\s*<(?:!doctype html|!--|"
    rb"/?(?:html|head|script|iframe|h1|div|font|table|a|style|title|b|body|br|p|meta|center)[\s>])",
    re.IGNORECASE,
)
"""What a page begins with (https://mimesniff.spec.whatwg.org/#identifying-a-resource-with-an-unknown-mime-type)."""
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([a-z0-9_:.-]{2,40})")
_REFRESH = re.compile(r"\s*(\d{0,6})(?:\.\d*)?\s*(?:[;,]\s*(?:url\s*=\s*)?[\"']?([^\"']{0,2000}))?", re.IGNORECASE)


class Block(Record, frozen=True):
    """A block of visible text; `linked` is how many of its characters stand in links."""

    text: str
    linked: int = 0

    @property
    def is_prose(self) -> bool:
        """Whether it is more than a row of links."""
        return self.linked * 2 < len(self.text)


class Page(Record, frozen=True):
    """What a page shows. `refresh` is the delay in seconds and the address of a meta refresh outside `noscript`.

    `canonical` is the address that the page gives as its own, `described` what it tells other sites of itself,
    `scripts` are its inline scripts, `sources` the addresses of the others. `declared_status` is what
    `prerender-status-code` says. `words` are those of prose.
    """

    title: str = ""
    headings: tuple[str, ...] = ()
    blocks: tuple[Block, ...] = ()
    refresh: tuple[int, str] | None = None
    canonical: str | None = None
    described: str = ""
    declared_status: str | None = None
    asks_password: bool = False
    scripts: str = ""
    sources: tuple[str, ...] = ()
    words: int = 0

    @property
    def prose(self) -> tuple[Block, ...]:
        """The blocks that are more than rows of links."""
        return tuple(block for block in self.blocks if block.is_prose)


def count_words(text: str) -> int:
    """How many words a text has; of Han, Kana and Thai two characters count as one."""
    if text.isascii():
        return len(text.split())
    dense = sum(1 for character in text if "\u0e00" <= character <= "\u0e7f" or "\u3040" <= character <= "\u9fff")
    return len(text.split()) + dense // 2


def is_html(answer: Answer) -> bool:
    """Whether an answer is a web page, by its media type, or by its first bytes where it gives none."""
    media = answer.media_type
    if media is None:
        return _BEGINNING.match(answer.body[:1024]) is not None
    return media in HTML


def text_of(answer: Answer) -> str:
    """The body as text: by byte order mark, header, the page's own word, else UTF-8 (HTML standard, 13.2.3)."""
    body = answer.body
    for mark, encoding in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if body.startswith(mark):
            return body[len(mark) :].decode(encoding, "replace")
    media = (answer.header("content-type") or "").lower()
    stated = _CHARSET.search(media.encode("latin-1", "replace")) or _CHARSET.search(body[:2048].lower())
    if stated is None:
        return body.decode("utf-8", "replace")
    try:
        return body.decode(_whatwg(stated[1].decode("ascii")), "replace")
    except (LookupError, ValueError):
        return body.decode("utf-8", "replace")


def _whatwg(label: str) -> str:
    """The encodings that browsers read under other labels (https://encoding.spec.whatwg.org/#names-and-labels)."""
    return {
        "iso-8859-1": "cp1252",
        "latin1": "cp1252",
        "us-ascii": "cp1252",
        "gb2312": "gb18030",
        "gbk": "gb18030",
        "shift_jis": "cp932",
        "x-sjis": "cp932",
        "ks_c_5601-1987": "cp949",
        "euc-kr": "cp949",
        "utf-16": "utf-8",
        "utf-16le": "utf-8",
    }.get(label, label)


def read_page(source: str) -> Page:
    """The page in an HTML source."""
    from citecheck.read.html.tokens import tokens  # noqa: PLC0415 - seldom needed, and the readers take a while to load

    reader = _Reader(source)
    for token in tokens(source):
        reader.take(token)
    return reader.page()


class _Reader:
    def __init__(self, source: str) -> None:
        self._source = source
        self._raw: tuple[str, int] | None = None
        self._aside: list[str] = []
        self._heading: list[str] | None = None
        self._in_link = 0
        self._parts: list[str] = []
        self._linked = 0
        self._blocks: list[Block] = []
        self._aside_parts: list[str] = []
        self._headings: list[tuple[str, str]] = []
        self._script_room = MOST_SCRIPT
        self._scripts: list[str] = []
        self._sources: list[str] = []
        self._title = ""
        self._refresh: tuple[int, str] | None = None
        self._metas: dict[str, str] = {}
        self._password = False

    def take(self, token: Token) -> None:
        if self._raw is not None:
            self._end_raw(token)
        match token.kind:
            case "text":
                self._text(self._source[token.start : token.end])
            case "open" | "void":
                self._open(token)
            case "close":
                self._close(token.name)

    def _open(self, token: Token) -> None:
        name, attributes = token.name, token.attributes or {}
        if name in ("title", "script"):
            self._raw = (name, token.end)
            if "src" in attributes:
                self._sources.append(attributes["src"][:500])
        elif name == "meta":
            self._meta(attributes)
        elif name == "link" and attributes.get("rel", "").lower() == "canonical":
            self._metas.setdefault("canonical", attributes.get("href", ""))
        elif name == "input":
            self._password = self._password or attributes.get("type", "").lower() == "password"
        elif name == "a" and token.kind == "open":
            self._in_link += 1
        elif name in _ASIDE and token.kind == "open":
            self._flush()
            self._aside.append(name)
        elif name in _BLOCK:
            self._flush()
            if name in _HEADINGS:
                self._heading = [name]

    def _close(self, name: str) -> None:
        if name == "a":
            self._in_link = max(0, self._in_link - 1)
        elif name in self._aside:
            self._flush()
            while self._aside.pop() != name:
                pass
        elif name in _BLOCK:
            if name in _HEADINGS and self._heading is not None:
                self._headings.append((self._heading[0], _folded("".join(self._heading[1:]))))
                self._heading = None
            self._flush()

    def _end_raw(self, token: Token) -> None:
        assert self._raw is not None
        name, start = self._raw
        self._raw = None
        content = self._source[start : token.start]
        if name == "title" and not self._title:
            self._title = _folded(unescape(content[:1000]))
        elif name == "script" and self._script_room > 0:
            self._scripts.append(content[: self._script_room])
            self._script_room -= len(content)

    def _text(self, source: str) -> None:
        text = unescape(source) if "&" in source else source
        if self._heading is not None and len(self._heading) < 50:
            self._heading.append(text)
        if self._aside:
            self._aside_parts.append(text)
            return
        self._parts.append(text)
        if self._in_link:
            self._linked += len(text.strip())

    def _flush(self) -> None:
        if self._parts:
            text = _folded("".join(self._parts))
            if text and len(self._blocks) < MOST_BLOCKS:
                self._blocks.append(Block(text[:LONGEST_BLOCK], min(self._linked, len(text))))
        self._parts, self._linked = [], 0

    def _meta(self, attributes: dict[str, str]) -> None:
        content = attributes.get("content", "")
        if attributes.get("http-equiv", "").lower() == "refresh" and self._refresh is None:
            match = _REFRESH.match(content)
            if match and match[2] and match[2].strip():
                self._refresh = (int(match[1] or 0), unescape(match[2].strip()))
        key = (attributes.get("name") or attributes.get("property") or "").lower()
        if key in ("og:url", "og:title", "og:description", "description", "prerender-status-code"):
            self._metas.setdefault(key, content)

    def page(self) -> Page:
        if self._raw is not None:
            from citecheck.read.html.tokens import Token  # noqa: PLC0415

            self._end_raw(Token("text", len(self._source), len(self._source)))
        self._flush()
        blocks = self._blocks or [Block(text) for text in [_folded("".join(self._aside_parts))] if text]
        first = [text for name, text in self._headings if name == "h1" and text]
        return Page(
            title=self._title or _folded(self._metas.get("og:title", "")),
            headings=tuple((first or [text for _, text in self._headings if text])[:3]),
            blocks=tuple(blocks),
            refresh=self._refresh,
            canonical=self._metas.get("canonical") or self._metas.get("og:url") or None,
            described=_folded(
                " ".join(self._metas.get(key, "")[:500] for key in ("og:title", "og:description", "description"))
            ),
            declared_status=self._metas.get("prerender-status-code"),
            asks_password=self._password,
            scripts="\n".join(self._scripts),
            sources=tuple(self._sources[:50]),
            words=sum(count_words(block.text) for block in blocks if block.is_prose),
        )


def _folded(text: str) -> str:
    return " ".join(text.split())


# ---------------------------------------------------------------- are two pages the same?

_TOKEN = re.compile(r"[^\W\d_]{2,40}")
_HASH = re.compile(r"(?=[A-Za-z_-]{0,80}\d)[\w-]{8,80}")


def alike(first: Page, second: Page, *urls: str) -> bool:
    """Whether two pages of one site are the same but for their own addresses (`urls`), numbers and random marks."""
    own = {word.lower() for url in urls for word in _TOKEN.findall("{0.path} {0.query}".format(urlsplit(url)))}
    if _marks([first.title, first.described], own) != _marks([second.title, second.described], own):
        return False
    one, other = _marks(_shown(first), own), _marks(_shown(second), own)
    common = sum(min(count, other.get(word, 0)) for word, count in one.items())
    total = max(sum(one.values()), sum(other.values()))
    return total == 0 or common / total >= 0.9


def _shown(page: Page) -> Iterator[str]:
    yield page.title
    for block in page.blocks:
        yield block.text
    yield from page.sources
    yield page.scripts[:4000]


def _marks(texts: Iterator[str] | list[str], without: set[str]) -> dict[str, int]:
    """How often each word occurs."""
    counts: dict[str, int] = {}
    for text in texts:
        for word in _TOKEN.findall(_HASH.sub(" ", text)):
            lowered = word.lower()
            if lowered not in without:
                counts[lowered] = counts.get(lowered, 0) + 1
    return counts
