"""The report for a browser: one file that opens from disk, makes no request and needs no script to be read.

The article stands as it reads with everything marked in place; the findings stand beside it. The page allows itself
one style and one script, by their hashes, and nothing else (Content Security Policy Level 3); text from outside is
escaped by the template engine, and only http(s) addresses become links.
"""

from __future__ import annotations

import base64
import hashlib
from importlib.resources import files

from citecheck.model import Run


def render(run: Run, *, review: bool = False) -> bytes:
    """The page as UTF-8. Served for `review`, it may also ask the server that it came from."""
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - slow to import, and only this format needs it
    from markupsafe import Markup  # noqa: PLC0415

    from citecheck.report.html.page import context  # noqa: PLC0415
    from citecheck.report.words import moment  # noqa: PLC0415

    style, script = _resource("report.css"), _resource("report.js")
    policy = _policy(style, script, review=review)
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, keep_trailing_newline=True
    )
    environment.filters["pick"] = lambda indices, items: [items[index] for index in indices]
    environment.filters["moment"] = moment
    template = environment.from_string(_resource("report.html.j2"))
    page = template.render(
        **context(run),
        style=Markup(style),
        script=Markup(script),
        policy=policy,
        safe=Markup,
    )
    return page.encode("utf-8", "replace")


def _policy(style: str, script: str, *, review: bool) -> str:
    """Nothing is allowed but this style and this script; the empty icon keeps browsers from asking for one."""
    return (
        f"default-src 'none'; style-src 'sha256-{_digest(style)}'; script-src 'sha256-{_digest(script)}'; "
        "img-src data:; base-uri 'none'; form-action 'none'" + ("; connect-src 'self'" if review else "")
    )


def _digest(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _resource(name: str) -> str:
    return files(__package__).joinpath(name).read_text(encoding="utf-8")
