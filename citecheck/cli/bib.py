"""`citecheck bib`: the bibliography of an article, and how to cite it."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import click

from citecheck.cli import EXIT_FINDINGS, options, output
from citecheck.errors import OutputError, UsageError
from citecheck.model import Archived, Extract

if TYPE_CHECKING:
    from citecheck.bib import Copies, Dialect, Merged
    from citecheck.bib.citations import Command

SUFFIXES = {
    "biblatex": ".bib",
    "bibtex": ".bib",
    "csl-json": ".json",
    "ris": ".ris",
    "citations": ".tsv",
    "citations-json": ".json",
}
COMMANDS = ("autocite", "footcite", "parencite", "smartcite", "cite")


@click.command("bib")
@options.paths_argument
@click.option(
    "-f",
    "--format",
    "format_",
    type=click.Choice(list(SUFFIXES)),
    default="biblatex",
    show_default=True,
    help="BibLaTeX, BibTeX for the classic styles, CSL-JSON or RIS; or what to write at each marker to cite the "
    "sources of its note, in LaTeX and Pandoc, as a table (citations, tab-separated) or JSON.",
)
@click.option(
    "-o", "--output", metavar="FILE|DIR", help="File to write, or a directory (ends in / or exists) for one file each."
)
@click.option(
    "--stubs/--no-stubs",
    default=None,
    help="Entries for markers whose note is missing (default, but not with --merge) / none.",
)
@click.option(
    "--merge",
    "merge_",
    metavar="FILE.bib",
    help="Take the entries of this file for the works it lists, and add the others behind them. FILE.bib itself is "
    "changed only if it is also the --output.",
)
@click.option("--fill", is_flag=True, help="With --merge: add fields that an entry lacks and the notes give.")
@click.option(
    "--archived/--no-archived",
    "archived",
    default=False,
    help="Ask where the links are archived, and name the copies nearest to the day of reading / don't (default).",
)
@click.option(
    "--cite-command",
    type=click.Choice(COMMANDS),
    default="autocite",
    show_default=True,
    help="The LaTeX command of citations; for several sources its plural (autocites).",
)
@options.network_options
@options.now_option
def command(
    *,
    paths: tuple[str, ...],
    format_: str,
    output: str | None,
    stubs: bool | None,
    merge_: str | None,
    fill: bool,
    cite_command: Command,
    archived: bool,
    **given: Any,
) -> int:
    """Export the works that the articles at PATH cite.

    Entries carry what the notes print and say what they don't. With several articles give a directory as --output: each
    becomes a file of the article's name. With --merge the works of all articles go into one file.

    Nothing is asked of the world without --archived; the options of the network are for that.
    """
    from citecheck import corpus

    _fitting(format_, merge_, fill, bool(stubs))
    bibliography = _text_of(Path(merge_)) if merge_ else None
    extracts = list(corpus.extract_all(corpus.discover(paths)))
    readable = [extract for extract in extracts if extract.document.text]
    for extract in extracts:
        for skip in extract.document.skipped:
            click.echo(f"citecheck: {skip.message}", err=True)
    copies = _copies(readable, **given) if archived else {}
    wanted = stubs if stubs is not None else merge_ is None
    if bibliography is None:
        for path, extract in _places(readable, output, SUFFIXES[format_]):
            _write(render(extract, format_, stubs=wanted, cite_command=cite_command, copies=copies), path)
    else:
        merged = _merged(bibliography, readable, "bibtex" if format_ == "bibtex" else "biblatex", fill, copies)
        _report(str(merge_), merged)
        if format_ in ("biblatex", "bibtex"):
            _write((merged[-1].text if merged else bibliography).encode(), Path(output) if output else None)
        else:
            for (path, extract), done in zip(_places(readable, output, SUFFIXES[format_]), merged, strict=True):
                _write(_citations(extract, format_, done.keys, False, cite_command), path)
    return 0 if len(readable) == len(extracts) else EXIT_FINDINGS


def render(
    extract: Extract,
    format_: str,
    *,
    stubs: bool = True,
    cite_command: Command = "autocite",
    copies: Copies | None = None,
) -> bytes:
    """The bibliography of one article; `copies` are archived copies by link."""
    from citecheck import bib

    wanted = extract.stubs if stubs else ()
    copies = copies or {}
    match format_:
        case "csl-json":
            text = bib.to_csl_json(extract.works, copies)
        case "ris":
            text = bib.to_ris(extract.works, copies)
        case "citations" | "citations-json":
            return _citations(extract, format_, bib.citation_keys(extract.works, wanted), stubs, cite_command)
        case "bibtex":
            text = bib.to_bibtex(extract.works, wanted, dialect="bibtex", title=_title(extract), copies=copies)
            bib.verify(text, len(extract.works) + len(wanted))
        case _:
            text = bib.to_bibtex(extract.works, wanted, dialect="biblatex", title=_title(extract), copies=copies)
            bib.verify(text, len(extract.works) + len(wanted))
    return text.encode()


def _citations(extract: Extract, format_: str, keys: Mapping[str, str], stubs: bool, cite_command: Command) -> bytes:
    from citecheck import bib

    rows = bib.citations(extract, keys, stubs=stubs)
    for row in rows:
        for words in row.unresolved:
            click.echo(f"citecheck: note {row.label}: it is not known which source is meant by “{words}”", err=True)
    return (bib.to_json if format_ == "citations-json" else bib.to_tsv)(rows, cite_command).encode()


# ---------------------------------------------------------------- archived copies


def _copies(extracts: list[Extract], *, now: str | None, **given: Any) -> Copies:
    """The archived copies of the links: those that the notes give themselves, else those that archives name."""
    from citecheck import clock, engine
    from citecheck.bib import Copy
    from citecheck.sources import plan
    from citecheck.sources.archives import archive_of, take_apart
    from citecheck.sources.moments import date_of

    config = options.settings_for(**given).config
    services = config.services_in_force
    moment = clock.parse(now) if now else clock.now()
    found: dict[str, Copy] = {}
    for item in engine.find_evidence(plan(extracts, {"archive"}, services=services), config, moment):
        if isinstance(item.outcome, Archived):
            url, day = item.outcome.url, date_of(item.outcome.timestamp[:8])
            archive = archive_of(url)
            found[item.subject] = Copy(url, archive.name if archive else urlsplit(url).hostname or url, day)
    for link in (link for extract in extracts for link in extract.links):
        copy = take_apart(link.url)
        if copy is not None and copy.original is not None:
            found[copy.original] = Copy(copy.url, copy.archive, date_of((copy.timestamp or "")[:8]))
    return found


# ---------------------------------------------------------------- merging


def _fitting(format_: str, merge_: str | None, fill: bool, stubs: bool) -> None:
    if fill and not merge_:
        raise UsageError("--fill is for entries that are there already; name their file: --merge FILE.bib")
    if merge_ and format_ in ("csl-json", "ris"):
        raise UsageError(
            f"--merge works on .bib files, not on {format_}; leave --format out, or give biblatex or bibtex."
        )
    if merge_ and stubs:
        raise UsageError("Stubs stand for notes that are missing; they are no sources to --merge. Leave --stubs out.")
    if fill and format_.startswith("citations"):
        raise UsageError("--fill changes a bibliography, and citations are none; leave one of them out.")


def _text_of(path: Path) -> str:
    """The file's text with its own line ends and byte order mark, so that it can be written again as it was."""
    try:
        return path.read_bytes().decode("utf-8")
    except OSError as error:
        raise UsageError(f"{path} can't be read: {error.strerror or error}. Name an existing .bib file.") from error
    except UnicodeDecodeError as error:
        raise UsageError(
            f"{path} is not in UTF-8 (byte {error.start}), and citecheck would mix encodings in it; "
            f"convert it first: iconv -f latin1 -t utf-8 {path}"
        ) from error


