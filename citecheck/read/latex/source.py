"""A scanner over LaTeX source: tokens, arguments and places. It never looks further ahead than a fixed length."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from citecheck.read.prose import Place

MAX_ARGUMENT = 5_000
"""Code points of an argument that is read as a whole (keys, addresses, options, definitions)."""

TOKEN = re.compile(
    r"""
    (?P<text> [^\\%{}\[\]$\n~&#^_`'\-<>",?!]+ )
  | (?P<par> \n[ \t]*\n[ \t\n]* )
  | (?P<newline> \n[ \t]* )
  | \\ (?P<word> [A-Za-z]+ \*? ) (?: [ \t]+ (?=\n)? )? (?: \n (?![ \t]*\n) [ \t]* )?
  | \\ (?P<symbol> . | \n )
  | % (?P<comment> [^\n]* ) (?: \n (?![ \t]*\n) [ \t]* )?
  | (?P<open> \{ ) | (?P<close> \} )
  | (?P<math> \$\$? )
  | (?P<ligature> --- | -- | `` | '' | ` | ' | << | >> | ,, | [?!]` | ~ )
  | (?P<cell> & )
  | (?P<shorthand> "[`'<>=\-~|"/szaouAOUeiEI] )
  | (?P<other> . )
    """,
    re.VERBOSE,
)
_SPACE = re.compile(r"(?:[ \t]+|\n(?![ \t]*\n)|%[^\n]*\n)*")
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_PARENTHESIS = re.compile(r"\\.|[{}()]", re.DOTALL)
_MAX_FAILURES = 1_000
_BRACKET = re.compile(r"\\.|[{}\[\]]", re.DOTALL)


class Source:
    """One LaTeX text being read: a file, or the expansion of a macro, whose words all stand at one `place`."""

    def __init__(self, text: str, *, place: Place | None = None, name: str = "") -> None:
        self.text = text
        self.at = 0
        self.name = name
        self._place = place
        self._starts: list[int] = []
        self._failures = 0
        self._absent: set[str] = set()

    def next(self) -> re.Match[str] | None:
        """The next token, or None at the end."""
        match = TOKEN.match(self.text, self.at)
        if match is not None:
            self.at = match.end()
        return match

    def place(self, offset: int) -> Place:
        """Where an offset is in the file that the reader was given."""
        if self._place is not None:
            return self._place
        if not self._starts:
            self._starts = [0, *(match.end() for match in re.finditer("\n", self.text))]
        line = bisect_right(self._starts, offset)
        return Place(line, offset - self._starts[line - 1] + 1)

    @property
    def still(self) -> bool:
        """Whether all words stand at one place."""
        return self._place is not None

    # ------------------------------------------------------------ arguments

    def opens(self) -> bool:
        """Step over white space and an opening brace, if one follows."""
        at = self._after_space()
        if self.text[at : at + 1] != "{":
            return False
        self.at = at + 1
        return True

    def argument(self) -> str | None:
        """The source of an argument in braces, or None if none (or too long a one) follows."""
        at = self._after_space()
        if self.text[at : at + 1] != "{":
            return None
        end = self._balanced(at)
        if end is None:
            return None
        self.at = end
        return self.text[at + 1 : end - 1]

    def option(self, brackets: str = "[]") -> str | None:
        """The source of an optional argument, or None."""
        at = self._after_space()
        if self.text[at : at + 1] != brackets[0]:
            return None
        end = self._bracketed(at, brackets)
        if end is None:
            return None
        self.at = end
        return self.text[at + 1 : end - 1]

    def letter(self) -> str:
        """What an accent stands over: one letter, or the source of one argument."""
        found = self.argument()
        if found is not None:
            return found
        at = self._after_space()
        if self.text[at : at + 1] == "\\":
            match = TOKEN.match(self.text, at)
            self.at = match.end() if match else at + 1
            return f"\\{(match['word'] or match['symbol'] or '') if match else ''}"
        self.at = at + 1
        return self.text[at : at + 1]

    def until(self, closing: str) -> str | None:
        """The source up to `closing`, which is stepped over, or None if it does not follow."""
        end = -1 if closing in self._absent else self.text.find(closing, self.at)
        if end < 0:
            self._absent.add(closing)
            return None
        found = self.text[self.at : end]
        self.at = end + len(closing)
        return found

    def until_in_line(self, closing: str) -> str | None:
        """The same, if it follows in this line."""
        end = self.text.find(closing, self.at, self.at + MAX_ARGUMENT)
        if end < 0 or "\n" in self.text[self.at : end]:
            return None
        found = self.text[self.at : end]
        self.at = end + 1
        return found

    def _after_space(self) -> int:
        match = _SPACE.match(self.text, self.at)
        return match.end() if match else self.at

    def _balanced(self, start: int) -> int | None:
        depth = 0
        for match in self._brackets(_BRACE, start):
            if match[0] == "{":
                depth += 1
            elif match[0] == "}":
                depth -= 1
                if depth == 0:
                    return match.end()
        self._failures += 1
        return None

    def _bracketed(self, start: int, brackets: str) -> int | None:
        depth = 0
        for match in self._brackets(_PARENTHESIS if brackets == "()" else _BRACKET, start):
            if match[0] == "{":
                depth += 1
            elif match[0] == "}":
                depth -= 1
                if depth < 0:
                    return None
            elif match[0] == brackets[1] and depth == 0:
                return match.end()
        self._failures += 1
        return None

    def _brackets(self, pattern: re.Pattern[str], start: int) -> Iterator[re.Match[str]]:
        """Brackets ahead, none in a source where too many were never closed: looking ahead there costs too much."""
        if self._failures < _MAX_FAILURES:
            yield from pattern.finditer(self.text, start, start + MAX_ARGUMENT)
