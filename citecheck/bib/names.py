"""Names as BibTeX reads them: "Family, Suffix, Given", joined by " and "; organisations in braces of their own."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import pairwise

from citecheck.bib import escape
from citecheck.model import Name

Encode = Callable[[str], str]

_AND_OTHERS = frozenset({"et al.", "et al", "and others", "others", "u. a.", "u.a.", "и др.", "等"})


def name_list(names: Iterable[Name], encode: Encode) -> str:
    """The value of `author`, `editor`, `translator`; a closing "et al." becomes `others`."""
    known = [name for name in names if display(name)]
    written = [_name(name, encode) for name in known]
    if len(known) > 1 and display(known[-1]).lower() in _AND_OTHERS:
        written[-1] = "others"
    return " and ".join(written)


def literal_list(value: str, encode: Encode) -> str:
    """The value of a list field that holds one publisher, institution or place: an " and " in it does not split it."""
    encoded = encode(value)
    tokens = value.lower().split()
    return f"{{{encoded}}}" if "and" in tokens or tokens[-1:] == ["others"] else encoded


def display(name: Name) -> str:
    """The name as prose gives it: "Robert Person", "Martin King, Jr."."""
    person = " ".join(escape.clean(part) for part in (name.given, name.family) if part)
    suffix = escape.clean(name.suffix or "")
    return escape.clean(name.literal or "") or ", ".join(part for part in (person.strip(), suffix) if part)


def _name(name: Name, encode: Encode) -> str:
    if name.literal and escape.clean(name.literal):
        return _braced(name.literal, encode)
    family, given, suffix = (escape.clean(part or "") for part in (name.family, name.given, name.suffix))
    if not (family and given):
        alone = ", ".join(part for part in (family or given, suffix) if part)
        return _braced(alone, encode) if " " in alone or _needs_braces(alone) else encode(alone)
    parts = [family, suffix, given] if suffix else [family, given]
    # All parts or none: biber counts the commas in braces too, unless the name as a whole begins and ends with one.
    if any(map(_needs_braces, parts)):
        return ", ".join(_braced(part, encode) for part in parts)
    return ", ".join(map(encode, parts))


def _braced(part: str, encode: Encode) -> str:
    """In braces nothing splits; but biber takes "given=" even there for its extended name format."""
    return f"{{{encode(part).replace('=', '{=}')}}}"


def _needs_braces(part: str) -> bool:
    """Whether BibTeX would read a comma, an "and" or a particle into a part of a name."""
    tokens = part.split()
    separates = any(char in part for char in ',="') or any(token.lower() in ("and", "others") for token in tokens)
    return separates or escape.has_special(part) or _has_late_particle(tokens)


def _has_late_particle(tokens: list[str]) -> bool:
    """Whether a lower-case word follows a capital one ("Garcia y Vega"): BibTeX would take both for particles."""
    lower = [token[0].islower() for token in tokens]
    return any(late and not early for early, late in pairwise(lower))
