"""A stretch of a note cut into tokens: its atoms, and the pieces of text between them, cut at separators.

A piece that has one of the fixed forms (pages, volume, edition, role) becomes a token of that kind; any other stays
text, whose part in the citation is for the reading to decide.
"""

from __future__ import annotations

import re

from citecheck.model import Link, Span
from citecheck.notes.citations.atoms import AtomFinder
from citecheck.notes.citations.dates import parse_date
from citecheck.notes.citations.forms import (
    ARTICLE_NUMBER,
    AT_PAGES,
    BARE_NUMBER,
    BARE_PAGES,
    BRACKETED_ISSUE,
    CJK_ISSUE,
    CJK_PAGES,
    CJK_VOLUME,
    COMMAND_PAPER,
    DAY_MONTH,
    DETAILED,
    EDITION,
    EDITION_HEAD,
    EXTENT,
    INTRO,
    INTRO_WORDS,
    ISSUE,
    NO_DATE,
    NO_PLACE,
    PAGES,
    PAGES_CITED,
    PAGES_FOLLOW,
    PAGES_HEAD,
    PLACE_IN_WORK,
    PLACE_NAME,
    ROLE_ALONE,
    ROLE_BEFORE,
    SEPARATOR,
    STATES,
    TAIL_DAY,
    TAIL_ISSUE_YEAR,
    TAIL_MARKED,
    TAIL_PAGES,
    TAIL_ROLE,
    TAIL_VOLUME,
    TAIL_VOLUME_ISSUE,
    THESIS_HEAD,
    VOLUME,
    VOLUME_BEFORE,
    VOLUME_FOLLOWS,
    VOLUME_ISSUE,
    VOLUME_ISSUE_PAGE,
    VOLUME_OR_YEAR_FOLLOWS,
    VOLUME_PAGES,
    YEAR_CLOSES,
    genre_of,
)
from citecheck.notes.citations.fullstops import ends_piece
from citecheck.notes.citations.lexicon import is_periodical
from citecheck.notes.citations.mend import (
    with_inverted_editors,
    with_named_editors,
    with_slashed_names,
    with_subtitles,
    with_whole_lists,
    with_whole_names,
    with_years_in_titles,
)
from citecheck.notes.citations.months import month_number
from citecheck.notes.citations.names import name_score
from citecheck.notes.citations.token import Token

_NUMBERED = re.compile(r"\b(?:resolution|decision|directive|decree|protocol|pages?)$", re.IGNORECASE)
_INITIALED = re.compile(r"[^\W\d_]{2}\s[A-Z]{1,3}$")
_SAME = re.compile(r"(?:ders|dies|derselbe|dieselbe|idem|id)\.?$", re.IGNORECASE)


