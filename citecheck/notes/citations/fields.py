"""From a reading to the fields of a citation, each with the place it was read from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from citecheck.model import Name, Origin, Span
from citecheck.notes.citations.forms import genre_of
from citecheck.notes.citations.lexicon import is_institution, is_periodical
from citecheck.notes.citations.names import parse_names
from citecheck.notes.citations.readings import Reading
from citecheck.notes.citations.token import Token

_LEADING = " \t\n\u00a0,;:.–—)]*_&="
_TRAILING = " \t\n\u00a0,;:–—*_"
_CLOSERS = {")": "(", "]": "["}
_REPORT_NUMBER = re.compile(r"\s(?:(?:no|nr|№)\.?\s?|#)?([A-Z]{0,8}[\d/-][\w./-]{0,16})$", re.IGNORECASE)
_OPEN_RANGE = re.compile(r"\d[–—](?!\w)")
_INITIAL = re.compile(r"(?<![^\W\d_])[^\W\d_][a-zа-яё]?$")


@dataclass(slots=True)
class Fields:
    """The bibliographic fields of one citation while it is put together; spans are offsets into the note's text."""

    text: str
    values: dict[str, str] = field(default_factory=dict)
    spans: dict[str, Span] = field(default_factory=dict)
    names: dict[str, list[Name]] = field(default_factory=dict)
    origins: list[Origin] = field(default_factory=list)
    remarks: list[Span] = field(default_factory=list)
    genre: str = ""
    quoted: bool = False
    bracketed_date: bool = False
    repaired: bool = False
    introduced: bool = False
    first_page: bool = False

    def put(self, name: str, start: int, end: int, value: str | None = None, *, confidence: float = 1.0) -> None:
        """Set a field from `text[start:end]`, trimmed; `value` where it is normalised."""
        start, end = trim(self.text, start, end)
        if start >= end or name in self.values:
            return
        self.values[name] = value if value is not None else fold(self.text[start:end])
        self.spans[name] = Span(start, end)
        self.origins.append(Origin(name, Span(start, end), confidence=confidence))

    def put_names(self, name: str, start: int, end: int) -> None:
        """Add the persons named in `text[start:end]` to a list of names."""
        known = self.names.setdefault(name, [])
        for printed in parse_names(self.text, start, end):
            self.origins.append(Origin(f"{name}.{len(known)}", printed.span))
            known.append(printed.name)

    def put_literal(self, name: str, span: Span) -> None:
        """Add an author that is no person's name: a court, "Ders.", a description."""
        known = self.names.setdefault(name, [])
        self.origins.append(Origin(f"{name}.{len(known)}", span))
        known.append(Name(literal=fold(span.of(self.text))))

    def move(self, name: str, to: str) -> None:
        """Give a field another name."""
        if name not in self.values or to in self.values:
            return
        self.values[to] = self.values.pop(name)
        self.spans[to] = self.spans.pop(name)
        self.origins = [Origin(to, o.span, o.inferred, o.confidence) if o.field == name else o for o in self.origins]

    def drop(self, name: str) -> None:
        """Forget a field."""
        self.values.pop(name, None)
        self.spans.pop(name, None)
        self.origins = [o for o in self.origins if o.field != name]

    def has(self, *names: str) -> bool:
        """Whether any of these fields is set."""
        return any(name in self.values or self.names.get(name) for name in names)


def fill(text: str, tokens: Sequence[Token], reading: Reading) -> Fields:
    """The fields that a reading of `tokens` gives."""
    fields = Fields(text)
    for label, first, last in _runs(reading.labels):
        _take(fields, _role(label, tokens, first, last), list(tokens[first : last + 1]))
    _numbers(fields, tokens, reading.labels)
    _dates(fields, tokens, reading.labels)
    return fields


def _role(label: str, tokens: Sequence[Token], first: int, last: int) -> str:
    """Names with "ed." before or "(trans.)" behind them are of editors or translators, whatever stands elsewhere."""
    if label not in ("author", "editor"):
        return label
    behind = tokens[last + 1] if last + 1 < len(tokens) else None
    if label == "editor" and first and tokens[first - 1].kind == "role-before" and tokens[first - 1].value == "other":
        return "remark"
    named = tokens[first].value or (behind.value if behind is not None and behind.kind == "role-after" else "")
    return named if named in ("editor", "translator") else label


def _runs(labels: Sequence[str]) -> list[tuple[str, int, int]]:
    """Maximal runs of equal labels."""
    runs: list[tuple[str, int, int]] = []
    for i, label in enumerate(labels):
        if runs and runs[-1][0] == label and label not in ("remark", "genre"):
            runs[-1] = (label, runs[-1][1], i)
        else:
            runs.append((label, i, i))
    return runs


