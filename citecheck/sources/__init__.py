"""What to ask of the world and what an answer means, as investigations. Pure: `net/` does the asking."""

from __future__ import annotations

from typing import assert_never

from citecheck.services import DEFAULT, Services
from citecheck.sources.archive import investigate_archive
from citecheck.sources.identifier import investigate_identifier
from citecheck.sources.link import SPACING, investigate_link
from citecheck.sources.plan import Inquiry, inquiries_for, plan
from citecheck.sources.protocol import Answer, Investigation, Request
from citecheck.sources.save import investigate_save

__all__ = [
    "SPACING",
    "Answer",
    "Inquiry",
    "Investigation",
    "Request",
    "inquiries_for",
    "investigate",
    "investigate_archive",
    "investigate_identifier",
    "investigate_link",
    "investigate_save",
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
    """The investigation that answers an inquiry."""
    match inquiry.question:
        case "link":
            return investigate_link(inquiry.subject, asked_at=asked_at, spacing=spacing)
        case "archive":
            return investigate_archive(inquiry.subject, near=inquiry.near, asked_at=asked_at, services=services)
        case "identifier":
            return investigate_identifier(inquiry.subject, asked_at=asked_at, services=services, spacing=spacing)
        case "save":
            return investigate_save(
                inquiry.subject,
                asked_at=asked_at,
                key=save_key,
                before=inquiry.before,
                services=services,
                spacing=spacing,
            )
        case other:
            assert_never(other)
