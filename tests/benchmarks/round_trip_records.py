"""Real bibliographic records for the round trip: .bib files of the system's TeX documentation, as CSL-JSON.

The files come with Debian's package texlive-bibtex-extra; nothing of them is kept in this repository. Only records
that can be turned into CSL without loss are taken: no cross-references, no commands that need TeX to typeset.
"""

from __future__ import annotations

import gzip
import logging
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any

Record = dict[str, Any]

ROOTS = (Path("/usr/share/doc/texlive-doc"), Path("/usr/share/texlive/texmf-dist"))
FILES = {
    "Latin": (
        "latex/biblatex-chicago/notes-test.bib",
        "latex/biblatex-chicago/dates-test.bib",
        "bibtex/bib/biblatex/biblatex/biblatex-examples.bib",
        "latex/biblatex/examples/biblatex-examples.bib",
        "latex/biblatex-historian/historian.bib",
        "latex/windycity/windycity.bib",
        "latex/biblatex-mla/doc/handbook9.bib",
        "latex/biblatex-oxref/oxref.bib",
        "latex/biblatex-dw/examples/examples-dw.bib",
        "latex/biblatex-apa/biblatex-apa-test-references.bib",
    ),
    "Cyrillic": ("latex/biblatex-gost/biblatex-gost-examples.bib",),
    "Han": ("latex/biblatex-gb7714-2015/example.bib",),
}
KINDS = {
    "article": "article-journal", "book": "book", "mvbook": "book", "collection": "book", "mvcollection": "book",
    "proceedings": "book", "incollection": "chapter", "inbook": "chapter", "inproceedings": "paper-conference",
    "conference": "paper-conference", "thesis": "thesis", "phdthesis": "thesis", "mastersthesis": "thesis",
    "report": "report", "techreport": "report", "online": "webpage",
}  # fmt: skip
PERIODICALS = {"magazine": "article-magazine", "newspaper": "article-newspaper"}
LANGUAGES = {"german": "de", "ngerman": "de", "french": "fr", "italian": "it", "spanish": "es", "russian": "ru"}
MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
UNSUITED = (
    "crossref",
    "xdata",
    "maintitle",
    "related",
    "options",
    "origdate",
    "pubstate",
    "entryset",
    "userd",
    "userf",
)
_STRAY = re.compile(r"[\\{}$#~]|<<|>>|\bmkbib|xtarabic")
_TORN = re.compile(r"(?:of|for|on)\s")  # the name of a body, torn at its "and" for want of braces
_ACCENTED = re.compile(r"\\[`'^\"~=.uvHtcdbkr]\s?\{?\\?[a-zA-Z]\}?|\\(?:aa|AA|ae|AE|oe|OE|ss|o|O|l|L|i|j)(?![a-zA-Z])")


def find_file(name: str) -> Path | None:
    """A .bib file of the TeX documentation, packed or not."""
    candidates = [root / (name + suffix) for root in ROOTS for suffix in ("", ".gz")]
    return next((path for path in candidates if path.is_file()), None)


def load_records() -> dict[str, list[Record]]:
    """Usable CSL-JSON records by script ("Latin", "Cyrillic", "Han"), each work once, in order of the files."""
    found: dict[str, list[Record]] = {script: [] for script in FILES}
    seen: set[tuple[str, str]] = set()
    for script, names in FILES.items():
        for name in names:
            path = find_file(name)
            for record in records_of(path) if path else ():
                signature = (_plain(record["title"])[:40], _plain(_first_name(record)))
                own = _script(record["title"])
                if signature in seen or own not in found or (own != script and script == "Latin"):
                    continue
                seen.add(signature)
                found[own].append({**record, "id": f"{own}{len(found[own])}"})
    return found


def records_of(path: Path) -> Iterable[Record]:
    """The usable records of one file."""
    from bibtexparser.entrypoint import parse_string

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    library = parse_string(data.decode("utf-8", "replace"))
    for entry in library.entries:
        fields = {field.key.lower(): str(field.value) for field in entry.fields}
        record = to_csl(entry.entry_type.lower(), fields)
        if record is not None:
            yield record


def to_csl(kind: str, fields: dict[str, str]) -> Record | None:
    """A BibLaTeX entry as CSL-JSON; None where it needs what CSL or plain text lacks, or says too little."""
    if kind not in KINDS or any(name in fields for name in UNSUITED) or fields.get("entrysubtype") == "classical":
        return None
    text = {name: decoded(value) for name, value in fields.items()}
    names = {role: _names(fields.get(role, "")) for role in ("author", "editor", "translator")}
    date = _date(text.get("date") or text.get("year"), text.get("month"))
    title = _with_subtitle(text, "title")
    container = _with_subtitle(text, "booktitle") or _with_subtitle(text, "journaltitle") or text.get("journal")
    publisher = text.get("publisher") or text.get("institution") or text.get("school")
    record: Record = {
        "type": PERIODICALS.get(fields.get("entrysubtype", ""), KINDS[kind]),
        "title": title,
        **{role: found for role, found in names.items() if found},
        "container-title": container,
        "collection-title": text.get("series") if kind != "article" else None,
        "volume": text.get("volume"),
        "issue": text.get("number") or text.get("issue") if kind == "article" else None,
        "page": re.sub(r"[-–—]+", "-", text["pages"]) if "pages" in text and container else None,
        "publisher": None if kind == "article" else publisher,
        "publisher-place": text.get("location") or text.get("address"),
        "edition": text.get("edition"),
        "issued": {"date-parts": [date]} if date else None,
        "URL": fields.get("url", "").replace("\\", "") or None,
        "DOI": fields.get("doi", "").replace("\\", "") or None,
        "language": LANGUAGES.get(fields.get("langid") or fields.get("hyphenation") or ""),
    }
    record = {name: value for name, value in record.items() if value}
    return record if _usable(record) else None


