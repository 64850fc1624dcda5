"""The source itself, as it came with the answer to its link or with the look at its copy: nothing is asked twice.

Question "text" has no investigation of its own. Who wants to read a source asks for its link, or where it is archived,
with `Inquiry.reading`; the page that is fetched for that is then fetched whole, and `Read` hands it over.
"""

from __future__ import annotations

from hashlib import sha256

from citecheck.model import Alive, Archived, Evidence, MissingFragment, Moved, Outcome, Text, Unreadable
from citecheck.sources.archives import take_apart
from citecheck.sources.protocol import NO_TEXT, READ_LIMIT, Answer, Read

ANSWERED = (Alive, Moved, MissingFragment)
"""Outcomes of a link whose page was there to be read."""
_LONGEST_TYPE = 200
"""Characters of a media type that are kept."""


def with_text(evidence: Evidence, url: str, answer: Answer | None, kept: Evidence | None = None) -> Read:
    """The evidence of a link or a copy, with the text that its last `answer` brought from `url`.

    `kept` is the text of an earlier run, which stands when the page says that it has not been modified. `answer` is
    None where something else was asked in the page's place.
    """
    subject = text_subject(evidence)
    if answer is not None and answer.status == 304 and kept is not None:
        return Read(evidence, Evidence("text", subject, kept.outcome, evidence.asked_at))
    outcome = _text(url, answer, evidence.outcome) if answer is not None else Unreadable("no-text", url)
    body = answer.body if answer is not None and isinstance(outcome, Text) else b""
    return Read(evidence, Evidence("text", subject, outcome, evidence.asked_at), body)


def text_subject(evidence: Evidence) -> str:
    """What the evidence of question "text" is about that comes with this one: the link itself, or the copy."""
    return evidence.outcome.url if isinstance(evidence.outcome, Archived) else evidence.subject


def brings_text(evidence: Evidence) -> bool:
    """Whether a text comes with this answer when it was asked for."""
    match evidence.outcome:
        case Archived(seen=seen):
            return seen
        case outcome:
            return evidence.question == "link" and isinstance(outcome, ANSWERED)


def _text(url: str, answer: Answer, outcome: Outcome) -> Text | Unreadable:
    status = answer.status or 0
    media_type = (answer.header("content-type") or "").strip()[:_LONGEST_TYPE]
    if not 200 <= status < 300 or media_type.lower().startswith(NO_TEXT):
        return Unreadable("no-text", url)
    if not answer.whole:
        return Unreadable("too-large" if _is_too_large(answer) else "cut-off", url)
    if not answer.body:
        return Unreadable("no-text", url)
    return Text(url, status, media_type, sha256(answer.body).hexdigest(), len(answer.body), _timestamp(url, outcome))


def _is_too_large(answer: Answer) -> bool:
    stated = answer.header("content-length") or ""
    return len(answer.body) >= READ_LIMIT or (stated.isdecimal() and int(stated[:18]) > READ_LIMIT)


def _timestamp(url: str, outcome: Outcome) -> str | None:
    """The moment of the copy that was read, also where the article itself links to a copy."""
    if isinstance(outcome, Archived):
        return outcome.timestamp
    copy = take_apart(url)
    return copy.timestamp if copy is not None and len(copy.timestamp or "") == 14 else None
