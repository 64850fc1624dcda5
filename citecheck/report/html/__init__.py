"""The report for a browser: one file that opens from disk, makes no request and needs no script to be read.

The article stands as it reads with everything marked in place; the findings stand beside it. The page allows itself
one style and two scripts, by their hashes, and nothing else (Content Security Policy Level 3); text from outside is
escaped by the template engine, and only http(s) addresses become links.

What a reader decides on findings is kept in the browser and exported as `citecheck-decisions.json` (the shape of
`model.Decision`). Served for review, the same page loads decisions from the server it came from and saves each one
there as it is made; `citecheck.review.server` says how. What the server has not taken stays in the browser and is sent
again; where another decision stands there by now, that one is shown and its reader asked again.
"""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files

from citecheck.model import Run

_STYLES = ("base", "bar", "summary", "article", "finding", "lists", "dialogs", "narrow", "print")
_SCRIPTS = ("page", "store", "server", "filters", "finding", "decide", "decisions", "peek", "copy", "keys")
_EARLY = 'document.documentElement.classList.add("js");'
"""Runs before anything is painted, so that nothing jumps when the other script comes."""


def render(run: Run, *, review: bool = False) -> bytes:
    """The page as UTF-8. Served for `review`, it may also ask the server that it came from."""
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
    style, script = _style(), _script()
    page = environment.get_template("report.html.j2").render(
        **context(run),
        style=Markup(style),
        early=Markup(_EARLY),
        script=Markup(script),
        policy=_policy(style, script, review=review),
        review=review,
        safe=Markup,
    )
    return page.encode("utf-8", "replace")


def _policy(style: str, script: str, *, review: bool) -> str:
    """Nothing is allowed but this style and these scripts; the empty icon keeps browsers from asking for one."""
    scripts = " ".join(f"'sha256-{_digest(text)}'" for text in (_EARLY, script))
    return (
        f"default-src 'none'; style-src 'sha256-{_digest(style)}'; script-src {scripts}; "
        "img-src data:; base-uri 'none'; form-action 'none'" + ("; connect-src 'self'" if review else "")
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
