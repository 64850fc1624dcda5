"""What a saved page is when it is not the page that was wanted: judged as a live one is, but nobody can be probed."""

from __future__ import annotations

from citecheck.sources import gates, soft404
from citecheck.sources.challenge import is_challenge
from citecheck.sources.landmarks import is_deep, is_error_place, is_home
from citecheck.sources.protocol import Answer
from citecheck.sources.walk import End

_GATES = frozenset({"login", "consent"})
"""Gates that leave nothing of the page; a page cut short by a paywall shows what was cited at least in part."""


def fault_of_page(url: str, answer: Answer) -> str:
    """Why a copy of `url` that was answered with success is not the page wanted, in a word, or nothing."""
    if is_challenge(answer):
        return "saved-challenge"
    end = End(url, answer)
    if not end.is_odd:
        return ""
    gate = gates.gate_by_page(url, end.page, end.source)
    if gate in _GATES:
        return f"saved-{gate}"
    suspected = soft404.suspicion(url, url, end.page, end.lowered)
    return "saved-soft-404" if suspected is not None and soft404.judge(suspected, "unknown") else ""


def fault_of_redirect(url: str, target: str) -> str:
    """Why a redirect that was saved leads to no copy of `url`, in a word, or nothing."""
    if is_deep(url) and is_home(target):
        return "saved-redirect-home"
    gate = gates.gate_by_address(url, target)
    if gate is None and is_error_place(target) and not is_error_place(url):
        return "saved-redirect-to-error"
    return f"saved-{gate}" if gate is not None else ""
