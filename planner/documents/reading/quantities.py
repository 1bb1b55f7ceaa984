"""Figures with units, and the metric that the words of a key result set."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from planner.documents.reading.calendar import find_dates
from planner.documents.reading.words.figures import (
    AT_LEAST_AFTER,
    COUNTERS,
    DECREASE,
    MAINTAIN,
    MULTIPLIERS,
    NO_FIGURE,
    TIME_UNITS,
)
from planner.domain.report import Direction, ReadMetric


def _one_of(words: Iterable[str]) -> str:
    """Return a pattern of literal words, tried only where the first letter of one stands."""
    firsts = "".join(sorted({re.escape(word[0]) for word in words}))
    longest = sorted(map(re.escape, words), key=len, reverse=True)
    return f"(?=[{firsts}])(?:{'|'.join(longest)})"


_UNITS = rf"(?:{_one_of(COUNTERS)})(?![A-Za-z])"
_QUANTITY = re.compile(
    r"(?=\s?\d|[-+$€£¥₩]|US\$|R\$)(?<![A-Za-z0-9_.,/#\-])(?P<sign>[-+]?)(?P<currency>US\$|R\$|[$€£¥₩])?\s?"
    r"(?P<number>\d{1,3}(?:[,\u00a0 ]\d{3})+(?:\.\d+)?(?!\d)|[1-9]\d{0,2}(?:\.\d{3})+(?!\d)|\d+(?:[.,]\d+)?)"
    r"(?![.,]\d)"
    rf"(?:\s?(?P<times>{_one_of(MULTIPLIERS)})(?![A-Za-z]))?"
    rf"(?:\s?(?P<unit>%p|%|퍼센트|percent|억\s?원|조\s?원|[억조원]|{_UNITS}))?"
    rf"(?P<bound>\s?{_one_of(AT_LEAST_AFTER)})?(?P<plus>\+)?"
    rf"(?!{_one_of(NO_FIGURE)})(?![A-Za-z0-9_]*[0-9A-Za-z_])",
    re.IGNORECASE,
)
_PARTS = ("number", "times", "sign", "unit", "currency", "bound", "plus")
_SPAN_FIGURE = r"(?:[^\s\d]{1,3}\s)?[^\s\d]{0,3}\d[\d.,]*\s?[^\s\d]{0,6}"
# By the word that stands between the two figures, so that a search is made only where one does.
_FROM_TO = tuple(
    (words, re.compile(pattern.replace("N", _SPAN_FIGURE), re.IGNORECASE))
    for words, pattern in (
        (
            (" to ", " auf ", " naar ", " à ", " a ", " para ", " hasta ", " до ", " เป็น "),
            r"(?:from|von|van|de|desde|с|от|จาก)\s(?P<a>N)\s(?:to|auf|naar|à|a|para|hasta|до|เป็น)\s(?P<b>N)(?!\w)",
        ),
        (
            ("에서", "から", "→", "->", "=>", "⇒"),
            r"(?P<a>N)\s?(?:에서|から|→|->|=>|⇒)\s?(?P<b>N)(?:으?로|まで)?",
        ),
        (("从",), r"从\s?(?P<a>N?)\s?(?:提升|提高|降低|增加|减少|降)?[到至]\s?(?P<b>N)"),
    )
)
_FROM_TO_WORD = re.compile("|".join(re.escape(word) for words, _ in _FROM_TO for word in words))
_MAINTAIN = re.compile("|".join(map(re.escape, MAINTAIN)))
_DECREASE = re.compile("|".join(map(re.escape, DECREASE)))
_PARENTHESES = re.compile(r"\([^()]*\)")
_THOUSANDS = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_COMMA = re.compile(r"\d+,\d{1,2}")
_DIGIT = re.compile(r"\d")
_DIGITS = re.compile(r"\d+")
# Sign, currency and space may stand before a figure's first digit.
_BEFORE_DIGIT = 8
# Words that frame a time stand no farther than this in front of it.
_NEAR = 20
_FRAME_BEFORE = re.compile(
    r"(?:within|\bin|per|over|for|every|during|each|next|first|last|of|"
    r"в течение|за|pro|innerhalb|par|por|en|dans|binnen)$",
    re.IGNORECASE,
)
_FRAME_AFTER = re.compile(r"\s?(?:안에|동안|내에|이내에|間|内に|после|nach|after)")
_YEAR_LENGTH = 4
_ABSURD = 1e15
_SUM = re.compile(r"=\s*(?=\d)")


class Quantity(NamedTuple):
    """A figure with its unit as the document wrote it; `bound` says that words such as "이상" hold it."""

    value: float
    unit: str | None
    start: int
    end: int
    bound: bool = False


def find_quantities(text: str) -> list[Quantity]:
    """Return the figures of a text: no years, dates, versions, ordinals or parts of names."""
    digit = _DIGIT.search(text)
    if digit is None:
        return []
    matches = _QUANTITY.finditer(text, max(digit.start() - _BEFORE_DIGIT, 0))
    found = [_quantity(match) for match in matches if not _is_year(match)]
    return [quantity for quantity in found if abs(quantity.value) < _ABSURD]


def first_quantity(text: str) -> Quantity | None:
    """Return the one figure of a table's cell: what follows "=", else what stands outside of parentheses.

    Several figures of different parts ("온라인 - 약 16만원 내배단 - 약 42만원") are no single figure.
    """
    total = _SUM.split(text)[-1]
    found = find_quantities(_PARENTHESES.sub(" ", total))
    if not found:
        return None
    return found[0] if len(found) == 1 or _head(total, found[0]) else None


def metric_of(title: str) -> ReadMetric | None:
    """Return the metric that a key result's words set, or None for a milestone."""
    if not _DIGIT.search(title):
        return None
    between = bool(_FROM_TO_WORD.search(title)) and len(_DIGITS.findall(title)) > 1
    span = _from_to(title) if between else None
    if span is not None:
        return span
    found = [q for q in find_quantities(_without_dates(title)) if q.unit != "P"]
    if not found:
        return None
    found = [q for q in found if not _frames(title, q)] or found
    best = next((q for q in found if q.bound), None) or next(
        (q for q in found if q.unit and (q is found[0] or q.unit not in TIME_UNITS)), found[0]
    )
    return ReadMetric(target=best.value, unit=best.unit, direction=direction_of(title))


