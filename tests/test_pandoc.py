"""The program pandoc, shut in: what it reads for us, and what it is kept from."""

from __future__ import annotations

import re
import stat
import subprocess
import sys
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from citecheck import pandoc
from citecheck.errors import ReadError
from citecheck.pandoc import READERS, find_pandoc, run_pandoc
from citecheck.read import read_document
from citecheck.read.pandoc import read_pandoc

from .read import one_article, pandoc_dialects

needs_pandoc = pytest.mark.skipif(find_pandoc() is None, reason="needs the extra citecheck-toolkit[pandoc]")


def made(format):
    """The article as pandoc itself makes it."""
    command = [find_pandoc(), "--standalone", "--from=markdown-smart", f"--to={format}", "--output=-"]
    return subprocess.run(command, input=pandoc_dialects.as_markdown().encode(), capture_output=True, check=True).stdout


FORMATS = {
    "rst": lambda: pandoc_dialects.as_rst().encode(),
    "org": lambda: pandoc_dialects.as_org().encode(),
    "mediawiki": lambda: pandoc_dialects.as_mediawiki().encode(),
    "epub": lambda: made("epub"),
    "odt": lambda: made("odt"),
    "fb2": lambda: made("fb2"),
}


@needs_pandoc
@pytest.mark.parametrize("format", FORMATS)
def test_markers_and_notes_are_those_of_the_article(format):
    markers, notes, works = one_article.summary(read_pandoc(run_pandoc(FORMATS[format](), format)))
    assert (markers, notes) == one_article.expected()
    assert len(works) == 5


@needs_pandoc
def test_a_document_through_the_door_of_the_reading_room():
    document = read_document(FORMATS["rst"](), "grain.rst", convert=run_pandoc)
    assert (document.format, document.exact, len(document.anchors)) == ("rst", False, 20)


@needs_pandoc
def test_named_references_of_a_wiki_are_called_again():
    source = (
        b'Rye.<ref name="a">{{cite book|last=Roe|title=Rye|year=2001}}</ref> Oats.<ref>Ibid.</ref> So.<ref name=a />'
    )
    parsed = read_pandoc(run_pandoc(source, "mediawiki"))
    assert parsed.text == "Rye.1 Oats.2 So.1\n\n1. Roe, Rye (2001).\n\n2. Ibid.\n"


@needs_pandoc
@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("{{cite book|last=Roe|title=Rye|year=2001}}", "Roe, Rye (2001)."),
        ("{{cite book|last=Roe|title=Rye|year=2001}}, p. 3.", "Roe, Rye (2001), p. 3."),
        ("{{cite book|last=Roe|title=Rye|year=2001}}. Quoted there.", "Roe, Rye (2001). Quoted there."),
        ("{{cite book|last=Roe|title=Rye|year=2001}} Quoted there.", "Roe, Rye (2001). Quoted there."),
        ("See {{cite book|last=Roe|title=Rye|year=2001}}; also Doe.", "See Roe, Rye (2001); also Doe."),
    ],
)
def test_templates_among_the_words_of_a_reference(words, shown):
    parsed = read_pandoc(run_pandoc(f"Rye.<ref>{words}</ref>".encode(), "mediawiki"))
    assert parsed.text == f"Rye.1\n\n1. {shown}\n"


@needs_pandoc
def test_citations_and_footnotes_of_restructuredtext():
    source = b"Rye [Roe01]_ and oats [#]_.\n\n.. [Roe01] Jane Roe, *Rye*.\n.. [#] Doe.\n"
    parsed = read_pandoc(run_pandoc(source, "rst"))
    assert parsed.text == "Rye [Roe01] and oats1.\n\n1. Doe.\n\n[Roe01] Jane Roe, Rye.\n"
    assert parsed.skipped == ()


# ---------------------------------------------------------------- books


