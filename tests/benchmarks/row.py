"""One line of the benchmark's table."""

from __future__ import annotations

from typing import NamedTuple


class Row(NamedTuple):
    """What was measured, in seconds unless `unit` says otherwise, against a floor measured in the same run.

    At or below `excellent` the ratio is excellent, above `failure` it is a failure.
    """

    what: str
    figure: float
    floor: float
    ratio: float
    excellent: float
    failure: float
    unit: str = "s"


def row(what: str, figure: float, floor: float, excellent: float, failure: float, unit: str = "s") -> Row:
    return Row(what, figure, floor, figure / floor, excellent, failure, unit)


def p99(samples: list[float]) -> float:
    """The time that 99 of 100 stay within."""
    return sorted(samples)[max(round(len(samples) * 0.99) - 1, 0)]
