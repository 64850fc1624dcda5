"""A small run made by hand: two documents, findings of every severity, evidence of every outcome."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from citecheck.model import (
    Alive,
    Archived,
    Block,
    Blocked,
    BlockKind,
    Citation,
    Claim,
    Coverage,
    Dead,
    Dismissed,
    Document,
    Edit,
    Evidence,
    Extract,
    Finding,
    Fix,
    Hop,
    Link,
    Marker,
    Moved,
    Name,
    NotChecked,
    Note,
    Quantity,
    Refused,
    Related,
    Run,
    Severity,
    Span,
    Stub,
    Unarchived,
    Unreachable,
    Work,
)

NOW = "2026-11-20T09:30:00Z"

HARBOUR = """The Harbour and the Grain: How a Port on the Black Sea Came to Feed Half of Egypt

Freight through the harbour reached $8.9 billion in 2023.1 That is a third more than once,2 and 14 million tonnes of it
was grain.

Who buys

“Most of it goes to Egypt, said the harbour master.3

1. Ana Pop, “Harbour Statistics,” Port Authority, May 4, 2023, http://port.example/stats?year=2023&all.

2. Ibid.

3. Ion Rusu, “Grain Routes,” Trade Review 7, no. 2 (April 2022): 18–27, http://gone.example/grain.
"""

STRANGE = """海运报告

