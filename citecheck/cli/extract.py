"""`citecheck extract`: what can be read out of an article, as JSON."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from citecheck.cli import EXIT_FINDINGS, EXIT_USAGE, options, output
from citecheck.model import Extract


@click.command("extract")
@options.paths_argument
@options.output_option
@click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Processes to read many files with.")
def command(paths: tuple[str, ...], **given: Any) -> int:
    """Print the markers, notes, citations, works and claims of the articles at PATH as JSON; ask nothing.

    Offsets are code points of the article's text. A file that can't be read is listed with the reason, and the exit
    code is then 1 (2 where it does not exist).
    """
    import msgspec

    from citecheck import corpus

    path = given.pop("output")
    target = output.targets_of(("json",), path, ("json",))[0]
    extracts = list(corpus.extract_all(corpus.discover(paths), given.pop("jobs")))
    encoder = msgspec.json.Encoder(decimal_format="number")
    data = msgspec.json.format(encoder.encode({"documents": [as_json(extract) for extract in extracts]}), indent=2)
    output.write(data + b"\n", target.path)
    reasons = {skip.reason for extract in extracts if not extract.document.text for skip in extract.document.skipped}
    for extract in extracts:
        for skip in extract.document.skipped:
            click.echo(f"citecheck: {skip.message}", err=True)
    return EXIT_USAGE if "missing" in reasons else EXIT_FINDINGS if reasons else 0


def as_json(extract: Extract) -> dict[str, object]:
    """One document of the output: the records of an `Extract`, without the text (the reader has the file)."""
    document = extract.document
    return {
        "path": Path(document.path).as_posix(),
        "format": document.format,
        "language": document.language,
        "encoding": document.encoding,
        "sha256": document.sha256,
        "skipped": document.skipped,
        "markers": extract.markers,
        "notes": extract.notes,
        "works": extract.works,
        "claims": extract.claims,
        "stubs": extract.stubs,
        "apparatus": extract.apparatus,
    }
