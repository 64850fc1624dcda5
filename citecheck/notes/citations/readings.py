"""Readings of a token list: what each piece of text is, every possibility scored, the best whole kept.

A reading gives each token a label. Its score is the sum over tokens of how well the text fits the label by itself
(`fits`), how likely the tagger holds it (`tagger`), and how well the label follows what stands before (`follows`). The
best reading is found by dynamic programming over (last label, labels seen so far), so the time is linear in the number
of tokens, and an unseen shape gets its least bad reading instead of none.
"""

from __future__ import annotations

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from citecheck.notes.citations.fits import CALL_NUMBER, Fit, Piece, fits, pieces
from citecheck.notes.citations.follows import AUTHOR, BITS, QUOTED, follow, whole
from citecheck.notes.citations.tagger import TEXTS, Likely, likely
from citecheck.notes.citations.token import Token

_SURNAME = re.compile(
    r"(?:(?:and|und|et|&)\s)?(?:(?:van|von|de|der|la|le|di)\s){0,2}[^\W\d_a-z][^\s.]{2,20}(?:-[^\s.]{2,20})?"
)
_INITIALED = re.compile(r"\.|\s[A-Z]{1,3}$")
_LEADING_AND = re.compile(r"(?:and|und|et|&)\s")
_SAME = {"contributor": "author", "outlet": "container"}
_JUDGED = frozenset((*TEXTS, *_SAME))
_ALIKE = {
    "author": ("author", "editor"),
    "editor": ("author", "editor"),
    "contributor": ("author", "editor"),
    "outlet": ("container",),
    "remark": ("remark", "genre"),
    "genre": ("remark", "genre"),
}
"""Labels that the tagger need not tell apart: the grammar knows a genre by its words, an editor by "ed."."""

_MARKED = frozenset(("volume", "issue", "pages!"))
"""Kinds of numbers that a word before them names; such a number is of no title."""
TRUST = 1.25
"""How much a unit of the tagger's log-probability weighs beside the grammar's scores."""

_BARRED = {"title": frozenset(("author",)), "place": frozenset(("author", "editor"))}
"""What a piece is not whose place among the others shows it to be a title or a city (`titles`, `cities`)."""

_LEAST = 0.02
_UNSEEN = -1.0
_SURE = 0.7
_CLOSE = 0.25
_HOPELESS = 6.0
_State = tuple[str, int]
_MOST_STATES = 16
_LONG, _FEW_STATES = 60, 6
_LONGEST_LIST = 16


@dataclass(frozen=True, slots=True)
class Reading:
    """A label for each token, how likely the tagger holds each, and the best reading that differs where two are close.

    `shares` are probabilities, 1 for tokens of fixed form; `sure` is the mean logarithm of those of words, each
    weighed by its length: 0 is certainty.
    """

    labels: tuple[str, ...]
    score: float
    shares: tuple[float, ...] = ()
    sure: float = 0.0
    second: tuple[str, ...] | None = None


@dataclass(slots=True)
class _Path:
    score: float
    label: str
    previous: _Path | None


def best_reading(tokens: Sequence[Token], *, authored: bool = False) -> Reading:
    """The best-scored reading of a token list; `authored` where the author was named before it ("Ders.", "———")."""
    row = pieces(tokens)
    editors = _editor_lists(row)
    told = likely(row)
    options = [
        _weighed(piece, _named(piece, editors) if piece.index in editors else fits(piece), shares)
        for piece, shares in zip(row, told, strict=True)
    ]
    options = [_likely_enough(found) for found in options]
    labels, score = _search(row, options, authored=authored)
    shares = tuple(_share(known, label) for known, label in zip(told, labels, strict=True))
    second = None
    doubt = _doubt(labels, told)
    if doubt is not None:
        others = [option for option in options[doubt] if option[0] != labels[doubt]]
        if others:
            second, _ = _search(row, [*options[:doubt], others, *options[doubt + 1 :]], authored=authored)
    return Reading(labels, score, shares, _sureness(row, shares), second)


