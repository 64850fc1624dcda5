"""Probes: requests for addresses that nobody linked to. robots.txt is heeded for them, and one answer serves many.

A link itself is asked as the reader of the article would ask for it, one page once, so robots.txt does not speak of
it; nor does it of the programming interfaces of archives and registries, which are made for programs and tell their
limits in their own way. What looks around on a host by itself does heed it: the made-up neighbours of a link
(`Request.probe`).
"""

from __future__ import annotations

from citecheck.net.errands import Driving, Errand, SideErrand
from citecheck.net.robots import EVERYTHING, LIMIT, NOTHING, Robots, parse_robots
from citecheck.sources import Answer, Request
from citecheck.sources.address import follow, place

MOST_KEPT = 512
"""Answers to probes that are kept for others who ask the same."""
MOST_REDIRECTS = 5
"""From one robots.txt to another (RFC 9309 section 2.3.1.2)."""

_REDIRECTS = (301, 302, 303, 307, 308)


class Probes:
    """What is known of the robots.txt of each host, and what probes have found."""

    def __init__(self) -> None:
        self._robots: dict[str, Robots | list[Errand]] = {}
        self._answers: dict[tuple[str, tuple[tuple[str, str], ...]], Answer | list[Errand]] = {}

    def may_ask(self, errand: Errand, driver: Driving) -> bool:
        """Whether a probe is to be sent now. Else it waits, or has been given its answer."""
        request = errand.request
        origin = _origin(request.url)
        robots = self._robots.get(origin)
        if robots is None:
            self._robots[origin] = [errand]
            self._ask_robots(errand, origin, driver)
            return False
        if isinstance(robots, list):
            robots.append(errand)
            return False
        if not robots.allows(request.url.removeprefix(origin) or "/"):
            errand.receive(driver, Answer(request.url, error="robots"))
            return False
        return self._is_first(errand, driver)

    def keep(self, errand: Errand, answer: Answer, driver: Driving) -> None:
        """Take in the answer to a probe and give it to those who wait for the same."""
        key = (errand.request.url, errand.request.headers)
        waiting = self._answers.get(key)
        self._answers[key] = answer
        if len(self._answers) > MOST_KEPT:
            for old in [k for k, v in self._answers.items() if isinstance(v, Answer)][: MOST_KEPT // 4]:
                del self._answers[old]
        for other in waiting if isinstance(waiting, list) else ():
            if other is not errand:
                other.receive(driver, answer)

    def _is_first(self, errand: Errand, driver: Driving) -> bool:
        key = (errand.request.url, errand.request.headers)
        found = self._answers.get(key)
        if found is None:
            self._answers[key] = [errand]
            return True
        if isinstance(found, Answer):
            errand.receive(driver, found)
            return False
        if errand in found:  # the one that is asked for the others, put back for want of a socket
            return True
        found.append(errand)
        return False

    def _ask_robots(self, errand: Errand, origin: str, driver: Driving, at: tuple[str, ...] = ()) -> None:
        """Ask for the robots.txt of a host; `at` are the addresses asked so far, the last one being next."""
        urls = at or (f"{origin}/robots.txt",)

        def heard(answer: Answer | None) -> None:
            target = _redirected(urls[-1], answer)
            if target is not None and len(urls) <= MOST_REDIRECTS:
                self._ask_robots(errand, origin, driver, (*urls, target))
                return
            waiting, self._robots[origin] = self._robots[origin], _rules(answer)
            for other in waiting if isinstance(waiting, list) else ():
                driver.put(other)

        driver.put(SideErrand(errand, Request(urls[-1], limit=LIMIT), heard))


def _redirected(url: str, answer: Answer | None) -> str | None:
    location = answer.header("location") if answer is not None and answer.status in _REDIRECTS else None
    return follow(url, location) if location else None


def _rules(answer: Answer | None) -> Robots:
    """What an answer for robots.txt means: what is not there forbids nothing, what can't be reached forbids all."""
    if answer is None or answer.status is None or answer.status >= 500 or answer.status == 429:
        return NOTHING
    if 200 <= answer.status < 300:
        return parse_robots(answer.body.decode("utf-8", errors="replace"))
    return EVERYTHING


def _origin(url: str) -> str:
    where = place(url)
    if where is None:
        return ""
    rest = url.partition("://")[2]
    ends = [at for mark in "/?#" if (at := rest.find(mark)) >= 0]
    return url[: len(url) - len(rest) + min(ends)] if ends else url
