"""The shell around the pure rooms: read -> note -> plan -> ask -> judge -> settle.

The only caller of net/ and store/.
"""

from __future__ import annotations

import os
import warnings
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec import to_builtins
from msgspec.structs import replace

from citecheck import sources
from citecheck.config import Config
from citecheck.errors import ConfigError, ReadError
from citecheck.model import Coverage, Document, Evidence, Extract, Failing, Link, NotChecked, Question, Run, Skip
from citecheck.version import __version__

if TYPE_CHECKING:
    from citecheck import rules
    from citecheck.net import Progress
    from citecheck.read import Beside
    from citecheck.sources import Inquiry
    from citecheck.store import Store

__all__ = [
    "check_files",
    "check_links",
    "extract_document",
    "extract_file",
    "extract_links",
    "find_evidence",
    "links_in",
]

Observer = Callable[["Progress"], None]


def check_files(paths: Sequence[str], config: Config, now: str, progress: Observer | None = None) -> Run:
    """One run over the files at `paths`. A file that can't be read becomes a finding; the others still run.

    `now` is RFC 3339 in UTC. Raises `UsageError` for settings that can't be carried out, never for a bad source.
    """
    from citecheck import rules  # noqa: PLC0415 - here and below: what a command does not need is not loaded

    chosen = rules.select_rules(config.select, config.ignore)
    return _check(tuple(extract_or_skip(path) for path in paths), chosen, config, now, progress)


def check_links(extracts: Sequence[Extract], config: Config, now: str, progress: Observer | None = None) -> Run:
    """One run over links (`Extract.loose`): like `check_files`, with the rules that links and their files can break."""
    from citecheck import rules  # noqa: PLC0415

    chosen = rules.select_rules(config.select, config.ignore)
    about_links = tuple(rule for rule in chosen if rule.walks is Link or rule.code in _OF_THE_RUN)
    return _check(tuple(extracts), about_links, config, now, progress)


_OF_THE_RUN = frozenset({"CC001", "CC904"})
"""Rules about the reading and the run itself, which speak of links without an article too."""


def _check(
    extracts: tuple[Extract, ...],
    chosen: tuple[rules.Rule, ...],
    config: Config,
    now: str,
    progress: Observer | None,
) -> Run:
    from citecheck import review, rules  # noqa: PLC0415

    verdicts = review.load_verdicts(config.decisions, config.baseline)
    evidence = find_evidence(
        sources.plan(extracts, _needs(chosen, config), services=config.services_in_force), config, now, progress
    )
    coverage = measure(extracts, evidence)
    found = rules.judge(
        extracts,
        {item.id: item for item in evidence},
        chosen,
        coverage=coverage,
        settings={"coverage-floor": config.coverage_floor},
        now=now,
    )
    settled = review.settle(found, extracts, verdicts, chosen, now=now, evidence=evidence)
    return Run(
        version=__version__,
        now=now,
        documents=extracts,
        evidence=evidence,
        supports=(),
        findings=settled.active,
        dismissed=settled.dismissed,
        known=settled.known,
        decisions=settled.decisions,
        coverage=coverage,
        incomplete=_incomplete(evidence, coverage, config),
        options=_reported(config),
    )


# ---------------------------------------------------------------- read, note


def extract_file(path: str) -> Extract:
    """Everything read out of one file. Raises `ReadError` when it can't be read."""
    from citecheck.read import read_document  # noqa: PLC0415

    return extract_document(read_document(_bytes_of(path), _shown(path), beside=_beside(path), convert=_convert))


def extract_document(document: Document) -> Extract:
    """Markers, notes, works and claims of a document."""
    from citecheck.claims import find_claims, find_quotations  # noqa: PLC0415 - only here, and the tables take a while to load
    from citecheck.notes import annotate  # noqa: PLC0415

    noted = annotate(document)
    found = (document, noted.markers, noted.notes, noted.apparatus)
    return replace(noted, claims=find_claims(*found), quotations=find_quotations(*found))


def extract_or_skip(path: str) -> Extract:
    """Like `extract_file`, but a file that can't be read is an extract whose document says why and has no text."""
    try:
        return extract_file(path)
    except ReadError as error:
        return Extract(Document(_shown(path), "unreadable", "", skipped=(Skip(error.reason, _shown(str(error))),)))


def extract_links(path: str) -> Extract:
    """Every address in one file, as loose links of a document: of HTML what it links to, else what is printed.

    A file that can't be read is an extract whose document says why, as in `extract_or_skip`.
    """
    from citecheck.read import read_document  # noqa: PLC0415
    from citecheck.read.addresses import addresses_in  # noqa: PLC0415 - only `links` needs these
    from citecheck.read.decode import decode  # noqa: PLC0415
    from citecheck.read.sniff import sniff  # noqa: PLC0415

    try:
        data, shown = _bytes_of(path), _shown(path)
        if data.strip() and (sniff(data) or "text") in _WRITTEN:
            return links_in(decode(data, shown)[0], shown)
        document = read_document(data, shown, beside=_beside(path), convert=_convert)
        return Extract(document, loose=addresses_in(document.text))
    except ReadError as error:
        return Extract(Document(_shown(path), "unreadable", "", skipped=(Skip(error.reason, _shown(str(error))),)))


