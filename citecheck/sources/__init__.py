"""What to ask of the world and what an answer means, as investigations. Pure: `net/` does the asking."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import assert_never

from citecheck.services import DEFAULT, Services
from citecheck.sources.asking import Asking, matches, parse_asking
from citecheck.sources.plan import Inquiry, inquiries_for, plan
from citecheck.sources.protocol import SPACING, Answer, Investigation, Read, Request

__all__ = [
    "SPACING",
    "Answer",
    "Asking",
    "Inquiry",
    "Investigation",
    "Read",
    "Request",
    "inquiries_for",
    "investigate",
    "matches",
    "parse_asking",
    "plan",
]


def investigate(
    inquiry: Inquiry,
    *,
    asked_at: str,
    services: Services = DEFAULT,
    spacing: float = SPACING,
    save_key: str = "",
) -> Investigation:
    """The investigation that answers an inquiry.

    `asked_at` is RFC 3339 in UTC, `spacing` in seconds; `save_key` is the user's for having pages saved.
    """
    match inquiry.question:  # each investigation with its tables is loaded when it is needed
        case "link":
            return _investigator_of_links()(
                inquiry.subject,
                asked_at=asked_at,
                spacing=spacing,
                asking=inquiry.asking,
                failing=inquiry.failing,
                before=inquiry.before,
                reading=inquiry.reading,
                kept=inquiry.kept,
            )
        case "archive":
            from citecheck.sources.archive import investigate_archive  # noqa: PLC0415

            return investigate_archive(
                inquiry.subject, near=inquiry.near, asked_at=asked_at, services=services, reading=inquiry.reading
            )
        case "identifier":
            from citecheck.sources.identifier import investigate_identifier  # noqa: PLC0415

            return investigate_identifier(inquiry.subject, asked_at=asked_at, services=services, spacing=spacing)
        case "save":
            from citecheck.sources.save import investigate_save  # noqa: PLC0415

            return investigate_save(
                inquiry.subject,
                asked_at=asked_at,
                key=save_key,
                before=inquiry.before,
                services=services,
                spacing=spacing,
            )
        case "text":
            raise ValueError("A text comes with the answer to its link or its copy; ask for that with `reading`.")
        case other:
            assert_never(other)


@cache  # since an import statement has its price where it is carried out for each link
def _investigator_of_links() -> Callable[..., Investigation]:
    from citecheck.sources.link import investigate_link  # noqa: PLC0415 - its tables take a while to load

    return investigate_link
