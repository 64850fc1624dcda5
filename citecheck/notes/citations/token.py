"""The token: one piece of a note, with its kind and what stands around it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Token:
    """One piece of a note: `kind` and place, the separator before it, and whether it stands in a bracket.

    `value` is the normalised value of a fixed token; `intro` is "in" where the word that introduces a container
    (in, dans, //) stands before it.
    """

    kind: str
    start: int
    end: int
    before: str = ""
    value: str = ""
    bracket: bool = False
    intro: str = ""
    after: str = ""
    text: str = ""