def _search(row: Sequence[Piece], options: Sequence[list[Fit]], *, authored: bool) -> tuple[tuple[str, ...], float]:
    """The labels with the best score, and the score."""
    first: _State = ("named", AUTHOR) if authored else ("start", 0)
    states = {first: _Path(0.0, "start", None)}
    most = _MOST_STATES if len(row) <= _LONG else _FEW_STATES
    for piece, fitting in zip(row, options, strict=True):
        states = _thinned(_step(states, piece, fitting), most)
    (_, seen), path = max(states.items(), key=lambda item: item[1].score + whole(item[0][1]))
    return _labels(path), path.score + whole(seen)


# ------------------------------------------------------------ grammar and tagger together


def _likely_enough(options: list[Fit]) -> list[Fit]:
    """The options that no neighbour can lift to the best one: most of the time goes into trying them."""
    if len(options) < 3:
        return options
    least = max(fit for _, fit in options) - _HOPELESS
    return [option for option in options if option[1] >= least]


def _weighed(piece: Piece, options: list[Fit], told: Likely) -> list[Fit]:
    """What a piece can be by the grammar, together with what the tagger holds likely."""
    if not told or CALL_NUMBER.match(piece.text):
        return options  # the tagger has seen too few archives
    if piece.token.kind not in ("text", "quoted"):
        return _numeric(piece, options, told)
    known = {label for label, _ in options}
    known |= _BARRED.get("place" if piece.place and piece.index else piece.token.value, frozenset())
    unseen = [(label, _UNSEEN) for label, share in told.items() if share > 0.05 and label not in known]
    if not _may_be_place(piece):
        unseen = [option for option in unseen if option[0] != "location"]
    return [
        (label, fit + (0.0 if label == "outlet" else _weight(_told(told, label)))) for label, fit in [*options, *unseen]
    ]


def _may_be_place(piece: Piece) -> bool:
    """Whether a name that the lexicon does not know as a place may be one: "Xyz: Press", "Press, Xyz"."""
    behind = piece.previous is not None and piece.previous.kind == "text" and piece.token.before == ","
    return piece.token.after == ":" or behind


def _numeric(piece: Piece, options: list[Fit], told: Likely) -> list[Fit]:
    """Numbers stay what their form says, unless the tagger is sure of another part, or that they are of a title."""
    kind = piece.token.kind.rstrip("!")
    found = list(options)
    if kind == "date" and len(piece.token.value) == 10:
        return found  # a day is nothing else
    for label, share in told.items():
        if piece.token.kind in _MARKED and label in TEXTS:
            continue
        if share > _SURE and label not in (kind, "other", "edition", "accessed"):
            told_as = label if label in TEXTS else f"={label}"
            found.append((told_as, _weight(share) - _weight(1 - share)))
    return found


def _told(told: Likely, label: str) -> float:
    """How likely a label is for the choice among labels: names of authors and of editors are told apart here."""
    if label in ("remark", "genre"):
        return told.get("remark", 0.0) + told.get("genre", 0.0)
    return told.get(_SAME.get(label, label), 0.0)


def _weight(share: float) -> float:
    return TRUST * math.log(share + _LEAST)


def _share(told: Likely, label: str) -> float:
    """How likely a label is; names are names, whether of authors or of editors who stand in their place."""
    if not told or label not in _JUDGED:
        return 1.0
    return sum(told.get(other, 0.0) for other in _ALIKE.get(label, (label,)))


def _sureness(row: Sequence[Piece], shares: Sequence[float]) -> float:
    total = length = 0.0
    for piece, share in zip(row, shares, strict=True):
        if piece.token.kind in ("text", "quoted"):
            total += len(piece.text) * math.log(share + _LEAST)
            length += len(piece.text)
    return total / length if length else 0.0