def _usable(record: Record) -> bool:
    values = [v for v in record.values() if isinstance(v, str)]
    values += [part for role in ("author", "editor", "translator") for n in record.get(role, ()) for part in n.values()]
    if any(_STRAY.search(v) or len(v) > 220 for v in values) or "issued" not in record:
        return False
    if record["type"] not in ("book", "report", "thesis", "webpage") and "container-title" not in record:
        return False
    named = "author" in record or "editor" in record
    roman = not any(c.isdigit() for c in record.get("page", "1") + record.get("volume", "1"))
    wordy = len(record.get("page", "")) > 16 or len(record.get("volume", "")) > 8 or len(record.get("issue", "")) > 8
    joined = any(" AND " in part for part in values)  # names that the record's own author ran together
    torn = any(_TORN.match(part) for role in ("author", "editor") for n in record.get(role, ()) for part in n.values())
    return bool(named and record.get("title") and not roman and not wordy and not joined and not torn)


def decoded(value: str) -> str:
    """A field's text without TeX: accents decoded, protecting braces dropped, quotation marks and dashes as printed."""
    from pylatexenc.latex2text import LatexNodes2Text  # type: ignore[import-untyped]

    text = re.sub(
        r"\\mkbib(?:quote|emph|bold)\s*|\\(?:emph|textit|textsc|enquote)\s*|\\(?:autocap|noopsort)", "", value
    )
    converter = LatexNodes2Text(keep_comments=True)
    text = _ACCENTED.sub(lambda m: converter.latex_to_text(m[0]), text)
    text = re.sub(r"\\([&%_#$])", r"\1", text).replace("~", " ").replace("\\,", " ").replace("\\ ", " ")
    text = text.replace("{", "").replace("}", "").replace("``", "“").replace("''", "”").replace("`", "‘")
    text = text.replace("---", "—").replace("--", "–") if "\\" not in text else text
    return " ".join(unicodedata.normalize("NFC", text).split())


def _with_subtitle(text: dict[str, str], name: str) -> str | None:
    main, sub = text.get(name), text.get(name.replace("title", "subtitle"))
    if not (main and sub):
        return main
    return f"{main} {sub}" if main[-1] in "?!" else f"{main}: {sub}"


def _names(value: str) -> list[dict[str, str]]:
    names = []
    for written in re.split(r"\s+and\s+", value.strip()) if value.strip() else ():
        if written.strip() == "others":
            continue
        if re.fullmatch(r"\{[^{}]*(?:\{[^{}]*\}[^{}]*)*\}", written.strip()):
            names.append({"literal": decoded(written)})
        else:
            names.append(_person(decoded(written)))
    return names


def _person(written: str) -> dict[str, str]:
    """BibTeX's three forms of a name; particles stay with the family name."""
    if _script(written) == "Han" and " " not in written:
        return {"literal": written}
    parts = [part.strip() for part in written.split(",")]
    if len(parts) == 3:
        suffix, given = sorted(parts[1:], key=lambda part: not re.fullmatch(r"[JS]r\.?|[IVX]+", part))
        return {"family": parts[0], "given": given, "suffix": suffix}
    if len(parts) == 2:
        return {"family": parts[0], "given": parts[1]}
    words = written.split()
    small = next((n for n, word in enumerate(words[1:-1], 1) if word[0].islower()), len(words) - 1)
    if len(words) == 1:
        return {"literal": written}
    return {"family": " ".join(words[small:]), "given": " ".join(words[:small])}


def _date(value: str | None, month: str | None) -> list[int] | None:
    match = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", value or "")
    if match is None:
        return None
    parts = [int(part) for part in match.groups() if part]
    written = (month or "").lower()[:3]
    if len(parts) == 1 and written in MONTHS:
        parts.append(MONTHS.index(written) + 1)
    return parts


def _first_name(record: Record) -> str:
    first = (record.get("author") or record.get("editor") or [{}])[0]
    return str(first.get("family") or first.get("literal") or "")


def _plain(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.casefold())


def _script(text: str) -> str:
    if any("\u3400" <= c <= "\u9fff" for c in text):
        return "Han"
    return "Cyrillic" if any("\u0400" <= c <= "\u04ff" for c in text) else "Latin"
