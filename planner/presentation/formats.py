"""Figures, dates and titles as a person reads them, by the customs of `QLocale()`."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from planner.domain.entities import Direction, KeyResult, Measure
from planner.domain.metric import has_scale, raw_progress

# What stands where there is no figure.
NO_FIGURE = "–"
# Signs of money that stand before their number.
_LEADING_UNITS = frozenset("$€£¥₩")
_MOST_DECIMALS = 4


def percent(progress: float | None) -> str:
    """A share of 1 in whole percent, e.g. "41%"; what lies beyond 1 is kept."""
    if progress is None:
        return NO_FIGURE
    return f"{QLocale().toString(round(progress * 100))}%"


def signed_points(difference: float) -> str:
    """A difference of shares in percentage points with its sign, e.g. "+4" or "−2"."""
    points = round(difference * 100)
    sign = "−" if points < 0 else "+"
    return "0" if points == 0 else f"{sign}{QLocale().toString(abs(points))}"


def number(value: float) -> str:
    """A number with as many decimals as it has, four at most."""
    decimals = len(f"{value:.{_MOST_DECIMALS}f}".rstrip("0").partition(".")[2])
    # An int would be taken for another overload.
    return str(QLocale().toString(float(value), "f", decimals))


def quantity(value: float, unit: str) -> str:
    """A number with its unit, e.g. "16억", "$12", "20 h"."""
    return _with_unit(number(value), unit)


def value(key_result: KeyResult) -> str:
    """Where a measured key result is and where it goes, e.g. "13.2 / 16억"; beyond it "17억 · 125%".

    A maintained one tells its bound: "99.95 · ≥ 99.9%". Where only a share is known it stands for the value:
    "39% / 10,000건".
    """
    current, target, unit = key_result.current, key_result.target, key_result.unit
    if target is None:
        return NO_FIGURE if current is None else quantity(current, unit)
    if current is not None and has_scale(key_result):
        raw = raw_progress(key_result, current)
        if round(raw * 100) > 100:
            return f"{quantity(current, unit)} · {percent(raw)}"
    now = percent(key_result.progress) if current is None else number(current)
    if key_result.measure is Measure.MAINTAIN:
        return bound(key_result) if current is None else f"{now} · {bound(key_result)}"
    return _with_unit(f"{now} / {number(target)}", unit)


def bound(key_result: KeyResult) -> str:
    """The bound of a maintained key result, e.g. "≥ 99.9%": 이상/이하 include it, 초과/미만 don't."""
    assert key_result.target is not None
    if key_result.direction is Direction.INCREASE:
        sign = "≥" if key_result.inclusive else ">"
    else:
        sign = "≤" if key_result.inclusive else "<"
    return f"{sign} {quantity(key_result.target, key_result.unit)}"


def short_date(day: date, today: date | None = None) -> str:
    """A day without its year, e.g. "Nov 20", unless that is another than today's."""
    if today is not None and day.year != today.year:
        return _date(day, QCoreApplication.translate("Formats", "MMM d, yyyy"))
    return _date(day, QCoreApplication.translate("Formats", "MMM d"))


def long_date(day: date) -> str:
    """A day in full, as the language writes it."""
    return str(QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat))


def shortened(title: str, length: int = 32) -> str:
    """A title cut to fit into a sentence or a menu."""
    return title if len(title) <= length else title[: length - 1].rstrip() + "…"


def _date(day: date, pattern: str) -> str:
    """A day by a pattern of Qt's."""
    return str(QLocale().toString(QDate(day.year, day.month, day.day), pattern))


def _with_unit(figure: str, unit: str) -> str:
    """A figure with its unit before or after it; words of Latin letters stand apart."""
    if unit in _LEADING_UNITS:
        return f"{unit}{figure}"
    return f"{figure} {unit}" if unit[:1].isascii() and unit[:1].isalpha() else f"{figure}{unit}"