def _merged(text: str, extracts: list[Extract], dialect: Dialect, fill: bool, copies: Copies) -> list[Merged]:
    """The bibliography with the works of each article in turn."""
    from citecheck import bib

    steps: list[Merged] = []
    for extract in extracts:
        step = bib.merge(text, extract.works, dialect=dialect, title=_title(extract), fill=fill, copies=copies)
        bib.verify_merged(text, step)
        steps.append(step)
        text = step.text
    return steps


def _report(path: str, steps: list[Merged]) -> None:
    """What was found and added, on stderr."""
    for broken in steps[0].broken if steps else ():
        click.echo(f"citecheck: {path}:{broken.line}: kept as it is, for it can't be read: {broken.reason}", err=True)
    for step in steps:
        for same in step.matched:
            click.echo(f"citecheck: {path}: {same.key} is there (by {same.by})", err=True)
        for complete in step.filled:
            click.echo(f"citecheck: {path}: {complete.key} gets {', '.join(complete.fields)}", err=True)
        for key in step.added:
            click.echo(f"citecheck: {path}: {key} added", err=True)
    there, added = sum(len(step.matched) for step in steps), sum(len(step.added) for step in steps)
    click.echo(f"citecheck: {path}: {there + added} works, {there} there already, {added} added", err=True)


def _title(extract: Extract) -> str:
    blocks = extract.document.blocks
    titles = [block.span.of(extract.document.text) for block in blocks if block.kind == "title"]
    return " ".join((titles[0] if titles else Path(extract.document.path).stem).split())


def _places(extracts: list[Extract], output: str | None, suffix: str) -> list[tuple[Path | None, Extract]]:
    if output is not None and (output.endswith(("/", "\\")) or Path(output).is_dir()):
        places: list[tuple[Path | None, Extract]] = [
            (Path(output) / (Path(extract.document.path).stem + suffix), extract) for extract in extracts
        ]
        if len({path for path, _ in places}) < len(places):
            raise UsageError("Two articles have the same file name; export them into different directories.")
        return places
    if len(extracts) > 1:
        raise UsageError("Several articles don't fit into one file; give a directory: --output bibliography/")
    return [(Path(output) if output else None, extract) for extract in extracts]


def _write(data: bytes, path: Path | None) -> None:
    if path is not None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(f"{path} can't be written: {error.strerror or error}. Choose another place.") from error
    output.write(data, path)
