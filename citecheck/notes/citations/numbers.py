"""The numbers of a source as tokens: volumes, issues, pages, and other places in a work."""

from __future__ import annotations

import re

from citecheck.notes.citations.forms import (
    ARTICLE_NUMBER,
    AT_PAGES,
    BARE_NUMBER,
    BARE_PAGES,
    BRACKETED_ISSUE,
    CJK_ISSUE,
    CJK_PAGES,
    CJK_PAGES_BEHIND,
    CJK_VOLUME,
    CJK_VOLUME_ISSUE,
    DETAILED,
    ISSUE,
    ISSUE_YEAR,
    PAGES,
    PAGES_CITED,
    PAGES_FOLLOW,
    PLACE_IN_WORK,
    VOLUME,
    VOLUME_ISSUE,
    VOLUME_ISSUE_PAGE,
    VOLUME_PAGES,
    YEARLY_VOLUME,
)
from citecheck.notes.citations.token import Token

_PAGES_NEXT = re.compile(r"[,.]\s(?:pp?|S|[СC]|p[áa]gs?)\.")
_VOLUME_DASH_ISSUE = re.compile(r"(\d{1,3})-(\d{1,2})")
_DATE_NEXT = re.compile(r",\s(?:[^\W\d_]{3,12}(?:-[^\W\d_]{3,12})?\s)?(?:19|20)\d\d(?!\d)")


class NumberCutter:
    """Tokens of a stretch of `text` so far; a piece that is a number of any kind adds one or more."""

    def __init__(self, text: str) -> None:
        self._text = text
        self.tokens: list[Token] = []
        self._before = ""
        self.nested = False

    def _push(self, token: Token) -> None:
        token.before = self._before
        token.text = self._text[token.start : token.end].strip()
        self.tokens.append(token)
        self._before = ""

    def _numbers(self, start: int, piece: str) -> bool:
        """Volumes, issues, pages, other places in a work."""
        if not DETAILED.search(piece) and not re.fullmatch(r"[ivxlc–IVXLC-]+", piece):
            return False
        if self._counted(start, piece):
            return True
        if self._issue_behind(start, piece):
            return True
        for kind, pattern in (
            ("pages!", PAGES),
            ("pages!", CJK_PAGES),
            ("pages!", CJK_PAGES_BEHIND),
            ("at", AT_PAGES),
            ("place", PLACE_IN_WORK),
        ):
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
        for pattern in (VOLUME, ARTICLE_NUMBER, VOLUME_PAGES, VOLUME_ISSUE_PAGE, VOLUME_ISSUE):
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

    def _counted(self, start: int, piece: str) -> bool:
        """Numbers whose meaning what stands around them tells."""
        last = self.tokens[-1] if self.tokens else None
        for pattern, kinds in ((CJK_VOLUME_ISSUE, ("volume", "issue")), (ISSUE_YEAR, ("issue", "date"))):
            match = pattern.fullmatch(piece)
            if match and last is not None:
                for group, kind in enumerate(kinds, 1):
                    first, end = start + match.start(group), start + match.end(group)
                    self._push(Token(kind, first, end, value=match[group] if kind == "date" else ""))
                return True
        joined = _VOLUME_DASH_ISSUE.fullmatch(piece) if last is not None else None
        falls = joined is not None and int(joined[1]) > int(joined[2])
        if joined and falls and _DATE_NEXT.match(self._text, start + len(piece)):
            for group, kind in ((1, "volume"), (2, "issue")):  # "Annales, 70-2, avril-juin 2015"
                self._push(Token(kind, start + joined.start(group), start + joined.end(group)))
            return True
        yearly = YEARLY_VOLUME.fullmatch(piece)
        if yearly and last is not None:
            self._push(Token("volume", start + yearly.start(1), start + yearly.end(1)))
            return True
        bare = BARE_NUMBER.match(piece)
        if not bare or last is None:
            return False
        numbered = last.kind == "date" and last.bracket and len(self.tokens) > 1 and self.tokens[-2].kind == "volume"
        if numbered and self._before == ")" and not self.nested and len(piece) < 3:
            self._push(Token("issue", start, start + len(piece)))  # "Raumforschung 74 (2016) 3"
            return True
        if piece.isupper() and self._text.startswith(" (", start + len(piece)) and last.kind == "text":
            self._push(Token("volume", start, start + len(piece)))  # "Bibliographie lyonnaise, III (Lyon, 1897)"
            return True
        return False

    def _issue_behind(self, start: int, piece: str) -> bool:
        """Push "n. 2" as an issue where it stands between a volume or date and the pages: elsewhere it is a note."""
        last = self.tokens[-1] if self.tokens else None
        if last is None or last.kind not in ("volume", "date") or not piece.casefold().startswith("n."):
            return False
        match = ISSUE.match(piece)
        if match is None or not _PAGES_NEXT.match(self._text, start + len(piece)):
            return False
        self._push(Token("issue", start + match.start(1), start + match.end(1)))
        return True

    def _volume_issue(self, start: int, match: re.Match[str], *, article: bool = False) -> None:
        self._push(Token("volume", start + match.start(1), start + match.end(1)))
        for group in range(2, (match.lastindex or 1) + 1):
            if match[group]:
                kind = "pages!" if article and group == 3 else "issue"
                self._push(Token(kind, start + match.start(group), start + match.end(group)))