_WRITTEN = frozenset({"text", "html", "latex", "bib", "jats", "tei", "docbook"})
"""Formats whose source is looked through as it stands, so that every link has its line."""


def links_in(text: str, path: str) -> Extract:
    """Every address in a text: of HTML what it links to, else what is printed."""
    from citecheck.read.addresses import addresses_in, addresses_of_page  # noqa: PLC0415
    from citecheck.read.sniff import sniff  # noqa: PLC0415

    is_page = sniff(text[:4096].encode("utf-8", "replace")) == "html"
    links = addresses_of_page(text) if is_page else addresses_in(text)
    return Extract(Document(path, "html" if is_page else "text", text), loose=links)


def _convert(data: bytes, format_: str) -> bytes:
    from citecheck.pandoc import run_pandoc  # noqa: PLC0415 - only for formats without a reader here

    return run_pandoc(data, format_)


def _beside(path: str) -> Beside:
    """Reads files of the article's own folder, and of folders in it; whatever leads out of it does not exist."""
    from citecheck.read import MAX_BYTES  # noqa: PLC0415

    folder = Path(path).resolve().parent

    def beside(name: str) -> bytes | None:
        try:
            file = (folder / name).resolve()
            if not file.is_relative_to(folder) or not file.is_file() or file.stat().st_size > MAX_BYTES:
                return None
            return file.read_bytes()
        except (OSError, ValueError):  # ValueError: a null byte in the name
            return None

    return beside


def _shown(path: str) -> str:
    """A path that any report can hold: bytes that are no UTF-8 become replacement characters."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _bytes_of(path: str) -> bytes:
    from citecheck.read import MAX_BYTES  # noqa: PLC0415

    file = Path(path)
    try:
        if not file.exists():
            raise ReadError("missing", f"{path} does not exist; check the spelling and the directory.")
        if not file.is_file():
            raise ReadError("not-a-file", f"{path} is not a regular file; give the article itself.")
        size = file.stat().st_size
        if size > MAX_BYTES:
            limit = MAX_BYTES // (1024 * 1024)
            raise ReadError(
                "too-large", f"{path} has {size // (1024 * 1024)} MB; more than {limit} MB is not read as an article."
            )
        return file.read_bytes()
    except OSError as error:
        raise ReadError("no-access", f"{path} can't be opened: {error.strerror or error}.") from error


# ---------------------------------------------------------------- plan, ask


def find_evidence(
    inquiries: Iterable[Inquiry], config: Config, now: str, progress: Observer | None = None, *, save_key: str = ""
) -> tuple[Evidence, ...]:
    """The evidence for each inquiry, in the same order; what may not be asked is `NotChecked` with its reason.

    `save_key` is the user's key for having pages saved, which inquiries with question "save" need.
    """
    asking = sources.parse_asking(
        config.header, config.accept, config.remap, as_browser=config.as_browser, dead_after=config.dead_after
    )
    inquiries = tuple(replace(each, asking=asking) if each.question == "link" else each for each in inquiries)
    reasons = {inquiry.id: reason for inquiry in inquiries if (reason := _unasked(inquiry, config))}
    asked = tuple(inquiry for inquiry in inquiries if inquiry.id not in reasons)
    answers = {item.id: item for item in _ask(asked, config, now, progress, save_key)}
    return tuple(
        answers.get(inquiry.id) or Evidence(inquiry.question, inquiry.subject, NotChecked(reasons[inquiry.id]))
        for inquiry in inquiries
    )


def _unasked(inquiry: Inquiry, config: Config) -> str | None:
    if any(sources.matches(pattern, inquiry.subject) for pattern in config.exclude):
        return "excluded"
    if config.include and not any(sources.matches(pattern, inquiry.subject) for pattern in config.include):
        return "excluded"
    return "offline" if config.offline else None


def _ask(
    inquiries: tuple[Inquiry, ...], config: Config, now: str, progress: Observer | None, save_key: str
) -> tuple[Evidence, ...]:
    if not inquiries:
        return ()
    from citecheck.net import Policy, ask  # noqa: PLC0415 - an offline run never loads the HTTP client

    cache = cache_directory(config)
    policy = Policy(
        timeout=config.timeout,
        max_total=config.max_concurrency,
        max_per_host=config.host_concurrency,
        budget=config.budget,
        transport=_transport(config),
        shared_dir=str(cache),
        contact=config.contact,
        allow_networks=config.allow_network,
        max_age=config.max_age,
        ca_file=config.ca_file,
        services=config.services_in_force,
        save_key=save_key,
    )
    with _store(config) as store:
        return ask(inquiries, policy=policy, store=store, progress=progress, now=lambda: now)


def history_of(url: str, config: Config) -> tuple[Evidence, ...]:
    """Every answer about an address that the store keeps, oldest first."""
    with _store(config) as store:
        return store.history(url)


def failing_since(url: str, config: Config) -> Failing | None:
    """Since when a link has failed without a success between, by the store."""
    with _store(config) as store:
        return store.failing(f"link {url}")


def remember(evidence: Iterable[Evidence], config: Config) -> None:
    """Keep answers that were not asked for in this way."""
    with _store(config) as store:
        store.put_all(evidence)


def _store(config: Config) -> Store:
    from citecheck.store import Store  # noqa: PLC0415

    store = Store.open(cache_directory(config) / "citecheck.sqlite")
    if store.warning:
        warnings.warn(store.warning, stacklevel=3)
    return store


def _transport(config: Config) -> Literal["auto", "pyreqwest", "httpx"]:
    """What sends the requests: CITECHECK_TRANSPORT in the environment, else the setting."""
    match os.environ.get("CITECHECK_TRANSPORT"):
        case "auto" | "pyreqwest" | "httpx" as named:
            return named
        case None | "":
            return config.transport
        case other:
            raise ConfigError(f"CITECHECK_TRANSPORT is {other!r}; it can be auto, pyreqwest or httpx.")


def cache_directory(config: Config) -> Path:
    """Where the store lives: the setting, else `citecheck` in the user's cache directory (XDG base directories)."""
    if config.cache_dir is not None:
        return Path(config.cache_dir)
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "citecheck"


