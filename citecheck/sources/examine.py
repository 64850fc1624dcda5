"""A page that answered, looked at more closely: is it the source, a gate before it, or a polite "not found"?"""

from __future__ import annotations

from collections.abc import Generator

from msgspec.structs import replace

from citecheck.model import Alive, Blocked, Hop, MissingFragment, Moved, Outcome, SoftNotFound
from citecheck.sources import address, gates, soft404
from citecheck.sources.challenge import is_challenge
from citecheck.sources.fragments import draws_itself, has_place, has_text, named_place
from citecheck.sources.landmarks import is_deep, is_home
from citecheck.sources.neighbour import neighbour
from citecheck.sources.notices import notice
from citecheck.sources.page import alike
from citecheck.sources.protocol import BODY_LIMIT, Answer, Request
from citecheck.sources.quirks import Peculiar
from citecheck.sources.walk import End, Manner, walk


def examine(
    url: str, end: End, outcome: Alive | Moved, *, quirk: Peculiar, manner: Manner, hops: list[Hop]
) -> Generator[Request, Answer, Outcome]:
    """What a page that answered really is. May ask for a made-up neighbour of `url`; that hop is added to `hops`."""
    gate = gates.gate_by_address(url, end.url)
    if gate is None and end.is_odd:
        gate = gates.gate_by_page(url, end.page, end.source)
    if gate is not None:
        return Blocked(gate, outcome.status)
    suspected = _suspicion(url, end)
    if end.is_odd and soft404.sets_cookie_and_reloads(end.page):
        return Blocked("challenge", outcome.status)
    if suspected is not None and suspected.reason == "shell" and "script-drawn" in quirk.means:
        return Blocked("script-drawn", outcome.status)
    if suspected is not None and not quirk.means & {"resolver", "script-drawn"}:
        soft = yield from _soft(url, end, suspected, manner, hops)
        if soft is not None:
            return soft
    if isinstance(outcome, Moved) and is_deep(url) and is_home(end.url):
        outcome = Alive(outcome.status, outcome.url)  # its text is not there, so the new address is no correction
    return outcome if "ids-by-script" in quirk.means else _place(end, outcome)


def _suspicion(url: str, end: End) -> soft404.Suspicion | None:
    if end.is_odd:
        suspected = soft404.suspicion(url, end.url, end.page, end.lowered)
    else:
        suspected = soft404.sent_away(url, end.url) if end.redirected else None
        suspected = suspected or (soft404.promised(url) if end.source else None)
    if suspected is None:
        return None
    if suspected.reason in ("sent-home", "sent-astray") and (
        gates.comes_back(url, end.url) or gates.is_login_place(end.url)
    ):
        return None
    if suspected.reason == "shell" and url.partition("#")[2][:1] in ("/", "!"):
        return None  # its own address is in the fragment, which the server never sees
    return suspected


def _soft(
    url: str, end: End, suspected: soft404.Suspicion, manner: Manner, hops: list[Hop]
) -> Generator[Request, Answer, SoftNotFound | None]:
    probed: soft404.Probed = "unknown"
    if soft404.needs_probe(suspected):
        made_up = neighbour(address.bare(url))
        probe = yield from walk(
            made_up, replace(manner, pause=0.0, why="probe", probe=True, limit=BODY_LIMIT, read=0), hops
        )
        probed = _probed(url, end, made_up, probe, suspected)
    confidence = soft404.judge(suspected, probed)
    if confidence is None:
        return None
    return SoftNotFound(suspected.reason, end.answer.status or 0, end.url, confidence)


def _probed(url: str, end: End, made_up: str, probe: End, suspected: soft404.Suspicion) -> soft404.Probed:
    status = probe.answer.status
    if probe.trouble is not None or status is None or is_challenge(probe.answer):
        return "unknown"
    if status in (404, 410):
        return "honest"
    if not 200 <= status < 300 or gates.gate_by_address(made_up, probe.url) is not None:
        return "unknown"
    sent = soft404.sent_away(made_up, probe.url) is not None
    if suspected.reason in ("sent-home", "sent-astray"):
        return "same" if sent and _same_end(end.url, probe.url) else "other"
    if end.source and probe.source:
        if alike(end.page, probe.page, url, end.url, made_up, probe.url):
            return "same"
        if notice(probe.page, probe.lowered) in ("strong", "fair"):
            return "says-so"
    return "honest" if sent else "other"


def _same_end(one: str, other: str) -> bool:
    if address.bare(one) == address.bare(other):
        return True
    first, second = address.place(one), address.place(other)
    same_host = first is not None and second is not None and first.host == second.host
    return same_host and is_home(one) and is_home(other)


def _place(end: End, outcome: Alive | Moved) -> Outcome:
    name, texts = named_place(end.url)
    if not (name or texts) or not end.source:
        return outcome
    if name and not has_place(end.source, name) and end.answer.whole and not draws_itself(end.page):
        return MissingFragment("no-such-id", outcome.status, end.url, name, "high")
    for text in texts:
        if not has_text(end.page, end.source, text) and end.answer.whole and not draws_itself(end.page):
            return MissingFragment("no-such-text", outcome.status, end.url, text, "medium")
    return outcome
