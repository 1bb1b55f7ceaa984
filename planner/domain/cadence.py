"""Cycles and check-ins on the calendar: the expected pace, and when a check-in is due."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

from planner.domain.entities import Cycle, Rhythm

RHYTHM_DAYS = {Rhythm.WEEK: 7, Rhythm.TWO_WEEKS: 14, Rhythm.MONTH: 31}
# A check-in may come this many days late before its key result counts as outdated.
GRACE_DAYS = 3


def pace(cycle: Cycle, today: date) -> float:
    """The share of the cycle that has elapsed at the end of `today`, 0..1."""
    length = (cycle.end - cycle.start).days + 1
    elapsed = (today - cycle.start).days + 1
    return min(max(elapsed / length, 0.0), 1.0)


def is_outdated(cycle: Cycle, last_check_in: date, today: date) -> bool:
    """Whether the last check-in is older than the rhythm allows; after its end a cycle ages no more."""
    allowed = timedelta(days=RHYTHM_DAYS[cycle.rhythm] + GRACE_DAYS)
    return min(today, cycle.end) - last_check_in > allowed


def quarter_of(day: date) -> tuple[str, date, date]:
    """The calendar quarter around `day`: its name ("2024 Q4"), first and last day."""
    quarter = (day.month - 1) // 3
    first, last = quarter * 3 + 1, quarter * 3 + 3
    end = date(day.year, last, monthrange(day.year, last)[1])
    return f"{day.year} Q{quarter + 1}", date(day.year, first, 1), end


def week_end(day: date, week: int) -> date:
    """The Sunday of ISO week `week` in the year nearest to `day`."""
    years = (day.year - 1, day.year, day.year + 1)
    last_week = {year: date(year, 12, 28).isocalendar().week for year in years}
    ends = [date.fromisocalendar(year, week, 7) for year in years if 1 <= week <= last_week[year]]
    return min(ends, key=lambda end: abs(end - day))
