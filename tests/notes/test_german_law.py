# ruff: noqa: E501 - a note is one line
"""Legal citations in German shapes, and a few English ones that no case name opens."""

from __future__ import annotations

import pytest

from citecheck.notes.citations.parse import parse_citations
from tests.notes.compare import differences

CASES = [
    ("BGH NJW 1984, 2034 (2035).", {"authors": ["=BGH"], "container": "NJW", "issued": "1984", "pages": "2034", "locator": "2035"}),
    ("OLG Köln, NJW 1990, 1234.", {"authors": ["=OLG Köln"], "container": "NJW", "pages": "1234"}),
    ("Palandt/Heinrichs, § 242 Rn. 5.", {"authors": ["Palandt", "Heinrichs"], "title": None, "locator": "§ 242 Rn. 5", "relation": "short"}),
    ("Palandt/Heinrichs, BGB, 60. Aufl. 2001, § 242 Rn. 5.", {"title": "BGB", "issued": "2001", "edition": "60. Aufl.", "relation": "full"}),
    ("Otte, in: Staudinger, BGB, 13. Bearb. 1996, § 2084 Rn. 12.", {"authors": ["Otte"], "container": "Staudinger, BGB", "locator": "§ 2084 Rn. 12"}),
    ("BT-Drs. 13/4541, S. 20.", {"title": "BT-Drs. 13/4541", "locator": "20", "kind": "report"}),
    ("Gesetz über die Prozeßkostenhilfe v. 13.6.1980, BGBl. I S. 677.", {"title": "Gesetz über die Prozeßkostenhilfe", "container": "BGBl. I", "issued": "1980-06-13", "pages": "677"}),
    ("EuGH, Rs. 6/64, Costa/ENEL, Slg. 1964, 1251 (1269).", {"authors": ["=EuGH"], "title": "Costa/ENEL", "issued": "1964", "pages": "1251", "locator": "1269"}),
    ("Ständige Rechtsprechung seit BVerfGE 7, 198 (208).", {"title": "BVerfGE 7, 198", "locator": "208", "remark": "Ständige Rechtsprechung seit"}),
    ("Gunther Teubner, Reflexives Recht, ARSP 68 (1982), S. 13 ff. (26).", {"authors": ["Teubner|Gunther"], "title": "Reflexives Recht", "container": "ARSP", "locator": "26"}),
    ("Brown, 347 U.S. at 496.", {"title": "Brown", "container": "U.S.", "volume": "347", "locator": "496", "relation": "short", "kind": None}),
    ("320 H.C. Debs., col. 456 (12 March 1999).", {"title": "H.C. Debs.", "volume": "320", "locator": "456", "issued": "1999-03-12"}),
    ("Ulrike Schultz, Juristinnen, Diss. iur. Hagen 1990, S. 12.", {"kind": "thesis", "location": "Hagen", "issued": "1990"}),
    ("Josef Esser, Grundsatz und Norm, 3., stark erw. Aufl., Tübingen 1974, S. 87.", {"title": "Grundsatz und Norm", "edition": "3., stark erw. Aufl.", "location": "Tübingen"}),
    ("Koch, H.-J./Rüßmann, H., Juristische Begründungslehre, München 1982.", {"authors": ["Koch|H.-J.", "Rüßmann|H."], "title": "Juristische Begründungslehre"}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "fields"), CASES, ids=[text for text, _ in CASES])
def test_a_citation_gives_its_fields(text, fields):
    assert differences(parse_citations(text), [fields]) == []


def test_centuries_behind_a_title_are_no_date_of_issue():
    text = "J. M. Beattie, Crime and the Courts in England, 1660–1800 (Oxford: Clarendon Press, 1986), p. 450."
    fields = {"title": "Crime and the Courts in England, 1660–1800", "issued": "1986", "locator": "450", "pages": None}
    assert differences(parse_citations(text), [fields]) == []
