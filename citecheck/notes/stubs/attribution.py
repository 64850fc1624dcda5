"""To whom the prose attributes a statement: "In an article for Le Monde, Anna Weiss argues", "According to Reuters".

The named person or outlet, with the verb and with the words that say where it was said. "Experts believe" names
nobody, and neither does "Beijing claims"; "he adds" points back to the sentences before. What is found is a hint for
an editor, not a source.
"""

from __future__ import annotations

from collections.abc import Sequence

from citecheck.model import Span
from citecheck.notes.stubs.sayings import Attribution, attributions
from citecheck.read.sentences import sentences

__all__ = ["attribution_at", "find_attribution"]

_LOOK_BACK = 12  # sentences
_PARAGRAPH = 20_000


def find_attribution(text: str, sentence_span: Span) -> Span | None:
    """The attribution that a sentence, or else its paragraph before it, gives; None where nobody is named.

    Slicing the text with it gives the words back. The paragraph is the line, up to 20,000 code points back.
    """
    start = max(text.rfind("\n", 0, sentence_span.start) + 1, sentence_span.start - _PARAGRAPH)
    earlier = sentences(text, Span(start, sentence_span.start)) if start < sentence_span.start else ()
    return attribution_at(text, (*earlier, sentence_span), len(earlier), since=start)


def attribution_at(text: str, split: Sequence[Span], index: int, *, since: int = 0) -> Span | None:
    """The attribution of the sentence `split[index]` of a paragraph.

    `since` is where the last note marker before it ends: a sentence that names nobody may lean on those after it. A
    pronoun may lean on any sentence of the paragraph before.
    """
    if not 0 <= index < len(split):
        return None
    here = _main(attributions(text, split[index]))
    if here is not None and here.who == "unnamed":
        return None
    if here is not None and here.who == "named":
        return _fullest(text, split, index, here, since).span
    back = _back(text, split, index, since, from_pronoun=here is not None)
    if back is not None:
        return back.span
    aside = next((a for a in attributions(text, split[index]) if a.subordinate and a.who == "named"), None)
    return aside.span if aside else None


def _main(found: Sequence[Attribution]) -> Attribution | None:
    """The attribution of the main clause: a named one before a group, the first of them else."""
    main = [a for a in found if not a.subordinate]
    if not main:
        return None
    telling = [a for a in main if a.who == "named" and a.worth >= 2]
    return telling[0] if telling else main[0]


def _back(text: str, split: Sequence[Span], index: int, since: int, *, from_pronoun: bool) -> Attribution | None:
    """The nearest named attribution in the sentences before."""
    pronoun = from_pronoun
    for at in range(index - 1, max(-1, index - 1 - _LOOK_BACK), -1):
        if split[at].start < since and not pronoun:
            return None
        found = _main(attributions(text, split[at]))
        if found is None:
            continue
        if found.who == "unnamed":
            return None
        if found.who == "named":
            return _fullest(text, split, at, found, min(since, split[at].start))
        pronoun = True
    return None


def _fullest(text: str, split: Sequence[Span], index: int, found: Attribution, since: int) -> Attribution:
    """The attribution to the same name, since the last marker, that tells most: "Weiss said" may follow "Writing for
    Le Monde, Anna Weiss said"."""
    best = found
    for at in range(index - 1, max(-1, index - 1 - _LOOK_BACK), -1):
        if split[at].start < since:
            break
        for other in attributions(text, split[at]):
            if other.who == "named" and other.worth > best.worth and other.names & found.names:
                best = other
    return best
