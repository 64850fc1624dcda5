"""What the archive holds: one host for each case of "which snapshot"."""

from __future__ import annotations

from typing import NamedTuple

from tests.archive.pywb import Capture

HTML = ("Content-Type", "text/html; charset=utf-8")
LONG = "The ferry carried twelve thousand passengers a week, and the council wanted more of them. " * 20


class Case(NamedTuple):
    """A link, the date to be near to, and the timestamp of the snapshot wanted, or None for none."""

    name: str
    near: str | None
    wanted: str | None
    held: tuple[tuple[str, str], ...]
    path: str = "/news/ferry.html"

    @property
    def host(self) -> str:
        return f"{self.name.replace(' ', '-')}.example"

    @property
    def url(self) -> str:
        return f"http://{self.host}{self.path}"


def stamp(short: str) -> str:
    """Fourteen digits of `2015-03-01` or `2015-03-01 12:30`."""
    digits = "".join(char for char in short if char.isdigit())
    return digits.ljust(14, "0") if len(digits) > 8 else digits + "120000"


def case(name: str, near: str | None, wanted: str | None, *held: str, path: str = "/news/ferry.html") -> Case:
    """`held` are words such as "2015-03-01 page": when, and what."""
    pairs = tuple((stamp(words.rpartition(" ")[0]), words.rpartition(" ")[2]) for words in held)
    return Case(name, near, stamp(wanted) if wanted else None, pairs, path)


CASES = (
    # ------------------------------------------------ the nearest one
    case("only one", "2018-02-01", "2015-03-01", "2015-03-01 page"),
    case("before and after, before nearer", "2018-02-01", "2018-01-20", "2018-01-20 page", "2018-03-01 page"),
    case("before and after, after nearer", "2018-02-01", "2018-02-10", "2018-01-10 page", "2018-02-10 page"),
    case("the very day", "2018-02-01", "2018-02-01", "2018-01-31 page", "2018-02-01 page", "2018-02-02 page"),
    case("the hour of that day", "2018-02-01", "2018-02-01 11:00", "2018-02-01 01:00 page", "2018-02-01 11:00 page"),
    case("first of many", "2001-01-01", "2010-01-01", "2010-01-01 page", "2012-01-01 page", "2014-01-01 page"),
    case("last of many", "2026-01-01", "2014-01-01", "2010-01-01 page", "2012-01-01 page", "2014-01-01 page"),
    case("no date at all", None, "2021-05-05", "2012-01-01 page", "2021-05-05 page"),
    case("only a year", "2015", "2015-05-01", "2014-12-20 page", "2015-05-01 page", "2016-01-05 page"),
    case("only a month", "2015-04", "2015-04-20", "2015-03-30 page", "2015-04-20 page", "2015-05-02 page"),
    case("a range of days", "2015-04-10/2015-04-12", "2015-04-09", "2015-04-09 page", "2015-04-20 page"),
    case("an uncertain year", "201X", "2021-05-05", "2012-01-01 page", "2021-05-05 page"),
    case("to the second", "2015-04-10T10:00:00", "2015-04-10 09:59", "2015-04-10 09:59 page", "2015-04-10 12:00 page"),
    # ------------------------------------------------ none
    case("never saved", "2018-02-01", None),
    case("saved as 404 only", "2018-02-01", None, "2018-01-01 404"),
    case("saved as 404 twice", "2018-02-01", None, "2018-01-01 404", "2019-01-01 404"),
    case("saved as 410 only", "2018-02-01", None, "2018-01-01 410"),
    case("saved as 500 only", "2018-02-01", None, "2018-01-01 500"),
    case("saved as 403 only", "2018-02-01", None, "2018-01-01 403"),
    case("saved as soft 404 only", "2018-02-01", None, "2018-01-01 soft404"),
    case("saved as login only", "2018-02-01", None, "2018-01-01 login"),
    case("saved as bot wall only", "2018-02-01", None, "2018-01-01 wall"),
    case("saved as redirect home only", "2018-02-01", None, "2018-01-01 home"),
    case("saved as redirect to login only", "2018-02-01", None, "2018-01-01 tologin"),
    # ------------------------------------------------ the nearest good one
    case("404 nearer", "2018-02-01", "2015-03-01", "2015-03-01 page", "2018-01-31 404"),
    case("404 on both sides", "2018-02-01", "2019-06-01", "2018-01-31 404", "2018-02-02 404", "2019-06-01 page"),
    case("soft 404 nearer", "2018-02-01", "2017-03-01", "2017-03-01 page", "2018-01-31 soft404"),
    case("soft 404 afterwards", "2020-01-01", "2016-03-01", "2016-03-01 page", "2018-01-01 soft404", "2019-01-01 404"),
    case("login nearer", "2018-02-01", "2017-03-01", "2017-03-01 page", "2018-01-31 login"),
    case("bot wall nearer", "2018-02-01", "2018-04-01", "2018-01-31 wall", "2018-04-01 page"),
    case("home nearer", "2018-02-01", "2017-04-01", "2018-01-31 home", "2017-04-01 page"),
    case("server error nearer", "2018-02-01", "2017-04-01", "2018-01-31 503", "2017-04-01 page"),
    case("too many requests nearer", "2018-02-01", "2017-04-01", "2018-01-31 429", "2017-04-01 page"),
    case("one good among bad ones", "2018-02-05", "2018-01-01",
         "2018-01-01 page", "2018-02-01 soft404", "2018-02-03 login", "2018-02-06 404", "2018-02-07 500"),
    # ------------------------------------------------ kinds
    case("a PDF", "2018-02-01", "2018-01-01", "2018-01-01 pdf", path="/report.pdf"),
    case("a page about error 404", "2018-02-01", "2018-01-01", "2018-01-01 about404"),
    case("a redirect to the page", "2018-02-01", "2018-01-01", "2018-01-01 moved"),
    case("a query", "2018-02-01", "2018-01-01", "2018-01-01 page", path="/read?id=12&part=2"),
    case("a front page", "2018-02-01", "2018-01-01", "2018-01-01 page", path="/"),
    case("a page in Russian", "2018-02-01", "2018-01-01", "2018-01-01 russian"),
    case("saved on two days alike", "2018-02-01", "2018-02-03", "2018-01-01 page", "2018-02-03 page"),
)  # fmt: skip


