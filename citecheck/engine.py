"""The shell around the pure rooms: read -> note -> plan -> ask -> judge -> settle.

The only caller of net/ and store/.
"""

from __future__ import annotations

import os
import warnings
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import to_builtins
from msgspec.structs import replace

from citecheck import notes, review, rules, sources
from citecheck.config import Config
from citecheck.errors import ReadError
from citecheck.model import Coverage, Document, Evidence, Extract, Failing, NotChecked, Question, Run, Skip
from citecheck.read import MAX_BYTES, Beside, read_document
from citecheck.version import __version__

if TYPE_CHECKING:
    from citecheck.net import Progress
    from citecheck.sources import Inquiry
    from citecheck.store import Store

__all__ = ["check_files", "extract_document", "extract_file", "find_evidence"]

Observer = Callable[["Progress"], None]


def check_files(paths: Sequence[str], config: Config, now: str, progress: Observer | None = None) -> Run:
    """One run over the files at `paths`. A file that can't be read becomes a finding; the others still run.

    `now` is RFC 3339 in UTC. Raises `UsageError` for settings that can't be carried out, never for a bad source.
    """
    chosen = rules.select_rules(config.select, config.ignore)
    verdicts = review.load_verdicts(config.decisions, config.baseline)
    extracts = tuple(extract_or_skip(path) for path in paths)
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
    active, dismissed, known = review.settle(found, extracts, verdicts, chosen, now=now, evidence=evidence)
    return Run(
        version=__version__,
        now=now,
        documents=extracts,
        evidence=evidence,
        findings=active,
        dismissed=dismissed,
        known=known,
        coverage=coverage,
        incomplete=_incomplete(evidence, coverage, config),
        options=_reported(config),
    )


# ---------------------------------------------------------------- read, note


def extract_file(path: str) -> Extract:
    """Everything read out of one file. Raises `ReadError` when it can't be read."""
    return extract_document(read_document(_bytes_of(path), _shown(path), beside=_beside(path), convert=_convert))


def extract_document(document: Document) -> Extract:
    """Markers, notes, works and claims of a document."""
    from citecheck.claims import find_claims  # noqa: PLC0415 - only here, and its tables take a while to load

    noted = notes.annotate(document)
    return replace(noted, claims=find_claims(document, noted.markers, noted.notes, noted.apparatus))


def extract_or_skip(path: str) -> Extract:
    """Like `extract_file`, but a file that can't be read is an extract whose document says why and has no text."""
    try:
        return extract_file(path)
    except ReadError as error:
        return Extract(Document(_shown(path), "unreadable", "", skipped=(Skip(error.reason, _shown(str(error))),)))


def _convert(data: bytes, format_: str) -> bytes:
    from citecheck.pandoc import run_pandoc  # noqa: PLC0415 - only for formats without a reader here

    return run_pandoc(data, format_)


def _beside(path: str) -> Beside:
    """Reads files of the article's own folder, and of folders in it; whatever leads out of it does not exist."""
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
    inquiries = tuple(inquiries)
    reasons = {inquiry.id: reason for inquiry in inquiries if (reason := _unasked(inquiry, config))}
    asked = tuple(inquiry for inquiry in inquiries if inquiry.id not in reasons)
    answers = {item.id: item for item in _ask(asked, config, now, progress, save_key)}
    return tuple(
        answers.get(inquiry.id) or Evidence(inquiry.question, inquiry.subject, NotChecked(reasons[inquiry.id]))
        for inquiry in inquiries
    )


def _unasked(inquiry: Inquiry, config: Config) -> str | None:
    if any(word in inquiry.subject for word in config.exclude):
        return "excluded"
    return "offline" if config.offline else None


def _ask(
    inquiries: tuple[Inquiry, ...], config: Config, now: str, progress: Observer | None, save_key: str
) -> tuple[Evidence, ...]:
    if not inquiries:
        return ()
    from citecheck.net import Policy, ask  # noqa: PLC0415 - an offline run never loads the HTTP client

    policy = Policy(
        timeout=config.timeout,
        contact=config.contact,
        allow_networks=config.allow_network,
        max_age=config.max_age,
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
