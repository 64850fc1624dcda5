"""CC102: an address in a note that can't be opened as it is printed."""

from __future__ import annotations

from collections.abc import Iterator

from citecheck.model import Edit, Fix, Note, Span
from citecheck.rules.address import Trouble, candidates, trouble_of
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import in_note, quoted


@rule("CC102", "malformed-url", severity="error", since="0.1")
def malformed_url(note: Note) -> Iterator[Draft]:
    """A web address can't be opened as it is printed.

    ## What it does

    Reports mistyped schemes (“htp://”), missing or doubled slashes, addresses without a host or with an impossible
    one, spaces and quotation marks inside, and addresses cut short by an ellipsis. A stray percent sign or an
    unclosed bracket, with which some programs get along, is a warning. Where the slip is plain, a fix is offered.

    ## Why it matters

    The reader who follows the address gets nowhere, and a link checker takes it for no address at all.

    ## Example

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023, htps://trade.example/exports.
    ```

    ## Use instead

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, “Exports and Prices,” *Trade Weekly*, May 4, 2023, https://trade.example/exports.
    ```

    ## When to ignore

    When the note is about such an address, or disables it on purpose (“hxxp://”).

    ## References

    - [RFC 3986, Uniform Resource Identifier](https://www.rfc-editor.org/rfc/rfc3986)
    """
    for at, words in _addresses(note):
        end = at + len(words)
        trouble = trouble_of(words, note.text[end : end + 200])
        if trouble is None:
            continue
        span = Span(note.span.start + at, note.span.start + end)
        yield draft(
            span,
            f"{in_note(note)} gives the address {quoted(words, 120)}, which {trouble.reason}.",
            subject=words,
            note=note.id,
            severity=None if trouble.certain else "warning",
            confidence=None if trouble.certain else "medium",
            fix=_fix(trouble, span),
        )


def _addresses(note: Note) -> Iterator[tuple[int, str]]:
    """Offset and words of the addresses of a note: those that look like one, and links read in another way."""
    covered = 0
    links = sorted(link.span.shifted(-note.span.start) for citation in note.citations for link in citation.links)
    pending = iter([*links, None])
    link = next(pending)
    for at, words in candidates(note.text):
        while link is not None and link.end <= at:
            link = next(pending)
        if at < covered:
            continue
        if link is not None and link.start <= at < link.end and "\n" in link.of(note.text):
            continue  # wrapped over two lines, and put together again where it was read
        covered = at + len(words)
        yield at, words


def _fix(trouble: Trouble, span: Span) -> Fix | None:
    if trouble.repaired is None or trouble_of(trouble.repaired) is not None:
        return None
    return Fix(f"Write {trouble.repaired}", (Edit(span, trouble.repaired),))