全年货物吞吐量为 1400 万吨，比上年增长三分之一。1 码头工人说他们从未见过这样的一年。2
"""


def spot(text: str, words: str, *, nth: int = 1) -> Span:
    """Where `words` stand in `text`, the nth time."""
    at = -1
    for _ in range(nth):
        at = text.index(words, at + 1)
    return Span(at, at + len(words))


def document(path: str, text: str) -> Document:
    """A document whose first block is the title; short blocks are headings, the others paragraphs."""
    blocks: list[Block] = []
    at = 0
    for piece in text.split("\n\n"):
        body = piece.strip("\n")
        prose = len(body) > 40 or body[:1].isdigit()
        kind: BlockKind = "title" if not blocks else "paragraph" if prose else "heading"
        start = text.index(body, at)
        blocks.append(Block(kind, Span(start, start + len(body)), 2 if kind == "heading" else 0))
        at = start + len(body)
    return Document(path=path, format="text", text=text, blocks=tuple(blocks), language="en", sha256="0" * 64)


def finding(code: str, name: str, message: str, span: Span, severity: Severity = "warning", **more: object) -> Finding:
    """A finding in the first document; its fingerprint is made of code and place, which is enough here."""
    fields: dict[str, object] = {
        "path": "texts/harbour.txt",
        "confidence": "high",
        "subject": message,
        "fingerprint": f"{code.lower()}{span.start:08x}:1",
        **more,
    }
    return Finding(code=code, name=name, message=message, span=span, severity=severity, **fields)  # type: ignore[arg-type]


def note(text: str, label: str, body: str, *citations: Citation) -> Note:
    """A note whose label stands before its text."""
    span = spot(text, body)
    start = text.rindex(label, 0, span.start)
    return Note(label, label, Span(start, start + len(label)), span, body, citations)


def harbour() -> Extract:
    """An article with three markers, three notes, two works, and a claim."""
    text = HARBOUR
    first = "Ana Pop, “Harbour Statistics,” Port Authority, May 4, 2023, http://port.example/stats?year=2023&all."
    third = "Ion Rusu, “Grain Routes,” Trade Review 7, no. 2 (April 2022): 18–27, http://gone.example/grain."
    port = Link(
        "http://port.example/stats?year=2023&all",
        "http://port.example/stats?year=2023&all",
        spot(text, "http://port"),
        "1",
    )
    gone = Link("http://gone.example/grain", "http://gone.example/grain", spot(text, "http://gone.example/grain"), "3")
    statistics = Citation(
        id="1.1",
        note="1",
        span=spot(text, first),
        kind="online",
        authors=(Name("Pop", "Ana"),),
        title="Harbour Statistics",
        publisher="Port Authority",
        issued="2023-05-04",
        links=(port,),
        work="pop2023harbour",
    )
    ibid = Citation(
        id="2.1",
        note="2",
        span=spot(text, "Ibid."),
        relation="ibid",
        refers_to="1.1",
        inference="Ibid. means the source cited last.",
        work="pop2023harbour",
    )
    routes = Citation(
        id="3.1",
        note="3",
        span=spot(text, third),
        kind="article",
        authors=(Name("Rusu", "Ion"),),
        title="Grain Routes",
        container="Trade Review",
        volume="7",
        issue="2",
        issued="2022-04",
        pages="18–27",
        links=(gone,),
        work="rusu2022grain",
    )
    amount = Quantity(
        spot(text, "$8.9 billion"),
        Decimal("8.9E9"),
        Decimal("8.9E9"),
        "USD",
        "currency",
        "exactly",
        "digits",
        Decimal("1E8"),
    )
    sentence = "Freight through the harbour reached $8.9 billion in 2023."
    return Extract(
        document=document("texts/harbour.txt", text),
        markers=(
            Marker("1", spot(text, "1", nth=1), "1"),
            Marker("2", Span(text.index(",2 and") + 1, text.index(",2 and") + 2), "2"),
            Marker("3", Span(text.index("master.3") + 7, text.index("master.3") + 8), "3"),
        ),
        notes=(note(text, "1", first, statistics), note(text, "2", "Ibid.", ibid), note(text, "3", third, routes)),
        works=(
            Work(
                key="pop2023harbour",
                kind="online",
                authors=(Name("Pop", "Ana"),),
                title="Harbour Statistics",
                publisher="Port Authority",
                issued="2023-05-04",
                links=(port,),
                citations=("1.1", "2.1"),
                notes=("1", "2"),
            ),
            Work(
                key="rusu2022grain",
                kind="article",
                authors=(Name("Rusu", "Ion"),),
                title="Grain Routes",
                container="Trade Review",
                volume="7",
                issue="2",
                issued="2022-04",
                pages="18–27",
                links=(gone,),
                citations=("3.1",),
                notes=("3",),
                missing=("link",),
            ),
        ),
        claims=(Claim(spot(text, sentence), sentence, amount, "freight", "2023", "flow", ("1",), "sentence"),),
        apparatus=(Span(text.index("1. Ana"), len(text)),),
    )


def strange() -> Extract:
    """An article in Chinese with two markers whose notes are missing."""
    text = STRANGE
    first = Span(text.index("。1") + 1, text.index("。1") + 2)
    second = Span(text.index("。2") + 1, text.index("。2") + 2)
    words = "码头工人说他们从未见过这样的一年。"
    return Extract(
        document=document("texts/海运 报告.txt", text),
        markers=(Marker("1", first), Marker("2", second)),
        stubs=(
            Stub("note-1", "1", first, "全年货物吞吐量为 1400 万吨，比上年增长三分之一。", spot(text, "全年货物")),
            Stub("note-2", "2", second, words, spot(text, words), "码头工人说", spot(text, "码头工人说")),
        ),
    )


EVIDENCE: tuple[Evidence, ...] = (
    Evidence(
        "link",
        "http://gone.example/grain",
        Dead("not-found", 2, 404),
        NOW,
        (Hop("http://gone.example/grain", 301), Hop("https://gone.example/grain", 404, "text/html")),
    ),
    Evidence(
        "archive",
        "http://gone.example/grain",
        Archived("https://archive.example/20180615083000/http://gone.example/grain", "20180615083000"),
        NOW,
    ),
    Evidence(
        "link", "http://port.example/stats?year=2023&all", Moved(301, "https://port.example/stats"), NOW, cached=True
    ),
    Evidence("archive", "http://port.example/stats?year=2023&all", Unarchived(("archive.example",)), NOW),
    Evidence("link", "http://a.example/", Alive(200, "http://a.example/"), NOW),
    Evidence("link", "http://b.example/", Blocked("forbidden", 403), NOW),
    Evidence("link", "http://c.example/", Unreachable("timeout"), NOW, (Hop("http://c.example/", error="timeout"),)),
    Evidence("link", "http://10.0.0.1/", Refused("private-address")),
    Evidence("link", "http://d.example/", NotChecked("offline")),
)


def sample_run() -> Run:
    """Both documents, with findings that nest, overlap, stand alone, and are set aside."""
    text = HARBOUR
    link = spot(text, "http://gone.example/grain")
    findings = (
        finding(
            "CC201",
            "dead-link",
            "The link of note 3 is dead: not found (404), asked twice.",
            link,
            "error",
            note="3",
            evidence=("link http://gone.example/grain", "archive http://gone.example/grain"),
            fix=Fix("Link to the snapshot of 2018-06-15.", (Edit(link, "https://archive.example/20180615083000/"),)),
            related=(Related("The marker of the note.", Span(text.index("master.3") + 7, text.index("master.3") + 8)),),
        ),
        finding(
            "CC203",
            "moved-link",
            "The link of note 1 moved for good.",
            spot(text, "http://port.example/stats?year=2023&all"),
            note="1",
            evidence=("link http://port.example/stats?year=2023&all",),
        ),
        finding(
            "CC006",
            "unbalanced-quotation",
            "The quotation opened here is not closed.",
            spot(text, "“Most"),
            "info",
            confidence="medium",
        ),
        finding(
            "CC401",
            "uncited-number",
            "“14 million tonnes” has no source.",
            spot(text, "14 million tonnes"),
            confidence="low",
        ),
        finding(
            "CC404",
            "missing-scale",
            "The sentence gives two numbers.",
            spot(text, "14 million tonnes of it\nwas grain."),
        ),
        finding(
            "CC005",
            "missing-notes",
            "2 markers have no notes in the text.",
            spot(STRANGE, "1 码头"),
            "error",
            path="texts/海运 报告.txt",
        ),
        finding("CC001", "unreadable-source", "lost.txt is empty.", Span(0, 0), "error", path="texts/lost.txt"),
    )
    waved_through = finding(
        "CC101", "missing-link", "Note 2 names a source but gives no link.", spot(text, "Ibid."), note="2"
    )
    old = finding(
        "CC501", "incomplete-entry", "pop2023harbour has no access date.", spot(text, "Ana Pop"), "info", note="1"
    )
    return Run(
        version="0.1.0",
        now=NOW,
        documents=(harbour(), strange()),
        evidence=EVIDENCE,
        supports=(),
        findings=findings,
        dismissed=(Dismissed(waved_through, "decision", "Ibid. needs no link."),),
        known=(old,),
        decisions=(),
        coverage=(
            Coverage("documents", 3, 2, (("unreadable", 1),)),
            Coverage("notes", 3, 3),
            Coverage("links", 15, 12, (("offline", 2), ("excluded", 1))),
            Coverage("claims", 1, 0, (("offline", 1),)),
        ),
        incomplete=("offline",),
        options={"offline": True, "fail_on": "warning"},
    )


HOSTILE = """</script><img src=x onerror=alert(1)>

