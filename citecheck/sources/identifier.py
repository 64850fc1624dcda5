"""Does a registry know an identifier? As a generator without I/O.

DOIs are handles, so the handle system answers for all registration agencies at once
(https://www.doi.org/the-identifier/resources/factsheets/doi-resolution-documentation): that Crossref does not know one
proves nothing. That nobody knows an identifier has to be said twice, and by another service where there is one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Iterator
from typing import Any
from urllib.parse import quote, urlsplit

import msgspec

from citecheck.model import Evidence, Hop, Outcome, Registered, Unreachable, Unregistered
from citecheck.services import DEFAULT, Services
from citecheck.sources.paces import pace_of_registry
from citecheck.sources.protocol import Answer, Investigation, Request
from citecheck.sources.refusal import refusal

_FOUND, _NOT_FOUND, _NO_VALUES = 1, 100, 200
"""Response codes of the handle API (https://www.handle.net/proxy_servlet.html)."""
_TAIL = re.compile(
    r"[?#&;].*|/(?:full|abstract|pdf|epdf|pdfdirect|html|meta|epub|summary|references)\b.*|\.(?:pdf|html?)$",
    re.IGNORECASE,
)
_VERSION = re.compile(r"v\d{1,2}$", re.IGNORECASE)

Steps = Generator[Request, Answer, Outcome]


def investigate_identifier(
    subject: str, *, asked_at: str, services: Services = DEFAULT, spacing: float = 2.0
) -> Investigation:
    """Whether registries know `subject` (see `registries.subject_of`). `asked_at` is RFC 3339, `spacing` in seconds."""
    scheme, _, value = subject.partition(":")
    inquest = _Inquest(services, spacing)
    outcome = yield from inquest.steps_for(scheme, value)
    return Evidence("identifier", subject, outcome, asked_at, tuple(inquest.hops))


class _Inquest:
    def __init__(self, services: Services, spacing: float) -> None:
        self._services = services
        self._spacing = spacing
        self.hops: list[Hop] = []

    def steps_for(self, scheme: str, value: str) -> Steps:
        match scheme:
            case "doi":
                return self._doi(value)
            case "handle":
                return self._twice(lambda delay: self._handle(self._services.handle, value, delay))
            case "arxiv":
                return self._arxiv(value)
            case "pmid":
                return self._twice(lambda delay: self._pubmed(value, delay))
            case _:
                return self._twice(lambda delay: self._page(self._services.urn, f"{scheme}:{value}", delay))

    # ------------------------------------------------------------ by scheme

    def _doi(self, doi: str) -> Steps:
        """The DOI as printed; then as it may have been meant, when it was cut out of a publisher's address."""
        outcome = yield from self._handle(self._services.doi, doi, 0.0)
        if not isinstance(outcome, Unregistered):
            return outcome
        for shorter in _shortened(doi):
            other = yield from self._handle(self._services.doi, shorter, 0.0)
            if not isinstance(other, Unregistered):
                return other
        return (yield from self._agency(doi))

    def _agency(self, doi: str) -> Steps:
        """A second opinion on a DOI that the handle system does not know: that of the service that names its agency."""
        answer = yield from self._get(f"{self._services.doi}doiRA/{quote(doi, safe='/')}")
        try:
            rows = _decoded(answer.body) if answer.status in (200, 404) else None
        except ValueError:
            rows = None
        row = rows[0] if isinstance(rows, list) and rows and isinstance(rows[0], dict) else {}
        if "RA" in row:
            return Unreachable("contradictory", answer.status)
        if "status" in row:
            return Unregistered((_name(self._services.doi),))
        return (yield from self._handle(self._services.doi, doi, self._spacing))

    def _arxiv(self, value: str) -> Steps:
        """arXiv's own page, and the DOI that every paper there has."""
        outcome = yield from self._page(self._services.arxiv, value, 0.0)
        if not isinstance(outcome, Unregistered):
            return outcome
        if not self._services.doi:
            return (yield from self._page(self._services.arxiv, value, self._spacing))
        second = yield from self._handle(self._services.doi, f"10.48550/arxiv.{_VERSION.sub('', value)}", 0.0)
        if isinstance(second, Unregistered):
            return Unregistered((*outcome.registries, *second.registries))
        return second

    def _twice(self, ask: Callable[[float], Steps]) -> Steps:
        """Ask again before it counts that nobody knows an identifier."""
        outcome = yield from ask(0.0)
        return (yield from ask(self._spacing)) if isinstance(outcome, Unregistered) else outcome

    # ------------------------------------------------------------ by kind of service

    def _handle(self, resolver: str, value: str, delay: float) -> Steps:
        answer = yield from self._get(f"{resolver}api/handles/{quote(value, safe='/')}", delay)
        try:
            found = _decoded(answer.body) if answer.status in (200, 404) else None
        except ValueError:
            found = None
        code = found.get("responseCode") if isinstance(found, dict) else None
        if isinstance(found, dict) and code == _FOUND:
            return Registered(_name(resolver), _url_in(found))
        if code == _NO_VALUES:
            return Registered(_name(resolver))
        return Unregistered((_name(resolver),)) if code == _NOT_FOUND else refusal(answer)

    def _pubmed(self, value: str, delay: float) -> Steps:
        base = self._services.pubmed
        answer = yield from self._get(f"{base}{quote(value, safe='')}", delay)
        try:
            found = _decoded(answer.body) if answer.status == 200 else None
        except ValueError:
            found = None
        result = found.get("result") if isinstance(found, dict) else None
        entry = result.get(value.lstrip("0"), {"error": "none"}) if isinstance(result, dict) else None
        if not isinstance(entry, dict):
            return refusal(answer)
        return Unregistered((_name(base),)) if "error" in entry else Registered(_name(base))

    def _page(self, prefix: str, value: str, delay: float) -> Steps:
        """A registry whose page for an identifier, or redirect from it, is the answer."""
        answer = yield from self._get(f"{prefix}{quote(value, safe='/:')}", delay)
        if answer.status in (404, 410):
            return Unregistered((_name(prefix),))
        if answer.status is not None and 200 <= answer.status < 400:
            return Registered(_name(prefix), answer.header("location"))
        return refusal(answer)

    def _get(self, url: str, delay: float = 0.0) -> Generator[Request, Answer, Answer]:
        headers = (("Accept", "application/json, text/html;q=0.8"),)
        answer = yield Request(url, headers, delay=delay, kind="identifier", pace=pace_of_registry(url))
        self.hops.append(Hop(url, answer.status, answer.media_type, answer.error))
        return answer


def _shortened(doi: str) -> Iterator[str]:
    """The DOI without what publishers' addresses append to it, and without a sentence's bracket."""
    shorter = _TAIL.sub("", doi)
    if shorter != doi and shorter.partition("/")[2]:
        yield shorter


def _url_in(found: dict[str, Any]) -> str | None:
    """The address among the values of a handle."""
    values = found.get("values")
    for row in values if isinstance(values, list) else ():
        if isinstance(row, dict) and row.get("type") == "URL" and isinstance(row.get("data"), dict):
            value = row["data"].get("value")
            return value[:2000] if isinstance(value, str) else None
    return None


def _name(service: str) -> str:
    return urlsplit(service).hostname or service


def _decoded(body: bytes) -> Any:
    try:
        return msgspec.json.decode(body)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ValueError("not JSON") from error
