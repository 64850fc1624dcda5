"""Works as bibliographies: BibLaTeX, BibTeX for the classic styles, CSL-JSON and RIS. Pure."""

from __future__ import annotations

from citecheck.bib.bibtex import to_bibtex
from citecheck.bib.csl import to_csl_json
from citecheck.bib.entries import Dialect
from citecheck.bib.ris import to_ris
from citecheck.bib.verify import verify

__all__ = ["Dialect", "to_bibtex", "to_csl_json", "to_ris", "verify"]
