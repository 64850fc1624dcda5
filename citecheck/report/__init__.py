"""A run into bytes, one module per format. Pure: nothing is written or asked here."""

from __future__ import annotations

from citecheck.errors import UsageError, nearest
from citecheck.model import Run
from citecheck.report.schema import load, schema

__all__ = ["FORMATS", "load", "render", "schema"]

FORMATS: tuple[str, ...] = ("text", "json", "sarif", "junit", "markdown", "comment", "github", "gitlab", "html")
"""What a run can be written as."""


def render(run: Run, format: str, *, color: bool = False, width: int = 100, summary: bool = True) -> bytes:
    """The run in one of `FORMATS`, UTF-8.

    `color` (ANSI), `width` (columns) and `summary`, the counts behind the findings, matter to the text format only.

    The same run gives the same bytes on every machine. Raises `UsageError` for a format that does not exist.
    """
    from citecheck.report.passages import with_passages  # noqa: PLC0415

    # Each format is imported when it is asked for: a text report must not wait for the template engine.
    match format:
        case "text":
            from citecheck.report import text  # noqa: PLC0415

            return text.render(run, color=color, width=width, summary=summary)
        case "json":
            from citecheck.report import json  # noqa: PLC0415

            return json.render(run)
        case "sarif":
            from citecheck.report import sarif  # noqa: PLC0415

            return sarif.render(with_passages(run))
        case "markdown":
            from citecheck.report import markdown  # noqa: PLC0415

            return markdown.render(with_passages(run))
        case "junit":
            from citecheck.report import junit  # noqa: PLC0415

            return junit.render(with_passages(run))
        case "comment":
            from citecheck.report import comment  # noqa: PLC0415

            return comment.render(with_passages(run))
        case "github":
            from citecheck.report import github  # noqa: PLC0415

            return github.render(with_passages(run))
        case "gitlab":
            from citecheck.report import gitlab  # noqa: PLC0415

            return gitlab.render(with_passages(run))
        case "html":
            from citecheck.report import html  # noqa: PLC0415

            return html.render(run)
        case _:
            raise UsageError(
                f"There is no report format '{format}'; there are {', '.join(FORMATS)}.{nearest(format, FORMATS)}"
            )
