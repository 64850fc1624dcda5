"""The quotations of an article, with the notes that stand behind them, and whether a source has their words."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, NamedTuple

from citecheck.claims.marks import GLUE, MOST_GLUED, cluster
from citecheck.claims.passages import passage_at
from citecheck.claims.verbatim import Change, Near, find_near, find_verbatim
from citecheck.model import Block, Document, Extract, Marker, Note, Quotation, Source, Span, Support
from citecheck.read.language import guess_language, script_of
from citecheck.read.sentences import sentences

_UNQUOTED = frozenset(("code", "furniture", "notes", "title", "heading", "table"))
_DOUBLE = frozenset('“„«»「『"')
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_HAN = re.compile("[\u3040-\u30ff\u3400-\u9fff]")
_LEAST_WORDS = 4
_LEAST_HAN = 8
_SHORT = 8
"""Words of a quotation of which a like one may stand in the source by chance."""
_LONG_WORD = 4
_TITLE_CASE = 0.75
_NAMING = re.compile(
    r"(?:\b(?:titled|entitled|called|named|headlined|dubbed|article|book|report|paper|essay|speech|song|film|chapter"
    r"|озаглавленн\w{0,6}|под\s(?:названием|заголовком)|стать[яеи]\w?|книг[аеи]\w?|intitulée?s?|titulad[oa]s?|betitelt|Titel)"
    r"|题为|名为|题目是)[\s,:]{0,3}$",
    re.IGNORECASE,
)
_MOST_CHANGES = 3

_Cites = tuple[tuple[str, ...], Literal["sentence", "paragraph", "none"]]


def find_quotations(
    document: Document, markers: tuple[Marker, ...], notes: tuple[Note, ...], apparatus: tuple[Span, ...]
) -> tuple[Quotation, ...]:
    """The quotations of the prose, in order: of four words or more, or a block of its own; linear in the text.

    Shorter ones are words that the writer keeps at a distance, and a string of capitalised words is a title. `cites`
    are ids of notes, or the marker's label where the note is missing.
    """
    aside = _merged([*apparatus, *(note.span for note in notes)])
    ordered = sorted(markers, key=lambda marker: marker.span)
    starts = [marker.span.start for marker in ordered]
    found: list[Quotation] = []
    before: Block | None = None
    for block in document.blocks or (Block("paragraph", Span(0, len(document.text))),):
        if block.kind in _UNQUOTED or _inside(block.span, aside):
            continue
        inner = ordered[bisect_right(starts, block.span.start - 1) : bisect_right(starts, block.span.end)]
        if block.kind == "quote":
            found += _of_block(document.text, block.span, inner, _last_of(before, ordered, starts))
        else:
            found += _of_prose(document.text, block.span, inner)
        before = block
    return tuple(quotation for quotation in found if not _inside(quotation.span, aside))


def _inside(span: Span, aside: list[Span]) -> bool:
    at = bisect_right(aside, span.start, key=lambda other: other.start) - 1
    return at >= 0 and aside[at].covers(span)


def _merged(spans: Iterable[Span]) -> list[Span]:
    found: list[Span] = []
    for span in sorted(spans):
        if found and span.start <= found[-1].end:
            found[-1] = Span(found[-1].start, max(found[-1].end, span.end))
        else:
            found.append(span)
    return found


# ---------------------------------------------------------------- what is a quotation


def _of_prose(text: str, block: Span, markers: list[Marker]) -> Iterator[Quotation]:
    body = block.of(text)
    if not any(mark in body for mark in _DOUBLE):
        return
    from citecheck.notes.citations.quotes import find_quotations as quoted_in  # noqa: PLC0415 - notes load many tables

    parts = sentences(text, block, [marker.span for marker in markers])
    for found in quoted_in(body):
        if found.repaired or found.opening not in _DOUBLE:
            continue
        span = found.inner.shifted(block.start)
        span = _trimmed(text, span)
        if _is_quotation(span.of(text), text[max(block.start, span.start - 40) : found.span.start + block.start]):
            yield Quotation(span, span.of(text), *_cites(found.span.end + block.start, span, parts, markers, block.end))


def _of_block(text: str, block: Span, markers: list[Marker], before: tuple[Marker, ...]) -> Iterator[Quotation]:
    """A block quotation, without the marks around it and the marker behind it."""
    end = block.end
    behind = [marker for marker in markers if marker.span.end >= block.end - 3]
    if behind:
        end = next((m.span.start for m in _glued_before(markers)), end)
        end -= len(text[block.start : end]) - len(
            text[block.start : end].rstrip("[^ \t")
        )  # what declares it in Markdown
    start = block.start + len(block.of(text)) - len(block.of(text).lstrip("> \t"))
    span = _trimmed(text, Span(start, max(start, end)))
    words = span.of(text)
    if words[:1] in _DOUBLE and words[-1:] in '”“»«」』"':
        span = _trimmed(text, Span(span.start + 1, span.end - 1))
    if len(_WORD.findall(span.of(text)[:2000])) < _LEAST_WORDS and len(_HAN.findall(span.of(text)[:2000])) < _LEAST_HAN:
        return
    chosen = tuple(markers[-MOST_GLUED:])
    cites: _Cites = (_ids(chosen), "sentence") if chosen else (_ids(before), "paragraph" if before else "none")
    yield Quotation(span, span.of(text), *cites)


def _glued_before(markers: list[Marker]) -> list[Marker]:
    """The last marker and those glued to it, in order."""
    found = markers[-1:]
    for marker in reversed(markers[:-1]):
        if found[0].span.start - marker.span.end > GLUE:
            break
        found.insert(0, marker)
    return found


def _is_quotation(words: str, before: str) -> bool:
    found = _WORD.findall(words)
    han = len(_HAN.findall(words))
    if han >= _LEAST_HAN:
        return not _NAMING.search(before.rstrip('“„«»「『"'))
    if len(found) < _LEAST_WORDS:
        return False
    long_words = [word for word in found if len(word) >= _LONG_WORD]
    capitals = sum(word[0].isupper() for word in long_words)
    if len(long_words) > 1 and capitals >= _TITLE_CASE * len(long_words):
        return False
    return not _NAMING.search(before.rstrip('“„«»「『"')) or words.rstrip()[-1:] in ".!?…。"


def _trimmed(text: str, span: Span) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


# ---------------------------------------------------------------- the notes behind it


def _cites(closed: int, span: Span, parts: Sequence[Span], markers: list[Marker], end: int) -> _Cites:
    """The nearest markers behind the closing mark in its sentence, else any in it, else the next of the paragraph.

    A quotation of several sentences ends in the last of them, and a marker that is glued to its closing mark is its.
    """
    last = _part(parts, span.end - 1) or Span(span.start, end)
    first = _part(parts, span.start) or last
    stop = max(last.end, closed)
    following = bisect_left(markers, closed, key=_start)
    behind = markers[following : following + MOST_GLUED]
    near = [marker for marker in behind if marker.span.start < stop or marker.span.start - closed <= 2]
    inside = markers[bisect_left(markers, first.start, key=_start) : bisect_left(markers, stop, key=_start)]
    chosen = cluster(near) or tuple(inside[:MOST_GLUED])
    if chosen:
        return _ids(chosen), "sentence"
    later = cluster(behind)
    return (_ids(later), "paragraph") if later else ((), "none")


def _part(parts: Sequence[Span], offset: int) -> Span | None:
    """The sentence in which a place is."""
    at = bisect_right(parts, offset, key=lambda part: part.start) - 1
    return parts[at] if at >= 0 and offset < parts[at].end else None


def _start(marker: Marker) -> int:
    return marker.span.start


def _last_of(block: Block | None, markers: list[Marker], starts: list[int]) -> tuple[Marker, ...]:
    """The markers with which the block before ends ("... he wrote:12")."""
    if block is None:
        return ()
    at = bisect_right(starts, block.span.end) - 1
    if at < 0 or markers[at].span.start < block.span.start or block.span.end - markers[at].span.end > 3:
        return ()
    return (markers[at],)


def _ids(markers: Sequence[Marker]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(marker.note or marker.label for marker in markers))


# ---------------------------------------------------------------- is it in the source


class _Checked(NamedTuple):
    verdict: Literal["supported", "differs", "not found", "not checkable"]
    reason: str
    message: str
    source: Source
    spans: tuple[Span, ...] = ()
    confidence: Literal["high", "medium", "low"] = "medium"


_ORDER = ("supported", "differs", "not found", "not checkable")


def check_quotation(quotation: Quotation, extract: Extract, sources: Sequence[tuple[str, Source]]) -> Support:
    """What the sources (note id, source) behind a quotation have of its words; the best of them counts.

    `supported` is verbatim but for marks, capitals, ellipses and brackets; `differs` names the words that the source
    has otherwise (reason `other-words`); a source in another language is `not checkable` (`other-language`).
    """
    if not sources:
        uncited = not quotation.cites
        message = "No note stands behind this quotation." if uncited else "No source of this quotation could be read."
        reason = "no-note" if uncited else "no-text"
        return Support(
            path=extract.document.path,
            about="quotation",
            span=quotation.span,
            verdict="uncited" if uncited else "not checkable",
            reason=reason,
            message=message,
            confidence="high",
        )
    found = [(_check(quotation.text, source, extract.document.language), note) for note, source in sources]
    best, note = min(found, key=lambda each: _ORDER.index(each[0].verdict))
    return Support(
        path=extract.document.path,
        about="quotation",
        span=quotation.span,
        verdict=best.verdict,
        reason=best.reason,
        message=best.message,
        note=note,
        passages=tuple(passage_at(best.source, [span]) for span in best.spans[:4]),
        confidence=best.confidence,
    )


def _check(words: str, source: Source, language: str | None) -> _Checked:
    text = source.document.text
    if spans := find_verbatim(words, text):
        return _Checked("supported", "verbatim", "This source has these words.", source, spans, "high")
    near = find_near(words, text)
    if near is not None and near.changes:
        sure: Literal["high", "medium", "low"] = "high" if near.alike >= 0.8 else "medium"
        if len(words.split()) < _SHORT and not _HAN.search(words):
            sure = "medium" if near.alike >= 0.8 else "low"
        return _Checked("differs", "other-words", _told(near), source, (near.span,), sure)
    if _is_foreign(words, source, language):
        message = f"This source is in another language ({source.document.language}), so the quotation is a translation."
        return _Checked("not checkable", "other-language", message, source, (), "high")
    if near is not None:
        return _Checked("supported", "verbatim", "This source has these words.", source, (near.span,))
    whole = not any(skip.reason.endswith("-left-out") for skip in source.document.skipped)
    message = "These words were not found in this source."
    return _Checked("not found", "no-such-words", message, source, (), "medium" if whole else "low")


def _is_foreign(words: str, source: Source, language: str | None) -> bool:
    """Whether a source is in another language than the article, and the quotation is not in the source's."""
    text = source.document.text[:20_000]
    if script_of(words) != script_of(text):
        return True
    theirs = _primary(guess_language(text, source.document.language))
    mine = _primary(language)
    return bool(theirs and mine) and theirs != mine and _primary(guess_language(words, language)) != theirs


def _primary(tag: str | None) -> str:
    return (tag or "").partition("-")[0].lower()


def _told(near: Near) -> str:
    said = [_change(change) for change in near.changes[:_MOST_CHANGES]]
    more = len(near.changes) - len(said)
    rest = f", and {more} more" if more > 0 else ""
    return f"This source has these words otherwise: {'; '.join(said)}{rest}."


def _change(change: Change) -> str:
    quoted, source = _short(change.quoted), _short(change.source)
    if not source:
        return f"“{quoted}” is not in it"
    return f"“{source}” where the quotation has “{quoted}”" if quoted else f"“{source}” is left out"


def _short(words: str) -> str:
    return words if len(words) <= 80 else f"{words[:60].rsplit(' ', 1)[0]} … {words[-15:].split(' ', 1)[-1]}"