A | pipe, `ticks`, **stars**, [link](http://evil.example), @everyone and <b>mark-up</b> \x1b[31mred\x07 \u202egnp.exe.1

1. javascript:alert(1) and "><svg onload=alert(1)> {{ 7*7 }}
"""


def hostile_run() -> Run:
    """A run whose every string tries to break out of its format."""
    text = HOSTILE
    bad = "</script><img src=x onerror=alert(1)> ](http://evil.example) | `@everyone` \x1b[31m {{7*7}} \"'>"
    scheme = "javascript:alert(1)"
    link = Link(scheme, scheme, spot(text, scheme), "1")
    body = text[text.index("javascript:") :].rstrip("\n")
    citation = Citation(
        id="1.1",
        note="1",
        span=spot(text, body),
        kind="online",
        title=bad,
        authors=(Name(literal=bad),),
        links=(link,),
        remark=bad,
        work="x",
    )
    doc = document("texts/evil<b>|`.txt", text)
    marker = Marker("1", Span(text.index("exe.1") + 4, text.index("exe.1") + 5), "1")
    extract = Extract(
        document=doc,
        markers=(marker,),
        notes=(note(text, "1", body, citation),),
        works=(Work(key='x"><script>', kind="online", title=bad, links=(link,), citations=("1.1",), notes=("1",)),),
        stubs=(Stub("s", "9", marker.span, bad, marker.span, bad, marker.span),),
    )
    evidence = Evidence("link", scheme, Refused(bad), NOW, (Hop(scheme, error=bad), Hop("http://ok.example/", 200)))
    found = finding(
        "CC201",
        "dead-link",
        bad,
        spot(text, scheme),
        "error",
        path=doc.path,
        note="1",
        evidence=(evidence.id,),
        fingerprint='"><script>alert(1)</script>',
        related=(Related(bad, marker.span),),
        fix=Fix(bad, (Edit(marker.span, bad),)),
    )
    run = sample_run()
    return Run(
        version="0.1.0",
        now=NOW,
        documents=(extract,),
        evidence=(evidence,),
        supports=(),
        findings=(found,),
        dismissed=(Dismissed(found, "ignore", bad),),
        known=(),
        decisions=(),
        coverage=run.coverage,
        incomplete=(bad,),
        options={bad: bad},
    )


def crowded_run(number: int = 5_000) -> Run:
    """One article with a finding on every sentence."""
    sentence = "The harbour took in 14 million tonnes of grain. "
    body = "\n\n".join(sentence * 10 for _ in range(number // 10))
    text = f"A long year\n\n{body}\n"
    starts = [at for at in range(len(text)) if text.startswith("14 million", at)]
    findings = tuple(
        finding(
            "CC401" if index % 2 else "CC404",
            "uncited-number" if index % 2 else "missing-scale",
            f"“14 million tonnes” has no source ({index + 1}).",
            Span(start, start + 17),
            "warning" if index % 3 else "error",
            path="texts/long.txt",
            fingerprint=f"f{index:05d}:1",
        )
        for index, start in enumerate(starts)
    )
    long = Extract(document=document("texts/long.txt", text))
    return Run("0.1.0", NOW, (long,), (), (), findings, (), (), (), (), (), {})


def empty_run() -> Run:
    """Nothing read, nothing found."""
    return Run("0.1.0", NOW, (), (), (), (), (), (), (), (), (), {})


def paged_run() -> Run:
    """The sample run with its article as a PDF: pages, and no lines of its own."""
    run = sample_run()
    first, *others = run.documents
    paged = replace(first, document=replace(first.document, format="pdf", exact=False, pages=(0, 400)))
    return replace(run, documents=(paged, *others))
