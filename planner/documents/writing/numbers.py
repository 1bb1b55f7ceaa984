"""Numbers as documents write them."""

from __future__ import annotations

from decimal import Decimal

from planner.domain.report import ReadMetric


def plain(number: float) -> str:
    """The shortest digits that read back as the same number, without an exponent or a needless ".0"."""
    digits = format(Decimal(repr(number)), "f")
    return digits.removesuffix(".0")


def percent(progress: float) -> str:
    """A share of 0..1 in percent, for people: one decimal at most."""
    return f"{plain(round(progress * 100, 1))}%"


def measured(number: float, unit: str | None) -> str:
    """A number with its unit: marks of money stand before it, everything else behind."""
    if unit and unit in "$€£¥₩":
        return f"{unit}{plain(number)}"
    return f"{plain(number)}{unit or ''}"


def figures(metric: ReadMetric) -> str:
    """A metric in short: "12 → 16억, now 13.2억"."""
    way = [measured(metric.target, metric.unit)] if metric.target is not None else []
    if metric.start is not None:
        way.insert(0, plain(metric.start))
    parts = [("keep " if metric.direction == "maintain" else "") + " → ".join(way)] if way else []
    if metric.current is not None:
        parts.append(f"now {measured(metric.current, metric.unit)}")
    return ", ".join(parts)
