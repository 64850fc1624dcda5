"""`citecheck bib`: the bibliography of an article."""

from __future__ import annotations

from pathlib import Path

import click

from citecheck.cli import EXIT_FINDINGS, options, output
from citecheck.errors import OutputError, UsageError
from citecheck.model import Extract

SUFFIXES = {"biblatex": ".bib", "bibtex": ".bib", "csl-json": ".json", "ris": ".ris"}


@click.command("bib")
@options.paths_argument
@click.option(
    "-f",
    "--format",
    "format_",
    type=click.Choice(list(SUFFIXES)),
    default="biblatex",
    show_default=True,
    help="BibLaTeX, BibTeX for the classic styles, CSL-JSON or RIS.",
)
@click.option(
    "-o", "--output", metavar="FILE|DIR", help="File to write, or a directory (ends in / or exists) for one file each."
)
@click.option("--stubs/--no-stubs", default=True, help="Entries for markers whose note is missing (default) / none.")
def command(paths: tuple[str, ...], format_: str, output: str | None, stubs: bool) -> int:
    """Export the works that the articles at PATH cite.

    Entries carry what the notes print and say what they don't. With several articles give a directory as --output: each
    becomes a file of the article's name.
    """
    from citecheck import corpus

    extracts = list(corpus.extract_all(corpus.discover(paths)))
    readable = [extract for extract in extracts if extract.document.text]
    for extract in extracts:
        for skip in extract.document.skipped:
            click.echo(f"citecheck: {skip.message}", err=True)
    for path, extract in _places(readable, output, SUFFIXES[format_]):
        _write(render(extract, format_, stubs=stubs), path)
    return 0 if len(readable) == len(extracts) else EXIT_FINDINGS


def render(extract: Extract, format_: str, *, stubs: bool = True) -> bytes:
    """The bibliography of one article."""
    from citecheck import bib

    wanted = extract.stubs if stubs else ()
    match format_:
        case "csl-json":
            text = bib.to_csl_json(extract.works)
        case "ris":
            text = bib.to_ris(extract.works)
        case "bibtex":
            text = bib.to_bibtex(extract.works, wanted, dialect="bibtex", title=_title(extract))
            bib.verify(text, len(extract.works) + len(wanted))
        case _:
            text = bib.to_bibtex(extract.works, wanted, dialect="biblatex", title=_title(extract))
            bib.verify(text, len(extract.works) + len(wanted))
    return text.encode()


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
        raise UsageError("Several articles don't fit into one bibliography; give a directory: --output bibliography/")
    return [(Path(output) if output else None, extract) for extract in extracts]


def _write(data: bytes, path: Path | None) -> None:
    if path is not None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise OutputError(f"{path} can't be written: {error.strerror or error}. Choose another place.") from error
    output.write(data, path)