def captures() -> list[Capture]:
    """All that the archive holds."""
    found: list[Capture] = []
    for each in CASES:
        for timestamp, kind in each.held:
            found += _captured(each, timestamp, kind)
    return found


def _captured(each: Case, timestamp: str, kind: str) -> list[Capture]:
    def html(status: int, title: str, body: str = LONG) -> Capture:
        page = f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{body}</p></body></html>"
        return (each.url, timestamp, status, [HTML], page)

    def to(target: str) -> Capture:
        return (each.url, timestamp, 302, [HTML, ("Location", target)], "")

    def other(path: str, capture: Capture) -> Capture:
        return (f"http://{each.host}{path}", *capture[1:])

    match kind:
        case "page":
            return [html(200, "The Ferry")]
        case "russian":
            return [html(200, "Паром перевёз двенадцать тысяч", "Паром перевёз двенадцать тысяч пассажиров. " * 30)]
        case "about404":
            return [html(200, "Why the 404 page is a small work of art", LONG + "The words “page not found” are old.")]
        case "soft404":
            return [html(200, "Page not found", "Sorry, the page you are looking for does not exist.")]
        case "login":
            return [html(200, "Log in", '<form action="/login">Name <input name="u"> <input type="password"></form>')]
        case "wall":
            return [html(200, "Just a moment...", "Checking your browser.")]
        case "pdf":
            return [(each.url, timestamp, 200, [("Content-Type", "application/pdf")], "%PDF-1.4 a report")]
        case "home":
            return [to(f"http://{each.host}/"), other("/", html(200, "The Courier: front page"))]
        case "tologin":
            return [to(f"http://{each.host}/login?next=x"), other("/login?next=x", html(200, "Welcome"))]
        case "moved":
            return [to(f"http://{each.host}/2018/ferry.html"), other("/2018/ferry.html", html(200, "The Ferry"))]
    return [html(int(kind), f"{kind}", "Trouble.")]
