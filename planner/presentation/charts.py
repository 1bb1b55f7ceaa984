"""What charts draw, as plain numbers: the history of a key result on its way through the cycle.

A measured key result is drawn in its unit, so that a decrease falls; all others in shares of 1.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from planner.domain.cadence import pace
from planner.domain.entities import CheckIn, Cycle, KeyResult, Measure
from planner.domain.metric import has_scale, start_of
from planner.domain.scoring import Scorer
from planner.domain.workspace import Workspace
from planner.presentation.formats import number, percent, quantity

# Room above and below the figures of a bound, as a share of their span.
_MARGIN = 0.25


@dataclass(frozen=True, slots=True)
class HistoryPoint:
    """One dated figure: where it lies, and how it is told; `expected` is the figure of that day's pace."""

    on: date
    level: float
    figure: str
    expected: str = ""
    confidence: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Grade:
    """A level with a name of its own: start, target or bound."""

    level: float
    figure: str


@dataclass(frozen=True, slots=True)
class History:
    """The time from `start` to `end`, levels from `low` to `high`, and what is drawn between them.

    `pace` is the way that is expected, through days with their levels: it rises in the cycle, and is level
    before and after. `expected` is where it is today. Without such a pace the one is empty, the other None.
    """

    start: date
    end: date
    today: date
    low: float
    high: float
    points: tuple[HistoryPoint, ...]
    grades: tuple[Grade, ...]
    pace: tuple[tuple[date, float], ...]
    expected: Grade | None = None

    def x_of(self, day: date) -> float:
        """Where a day lies between the ends, 0..1; a day beyond an end lies at it."""
        days = max((self.end - self.start).days, 1)
        return min(max((day - self.start).days / days, 0.0), 1.0)

    def y_of(self, level: float) -> float:
        """Where a level lies between low and high, 0..1."""
        return min(max((level - self.low) / (self.high - self.low), 0.0), 1.0)


def history_of(workspace: Workspace, key_result: KeyResult, today: date) -> History:
    """The history of a key result; `key_result` may be a preview of the stored one."""
    cycle = workspace.cycle_of(key_result)
    grades = _grades(key_result)
    points = tuple(
        replace(point, expected=expected.figure)
        if (expected := _expected(key_result, grades, pace(cycle, point.on)))
        else point
        for point in _points(workspace, key_result, today)
    )
    first = min((point.on for point in points), default=cycle.start)
    last = max((point.on for point in points), default=cycle.end)
    start, end = min(cycle.start, first), max(cycle.end, last)
    expected = _expected(key_result, grades, pace(cycle, today))
    low, high = _span([point.level for point in points] + [grade.level for grade in grades], key_result)
    return History(
        start=start,
        end=end,
        today=today,
        low=low,
        high=high,
        points=points,
        grades=grades,
        pace=() if expected is None else _way(grades, start, cycle, end),
        expected=expected,
    )


def _way(grades: tuple[Grade, ...], start: date, cycle: Cycle, end: date) -> tuple[tuple[date, float], ...]:
    """The pace from day to day: from the first grade to the last within the cycle."""
    low, high = grades[0].level, grades[-1].level
    return ((start, low), (cycle.start, low), (cycle.end, high), (end, high))


def _expected(key_result: KeyResult, grades: tuple[Grade, ...], share: float) -> Grade | None:
    """The level that the pace asks for when a share of the cycle has passed; a bound has none."""
    if key_result.measure is Measure.MAINTAIN:
        return None
    level = grades[0].level + share * (grades[-1].level - grades[0].level)
    return Grade(level, _figure(key_result, round(level, 2)))


def _points(workspace: Workspace, key_result: KeyResult, today: date) -> tuple[HistoryPoint, ...]:
    """The check-ins that have a figure, and the figure of a slider that is being dragged."""
    check_ins = workspace.children(CheckIn, "key_result_id", key_result.id)
    points = [point for check_in in check_ins if (point := _point(key_result, check_in))]
    if key_result != workspace.find(key_result.ref):
        points = [point for point in points if point.on != today]
        level = _live_level(workspace, key_result, today)
        if level is not None:
            points.append(HistoryPoint(today, level, _figure(key_result, level)))
    return tuple(points)


def _live_level(workspace: Workspace, key_result: KeyResult, today: date) -> float | None:
    """The level of a preview."""
    if _is_measured(key_result):
        return key_result.current
    return Scorer(workspace, today, key_result).score(key_result).progress


def _point(key_result: KeyResult, check_in: CheckIn) -> HistoryPoint | None:
    """A check-in as a point; None for one without a figure on this scale."""
    level = _level(key_result, check_in)
    if level is None:
        return None
    return HistoryPoint(
        check_in.on,
        level,
        _told(key_result, check_in, level),
        confidence=check_in.confidence,
        note=check_in.note or check_in.period,
    )


def _told(key_result: KeyResult, check_in: CheckIn, level: float) -> str:
    """The figure that was stated: a mere share of the way stays one, whatever it comes to on the scale."""
    if check_in.value is None and check_in.progress is not None:
        return f"{number(check_in.progress * 100)}%"
    return _figure(key_result, level)


def _level(key_result: KeyResult, check_in: CheckIn) -> float | None:
    """Where a check-in lies; on a scale a mere share of the way has its value too."""
    if not _is_measured(key_result):
        return check_in.progress
    if check_in.value is not None or not has_scale(key_result) or check_in.progress is None:
        return check_in.value
    start, target = start_of(key_result), key_result.target
    return start + check_in.progress * ((target or 0.0) - start)


def _is_measured(key_result: KeyResult) -> bool:
    """Whether it is drawn in its own unit."""
    return key_result.target is not None and key_result.measure in (Measure.METRIC, Measure.MAINTAIN)


def _figure(key_result: KeyResult, level: float) -> str:
    """A level as a person reads it."""
    return quantity(level, key_result.unit) if _is_measured(key_result) else percent(level)


def _grades(key_result: KeyResult) -> tuple[Grade, ...]:
    """The levels that are named at the side, from where it starts to where it goes."""
    levels = [0.0, 1.0]
    if key_result.target is not None and _is_measured(key_result):
        levels = (
            [key_result.target] if not has_scale(key_result) else [start_of(key_result), key_result.target]
        )
    return tuple(Grade(level, _figure(key_result, level)) for level in levels)


def _span(levels: list[float], key_result: KeyResult) -> tuple[float, float]:
    """The lowest and the highest level that is drawn; a bound gets room on both sides."""
    low, high = min(levels), max(levels)
    if low == high:
        room = abs(low) * 0.1 or 1.0
        return low - room, high + room
    room = (high - low) * _MARGIN if key_result.measure is Measure.MAINTAIN else 0.0
    return low - room, high + room
