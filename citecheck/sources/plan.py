"""Which questions to ask of the world about a run's links."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence

from citecheck.model import Evidence, Extract, Failing, Question, Record
from citecheck.services import DEFAULT, Services
from citecheck.sources import address, archives, moments
from citecheck.sources.asking import Asking
from citecheck.sources.behind import wanted
from citecheck.sources.registries import is_asked, resolved_doi, resolver_url, subject_of


class Inquiry(Record, frozen=True):
    """One question: what is asked of which address.

    `near` is the date (EDTF) to which a snapshot should be nearest. `skip` is the reason why it is not asked at all.
    `before` is what was answered last time, however long ago, and `failing` since when there were only failures.
    `asking` is how links are asked. When `reading`, the page behind a link or the copy in an archive is wanted to be
    read, and comes with the answer (`sources.text`); `kept` is the text of it that an earlier run has left.
    """

    question: Question
    subject: str
    near: str | None = None
    skip: str | None = None
    before: Evidence | None = None
    failing: Failing | None = None
    asking: Asking = Asking()
    reading: bool = False
    kept: Evidence | None = None

    @property
    def id(self) -> str:
        """The id of the evidence that answers it."""
        return f"{self.question} {self.subject}"


def plan(
    extracts: Sequence[Extract],
    needs: Collection[Question],
    *,
    services: Services = DEFAULT,
    archives: bool = True,
) -> tuple[Inquiry, ...]:
    """The questions that the rules need answered, each once, in document order.

    What is no http or https address is not asked. Where a link is archived is not asked of links into a private
    network, since that would tell a public archive of them; the inquiry says so in `skip`.

    Where "text" is needed, the sources behind numbers and quotations are read as they are asked: the live page and,
    unless `archives` is off, the copy. Other links are asked only where "link" is needed, too.
    """
    dates = _dates(extracts)
    read = frozenset(wanted(extracts, services)) if "text" in needs else frozenset[str]()
    links = tuple(_inquiries(dates, needs, services, skip_private=True, read=read, copies=archives))
    return links + tuple(_about_identifiers(extracts, needs, services, asked=dates, read=read))


def inquiries_for(urls: Iterable[str], *, archives: bool = True, services: Services = DEFAULT) -> tuple[Inquiry, ...]:
    """The questions about a list of links, each once: is it alive and, for public ones, where is it archived."""
    dates = dict.fromkeys(urls)
    needs: tuple[Question, ...] = ("link", "archive") if archives else ("link",)
    return tuple(_inquiries(dates, needs, services, skip_private=False))


def _dates(extracts: Iterable[Extract]) -> dict[str, str | None]:
    """Every address that can be asked, with the first day on which it is known to have been read, or was published.

    Behind an archived copy comes the address that was saved, with the moment of the copy.
    """
    read: dict[str, str | None] = {}
    issued: dict[str, str | None] = {}
    for extract in extracts:
        for citation in extract.citations:
            for link in citation.links:
                if address.place(link.url) is not None:
                    read[link.url] = read.get(link.url) or citation.accessed
                    issued[link.url] = issued.get(link.url) or citation.issued
                    _add_original(link.url, read)
        for link in extract.loose:
            read.setdefault(link.url, None)
            _add_original(link.url, read)
    return {url: date or issued.get(url) for url, date in read.items()}


def _add_original(url: str, read: dict[str, str | None]) -> None:
    """Add the address that was saved, where `url` opens an archived copy."""
    copy = archives.take_apart(url)
    if copy is not None and copy.original is not None:
        read[copy.original] = read.get(copy.original) or moments.date_of(copy.timestamp)


def _inquiries(
    dates: dict[str, str | None],
    needs: Collection[Question],
    services: Services,
    *,
    skip_private: bool,
    read: frozenset[str] = frozenset(),
    copies: bool = True,
) -> Iterator[Inquiry]:
    archive_is_private = all(_is_private(asked) for asked in _archives(services))
    for url, date in dates.items():
        reading = url in read
        if "link" in needs or reading:
            yield Inquiry("link", url, reading=reading)
        wanted_copy = "archive" in needs or (reading and copies)
        if not wanted_copy or address.place(url) is None or archives.take_apart(url) is not None:
            continue
        if archive_is_private or not _is_private(url):
            yield Inquiry("archive", url, date, reading=reading)
        elif skip_private:
            yield Inquiry("archive", url, date, "private-address")


def _about_identifiers(
    extracts: Iterable[Extract],
    needs: Collection[Question],
    services: Services,
    *,
    asked: Collection[str],
    read: frozenset[str],
) -> Iterator[Inquiry]:
    """Whether registries know the identifiers, and whether the pages are there to which DOIs lead."""
    if "identifier" not in needs and not read:
        return
    resolved = {resolved_doi(url) for url in asked}
    for scheme, value in _identifiers(extracts):
        if not is_asked(scheme, value, services):
            continue
        if "identifier" in needs:
            yield Inquiry("identifier", subject_of(scheme, value))
        url = resolver_url(value, services) if scheme == "doi" else ""
        linked = "identifier" in needs and "link" in needs
        if url and value.lower() not in resolved and (linked or url in read):
            yield Inquiry("link", url, reading=url in read)


def _identifiers(extracts: Iterable[Extract]) -> Iterable[tuple[str, str]]:
    """The identifiers of all citations, each once, in order."""
    return dict.fromkeys(
        (identifier.scheme, identifier.value)
        for extract in extracts
        for citation in extract.citations
        for identifier in citation.identifiers
    )


def _archives(services: Services) -> tuple[str, ...]:
    """The addresses that are told of links when their copies are looked for."""
    asked = (services.availability, services.cdx, services.wayback, *services.timegates)
    return tuple(address for address in asked if address)


def _is_private(url: str) -> bool:
    where = address.place(url)
    return where is not None and address.is_private_host(where.host)
