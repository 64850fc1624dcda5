"""A stretch of a note cut into tokens: its atoms, and the pieces of text between them, cut at separators.

A piece that has one of the fixed forms (pages, volume, edition, role) becomes a token of that kind; any other stays
text, whose part in the citation is for the reading to decide.
"""

from __future__ import annotations

import re

from citecheck.model import Link, Span
from citecheck.notes.citations.atoms import AtomFinder
from citecheck.notes.citations.dates import parse_date
from citecheck.notes.citations.forms import PLACE_NAME, SEPARATOR, SERIES_NAMED, STATES
from citecheck.notes.citations.fullstops import ends_piece, follows_initial
from citecheck.notes.citations.mend import (
    with_inverted_editors,
    with_named_editors,
    with_series_behind_publishers,
    with_slashed_names,
    with_subtitles,
    with_whole_lists,
    with_whole_names,
    with_years_in_titles,
)
from citecheck.notes.citations.pieces import PieceCutter
from citecheck.notes.citations.titles import with_whole_titles
from citecheck.notes.citations.token import Token

_ISO_DAY = re.compile(r"(?:19|20)\d\d-\d\d-\d\d")


class Tokenizer(PieceCutter):
    """Cuts `text[start:end]` into tokens; `links` and `identifiers` are spans already known in the whole text.

    `turned` is the place of a full stop behind an initial, or of a bracket at the end of a piece, to be taken the
    other way; `doubtful` are all such places.
    """

    def __init__(
        self,
        text: str,
        span: Span,
        links: tuple[Link, ...],
        identifiers: tuple[Span, ...],
        *,
        turned: int | None = None,
    ) -> None:
        super().__init__(text)
        self._span = span
        self._links = links
        self._identifiers = identifiers
        self._turned = turned
        self.doubtful: list[int] = []

    def run(self) -> list[Token]:
        """The tokens in order."""
        at = self._span.start
        finder = AtomFinder(self._text, self._span, self._links, self._identifiers, turned=self._turned)
        for atom in finder.find():
            if atom.start < at:
                continue
            self._gap(at, atom.start)
            if atom.kind == "quoted" and self._names_series(atom.start):
                self._series(atom.inner or Span(atom.start, atom.end))
            elif atom.kind == "(" and self._put_behind_date(atom.start, atom.end):
                self._before = ")"
            elif atom.kind == "role-after" and self._before == "in":
                pass  # "in: ders. (Hg.), Die Stadt"
            elif atom.kind == "medium":
                self._before = ")"
            elif atom.kind == "(":
                self._bracket(atom.start, atom.end)
            elif atom.parts:
                for kind, part in atom.parts:
                    self._push(
                        Token(kind, part.start, part.end, value=_date(part.of(self._text)) if kind == "date" else "")
                    )
            else:
                place = atom.inner or Span(atom.start, atom.end)
                self._push(Token(atom.kind, place.start, place.end, value=atom.value))
            at = atom.end
        self._gap(at, self._span.end)
        self.doubtful += finder.doubtful
        self.tokens = with_whole_lists(self._text, self.tokens)
        self._look_ahead()
        if not self.nested:
            self.tokens = with_subtitles(self._text, self.tokens)
            self.tokens = with_named_editors(self._text, self.tokens)
            self.tokens = with_slashed_names(self._text, self.tokens)
            self.tokens = with_whole_names(self._text, self.tokens)
            self.tokens = with_inverted_editors(self._text, self.tokens)
            self.tokens = with_series_behind_publishers(self._text, self.tokens)
            self.tokens = with_years_in_titles(self._text, self.tokens)
            self._look_ahead()
            self.tokens = with_whole_titles(self._text, self.tokens)
        return self.tokens

    def _look_ahead(self) -> None:
        for left, right in zip(self.tokens, self.tokens[1:], strict=False):
            left.after = right.before

    def _names_series(self, at: int) -> bool:
        """Whether "coll." or its like stands before a quotation."""
        return bool(self.tokens) and SERIES_NAMED.search(self._text, max(self._span.start, at - 12), at) is not None

    def _series(self, inner: Span) -> None:
        if SERIES_NAMED.match(self.tokens[-1].text + " "):
            self._before = self.tokens.pop().before
        self._push(Token("series", inner.start, inner.end))

    def _is_day(self, inner: str) -> bool:
        """Whether a bracket behind a link is a day, and the source has its date already: "https://… (4.5.2020)"."""
        value = parse_date(inner) if len(inner) < 30 else None
        return value is not None and len(value) == 10 and any(token.kind == "date" for token in self.tokens)

    def _put_behind_date(self, start: int, end: int) -> bool:
        """Push what a bracket glued to a date holds: "2018(3)" an issue, "2023-09-13(A11)" a page, "(2024)[2024-03-05]"
        a date of access (GB/T 7714).
        """
        last = self.tokens[-1] if self.tokens else None
        inner = self._text[start + 1 : end - 1]
        if last is not None and last.kind == "link" and self._is_day(inner):
            self._push(Token("accessed", start + 1, end - 1, value=parse_date(inner) or ""))
            return True
        if last is None or last.kind != "date" or start - last.end > 1:
            return False
        if self._text[start] == "[" and _ISO_DAY.fullmatch(inner):
            self._push(Token("accessed", start + 1, end - 1, value=inner))
        elif self._text[last.end : start] == "" and re.fullmatch(r"[A-Z]?\d{1,4}", inner):
            self._push(Token("issue" if len(last.value) == 4 else "place", start + 1, end - 1))
        else:
            return False
        return True

    # ------------------------------------------------------------ what lies between

    def _bracket(self, start: int, end: int) -> None:
        outer, size = self._before, len(self.tokens)
        if self.tokens and self._text[start + 1 : start + 3].strip().startswith("="):
            self._push(Token("series", start + 1 + self._text[start + 1 : end].index("=") + 1, end - 1))
            self._before = ")"
            return
        if PLACE_NAME.fullmatch(self._text, start + 1, end - 1):
            self._before = "("
            self._push(Token("text", start + 1, end - 1, bracket=True))
            self._before = ")"
            return
        inner = Tokenizer(self._text, Span(start + 1, end - 1), self._links, self._identifiers)
        inner.nested = True
        tokens = inner.run()
        for token in tokens:
            token.bracket = True
        if tokens:
            tokens[0].before = "("
            self.tokens += tokens
        self._before = ")" if len(self.tokens) > size else outer

    def _gap(self, start: int, end: int) -> None:
        """The text between two atoms, cut at its separators."""
        at = start
        for match in SEPARATOR.finditer(self._text, start, end):
            mark = match[0].strip()
            if mark == "," and self._names_state(at, match, end):
                continue
            if mark == "." and not self._ends_piece(at, match.start(), end):
                continue
            if mark == ":" and not _colon_separates(self._text, match.end()):
                continue
            if match.start() < at:
                continue
            if mark in "?!？！" and mark:
                self._piece(at, match.end())
                self._before = "?"
            else:
                self._piece(at, match.start())
                self._before = _stronger(self._before, mark)
            at = match.end()
        self._piece(at, end)

    def _ends_piece(self, at: int, dot: int, end: int) -> bool:
        ends = ends_piece(self._text, at, dot, end, self.tokens if self._before == "," else ())
        if follows_initial(self._text, at, dot, end):
            self.doubtful.append(dot)
        return ends != (dot == self._turned)

    def _names_state(self, at: int, comma: re.Match[str], end: int) -> bool:
        """Whether a comma stands between a city and its state or country, behind the title."""
        state = STATES.match(self._text, comma.end(), end)
        if not state:
            return False
        if len(self.tokens) < 2 and not self.nested and not self._text.startswith(":", state.end()):
            return False
        city = self._text[at : comma.start()].split()
        return 0 < len(city) <= 3 and all(word[0].isupper() for word in city)


def _date(printed: str) -> str:
    return parse_date(printed) or printed


def _stronger(old: str, new: str) -> str:
    new = {"，": ",", "；": ";", "：": ":", "。": ".", "–": ".", "—": ".", "-": "."}.get(new, new)
    return new if not old or old in (",", ")", "") else old


def _colon_separates(text: str, after: int) -> bool:
    """A colon cuts before white space, before a capital letter glued to it (place:publisher), and before pages."""
    follows = text[after : after + 1]
    return not follows or follows.isspace() or follows.isupper() or follows.isdigit() or ord(follows) > 0x2E7F
