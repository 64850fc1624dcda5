"""Works as bibliographies: BibLaTeX, BibTeX for the classic styles, CSL-JSON and RIS, and how to cite them. Pure."""

from __future__ import annotations

from citecheck.bib.bibtex import citation_keys, to_bibtex
from citecheck.bib.citations import Cited, NoteCitations, citations, to_json, to_tsv
from citecheck.bib.copies import Copies, Copy
from citecheck.bib.csl import to_csl_json
from citecheck.bib.entries import Dialect
from citecheck.bib.merge import Merged, merge
from citecheck.bib.ris import to_ris
from citecheck.bib.verify import verify, verify_merged

__all__ = [
    "Cited",
    "Copies",
    "Copy",
    "Dialect",
    "Merged",
    "NoteCitations",
    "citation_keys",
    "citations",
    "merge",
    "to_bibtex",
    "to_csl_json",
    "to_json",
    "to_ris",
    "to_tsv",
    "verify",
    "verify_merged",
]