def _needs(chosen: tuple[rules.Rule, ...], config: Config) -> frozenset[Question]:
    needs = frozenset(need for rule in chosen for need in rule.needs)
    return needs if config.archives else needs - {"archive"}


# ---------------------------------------------------------------- how much was checked


def measure(extracts: Sequence[Extract], evidence: Iterable[Evidence]) -> tuple[Coverage, ...]:
    """How much of each kind of thing was checked, and why the rest was not; identifiers only where there are any."""
    unread = Counter(x.document.skipped[0].reason for x in extracts if not x.document.text)
    noted = [note for x in extracts for note in x.notes]
    commentary = sum(1 for note in noted if not note.citations)
    asked: defaultdict[str, Counter[str | None]] = defaultdict(Counter)
    for item in evidence:
        asked[item.question][item.outcome.reason if isinstance(item.outcome, NotChecked) else None] += 1
    return (
        _coverage("documents", len(extracts), unread),
        _coverage("notes", len(noted), Counter({"commentary": commentary})),
        _coverage("links", asked["link"].total(), asked["link"]),
        _coverage("archives", asked["archive"].total(), asked["archive"]),
        *([_coverage("identifiers", asked["identifier"].total(), asked["identifier"])] if asked["identifier"] else []),
        _claim_coverage(extracts),
    )


def _claim_coverage(extracts: Sequence[Extract]) -> Coverage:
    """No claim is held against its source yet, so all are unchecked; what stands in the way differs."""
    reasons: Counter[str] = Counter()
    for extract in extracts:
        linked = {note.id for note in extract.notes if any(c.links or c.identifiers for c in note.citations)}
        for claim in extract.claims:
            if claim.checkworthy:
                reason = "source not read" if linked.intersection(claim.cites) else "source without link"
                reasons[reason if claim.cites else "no source given"] += 1
    return _coverage("claims", reasons.total(), reasons)


def _coverage(what: str, total: int, reasons: Counter[str] | Counter[str | None]) -> Coverage:
    unchecked = tuple(sorted((reason, count) for reason, count in reasons.items() if reason is not None and count))
    return Coverage(what, total, total - sum(count for _, count in unchecked), unchecked)  # type: ignore[arg-type]


def _incomplete(evidence: Iterable[Evidence], coverage: Iterable[Coverage], config: Config) -> tuple[str, ...]:
    """Why the run is not the whole answer: reasons that are nobody's wish (an excluded link is somebody's)."""
    reasons = {
        item.outcome.reason
        for item in evidence
        if isinstance(item.outcome, NotChecked)
        and item.outcome.reason in ("offline", "network-away", "budget", "interrupted")
    }
    links = next(part for part in coverage if part.what == "links")
    if links.total and links.checked / links.total < config.coverage_floor:
        reasons.add("coverage")
    return tuple(sorted(reasons))


def _reported(config: Config) -> dict[str, object]:
    """The settings that a reader of the report needs; nothing of the machine it ran on."""
    told = ("select", "ignore", "fail-on", "offline", "archives", "exclude", "max-age", "timeout", "coverage-floor")
    values = to_builtins(config)
    return {name: values[name] for name in told}
