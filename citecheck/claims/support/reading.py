"""One source asked for one number: the first rung of the ladder that holds, and why."""

from __future__ import annotations

from msgspec import Struct

from citecheck.claims.support.bearers import listed_otherwise
from citecheck.claims.support.companions import companions
from citecheck.claims.support.derive import Derivation, derive, may_follow
from citecheck.claims.support.index import SourceIndex
from citecheck.claims.support.matches import Match, another_then, matches, rank, telling
from citecheck.claims.support.messages import said, when
from citecheck.claims.support.opinion import UNSTATED, is_stated, second_opinion
from citecheck.claims.support.profile import profile_of
from citecheck.claims.support.rivals import Rival, rival
from citecheck.model import Claim, Confidence, Document, Span, Verdict

_SAME_SUBJECT = 0.45
_CLEARLY = 0.3
_COMMON = 3
_MANY = 150
"""In a source with more figures, one beside another is met by chance."""
_SURE = 0.75
_PLAIN = 0.45
_UNITS = (("percent", "percentage points"), ("percentage points", "percent"))


class Reading(Struct, frozen=True):
    """What one source was seen to say; `spans` are of its text, the best first."""

    verdict: Verdict
    reason: str
    message: str
    confidence: Confidence
    spans: tuple[Span, ...] = ()


def read_claim(claim: Claim, document: Document, index: SourceIndex) -> Reading:
    """The verdict of one source on one claim."""
    profile = profile_of(claim, document)
    found = matches(claim, profile, index)
    foreign = index.language != (document.language or "en").split("-")[0].lower()
    clear = next((match for match in found if not match.conflicts), None)
    contrary = next((match for match in found if _speaks_of_it(claim, match, foreign=foreign)), None)
    other = rival(claim, profile, index)
    listed = listed_otherwise(profile, clear.figure, index) if clear is not None else None
    if clear is not None and listed is not None:
        other = Rival(listed, "other-value", clear.score, clear.near, "medium", index.period_of(clear.number))
    if clear is not None and rank(clear) >= _needed(claim, clear, foreign=foreign):
        rare = telling(claim.quantity) > _COMMON and clear.figure.cell is None
        clearly = 2 * _CLEARLY if rare else _CLEARLY
        elsewhere = _nearer(other, clear, clearly) or _nearer(contrary, clear, clearly)
        if listed is None and not elsewhere and (foreign or clear.score >= _PLAIN or not _doubted(claim, index)):
            return _supported(claim, clear, found, index, foreign=foreign)
    if index.unread and (other is None or other.near < _SURE):
        return _absent(clear, index, foreign=foreign)
    if contrary is not None and not _nearer(other, contrary, _CLEARLY):
        return _conflicting(claim, contrary, other, index, foreign=foreign)
    worked_out = derive(claim, profile, index, foreign=foreign)
    if worked_out is not None:
        return _derived(worked_out)
    attested = None if foreign or listed or (other is not None and other.near >= _SURE) else _attested(claim, index)
    if attested is not None:
        return attested
    if clear is not None and listed is None and _in_company(claim, clear, index):
        return _supported(claim, clear, found, index, foreign=foreign)
    if other is not None:
        return _other_value(other, index, foreign=foreign)
    weak = clear or next(iter(found), None)
    return _absent(weak, index, foreign=foreign, open_=may_follow(claim, profile, index))


def _needed(claim: Claim, match: Match, *, foreign: bool) -> float:
    """How much of a claim's words must be met: less for a number that is seldom met by chance."""
    shown = telling(claim.quantity)
    needed = {0: 0.34, 1: 0.32, 2: 0.26, 3: 0.15}.get(shown, 0.1)
    if match.kinship in ("bare", "noun"):
        needed += 0.06 if shown < 3 else 0.01
    elif foreign and shown >= 3:
        return 0.0  # digits and unit are all that two languages are sure to share
    return needed * (0.25 if foreign and shown >= 3 else 0.5 if foreign else 1.0)


def _in_company(claim: Claim, match: Match, index: SourceIndex) -> bool:
    """Whether other numbers of the sentence stand beside the figure: their words may then be quite other ones."""
    shown = telling(claim.quantity)
    if not shown or match.kinship not in ("same", "scaled", "bare"):
        return False
    if len(index.figures) > _MANY and not match.near:
        return False
    far = 1 if shown > 1 and len(index.figures) <= _MANY else 0
    beside = (index.figures[number] for number in companions(claim, index))
    return any(
        other is not match.figure
        and abs(other.passage - match.figure.passage) <= far
        and other.quantity.low != match.figure.quantity.low
        for other in beside
    )


def _doubted(claim: Claim, index: SourceIndex) -> bool:
    """Whether the model doubts that a number is stated which only a few words speak for."""
    opinion = second_opinion(claim, index)
    return opinion is not None and opinion.doubt >= UNSTATED


def _attested(claim: Claim, index: SourceIndex) -> Reading | None:
    """The number as the model finds it stated, where it is no quantity of the source ("the 500th goal", "3–0")."""
    opinion = second_opinion(claim, index)
    if opinion is None or opinion.mention is None or not is_stated(opinion, telling(claim.quantity)):
        return None
    if index.has_scale_of_its_own(opinion.mention, claim.quantity):
        return None
    seen = " ".join(opinion.mention.of(index.text).split())
    message = f"This source has {seen} where it speaks of this."
    return Reading("supported", "mentioned", message, "low", (opinion.mention,))


