"""One article in every format: what is found in each, beside what plain text gives.

Run as `python -m tests.benchmarks.formats`. The formats that pandoc reads need the extra `pandoc`; epub, odt and fb2
are made by pandoc, too. A PDF needs nothing: its pages are written here. The table says how many markers, notes,
citations and works each file gives, whether they are those of the plain text, and what place a marker leads back to.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
from pathlib import Path

import citecheck
from tests.read import one_article, pandoc_dialects

Shape = tuple[list[tuple[str, str | None]], list[tuple[str, str]], list[tuple[str, tuple[str, ...]]]]


def written(folder: Path) -> list[Path]:
    """The article's files, one for each format that can be written here."""
    made = {
        "txt": one_article.as_text(),
        "md": pandoc_dialects.as_markdown(),
        "html": one_article.as_html(),
        "docx": one_article.as_docx(),
        "tex": one_article.as_latex(),
        "jats.xml": one_article.as_jats(),
        "tei.xml": one_article.as_tei(),
        "pdf": one_article.as_pdf(),
        "rst": pandoc_dialects.as_rst(),
        "org": pandoc_dialects.as_org(),
        "mediawiki": pandoc_dialects.as_mediawiki(),
    }
    paths = []
    for suffix, content in made.items():
        path = folder / f"article.{suffix}"
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        paths.append(path)
    return paths + _converted(folder)


def _converted(folder: Path) -> list[Path]:
    """What pandoc makes of the Markdown; nothing where it is not installed."""
    try:
        import pypandoc  # type: ignore[import-untyped]
    except ImportError:
        print("pypandoc_binary is not installed: epub, odt and fb2 are left out.", file=sys.stderr)
        return []
    paths = []
    for suffix in ("epub", "odt", "fb2"):
        path = folder / f"article.{suffix}"
        command = [
            pypandoc.get_pandoc_path(),
            "--sandbox",
            "-f",
            "markdown",
            str(folder / "article.md"),
            "-o",
            str(path),
        ]
        subprocess.run(command, check=True, timeout=120)
        paths.append(path)
    return paths


def shape(extract: citecheck.Extract) -> Shape:
    """Markers, notes and works, without their places."""
    return (
        [(marker.label, marker.note) for marker in extract.markers],
        [(note.id, note.text) for note in extract.notes],
        [(work.key, work.notes) for work in extract.works],
    )


def main() -> int:
    """Print the table."""
    head = ("format", "markers", "notes", "citations", "works", "as in plain text", "first marker at")
    print("{:<10} {:>7} {:>5} {:>9} {:>5}  {:<17} {}".format(*head))
    with tempfile.TemporaryDirectory() as name:
        first: Shape | None = None
        for path in written(Path(name)):
            extract = citecheck.extract(str(path))
            found = shape(extract)
            first = first or found
            parts = zip(("markers", "notes", "works"), found, first, strict=True)
            differ = [part for part, mine, plain in parts if mine != plain]
            citations = sum(len(note.citations) for note in extract.notes)
            counts = (len(found[0]), len(found[1]), citations, len(found[2]))
            at = extract.document.locate(extract.markers[0].span) if extract.markers else None
            said = f"{', '.join(differ)} differ" if differ else "yes"
            print("{:<10} {:>7} {:>5} {:>9} {:>5}  {:<17} {}".format(path.name[8:], *counts, said, _place(at)))
    return 0


def _place(at: object) -> str:
    """A place in the file in a few words: the parts of a `Location` that are set."""
    parts = {name: getattr(at, name, None) for name in ("page", "paragraph", "line", "column")}
    return ", ".join(f"{name} {value}" for name, value in parts.items() if value is not None)


if __name__ == "__main__":
    sys.exit(main())
