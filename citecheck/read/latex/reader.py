"""Reads the prose of LaTeX source: words, groups, blocks, tables, links. Notes and citations are in `latex`."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, ClassVar, NamedTuple

from citecheck.model import BlockKind
from citecheck.read.latex import commands as known
from citecheck.read.latex.macros import Macros
from citecheck.read.latex.source import Source
from citecheck.read.latex.symbols import ACCENTS, LIGATURES, SHORTHANDS, SYMBOLS, accented
from citecheck.read.prose import Article, Passage

__all__ = ["MAX_DEPTH", "Handler", "LatexReader", "plain"]

Handler = Callable[[Any, str, Source, int], None]
"""Reads one command: the reader, the name of the command, the source behind it, the offset at which it begins."""

MAX_DEPTH = 40  # of files and macros inside one another
_MAX_EXPANSIONS = 200_000
_MAX_EXPANDED = 5_000_000  # code points
_MAX_PLAIN = 20_000
_NUMERIC = frozenset("0123456789.,+-\u2212% ")
_GERMAN = re.compile(r"\\(?:usepackage|documentclass)\s*\[[^\[\]]{0,500}n?german")

_MARKED = re.compile(r"""[\\%{}$~&`'"<>-]""")
_IN_PREAMBLE = frozenset({"begin", "end", "title", "input", "include", "subfile", "import", "subimport"})


def plain(source: str) -> str:
    """A short piece of LaTeX (a field of a .bib entry, an option) as text on one line."""
    if not _MARKED.search(source):
        return " ".join(source.split())
    reader = LatexReader(source[:_MAX_PLAIN])
    reader.run()
    return " ".join(" ".join(block.words for block in reader.article.blocks).split())


class _Frame(NamedTuple):
    """What is to be done when a group ends: at brace depth `depth`, or at the end of environment `name`."""

    depth: int
    close: Callable[[], None]


class LatexReader:
    """Reads one source. `article` is what has been read so far; `notes` are those that are open, the innermost last."""

    commands: ClassVar[dict[str, Handler]] = {}

    def __init__(self, source: str) -> None:
        self.article = Article()
        self.sources = [Source(source)]
        self.notes: list[Passage] = []
        self.printing = "\\begin{document}" not in source
        self._macros = Macros()
        self._frames: list[_Frame] = []
        self._depth = 0
        self._block: Passage | None = None
        self._kinds: list[BlockKind] = ["paragraph"]
        self._table = 0
        self._german = _GERMAN.search(source) is not None
        self._expansions = self._expanded = 0

    # ------------------------------------------------------------ the loop

    def run(self) -> None:
        """Read to the end of the source."""
        while self.sources:
            source = self.sources[-1]
            start = source.at
            token = source.next()
            if token is None:
                self.sources.pop()
                continue
            kind = token.lastgroup or "other"
            if kind == "word":
                self._command(token["word"], source, start)
            elif kind == "open":
                self._depth += 1
            elif kind == "close":
                self._close_group()
            elif kind == "comment":
                self._comment(token["comment"], source, start)
            elif self.printing:
                self._print(kind, token[0], source, start)

    def _print(self, kind: str, words: str, source: Source, start: int) -> None:
        if kind in ("text", "newline", "other"):
            self._write(words, source, start)
        elif kind == "par":
            self._paragraph()
        elif kind == "symbol":
            self._symbol(words[1:], source, start)
        elif kind == "ligature":
            self.passage.put(LIGATURES[words], source.place(start))
        elif kind == "shorthand":
            if self._german and words in SHORTHANDS:
                self.passage.put(SHORTHANDS[words], source.place(start))
            else:
                self._write(words[0], source, start)
                source.at = start + 1
        elif kind == "math":
            self._math(words, source, start)
        elif kind == "cell":
            self._write(" | " if self._table else "&", source, start)

    @property
    def passage(self) -> Passage:
        """What words are written to: the open note, else the block at hand, begun if there is none."""
        if self.notes:
            return self.notes[-1]
        if self._block is None:
            self._block = self.article.block(self._kinds[-1], 0)
        return self._block

    def _write(self, words: str, source: Source, start: int) -> None:
        if self.notes or self._block is not None or not words.isspace():
            self.passage.write(words, source.place(start), still=source.still)

    def _put(self, words: str, source: Source, start: int) -> None:
        if self.notes or self._block is not None or words.strip():
            self.passage.put(words, source.place(start))

    def _paragraph(self) -> None:
        if self.notes:
            self.notes[-1].line_break()
        elif not self._table:
            self._block = None

    def _comment(self, words: str, source: Source, start: int) -> None:
        if "citecheck:" in words and self.printing:
            target = self.passage if self.notes or self._block is not None else self.article.block("furniture")
            target.ignore(words, source.place(start))

    # ------------------------------------------------------------ groups

    def _group(self, source: Source, close: Callable[[], None]) -> None:
        """Read the argument that follows and then call `close`."""
        if source.opens():
            self._depth += 1
            self._frames.append(_Frame(self._depth, close))
        else:
            close()

    def _close_group(self) -> None:
        while self._frames and self._frames[-1].depth >= self._depth:
            self._frames.pop().close()
        self._depth = max(0, self._depth - 1)

    # ------------------------------------------------------------ commands

    def _command(self, name: str, source: Source, start: int) -> None:
        name = name.removesuffix("*")
        if self._macros.define(name, source) or self._expand(name, source, start):
            return
        handler = self.commands.get(name)
        if handler is not None and (self.printing or name in _IN_PREAMBLE):
            handler(self, name, source, start)
        elif self.printing and name in SYMBOLS:
            self._put(SYMBOLS[name], source, start)
        elif self.printing and name in ACCENTS:
            self.passage.put(accented(name, plain(source.letter())), source.place(start))
        else:
            self._drop(name, source)

    def _drop(self, name: str, source: Source) -> None:
        """Step over options and over arguments that are not prose; the rest is read as it stands."""
        count = known.DROPPED.get(name, 0)
        while source.option() is not None:
            pass
        for _ in range(count):
            if source.argument() is None:
                break
            while source.option() is not None:
                pass

    def _expand(self, name: str, source: Source, start: int) -> bool:
        """Put the expansion of a macro that the article defines before what follows."""
        if name not in self._macros or not self.printing:
            return False
        if len(self.sources) > MAX_DEPTH or self._expansions > _MAX_EXPANSIONS or self._expanded > _MAX_EXPANDED:
            self.article.skip("macros", f"The macro \\{name} calls itself or grows too long; it was left out.")
            return True
        place = source.place(start)
        text = self._macros.expansion(name, source)
        self._expansions += 1
        self._expanded += len(text)
        self.sources.append(Source(text, place=place))
        return True

    def _symbol(self, char: str, source: Source, start: int) -> None:
        if char == "\\":
            source.option()
            self._line_break()
        elif char in "([":
            source.until("\\)" if char == "(" else "\\]")
        elif char in ACCENTS:
            self.passage.put(accented(char, plain(source.letter())), source.place(start))
        elif char in SYMBOLS:
            self._put(SYMBOLS[char], source, start)

    def _line_break(self) -> None:
        if self._table:
            self.passage.line_break()
        else:
            self.passage.write(" ")

    def _math(self, opening: str, source: Source, start: int) -> None:
        """Leave mathematics out, unless it is only a number; a sign that opens none is one of money."""
        if opening == "$$":
            source.until("$$")
            return
        words = source.until_in_line("$")
        if words is None:
            self._write("$", source, start)
        elif number := _number_in_math(words):
            self.passage.put(number, source.place(start))

    def _verb(self, _name: str, source: Source, _start: int) -> None:
        delimiter = source.text[source.at : source.at + 1]
        source.at += 1
        words = source.until_in_line("}" if delimiter == "{" else delimiter) if delimiter else None
        self.passage.put(words or "")

    # ------------------------------------------------------------ structure

    def _title(self, _name: str, source: Source, _start: int) -> None:
        source.option()
        outer = (self._block, self.printing)
        self._block, self.printing = self.article.block("title", 1), True

        def close() -> None:
            self._block, self.printing = outer

        self._group(source, close)

    def _heading(self, name: str, source: Source, _start: int) -> None:
        source.option()
        self._block = self.article.block("heading", known.HEADINGS[name])

        def close() -> None:
            self._block = None

        self._group(source, close)

    def _environment(self, edge: str, source: Source, _start: int) -> None:
        name = (source.argument() or "").removesuffix("*")
        if name == "document":
            self.printing = edge == "begin"
            self._block = None
        elif edge == "end":
            self._end(name)
        elif name in known.SKIPPED_ENVIRONMENTS:
            source.until(f"\\end{{{name}}}") or source.until(f"\\end{{{name}*}}")
        elif name in known.CODE_ENVIRONMENTS:
            self._code(name, source)
        else:
            self._begin(name, source)

    def _begin(self, name: str, source: Source) -> None:
        source.option()
        for _ in range(known.ENVIRONMENT_ARGUMENTS.get(name, 0)):
            source.argument()
            source.option()
        if self.notes:
            return
        if name in known.TABLES:
            if not self._table:
                self._block = self.article.block("table")
            self._table += 1
        elif name in known.QUOTES or name in known.LISTS:
            self._kinds.append("quote" if name in known.QUOTES else "list")
            self._block = None
        elif not self._table:
            self._block = None

    def _end(self, name: str) -> None:
        if name == "thebibliography":
            self.notes.clear()
        elif self.notes:
            return
        elif name in known.TABLES:
            self._table = max(0, self._table - 1)
        elif (name in known.QUOTES or name in known.LISTS) and len(self._kinds) > 1:
            self._kinds.pop()
        if not self._table:
            self._block = None

    def _code(self, name: str, source: Source) -> None:
        start = source.at
        words = source.until(f"\\end{{{name}}}")
        if words is not None and self.printing and not self.notes:
            block = self.article.block("code")
            block.write(words, source.place(start), still=source.still)
            self._block = None

    def _item(self, _name: str, source: Source, _start: int) -> None:
        label = source.option()
        if self.notes:
            self.notes[-1].write(" ")
        else:
            self._block = None
        if label:
            self.passage.put(plain(label))
            self.passage.write(" ")

    def _enquote(self, _name: str, source: Source, _start: int) -> None:
        while source.option() is not None:
            pass
        self.passage.put("„" if self._german else "“", source.place(source.at))
        self._group(source, lambda: self.passage.put("“" if self._german else "”"))

    def _break_paragraph(self, _name: str, _source: Source, _start: int) -> None:
        self._paragraph()

    def _break_line(self, _name: str, _source: Source, _start: int) -> None:
        self._line_break()

    def _doi(self, _name: str, source: Source, start: int) -> None:
        self.passage.put(f"https://doi.org/{source.argument() or ''}", source.place(start))

    def _measure(self, _name: str, source: Source, _start: int) -> None:
        """A number and its unit (siunitx)."""
        source.option()
        self._group(source, lambda: self.passage.put(" "))

    # ------------------------------------------------------------ links

    def _url(self, _name: str, source: Source, start: int) -> None:
        delimiter = source.text[source.at : source.at + 1]
        if delimiter == "{":
            address = source.argument()
        else:
            source.at += 1
            address = source.until_in_line(delimiter) if delimiter.strip() else None
        if address is not None:
            self.passage.put(_address(address), source.place(start))

    def _href(self, _name: str, source: Source, _start: int) -> None:
        source.option()
        target = _address(source.argument() or "")
        passage = self.passage
        first = len(passage.pieces)
        self._group(source, lambda: passage.link(target, first))

    commands.update(dict.fromkeys(known.HEADINGS, _heading))
    commands.update(dict.fromkeys(known.URLS, _url))
    commands.update(dict.fromkeys(("enquote", "textquote", "blockquote"), _enquote))
    commands.update(dict.fromkeys(("par", "newpage", "clearpage", "bigskip", "medskip", "smallskip"), _break_paragraph))
    commands.update(dict.fromkeys(("newline", "tabularnewline"), _break_line))
    commands.update(dict.fromkeys(("begin", "end"), _environment))
    commands.update(dict.fromkeys(("verb", "lstinline"), _verb))
    commands.update(dict.fromkeys(("SI", "qty"), _measure))
    commands.update({"title": _title, "href": _href, "doi": _doi, "item": _item})


def _address(source: str) -> str:
    r"""An address as typed in LaTeX: `\%`, `\_`, `\#`, `\&`, `\~{}` stand for the bare characters."""
    bare = re.sub(r"\\([%_#&~{}])(?:\{\})?", r"\1", source)
    return "".join(bare.split())


def _number_in_math(words: str) -> str:
    """The number that a short formula consists of ("5{,}000", "^{12}", "10\\%"), or "" if it is anything else."""
    number = re.sub(r"\\(?=[%,; ])|[{}^~]", "", words[:80]).strip(" ,;")
    digits = any(char.isdecimal() for char in number)
    return number if digits and len(words) < 60 and _NUMERIC.issuperset(number) else ""