def book(**chapters):
    """An epub of chapters in XHTML, given as what stands in their bodies, or whole from `<!DOCTYPE` on."""
    items = "".join(f'<item id="{n}" href="{n}.xhtml" media-type="application/xhtml+xml"/>' for n in chapters)
    spine = "".join(f'<itemref idref="{n}"/>' for n in chapters)
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/epub+zip")
        package.writestr(
            "META-INF/container.xml",
            '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="O/c.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        )
        package.writestr(
            "O/c.opf",
            '<package xmlns="http://www.idpf.org/2007/opf" version="3.0">'
            '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Grain</dc:title></metadata>'
            f'<manifest>{items}<item id="p" href="p.png" media-type="image/png"/></manifest><spine>{spine}</spine>'
            "</package>",
        )
        package.writestr("O/p.png", b"\x89PNG" + bytes(1000))
        for name, body in chapters.items():
            page = (
                '<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">'
                f"<head><title>x</title></head><body>{body}</body></html>"
            )
            package.writestr(f"O/{name}.xhtml", body if body.startswith("<!DOCTYPE") else page)
    return data.getvalue()


@needs_pandoc
def test_notes_of_a_book_in_another_file_by_links_alone():
    parsed = read_pandoc(
        run_pandoc(
            book(
                one='<h1>One</h1><p>Rye rose.<sup><a id="r1" href="n.xhtml#n1">1</a></sup> Oats '
                'fell.<a id="r2" href="n.xhtml#n2"><sup>2</sup></a></p><p><img src="p.png" alt="A field"/></p>',
                n='<h2>Notes</h2><p id="n1"><a href="one.xhtml#r1">1</a>. Roe, <i>Rye</i>.</p>'
                '<ol start="2"><li id="n2"><p>Ibid. <a href="one.xhtml#r2">↩</a></p></li></ol>',
            ),
            "epub",
        )
    )
    assert parsed.text == "Grain\n\nOne\n\nRye rose.1 Oats fell.2\n\nNotes\n\n1. Roe, Rye.\n\n2. Ibid.\n"
    assert [a.kind for a in parsed.anchors] == ["marker", "marker", "note", "note"]


@needs_pandoc
def test_notes_of_a_book_by_their_types():
    aside = '<aside epub:type="footnote" id="e"><p>1. Roe, <a href="https://rye.example/">Rye</a>.</p></aside>'
    parsed = read_pandoc(
        run_pandoc(book(one=f'<p>Rye.<sup><a epub:type="noteref" href="#e">1</a></sup></p>{aside}'), "epub")
    )
    assert parsed.text == "Grain\n\nRye.1\n\n1. Roe, Rye <https://rye.example/>.\n"


# ---------------------------------------------------------------- what it is kept from


@pytest.fixture
def secret(tmp_path):
    file = tmp_path / "secret.txt"
    file.write_text("open sesame\n")
    return file


def told_of(data, format):
    """Everything that comes back, the error too."""
    try:
        return run_pandoc(data, format)
    except ReadError as error:
        return f"{error.reason} {error}".encode()


@needs_pandoc
@pytest.mark.parametrize(
    ("format", "source"),
    [
        ("rst", ".. include:: {}"),
        ("rst", ".. literalinclude:: {}"),
        ("rst", ".. raw:: html\n   :file: {}"),
        ("rst", ".. csv-table:: Words\n   :file: {}"),
        ("rst", ".. figure:: {}\n\n   A figure"),
        ("org", '#+INCLUDE: "{}"'),
        ("org", '#+SETUPFILE: "{}"'),
        ("mediawiki", "{{{{:{}}}}} [[File:{}]]"),
        ("opml", '<opml><body><outline type="include" url="{}" text="a"/></body></opml>'),
    ],
)
def test_no_other_file_is_read(format, source, secret):
    source = source.format(secret, secret)
    if format != "opml":
        source = f"Rye.\n\n{source}\n\nOats.\n"
    assert b"sesame" not in told_of(source.encode(), format)


@needs_pandoc
@pytest.mark.parametrize(
    ("format", "source"), [("rst", "Rye.\n\n.. include:: a.rst\n"), ("org", "Rye.\n#+INCLUDE: a\n")]
)
def test_a_file_that_is_left_out_is_told(format, source):
    skipped = read_pandoc(run_pandoc(source.encode(), format)).skipped
    assert [(skip.reason, "(1)" in skip.message) for skip in skipped] == [("not-included", True)]


@needs_pandoc
def test_external_entities_of_a_book_are_not_read(secret):
    chapter = f'<!DOCTYPE html [<!ENTITY x SYSTEM "file://{secret}">]><html><body><p>Rye &x;</p></body></html>'
    assert b"sesame" not in told_of(book(one="<p>Oats.</p>", two=chapter), "epub")


@needs_pandoc
@pytest.mark.parametrize(
    ("format", "source"),
    [
        ("rst", "".join(f"{'  ' * depth}* a\n\n" for depth in range(600))),
        ("org", "\n".join(f"{'  ' * depth}- a" for depth in range(600))),
        ("mediawiki", "\n".join(f"{'*' * depth} a" for depth in range(1, 600))),
        ("mediawiki", "<div>" * 3000 + "a" + "</div>" * 3000),
    ],
)
def test_deep_nesting_is_read_or_given_up(format, source):
    reason, text = "", ""
    try:
        text = read_pandoc(run_pandoc(source.encode(), format, seconds=2)).text
    except ReadError as error:
        reason = error.reason
    assert reason in ("too-deep", "timeout", "too-large", "pandoc-failed") or "a" in text


@needs_pandoc
def test_a_slow_file_is_given_up():
    with pytest.raises(ReadError) as error:
        run_pandoc(b"Rye [1]_.\n\n" * 200_000, "rst", seconds=0.3)
    assert error.value.reason == "timeout"


@needs_pandoc
def test_more_output_than_an_article_makes_is_refused(monkeypatch):
    monkeypatch.setattr(pandoc, "MAX_OUTPUT", 1000)
    with pytest.raises(ReadError) as error:
        run_pandoc(b"Rye and oats. " * 1000, "rst")
    assert error.value.reason == "too-large"


@needs_pandoc
def test_more_memory_than_an_article_needs_is_refused(monkeypatch):
    monkeypatch.setattr(pandoc, "MAX_HEAP", 8)
    with pytest.raises(ReadError) as error:
        run_pandoc(b"Rye and *oats*. " * 100_000, "rst")
    assert error.value.reason == "too-large"


@needs_pandoc
def test_a_zip_bomb_is_refused_before_pandoc_sees_it():
    data = BytesIO(book(one="<p>Rye.</p>"))
    with ZipFile(data, "a", ZIP_DEFLATED) as package:
        package.writestr("O/two.xhtml", bytes(60 * 1024 * 1024))
    with pytest.raises(ReadError) as error:
        run_pandoc(data.getvalue(), "epub")
    assert error.value.reason == "zip-bomb"


@needs_pandoc
def test_many_parts_together_are_a_bomb_too(monkeypatch):
    monkeypatch.setattr(pandoc, "MAX_PARTS", 4000)
    with pytest.raises(ReadError) as error:
        run_pandoc(book(one=f"<p>{'a' * 2000}</p>", two=f"<p>{'b' * 2000}</p>"), "epub")
    assert error.value.reason == "too-large"


@needs_pandoc
@pytest.mark.parametrize("format", ["epub", "odt"])
def test_a_damaged_package_is_told(format):
    with pytest.raises(ReadError) as error:
        run_pandoc(b"PK\x03\x04 no zip", format)
    assert error.value.reason == "damaged"


@needs_pandoc
def test_a_protected_odt_is_told():
    data = BytesIO()
    with ZipFile(data, "w") as package:
        package.writestr("META-INF/manifest.xml", "<manifest><file-entry><encryption-data/></file-entry></manifest>")
        package.writestr("content.xml", b"\x01\x02")
    with pytest.raises(ReadError) as error:
        run_pandoc(data.getvalue(), "odt")
    assert error.value.reason == "encrypted"


@needs_pandoc
def test_a_failure_is_told_in_one_printable_line():
    with pytest.raises(ReadError) as error:
        run_pandoc(b"{not json", "ipynb")
    assert error.value.reason == "pandoc-failed"
    assert str(error.value).isprintable()
    assert len(str(error.value)) < 300


# ---------------------------------------------------------------- finding it


def program(folder, script):
    """A program named pandoc in a folder."""
    file = folder / "pandoc"
    file.write_text(f"#!{sys.executable}\n{script}\n")
    file.chmod(file.stat().st_mode | stat.S_IXUSR)
    return file


@pytest.fixture
def only_on_path(tmp_path, monkeypatch):
    monkeypatch.setattr(pandoc, "find_spec", lambda name: None)
    monkeypatch.setenv("PATH", str(tmp_path))
    return tmp_path


def test_without_pandoc_the_sentence_says_how_to_get_it(only_on_path):
    with pytest.raises(ReadError, match=re.escape('pip install "citecheck-toolkit[pandoc]"')) as error:
        run_pandoc(b"Rye.", "rst")
    assert error.value.reason == "needs-pandoc"


@pytest.mark.parametrize(("version", "found"), [("2.19.2", False), ("3.0.1", False), ("3.1", True), ("10.2", True)])
def test_an_old_pandoc_is_none(only_on_path, version, found):
    file = program(only_on_path, f"print('pandoc {version}')")
    assert find_pandoc() == (str(file) if found else None)


def test_it_gets_no_environment_and_always_the_sandbox(only_on_path, monkeypatch):
    monkeypatch.setenv("CITECHECK_TEST_TOKEN", "open sesame")
    script = "import os, sys\nprint('pandoc 3.9' if '--version' in sys.argv else (sys.argv[1:], dict(os.environ)))"
    program(only_on_path, script)
    told = run_pandoc(b"Rye.", "rst").decode()
    assert "--sandbox" in told
    assert "-M512M" in told
    assert "sesame" not in told


def test_a_program_that_hangs_is_killed(only_on_path):
    script = "import sys, time\nif '--version' in sys.argv:\n    print('pandoc 3.9')\nelse:\n    time.sleep(60)"
    program(only_on_path, script)
    with pytest.raises(ReadError) as error:
        run_pandoc(b"Rye.", "rst", seconds=0.2)
    assert error.value.reason == "timeout"


def test_formats_that_pandoc_should_not_read_are_refused():
    assert "latex" not in READERS
    with pytest.raises(ReadError) as error:
        run_pandoc(b"x", "latex")
    assert error.value.reason == "unknown-format"
