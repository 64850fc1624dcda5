"""Pages that keep robots out: what a bot wall answers instead of the source.

Signs are data: headers that the large services document or always send, and words of the interstitial page itself.
"""

from __future__ import annotations

from citecheck.sources.protocol import Answer

_HEADERS = (
    ("cf-mitigated", "challenge"),  # https://developers.cloudflare.com/cloudflare-challenges/
    ("x-amzn-waf-action", "challenge"),  # https://docs.aws.amazon.com/waf/latest/developerguide/
    ("x-amzn-waf-action", "captcha"),
    ("x-sucuri-block", ""),
)

_STRONG_WORDS = (
    b"window._cf_chl_opt",
    b"<title>just a moment...</title>",
    b"<title>attention required! | cloudflare</title>",
    b"<title>ddos-guard</title>",
    b"<title>pardon our interruption",
    b"<title>client challenge</title>",
    b"<title>making sure you",
    b"request unsuccessful. incapsula incident id",
    b'content="0;/.well-known/sgcaptcha/',
    b"geo.captcha-delivery.com/captcha",
    b'id="px-captcha"',
    b"awswafcookiedomainlist",
)
"""Words that an interstitial page holds, whatever its status."""

_WEAK_WORDS = (
    b"captcha",
    b"are you a robot",
    b"unusual traffic",
    b"verify you are human",
    b"enable javascript and cookies",
)
"""Words that an article may hold too: they count only beside a status that refuses."""

_REFUSALS = frozenset({401, 403, 405, 406, 429, 503})
_LONGEST = 16 * 1024
"""Bytes: an interstitial is short, an article that quotes one is not."""


def is_challenge(answer: Answer) -> bool:
    """Whether the answer is a bot wall's and not the source's."""
    for name, word in _HEADERS:
        value = answer.header(name)
        if value is not None and word in value.lower():
            return True
    body = answer.body.lower()
    if answer.status in _REFUSALS:
        return any(word in body for word in _STRONG_WORDS + _WEAK_WORDS)
    return len(body) <= _LONGEST and any(word in body for word in _STRONG_WORDS)
