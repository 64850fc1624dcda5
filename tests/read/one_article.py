"""One article of ten notes, written in the formats that are read, and what every reader must make of it."""

from __future__ import annotations

import textwrap
from html import escape
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

from citecheck.model import Document
from citecheck.notes import annotate

TITLE = "Grain and Tariffs"
PARAGRAPHS = (
    "Exports of grain rose by 12 percent in 2021.{1} Imports fell in the following year,{2} which nobody expected.{3} "
    "The ministry gave no figures for rye.{4}",
    "A study of 2019 found the same for oats,{5} and so did the newspapers.{6} One of them said so twice.{7}",
    "In 1998 the price stood at $3.5 million.{8} It never came back,{9} as the minister told parliament.{10}",
)
NOTES: tuple[tuple[str, str, str, str], ...] = (  # before the link, its words, its address, after it
    (
        "Jane Roe, “",
        "Wheat Exports",
        "https://grain.example/wheat?a=1&b=2",
        ",” Grain Journal 12, no. 3 (2021): 45–67.",
    ),
    ("Ibid., 50.", "", "", ""),
    ("John Doe, Oats and Their Discontents (Paris: Nord, 2001), 22.", "", "", ""),
    ("Roe, “Wheat Exports,” 46.", "", "", ""),
    ("Müller and Gdańska, “", "Rye in 2019", "https://rye.example/report", ",” The Times, May 4, 2019."),
    ("See also Doe, Oats, 30; Anna Lind, “Bread,” The Post, June 5, 2020, 3.", "", "", ""),
    ("Lind, “Bread,” 4.", "", "", ""),
    ("Ministry of Grain, Prices (Oslo: Fjord, 1998), 7, ", "https://oslo.example/p", "https://oslo.example/p", "."),
    ("Ibid.", "", "", ""),
    ("Doe, Oats, 31.", "", "", ""),
)
SHOWN = tuple(
    "Jane Roe, “Wheat Exports,” Grain Journal 12, no. 3 (2021): 45–67 <https://grain.example/wheat?a=1&b=2>."
    if number == 0
    else "Müller and Gdańska, “Rye in 2019,” The Times, May 4, 2019 <https://rye.example/report>."
    if number == 4
    else "".join((before, words, after))
    for number, (before, words, _, after) in enumerate(NOTES)
)


def summary(parsed):
    """Markers with the words before them, notes and works of an article as read."""
    document = Document("article", "test", parsed.text, parsed.blocks, parsed.anchors)
    extract = annotate(document)
    markers = [(m.label, m.note, parsed.text[m.span.start - 12 : m.span.start]) for m in extract.markers]
    return markers, [(n.id, n.text) for n in extract.notes], [(w.key, w.notes) for w in extract.works]


def expected():
    """The same, from the article as it is meant."""
    markers = []
    for paragraph in PARAGRAPHS:
        text = ""
        for piece in paragraph.split("{"):
            number, brace, rest = piece.partition("}")
            if brace:
                markers.append((number, number, text[-12:]))
                text += number
            text += rest if brace else piece
    return markers, [(str(number), note) for number, note in enumerate(SHOWN, 1)]


def filled(paragraph, call):
    """A paragraph with a call for each of its notes, the rest escaped by the caller."""
    return paragraph.format("", *(call(number) for number in range(1, 11)))


# ---------------------------------------------------------------- text, HTML


def as_text():
    """The article as plain text: markers glued to the prose, notes at the end."""
    body = "\n\n".join(filled(text, str) for text in PARAGRAPHS)
    notes = "\n".join(f"{number}. {note}" for number, note in enumerate(SHOWN, 1))
    return f"{TITLE}\n\n{body}\n\nNotes\n\n{notes}\n"


def as_html():
    """The article as a web page, its notes with DPUB-ARIA roles."""
    call = '<a href="#n{n}" id="r{n}" role="doc-noteref">{n}</a>'
    body = _xml_body(call)
    notes = "".join(
        f'<li id="n{n}">{_xml_note(note, "a", "href")} <a href="#r{n}" role="doc-backlink">↩</a></li>\n'
        for n, note in enumerate(NOTES, 1)
    )
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head><title>{TITLE}</title></head><body><nav><a href="/">Home</a></nav>\n'
        f'<main><h1>{TITLE}</h1>\n{body}<section role="doc-endnotes"><ol>\n{notes}</ol></section></main>'
        "</body></html>\n"
    )


# ---------------------------------------------------------------- docx

_W = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_RELATIONS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>'


