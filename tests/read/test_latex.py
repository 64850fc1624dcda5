"""LaTeX: notes, citations and their .bib, macros, included files, and source that means harm."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from citecheck.errors import ReadError
from citecheck.model import Document, Span
from citecheck.read.latex import read_latex
from citecheck.read.latex.reader import plain

BIB = r"""
@book{roe, author={Roe, Jane}, title={Wheat {\&} Rye}, publisher={Nord}, address={Paris}, year=2001}
@article{doe, author={John Doe}, title={Oats}, journal={Grain J.}, volume=3, number=2, pages={5--9}, year=2004}
"""
VERBOSE = "\\usepackage[style=verbose-ibid]{biblatex}\n\\addbibresource{refs.bib}\n\\begin{document}\n"


def text_of(source, **files):
    return read_latex(source, include={"refs.bib": BIB, **files}.get).text


def anchors(parsed, kind):
    return [(anchor.label, anchor.span.of(parsed.text)) for anchor in parsed.anchors if anchor.kind == kind]


# ---------------------------------------------------------------- words


@pytest.mark.parametrize(
    ("source", "words"),
    [
        (r"M\"uller, Gda\'nsk, \v{C}apek, \c{c}a, \O re, Stra\ss e, na\"\i ve",
            "Müller, Gdańsk, Čapek, ça, Øre, Straße, naïve",
        ),
        ("``Quoted 'so' '' -- and --- so~on", "“Quoted ’so’ ” – and — so on"),
        (r"\emph{a \textbf{b}} {\small c}", "a b c"),
        (r"5\% of \$3 \& \#1", "5% of $3 & #1"),
        (r"about $5{,}000$ km$^{2}$, not $x^2$", "about 5,000 km2, not"),
        ("a% comment\n   b\nc", "ab c"),
        (r"\textcolor{red}{red} \vspace{1cm}x\label{s}", "red x"),
        (r"\enquote{Said} \verb|\x| \ldots{} \LaTeX{} too", "“Said” \\x … LaTeX too"),
    ],
)  # fmt: skip
def test_words(source, words):
    assert plain(source) == words


def test_shorthands_are_those_of_german_only():
    german = '\\usepackage[ngerman]{babel}\n\\begin{document}\n"`Gr"o"se"\'\n\\end{document}'
    assert text_of(german) == "„Größe“\n"
    assert text_of('"ask" and "so"') == '"ask" and "so"\n'


def test_blocks():
    source = r"""\documentclass{article}
\title{T\thanks{me}}
\begin{document}
\maketitle
\section*{Part}
One
line.

