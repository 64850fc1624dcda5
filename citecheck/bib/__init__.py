"""Works as bibliographies: BibLaTeX and BibTeX, CSL-JSON, RIS. Pure: records in, text out."""

from citecheck.bib.bibtex import to_bibtex
from citecheck.bib.csl import to_csl_json
from citecheck.bib.ris import to_ris

__all__ = ["to_bibtex", "to_csl_json", "to_ris"]