def run(words, properties=""):
    """A run of a docx."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(words, quote=False)}</w:t></w:r>'


def paragraph(content, properties=""):
    """A paragraph of a docx."""
    return f"<w:p><w:pPr>{properties}</w:pPr>{content}</w:p>"


def reference(number, kind="footnote"):
    """A call of a note in a docx."""
    return f'<w:r><w:{kind}Reference w:id="{number}"/></w:r>'


def note(number, content, kind="footnote"):
    """A note of a docx."""
    return f'<w:{kind} w:id="{number}"><w:p><w:r><w:{kind}Ref/></w:r>{content}</w:p></w:{kind}>'


def docx(body, *, links=(), **parts):
    """A docx of a body and other parts (footnotes, endnotes, styles, numbering, settings); `links` are addresses."""
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as package:
        main = f'<Relationship Id="r1" Type="{_TYPES}officeDocument" Target="word/document.xml"/>'
        package.writestr("_rels/.rels", _RELATIONS.format(main))
        package.writestr("word/document.xml", f"<w:document {_W}><w:body>{body}</w:body></w:document>")
        related = "".join(f'<Relationship Id="p{n}" Type="{_TYPES}{n}" Target="{n}.xml"/>' for n in parts)
        package.writestr("word/_rels/document.xml.rels", _RELATIONS.format(related))
        for name, content in parts.items():
            package.writestr(f"word/{name}.xml", f"<w:{name} {_W}>{content}</w:{name}>")
        targets = "".join(
            f'<Relationship Id="h{n}" Type="{_TYPES}hyperlink" Target="{escape(link)}" TargetMode="External"/>'
            for n, link in enumerate(links)
        )
        package.writestr("word/_rels/footnotes.xml.rels", _RELATIONS.format(targets))
    return data.getvalue()


def as_docx():
    """The article as Word writes it."""
    links = [address for _, _, address, _ in NOTES]
    body = paragraph(run(TITLE), '<w:pStyle w:val="Titel"/>')
    for text in PARAGRAPHS:
        pieces = filled(text, lambda n: f"\0{n}\0").split("\0")
        body += paragraph("".join(reference(p) if i % 2 else run(p) for i, p in enumerate(pieces)))
    notes = '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
    for number, (before, words, address, after) in enumerate(NOTES, 1):
        link = f'<w:hyperlink r:id="h{number - 1}">{run(words)}</w:hyperlink>' if address else ""
        notes += note(number, run(f" {before}") + link + run(after))
    styles = '<w:style w:type="paragraph" w:styleId="Titel"><w:name w:val="Title"/></w:style>'
    return docx(body, links=links, footnotes=notes, styles=styles)


# ---------------------------------------------------------------- XML


def as_jats():
    """The article in JATS."""
    body = _xml_body('<xref ref-type="fn" rid="fn{n}"><sup>{n}</sup></xref>')
    notes = "".join(
        f'<fn id="fn{n}"><label>{n}</label><p>{_xml_note(note, "ext-link", "xlink:href")}</p></fn>\n'
        for n, note in enumerate(NOTES, 1)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE article PUBLIC "-//NLM//DTD JATS v1.2//EN" "JATS.dtd">\n'
        f'<article xml:lang="en" xmlns:xlink="http://www.w3.org/1999/xlink"><front><article-meta><title-group>'
        f"<article-title>{TITLE}</article-title></title-group></article-meta></front>\n"
        f"<body>{body}</body>\n<back><fn-group>{notes}</fn-group></back></article>"
    ).encode()


def as_tei():
    """The article in TEI, its notes where they are called."""
    body = _xml_body('<note place="foot" n="{n}">{note}</note>')
    return (
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt>'
        f"<title>{TITLE}</title></titleStmt></fileDesc></teiHeader>\n"
        f'<text xml:lang="en"><body><div>{body}</div></body></text></TEI>'
    ).encode()


def _xml_body(call):
    notes = [_xml_note(note, "ref", "target") for note in NOTES]
    texts = [filled(escape(text, quote=False), lambda n: call.format(n=n, note=notes[n - 1])) for text in PARAGRAPHS]
    return "".join(f"<p>{text}</p>\n" for text in texts)


def _xml_note(note, tag, attribute):
    before, words, address, after = (escape(part) for part in note)
    link = f'<{tag} {attribute}="{address}">{words}</{tag}>' if address else ""
    return f"{before}{link}{after}"


# ---------------------------------------------------------------- LaTeX


def as_latex():
    """The article in LaTeX."""
    notes = []
    for before, words, address, after in NOTES:
        same = words == address
        link = rf"\url{{{address}}}" if same else rf"\href{{{address}}}{{{words}}}"
        notes.append(_tex(before) + (link if address else "") + _tex(after))
    body = "\n\n".join(_footnoted(text, notes) for text in PARAGRAPHS)
    return (
        f"\\documentclass{{article}}\n\\usepackage{{hyperref}}\n\\title{{{TITLE}}}\n"
        f"\\begin{{document}}\n\\maketitle\n{body}\n\\end{{document}}\n"
    )


def _footnoted(text, notes):
    pieces = filled(text, lambda n: f"\0{n}\0").split("\0")
    return "".join(rf"\footnote{{{notes[int(p) - 1]}}}" if i % 2 else _tex(p) for i, p in enumerate(pieces))


def _tex(words):
    for char, command in {"“": "``", "”": "''", "–": "--", "ü": '\\"u', "ń": r"\'{n}", "$": r"\$", "%": r"\%"}.items():
        words = words.replace(char, command)
    return words


# ---------------------------------------------------------------- PDF


def pdf(pages):
    """A PDF of pages, each a list of (x, y, size, words) in Helvetica."""
    objects = [b"<< /Type /Catalog /Pages 2 0 R >>", b""]
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    kids = []
    for page in pages:
        stream = b"".join(_show(*line) for line in page)
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream))
        contents = len(objects)
        kids.append(b"%d 0 R" % (contents + 1))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
            b"/Resources << /Font << /F1 3 0 R >> >> >>" % contents
        )
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(kids), len(kids))
    data, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    trailer = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF" % (size, len(data))
    return data + b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table) + trailer


def _show(x, y, size, words):
    escaped = words.encode("cp1252", "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT /F1 %d Tf %d %d Td (%s) Tj ET\n" % (size, x, y, escaped)


def width(words, size):
    """The width of words in Helvetica, by its metrics in thousandths of the size (Adobe, AFM files)."""
    narrow = {"i": 222, "l": 222, "j": 222, " ": 278, ".": 278, ",": 278, ":": 278, ";": 278, "t": 278, "f": 278}
    wide = {"m": 833, "w": 722, "M": 833, "W": 944, "r": 333, "“": 333, "”": 333, "(": 333, ")": 333, "/": 278}
    capitals = {**dict.fromkeys("ABEKPSVXY", 667), **dict.fromkeys("CDHNRU", 722), "G": 778, "O": 778, "Q": 778}
    capitals |= {"F": 611, "T": 611, "Z": 611, "J": 500, "L": 556, "I": 278}
    other = {**dict.fromkeys("ckvsxyz", 500), "%": 889, "<": 584, ">": 584, "=": 584, "?": 556, "&": 667, "$": 556}
    metrics = {**narrow, **wide, **capitals, **other}
    return sum(metrics.get(char, 556) for char in words) * size / 1000


def as_pdf():
    """The article as two pages with footnotes in smaller type, running heads and page numbers."""
    pages = []
    for number, texts in enumerate((PARAGRAPHS[:2], PARAGRAPHS[2:]), 1):
        lines = [(72, 800, 10, TITLE.upper()), (290, 30, 10, str(number))]
        y = 770
        if number == 1:
            lines.append((72, y, 20, TITLE))
            y -= 40
        for text in texts:
            y = _set(lines, text, y) - 14
        first, last = (1, 7) if number == 1 else (8, 10)
        y = 60 + 11 * sum(len(_wrapped(SHOWN[n - 1])) for n in range(first, last + 1))
        for n in range(first, last + 1):
            lines.append((72, y + 3, 5, str(n)))
            for index, line in enumerate(_wrapped(SHOWN[n - 1])):
                lines.append((72 if index else 76, y, 8, line))
                y -= 11
        pages.append(lines)
    return pdf(pages)


def _wrapped(words):
    return textwrap.wrap(words, 95, break_long_words=False, break_on_hyphens=False)


def _set(lines, text, y):
    """Set a paragraph in lines of 70 characters, markers raised and smaller; the height after it."""
    marked = filled(text, lambda n: f"\0{n}\0")
    for line in textwrap.wrap(marked, 78, break_long_words=False, break_on_hyphens=False):
        x = 72.0
        for index, piece in enumerate(line.split("\0")):
            size, up = (7, 4) if index % 2 else (11, 0)
            lines.append((round(x), y + up, size, piece))
            x += width(piece, size)
        y -= 14
    return y
