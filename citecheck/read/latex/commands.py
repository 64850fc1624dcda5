"""What the commands and environments of LaTeX mean to a reader of prose.

A command that is not named here is transparent: its options are dropped and its arguments are read.
"""

from __future__ import annotations

HEADINGS = {
    "part": 1,
    "chapter": 1,
    "section": 1,
    "subsection": 2,
    "subsubsection": 3,
    "paragraph": 4,
    "subparagraph": 5,
}

FOOTNOTES = ("footnote", "tablefootnote", "sidenote")
"""Commands whose argument is a note called at their place."""

NOTE_CITES = ("footcite", "footcitetext", "footfullcite", "footcites", "smartcite", "Smartcite", "smartcites")
"""Commands that make a note of a citation (biblatex manual, 3.9.1)."""

STYLE_CITES = ("autocite", "Autocite", "autocites", "Autocites")
"""Commands that make a note of a citation if the style of the bibliography is one of notes."""

INLINE_CITES = frozenset(
    {"cite", "Cite", "cites", "Cites", "parencite", "Parencite", "parencites", "Parencites", "textcite", "Textcite"}
    | {"textcites", "Textcites", "citep", "Citep", "citet", "Citet", "citealp", "citealt", "Citealt", "supercite"}
    | {"fullcite", "citeauthor", "Citeauthor", "citetitle", "citeyear", "citeyearpar", "onlinecite", "upcite"}
)
"""Commands that cite in the text (natbib manual, 2; biblatex manual, 3.9.1)."""

NOTE_STYLES = ("verbose", "chicago-notes", "notes", "footnote", "oxnotes", "fiwi", "historische-zeitschrift", "oscola")
"""Names of biblatex styles (or parts of them) that cite in footnotes."""

URLS = ("url", "path", "nolinkurl")
"""Commands whose argument is an address, as it stands."""

DROPPED = {
    "addbibresource": 1,
    "addcontentsline": 3,
    "addtocounter": 2,
    "addtolength": 2,
    "author": 1,
    "bibliographystyle": 1,
    "captionsetup": 1,
    "cellcolor": 1,
    "color": 1,
    "colorlet": 2,
    "date": 1,
    "definecolor": 3,
    "DeclareMathOperator": 2,
    "documentclass": 1,
    "fontsize": 2,
    "geometry": 1,
    "graphicspath": 1,
    "hspace": 1,
    "hspace*": 1,
    "hypersetup": 1,
    "hyphenation": 1,
    "includegraphics": 1,
    "includegraphics*": 1,
    "index": 1,
    "institute": 1,
    "affil": 1,
    "affiliation": 1,
    "keywords": 1,
    "label": 1,
    "lhead": 1,
    "chead": 1,
    "rhead": 1,
    "lfoot": 1,
    "cfoot": 1,
    "rfoot": 1,
    "markboth": 2,
    "markright": 1,
    "newcounter": 1,
    "newenvironment": 3,
    "renewenvironment": 3,
    "newlength": 1,
    "newtheorem": 2,
    "nocite": 1,
    "pagenumbering": 1,
    "pagestyle": 1,
    "PassOptionsToPackage": 2,
    "pdfbookmark": 2,
    "phantom": 1,
    "hphantom": 1,
    "vphantom": 1,
    "thanks": 1,
    "thispagestyle": 1,
    "setlength": 2,
    "setmainfont": 1,
    "setsansfont": 1,
    "setmonofont": 1,
    "sloppypar": 0,
    "titleformat": 5,
    "titlespacing": 4,
    "usepackage": 1,
    "RequirePackage": 1,
    "usetikzlibrary": 1,
    "vspace": 1,
    "vspace*": 1,
    "hyperlink": 1,
    "hypertarget": 1,
    "selectlanguage": 1,
    "setdefaultlanguage": 1,
    "setmainlanguage": 1,
    "setotherlanguage": 1,
    "email": 0,
    "textcolor": 1,
    "colorbox": 1,
    "foreignlanguage": 1,
    "foreigntextquote": 1,
    "multicolumn": 2,
    "multirow": 2,
    "parbox": 1,
    "raisebox": 1,
    "resizebox": 2,
    "scalebox": 1,
    "rule": 2,
    "rotatebox": 1,
    "hyperref": 0,
    "makebox": 0,
    "cline": 1,
    "cmidrule": 1,
    "todo": 1,
    "comment": 1,
    "printbibliography": 0,
    "bibliography": 1,
    "tableofcontents": 0,
    "maketitle": 0,
}
"""Arguments that are not read, by command: all of them, or the first ones of those whose last argument is prose."""

SKIPPED_ENVIRONMENTS = frozenset(
    {"equation", "align", "gather", "multline", "eqnarray", "displaymath", "math", "alignat", "flalign", "dmath"}
    | {"tikzpicture", "picture", "pgfpicture", "comment", "filecontents", "algorithm", "algorithmic", "axis"}
)
CODE_ENVIRONMENTS = frozenset({"verbatim", "Verbatim", "lstlisting", "minted", "alltt"})
TABLES = frozenset({"tabular", "tabularx", "tabulary", "longtable", "array", "supertabular", "tabu"})
QUOTES = frozenset({"quote", "quotation", "displayquote", "verse", "foreigndisplayquote"})
LISTS = frozenset({"itemize", "enumerate", "description", "compactitem", "compactenum", "inparaenum"})
ENVIRONMENT_ARGUMENTS = {
    "tabular": 1,
    "tabularx": 2,
    "tabulary": 2,
    "longtable": 1,
    "array": 1,
    "supertabular": 1,
    "minipage": 1,
    "thebibliography": 1,
    "multicols": 1,
    "adjustwidth": 2,
    "wrapfigure": 2,
    "spacing": 1,
    "otherlanguage": 1,
}
"""Arguments of environments that are not prose."""
