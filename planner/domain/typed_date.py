"""Reads a day as a person types it, in Korean or English: "10/20", "10월 20일까지", "내일", "next mon"."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from re import IGNORECASE, Match, Pattern
from re import compile as pattern

from planner.domain.fields import clean_line

_NAMED = {
    "그제": -2, "어제": -1, "yesterday": -1, "오늘": 0, "today": 0,
    "내일": 1, "tomorrow": 1, "모레": 2, "글피": 3,
}  # fmt: skip
_KOREAN_DAYS = "월화수목금토일"
_ENGLISH_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_TRAILING = pattern(r"\s*(?:\([월화수목금토일]\)|\([a-z]{2,9}\)|까지)\s*$", IGNORECASE)
_WEEKDAY = (
    r"(?:([월화수목금토일])(?:요일)?|(mon|tue|wed|thu|fri|sat|sun)"
    r"(?:day|sday|nesday|rsday|urday)?)"
)


Span = tuple[date, date]


def parse_date(text: str, today: date, within: Span | None = None) -> date | None:
    """The day that `text` says, None for an empty text; ValueError for what is no day.

    Without a year it is the day in or nearest to `within`, first and last day of a cycle; without one,
    nearest to `today`. A weekday is the next one, or today.
    """
    said = _TRAILING.sub("", _TRAILING.sub("", clean_line(text).casefold()))
    if not said:
        return None
    if said in _NAMED:
        return today + timedelta(days=_NAMED[said])
    if (without_year := _MONTH_AND_DAY.fullmatch(said)) is not None:
        return _without_year(without_year, today, within)
    for form, read in _FORMS:
        match = form.fullmatch(said)
        if match is not None:
            return read(match, today)
    raise ValueError(text)


def _full(match: Match[str], _today: date) -> date:
    """Year, month and day; two digits of a year are of this century."""
    year = int(match[1])
    return date(year if year >= 100 else 2000 + year, int(match[2]), int(match[3]))


def _without_year(match: Match[str], today: date, within: Span | None) -> date:
    """Month and day, in the year that brings it nearest to a cycle, and then to today."""
    month, day = int(match[1]), int(match[2])
    first, last = within or (today, today)
    days = [_day(year, month, day) for year in range(first.year - 1, last.year + 2)]
    there = [each for each in days if each]
    return min(there, key=lambda each: (max(first - each, each - last, timedelta()), abs(each - today)))


def _without_month(match: Match[str], today: date) -> date:
    """A bare day, in the month that brings it nearest."""
    months = [divmod(today.year * 12 + today.month - 1 + step, 12) for step in (-1, 0, 1)]
    return _nearest((_day(year, month + 1, int(match[1])) for year, month in months), today)


def _nearest(days: Iterable[date | None], today: date) -> date:
    """The nearest of the days that exist; ValueError when none does."""
    return min((day for day in days if day), key=lambda day: abs(day - today))


def _day(year: int, month: int, day: int) -> date | None:
    """The day, or None when the calendar has none such."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _counted(match: Match[str], today: date) -> date:
    """So many days or weeks from now."""
    days = int(match[1]) * (7 if match[2] and match[2][0] in "주w" else 1)
    if days > 3650:
        raise ValueError(match[0])
    return today + timedelta(days=days)


def _weekday(match: Match[str], today: date) -> date:
    """The next such weekday; with a week named, the one in that week, which begins on Monday."""
    week, korean, english = match[1], match[2], match[3]
    number = _KOREAN_DAYS.index(korean) if korean else _ENGLISH_DAYS.index(english)
    if week is None:
        return today + timedelta(days=(number - today.weekday()) % 7)
    weeks = 1 if week.startswith(("다음", "담", "next")) else 0
    return today + timedelta(days=number - today.weekday() + 7 * weeks)


def _end_of_month(_match: Match[str], today: date) -> date:
    """The last day of this month."""
    return (today.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


_MONTH_AND_DAY = pattern(r"(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[.일]?")
_Reader = Callable[[Match[str], date], date]
_FORMS: tuple[tuple[Pattern[str], _Reader], ...] = (
    (pattern(r"(\d{4}|\d{2})\s*[-./년]\s*(\d{1,2})\s*[-./월]\s*(\d{1,2})\s*[.일]?"), _full),
    (pattern(r"(\d{1,2})일"), _without_month),
    (pattern(r"\+(\d{1,4})\s*(d|days?|w|weeks?|일|주)?"), _counted),
    (pattern(r"(\d{1,4})\s*(일|주)\s*(?:후|뒤)"), _counted),
    (pattern(r"in (\d{1,4}) (days?|weeks?)"), _counted),
    (pattern(rf"(?:((?:이번|다음|담) ?주|this|next) ?)?{_WEEKDAY}"), _weekday),
    (pattern(r"월말|말일|이번 ?달 ?말|end of (?:the )?month"), _end_of_month),
)
