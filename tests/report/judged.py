"""A run made by hand whose claims were judged against their sources: one of every verdict, with passages."""

from __future__ import annotations

from decimal import Decimal

from citecheck.model import (
    Alive,
    Archived,
    Blocked,
    Citation,
    Claim,
    Coverage,
    Dead,
    Edit,
    Evidence,
    Extract,
    Finding,
    Fix,
    Hop,
    Link,
    Marker,
    Note,
    Passage,
    Place,
    Quantity,
    Quotation,
    Registered,
    Run,
    Span,
    Support,
    Text,
    Unreadable,
    Verdict,
    Work,
)
from tests.report.samples import NOW, document, spot

PATH = "texts/rail.md"

RAIL = """The Line That Paid for Itself: Ten Years of Freight Between the Two Coasts

The line carried 41.2 million tonnes in 2023, up from 27 million tonnes a decade earlier.1 That is a rise of about 53
percent.1 Its operator earned $1.9 billion, and spent $640 million on new track.2 “No other line on the continent has
been filled so quickly,” wrote the regulator.3

Not everyone gains. Roughly 12,000 drivers lost work,4 and tolls rose by 8 percent a year. The next tunnel is to cost
€3.4 billion.5

1. Mira Holt, “Freight by Rail 2013–2023,” Statistics Office, 2024, https://stats.example/rail/2023.

2. Coast Rail, Annual Report 2023 (2024), https://coastrail.example/ar2023.pdf.

3. Rail Regulator, “Capacity Review,” 2022, http://regulator.example/review-2022.

4. Jon Aker, “Who Pays for the Line,” Labour Review 12, no. 3 (2023): 44–61, https://doi.org/10.5555/lr.2023.44.

5. Ministry of Transport, “Tunnel Programme,” https://transport.example/tunnel.
"""

URLS = {
    "1": "https://stats.example/rail/2023",
    "2": "https://coastrail.example/ar2023.pdf",
    "3": "http://regulator.example/review-2022",
    "4": "https://doi.org/10.5555/lr.2023.44",
    "5": "https://transport.example/tunnel",
}

WORKS = {
    "1": ("holt2024freight", "Freight by Rail 2013–2023", "2024"),
    "2": ("coastrail2024annual", "Annual Report 2023", "2024"),
    "3": ("regulator2022capacity", "Capacity Review", "2022"),
    "4": ("aker2023pays", "Who Pays for the Line", "2023"),
    "5": ("transporttunnel", "Tunnel Programme", None),
}


def passage(quote: str, words: str, note: str, **more: object) -> Passage:
    """Words of the source of a note, with the number marked."""
    at = quote.index(words)
    fields: dict[str, object] = {"place": Place(), "link": URLS[note], "source": URLS[note], **more}
    return Passage(quote=quote, marked=(Span(at, at + len(words)),), **fields)  # type: ignore[arg-type]


def support(
    words: str, verdict: Verdict, reason: str, message: str, note: str | None, *passages: Passage, **more: object
) -> Support:
    """What was seen of the words."""
    about = "quotation" if words.startswith("No other") else "number"
    evidence = (f"text {URLS[note]}",) if note and note != "4" else ()
    return Support(
        PATH,
        about,  # type: ignore[arg-type]
        spot(RAIL, words),
        verdict,
        reason,
        message,
        note,
        passages,
        evidence,
        **more,  # type: ignore[arg-type]
    )


def quantity(words: str, value: str, unit: str, step: str = "1", about: bool = False) -> Quantity:
    """The amount that the words state."""
    dimension = {"USD": "currency", "EUR": "currency", "percent": "share"}.get(unit, "physical")
    number = Decimal(value)
    return Quantity(
        spot(RAIL, words),
        number,
        number,
        unit,
        dimension,  # type: ignore[arg-type]
        "about" if about else "exactly",
        "digits",
        Decimal(step),
    )


NUMBERS = (
    ("41.2 million tonnes", quantity("41.2 million tonnes", "4.12E7", "tonne", "1E5"), ("1",)),
    ("27 million tonnes", quantity("27 million tonnes", "2.7E7", "tonne", "1E6"), ("1",)),
    ("53\npercent", quantity("53\npercent", "53", "percent", about=True), ("1",)),
    ("$1.9 billion", quantity("$1.9 billion", "1.9E9", "USD", "1E8"), ("2",)),
    ("$640 million", quantity("$640 million", "6.4E8", "USD", "1E7"), ("2",)),
    ("12,000 drivers", quantity("12,000 drivers", "12000", "driver", "1000", about=True), ("4",)),
    ("8 percent", quantity("8 percent", "8", "percent"), ()),
    ("€3.4 billion", quantity("€3.4 billion", "3.4E9", "EUR", "1E8"), ("5",)),
)

