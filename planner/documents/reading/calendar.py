"""Dates as documents write them: found in text, and given the year that they leave out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import NamedTuple

from planner.documents.reading.memo import remembered
from planner.documents.reading.words import alternation
from planner.documents.reading.words.times import MONTHS

MONTH_NUMBER = {name: number for number, names in MONTHS.items() for name in names}
MONTH_NAMES = alternation(MONTH_NUMBER)
_WEEKDAY = r"(?:\s*\([^()\d]{1,9}\))?"
_YEAR = r"(?P<y{0}>(?:19|20)\d\d)"
_FORMS = (
    _YEAR.format(1) + r"\s*(?:[-./년年])\s*(?P<m1>\d{1,2})\s*(?:[-./월月])\s*(?P<d1>\d{1,2})(?!\d)[일日]?",
    _YEAR.format(2) + r"(?P<m2>0[1-9]|1[0-2])(?P<d2>0[1-9]|[12]\d|3[01])(?!\d)",
    r"(?P<d3>\d{1,2})[./](?P<m3>\d{1,2})[./]" + _YEAR.format(3) + r"(?!\d)",
    r"(?P<y4>\d\d)[./](?P<m4>\d\d)[./](?P<d4>\d\d)(?![\d./])",
    r"(?P<m5>\d{1,2})\s*[월月]\s*(?P<d5>\d{1,2})\s*[일日]",
    rf"(?P<d7>\d{{1,2}})(?:st|nd|rd|th|\.|º)?\s+(?:de\s+|of\s+)?(?P<n7>{MONTH_NAMES})\b\.?(?:,?\s+(?:de\s+)?"
    + _YEAR.format(7)
    + r"\b)?",
)
_MONTH_FIRST = (
    rf"(?P<n6>{MONTH_NAMES})\.?\s+(?P<d6>\d{{1,2}})(?:st|nd|rd|th)?(?!\d)(?:,?\s+" + _YEAR.format(6) + r"\b)?"
)
_SHORT = r"(?<![\d/])(?P<m8>\d{1,2})\s?/\s?(?P<d8>\d{1,2})(?![\d/])"
# Each place is tried only where a digit or the first letter of a month stands: most text has neither.
_INITIALS = "".join(sorted({name[0] for name in MONTH_NUMBER}))
_AT_DATE = (
    r"(?<![\d.])(?:(?=\d)(?:{forms})|(?<!\w)(?=[{initials}])"
    + _MONTH_FIRST.replace("{", "{{").replace("}", "}}")
    + ")"
)
_DATE = re.compile(_AT_DATE.format(forms="|".join(_FORMS), initials=_INITIALS), re.IGNORECASE)
_ANY_DATE = re.compile(_AT_DATE.format(forms="|".join((*_FORMS, _SHORT)), initials=_INITIALS), re.IGNORECASE)
# The form by each group that can be its last; forms whose month is a word, and those that may tell a year.
_FORM = {f"{part}{form}": form for form in range(1, 9) for part in "ymdn"}
_NAMED = frozenset((6, 7))
_DATED = frozenset((1, 2, 3, 4, 6, 7))
# Forms whose day and month change places when only that makes a date.
_EITHER_WAY = frozenset((3, 8))
_DIGIT = re.compile(r"\d")
_NUMERIC = re.compile(r"\d(?:\s?[-./년월年月]|\d{7})")
_MONTH_WORD = re.compile(rf"(?<!\w)(?=[{_INITIALS}])(?:{MONTH_NAMES})\b", re.IGNORECASE)
# "5/24(수)-26(금)": the second day borrows the month.
_SAME_MONTH_END = re.compile(_WEEKDAY + r"\s*[-~–]\s*(?P<day>\d{1,2})(?![\d/.월:])")
_TIME = re.compile(r"(?P<h>[01]?\d|2[0-3])\s*[:시]\s*(?P<m>[0-5]\d)?")
_AFTERNOON = re.compile(r"오후|\bpm\b|下午|午後", re.IGNORECASE)
# A message's time in microseconds since 1970.
_SLACK_STAMP = re.compile(r"/archives/[A-Z0-9]+/p(\d{10})\d{6}(?!\d)")
_STAMP_IN_LINK = re.compile(r"\]\((?P<target>[^()\s]{1,900})|(?P<url>https?://[^\s<>\"]{1,2000})")


class FoundDate(NamedTuple):
    """A date in a text; `year` is None when the text leaves it out."""

    year: int | None
    month: int
    day: int
    start: int
    end: int

    def on(self, anchor: date | None) -> date | None:
        """Return the day; without a year of its own, the one nearest to `anchor`, None without that."""
        if self.year is not None:
            return _day(self.year, self.month, self.day)
        if anchor is None:
            return None
        days = (_day(anchor.year + shift, self.month, self.day) for shift in (0, -1, 1))
        return min((day for day in days if day), key=lambda day: abs(day - anchor), default=None)


def find_dates(text: str, *, short: bool = False) -> list[FoundDate]:
    """Return the dates of a text; `short` also takes "10/20", which elsewhere may be a fraction."""
    if not _may_hold_dates(text):
        return []
    found = map(_found, (_ANY_DATE if short else _DATE).finditer(text))
    return [day for day in found if day is not None]


@remembered
def _may_hold_dates(text: str) -> bool:
    """Say whether a text holds a number beside a sign of dates, or a number and a month; most don't."""
    if not _DIGIT.search(text):
        return False
    return bool(_NUMERIC.search(text) or _MONTH_WORD.search(text))


def last_date(text: str) -> FoundDate | None:
    """Return the last day that a text about one date or a span of dates names ("5/24(수)-26(금)")."""
    dates = find_dates(text, short=True)
    if not dates:
        return None
    found = dates[-1]
    tail = _SAME_MONTH_END.match(text, found.end)
    if tail is not None and int(tail["day"]) > found.day:
        return FoundDate(found.year, found.month, int(tail["day"]), found.start, tail.end())
    return found


def find_time(text: str) -> tuple[int, int] | None:
    """Return hour and minute when a text names a time of day."""
    match = _TIME.search(text)
    if match is None:
        return None
    hour = int(match["h"])
    return (hour + 12 if hour < 12 and _AFTERNOON.search(text) else hour), int(match["m"] or 0)


def link_dates(text: str) -> Iterator[date]:
    """Yield the days that links tell by their address: stamps of Slack messages, days in names."""
    for match in _STAMP_IN_LINK.finditer(text):
        address = match["target"] or match["url"]
        stamp = _SLACK_STAMP.search(address)
        if stamp is not None:
            yield datetime.fromtimestamp(int(stamp[1]), UTC).date()
            continue
        for found in find_dates(address.replace("%20", " ")):
            day = found.on(None)
            if day is not None:
                yield day


def _found(match: re.Match[str]) -> FoundDate | None:
    """Return the date that one of the forms matched, if such a day exists."""
    form = _FORM[match.lastgroup or ""]
    day = int(match[f"d{form}"])
    month = MONTH_NUMBER[match[f"n{form}"].lower()] if form in _NAMED else int(match[f"m{form}"])
    if form in _EITHER_WAY and month > 12 >= day:
        month, day = day, month
    told = match[f"y{form}"] if form in _DATED else None
    year = None if told is None else int(told) if len(told) > 2 else 2000 + int(told)
    if _day(year or 2024, month, day) is None:
        return None
    return FoundDate(year, month, day, match.start(), match.end())


def _day(year: int, month: int, day: int) -> date | None:
    """Return the day, or None where the calendar has none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None
