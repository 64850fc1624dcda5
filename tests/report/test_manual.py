from __future__ import annotations

import json
import re

import pytest

from citecheck.report import manual
from citecheck.report.excerpt import columns
from citecheck.rules import HEADINGS, RULES, find_rule


def test_rules_are_listed_by_family_and_wrapped() -> None:
    page = manual.listing(RULES, 80)
    assert page.startswith("Reading and structure\n  CC001  unreadable-source")
    assert "\n\nLinks, as they answer\n  CC201  dead-link" in page
    assert [line for line in page.split("\n") if columns(line) > 80] == []
    assert re.findall(r"^  (CC\d+)", page, re.MULTILINE) == [rule.code for rule in RULES]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_every_page_has_every_section_and_fits_but_for_code(rule) -> None:
    page = manual.page(rule, 72)
    lines = page.split("\n")
    assert lines[0] == f"{rule.code} {rule.name}"
    assert [line for line in lines if line in HEADINGS] == [h for h in HEADINGS if h in rule.sections]
    prose = [line for line in lines if not line.startswith("    ") and "://" not in line]
    assert [line for line in prose if columns(line) > 72] == []
    assert "```" not in page
    assert manual.family(rule.code) in page


def test_lists_hang_and_links_show_their_address() -> None:
    page = manual.page(find_rule("CC208"), 60)
    assert "  - RFC 7089, Memento <https://www.rfc-editor.org/rfc/rfc7089>" in page.replace("\n    ", " ")
    assert "(when asked, the world says)" in page


def test_colour_changes_nothing_but_the_colour() -> None:
    plain, coloured = (manual.page(find_rule("CC901"), 80, color=shade) for shade in (False, True))
    assert "\x1b[1mWhat it does\x1b[0m" in coloured
    bare = re.sub(r"\x1b\[[\d;]*m", "", coloured)
    assert bare.split("\n")[0] == plain.split("\n")[0]
    assert re.sub(r"[`\s]", "", bare) == re.sub(r"[`\s]", "", plain)


def test_as_markdown_each_link_of_the_table_leads_to_a_heading() -> None:
    page = manual.markdown(RULES)
    anchors = {
        re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-")
        for heading in re.findall(r"^#+ (.*)$", page, re.MULTILINE)
    }
    links = re.findall(r"\]\(#([^)]*)\)", page)
    assert len(links) == len(RULES)
    assert set(links) <= anchors


def test_one_rule_as_markdown_stands_alone() -> None:
    page = manual.markdown([find_rule("dead-link")])
    assert page.startswith("# CC201 dead-link\n\nA link is dead: its page is proven gone.\n\n*Error, high confidence.")
    assert "\n## What it does\n" in page


def test_as_records_nothing_is_lost() -> None:
    records = json.loads(json.dumps(manual.records(RULES)))
    assert [record["code"] for record in records] == [rule.code for rule in RULES]
    assert all(set(record["sections"]) == set(rule.sections) for record, rule in zip(records, RULES, strict=True))
