r"""LaTeX articles: prose, footnotes and citations, with places in the file.

An interpreter of the source as it stands, with the macros that it defines itself; TeX is not run. Notes are
`\footnote`, `\endnote` and the citations that biblatex sets as notes; other citations call a list of references, made
of `\bibitem` or of the .bib entries. Mathematics is left out but for plain numbers.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import ClassVar

from citecheck.errors import ReadError
from citecheck.read.latex import commands as known
from citecheck.read.latex.bib import References
from citecheck.read.latex.reader import MAX_DEPTH, Handler, LatexReader
from citecheck.read.latex.source import Source
from citecheck.read.parsed import Parsed

__all__ = ["read_latex"]

Include = Callable[[str], str | None]
"""The text of a file that the article names ("sections/intro.tex", "refs.bib"), or None where it is not to be had."""

_MAX_INCLUDES = 500
_MAX_INCLUDED = 50_000_000  # code points
_BIB_FILES = re.compile(
    r"\\(?:bibliography|addbibresource|addglobalbib)\s*(?:\[[^\[\]]{0,200}\]\s*)?\{([^{}]{1,2000})\}"
)
_BIBLATEX = re.compile(r"\\usepackage\s*\[([^\[\]]{0,2000})\]\s*\{(biblatex[a-z-]*)\}|\{(biblatex-chicago)\}")


def read_latex(source: str, *, bib: Mapping[str, str] | None = None, include: Include | None = None) -> Parsed:
    r"""The text of a LaTeX article, its notes and references at the end, with places in `source`.

    `include` fetches what the article names by `\input`, `\include` and `\bibliography`; without it such files are
    skipped. `bib` gives notes by citation key for entries that no .bib file has. Raises `ReadError` (empty).
    """
    reader = _LatexArticle(source, References(source, bib, _bib_sources(source, include)), include)
    reader.run()
    reader.write_references()
    parsed = reader.article.parsed()
    if not parsed.text.strip():
        raise ReadError("empty", "The LaTeX file holds no text.")
    return parsed


def _bib_sources(source: str, include: Include | None) -> tuple[str, ...]:
    names = [name.strip() for match in _BIB_FILES.finditer(source) for name in match[1].split(",")]
    if include is None:
        return ()
    found = []
    for name in names[:50]:
        path = name if name.endswith(".bib") else f"{name}.bib"
        text = _fetched(include, path)
        if text is not None:
            found.append(text)
    return tuple(found)


def _fetched(include: Include, path: str) -> str | None:
    """The text of a file, or None if it can't be had or read: the article itself can."""
    try:
        return include(path)
    except ReadError:
        return None


class _LatexArticle(LatexReader):
    """Adds to the prose its notes, its references and the files it includes."""

    commands: ClassVar[dict[str, Handler]] = dict(LatexReader.commands)

    def __init__(self, source: str, references: References, include: Include | None) -> None:
        super().__init__(source)
        self._include = include
        self._references = references
        self._cite_in_notes = _cites_in_notes(source)
        self._counters = {"footnote": 0, "endnote": 0}
        self._apart = "\\endnote{" in source and "\\footnote{" in source
        self._includes = self._included = 0

    # ------------------------------------------------------------ notes

    def _footnote(self, name: str, source: Source, start: int) -> None:
        counter = "endnote" if name == "endnote" else "footnote"
        wanted = (source.option() or "").strip()
        label = wanted[:40] if name != "footnotetext" or wanted else str(self._counters[counter])
        if not label:
            self._counters[counter] += 1
            label = str(self._counters[counter])
        if counter == "endnote" and self._apart:
            label = f"e{label}"  # footnotes count for themselves
        if name != "footnotetext":
            self.passage.call(label, place=source.place(start))
        if name != "footnotemark":
            self._open_note(label, source)

    def _open_note(self, label: str, source: Source) -> None:
        self.notes.append(self.article.note(label))

        def close() -> None:
            if self.notes:
                self.notes.pop()

        self._group(source, close)

    def _set_counter(self, _name: str, source: Source, _start: int) -> None:
        name, value = source.argument() or "", source.argument() or ""
        if name in self._counters and value.strip().isdecimal():
            self._counters[name] = int(value.strip()[:6])

    def _chapter(self, name: str, source: Source, start: int) -> None:
        """A chapter counts its footnotes from 1."""
        self._counters["footnote"] = 0
        self._heading(name, source, start)

    # ------------------------------------------------------------ citations

    def _cite(self, name: str, source: Source, start: int) -> None:
        cites = self._references.arguments(name, source)
        as_note = name in known.NOTE_CITES or (name in known.STYLE_CITES and self._cite_in_notes)
        place = source.place(start)
        if not cites:
            return
        if as_note and not self.notes:
            self._counters["footnote"] += 1
            label = str(self._counters["footnote"])
            if name != "footcitetext":
                self.passage.glue()
                self.passage.call(label, place=place)
            self.article.note(label).put(self._references.note(cites, closed=True), place)
        elif self.notes and not self._references.listed(cites):
            self.passage.put(self._references.note(cites), place)
        else:
            self._references.call(cites, self.passage, place)

    def _bibitem(self, _name: str, source: Source, _start: int) -> None:
        source.option()
        key = (source.argument() or "").strip()
        label = self._references.item(key)
        self._block = None
        printed = label if label.startswith("[") else f"[{label}]"
        self.notes[:] = [self.article.note(label, printed)]

    def write_references(self) -> None:
        """The entries that were called, after all notes."""
        self._references.write(self.article)

    # ------------------------------------------------------------ files

    def _input(self, name: str, source: Source, start: int) -> None:
        folder = (source.argument() or "") if name in ("import", "subimport") else ""
        argument = source.argument()
        if argument is None:
            return
        path = f"{folder}{argument.strip()}"
        if any(opened.name == path for opened in self.sources) or len(self.sources) > MAX_DEPTH:
            self.article.skip("includes-itself", f"{path} is included inside itself; it was read once.")
            return
        text = self._fetch(path)
        if text is None:
            self.article.skip("not-included", f"{path} was not read; its text and notes are missing here.")
            return
        self._includes += 1
        self._included += len(text)
        if self._includes > _MAX_INCLUDES or self._included > _MAX_INCLUDED:
            self.article.skip("too-large", "The article includes too many files; the rest of them was not read.")
            return
        self.sources.append(Source(text, place=source.place(start), name=path))

    def _fetch(self, name: str) -> str | None:
        if self._include is None or self._includes > _MAX_INCLUDES:
            return None
        for path in (name,) if name.endswith(".tex") else (name, f"{name}.tex"):
            text = _fetched(self._include, path)
            if text is not None:
                return text
        return None

    commands.update(dict.fromkeys((*known.FOOTNOTES, "endnote", "footnotemark", "footnotetext"), _footnote))
    commands.update(dict.fromkeys((*known.NOTE_CITES, *known.STYLE_CITES, *known.INLINE_CITES), _cite))
    commands.update(dict.fromkeys(("input", "include", "subfile", "import", "subimport"), _input))
    commands.update({"bibitem": _bibitem, "setcounter": _set_counter, "chapter": _chapter})


def _cites_in_notes(source: str) -> bool:
    match = _BIBLATEX.search(source)
    if match is None:
        return False
    options = (match[1] or "").replace(" ", "")
    if "autocite=" in options:
        return "autocite=footnote" in options
    if (match[2] or match[3]) == "biblatex-chicago":
        return "authordate" not in options
    return any(f"style={style}" in options or f"{style}" in options.split(",") for style in known.NOTE_STYLES)