Two.
\begin{quote}Said.\end{quote}
\begin{itemize}\item A \item[b)] B\end{itemize}
\begin{tabular}{ll} A & B \\ 1 & 2 \\ \hline \end{tabular}
\begin{equation} a=b \end{equation}
\begin{verbatim}
\footnote{code}
\end{verbatim}
End.
\end{document}
Not this."""
    parsed = read_latex(source)
    assert [(b.kind, b.span.of(parsed.text)) for b in parsed.blocks] == [
        ("title", "T"),
        ("heading", "Part"),
        ("paragraph", "One line."),
        ("paragraph", "Two."),
        ("quote", "Said."),
        ("list", "A"),
        ("list", "b) B"),
        ("table", "A | B\n1 | 2"),
        ("code", r"\footnote{code}"),
        ("paragraph", "End."),
    ]
    assert parsed.anchors == ()


# ---------------------------------------------------------------- notes


def test_footnotes_of_all_kinds():
    source = r"A\footnote{One \emph{two}.} b\footnotemark{} c\footnote[9]{Nine.}.\footnotetext{Text.} d\endnote{End.}"
    parsed = read_latex(source)
    assert parsed.text.startswith("A1 b2 c9. de1\n")
    assert anchors(parsed, "note") == [("1", "One two."), ("9", "Nine."), ("2", "Text."), ("e1", "End.")]


def test_chapters_count_their_footnotes_anew():
    parsed = read_latex(r"\chapter{A} x\footnote{One.} \chapter{B} y\footnote{Again one.}")
    assert [label for label, _ in anchors(parsed, "marker")] == ["1", "1"]


def test_a_footnote_of_several_paragraphs_in_a_macro_of_the_article():
    source = "\\newcommand{\\fn}[2][see]{\\footnote{#1 #2}}\nA\\fn{Roe.\n\nMore.} B\\fn[cf.]{Doe.}"
    assert anchors(read_latex(source), "note") == [("1", "see Roe.\nMore."), ("2", "cf. Doe.")]


def test_links_are_printed_behind_their_citation():
    source = r"A\footnote{Roe, ``\href{https://a.example/x\_y\%20z}{Wheat},'' 2021.} B"
    source += r"\footnote{At \url{https://b.example/~c}.}"
    assert [words for _, words in anchors(read_latex(source), "note")] == [
        "Roe, “Wheat,” 2021 <https://a.example/x_y%20z>.",
        "At https://b.example/~c.",
    ]


def test_an_ignore_is_kept_as_a_block_or_in_its_place():
    source = "A.\n\n% citecheck: ignore[CC401] known\nB. % citecheck: ignore[CC402] here\n"
    assert read_latex(source).text == (
        "A.\n\n<!-- citecheck: ignore[CC401] known -->\n\nB. <!-- citecheck: ignore[CC402] here -->\n"
    )


# ---------------------------------------------------------------- citations


def test_a_note_style_makes_notes_of_citations():
    parsed = read_latex(VERBOSE + r"So\autocite[see][33]{roe} it is\footcite{doe,roe}.", include={"refs.bib": BIB}.get)
    assert parsed.text.startswith("So1 it is2.\n")
    assert anchors(parsed, "note") == [
        ("1", "see Jane Roe, Wheat & Rye (Paris: Nord, 2001), 33."),
        ("2", "John Doe, “Oats,” Grain J. 3, no. 2 (2004): 5–9; Jane Roe, Wheat & Rye (Paris: Nord, 2001)."),
    ]


def test_other_styles_call_a_list_of_references():
    source = VERBOSE.replace("verbose-ibid", "authoryear") + r"So \autocite[33]{roe} and \parencite{doe}."
    parsed = read_latex(source, include={"refs.bib": BIB}.get)
    assert parsed.text.startswith("So [roe, 33] and [doe].\n")
    assert [label for label, _ in anchors(parsed, "note")] == ["roe", "doe"]


def test_a_citation_inside_a_footnote_is_written_out_there():
    source = VERBOSE + r"So\footnote{See \cite[4]{roe}, and others.}."
    assert "1. See Jane Roe, Wheat & Rye (Paris: Nord, 2001), 4, and others." in text_of(source)


def test_keys_that_no_bib_file_has_stay_keys():
    parsed = read_latex(r"So\footcite[4]{unknown}.")
    assert anchors(parsed, "note") == [("1", "unknown, 4.")]
    assert anchors(read_latex(r"So\footcite[4]{known}.", bib={"known": "Roe, Wheat."}), "note") == [
        ("1", "Roe, Wheat, 4.")
    ]


def test_items_of_a_bibliography_are_numbered_in_their_order():
    source = r"So \cite{b} and \cite[p.~3]{a}.\begin{thebibliography}{9}\bibitem{a} Roe. \newblock Wheat. "
    source += r"\bibitem[D]{b} Doe.\end{thebibliography}After."
    parsed = read_latex(source)
    assert parsed.text == "So [2] and [1, p. 3].\n\nAfter.\n\n[1] Roe. Wheat.\n\n[2] Doe.\n"
    assert anchors(parsed, "marker") == [("2", "2"), ("1", "1, p. 3")]


# ---------------------------------------------------------------- files and places


def test_included_files_are_read_through_the_caller_only():
    source = "A \\input{part} \\include{gone} B"
    parsed = read_latex(source, include={"part.tex": "inside\\footnote{Note.}"}.get)
    assert parsed.text == "A inside1 B\n\n1. Note.\n"
    assert [skip.reason for skip in parsed.skipped] == ["not-included"]


def test_a_file_that_includes_itself_is_read_once():
    parsed = read_latex(r"A \input{a} B", include={"a": r"x \input{b}", "b": r"y \input{a}"}.get)
    assert parsed.text == "A x y B\n"
    assert [skip.reason for skip in parsed.skipped] == ["includes-itself"]


def test_an_included_file_that_can_not_be_read_does_not_stop_the_article():
    def include(name):
        raise ReadError("binary", f"{name} is not text.")

    parsed = read_latex(r"A \input{picture} B \bibliography{refs}", include=include)
    assert parsed.text == "A B\n"
    assert [skip.reason for skip in parsed.skipped] == ["not-included"]


def test_words_lead_to_their_places():
    source = 'One\n  two\\emph{three} % no\nfour\n\nM\\"uller\\footnote{Note\n here.} five'
    parsed = read_latex(source)
    document = Document("a", "latex", parsed.text, parsed.blocks, checkpoints=parsed.checkpoints)
    lines = source.split("\n")
    for word in ("One", "two", "three", "four", "ller", "Note", "here", "five"):
        at = parsed.text.index(word)
        place = document.locate(Span(at, at + len(word)))
        assert lines[place.line - 1][place.column - 1 :].startswith(word)


def test_what_a_macro_writes_is_where_it_is_called():
    parsed = read_latex("\\newcommand{\\eg}{for example}\n\nSo \\eg\\ it")
    document = Document("a", "latex", parsed.text, parsed.blocks, checkpoints=parsed.checkpoints)
    at = parsed.text.index("example")
    assert document.locate(Span(at, at + 7)).line == 3


# ---------------------------------------------------------------- hostile source


BOMB = (
    r"\newcommand{\a}{xxxxxxxxxx}"
    + "".join(
        rf"\newcommand{{\{name}}}{{{chr(92)}{inner * 10}}}".replace(inner * 10, f"{inner}{chr(92)}" * 9 + inner)
        for inner, name in ("ab", "bc", "cd", "de", "ef")
    )
    + r"\f" * 20
)


@pytest.mark.parametrize(
    "source",
    [
        "{" * 50_000,
        r"\footnote{" * 20_000,
        r"\url{" * 50_000,
        r"\foo[" * 50_000,
        r"\begin{equation}" * 20_000,
        r"\begin{quote}" * 20_000,
        r"\newcommand{\a}{\a\a}\a",
        BOMB,
        "$" * 50_000 + "a$\n\n" * 20_000,
        r"\cite[a][" * 20_000,
        r"\'{" * 20_000,
        "\\a" + " " * 100_000 + "\n" * 100_000,
        "%" * 200_000,
    ],
)  # fmt: skip
def test_hostile_source_ends_soon(source):
    try:
        length = len(read_latex(source + " end").text)
    except ReadError:
        length = 0
    assert length < 12_000_000


def test_nothing_to_read():
    with pytest.raises(ReadError) as caught:
        read_latex("\\documentclass{article}\\begin{document}\\end{document}")
    assert caught.value.reason == "empty"


PIECES = [
    r"\footnote{",
    "}",
    "{",
    "[",
    "]",
    r"\cite{a}",
    "$",
    "%",
    "\n",
    "\n\n",
    "word",
    r"\section{",
    r"\\",
    "&",
    r"\url{",
    r"\item ",
]


@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_whatever_is_written_spans_stay_inside_the_text(pieces):
    try:
        parsed = read_latex("".join([*pieces, "w"]))
    except ReadError:
        return
    for anchor in parsed.anchors:
        assert (
            0
            <= anchor.declared.start
            <= anchor.span.start
            <= anchor.span.end
            <= anchor.declared.end
            <= len(parsed.text)
        )
    for block in parsed.blocks:
        assert block.span.of(parsed.text).strip()
    offsets = [point.offset for point in parsed.checkpoints]
    assert offsets == sorted(offsets)
