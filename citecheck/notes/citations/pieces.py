"""One piece of a note between separators: a token of fixed form (pages, volume, edition, role), or text.

Text may carry a volume, pages, a day or a role glued behind it; they become tokens of their own.
"""

from __future__ import annotations

import re

from citecheck.notes.citations.forms import (
    CJK_ROLE,
    COMMAND_PAPER,
    DAY_MONTH,
    EDITION,
    EDITION_HEAD,
    EXTENT,
    INTRO,
    INTRO_WORDS,
    NO_DATE,
    NO_PLACE,
    PAGES_HEAD,
    ROLE_ALONE,
    ROLE_BEFORE,
    TAIL_DAY,
    TAIL_EDITION,
    TAIL_ISSUE_YEAR,
    TAIL_MARKED,
    TAIL_PAGES,
    TAIL_ROLE,
    TAIL_VOLUME,
    TAIL_VOLUME_ISSUE,
    THESIS_HEAD,
    VOLUME_FOLLOWS,
    VOLUME_OR_YEAR_FOLLOWS,
    YEAR_CLOSES,
    genre_of,
)
from citecheck.notes.citations.lexicon import is_institution, is_periodical
from citecheck.notes.citations.months import month_number
from citecheck.notes.citations.names import name_score
from citecheck.notes.citations.numbers import NumberCutter
from citecheck.notes.citations.token import Token

_NUMBERED = re.compile(r"\b(?:resolution|decision|directive|decree|protocol|pages?)$", re.IGNORECASE)
_INITIALED = re.compile(r"[^\W\d_]{2}\s[A-Z]{1,3}$")
_YEAR_IN_TITLE = re.compile(r"\b(?:to|of|in|since|from|until|before|after|and|bis|um|de|à|до)\s1[4-9]\d\d$")
_OPENS_TITLE = re.compile(r"[：:，,、]?[《『「“]|，[^，。]{2,20}译")
_ED = re.compile(r"[Ee]ds?\.\s")
_SAME = re.compile(r"(?:ders|dies|derselbe|dieselbe|idem|id)\.?$", re.IGNORECASE)


class PieceCutter(NumberCutter):
    """Tokens of a stretch of `text` so far; each piece that is handed in adds one or more."""

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

    def _closes_editors(self, role: re.Match[str]) -> bool:
        """Whether "ed." closes the editors that "in" opened: "in Bill Puka, ed. Moral Development"."""
        if len(self.tokens) < 2 or self._before != "," or not _ED.fullmatch(role[0]):
            return False
        last = self.tokens[-1]
        return last.intro == "in" and name_score(last.text) >= 0.6

    def _fixed(self, start: int, end: int) -> bool:
        """Push the token for a piece that has one of the fixed forms."""
        piece = self._text[start:end]
        if len(piece) > 90:
            return False
        role = ROLE_BEFORE.match(piece)
        if (
            role
            and role["editor"]
            and (
                (self.tokens and all(_INITIALED.search(token.text) for token in self.tokens))
                or self._closes_editors(role)
            )
        ):
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
        if edition and piece.endswith("版") and any(len(token.value) == 10 for token in self.tokens):
            first = start + (piece[0] == "第")
            self._push(Token("place", first, end - 1))  # the page of a newspaper
            return True
        if edition:
            end += self._text[end : end + 1] == "." and not piece.endswith("on")
            self._push(Token("edition", start, end, value=edition[1] or edition[2]))
            return True
        return self._numbers(start, piece)

    def _text_with_tail(self, start: int, end: int, intro: str) -> None:
        """Text, perhaps with a volume glued behind it ("Journal of Democracy 33")."""
        text = self._text
        piece = text[start:end]
        if piece[0] == "(" and piece[-1] == ")" and self.tokens and self.tokens[-1].kind == "date":
            self._before = "("
            numbered = re.fullmatch(r"\([A-Z]?\d{1,4}\)", piece) and self.tokens[-1].end == start
            if numbered:
                self._push(Token("issue" if len(self.tokens[-1].value) == 4 else "place", start + 1, end - 1))
                self._before = ")"
            else:
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
        if self._page_before_year(start, end) or self._role_glued(start, end, intro):
            return
        edition = TAIL_EDITION.search(piece, max(0, len(piece) - 16))
        if edition and edition.start() > 1:
            self._push(Token("text", start, start + edition.start(), intro=intro))
            self._piece(start + edition.start(1), end)
            return
        for pattern in (TAIL_VOLUME_ISSUE, TAIL_MARKED, TAIL_VOLUME):
            match = pattern.search(piece, max(0, len(piece) - 24))
            if match and _NUMBERED.search(piece, 0, match.start()):
                break
            if match and pattern is TAIL_VOLUME and len(match[1]) == 4 and _YEAR_IN_TITLE.search(piece):
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

    def _role_glued(self, start: int, end: int, intro: str) -> bool:
        """Push names with 编 (editor) or 译 (translator) right behind them."""
        role = CJK_ROLE.search(self._text, max(start, end - 3), end)
        if role is None or role.start() - start < 2 or end - start > 40:
            return False
        names = self._text[start : role.start()]
        if role[1] in "著撰" and (self.tokens or not _OPENS_TITLE.match(self._text, end)):
            return False
        if name_score(names) < 0.5 and not is_institution(names):
            return False
        self._push(Token("text", start, role.start(), intro=intro))
        if role[1] in "著撰":
            self._push(Token("role-after", role.start(), end, value="author"))
            return True
        self._push(Token("role-after", role.start(), end, value="translator" if "译" in role[1] else "editor"))
        return True

    def _page_before_year(self, start: int, end: int) -> bool:
        """Push a book's title and the page cited that stands before the year: "Totality and Infinity 82 (1969)"."""
        page = TAIL_VOLUME.search(self._text, max(start, end - 8), end)
        if page is None or not page[1].isdigit() or len(page[1]) > 3 or not YEAR_CLOSES.match(self._text, end):
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