def _take(fields: Fields, label: str, run: list[Token]) -> None:
    first, last = run[0], run[-1]
    start, end = first.start, last.end
    match label:
        case "title":
            fields.quoted = first.kind == "quoted"
            fields.repaired = fields.quoted and first.value.endswith(("opening", "closing"))
            fields.put("title", start, _title_end(fields.text, start, end), confidence=0.7 if fields.repaired else 1.0)
        case "author" | "contributor" | "editor" | "translator":
            label = "author" if label == "contributor" else label
            dotted = _INITIAL.search(fields.text, max(0, end - 3), end) and fields.text[end : end + 1] == "."
            fields.put_names(f"{label}s", start, end + bool(dotted))
        case "container" | "outlet":
            fields.introduced = first.intro == "in"
            fields.put("container", start, end)
        case "publisher" | "location" | "series" | "edition":
            fields.put(label, start, end)
        case "genre":
            fields.genre = fields.genre or fields.text[start:end]
            number = _REPORT_NUMBER.search(fields.text, max(start, end - 24), end)
            if number and genre_of(fields.text[start:end]) == "report":
                fields.put("issue", *number.span(1))
            fields.remarks.append(Span(start, end))
        case "remark":
            fields.remarks.append(Span(start, end))
        case "place" | "at":
            _locator(fields, start, end)
        case _:
            pass


def _title_end(text: str, start: int, end: int) -> int:
    """A title ends before the comma or full stop set inside its quotation marks."""
    while end > start and (
        text[end - 1] in " ,;:\u00a0\n" or (text[end - 1] == "." and not text[:end].endswith("..."))
    ):
        end -= 1
    return end


def _locator(fields: Fields, start: int, end: int) -> None:
    if "locator" in fields.values:
        return
    fields.put("locator", start, end)


def _numbers(fields: Fields, tokens: Sequence[Token], labels: Sequence[str]) -> None:
    """Volume, issue, pages and locator from the numeric tokens, told apart by form and order."""
    loose: list[Token] = []
    for token, label in zip(tokens, labels, strict=True):
        if token.kind == "volume":
            fields.put("volume" if "volume" not in fields.values else "issue", token.start, token.end)
        elif token.kind == "issue":
            fields.put("issue", token.start, token.end)
        elif token.kind == "first":
            fields.put("pages", token.start, token.end)
            fields.first_page = True
        elif token.kind in ("pages", "pages!", "number") or label == "number":
            loose.append(token)
    if not fields.has("container") and fields.has("issue", "volume") and ":" in _between(fields, "volume", "issue"):
        fields.move("issue", "locator")
    explicit = any(token.kind == "pages!" for token in loose)
    article = fields.has("container") and (
        not fields.introduced or explicit or is_periodical(fields.values["container"])
    )
    for position, token in enumerate(loose):
        following = loose[position + 1 :]
        if (
            token.kind == "number"
            and article
            and token.before != ":"
            and following
            and "volume" not in fields.values
            and not fields.has("pages")
        ):
            fields.put("volume", token.start, token.end)
        elif (
            token.kind == "number"
            and article
            and following
            and token.before in (",", ":")
            and not fields.has("issue", "pages")
        ):
            fields.put("issue", token.start, token.end)
        elif token.kind == "number" and explicit and article:
            continue
        elif "pages" not in fields.values:
            fields.put("pages", token.start, token.end)
        else:
            _locator(fields, token.start, token.end)


def _between(fields: Fields, first: str, second: str) -> str:
    """The text between two fields, empty where one is missing."""
    if first not in fields.spans or second not in fields.spans:
        return ""
    return fields.text[fields.spans[first].end : fields.spans[second].start]


def _dates(fields: Fields, tokens: Sequence[Token], labels: Sequence[str]) -> None:
    """The date of issue: the first printed, made more precise by a later one of the same year."""
    chosen: Token | None = None
    day: Token | None = None
    for i, token in enumerate(tokens):
        if token.kind == "accessed":
            fields.put("accessed", token.start, token.end, token.value)
        if token.kind == "day":
            day = token
        if token.kind != "date":
            continue
        imprinted = token.bracket and i > 0 and labels[i - 1] in ("publisher", "location")
        if (
            chosen is None
            or imprinted
            or (
                len(token.value) > len(chosen.value)
                and token.value.startswith(chosen.value.rstrip("?"))
                and "/" not in token.value
            )
        ):
            chosen = token
    if chosen is not None:
        sure = not chosen.value.endswith("?")
        fields.put("issued", chosen.start, chosen.end, chosen.value.rstrip("?"), confidence=1.0 if sure else 0.5)
        fields.bracketed_date = chosen.bracket
        if day is not None and len(chosen.value) == 4:
            fields.values["issued"] = chosen.value + day.value
            fields.origins[-1] = Origin(
                "issued", fields.spans["issued"], "day and month are printed apart from the year"
            )


def trim(text: str, start: int, end: int) -> tuple[int, int]:
    """`text[start:end]` without surrounding separators and unmatched brackets."""
    while start < end and text[start] in _LEADING:
        start += 1
    while end > start and text[end - 1] in _TRAILING and not _OPEN_RANGE.match(text, end - 2):
        end -= 1
    while end > start and text[end - 1] in _CLOSERS:
        piece = text[start:end]
        if piece.count(text[end - 1]) <= piece.count(_CLOSERS[text[end - 1]]):
            break
        end -= 1
    if start < end and text[start] in "([" and not any(closer in text[start:end] for closer in ")]"):
        start += 1
    return start, end


def fold(text: str) -> str:
    """White space runs as one space."""
    return " ".join(text.split())


def is_publisher_of(name: str) -> bool:
    """Whether an outlet is an institution that publishes, not a periodical."""
    return is_institution(name) and not is_periodical(name)
