from __future__ import annotations

import pytest

from citecheck.sources import Answer
from citecheck.sources.challenge import is_challenge
from tests.sources.world import page

LONG = b"<p>" + b"word " * 8000


@pytest.mark.parametrize(
    "answer",
    [
        page(403, b"", cf_mitigated="challenge"),
        page(202, b"", x_amzn_waf_action="Challenge"),
        page(405, b"", x_amzn_waf_action="captcha"),
        page(403, b"", x_sucuri_block="1"),
        page(403, b"<TITLE>Just a moment...</TITLE>"),
        page(503, LONG + b"<script>window._cf_chl_opt={}</script>"),
        page(200, b"<html><title>Pardon Our Interruption</title>"),
        page(200, b'<meta http-equiv="refresh" content="0;/.well-known/sgcaptcha/?r=%2F">'),
        page(429, b"Our systems have detected unusual traffic from your network"),
        page(403, b"Please verify you are human"),
    ],
)
def test_a_bot_wall(answer: Answer) -> None:
    assert is_challenge(answer)


@pytest.mark.parametrize(
    "answer",
    [
        page(200, b"<title>Just a moment in history</title>"),
        page(200, b"<p>To verify you are human, old sites used a captcha."),
        page(200, b"<script src='/cdn-cgi/challenge-platform/scripts/jsd/main.js'></script>"),
        page(200, LONG + b"&lt;script>window._cf_chl_opt"),
        page(404, b"<p>captcha"),
        page(403, b"<h1>Forbidden</h1>"),
        page(200, b"", cf_mitigated="none"),
    ],
)
def test_a_page(answer: Answer) -> None:
    assert not is_challenge(answer)
