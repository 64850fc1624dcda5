"""The shell around the pure rooms: read -> note -> plan -> ask -> judge -> settle.

The only caller of net/ and store/.
"""

from __future__ import annotations

import os
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from msgspec import to_builtins
from msgspec.structs import replace

from citecheck import sources
from citecheck.config import Config
from citecheck.coverage import measure, why_incomplete
from citecheck.errors import ConfigError
from citecheck.extraction import extract_document, extract_file, extract_links, extract_or_skip, links_in
from citecheck.model import Evidence, Extract, Failing, Link, NotChecked, Question, Run, Support
from citecheck.version import __version__

if TYPE_CHECKING:
    from citecheck import rules
    from citecheck.net import Progress
    from citecheck.review import Touched
    from citecheck.sources import Inquiry
    from citecheck.store import Store

__all__ = [
    "check_files",
    "check_links",
    "extract_document",
    "extract_file",
    "extract_links",
    "extract_or_skip",
    "find_evidence",
    "links_in",
]

Observer = Callable[["Progress"], None]


def check_files(
    paths: Sequence[str],
    config: Config,
    now: str,
    progress: Observer | None = None,
    *,
    touched: Mapping[str, Touched] | None = None,
) -> Run:
    """One run over the files at `paths`. A file that can't be read becomes a finding; the others still run.

    `now` is RFC 3339 in UTC. `touched` says, by path, what a change touched: the world is then asked about no more.
    Raises `UsageError` for settings that can't be carried out, never for a bad source.
    """
    from citecheck import rules  # noqa: PLC0415 - here and below: what a command does not need is not loaded

    chosen = rules.select_rules(config.select, config.ignore)
    return _check(tuple(extract_or_skip(path) for path in paths), chosen, config, now, progress, touched=touched)


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
    *,
    touched: Mapping[str, Touched] | None = None,
) -> Run:
    from citecheck import review, rules  # noqa: PLC0415

    verdicts = review.load_verdicts(config.decisions, config.baseline)
    inquiries = _planned(extracts, chosen, config)
    if touched is not None:
        parts = [review.touched_part(x, touched[x.document.path]) for x in extracts if x.document.path in touched]
        wanted = {inquiry.id for inquiry in _planned(parts, chosen, config)}
        inquiries = tuple(each if each.id in wanted else replace(each, skip="untouched") for each in inquiries)
    with _store_for(inquiries, config) as store:
        evidence = find_evidence(inquiries, config, now, progress, store=store)
        supports = find_supports(extracts, evidence, store, config)
    coverage = measure(extracts, evidence, supports)
    found = rules.judge(
        extracts,
        {item.id: item for item in evidence},
        chosen,
        supports=supports,
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
        supports=supports,
        findings=settled.active,
        dismissed=settled.dismissed,
        known=settled.known,
        decisions=settled.decisions,
        coverage=coverage,
        incomplete=why_incomplete(evidence, coverage, config.coverage_floor),
        options=_reported(config),
    )


def _planned(extracts: Sequence[Extract], chosen: tuple[rules.Rule, ...], config: Config) -> tuple[Inquiry, ...]:
    needs = _needs(chosen, config)
    return sources.plan(extracts, needs, services=config.services_in_force, archives=config.archives)


def find_supports(
    extracts: Sequence[Extract], evidence: Sequence[Evidence], store: Store | None, config: Config
) -> tuple[Support, ...]:
    """What the sources say of the numbers and quotations of `extracts`, as far as `evidence` brought their text.

    `store` is the one in which their bytes were put; without one nothing is read.
    """
    if not any(extract.claims or extract.quotations for extract in extracts):
        return ()
    from citecheck.apart import read_apart  # noqa: PLC0415 - a list of links has nothing to be judged
    from citecheck.judging import judge_sources  # noqa: PLC0415

    found = {item.id: item for item in evidence}
    bodies = store.get_body if store is not None else lambda _: None
    return judge_sources(extracts, found, bodies, services=config.services_in_force, read=read_apart)


