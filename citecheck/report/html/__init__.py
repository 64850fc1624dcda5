"""The report for a browser: one file that opens from disk, makes no request and needs no script to be read.

The article stands as it reads with everything marked in place; the findings stand beside it. The page allows itself
one style and two scripts, by their hashes, and nothing else (Content Security Policy Level 3); text from outside is
escaped by the template engine, and only http(s) addresses become links.

What a reader decides on findings is kept in the browser and exported as `citecheck-decisions.json` (the shape of
`citecheck.review.decisions`). Served by a local server, the same page saves to that server instead; what it needs is
said at `render_review`.
"""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files

from citecheck.errors import UsageError
from citecheck.model import Run

__all__ = ["for_review", "render", "render_review"]

_STYLES = ("base", "bar", "summary", "article", "finding", "lists", "dialogs", "narrow", "print")
_SCRIPTS = ("page", "store", "server", "filters", "finding", "decide", "decisions", "peek", "copy", "keys")
_EARLY = 'document.documentElement.classList.add("js");'
"""Runs before anything is painted, so that nothing jumps when the other script comes."""


def render(run: Run) -> bytes:
    """The page as UTF-8."""
    from jinja2 import Environment, FunctionLoader, StrictUndefined  # noqa: PLC0415 - slow to import
    from markupsafe import Markup  # noqa: PLC0415

    from citecheck.report.html.page import context  # noqa: PLC0415
    from citecheck.report.words import moment  # noqa: PLC0415

    environment = Environment(
        autoescape=True,
        loader=FunctionLoader(lambda name: _resource(f"templates/{name}")),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["pick"] = lambda indices, items: [items[index] for index in indices]
    environment.filters["moment"] = moment
    page = environment.get_template("report.html.j2").render(
        **context(run),
        style=Markup(_style()),
        early=Markup(_EARLY),
        script=Markup(_script()),
        policy=_policy(),
        safe=Markup,
    )
    return page.encode("utf-8", "replace")


def render_review(run: Run) -> bytes:
    """The page as a local server gives it out: it loads decisions from that server and saves them to it.

    The server is asked, with `Authorization: Bearer TOKEN` where TOKEN is `token` in the query of the page's address:

    - `GET decisions?since=N` for what was decided after revision N (0: for all decisions there are),
    - `PUT decisions/FINGERPRINT` (percent-encoded) with the JSON `{"decision": D, "base": N}`, where D is a decision as
      in `citecheck-decisions.json`, or null to take it back, and N the last revision the page has seen.

    Both answer `{"revision": M, "changed": {FINGERPRINT: D or null, ...}}` with all changes after N, the one just saved
    among them. If another tab (or the file itself) has decided on that very finding after revision N, the PUT
    saves nothing and answers 409 with the same JSON: the page shows the other decision and asks its reader again.
    Revisions are whole numbers that only grow. Anything but 200 and 409 counts as not saved: the page says so, keeps
    the decision, and tries again with the next one, or when it comes to the front.
    """
    return for_review(render(run))


def for_review(page: bytes) -> bytes:
    """A page that `render` made (it may have come as a file) turned into the one that `render_review` makes.

    Raises `UsageError` for any other page: its scripts would be given the token, so they have to be these.
    """
    plain = f'<meta http-equiv="Content-Security-Policy" content="{_policy()}">'.encode()
    if page.count(plain) != 1 or page.index(plain) > len(plain) + 200:
        raise UsageError(
            "This is no HTML report by this version of citecheck; make it anew with `citecheck check --format html`, "
            "or review the JSON report."
        )
    served = f'<meta http-equiv="Content-Security-Policy" content="{_policy(review=True)}">'
    return page.replace(plain, f'{served}\n<meta name="citecheck-review" content="decisions">'.encode(), 1)


def _policy(*, review: bool = False) -> str:
    """Nothing is allowed but this style and these scripts; the empty icon keeps browsers from asking for one."""
    scripts = " ".join(f"'sha256-{_digest(script)}'" for script in (_EARLY, _script()))
    connect = "connect-src 'self'; " if review else ""
    return (
        f"default-src 'none'; style-src 'sha256-{_digest(_style())}'; script-src {scripts}; {connect}"
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _style() -> str:
    return "\n".join(_resource(f"style/{name}.css") for name in _STYLES)


def _script() -> str:
    parts = "\n".join(_resource(f"script/{name}.js") for name in _SCRIPTS)
    return f'"use strict";\n(() => {{\n{parts}}})();\n'


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _resource(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
