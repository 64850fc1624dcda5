"""From a reading to the fields of a citation, each with the place it was read from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from msgspec.structs import replace

from citecheck.model import Alternative, Name, Origin, Span
from citecheck.notes.citations.dates import parse_date
from citecheck.notes.citations.forms import genre_of
from citecheck.notes.citations.lexicon import is_institution, is_periodical
from citecheck.notes.citations.names import parse_names
from citecheck.notes.citations.tagger import TEXTS
from citecheck.notes.citations.token import Token

_LEADING = " \t\n\u00a0,;:.–—)]*_&="
_TRAILING = " \t\n\u00a0,;:–—*_"
_CLOSERS = {")": "(", "]": "["}
_REPORT_NUMBER = re.compile(r"\s(?:(?:no|nr|№)\.?\s?|#)?([A-Z]{0,8}[\d/-][\w./-]{0,16})$", re.IGNORECASE)
_SPECIAL_ISSUE = re.compile(
    r"(?:a\s)?(?:special\s(?:issue|section|number)|theme\sissue|suppl(?:ement)?\b|sonderheft|themenheft|"
    r"numéro\s(?:spécial|hors)|número\sespecial|спецвыпуск|спец\.\sвып)",
    re.IGNORECASE,
)
_SPECIAL_TAIL = re.compile(r"\s\(?(?:special\sissue|suppl\.?(?:\s\d{1,3})?)\)?$", re.IGNORECASE)
_OPEN_RANGE = re.compile(r"\d[–—](?!\w)")
_ROMAN = re.compile(r"[ivxl]{1,6}")
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
    alternatives: tuple[Alternative, ...] = ()
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


def fill(text: str, tokens: Sequence[Token], labels: Sequence[str], shares: Sequence[float] = ()) -> Fields:
    """The fields that the `labels` of `tokens` give; `shares` are the probabilities of the labels, where known."""
    fields = Fields(text)
    for label, first, last in _runs(labels):
        share = min(shares[first : last + 1], default=1.0)
        before = len(fields.origins)
        _take(fields, _role(label, tokens, first, last), list(tokens[first : last + 1]))
        _doubted(fields.origins, before, share)
    _numbers(fields, tokens, labels)
    _dates(fields, tokens, labels)
    return fields


def _doubted(origins: list[Origin], start: int, share: float) -> None:
    """Lower the confidence of the values just read, in steps that no rounding of a machine's crosses unseen."""
    confidence = 1.0 if share >= 0.9 else 0.7 if share >= 0.5 else 0.4
    for i in range(start, len(origins)):
        if origins[i].confidence > confidence:
            origins[i] = replace(origins[i], confidence=confidence)


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
            end = _closed(fields.text, start, _title_end(fields.text, start, end))
            fields.put("title", start, end, confidence=0.7 if fields.repaired else 1.0)
        case "author" | "contributor" | "editor" | "translator":
            label = "author" if label == "contributor" else label
            dotted = _INITIAL.search(fields.text, max(0, end - 3), end) and fields.text[end : end + 1] == "."
            fields.put_names(f"{label}s", start, end + bool(dotted))
        case "container" | "outlet":
            fields.introduced = first.intro == "in"
            end = _before_special_issue(run)
            fields.put("container", start, _closed(fields.text, start, end))
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


def _before_special_issue(run: Sequence[Token]) -> int:
    """Where a periodical's name ends: before "Special Issue on ..." and the number of its supplement."""
    end = run[0].end
    for token in run[1:]:
        if _SPECIAL_ISSUE.match(token.text):
            break
        end = token.end
    tail = _SPECIAL_TAIL.search(run[-1].text) if end == run[-1].end else None
    return run[-1].start + tail.start() if tail else end


def _closed(text: str, start: int, end: int) -> int:
    """The end behind the bracket that closes one opened in a title: "Foundations (1879–1914)"."""
    piece = text[start:end]
    closes = text[end : end + 1] == ")" and piece.count("(") == piece.count(")") + 1
    return end + 1 if closes else end


def _locator(fields: Fields, start: int, end: int) -> None:
    if "locator" in fields.values:
        return
    fields.put("locator", start, end)


def _numbers(fields: Fields, tokens: Sequence[Token], labels: Sequence[str]) -> None:
    """Volume, issue, pages and locator from the numeric tokens, told apart by form and order."""
    loose: list[Token] = []
    for token, label in zip(tokens, labels, strict=True):
        if label in TEXTS:
            continue
        if label.startswith("="):
            _told(fields, token, label[1:])
        elif token.kind == "volume":
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
    dated = {id(one) for one, two in pairwise(tokens) if two.kind == "date" and two.before in (",", "")}
    for position, token in enumerate(loose):
        following = loose[position + 1 :]
        if following and _ROMAN.fullmatch(token.text) and not article and "volume" not in fields.values:
            fields.put("volume", token.start, token.end)  # "2 vols (Muscat, 1999), ii. 301–4"
            continue
        double = token.kind == "pages" and article and following and following[0].kind.startswith("pages")
        if double and "volume" not in fields.values and not fields.has("pages"):
            fields.put("volume", token.start, token.end)  # "Revue, 2017, 22-23, 155-172"
            continue
        if (
            token.kind == "number"
            and article
            and token.before != ":"
            and (following or (fields.quoted and id(token) in dated))
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


def _told(fields: Fields, token: Token, label: str) -> None:
    """Set what a number is by its place among the others, whatever its form."""
    if label == "place":
        _locator(fields, token.start, token.end)
    elif label == "date":
        date = parse_date(token.text)
        if date is not None:
            fields.put("issued", token.start, token.end, date)
    else:
        fields.put(label, token.start, token.end)


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
        if token.kind != "date" or labels[i] != "date":
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


def differing(fields: Fields, other: Fields) -> tuple[Alternative, ...]:
    """The fields that another reading of the same tokens has otherwise, in the order of their names."""
    found = [
        Alternative(name, other.values.get(name), other.spans.get(name))
        for name in {**fields.values, **other.values}
        if fields.values.get(name) != other.values.get(name)
    ]
    for name in {**fields.names, **other.names}:
        printed = [_printed(one, name) for one in (fields, other)]
        if printed[0] != printed[1]:
            found.append(Alternative(name, printed[1] or None))
    return tuple(sorted(found, key=lambda one: one.field))


def _printed(fields: Fields, name: str) -> str:
    """The names of a list as they are printed."""
    spans = (o.span for o in fields.origins if o.span is not None and o.field.partition(".")[0] == name)
    return "; ".join(fold(span.of(fields.text)) for span in spans)


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
