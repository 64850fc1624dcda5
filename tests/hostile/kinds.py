# ruff: noqa: E501 - pages and sentences read better whole
"""The kinds of the hostile web, each with the verdict that is right."""

from __future__ import annotations

import asyncio
import socket
from urllib.parse import quote

from tests.hostile.web import ARTICLE, HOME, LINK, NOT_FOUND, PROSE, Ask, kind, known, page, reply, zipped

# ---------------------------------------------------------------- alive


@kind("alive")
def plain(ask: Ask) -> bytes:
    return known(ask)


@kind("alive")
def no_content(ask: Ask) -> bytes:
    return known(ask, b"", 204)


@kind("alive")
def partial_content(ask: Ask) -> bytes:
    return known(ask, ARTICLE, 206)


@kind("alive")
async def http_1_0_without_length(ask: Ask) -> None:
    ask.writer.write(b"HTTP/1.0 200 OK\r\nContent-Type: text/html\r\n\r\n" + ARTICLE.encode())
    await ask.writer.drain()


@kind("alive")
async def wrong_length(ask: Ask) -> None:
    ask.writer.write(reply(200, ARTICLE, content_length="99999"))
    await ask.writer.drain()


@kind("alive")
async def broken_chunks(ask: Ask) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n"
    data = ARTICLE.encode()
    ask.writer.write(head + f"{len(data):x}\r\n".encode() + data + b"\r\nzz\r\nnonsense")
    await ask.writer.drain()


@kind("alive")
def header_of_60_kb(ask: Ask) -> bytes:
    return known(ask, x_padding="x" * 60_000)


