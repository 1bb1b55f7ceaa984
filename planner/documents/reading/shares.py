"""Scores and shares: "70%", "(7/10)", "— 0.4", and the one figure of a field."""

from __future__ import annotations

import re

from planner.documents.reading.quantities import Quantity, find_quantities, first_quantity

OPENERS = ("(", "（", "[", "【")
CLOSERS = (")", "）", "]", "】")
# A score behind a dash stands no farther than this from the end.
_NEAR = 24
_SCORE = re.compile(
    r"\s*(?:[-–—:]\s*)?(?:[(\[（【]\s*(?P<percent>\d{1,3}(?:\.\d+)?)\s?%\s*[)\]）】]"
    r"|[(\[（【]\s*(?P<part>\d{1,3}(?:\.\d+)?)\s?/\s?(?P<whole>10|100|5|1(?:\.0)?)\s*[)\]）】]"
    r"|[(\[（【]\s*(?P<share>[01]?[.,]\d+|1\.0|0)\s*[)\]）】]"
    r"|\s[-–—:]\s(?:(?P<late>\d{1,3})\s?%|(?P<bare>0?[.,]\d{1,2}|[01][.,]\d{1,2})))\s*$"
)
_LATE_SCORE = re.compile(r"[-–—:]\s(?:\d{1,3}\s?%|[01]?[.,]\d{1,2})$")


def find_score(title: str) -> tuple[int, float] | None:
    """Return where a score ends a title and its value as 0..1."""
    match = _SCORE.search(title) if _may_end_in_score(title) else None
    return (match.start(), _score(match)) if match is not None and match.start() > 0 else None


def _may_end_in_score(title: str) -> bool:
    """Say whether a title ends like one with a score: "…)" with a figure within, "… – 40%"."""
    if title.endswith("%") or title[-1:].isdecimal():
        return bool(_LATE_SCORE.search(title[-_NEAR:]))
    if not title.endswith(CLOSERS):
        return False
    inside = title[max(map(title.rfind, OPENERS)) + 1 :].lstrip()
    return inside[0].isdecimal() or inside[0] == "."


def sole_figure(value: str) -> Quantity | None:
    """Return the figure of a field that is little else: "12억", "3 of 5" is none."""
    found = find_quantities(value)
    return found[0] if len(found) == 1 and len(value) - (found[0].end - found[0].start) <= 12 else None


def _score(match: re.Match[str]) -> float:
    """Return a score as 0..1."""
    if match["percent"] or match["late"]:
        return round(float(match["percent"] or match["late"]) / 100, 6)
    if match["part"]:
        return round(float(match["part"]) / float(match["whole"]), 6)
    return float((match["share"] or match["bare"]).replace(",", "."))


_PART_OF = re.compile(r"(\d+(?:\.\d+)?)\s?(?:/|of)\s?(\d+(?:\.\d+)?)")
_ROLL_UP = re.compile(r"['\"]number['\"]: (?P<value>None|null|-?\d+(?:\.\d+)?)")


def plain_number(text: str) -> float:
    """Return "1,500" as a number."""
    return float(text.replace(",", ""))


def share_of(value: str) -> float | None:
    """Return a progress as 0..1 of "0.392", "70%", "7/10" or a database's roll-up; None for other words."""
    rolled = _ROLL_UP.search(value)
    if rolled is not None:
        return None if rolled["value"] in ("None", "null") else round(float(rolled["value"]), 6)
    part = _PART_OF.search(value)
    if part is not None and float(part[2]) > 0:
        return round(float(part[1]) / float(part[2]), 6)
    figure = first_quantity(value)
    if figure is None:
        match = re.fullmatch(r"\s*(\.\d+)\s*", value)
        return float(match[1]) if match else None
    if figure.unit == "%":
        return round(figure.value / 100, 6)
    return figure.value if figure.unit is None and 0 <= figure.value <= 1.5 else None
