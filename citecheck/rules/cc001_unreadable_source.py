"""CC001: an article, or part of it, could not be read."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Document, Severity, Span
from citecheck.rules.rule import Draft, draft, rule

_ASSUMPTIONS = frozenset(("encoding-assumed", "format-by-content", "notes-by-number", "low-confidence"))


@rule("CC001", "unreadable-source", severity="error", since="0.1")
def unreadable_source(document: Document) -> Iterator[Draft]:
    r"""An article can't be read, or was read under an assumption.

    ## What it does

    Reports a file of which nothing could be read (missing, empty, binary, too large) as an error, a part that was left
    out as a warning, and what had to be assumed (the encoding, the format, which notes belong to which markers) as an
    information.

    ## Why it matters

    What is not read is not checked. A wrong guess at the encoding changes names, and so the bibliography.

    ## Example

    A file in an old single-byte encoding:

    ```bytes
    Le caf\xe9 o\xf9 il \xe9crivait a ferm\xe9 en \xe9t\xe9.
    ```

    ## Use instead

    The same file saved as UTF-8:

    ```text
    Le café où il écrivait a fermé en été.
    ```

    ## When to ignore

    When the article looks right in the report, an assumed encoding was assumed rightly.

    ## References

    - [UTF-8, RFC 3629](https://www.rfc-editor.org/rfc/rfc3629)
    """
    for skip in document.skipped:
        yield draft(Span(0, 0), skip.message, subject=skip.reason, severity=_severity(document, skip.reason))


def _severity(document: Document, reason: str) -> Severity:
    if not document.text:
        return "error"
    return "info" if reason in _ASSUMPTIONS else "warning"