@kind("alive")
async def endless_body(ask: Ask) -> None:
    ask.writer.write(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n")
    data = (ARTICLE * 20).encode()
    while True:
        ask.writer.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
        await ask.writer.drain()


@kind("alive")
def gzip_bomb(ask: Ask) -> bytes:
    return known(ask, zipped(ARTICLE.encode() + b" " * 30_000_000), content_encoding="gzip")


@kind("alive")
async def body_that_drips(ask: Ask) -> None:
    ask.writer.write(reply(200, ARTICLE, content_length="50000"))
    for _ in range(100):
        ask.writer.write(b" ")
        await ask.writer.drain()
        await asyncio.sleep(0.3)


@kind("alive")
def head_refused(ask: Ask) -> bytes:
    return reply(405) if ask.method == "HEAD" else known(ask)


@kind("alive")
def head_lies(ask: Ask) -> bytes:
    return reply(404) if ask.method == "HEAD" else known(ask)


@kind("alive")
async def head_hangs(ask: Ask) -> bytes:
    if ask.method == "HEAD":
        await asyncio.sleep(60)
    return known(ask)


@kind("alive")
def not_found_once(ask: Ask) -> bytes:
    return known(ask) if ask.again else reply(404, NOT_FOUND)


@kind("alive")
def no_robots_wanted_403(ask: Ask) -> bytes:
    return known(ask) if ask.is_browser else reply(403, "<h1>Forbidden</h1>")


@kind("alive")
def no_robots_wanted_404(ask: Ask) -> bytes:
    return known(ask) if ask.is_browser else reply(404, "<h1>Not found</h1>")


@kind("alive")
def no_robots_wanted_406(ask: Ask) -> bytes:
    return known(ask) if ask.is_browser else reply(406, "Not acceptable")


@kind("alive")
def no_robots_wanted_sent_home(ask: Ask) -> bytes:
    if ask.path == "/":
        return reply(200, HOME)
    return known(ask) if ask.is_browser else reply(302, location="/")


@kind("alive")
def no_robots_wanted_sent_to_the_login(ask: Ask) -> bytes:
    if ask.path == "/login":
        return reply(200, _login())
    return known(ask) if ask.is_browser else reply(302, location="/login?next=" + quote(ask.target))


@kind("alive")
async def no_robots_wanted_reset(ask: Ask) -> bytes | None:
    if ask.is_browser:
        return known(ask)
    _abort(ask)
    return None


@kind("alive")
def busy_once_429(ask: Ask) -> bytes:
    return known(ask) if ask.again else reply(429, retry_after="1")


@kind("alive")
def busy_once_503(ask: Ask) -> bytes:
    return known(ask) if ask.again else reply(503, "<h1>Service Unavailable</h1>")


@kind("alive")
def cookie_needed(ask: Ask) -> bytes:
    if "seen=1" in ask.headers.get("cookie", ""):
        return known(ask)
    return reply(302, location=LINK, set_cookie="seen=1; Path=/")


@kind("alive")
def temporary_redirect(ask: Ask) -> bytes:
    return reply(302, location="/now/harvest-report") if ask.is_link else _other(ask, "/now/harvest-report")


@kind("alive")
def eight_redirects(ask: Ask) -> bytes:
    return _chain(ask, 8)


@kind("alive")
def fifteen_redirects(ask: Ask) -> bytes:
    return _chain(ask, 15)


@kind("alive", link="/статья/урожай-года")
def raw_unicode_path(ask: Ask) -> bytes:
    wanted = quote("/статья/урожай-года")
    return reply(200, ARTICLE) if ask.target == wanted else reply(404, NOT_FOUND)


@kind("alive", link="/%D1%81%D1%82%D0%B0%D1%82%D1%8C%D1%8F%20a")
def percent_encoded_path(ask: Ask) -> bytes:
    return known(ask)


@kind("alive", link="/report.pdf")
def pdf(ask: Ask) -> bytes:
    return known(ask, b"%PDF-1.7 404 page not found \n%%EOF", content_type="application/pdf")


@kind("alive", link="/report.json")
def json(ask: Ask) -> bytes:
    return known(ask, '{"error": null, "title": "page not found"}', content_type="application/json")


@kind("alive", link="/picture.png")
def image(ask: Ask) -> bytes:
    return known(ask, b"\x89PNG\r\n\x1a\n404 not found", content_type="image/png")


@kind("alive", link=LINK + "#yields")
def fragment(ask: Ask) -> bytes:
    return known(ask, page("The Harvest Report", *PROSE, body='<h1>The Harvest Report</h1><h2 id="yields">Yields</h2>'))


@kind("alive", link=LINK + "#yields")
def fragment_of_an_old_anchor(ask: Ask) -> bytes:
    return known(ask, page("The Harvest Report", *PROSE, body="<h1>Report</h1><a name=yields></a>"))


@kind("alive", link=LINK + "#%D1%83%D1%80%D0%BE%D0%B6%D0%B0%D0%B9")
def fragment_percent_encoded(ask: Ask) -> bytes:
    return known(ask, page("The Harvest Report", *PROSE, body='<h1>Report</h1><h2 id="урожай">1</h2>'))


@kind("alive", link=LINK + "#top")
def fragment_top(ask: Ask) -> bytes:
    return known(ask)


@kind("alive", link=LINK + "#:~:text=prices%20at%20the%20exchange%20fell")
def text_fragment(ask: Ask) -> bytes:
    return known(ask)


@kind("alive", link=LINK + "#:~:text=The%20report%20of-,the%20board,barley")
def text_fragment_from_to(ask: Ask) -> bytes:
    return known(ask)


@kind("alive", link="/app/#/reports/2023")
def hash_route(ask: Ask) -> bytes:
    return reply(200, _shell("Reports"))


@kind("alive", link="/report.pdf#page=12")
def page_of_a_pdf(ask: Ask) -> bytes:
    return known(ask, b"%PDF-1.7\n%%EOF", content_type="application/pdf")


@kind("alive", link="/long#end")
def fragment_beyond_what_is_read(ask: Ask) -> bytes:
    return known(ask, page("Long", *PROSE * 1500) + '<p id="end">')


@kind("alive")
def application_with_a_page_of_its_own(ask: Ask) -> bytes:
    return known(ask, _shell("The Harvest Report"))


@kind("alive")
def application_that_names_its_pages(ask: Ask) -> bytes:
    named = "The Harvest Report of the Northern Board" if ask.is_link else "The Northern Courier"
    return reply(200, _shell(named, f'<meta property="og:title" content="{named}">'))


@kind("alive", link="/")
def home_page(ask: Ask) -> bytes:
    return reply(200, HOME)


@kind("alive", link="/index.html")
def index_sent_home(ask: Ask) -> bytes:
    return reply(302, location="/") if ask.path == "/index.html" else reply(200, HOME)


@kind("alive")
def page_about_missing_pages(ask: Ask) -> bytes:
    text = (
        "HTTP answers a request for an unknown address with status code 404, which browsers show as “page not found”."
    )
    return known(ask, page("What “404 Not Found” means", text, *PROSE))


@kind("alive")
def changelog_that_says_removed(ask: Ask) -> bytes:
    return known(ask, page("Changelog", "This page has been removed from the menu.", "404 pages are now translated."))


@kind("alive")
def good_certificate_kind(ask: Ask) -> bytes:
    return known(ask)


@kind("alive", tls="good")
def good_certificate(ask: Ask) -> bytes:
    return known(ask)


@kind("alive", link="/files/report.pdf")
def viewer_of_a_file(ask: Ask) -> bytes:
    return known(ask, page("Report (viewer)", *PROSE))


@kind("alive")
def application_that_describes_its_pages(ask: Ask) -> bytes:
    told = "Yields of all districts" if ask.is_link else "News of the north"
    return reply(200, _shell("Courier", f'<meta name="description" content="{told}">'))


# ---------------------------------------------------------------- moved


@kind("moved", ends="/reports/2023/harvest-report")
def moved_301(ask: Ask) -> bytes:
    new = "/reports/2023/harvest-report"
    return reply(301, location=new) if ask.is_link else _other(ask, new)


@kind("moved", ends="/reports/2023/harvest-report")
def moved_308(ask: Ask) -> bytes:
    new = "/reports/2023/harvest-report"
    return reply(308, location=new) if ask.is_link else _other(ask, new)


@kind("moved", ends="/reports/17")
def moved_without_a_trace(ask: Ask) -> bytes:
    return reply(301, location="/reports/17") if ask.is_link else _other(ask, "/reports/17")


@kind("moved", ends="/c/harvest-report")
def moved_twice(ask: Ask) -> bytes:
    if ask.is_link:
        return reply(301, location="/b/harvest-report")
    if ask.path.startswith("/b/"):
        return reply(308, location="/c/harvest-report")
    return _other(ask, "/c/harvest-report")


@kind("moved", ends="/новый/harvest-report")
def moved_to_a_raw_unicode_address(ask: Ask) -> bytes:
    if ask.is_link:
        return b"HTTP/1.1 301 Moved\r\nLocation: /\xd0\xbd\xd0\xbe\xd0\xb2\xd1\x8b\xd0\xb9/harvest-report\r\nContent-Length: 0\r\n\r\n"
    return _other(ask, quote("/новый/harvest-report"))


@kind("moved", ends="/new/harvest-report")
def moved_by_meta_refresh(ask: Ask) -> bytes:
    head = '<meta http-equiv="refresh" content="0; url=/new/harvest-report">'
    return reply(200, page("Moved", head=head)) if ask.is_link else _other(ask, "/new/harvest-report")


# ---------------------------------------------------------------- dead


@kind("dead", "not-found")
def not_found(ask: Ask) -> bytes:
    return reply(404, NOT_FOUND)


@kind("dead", "gone")
def gone(ask: Ask) -> bytes:
    return reply(410, page("Gone"))


@kind("dead", "not-found")
def not_found_without_a_body(ask: Ask) -> bytes:
    return reply(404)


@kind("dead", "not-found")
def not_found_behind_a_redirect(ask: Ask) -> bytes:
    return reply(301, location="/old/harvest-report") if ask.is_link else reply(404, NOT_FOUND)


@kind("dead", "not-found", tls="good")
def not_found_over_tls(ask: Ask) -> bytes:
    return reply(404, NOT_FOUND)


# ---------------------------------------------------------------- soft 404


@kind("soft-404", "says-so")
def soft_in_title_and_body(ask: Ask) -> bytes:
    return reply(200, NOT_FOUND)


@kind("soft-404", "says-so")
def soft_in_title_and_body_of_an_honest_host(ask: Ask) -> bytes:
    return known(ask, NOT_FOUND)


@kind("soft-404", "says-so")
def soft_in_the_body_only(ask: Ask) -> bytes:
    return reply(
        200, page("The Northern Courier", body="<p>Sorry, we couldn't find the page you were looking for.</p>")
    )


@kind("soft-404", "says-so")
def soft_in_the_title_only(ask: Ask) -> bytes:
    return reply(
        200, page("404 Not Found", "Welcome. Use the menu to find your way.", body="<h1>The Northern Courier</h1>")
    )


@kind("soft-404", "says-so")
def soft_in_the_title_only_of_an_honest_host(ask: Ask) -> bytes:
    body = "<h1>The Northern Courier</h1>"
    return known(ask, page("Page not found | The Northern Courier", "Use the menu to find your way.", body=body))


@kind("soft-404", "says-so")
def soft_with_a_long_page(ask: Ask) -> bytes:
    return reply(200, page("Page not found", "Here are our latest reports:", *PROSE * 3))


@kind("soft-404", "says-so")
def soft_that_names_the_path(ask: Ask) -> bytes:
    return reply(200, page("Not Found", f"The requested URL {ask.path} was not found on this server."))


@kind("soft-404", "says-so")
def soft_in_windows_1251(ask: Ask) -> bytes:
    body = "<html><head><title>Страница не найдена</title></head><body><h1>Ошибка 404</h1><p>К сожалению, запрашиваемая вами страница не существует.</p>"
    return reply(200, body.encode("cp1251"), content_type="text/html; charset=windows-1251")


@kind("soft-404", "says-so")
def soft_in_shift_jis(ask: Ask) -> bytes:
    body = '<meta charset="shift_jis"><title>ページが見つかりません</title><h1>404</h1><p>お探しのページは見つかりませんでした。</p>'
    return reply(200, body.encode("cp932"), content_type="text/html")


@kind("soft-404", "says-so")
def soft_by_prerender_status(ask: Ask) -> bytes:
    head = '<meta name="prerender-status-code" content="404"><script src="/app.js"></script>'
    return reply(200, page("Courier", head=head, body="<div id=app></div>"))


@kind("soft-404", "shell")
def shell_of_an_application(ask: Ask) -> bytes:
    return reply(200, _shell("Courier"))


@kind("soft-404", "says-so")
def application_that_says_so_in_its_state(ask: Ask) -> bytes:
    state = '<script id="__NEXT_DATA__" type="application/json">{"props":{},"page":"/404","query":{}}</script>'
    return reply(200, _shell("Courier", state))


@kind("soft-404", "sent-home")
def all_deep_links_sent_home(ask: Ask) -> bytes:
    return reply(200, HOME) if ask.path == "/" else reply(302, location="/")


@kind("soft-404", "sent-home")
def all_deep_links_sent_home_for_good(ask: Ask) -> bytes:
    return reply(200, HOME) if ask.path == "/" else reply(301, location=ask.url("/"))


@kind("soft-404", "sent-home")
def all_deep_links_sent_home_by_meta_refresh(ask: Ask) -> bytes:
    if ask.path == "/":
        return reply(200, HOME)
    return reply(200, '<html><head><meta http-equiv="refresh" content="0;url=/"></head><body></body></html>')


@kind("soft-404", "sent-home")
def all_deep_links_sent_home_by_script(ask: Ask) -> bytes:
    if ask.path == "/":
        return reply(200, HOME)
    return reply(200, "<html><body><script>window.location.href = '/';</script></body></html>")


@kind("soft-404", "sent-home")
def all_deep_links_sent_home_by_script_that_replaces(ask: Ask) -> bytes:
    if ask.path == "/":
        return reply(200, HOME)
    return reply(200, f'<script>location.replace("{ask.url("/")}")</script>')


@kind("soft-404", "error-page")
def sent_to_an_error_page(ask: Ask) -> bytes:
    return reply(200, page("Oops")) if ask.path == "/404.html" else reply(302, location="/404.html")


@kind("soft-404", "sent-astray")
def all_deep_links_sent_to_one_page(ask: Ask) -> bytes:
    if ask.path == "/welcome-to-our-new-site":
        return reply(200, page("Welcome to our new site", *PROSE))
    return reply(301, location="/welcome-to-our-new-site")


@kind("soft-404", "same-for-all")
def home_page_for_any_address(ask: Ask) -> bytes:
    return reply(200, page("The Northern Courier", *PROSE, head='<link rel="canonical" href="/">'))


@kind("soft-404", "same-for-all", link="/files/report.pdf")
def page_for_any_file(ask: Ask) -> bytes:
    return reply(200, page("The Northern Courier", *PROSE))


@kind("soft-404", "parked")
def parked_domain(ask: Ask) -> bytes:
    body = '<script src="https://www.sedoparking.com/frmpark/x.js"></script><p>Related searches</p>'
    return reply(200, f"<html><head><title>courier.example</title></head><body>{body}</body></html>")


@kind("soft-404", "parked")
def domain_for_sale(ask: Ask) -> bytes:
    return reply(
        200, page("This domain is for sale", "The domain courier.example is for sale. Inquire about this domain.")
    )


# ---------------------------------------------------------------- blocked


@kind("blocked", "login")
def status_401(ask: Ask) -> bytes:
    return reply(401, www_authenticate='Basic realm="x"')


@kind("blocked", "forbidden")
def status_403(ask: Ask) -> bytes:
    return reply(403, "<h1>Forbidden</h1>")


@kind("blocked", "paywall")
def status_402(ask: Ask) -> bytes:
    return reply(402)


@kind("blocked", "legal")
def status_451(ask: Ask) -> bytes:
    return reply(451, page("Unavailable for legal reasons"))


@kind("blocked", "robots-refused")
def status_999(ask: Ask) -> bytes:
    return reply(999, reason="Request denied")


@kind("blocked", "request-refused")
def status_418(ask: Ask) -> bytes:
    return reply(418)


@kind("blocked", "challenge")
def challenge_of_cloudflare(ask: Ask) -> bytes:
    body = "<title>Just a moment...</title><script>window._cf_chl_opt={cvId:'3'}</script>"
    return reply(403, body, cf_mitigated="challenge", server="cloudflare")


@kind("blocked", "challenge")
def challenge_of_cloudflare_503(ask: Ask) -> bytes:
    return reply(503, "<title>Just a moment...</title><p>Checking your browser before accessing courier.example.")


@kind("blocked", "challenge")
def challenge_of_datadome(ask: Ask) -> bytes:
    body = "<script>var dd={'rt':'c'}</script><script src='https://ct.captcha-delivery.com/c.js'></script>"
    return reply(403, body, x_datadome="protected")


@kind("blocked", "challenge")
def challenge_of_akamai(ask: Ask) -> bytes:
    body = "<TITLE>Access Denied</TITLE><H1>Access Denied</H1>You don't have permission. Reference #18.2 https://errors.edgesuite.net/18.2"
    return reply(403, body, server="AkamaiGHost")


@kind("blocked", "challenge")
def challenge_of_perimeterx(ask: Ask) -> bytes:
    return reply(403, '<title>Access to this page has been denied</title><div id="px-captcha"></div>')


@kind("blocked", "challenge")
def challenge_of_imperva(ask: Ask) -> bytes:
    return reply(
        200, '<html><script src="/_Incapsula_Resource?SWJIYLWA=7"></script><body></body></html>', x_iinfo="1-2-3"
    )


@kind("blocked", "challenge")
def challenge_of_aws(ask: Ask) -> bytes:
    return reply(202, b"", x_amzn_waf_action="challenge")


@kind("blocked", "challenge")
def challenge_of_anubis(ask: Ask) -> bytes:
    body = "<title>Making sure you're not a bot!</title><script src='/.within.website/x/cmd/anubis/static/js/main.mjs'></script>"
    return reply(200, body)


@kind("blocked", "challenge")
def challenge_that_sets_a_cookie(ask: Ask) -> bytes:
    return reply(200, "<html><body><script>document.cookie='k=7f3a';location.reload();</script></body></html>")


@kind("blocked", "challenge")
def challenge_with_a_captcha(ask: Ask) -> bytes:
    return reply(429, "<p>Our systems have detected unusual traffic from your network. Please solve the captcha.")


@kind("blocked", "challenge")
def challenge_of_ddos_guard(ask: Ask) -> bytes:
    return reply(403, "<title>DDoS-Guard</title><script src='/.well-known/ddos-guard/js-challenge/index.js'></script>")


@kind("blocked", "login")
def login_wall_behind_a_redirect(ask: Ask) -> bytes:
    if ask.path == "/login":
        return reply(200, _login())
    return reply(302, location="/login?next=" + quote(ask.target))


@kind("blocked", "login")
def login_wall_behind_a_lasting_redirect(ask: Ask) -> bytes:
    if ask.path == "/account/signin":
        return reply(200, _login())
    return reply(301, location="/account/signin?returnUrl=" + quote(ask.target))


@kind("blocked", "login")
def login_wall_in_place(ask: Ask) -> bytes:
    return reply(200, _login())


@kind("blocked", "login")
def login_wall_in_german(ask: Ask) -> bytes:
    return reply(200, _login("Anmelden – Nordkurier"))


@kind("blocked", "paywall")
def paywall(ask: Ask) -> bytes:
    return known(
        ask, page("The Harvest Report", PROSE[0], "Subscribe to continue reading. Already a subscriber? Log in.")
    )


@kind("blocked", "paywall")
def paywall_in_french(ask: Ask) -> bytes:
    text = "La récolte de cette année a été plus abondante que la précédente."
    return known(
        ask, page("La récolte", text, "Cet article est réservé aux abonnés. Il vous reste 85 % de cet article à lire.")
    )


@kind("blocked", "consent")
def consent_wall(ask: Ask) -> bytes:
    if ask.path == "/consent":
        return reply(200, page("Before you continue", "We use cookies."))
    return reply(302, location="/consent?continue=" + quote(ask.url(ask.target), safe=""))


# ---------------------------------------------------------------- busy


@kind("busy", "rate-limited")
def busy_429(ask: Ask) -> bytes:
    return reply(429, retry_after="1")


@kind("busy", "rate-limited")
def busy_429_until_tomorrow(ask: Ask) -> bytes:
    return reply(429, retry_after="86400")


@kind("busy", "server-error")
def busy_500(ask: Ask) -> bytes:
    return reply(500, "<h1>Internal Server Error</h1>")


@kind("busy", "server-error")
def busy_503(ask: Ask) -> bytes:
    return reply(503, page("Page not found"), retry_after="2")


@kind("busy", "server-error")
def busy_502_behind_a_redirect(ask: Ask) -> bytes:
    return reply(301, location="/elsewhere/harvest-report") if ask.is_link else reply(502)


# ---------------------------------------------------------------- unreachable


@kind("unreachable", "timeout")
async def silence(ask: Ask) -> None:
    await asyncio.sleep(60)


@kind("unreachable", "timeout")
async def headers_that_drip(ask: Ask) -> None:
    ask.writer.write(b"HTTP/1.1 200 OK\r\n")
    for n in range(200):
        ask.writer.write(f"X-{n}: 1\r\n".encode())
        await ask.writer.drain()
        await asyncio.sleep(0.3)


@kind("unreachable", "reset")
def reset(ask: Ask) -> None:
    _abort(ask)


@kind("unreachable", "empty")
def empty(ask: Ask) -> None:
    return None


@kind("unreachable", "protocol")
async def no_http(ask: Ask) -> None:
    ask.writer.write(b"SSH-2.0-OpenSSH_9.2\r\n\r\n")
    await ask.writer.drain()


@kind("unreachable", "protocol")
def redirect_without_an_address(ask: Ask) -> bytes:
    return reply(302)


@kind("unreachable", "too-many-redirects")
def redirect_in_circles(ask: Ask) -> bytes:
    return reply(302, location="/b" if ask.path == "/a" else "/a")


@kind("unreachable", "too-many-redirects")
def redirect_without_end(ask: Ask) -> bytes:
    return reply(302, location=f"/{ask.path.count('x') * 'x'}x")


@kind("unreachable", "unconfirmed")
def application_behind_a_404(ask: Ask) -> bytes:
    return reply(404, _shell("Courier"))


# ---------------------------------------------------------------- tls


@kind("tls", "expired", tls="expired")
def certificate_expired(ask: Ask) -> bytes:
    return known(ask)


@kind("tls", "wrong-host", tls="wrong host")
def certificate_of_another_host(ask: Ask) -> bytes:
    return known(ask)


@kind("tls", None, tls="unknown authority")
def certificate_of_an_unknown_authority(ask: Ask) -> bytes:
    return known(ask)


# ---------------------------------------------------------------- missing fragment


@kind("missing-fragment", "no-such-id", link=LINK + "#yields")
def no_such_fragment(ask: Ask) -> bytes:
    return known(ask)


@kind("missing-fragment", "no-such-id", link="/old/harvest-report#yields")
def no_such_fragment_after_a_move(ask: Ask) -> bytes:
    return reply(301, location=LINK) if ask.path.startswith("/old/") else reply(200, ARTICLE)


@kind("missing-fragment", "no-such-text", link=LINK + "#:~:text=the%20price%20of%20coal")
def no_such_text(ask: Ask) -> bytes:
    return known(ask)


@kind("missing-fragment", "no-such-id", link=LINK + "#yields:~:text=prices")
def no_such_fragment_beside_a_text(ask: Ask) -> bytes:
    return known(ask)


# ---------------------------------------------------------------- refused


@kind("refused", "private-address")
def redirect_into_a_private_network(ask: Ask) -> bytes:
    return reply(302, location="http://10.0.0.7/secret")


@kind("refused", "private-address")
def redirect_to_metadata(ask: Ask) -> bytes:
    return reply(302, location="http://169.254.169.254/latest/meta-data/")


@kind("refused", "private-address")
def redirect_to_metadata_in_decimal(ask: Ask) -> bytes:
    return reply(302, location="http://2852039166/latest/meta-data/")


@kind("refused", "private-address")
def redirect_to_mapped_ipv6(ask: Ask) -> bytes:
    return reply(302, location="http://[::ffff:192.168.1.1]/")


@kind("refused", "scheme")
def redirect_to_a_file(ask: Ask) -> bytes:
    return reply(302, location="file:///etc/passwd")


@kind("refused", "private-address")
def refresh_into_a_private_network(ask: Ask) -> bytes:
    return reply(200, '<meta http-equiv="refresh" content="0;url=http://192.168.0.1/">')


# ---------------------------------------------------------------- pieces


def _other(ask: Ask, path: str) -> bytes:
    """An article at `path`, an honest 404 elsewhere."""
    return reply(200, ARTICLE) if ask.path == path else reply(404, NOT_FOUND)


def _chain(ask: Ask, length: int) -> bytes:
    step = int(ask.path.rpartition("/")[2]) if ask.path.startswith("/step/") else 0
    if not ask.is_link and not step:
        return reply(404, NOT_FOUND)
    return reply(302, location=f"/step/{step + 1}") if step < length else reply(200, ARTICLE)


def _shell(title: str, head: str = "") -> str:
    return (
        f"<!doctype html><html><head><meta charset=utf-8><title>{title}</title>{head}"
        '<script type="module" src="/assets/index-4f2a9c1b.js"></script></head>'
        '<body><noscript>You need to enable JavaScript to run this app.</noscript><div id="root"></div></body></html>'
    )


def _login(title: str = "Sign in") -> str:
    form = "<form method=post><input name=user><input type=password name=password><button>Go</button></form>"
    return page(title, "Please enter your user name and password.", body=f"<h1>{title}</h1>{form}")


def _abort(ask: Ask) -> None:
    raw = ask.writer.get_extra_info("socket")
    raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, b"\x01\x00\x00\x00\x00\x00\x00\x00")
    ask.writer.transport.abort()
