from datetime import date

import pytest

from planner.domain.cadence import is_outdated, pace, quarter_of, week_end
from planner.domain.entities import Cycle, Rhythm

QUARTER = Cycle(name="2024 Q4", start=date(2024, 10, 1), end=date(2024, 12, 31))


@pytest.mark.parametrize(
    ("today", "share"),
    [
        (date(2024, 9, 30), 0.0),
        (date(2024, 10, 1), 1 / 92),
        (date(2024, 11, 15), 46 / 92),
        (date(2024, 12, 31), 1.0),
        (date(2025, 3, 1), 1.0),
    ],
)
def test_pace_is_the_share_of_days_that_have_ended(today: date, share: float) -> None:
    assert pace(QUARTER, today) == pytest.approx(share)


def test_a_check_in_may_be_a_rhythm_and_three_days_old() -> None:
    last = date(2024, 11, 1)
    assert not is_outdated(QUARTER, last, date(2024, 11, 11))
    assert is_outdated(QUARTER, last, date(2024, 11, 12))


def test_a_monthly_rhythm_is_patient() -> None:
    monthly = Cycle(name="Q4", start=QUARTER.start, end=QUARTER.end, rhythm=Rhythm.MONTH)
    assert not is_outdated(monthly, date(2024, 11, 1), date(2024, 12, 4))


def test_after_its_end_a_cycle_ages_no_more() -> None:
    assert not is_outdated(QUARTER, date(2024, 12, 28), date(2026, 1, 1))


@pytest.mark.parametrize(
    ("day", "name", "start", "end"),
    [
        (date(2024, 1, 1), "2024 Q1", date(2024, 1, 1), date(2024, 3, 31)),
        (date(2024, 5, 20), "2024 Q2", date(2024, 4, 1), date(2024, 6, 30)),
        (date(2024, 12, 31), "2024 Q4", date(2024, 10, 1), date(2024, 12, 31)),
    ],
)
def test_a_day_lies_in_its_calendar_quarter(day: date, name: str, start: date, end: date) -> None:
    assert quarter_of(day) == (name, start, end)


@pytest.mark.parametrize(
    ("day", "week", "end"),
    [
        (date(2023, 5, 18), 19, date(2023, 5, 14)),
        (date(2023, 5, 18), 20, date(2023, 5, 21)),
        (date(2024, 1, 3), 52, date(2023, 12, 31)),
        (date(2023, 12, 30), 1, date(2024, 1, 7)),
    ],
)
def test_a_week_number_is_of_the_nearest_year(day: date, week: int, end: date) -> None:
    assert week_end(day, week) == end
