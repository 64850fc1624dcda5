"""Whether a sentence or a title speaks of what is still to come: a forecast, a plan, a target."""

from __future__ import annotations

import re

_AHEAD = re.compile(
    r"\b(?:expect\w*|forecast\w*|foreca\w*|project(?:ed|s|ion|ions|ing)|predict\w*|plan(?:s|ned|ning)?|target\w*"
    r"|aim\w*|will\b"
    r"|would|could|may (?:be|well|yet|reach|rise|grow|fall|have|increase|exceed)\b|might|should|shall|scheduled"
    r"|slated|due to|set to|by 20[2-9]\d|outlook|scenario|intend\w*|goal|pledge\w*"
    r"|promis\w*|propos\w*|estimat\w+ to|upcoming|next year|coming|future|prospect\w*|anticipat\w*|is to\b|are to\b"
    r"|capacity of"
    r"|прогноз\w*|ожида\w*|планир\w*|план\w{0,3}\b|намер\w*|будет|будут|достигнет|вырастет|составит|к 20\d\d|должн\w*"
    r"|предполаг\w*"
    r"|erwart\w*|prognos\w*|plan(?:t|en|te|ung)?\b|soll\w*|wird\b|werden\b|ziel\w*|bis 20\d\d|künftig\w*|vorhersag\w*"
    r"|voraussicht\w*"
    r"|prévo\w*|prévi\w*|prévu\w*|attend\w*|devrai\w*|projet\w*|objectif\w*|d'ici|sera\b|seront|vise\w*"
    r"|prev\w{1,8}|esper\w*|planea\w*|objetivo\w*|será\b|serán)\b|预计|预测|预期|计划|将|目标|有望|展望",
    re.IGNORECASE,
)


def looks_ahead(text: str) -> bool:
    """Whether anything in the text makes its numbers those of a forecast or plan."""
    return _AHEAD.search(text) is not None