_LINE = "In 2023 the coast-to-coast line carried 41.17 million tonnes of freight, the most since it was opened."
_TABLE = "Freight carried, million tonnes · 2013 · 27.0"
_REPORT = (
    "Revenue from operations rose to 1,912 million dollars. Capital expenditure on permanent way was $604 million."
)
_REVIEW = "No other line on the continent has been filled so quickly, and none with so few sidings."

SUPPORTS = (
    support(
        "41.2 million tonnes",
        "within rounding",
        "rounded",
        "The source says 41.17 million tonnes, which rounds to 41.2 million tonnes.",
        "1",
        passage(
            _LINE,
            "41.17 million tonnes",
            "1",
            link=f"{URLS['1']}#:~:text=carried%2041.17%20million%20tonnes",
            exact=True,
        ),
    ),
    support(
        "27 million tonnes",
        "supported",
        "same-value",
        "A table of the source has 27.0 million tonnes for 2013.",
        "1",
        passage(_TABLE, "27.0", "1", place=Place(table=2, cell="2013, Freight carried")),
    ),
    support(
        "53\npercent",
        "derived",
        "growth",
        "From 27.0 to 41.17 million tonnes is a rise of 52.5 percent, which about 53 percent may stand for.",
        "1",
        passage(_TABLE, "27.0", "1", place=Place(table=2)),
        passage(_LINE, "41.17 million tonnes", "1"),
    ),
    support(
        "$1.9 billion",
        "within rounding",
        "rounded",
        "The source says 1,912 million dollars.",
        "2",
        passage(_REPORT, "1,912 million dollars", "2", place=Place(page=31), link=f"{URLS['2']}#page=31", exact=True),
    ),
    support(
        "$640 million",
        "differs",
        "other-value",
        "The source says $604 million where the article says $640 million.",
        "2",
        passage(
            _REPORT,
            "$604 million",
            "2",
            place=Place(page=31),
            link=f"{URLS['2']}#page=31",
            exact=True,
            snapshot="20240611090000",
        ),
        confidence="high",
    ),
    support(
        "No other line on the continent has\nbeen filled so quickly",
        "supported",
        "same-words",
        "The words stand in the source.",
        "3",
        passage(_REVIEW, "No other line on the continent has been filled so quickly", "3", snapshot="20221105120000"),
    ),
    support("12,000 drivers", "not checkable", "blocked", "The source could not be read: it asks for a login.", "4"),
    support("8 percent", "uncited", "no-note", "No note stands behind it.", None),
    support(
        "€3.4 billion",
        "not found",
        "no-such-number",
        "The source was read (1,840 words) and does not state it.",
        "5",
        confidence="low",
    ),
)

EVIDENCE = (
    Evidence("link", URLS["1"], Alive(200, URLS["1"]), NOW),
    Evidence("text", URLS["1"], Text(URLS["1"], 200, "text/html", "1" * 64, 48_211), NOW),
    Evidence("link", URLS["2"], Alive(200, URLS["2"]), NOW),
    Evidence("text", URLS["2"], Text(URLS["2"], 200, "application/pdf", "2" * 64, 2_481_120), NOW),
    Evidence(
        "link",
        URLS["3"],
        Dead("not-found", 2, 404),
        NOW,
        (
            Hop(URLS["3"], 301),
            Hop("https://regulator.example/review-2022", 404, "text/html"),
            Hop("https://regulator.example/review-2022", 404, "text/html", why="again"),
        ),
    ),
    Evidence(
        "archive",
        URLS["3"],
        Archived("https://archive.example/20221105120000/" + URLS["3"], "20221105120000", seen=True),
        NOW,
    ),
    Evidence(
        "text",
        URLS["3"],
        Text(
            "https://archive.example/20221105120000/" + URLS["3"],
            200,
            "text/html",
            "3" * 64,
            18_020,
            "20221105120000",
        ),
        NOW,
    ),
    Evidence("link", URLS["4"], Blocked("login", 403), NOW),
    Evidence("identifier", "doi:10.5555/lr.2023.44", Registered("doi.org", "https://review.example/44"), NOW),
    Evidence("text", URLS["4"], Unreadable("blocked", URLS["4"]), NOW),
    Evidence("link", URLS["5"], Alive(200, URLS["5"]), NOW, cached=True),
    Evidence("text", URLS["5"], Text(URLS["5"], 200, "text/html", "5" * 64, 11_903), NOW),
)