def _speaks_of_it(claim: Claim, match: Match, *, foreign: bool) -> bool:
    """Whether a match would do but for what speaks against it; for another unit more words have to be the same."""
    if "other-unit" in match.conflicts:
        return match.score >= _SAME_SUBJECT
    return bool(match.conflicts) and match.score >= _needed(claim, match, foreign=foreign)


def _nearer(found: Rival | Match | None, match: Match, clearly: float) -> bool:
    """Whether the source says something else where it speaks of this, and our number where it speaks of others."""
    return found is not None and found.near - match.near >= clearly and found.figure.passage != match.figure.passage


def _supported(claim: Claim, match: Match, found: list[Match], index: SourceIndex, *, foreign: bool) -> Reading:
    figure = match.figure
    seen = said(index, figure)
    others = (other for other in found[:3] if other is not match and not other.conflicts)
    spans = (figure.quantity.span, *(other.figure.quantity.span for other in others))
    confidence: Confidence = "high" if match.near >= 0.4 and match.kinship in ("same", "scaled") else "medium"
    if foreign or match.score < 0.35 or match.kinship == "noun":
        confidence = "low"
    if match.agreement == "coarser":
        message = f"This source gives the number with fewer digits, {seen}."
        return Reading("within rounding", "fewer-digits", message, "low", spans)
    if match.kinship == "converted":
        message = f"This source gives {seen}, which is the number in another unit."
        return Reading("derived", "conversion", message, confidence, spans)
    if match.agreement == "equal" and figure.quantity.comparator == claim.quantity.comparator:
        return Reading("supported", "stated", f"This source gives {seen}.", confidence, spans)
    if match.agreement == "equal":
        return Reading("within rounding", "other-bound", f"This source gives {seen}.", confidence, spans)
    reason = "rounded" if match.agreement == "rounded" else "within-bound"
    return Reading("within rounding", reason, f"This source gives {seen}.", confidence, spans)


def _conflicting(claim: Claim, match: Match, other: Rival | None, index: SourceIndex, *, foreign: bool) -> Reading:
    conflict = match.conflicts[0]
    seen = said(index, match.figure)
    if conflict == "other-period":
        if match.period is None and index.background is None and not index.source.issued:
            message = f"This source gives {seen}; its dates do not lead to the time that the sentence gives it for,"
            message = f"{message} {when(claim.period)}."
        elif match.period is None and index.background is None:
            message = f"This source gives {seen} and was published {when(index.source.issued)}, before the period"
            message = f"{message} that the sentence gives it for, {when(claim.period)}."
        else:
            theirs = when(match.period or index.background)
            message = f"This source gives {seen} for {theirs}; the sentence gives it for {when(claim.period)}."
    elif conflict == "stock-for-flow":
        until = f" by the end of {when(match.period)}" if match.period else ""
        ours = f" for {when(claim.period)} alone" if claim.period else " for one year"
        message = f"This source gives {seen} as the total{until}; the sentence gives it{ours}."
    elif conflict == "points-for-percent":
        theirs, ours = _UNITS[match.figure.quantity.dimension == "points"]
        message = f"This source gives {seen}, which are {theirs}; the sentence gives {ours}."
    elif conflict == "level-for-change":
        theirs, ours = ("change", "level") if match.figure_is_change else ("level", "change")
        message = f"This source gives {seen} as the {theirs}; the sentence gives it as the {ours}."
    else:
        message = f"This source gives {seen}, the same figure in another unit."
    instead = another_then(claim.period, index, match.figure) if claim.period else None
    instead = instead or (other.figure if other is not None else None)
    if instead is not None and conflict in ("other-period", "stock-for-flow"):
        message = f"{message} It also gives {said(index, instead)} where it speaks of this."
    confidence: Confidence = "medium" if match.near >= 0.4 and not foreign else "low"
    return Reading("differs", conflict, message, confidence, (match.figure.quantity.span,))


def _derived(found: Derivation) -> Reading:
    confidence: Confidence = "medium" if found.near >= 0.6 else "low"
    return Reading("derived", found.reason, f"This source gives the parts of it: {found.how}.", confidence, found.spans)


def _other_value(other: Rival, index: SourceIndex, *, foreign: bool) -> Reading:
    seen = said(index, other.figure)
    period = f" for {when(other.period)}" if other.period and other.reason == "other-value" else ""
    if other.reason == "other-scale":
        message = f"This source gives {seen}: the same digits with another scale."
    else:
        message = f"This source gives {seen}{period} where it speaks of this."
    confidence: Confidence = "low" if foreign else other.confidence
    return Reading("differs", other.reason, message, confidence, (other.figure.quantity.span,))


def _absent(weak: Match | None, index: SourceIndex, *, foreign: bool, open_: bool = False) -> Reading:
    """What is said where nothing was seen; `open_` is whether the number may follow from others all the same."""
    if not index.text.strip():
        return Reading("not checkable", "no-text", "This source has no text that could be read.", "high")
    if index.unread:
        message = "This source is too large: the number does not stand in the part of it that was read."
        return Reading("not checkable", "too-large", message, "high")
    if weak is not None:
        message = f"This source has {said(index, weak.figure)}, but of something else as far as its words tell."
        return Reading("not found", "other-subject", message, "low", (weak.figure.quantity.span,))
    confidence: Confidence = "low" if foreign or open_ else "medium"
    message = "This source does not state this number" + ("; it may follow from others there." if open_ else ".")
    return Reading("not found", "no-such-number", message, confidence)