# ---------------------------------------------------------------- plan, ask


def find_evidence(
    inquiries: Iterable[Inquiry],
    config: Config,
    now: str,
    progress: Observer | None = None,
    *,
    save_key: str = "",
    store: Store | None = None,
) -> tuple[Evidence, ...]:
    """The evidence for each inquiry, in the same order; what may not be asked is `NotChecked` with its reason.

    Behind the answer to an inquiry that is `reading` comes the text (question "text") that was read, its bytes being
    in `store`, by default the one of the configuration.

    `save_key` is the user's key for having pages saved, which inquiries with question "save" need.
    """
    asking = sources.parse_asking(
        config.header, config.accept, config.remap, as_browser=config.as_browser, dead_after=config.dead_after
    )
    inquiries = tuple(replace(each, asking=asking) if each.question == "link" else each for each in inquiries)
    reasons = {inquiry.id: reason for inquiry in inquiries if (reason := _unasked(inquiry, config))}
    asked = tuple(inquiry for inquiry in inquiries if inquiry.id not in reasons)
    answers: dict[str, list[Evidence]] = {}
    texts: set[str] = set()
    for item in _ask(asked, config, now, progress, save_key=save_key, store=store):
        if item.question != "text":
            latest = answers[item.id] = [item]
        elif item.id not in texts:  # two addresses may have one copy
            texts.add(item.id)
            latest.append(item)
    for inquiry in inquiries:
        if inquiry.id in reasons:
            answers[inquiry.id] = [Evidence(inquiry.question, inquiry.subject, NotChecked(reasons[inquiry.id]))]
    return tuple(item for inquiry in inquiries for item in answers[inquiry.id])


def _unasked(inquiry: Inquiry, config: Config) -> str | None:
    if inquiry.skip is not None:
        return inquiry.skip
    if any(sources.matches(pattern, inquiry.subject) for pattern in config.exclude):
        return "excluded"
    if config.include and not any(sources.matches(pattern, inquiry.subject) for pattern in config.include):
        return "excluded"
    return "offline" if config.offline and not _store_path(config).is_file() else None


def _ask(
    inquiries: tuple[Inquiry, ...],
    config: Config,
    now: str,
    progress: Observer | None,
    *,
    save_key: str,
    store: Store | None,
) -> tuple[Evidence, ...]:
    if not inquiries:
        return ()
    from citecheck.net import Policy, ask  # noqa: PLC0415 - an offline run never loads the HTTP client

    cache = cache_directory(config)
    policy = Policy(
        offline=config.offline,
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
    with nullcontext(store) if store is not None else _store(config) as memory:
        return ask(inquiries, policy=policy, store=memory, progress=progress, now=lambda: now)


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


@contextmanager
def _store_for(inquiries: Sequence[Inquiry], config: Config) -> Iterator[Store | None]:
    """The store while a run needs it; an offline run makes none."""
    if not inquiries or (config.offline and not _store_path(config).is_file()):
        yield None
        return
    with _store(config) as store:
        yield store


def _store(config: Config) -> Store:
    from citecheck.store import Store  # noqa: PLC0415

    store = Store.open(_store_path(config))
    if store.warning:
        warnings.warn(store.warning, stacklevel=3)
    return store


def _store_path(config: Config) -> Path:
    return cache_directory(config) / "citecheck.sqlite"


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
    left_out = {
        question for question, wanted in (("archive", config.archives), ("text", config.read_sources)) if not wanted
    }
    return needs - left_out


def _reported(config: Config) -> dict[str, object]:
    """The settings that a reader of the report needs; nothing of the machine it ran on."""
    told = "select ignore fail-on offline archives read-sources exclude max-age timeout coverage-floor".split()
    values = to_builtins(config)
    return {name: values[name] for name in told}
