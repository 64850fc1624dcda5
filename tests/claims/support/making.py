"""Claims, sources and verdicts made from a line of text, for the tests and benchmarks of the judge."""

from __future__ import annotations

from msgspec.structs import replace

from citecheck.claims import find_claims
from citecheck.claims.support import SourceIndex, index_source, judge_claim
from citecheck.model import Block, Cell, Claim, Document, Extract, Source, Span, Support


def article(text: str, language: str = "en") -> Extract:
    """An article of one paragraph whose every number is backed by note 1."""
    document = Document("article.txt", "text", text, (Block("paragraph", Span(0, len(text))),), language=language)
    claims = tuple(replace(claim, cites=("1",), attachment="sentence") for claim in find_claims(document, (), (), ()))
    return Extract(document, claims=claims)


def source(text: str, *, language: str | None = "en", title: str | None = None, **more: object) -> Source:
    """A source with this main text."""
    return Source("http://source.test/page", Document("page.html", "html", text, language=language), title, **more)  # type: ignore[arg-type]


def table(rows: list[list[str]], caption: str = "", *, language: str = "en", title: str | None = None) -> Source:
    """A source that is one table: the first row and the first column are heads."""
    text, cells, at = f"{caption}\n", [], len(caption) + 1
    for number, row in enumerate(rows, 1):
        for column, words in enumerate(row, 1):
            heads = [caption, row[0] if column > 1 and number > 1 else "", rows[0][column - 1] if number > 1 else ""]
            cells.append(Cell(Span(at, at + len(words)), 1, number, column, tuple(filter(None, heads))))
            text, at = f"{text}{words}\t", at + len(words) + 1
        text = f"{text[:-1]}\n"
    return replace(source(text, language=language, title=title), cells=tuple(cells))


def claim_of(extract: Extract, written: str | None = None) -> Claim:
    """The claim whose number holds the words `written`, or the only one."""
    said = {claim: claim.quantity.span.of(extract.document.text) for claim in extract.claims}
    found = [claim for claim in said if (claim.checkworthy if written is None else written in said[claim])]
    assert len(found) == 1, list(said.values())
    return found[0]


def judged(
    sentence: str, page: str | Source, written: str | None = None, *, language: str = "en", spoken: str | None = None
) -> Support:
    """The verdict on the number `written` of a sentence, by one page."""
    extract = article(sentence, language)
    index: SourceIndex = index_source(page if isinstance(page, Source) else source(page, language=spoken or language))
    return judge_claim(claim_of(extract, written), extract, [("1", index)])