class Tokenizer:
    """Cuts `text[start:end]` into tokens; `links` and `identifiers` are spans already known in the whole text."""

    def __init__(self, text: str, span: Span, links: tuple[Link, ...], identifiers: tuple[Span, ...]) -> None:
        self._text = text
        self._span = span
        self.tokens: list[Token] = []
        self._links = links
        self._identifiers = identifiers
        self._before = ""
        self.nested = False

    def run(self) -> list[Token]:
        """The tokens in order."""
        at = self._span.start
        for atom in AtomFinder(self._text, self._span, self._links, self._identifiers).find():
            if atom.start < at:
                continue
            self._gap(at, atom.start)
            if atom.kind == "medium":
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
        self.tokens = with_whole_lists(self._text, self.tokens)
        self._look_ahead()
        if not self.nested:
            self.tokens = with_subtitles(self._text, self.tokens)
            self.tokens = with_named_editors(self._text, self.tokens)
            self.tokens = with_slashed_names(self._text, self.tokens)
            self.tokens = with_whole_names(self._text, self.tokens)
            self.tokens = with_inverted_editors(self._text, self.tokens)
            self.tokens = with_years_in_titles(self._text, self.tokens)
            self._look_ahead()
        return self.tokens

    def _look_ahead(self) -> None:
        for left, right in zip(self.tokens, self.tokens[1:], strict=False):
            left.after = right.before

    # ------------------------------------------------------------ what lies between

    def _bracket(self, start: int, end: int) -> None:
        outer, size = self._before, len(self.tokens)
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

    def _push(self, token: Token) -> None:
        token.before = self._before
        token.text = self._text[token.start : token.end].strip()
        self.tokens.append(token)
        self._before = ""

    def _gap(self, start: int, end: int) -> None:
        """The text between two atoms, cut at its separators."""
        at = start
        for match in SEPARATOR.finditer(self._text, start, end):
            mark = match[0].strip()
            if mark == "," and self._names_state(at, match, end):
                continue
            if mark == "." and not ends_piece(
                self._text, at, match.start(), end, self.tokens if self._before == "," else ()
            ):
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

    def _names_state(self, at: int, comma: re.Match[str], end: int) -> bool:
        """Whether a comma stands between a city and its state or country, behind the title."""
        state = STATES.match(self._text, comma.end(), end)
        if not state:
            return False
        if len(self.tokens) < 2 and not self.nested and not self._text.startswith(":", state.end()):
            return False
        city = self._text[at : comma.start()].split()
        return 0 < len(city) <= 3 and all(word[0].isupper() for word in city)

    def _piece(self, start: int, end: int) -> None:
        """One piece between separators: fixed by its form, or text with a fixed tail."""
        text = self._text
        while start < end and (text[start].isspace() or text[start] in "*_.•)]"):
            if text[start] in ")]":
                self._before = ")"
            start += 1
        while end > start and (text[end - 1].isspace() or text[end - 1] in "*_(["):
            end -= 1
        if start >= end or not any(char.isalnum() or char in "§№" for char in text[start:end]):
            return
        intro = ""
        match = INTRO.match(text, start, end)
        if match and match[0].startswith("In ") and self._before == ",":
            match = None
        if (match and (self.tokens or self._before)) or self._before == "//":
            intro = "in" if self._before != "//" else "//"
            start = match.end() if match else start
        if start >= end:
            self._before = "in"
            return
        if self._before == "in":
            intro, self._before = "in", ""
        if intro == "in" and _SAME.match(text, start, end):
            self._before = "in"
            return
        if (self.tokens or self._before) and text[start:end].casefold() in INTRO_WORDS:
            self._before = "in"
            return
        if not self._fixed(start, end):
            self._text_with_tail(start, end, intro)

    def _fixed(self, start: int, end: int) -> bool:
        """Push the token for a piece that has one of the fixed forms."""
        piece = self._text[start:end]
        if len(piece) > 90:
            return False
        role = ROLE_BEFORE.match(piece)
        if role and role["editor"] and self.tokens and all(_INITIALED.search(token.text) for token in self.tokens):
            self._push(Token("role-after", start, start + role.end() - 1, value="editor"))
            self._before = "."
            self._piece(start + role.end(), end)
            return True
        if (
            role
            and len(piece) > role.end()
            and (piece[role.end()].isupper() or "\u3400" <= piece[role.end()] <= "\u9fff")
        ):
            name = "translator" if role["translator"] else "other" if role["other"] else "editor"
            self._push(Token("role-before", start, start + role.end(), value=name))
            self._piece(start + role.end(), end)
            self.tokens[-1].value = self.tokens[-1].value or name
            return True
        if self.tokens and ROLE_ALONE.fullmatch(piece):
            value = "translator" if piece.casefold().startswith(("trans", "übers", "пер")) else "editor"
            self._push(Token("role-after", start, end, value=value))
            return True
        if NO_PLACE.fullmatch(piece):
            self._push(Token("nodate", start, end))
            return True
        if NO_DATE.match(piece):
            self._push(Token("nodate", start, end))
            return True
        extent = EXTENT.match(piece) or COMMAND_PAPER.match(piece)
        if extent:
            self._push(Token("extent", start, end))
            return True
        paged = PAGES_HEAD.match(piece)
        if paged:
            self._push(Token("pages!", start + paged.start(1), start + paged.end(1)))
            self._before = ","
            self._piece(start + paged.end(), end)
            return True
        thesis = THESIS_HEAD.match(piece)
        if thesis and self.tokens:
            self._push(Token("genre", start, start + thesis.end(1)))
            self._piece(start + thesis.end(), end)
            return True
        head = EDITION_HEAD.match(piece)
        if head and head.end() < len(piece):
            self._push(Token("edition", start, start + head.end(1), value=head[1]))
            self._before = "."
            self._piece(start + head.end(), end)
            return True
        day = DAY_MONTH.match(piece)
        month = month_number(day[2] or day[3]) if day else None
        if day and month:
            self._push(Token("day", start, end, value=f"-{month:02}-{int(day[1] or day[4]):02}"))
            return True
        edition = EDITION.match(piece)
        if edition:
            end += self._text[end : end + 1] == "." and not piece.endswith("on")
            self._push(Token("edition", start, end, value=edition[1] or edition[2]))
            return True
        return self._numbers(start, piece)

    def _numbers(self, start: int, piece: str) -> bool:
        """Volumes, issues, pages, other places in a work."""
        if not DETAILED.search(piece) and not re.fullmatch(r"(?:(?:Bd\.|Band|[Vv]ol\.|Teil)\s)?[ivxlc–IVXLC-]+", piece):
            return False
        for kind, pattern in (("pages!", PAGES), ("pages!", CJK_PAGES), ("at", AT_PAGES), ("place", PLACE_IN_WORK)):
            match = pattern.match(piece)
            if match and match.end() == len(piece):
                dot = piece.endswith("f") and self._text.startswith(".", start + len(piece))
                self._push(Token(kind, start + match.start(1), start + match.end(1) + dot))
                return True
        cited = PAGES_CITED.match(piece)
        if cited and (PAGES.match(cited[1]) or BARE_PAGES.match(cited[1])):
            self._numbers(start, cited[1])
            self._push(Token("cited", start + cited.start(2), start + cited.end(2)))
            return True
        if self._before == ";" and self.tokens[-1:] and self.tokens[-1].kind == "date" and not self.nested:
            issue = BRACKETED_ISSUE.match(piece)
            if issue:
                self._push(Token("issue", start + issue.start(1), start + issue.end(1)))
                return True
            if BARE_NUMBER.match(piece) and PAGES_FOLLOW.match(self._text, start + len(piece)):
                self._push(Token("volume", start, start + len(piece)))
                return True
        for pattern in (VOLUME, VOLUME_BEFORE, ARTICLE_NUMBER, VOLUME_PAGES, VOLUME_ISSUE_PAGE, VOLUME_ISSUE):
            match = pattern.match(piece)
            if match:
                self._volume_issue(start, match, article=pattern in (ARTICLE_NUMBER, VOLUME_PAGES, VOLUME_ISSUE_PAGE))
                return True
        for kind, pattern in (("issue", ISSUE), ("volume", CJK_VOLUME), ("issue", CJK_ISSUE)):
            match = pattern.match(piece)
            if match and match.end() == len(piece) and match.lastindex:
                self._push(Token(kind, start + match.start(match.lastindex), start + match.end(match.lastindex)))
                return True
        for kind, pattern in (("number", BARE_NUMBER), ("pages", BARE_PAGES)):
            match = pattern.match(piece)
            if match:
                self._push(Token(kind, start + match.start(1), start + match.end(1)))
                return True
        return False

    def _volume_issue(self, start: int, match: re.Match[str], *, article: bool = False) -> None:
        self._push(Token("volume", start + match.start(1), start + match.end(1)))
        for group in range(2, (match.lastindex or 1) + 1):
            if match[group]:
                kind = "pages!" if article and group == 3 else "issue"
                self._push(Token(kind, start + match.start(group), start + match.end(group)))

    def _text_with_tail(self, start: int, end: int, intro: str) -> None:
        """Text, perhaps with a volume glued behind it ("Journal of Democracy 33")."""
        text = self._text
        piece = text[start:end]
        if piece[0] == "(" and piece[-1] == ")" and self.tokens and self.tokens[-1].kind == "date":
            self._before = "("
            self._push(Token("text", start + 1, end - 1, bracket=True))
            return
        dated = TAIL_ISSUE_YEAR.search(piece, max(0, len(piece) - 12))
        if dated and dated.start() > 1:
            self._push(Token("text", start, start + dated.start(), intro=intro))
            self._push(Token("issue", start + dated.start(1), start + dated.end(1)))
            self._push(Token("date", start + dated.start(2), start + dated.end(2), value=dated[2]))
            return
        if self._pages_or_day_at_tail(start, end, intro) or self._role_at_tail(start, end, intro):
            return
        if self._page_before_year(start, end):
            return
        for pattern in (TAIL_VOLUME_ISSUE, TAIL_MARKED, TAIL_VOLUME):
            match = pattern.search(piece, max(0, len(piece) - 24))
            if match and _NUMBERED.search(piece, 0, match.start()):
                break
            if match and match.start() > 1 and (pattern is not TAIL_VOLUME or self._volume_follows(end, intro)):
                self._push(Token("text", start, start + match.start(), intro=intro))
                if pattern is TAIL_MARKED:
                    self._piece(start + match.start(1), start + match.end(1))
                else:
                    self._volume_issue(start, match)
                return
        self._push(Token("text", start, end, intro=intro))

    def _pages_or_day_at_tail(self, start: int, end: int, intro: str) -> bool:
        """Push text with pages ("Conference 187-94") or a day ("Reuters 30 October") glued behind it."""
        piece = self._text[start:end]
        if not self.tokens or piece[-1:].isspace() or genre_of(piece):
            return False
        pages = TAIL_PAGES.search(piece, max(0, len(piece) - 24))
        if pages and pages.start() > 1 and not re.match(r"(?:1[4-9]|20)\d\d", pages[3]):
            self._push(Token("text", start, start + pages.start(), intro=intro))
            for group, kind in ((1, "volume"), (2, "issue"), (3, "pages!")):
                if pages[group]:
                    self._push(Token(kind, start + pages.start(group), start + pages.end(group)))
            return True
        day = TAIL_DAY.search(piece, max(0, len(piece) - 16))
        if day and day.start() > 1 and DAY_MONTH.match(day[1]) and any(map(month_number, day[1].split())):
            self._push(Token("text", start, start + day.start(), intro=intro))
            self._piece(start + day.start(1), end)
            return True
        return False

    def _role_at_tail(self, start: int, end: int, intro: str) -> bool:
        """Push names with "ed." or "trans." behind them, as lawyers set them in the bracket of the year."""
        role = TAIL_ROLE.search(self._text, max(start, end - 24), end) if self.nested else None
        if role is None or role.start() <= start:
            return False
        self._push(Token("text", start, role.start(), intro=intro))
        self._push(
            Token("role-after", role.start(1), role.end(1), value="editor" if role[1][0] in "eE" else "translator")
        )
        return True

    def _page_before_year(self, start: int, end: int) -> bool:
        """Push a book's title and the page cited that stands before the year: "Totality and Infinity 82 (1969)"."""
        page = TAIL_VOLUME.search(self._text, max(start, end - 8), end)
        if page is None or not page[1].isdigit() or not YEAR_CLOSES.match(self._text, end):
            return False
        before = self.tokens[-1 if self._before == "," else -2 :]
        if self._before not in (",", ":", "?") or not before or before[0].kind != "text" or len(self.tokens) > 4:
            return False
        title = self._text[start : page.start()]
        if name_score(before[0].text) < 0.6 or is_periodical(title) or self._text[start] in "“‘„«":
            return False
        self._push(Token("text", start, page.start()))
        self._push(Token("place", page.start(1), page.end(1)))
        return True

    def _volume_follows(self, end: int, intro: str) -> bool:
        pattern = VOLUME_OR_YEAR_FOLLOWS if intro else VOLUME_FOLLOWS
        return bool(pattern.match(self._text, end, min(len(self._text), end + 40)))


def _date(printed: str) -> str:
    return parse_date(printed) or printed


def _stronger(old: str, new: str) -> str:
    new = {"，": ",", "；": ";", "：": ":", "。": ".", "–": ".", "—": ".", "-": "."}.get(new, new)
    return new if not old or old in (",", ")", "") else old


def _colon_separates(text: str, after: int) -> bool:
    """A colon cuts before white space, before a capital letter glued to it (place:publisher), and before pages."""
    follows = text[after : after + 1]
    return not follows or follows.isspace() or follows.isupper() or follows.isdigit() or ord(follows) > 0x2E7F
