"""Pages that keep robots out: what a bot wall answers instead of the source.

Signs are data: headers that the large services document or always send, and words of the interstitial page itself.
"""

from __future__ import annotations

import re

from citecheck.sources.protocol import Answer

_HEADERS = (
    ("cf-mitigated", "challenge"),  # Cloudflare: https://developers.cloudflare.com/cloudflare-challenges/
    ("x-amzn-waf-action", "challenge"),  # AWS WAF: https://docs.aws.amazon.com/waf/latest/developerguide/
    ("x-amzn-waf-action", "captcha"),
    ("x-vercel-mitigated", "challenge"),  # Vercel: https://vercel.com/docs/vercel-firewall/firewall-concepts
    ("x-vercel-mitigated", "deny"),
    ("x-sucuri-block", ""),
    ("x-kpsdk-ct", ""),  # Kasada
    ("x-kpsdk-im", ""),
)

_HEADERS_OF_REFUSALS = (
    ("x-datadome", ""),  # on every answer of DataDome; beside a refusal it is DataDome's
    ("x-dd-b", ""),
    ("x-px-block", ""),  # PerimeterX, now HUMAN
    ("x-distil-cs", ""),
    ("x-iinfo", ""),  # Imperva Incapsula
    ("x-akamai-denied", ""),
    ("x-wzws-requested-method", ""),
)

_STRONG_WORDS = (
    b"window._cf_chl_opt",
    b"cf-browser-verification",
    b"cdn-cgi/challenge-platform/h/b/orchestrate/chl_page",
    b"cdn-cgi/challenge-platform/h/g/orchestrate/chl_page",
    b"<title>just a moment...</title>",
    b"<title>attention required! | cloudflare</title>",
    b"<title>ddos-guard</title>",
    b"<title>pardon our interruption",
    b"<title>client challenge</title>",
    b"<title>making sure you",
    b"<title>vercel security checkpoint",
    b"<title>bot verification</title>",
    b"<title>human verification</title>",
    b"<title>access to this page has been denied",
    b"<title>robot or human?</title>",
    b"<title>checking your browser",
    b"<title>one moment, please...</title>",
    b"<title>radware captcha page",
    b"<title>shieldsquare",
    b"checking your browser before accessing",
    b"request unsuccessful. incapsula incident id",
    b'content="0;/.well-known/sgcaptcha/',
    b"geo.captcha-delivery.com",
    b"ct.captcha-delivery.com",
    b"please enable js and disable any ad blocker",
    b'id="px-captcha"',
    b"awswafcookiedomainlist",
    b"/_sec/cp_challenge/",
    b"sec-if-cpt-container",
    b"/.within.website/x/cmd/anubis",
    b"acw_sc__v2",
    b"x5secdata=",
    b"validate.perfdrive.com",
    b"/showcaptcha?",
    b"sorry/index?continue=",
    b"_fs-ch-",
    b"ddos-guard/js-challenge",
    b"the requested url was rejected. please consult with your administrator",
)
"""Words that an interstitial page holds, whatever its status."""

_INJECTED_WORDS = (
    b"_incapsula_resource?",
    b"awswafintegration",
    b"/sec/akam/",
    b"ips.js?",
    b"powered and protected by akamai",
    b"ddos protection by",
    b"window._pxappid",
    b"window.kpsdk",
)
"""What bot walls put into the pages they let through, too: a sign only where there is next to nothing to read."""

_WEAK_WORDS = (
    b"captcha",
    b"are you a robot",
    b"are you human",
    b"not a robot",
    b"unusual traffic",
    b"automated (bot) activity",
    b"automated access",
    b"verify you are human",
    b"verify that you are human",
    b"verifying you are human",
    b"enable javascript and cookies",
    b"performing security verification",
    b"errors.edgesuite.net",
    b"incapsula incident",
    b"wordfence",
    b"your access to this site has been limited",
    b"bot detection",
    b"checking your browser",
    b"ray id",
)
"""Words that an article may hold too: they count only beside a status that refuses."""

_TITLE_WORDS = (
    b"captcha",
    b"verify",
    b"robot",
    b"human",
    b"security check",
    b"attention required",
    b"one moment",
)
_TITLES = (
    "captcha",
    "verif",
    "robot",
    "human",
    "security check",
    "attention required",
    "one moment",
    "access denied",
    "bot ",
)
"""Of the title of an interstitial that comes with success: they count beside the weak words, on a short page."""

_REFUSALS = frozenset({401, 403, 405, 406, 412, 418, 429, 456, 493, 503, 999})
_LONGEST = 16 * 1024
"""Bytes: an interstitial is short, an article that quotes one is not."""
_PLAIN = 600
"""Bytes: a longer bot wall does something, by a script, a frame or a header in its mark-up."""
_ACTIVE = re.compile(rb"<(?:script|iframe|meta[^<>]{1,2000}http-equiv)")
_MOST_WORDS = 120
"""Words of an interstitial that its reader sees."""
_NEXT_TO_NOTHING = 12


def is_challenge(answer: Answer) -> bool:
    """Whether the answer is a bot wall's and not the source's."""
    if _has(answer, _HEADERS):
        return True
    if answer.status in _REFUSALS:
        body = answer.body.lower()
        return _has(answer, _HEADERS_OF_REFUSALS) or any(
            word in body for word in _STRONG_WORDS + _INJECTED_WORDS + _WEAK_WORDS
        )
    return len(answer.body) <= _LONGEST and _is_interstitial(answer)


def _is_interstitial(answer: Answer) -> bool:
    """Whether a page that came without a refusal has the words of a bot wall, and little else to read."""
    body = answer.body.lower()
    if len(body) > _PLAIN and _ACTIVE.search(body) is None:
        return False
    strong = any(word in body for word in _STRONG_WORDS)
    injected = any(word in body for word in _INJECTED_WORDS)
    if not (strong or injected or any(word in body for word in _TITLE_WORDS)):
        return False
    from citecheck.sources.page import read_page, text_of  # noqa: PLC0415 - seldom needed

    page = read_page(text_of(answer))
    if strong or injected:
        return page.words <= (_MOST_WORDS if strong else _NEXT_TO_NOTHING)
    titled = len(page.title.split()) <= 5 and any(word in page.title.lower() for word in _TITLES)
    return titled and page.words <= _MOST_WORDS // 2 and any(word in body for word in _WEAK_WORDS)


def _has(answer: Answer, headers: tuple[tuple[str, str], ...]) -> bool:
    given = answer.named
    return any(word in given[name].lower() for name, word in headers if name in given)