def _doubt(labels: Sequence[str], told: Sequence[Likely]) -> int | None:
    """The piece whose label is least sure, where the tagger holds another label nearly as likely."""
    closest, found = _CLOSE, None
    for index, (label, shares) in enumerate(zip(labels, told, strict=True)):
        if label not in _JUDGED or not shares:
            continue
        own = _SAME.get(label, label)
        rival = max((share for other, share in shares.items() if other != own), default=0.0)
        if rival > closest:
            closest, found = rival, index
    return found


def _step(states: dict[_State, _Path], piece: Piece, options: list[Fit]) -> dict[_State, _Path]:
    """All readings one token longer, the best for each state."""
    best: dict[_State, tuple[float, str, _Path]] = {}
    quoted = piece.token.kind == "quoted"
    marked = [
        (label, fit, BITS.get(label, 0) | (QUOTED if quoted and label == "title" else 0), label in BITS)
        for label, fit in options
    ]
    for (last, seen), path in states.items():
        before = path.score
        for label, fit, bits, kept in marked:
            score = before + fit + follow(last, label, seen, piece)
            state = (label if kept else last, seen | bits)
            known = best.get(state)
            if known is None or score > known[0]:
                best[state] = (score, label, path)
    return {state: _Path(*step) for state, step in best.items()}


def _thinned(states: dict[_State, _Path], most: int) -> dict[_State, _Path]:
    """The best states, where there are too many to keep the time linear."""
    if len(states) <= most:
        return states
    return dict(sorted(states.items(), key=lambda item: -item[1].score)[: most * 3 // 5])


def _labels(path: _Path) -> tuple[str, ...]:
    labels: list[str] = []
    step: _Path | None = path
    while step is not None and step.previous is not None:
        labels.append(step.label)
        step = step.previous
    return tuple(reversed(labels))


def _named(piece: Piece, editors: frozenset[int]) -> list[Fit]:
    """Names that "(eds.)" closes: of the editors, who stand in the place of authors where they open the note."""
    if piece.index == 0 or (0 in editors and all(index in editors for index in range(piece.index))):
        return [("author", 3.0), ("title", 0.0)]
    return [("editor", 3.0), ("title", 0.0)]


def _editor_lists(row: Sequence[Piece]) -> frozenset[int]:
    """Indices of the names that "in" opens and "(eds.)" closes, and of those that "(eds.)" closes behind a title."""
    found: set[int] = set()
    for closing in row:
        if closing.token.kind == "role-after" and closing.token.value == "editor":
            found.update(_list_before(row, closing.index))
    for opening in row:
        if not opening.token.intro:
            continue
        for piece in row[opening.index : opening.index + _LONGEST_LIST]:
            if piece.token.kind == "role-after":
                found.update(range(opening.index, piece.index))
                break
            if piece.token.kind != "text" or piece.names < 0.4 or piece.token.bracket != opening.token.bracket:
                break
    return frozenset(found)


def _list_before(row: Sequence[Piece], closing: int) -> range:
    """The names right before "(eds.)": all of one form, initials or none, up to the title or the word "in"."""
    start = closing
    initials: bool | None = None
    for piece in reversed(row[max(0, closing - _LONGEST_LIST) : closing]):
        if piece.token.kind != "text" or (piece.names < 0.6 and not _SURNAME.fullmatch(piece.text)):
            break
        dotted = _INITIALED.search(piece.text) is not None
        bare = _SURNAME.fullmatch(piece.text) is not None
        if initials and not dotted and not (bare and _INITIALED.search(row[piece.index + 1].text)):
            break
        if initials is False and start == closing - 1 and not _LEADING_AND.match(row[start].text):
            break
        initials = dotted if initials is None else initials
        start = piece.index
        if piece.token.intro or piece.token.before in (".", "in", "?"):
            break
    if start == 1 and row[0].names >= 0.45 and not row[1].token.intro:
        return range(closing)
    return range(start, closing)
