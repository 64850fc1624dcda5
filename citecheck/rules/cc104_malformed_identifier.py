"""CC104: an identifier that can't be one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from citecheck.model import Note, Span
from citecheck.rules.rule import Draft, draft, rule
from citecheck.rules.wording import in_note, quoted

_END = r"[^\s<>\"“”«»,;，；。]"
_ISBN = re.compile(r"\bISBN(?:-1[03])?[: ]{0,3}((?:\d[- –]?){5,16}[\dXx])(?![\d])")
_ISSN = re.compile(r"\be?ISSN(?:-L)?[: ]{0,3}(\d{3,5}[-– ]?\d{2,4}[\dXx]?)(?![\d-])")
_DOI = re.compile(rf"(?:\bdoi:[ ]?|\bDOI:? |\bdoi\.org/)({_END}{{1,300}})")
_ARXIV = re.compile(r"\barxiv(?::[ ]?|\.org/(?:abs|pdf)/)(\d{3,5}\.\d{3,6})(?:v\d{1,3})?(?![\d.]\d)", re.IGNORECASE)
_PMID = re.compile(r"\bPMID:? {0,2}([^\s,;.)\]]{1,20})")
_REGISTRANT = re.compile(r"10\.\d{4,9}(?:\.\d{1,9}){0,4}")


@rule("CC104", "malformed-identifier", severity="error", since="0.2")
def malformed_identifier(note: Note) -> Iterator[Draft]:
    """An ISBN, ISSN, DOI, arXiv number or PMID can't be one as it is printed.

    ## What it does

    Checks the length and the check digit of ISBN and ISSN, the prefix and suffix of a DOI, month and length of an arXiv
    number, and that a PMID is a number. Whether somebody has registered the identifier is `unknown-identifier` (CC206).

    ## Why it matters

    One wrong digit leads to another book or to nothing, and the slip can be seen without asking anybody.

    ## Example

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, *Exports and Prices* (Berlin: Anker, 2023), ISBN 978-3-16-148410-1.
    ```

    ## Use instead

    ```markdown
    Exports rose in spring.[^1]

    [^1]: Anna Weber, *Exports and Prices* (Berlin: Anker, 2023), ISBN 978-3-16-148410-0.
    ```

    ## When to ignore

    When the book itself prints a wrong number, as some do.

    ## References

    - ISO 2108 (ISBN), ISO 3297 (ISSN), ISO 26324 (DOI)
    - [DOI Handbook, 2: numbering](https://doi.org/10.1000/182)
    - [Understanding the arXiv identifier](https://info.arxiv.org/help/arxiv_identifier.html)
    """
    for start, end, what, trouble in _troubles(note.text):
        words = note.text[start:end]
        yield draft(
            Span(note.span.start + start, note.span.start + end),
            f"{in_note(note)} gives the {what} {quoted(words, 80)}, which {trouble}.",
            subject=words,
            note=note.id,
        )


def _troubles(text: str) -> Iterator[tuple[int, int, str, str]]:
    """Start, end, kind and trouble ("which ...") of what was meant as an identifier and can't be one."""
    for what, pattern, trouble_of in (
        ("ISBN", _ISBN, _isbn),
        ("ISSN", _ISSN, _issn),
        ("DOI", _DOI, _doi),
        ("arXiv number", _ARXIV, _arxiv),
        ("PMID", _PMID, _pmid),
    ):
        for match in pattern.finditer(text):
            trouble = trouble_of(match[1])
            if trouble is not None:
                yield match.start(1), match.end(1), what, trouble


def _isbn(written: str) -> str | None:
    from citecheck.bib.identifiers import is_isbn  # noqa: PLC0415 - brings the bibliography, seldom needed

    digits = re.sub(r"[^\dX]", "", written.upper())
    if is_isbn(digits):
        return None
    if len(digits) not in (10, 13):
        return f"has {len(digits)} digits, where an ISBN has 10 or 13"
    return "has a wrong check digit, so at least one digit is wrong"


def _issn(written: str) -> str | None:
    from citecheck.bib.identifiers import is_issn  # noqa: PLC0415

    digits = re.sub(r"[^\dX]", "", written.upper())
    if is_issn(digits):
        return None
    if len(digits) != 8:
        return f"has {len(digits)} digits, where an ISSN has 8"
    return "has a wrong check digit, so at least one digit is wrong"


def _doi(written: str) -> str | None:
    written = written.rstrip(".)]}'’:!?*_")
    prefix, slash, suffix = written.partition("/")
    if prefix.lower() in ("https:", "http:", "api", "doirA".lower(), "the", "url"):
        return None
    if not any(character.isdigit() for character in prefix):
        return None  # words after “DOI”, and pages of doi.org
    if not _REGISTRANT.fullmatch(prefix):
        return "does not begin with 10., four digits or more, and a slash"
    return None if slash and suffix else "has nothing after its prefix"


def _arxiv(written: str) -> str | None:
    date, number = written.split(".")
    if len(date) != 4 or not 1 <= int(date[2:]) <= 12:
        return "does not begin with a year and a month (YYMM)"
    wanted = 5 if int(date) >= 1501 else 4
    return (
        None
        if len(number) == wanted
        else f"has {len(number)} digits after the point, where it has {wanted} at that time"
    )


def _pmid(written: str) -> str | None:
    written = written.removeprefix("PMC")
    if not any(character.isdigit() for character in written):
        return None
    return None if written.isdecimal() and 0 < int(written) < 10**9 else "is no number of at most 9 digits"