def _frames(title: str, quantity: Quantity) -> bool:
    """Say whether a length of time frames the target and isn't it: "within 6 months", "3개월 동안"."""
    if quantity.unit not in TIME_UNITS:
        return False
    near = title[max(quantity.start - _NEAR, 0) : quantity.start + 1].rstrip(" 0123456789")
    return bool(_FRAME_BEFORE.search(near) or _FRAME_AFTER.match(title, quantity.end))


def _without_dates(text: str) -> str:
    """Return the text without its dates, whose numbers measure nothing."""
    for found in find_dates(text)[::-1]:
        text = text[: found.start] + text[found.end :]
    return text


def direction_of(text: str) -> Direction:
    """Return which way a figure should go by the words around it."""
    lower = text.casefold()
    if _MAINTAIN.search(lower):
        return "maintain"
    return "decrease" if _DECREASE.search(lower) else "increase"


def with_current(metric: ReadMetric | None, current: Quantity) -> ReadMetric:
    """Return the metric with a current value, which is its start too unless one is stated."""
    if metric is None:
        return ReadMetric(start=current.value, current=current.value, unit=current.unit)
    beyond = metric.direction == "increase" and current.value > (metric.target or current.value)
    # Of what is beyond its target already nobody knows where it began.
    start = metric.start if metric.start is not None or beyond else current.value
    return replace(metric, start=start, current=current.value, unit=metric.unit or current.unit)


def _from_to(title: str) -> ReadMetric | None:
    """Read "from 2.1% to 3.0%" and "2.1%에서 3.0%로"."""
    for words, pattern in _FROM_TO:
        match = pattern.search(title) if any(word in title for word in words) else None
        if match is None:
            continue
        one, two = find_quantities(match["a"]), find_quantities(match["b"])
        if one and two:
            start, target = one[0], two[0]
            down = start.value > target.value
            return ReadMetric(
                start.value, None, target.value, target.unit or start.unit, "decrease" if down else "increase"
            )
    return None


def _quantity(match: re.Match[str]) -> Quantity:
    """Return a figure with counting multipliers applied; money in 억 and 조 stays as written."""
    number, times, sign, written, currency, bound, plus = match.group(*_PARTS)
    value = _number(number)
    if times:
        value *= MULTIPLIERS[times.lower()]
    if sign == "-":
        value = -value
    unit = (written or "").replace(" ", "") or currency
    unit = "%" if unit and unit.lower() in ("퍼센트", "percent") else unit
    start, end = match.span()
    return Quantity(_clean(value), unit or None, start, end, bool(bound or plus))


def _number(text: str) -> float:
    """Return "1,200", "2.5" and the continental "10.000" and "2,5" as numbers."""
    if text.isdecimal():
        return float(text)
    text = text.replace(" ", "").replace("\u00a0", "")
    if _THOUSANDS.fullmatch(text):
        return float(text.replace(".", ""))
    if _COMMA.fullmatch(text):
        return float(text.replace(",", "."))
    return float(text.replace(",", ""))


def _clean(value: float) -> float:
    """Drop the noise of binary fractions."""
    return round(value, 6)


def _is_year(match: re.Match[str]) -> bool:
    """Say whether a bare number is a year."""
    number = match["number"]
    if len(number) != _YEAR_LENGTH or number[:2] not in ("19", "20"):
        return False
    return not (match["unit"] or match["currency"] or match["times"] or match["bound"])


def _head(text: str, quantity: Quantity) -> bool:
    """Say whether a figure opens the cell."""
    return not text[: quantity.start].strip(" ~≥≤<>=약")