def _note(label: str) -> Note:
    start = RAIL.index(f"\n{label}. ") + 1
    span = Span(start + len(label) + 2, RAIL.index("\n", start))
    link = Link(URLS[label], URLS[label], spot(RAIL, URLS[label]), label)
    key, title, issued = WORKS[label]
    citation = Citation(
        id=f"{label}.1", note=label, span=span, kind="online", title=title, issued=issued, links=(link,), work=key
    )
    return Note(label, label, Span(start, start + len(label)), span, span.of(RAIL), (citation,))


def _work(note: Note) -> Work:
    (citation,) = note.citations
    return Work(
        key=citation.work or "",
        kind="online",
        title=citation.title,
        issued=citation.issued,
        links=citation.links,
        citations=(citation.id,),
        notes=(note.id,),
        missing=() if citation.issued else ("date",),
    )


def _markers() -> tuple[Marker, ...]:
    prose = RAIL[: RAIL.index("\n1. ")]
    ends = [
        index for index, char in enumerate(prose) if char.isdigit() and prose[index - 1] in ".,”" and _stands(index)
    ]
    return tuple(Marker(prose[at], Span(at, at + 1), prose[at]) for at in ends)


def _stands(index: int) -> bool:
    return RAIL[index + 1] in " \n" and RAIL[index - 2].isalpha()


def _claim(words: str, amount: Quantity, cites: tuple[str, ...]) -> Claim:
    start = max(RAIL.rfind(". ", 0, amount.span.start), RAIL.rfind("\n\n", 0, amount.span.start)) + 2
    end = RAIL.index(".", amount.span.end) + 1
    attachment = "sentence" if cites else "none"
    return Claim(Span(start, end), RAIL[start:end], amount, None, "2023", "level", cites, attachment)  # type: ignore[arg-type]


def _finding(code: str, name: str, message: str, words: str, **more: object) -> Finding:
    span = spot(RAIL, words)
    fields: dict[str, object] = {"severity": "warning", "confidence": "high", "subject": message, **more}
    return Finding(
        code=code,
        name=name,
        message=message,
        path=PATH,
        span=span,
        fingerprint=f"{int(code[2:]):04x}{span.start:012x}:1",
        **fields,  # type: ignore[arg-type]
    )


def judged_run() -> Run:
    """An article whose nine claims were judged, with five findings."""
    notes = tuple(_note(label) for label in URLS)
    link = spot(RAIL, URLS["3"])
    quoted = spot(RAIL, "No other line on the continent has\nbeen filled so quickly")
    extract = Extract(
        document=document(PATH, RAIL),
        markers=_markers(),
        notes=notes,
        works=tuple(_work(note) for note in notes),
        claims=tuple(_claim(*number) for number in NUMBERS),
        quotations=(Quotation(quoted, quoted.of(RAIL), ("3",), "sentence"),),
        apparatus=(Span(RAIL.index("1. Mira"), len(RAIL)),),
    )
    findings = (
        _finding(
            "CC403",
            "contradicted-number",
            "“$640 million”: the source of note 2 says $604 million.",
            "$640 million",
            severity="error",
            note="2",
            evidence=(f"text {URLS['2']}",),
        ),
        _finding(
            "CC402",
            "unsupported-number",
            "“€3.4 billion”: the source of note 5 does not state it.",
            "€3.4 billion",
            note="5",
            confidence="low",
            evidence=(f"text {URLS['5']}",),
        ),
        _finding("CC401", "uncited-number", "“8 percent” stands without a note.", "8 percent", confidence="medium"),
        _finding(
            "CC201",
            "dead-link",
            "The link of note 3 is dead: not found (404), asked twice.",
            URLS["3"],
            severity="error",
            note="3",
            evidence=(f"link {URLS['3']}", f"archive {URLS['3']}"),
            fix=Fix(
                "Link to the copy of 2022-11-05.",
                (Edit(link, f"https://archive.example/20221105120000/{URLS['3']}"),),
            ),
        ),
        _finding(
            "CC410",
            "uncheckable-number",
            "“12,000 drivers”: the source asks for a login.",
            "12,000 drivers",
            severity="info",
            note="4",
        ),
    )
    return Run(
        version="0.1.0",
        now=NOW,
        documents=(extract,),
        evidence=EVIDENCE,
        supports=SUPPORTS,
        findings=findings,
        dismissed=(),
        known=(),
        decisions=(),
        coverage=(
            Coverage("documents", 1, 1),
            Coverage("notes", 5, 5),
            Coverage("links", 5, 5),
            Coverage("claims", 8, 6, (("blocked", 1), ("no-note", 1))),
            Coverage("quotations", 1, 1),
        ),
        incomplete=(),
        options={},
    )
